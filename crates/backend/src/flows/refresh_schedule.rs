//! How often one flow is refreshed: less often the longer its status has not changed, and with
//! exponential back-off while its provider fails. Time is an argument.

use std::time::Duration;

use tokio::time::Instant;

/// The bounds of the time between two refreshes of one flow.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RefreshIntervals {
    min: Duration,
    max: Duration,
}

/// When one flow may be refreshed again.
#[derive(Debug, Default)]
pub(crate) struct RefreshSchedule {
    last_refresh: Option<Instant>,
    interval: Duration,
    unchanged_since: Option<Instant>,
    /// Failures in a row.
    failures: u32,
}

/// The result of a refresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RefreshResult {
    /// The status has changed.
    Changed,
    /// The status is the same as before.
    Unchanged,
    /// The provider call failed; the provider may have sent `Retry-After`.
    Failed(Option<Duration>),
    /// The provider was not called, to limit its load, and may be after this time.
    Skipped(Duration),
}

impl RefreshIntervals {
    /// With a minimum of zero nothing is limited but by a provider's `Retry-After`.
    pub(crate) fn new(min: Duration) -> Self {
        let max = if min.is_zero() {
            Duration::ZERO
        } else {
            MAX.max(min)
        };
        Self { min, max }
    }

    pub(crate) fn min(self) -> Duration {
        self.min
    }

    /// A tenth of the time without a change: a change is seen with little delay, and a long wait
    /// costs the provider few calls.
    fn while_unchanged(self, unchanged_for: Duration) -> Duration {
        (unchanged_for / 10).clamp(self.min, self.max)
    }

    fn back_off(self, failures: u32) -> Duration {
        let doubled = self.min * (1 << failures.min(MAX_DOUBLINGS));
        doubled.min(MAX_BACK_OFF)
    }
}

impl RefreshSchedule {
    /// The time until the next refresh is due; zero when it is due now.
    pub(crate) fn due_in(&self, now: Instant) -> Duration {
        let due_at = self.last_refresh.map(|at| at + self.interval);
        due_at.map_or(Duration::ZERO, |at| at.saturating_duration_since(now))
    }

    /// Whether the last refresh is at least this old, and the next one is due.
    pub(crate) fn is_idle_for(&self, min: Duration, now: Instant) -> bool {
        let has_aged = |at: Instant| now >= at + self.interval.max(min);
        self.last_refresh.is_none_or(has_aged)
    }

    /// Records a refresh that has just ended.
    pub(crate) fn record(
        &mut self,
        intervals: RefreshIntervals,
        result: RefreshResult,
        now: Instant,
    ) {
        self.last_refresh = Some(now);
        match result {
            RefreshResult::Changed | RefreshResult::Unchanged => {
                self.failures = 0;
                if result == RefreshResult::Changed {
                    self.unchanged_since = None;
                }
                let since = *self.unchanged_since.get_or_insert(now);
                self.interval = intervals.while_unchanged(now.saturating_duration_since(since));
            }
            RefreshResult::Failed(retry_after) => {
                self.failures = self.failures.saturating_add(1);
                let back_off = intervals.back_off(self.failures);
                self.interval = back_off.max(retry_after.unwrap_or_default());
            }
            RefreshResult::Skipped(wait) => self.interval = wait.max(intervals.min),
        }
    }

    /// Records that a change is likely: the next refresh may be soon, unless the provider fails.
    pub(crate) fn expect_change(&mut self, intervals: RefreshIntervals) {
        self.unchanged_since = None;
        if self.failures == 0 {
            self.interval = self.interval.min(intervals.min);
        }
    }

    /// Whether it differs from the schedule of a flow that was never refreshed.
    pub(crate) fn is_worth_keeping(&self, now: Instant) -> bool {
        let forgotten = |at: Instant| now >= at + self.interval.max(KEPT);
        self.last_refresh.is_some_and(|at| !forgotten(at))
    }
}

/// The maximum while nothing has changed.
const MAX: Duration = Duration::from_secs(30);

const MAX_BACK_OFF: Duration = Duration::from_mins(1);

/// Keeps the doubled time within what a `Duration` holds.
const MAX_DOUBLINGS: u32 = 10;

