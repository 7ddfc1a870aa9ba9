//! Sends one provider's webhooks.

use std::sync::Arc;

use jiff::Timestamp;
use reqwest::redirect::Policy;
use reqwest::{Client, Response};

use super::delivery_log::{Delivery, DeliveryLog, DeliveryResult};
use super::delivery_queue::{DeliveryQueue, PendingDelivery};
use super::target::Webhooks;
use crate::clock::{Clock, after};
use crate::faults::{Fault, Faults};
use crate::notification::{Notification, UpdateSource, Updates};
use crate::room::{Accepted, Room, WEBHOOK};
use crate::settings::Settings;
use crate::webhook_queue::CheckSchedule;

/// Sends one provider's webhooks, one after the other.
pub(crate) struct WebhookSender {
    pub(crate) room: &'static Room,
    pub(crate) schedule: Arc<CheckSchedule>,
    pub(crate) webhooks: Webhooks,
    pub(crate) settings: Settings,
    pub(crate) clock: Clock,
    pub(crate) faults: Faults,
    pub(crate) log: DeliveryLog,
    /// Asks the provider for notifications about a resource.
    pub(crate) updates: UpdateSource,
}

/// Maximum number of pending deliveries.
const CAPACITY: usize = 1000;

/// Maximum size of a response body in bytes.
const MAX_RESPONSE: usize = 1024;

impl WebhookSender {
    /// Runs without end.
    pub(crate) async fn run(self) {
        // Creating a client can fail only because of TLS, which is not used.
        let Ok(http) = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .build()
        else {
            return;
        };
        let mut queue = DeliveryQueue::default();
        loop {
            let now = self.clock.now();
            while let Some(check) = self.schedule.due(now) {
                let Updates {
                    notifications,
                    next_change,
                } = (self.updates)(&check.subject, check.at);
                for notification in notifications {
                    self.enqueue(&mut queue, notification, check.at);
                }
                if let Some(next_change) = next_change {
                    self.schedule.add(&check.subject, next_change);
                }
            }
            if let Some(delivery) = queue.due(now) {
                self.deliver(&http, &mut queue, delivery).await;
                continue;
            }
            let next = self.schedule.next().into_iter().chain(queue.next()).min();
            tokio::select! {
                () = self.clock.wait_until(next) => {}
                () = self.schedule.changed() => {}
            }
        }
    }

    fn enqueue(&self, queue: &mut DeliveryQueue, notification: Notification, now: Timestamp) {
        let mut delivery = PendingDelivery {
            notification,
            due: now,
            attempt: 1,
        };
        for fault in self.faults.trigger(self.room.provider, WEBHOOK) {
            match fault {
                Fault::Duplicate => queue.pending.push_back(delivery.clone()),
                Fault::Late(by) => delivery.due = after(delivery.due, by),
                // Other faults apply to responses.
                _ => {}
            }
        }
        queue.pending.push_back(delivery);
        if queue.pending.len() > CAPACITY
            && let Some(oldest) = queue.pending.pop_front()
        {
            self.log_result(&oldest, DeliveryResult::Dropped);
        }
    }

    async fn deliver(
        &self,
        http: &Client,
        queue: &mut DeliveryQueue,
        mut delivery: PendingDelivery,
    ) {
        let max_failures = self.room.webhooks.max_failures;
        if max_failures.is_some_and(|max| queue.failures >= max) {
            return self.log_result(&delivery, DeliveryResult::SwitchedOff);
        }
        let wanted = delivery.notification.target_url.as_deref();
        let Some(url) = self.webhooks.url(self.room, wanted) else {
            return self.log_result(&delivery, DeliveryResult::Foreign);
        };
        let result = self.send(http, &url, &delivery.notification).await;
        self.log_result(&delivery, result);
        if result == DeliveryResult::Taken {
            queue.failures = 0;
            return;
        }
        queue.failures += 1;
        if let Some(delay) = (self.room.webhooks.retry_delay)(delivery.attempt) {
            delivery.due = after(self.clock.now(), delay);
            delivery.attempt += 1;
            queue.pending.push_back(delivery);
        }
    }

    async fn send(&self, http: &Client, url: &str, notification: &Notification) -> DeliveryResult {
        let mut request = http
            .post(url)
            .timeout(self.room.webhooks.response_timeout)
            .header("content-type", "application/json")
            .body(notification.body.clone());
        let signed = (self.room.webhooks.headers)(notification, self.clock.now(), &self.settings);
        for (name, value) in signed {
            request = request.header(name, value);
        }
        let Ok(response) = request.send().await else {
            return DeliveryResult::Unanswered;
        };
        let status = response.status();
        let is_taken = match self.room.webhooks.accepted {
            Accepted::Success => status.is_success(),
            Accepted::Ok => status == 200,
            Accepted::OkInBody => status == 200 && body_is_ok(response).await,
        };
        if is_taken {
            DeliveryResult::Taken
        } else {
            DeliveryResult::Refused(status.as_u16())
        }
    }

    fn log_result(&self, delivery: &PendingDelivery, result: DeliveryResult) {
        self.log.push(Delivery {
            time: self.clock.now().to_string(),
            id: delivery.notification.id.clone(),
            event: delivery.notification.event.clone(),
            attempt: delivery.attempt,
            result,
        });
    }
}

async fn body_is_ok(mut response: Response) -> bool {
    let mut body = Vec::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        body.extend_from_slice(&chunk);
        if body.len() > MAX_RESPONSE {
            return false;
        }
    }
    body.trim_ascii().eq_ignore_ascii_case(b"ok")
}
