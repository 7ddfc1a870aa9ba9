//! The polling policy: intervals and back-off, as durations.

use std::time::Duration;

use crate::answer::{MAX_RETRY_AFTER, Transient, TransientKind};
use crate::random::JitterRng;

/// How often to poll, and for how long.
///
/// The interval grows with the time waited, so that an answer is noticed at most a tenth of the
/// wait late, and a long wait costs little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollPolicy {
    /// Minimum interval.
    pub min_interval: Duration,
    /// Maximum interval.
    pub max_interval: Duration,
    /// Budget of visible time while the person has something left to do on the hosted page.
    pub customer_budget: Duration,
    /// Budget of visible time while the provider decides.
    pub provider_budget: Duration,
    /// Failures in a row after which polling stops.
    pub max_failures: u32,
    /// How long a start may take before a notice says that it takes long.
    pub slow_start: Duration,
    /// How long a start may take before the person may give it up.
    pub cancel_start: Duration,
}

impl Default for PollPolicy {
    fn default() -> Self {
        Self {
            min_interval: Duration::from_secs(2),
            max_interval: Duration::from_mins(1),
            customer_budget: Duration::from_mins(30),
            provider_budget: Duration::from_mins(15),
            max_failures: 8,
            slow_start: Duration::from_secs(4),
            cancel_start: Duration::from_secs(8),
        }
    }
}

impl PollPolicy {
    /// The time until the next read after `waited`: a tenth of it, within the bounds, less up to 5
    /// % of jitter, but never less than the minimum. `min_wait` is the backend's minimum.
    pub fn interval(
        &self,
        waited: Duration,
        min_wait: Option<Duration>,
        rng: &mut JitterRng,
    ) -> Duration {
        let interval = self.ordinary(waited);
        let jittered = interval.saturating_sub(rng.up_to(interval / 20));
        let own = jittered.max(self.min_interval);
        match min_wait {
            Some(min_wait) => own.max(min_wait + rng.up_to(self.min_interval)),
            None => own,
        }
    }

    // Not `clamp`, which panics if a page has set the bounds in the wrong order.
    fn ordinary(&self, waited: Duration) -> Duration {
        (waited / 10).min(self.max_interval).max(self.min_interval)
    }

    /// The time until the next try after `waited` and `failures` failures in a row (from 1).
    ///
    /// Full jitter over a window that doubles from 4 s, so that the clients of a recovered backend
    /// do not all return at once: of those that failed together, at most one in twenty retries
    /// within the same tenth of a second. `Retry-After` is the minimum, and the jitter is added to
    /// it.
    pub fn back_off(
        &self,
        waited: Duration,
        failures: u32,
        failure: Transient,
        rng: &mut JitterRng,
    ) -> Duration {
        let earlier = failures.saturating_sub(1).min(16);
        let (min_wait, jitter) = if failure.kind == TransientKind::Throttled {
            // Throttled: twice the ordinary interval, and each time at least twice the last wait,
            // jitter included.
            let first = self.ordinary(waited).min(MAX_RETRY_AFTER) * 2;
            let jitter = |wait: Duration| wait.min(MAX_JITTER);
            let longer = |wait, _| ((wait + jitter(wait)) * 2).min(MAX_RETRY_AFTER);
            let min_wait = (0..earlier).fold(first.min(MAX_RETRY_AFTER), longer);
            (min_wait, jitter(min_wait))
        } else {
            let window = Duration::from_secs(4 << earlier).min(self.max_interval);
            (MIN_RETRY, window.saturating_sub(MIN_RETRY))
        };
        min_wait.max(failure.retry_after.unwrap_or_default()) + rng.up_to(jitter)
    }
}

/// Enough to spread any number of clients.
const MAX_JITTER: Duration = Duration::from_mins(1);

/// An earlier retry would find the same failure.
const MIN_RETRY: Duration = Duration::from_millis(200);

/// The visible time waited: only time in which the person could see the page counts against a
/// budget.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Stopwatch {
    waited: Duration,
    seen: Duration,
}

impl Stopwatch {
    /// A longer step between two events means that the device was asleep, not that the person
    /// waited.
    pub(crate) const MAX_STEP: Duration = Duration::from_secs(90);

    /// A stopwatch with its last tick at `seen`.
    pub(crate) fn at(seen: Duration, waited: Duration) -> Self {
        Self { waited, seen }
    }

    /// Counts the time since the last tick, if the page was visible.
    pub fn tick(&mut self, monotonic: Duration, visible: bool) {
        let step = monotonic.saturating_sub(self.seen);
        // Also if the clock went back: otherwise nothing would count until it had caught up.
        self.seen = monotonic;
        if visible {
            self.waited += step.min(Self::MAX_STEP);
        }
    }

    /// Restarts at zero.
    pub fn restart(&mut self) {
        self.waited = Duration::ZERO;
    }

    /// The time counted.
    #[must_use]
    pub fn waited(&self) -> Duration {
        self.waited
    }
}
