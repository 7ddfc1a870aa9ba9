//! One timer.

use std::time::Duration;

use gloo_timers::callback::Timeout;

/// A timer that calls back once. Cancelled when dropped.
#[must_use = "the timer is cancelled when this is dropped"]
pub(crate) struct Timer {
    _timeout: Timeout,
}

impl Timer {
    pub(crate) fn after(delay: Duration, callback: impl FnOnce() + 'static) -> Self {
        // A browser treats a longer delay as zero.
        let max = u128::from(i32::MAX.unsigned_abs());
        let millis = u32::try_from(delay.as_millis().min(max)).unwrap_or_default();
        Self {
            _timeout: Timeout::new(millis, callback),
        }
    }
}
