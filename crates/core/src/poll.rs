//! How often to ask: a policy of durations, and nothing that waits.

use std::time::Duration;

use crate::answer::{MAX_RETRY_AFTER, Transient, TransientKind};
use crate::random::JitterRng;

/// How often to ask, and for how long.
///
/// The interval grows with the time already waited, so that an answer is never noticed much later
/// than a tenth of the wait, and a long wait costs little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollPolicy {
    /// Shortest interval.
    pub shortest: Duration,
    /// Longest interval.
    pub longest: Duration,
    /// Budget of visible time while the person has something left to do on the hosted page.
    pub customer_budget: Duration,
    /// Budget of visible time while the provider decides.
    pub provider_budget: Duration,
    /// Failures in a row after which we stop asking by ourselves.
    pub most_failures: u32,
}

impl Default for PollPolicy {
    fn default() -> Self {
        Self {
            shortest: Duration::from_secs(2),
            longest: Duration::from_mins(1),
            customer_budget: Duration::from_mins(30),
            provider_budget: Duration::from_mins(15),
            most_failures: 8,
        }
    }
}

impl PollPolicy {
    /// The time until the next request after `waited`: a tenth of it, within the bounds, less up
    /// to 5 % so that many clients do not fall into step, but never less than the shortest; what
    /// the backend asked for is the least.
    pub fn interval(
        &self,
        waited: Duration,
        least: Option<Duration>,
        dice: &mut JitterRng,
    ) -> Duration {
        let interval = self.ordinary(waited);
        let jittered = interval.saturating_sub(dice.up_to(interval / 20));
        let own = jittered.max(self.shortest);
        match least {
            Some(least) => own.max(least + dice.up_to(self.shortest)),
            None => own,
        }
    }

    // Not `clamp`, which panics where a page has set the bounds the wrong way round.
    fn ordinary(&self, waited: Duration) -> Duration {
        (waited / 10).min(self.longest).max(self.shortest)
    }

    /// The time until the next try after `waited` and `failures` failures in a row (from 1).
    ///
    /// Full jitter over a window that doubles from 4 s, so that the clients of a backend that
    /// comes back do not all return at once: of those that failed together, no more than one in
    /// twenty asks within the same tenth of a second. What the backend asked for is the least, and
    /// the jitter comes on top of it.
    pub fn back_off(
        &self,
        waited: Duration,
        failures: u32,
        failure: Transient,
        dice: &mut JitterRng,
    ) -> Duration {
        let earlier = failures.saturating_sub(1).min(16);
        let (least, jitter) = if failure.kind == TransientKind::Throttled {
            // Told to slow down: twice the ordinary interval, and every time at least twice as
            // long as the time before, jitter included.
            let first = self.ordinary(waited).min(MAX_RETRY_AFTER) * 2;
            let jitter = |wait: Duration| wait.min(LONGEST_JITTER);
            let longer = |wait, _| ((wait + jitter(wait)) * 2).min(MAX_RETRY_AFTER);
            let least = (0..earlier).fold(first.min(MAX_RETRY_AFTER), longer);
            (least, jitter(least))
        } else {
            let window = Duration::from_secs(4 << earlier).min(self.longest);
            (QUICKEST, window.saturating_sub(QUICKEST))
        };
        least.max(failure.retry_after.unwrap_or_default()) + dice.up_to(jitter)
    }
}

/// Enough to keep any number of clients apart.
const LONGEST_JITTER: Duration = Duration::from_mins(1);

/// A try sooner than this would find what the last one found.
const QUICKEST: Duration = Duration::from_millis(200);

/// Visible time waited: only time in which the person could see the page counts against a budget.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Stopwatch {
    waited: Duration,
    seen: Duration,
}

impl Stopwatch {
    /// A jump longer than this between two events was a sleeping laptop, not a waiting person.
    pub(crate) const LONGEST_STEP: Duration = Duration::from_secs(90);

    /// One that was last looked at then, and has counted so much.
    pub(crate) fn at(seen: Duration, waited: Duration) -> Self {
        Self { waited, seen }
    }

    /// Counts the time since it was last looked at, if the page was visible.
    pub fn tick(&mut self, monotonic: Duration, visible: bool) {
        let step = monotonic.saturating_sub(self.seen);
        // Also where the clock went back: else nothing would count until it had caught up.
        self.seen = monotonic;
        if visible {
            self.waited += step.min(Self::LONGEST_STEP);
        }
    }

    /// Begins again at zero.
    pub fn restart(&mut self) {
        self.waited = Duration::ZERO;
    }

    /// The time counted.
    #[must_use]
    pub fn waited(&self) -> Duration {
        self.waited
    }
}