/// How long a flow's schedule is kept after its last refresh.
const KEPT: Duration = Duration::from_mins(2);

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Duration = Duration::from_secs(2);

    /// A schedule and a clock.
    struct Harness {
        schedule: RefreshSchedule,
        now: Instant,
    }

    impl Harness {
        fn new() -> Self {
            Self {
                schedule: RefreshSchedule::default(),
                now: Instant::now(),
            }
        }

        /// Refreshes as soon as it is due, and returns the time until the next one.
        fn refresh(&mut self, result: RefreshResult) -> Duration {
            self.now += self.schedule.due_in(self.now);
            self.schedule
                .record(RefreshIntervals::new(TWO), result, self.now);
            self.schedule.due_in(self.now)
        }
    }

    #[test]
    fn the_pause_grows_from_2_to_30_seconds_without_changes() {
        let mut harness = Harness::new();
        let mut intervals = Vec::new();
        let began = harness.now;
        while harness.now < began + Duration::from_mins(10) {
            intervals.push(harness.refresh(RefreshResult::Unchanged));
        }
        assert_eq!(intervals[..10], [TWO; 10]);
        assert!(intervals.is_sorted(), "{intervals:?}");
        assert_eq!(intervals.last(), Some(&Duration::from_secs(30)));
        // Two seconds all the time would be 300.
        assert!(intervals.len() < 70, "{}", intervals.len());
        assert_eq!(harness.refresh(RefreshResult::Changed), TWO);
    }

    #[test]
    fn a_likely_change_shortens_the_pause() {
        let mut harness = Harness::new();
        for _ in 0..40 {
            harness.refresh(RefreshResult::Unchanged);
        }
        assert!(harness.schedule.due_in(harness.now) > TWO);
        harness.schedule.expect_change(RefreshIntervals::new(TWO));
        assert_eq!(harness.schedule.due_in(harness.now), TWO);
        assert_eq!(harness.refresh(RefreshResult::Unchanged), TWO);
    }

    #[test]
    fn failures_double_the_pause_and_respect_retry_after() {
        let mut harness = Harness::new();
        let failed = RefreshResult::Failed(None);
        let intervals = [(); 6].map(|()| harness.refresh(failed).as_secs());
        assert_eq!(intervals, [4, 8, 16, 32, 60, 60]);
        let retry_after = Duration::from_mins(5);
        assert_eq!(
            harness.refresh(RefreshResult::Failed(Some(retry_after))),
            retry_after
        );
        // The pause of a failing provider is not shortened.
        harness.schedule.expect_change(RefreshIntervals::new(TWO));
        assert_eq!(harness.schedule.due_in(harness.now), retry_after);
        assert_eq!(harness.refresh(RefreshResult::Unchanged), TWO);
        assert_eq!(harness.refresh(failed), TWO * 2);
    }

    #[test]
    fn a_skipped_refresh_is_no_failure() {
        let mut harness = Harness::new();
        harness.refresh(RefreshResult::Failed(None));
        let wait = TWO * 5;
        assert_eq!(harness.refresh(RefreshResult::Skipped(wait)), wait);
        assert_eq!(harness.refresh(RefreshResult::Skipped(Duration::ZERO)), TWO);
        assert_eq!(harness.refresh(RefreshResult::Failed(None)), TWO * 4);
    }

    #[test]
    fn without_a_minimum_only_retry_after_limits() {
        let (mut schedule, now) = (RefreshSchedule::default(), Instant::now());
        let intervals = RefreshIntervals::new(Duration::ZERO);
        for result in [
            RefreshResult::Unchanged,
            RefreshResult::Changed,
            RefreshResult::Failed(None),
        ] {
            schedule.record(intervals, result, now);
            assert_eq!(schedule.due_in(now), Duration::ZERO);
        }
        schedule.record(intervals, RefreshResult::Failed(Some(TWO)), now);
        assert_eq!(schedule.due_in(now), TWO);
    }

    /// Fault K20.
    #[test]
    fn a_flow_is_idle_when_its_refresh_is_old_and_due() {
        let (mut schedule, now) = (RefreshSchedule::default(), Instant::now());
        assert!(schedule.is_idle_for(KEPT, now));
        schedule.record(RefreshIntervals::new(TWO), RefreshResult::Unchanged, now);
        assert!(!schedule.is_idle_for(TWO * 5, now + TWO * 4));
        assert!(schedule.is_idle_for(TWO * 5, now + TWO * 5));
        schedule.record(
            RefreshIntervals::new(TWO),
            RefreshResult::Failed(Some(TWO * 20)),
            now,
        );
        assert!(!schedule.is_idle_for(TWO * 5, now + TWO * 19));
    }

    #[test]
    fn a_schedule_is_kept_for_a_while_and_until_due() {
        let (mut schedule, now) = (RefreshSchedule::default(), Instant::now());
        assert!(!schedule.is_worth_keeping(now));
        schedule.record(RefreshIntervals::new(TWO), RefreshResult::Unchanged, now);
        assert!(schedule.is_worth_keeping(now + KEPT - TWO));
        assert!(!schedule.is_worth_keeping(now + KEPT));
        schedule.record(
            RefreshIntervals::new(TWO),
            RefreshResult::Failed(Some(KEPT * 2)),
            now,
        );
        assert!(schedule.is_worth_keeping(now + KEPT));
    }
}
