//! When to ask a provider for which notifications.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use tokio::sync::Notify;

/// Where a provider schedules checks for notifications. Without webhooks it does nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct WebhookQueue(Option<Arc<CheckSchedule>>);

/// The scheduled checks of one provider.
#[derive(Debug, Default)]
pub(crate) struct CheckSchedule {
    checks: Mutex<Vec<ScheduledCheck>>,
    changed: Notify,
}

/// A check for notifications about one resource at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ScheduledCheck {
    pub(crate) at: Timestamp,
    /// The provider's id of the resource.
    pub(crate) subject: String,
}

/// Maximum number of checks; the earliest ones are kept.
const CAPACITY: usize = 10_000;

impl WebhookQueue {
    /// A queue with its schedule, which the webhook sender reads.
    pub(crate) fn open() -> (Self, Arc<CheckSchedule>) {
        let schedule = Arc::default();
        (Self(Some(Arc::clone(&schedule))), schedule)
    }

    /// Schedules a check for notifications about a resource.
    pub(crate) fn schedule(&self, subject: &str, at: Timestamp) {
        if let Some(schedule) = &self.0 {
            schedule.add(subject, at);
        }
    }
}

impl CheckSchedule {
    pub(crate) fn add(&self, subject: &str, at: Timestamp) {
        let check = ScheduledCheck {
            at,
            subject: subject.to_owned(),
        };
        let mut checks = self.lock();
        if !checks.contains(&check) {
            // Sorted by time; checks at the same time keep their order.
            let index = checks.partition_point(|other| other.at <= at);
            checks.insert(index, check);
            checks.truncate(CAPACITY);
        }
        drop(checks);
        self.changed.notify_one();
    }

    /// Takes the first check that is due.
    pub(crate) fn due(&self, now: Timestamp) -> Option<ScheduledCheck> {
        let mut checks = self.lock();
        let is_due = checks.first().is_some_and(|check| check.at <= now);
        is_due.then(|| checks.remove(0))
    }

    pub(crate) fn next(&self) -> Option<Timestamp> {
        self.lock().first().map(|check| check.at)
    }

    pub(crate) async fn changed(&self) {
        self.changed.notified().await;
    }

    fn lock(&self) -> MutexGuard<'_, Vec<ScheduledCheck>> {
        self.checks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::clock::after;

    #[test]
    fn checks_are_taken_in_order_and_once() {
        let at = |seconds| after(Timestamp::UNIX_EPOCH, Duration::from_secs(seconds));
        let (queue, schedule) = WebhookQueue::open();
        for (subject, second) in [("late", 9), ("first", 1), ("second", 1), ("first", 1)] {
            queue.schedule(subject, at(second));
        }
        assert_eq!(schedule.next(), Some(at(1)));
        assert_eq!(schedule.due(at(0)), None);
        let taken: Vec<String> = std::iter::from_fn(|| schedule.due(at(5)))
            .map(|check| check.subject)
            .collect();
        assert_eq!(taken, ["first", "second"]);
        assert_eq!(schedule.next(), Some(at(9)));
    }

    #[test]
    fn the_schedule_keeps_the_earliest_checks() {
        let schedule = CheckSchedule::default();
        for index in (0..CAPACITY + 5).rev() {
            let second = Duration::from_secs(index as u64);
            schedule.add(&index.to_string(), after(Timestamp::UNIX_EPOCH, second));
        }
        assert_eq!(schedule.lock().len(), CAPACITY);
        assert_eq!(schedule.next(), Some(Timestamp::UNIX_EPOCH));
    }
}
