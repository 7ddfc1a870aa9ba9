//! The log of webhook deliveries.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

/// One delivery attempt, as returned by `GET /sandbox/webhooks`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// End of the attempt; RFC 3339, on the sandbox's clock.
    pub time: String,
    /// The same at every retry.
    pub id: String,
    /// What happened, in the provider's name for it where there is one.
    pub event: String,
    /// From 1.
    pub attempt: u32,
    /// Result of the attempt.
    pub result: DeliveryResult,
}

/// Result of a delivery attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeliveryResult {
    /// The response is one that the provider accepts.
    Taken,
    /// The response has this status, and is not one that the provider accepts.
    Refused(u16),
    /// There was no response in time.
    Unanswered,
    /// Not sent: the requested URL is not on the target's origin.
    Foreign,
    /// Not sent: too many deliveries are pending.
    Dropped,
    /// Not sent: ConnectPay disables the webhook after a hundred failures.
    SwitchedOff,
}

/// The last [`CAPACITY`] attempts of one provider.
#[derive(Clone, Debug, Default)]
pub(crate) struct DeliveryLog(Arc<Mutex<VecDeque<Delivery>>>);

/// Maximum number of entries.
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
