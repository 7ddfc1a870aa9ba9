//! What was sent as a webhook, and what became of it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

/// One attempt to send a webhook, as `GET /sandbox/webhooks` lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// When it ended; RFC 3339, on the sandbox's clock.
    pub time: String,
    /// Stable over retries.
    pub id: String,
    /// What happened, in the provider's words where it has any.
    pub event: String,
    /// From 1.
    pub attempt: u32,
    /// What became of it.
    pub result: DeliveryResult,
}

/// What became of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeliveryResult {
    /// Answered as the provider wants it.
    Taken,
    /// Answered with this status, and not as the provider wants it.
    Refused(u16),
    /// Not answered, or not in time.
    Unanswered,
    /// Not sent: the address that was given along is not on the target's origin.
    Foreign,
    /// Not sent: too many others are waiting.
    Dropped,
    /// Not sent: ConnectPay has switched the service off after a hundred failures.
    SwitchedOff,
}

/// The last [`CAPACITY`] attempts of one provider.
#[derive(Clone, Debug, Default)]
pub(crate) struct DeliveryLog(Arc<Mutex<VecDeque<Delivery>>>);

/// Attempts kept.
const CAPACITY: usize = 1000;

impl DeliveryLog {
    /// Oldest first.
    pub(crate) fn entries(&self) -> Vec<Delivery> {
        self.lock().iter().cloned().collect()
    }

    pub(crate) fn push(&self, delivery: Delivery) {
        let mut entries = self.lock();
        if entries.len() >= CAPACITY {
            entries.pop_front();
        }
        entries.push_back(delivery);
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Delivery>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `GET /sandbox/webhooks`.
pub(crate) async fn list_deliveries(State(log): State<DeliveryLog>) -> Json<Vec<Delivery>> {
    Json(log.entries())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_is_bounded() {
        let log = DeliveryLog::default();
        for index in 0..CAPACITY + 5 {
            log.push(Delivery {
                time: "1970-01-01T00:00:00Z".to_owned(),
                id: index.to_string(),
                event: "e".to_owned(),
                attempt: 1,
                result: DeliveryResult::Taken,
            });
        }
        let entries = log.entries();
        assert_eq!((entries.len(), entries[0].id.as_str()), (CAPACITY, "5"));
    }
}
