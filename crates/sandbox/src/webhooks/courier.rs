//! Brings one provider's webhooks to where they belong.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use reqwest::redirect::Policy;
use reqwest::{Client, Response};

use super::delivery_log::{Delivery, DeliveryLog, DeliveryResult};
use super::retry::delay_after;
use super::signature::headers;
use super::target::Webhooks;
use crate::clock::{Clock, after};
use crate::faults::{Fault, Faults, WEBHOOK};
use crate::notification::{AskNews, News, Notice};
use crate::webhook_queue::Agenda;

/// Brings one provider's webhooks to where they belong, one after the other.
pub(crate) struct Courier {
    pub(crate) provider: Provider,
    pub(crate) agenda: Arc<Agenda>,
    pub(crate) webhooks: Webhooks,
    pub(crate) clock: Clock,
    pub(crate) faults: Faults,
    pub(crate) log: DeliveryLog,
    /// Asks the provider for what is new of something.
    pub(crate) news: AskNews,
}

/// A notice on its way.
#[derive(Clone)]
struct Errand {
    notice: Notice,
    due: Timestamp,
    /// Of the attempt that comes next, from 1.
    attempt: u32,
}

/// What is on its way, and how it has gone so far.
#[derive(Default)]
struct Bag {
    errands: VecDeque<Errand>,
    /// Since the last notice that was taken.
    failures: u32,
}

/// Notices on their way at one time.
const CAPACITY: usize = 1000;

/// ConnectPay switches the service off after so many failures.
const MOST_FAILURES: u32 = 100;

/// Most of an answer's body that is read, in bytes.
const MAX_ANSWER: usize = 1024;

impl Courier {
    /// Goes on for ever.
    pub(crate) async fn run(self) {
        // Only TLS could keep a client from being made, and there is none.
        let Ok(http) = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .build()
        else {
            return;
        };
        let mut bag = Bag::default();
        loop {
            let now = self.clock.now();
            while let Some(look) = self.agenda.due(now) {
                let News { notices, again } = (self.news)(&look.subject, look.at);
                for notice in notices {
                    self.pack(&mut bag, notice, look.at);
                }
                if let Some(again) = again {
                    self.agenda.add(&look.subject, again);
                }
            }
            if let Some(errand) = bag.due(now) {
                self.deliver(&http, &mut bag, errand).await;
                continue;
            }
            let next = self.agenda.next().into_iter().chain(bag.next()).min();
            tokio::select! {
                () = self.clock.wait_until(next) => {}
                () = self.agenda.changed() => {}
            }
        }
    }

    fn pack(&self, bag: &mut Bag, notice: Notice, now: Timestamp) {
        let mut errand = Errand {
            notice,
            due: now,
            attempt: 1,
        };
        for fault in self.faults.strike(self.provider, WEBHOOK) {
            match fault {
                Fault::Duplicate => bag.errands.push_back(errand.clone()),
                Fault::Late(by) => errand.due = after(errand.due, by),
                // The others are about answers.
                _ => {}
            }
        }
        bag.errands.push_back(errand);
        if bag.errands.len() > CAPACITY
            && let Some(oldest) = bag.errands.pop_front()
        {
            self.note(&oldest, DeliveryResult::Dropped);
        }
    }

    async fn deliver(&self, http: &Client, bag: &mut Bag, mut errand: Errand) {
        if self.provider == Provider::ConnectPay && bag.failures >= MOST_FAILURES {
            return self.note(&errand, DeliveryResult::SwitchedOff);
        }
        let wanted = errand.notice.to.as_deref();
        let Some(url) = self.webhooks.url(self.provider, wanted) else {
            return self.note(&errand, DeliveryResult::Foreign);
        };
        let result = self.send(http, &url, &errand.notice).await;
        self.note(&errand, result);
        if result == DeliveryResult::Taken {
            bag.failures = 0;
            return;
        }
        bag.failures += 1;
        if let Some(delay) = delay_after(self.provider, errand.attempt) {
            errand.due = after(self.clock.now(), delay);
            errand.attempt += 1;
            bag.errands.push_back(errand);
        }
    }

    async fn send(&self, http: &Client, url: &str, notice: &Notice) -> DeliveryResult {
        let mut request = http
            .post(url)
            .timeout(patience(self.provider))
            .header("content-type", "application/json")
            .body(notice.body.clone());
        let signed = headers(
            self.provider,
            notice,
            self.clock.now(),
            self.webhooks.connectpay_header(),
        );
        for (name, value) in signed {
            request = request.header(name, value);
        }
        let Ok(answer) = request.send().await else {
            return DeliveryResult::Unanswered;
        };
        let status = answer.status();
        let is_taken = match self.provider {
            Provider::Airwallex => status == 200,
            Provider::ConnectPay => status == 200 && says_ok(answer).await,
            Provider::Ondato | Provider::Paysafe | Provider::ConnectFi => status.is_success(),
        };
        if is_taken {
            DeliveryResult::Taken
        } else {
            DeliveryResult::Refused(status.as_u16())
        }
    }

    fn note(&self, errand: &Errand, result: DeliveryResult) {
        self.log.push(Delivery {
            time: self.clock.now().to_string(),
            id: errand.notice.id.clone(),
            event: errand.notice.event.clone(),
            attempt: errand.attempt,
            result,
        });
    }
}

impl Bag {
    /// Takes the first errand whose moment has come.
    fn due(&mut self, now: Timestamp) -> Option<Errand> {
        let due = self.errands.iter().enumerate();
        let due = due.filter(|(_, errand)| errand.due <= now);
        let (index, _) = due.min_by_key(|(_, errand)| errand.due)?;
        self.errands.remove(index)
    }

    fn next(&self) -> Option<Timestamp> {
        self.errands.iter().map(|errand| errand.due).min()
    }
}

/// How long a provider waits for the answer; of Ondato and ConnectPay as documented.
fn patience(provider: Provider) -> Duration {
    match provider {
        Provider::Ondato => Duration::from_secs(30),
        _ => Duration::from_secs(10),
    }
}

async fn says_ok(mut answer: Response) -> bool {
    let mut body = Vec::new();
    while let Ok(Some(chunk)) = answer.chunk().await {
        body.extend_from_slice(&chunk);
        if body.len() > MAX_ANSWER {
            return false;
        }
    }
    body.trim_ascii().eq_ignore_ascii_case(b"ok")
}
