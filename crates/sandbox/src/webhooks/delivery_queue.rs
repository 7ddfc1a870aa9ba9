//! Pending deliveries of one provider.

use std::collections::VecDeque;

use jiff::Timestamp;

use crate::notification::Notification;

/// A notification that is still to be delivered.
#[derive(Clone)]
pub(super) struct PendingDelivery {
    pub(super) notification: Notification,
    pub(super) due: Timestamp,
    /// Number of the next attempt, from 1.
    pub(super) attempt: u32,
}

/// All pending deliveries of a provider.
#[derive(Default)]
pub(super) struct DeliveryQueue {
    pub(super) pending: VecDeque<PendingDelivery>,
    /// Failures since the last success.
    pub(super) failures: u32,
}

impl DeliveryQueue {
    /// Takes the delivery that has been due for the longest time.
    pub(super) fn due(&mut self, now: Timestamp) -> Option<PendingDelivery> {
        let due = self.pending.iter().enumerate();
        let due = due.filter(|(_, delivery)| delivery.due <= now);
        let (index, _) = due.min_by_key(|(_, delivery)| delivery.due)?;
        self.pending.remove(index)
    }

    pub(super) fn next(&self) -> Option<Timestamp> {
        self.pending.iter().map(|delivery| delivery.due).min()
    }
}
