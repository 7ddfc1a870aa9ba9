//! The only module that reads the system clock.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::watch;
use tokio::time::sleep;

/// The system clock with an offset that tests can increase.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock {
    offset: Arc<watch::Sender<Duration>>,
}

impl Clock {
    pub(crate) fn now(&self) -> Timestamp {
        after(Timestamp::now(), *self.offset.borrow())
    }

    pub(crate) fn advance(&self, by: Duration) {
        self.offset
            .send_modify(|offset| *offset = offset.saturating_add(by));
    }

    /// Waits until `at` on this clock; forever for `None`.
    pub(crate) async fn wait_until(&self, at: Option<Timestamp>) {
        let mut changed = self.offset.subscribe();
        let Some(at) = at else {
            return pending().await;
        };
        loop {
            let left = Duration::try_from(at.duration_since(self.now())).unwrap_or_default();
            if left.is_zero() {
                return;
            }
            tokio::select! {
                () = sleep(left) => {}
                // `changed` only fails without a sender, and `self` holds it.
                _ = changed.changed() => {}
            }
        }
    }
}

/// `at` plus `by`, saturating.
pub(crate) fn after(at: Timestamp, by: Duration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use tokio::time::timeout;

    use super::*;

    #[tokio::test]
    async fn waiting_ends_when_the_clock_is_advanced() {
        let clock = Clock::default();
        let day = Duration::from_hours(24);
        let waiting = clock.clone();
        let at = after(clock.now(), day);
        let waiter = tokio::spawn(async move { waiting.wait_until(Some(at)).await });
        clock.advance(day);
        timeout(Duration::from_secs(5), waiter)
            .await
            .unwrap()
            .unwrap();
        assert!(clock.now() >= at);
    }
}
