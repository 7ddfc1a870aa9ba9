//! How often one flow is looked at: less often the longer nothing has changed, and less often
//! still while its provider fails. Time is an argument.

use std::time::Duration;

use tokio::time::Instant;

/// The bounds of the time between two looks at one flow.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pacing {
    shortest: Duration,
    longest: Duration,
}

/// When one flow may be looked at again.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    last_look: Option<Instant>,
    rest: Duration,
    quiet_since: Option<Instant>,
    /// Failures in a row.
    failures: u32,
}

/// What a look at the provider came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// The provider said something new.
    News,
    /// The provider said the same again.
    Same,
    /// The provider did not say anything, and may have asked for a pause.
    Failed(Option<Duration>),
    /// The provider was not asked, to spare it, and may be after this time.
    NotAsked(Duration),
}

impl Pacing {
    /// Nothing is limited where the shortest time is zero, but for a pause that a provider asks
    /// for.
    pub(crate) fn new(shortest: Duration) -> Self {
        let longest = if shortest.is_zero() {
            Duration::ZERO
        } else {
            LONGEST.max(shortest)
        };
        Self { shortest, longest }
    }

    pub(crate) fn shortest(self) -> Duration {
        self.shortest
    }

    /// A tenth of the time that nothing has changed: nobody learns of a change much later than
    /// that, and a long wait costs the provider little.
    fn ordinary(self, quiet: Duration) -> Duration {
        (quiet / 10).clamp(self.shortest, self.longest)
    }

    fn back_off(self, failures: u32) -> Duration {
        let doubled = self.shortest * (1 << failures.min(MOST_DOUBLINGS));
        doubled.min(LONGEST_BACK_OFF)
    }
}

impl Pace {
    /// How long it is until the next look; zero when it may be at once.
    pub(crate) fn opens_in(&self, now: Instant) -> Duration {
        let opens_at = self.last_look.map(|look| look + self.rest);
        opens_at.map_or(Duration::ZERO, |at| at.saturating_duration_since(now))
    }

    /// Whether nobody has looked for so long, and the next look may be at once.
    pub(crate) fn is_quiet_for(&self, least: Duration, now: Instant) -> bool {
        let has_aged = |look: Instant| now >= look + self.rest.max(least);
        self.last_look.is_none_or(has_aged)
    }

    /// Notes a look that has just ended.
    pub(crate) fn looked(&mut self, pacing: Pacing, look: Look, now: Instant) {
        self.last_look = Some(now);
        match look {
            Look::News | Look::Same => {
                self.failures = 0;
                if look == Look::News {
                    self.quiet_since = None;
                }
                let since = *self.quiet_since.get_or_insert(now);
                self.rest = pacing.ordinary(now.saturating_duration_since(since));
            }
            Look::Failed(asked) => {
                self.failures = self.failures.saturating_add(1);
                let back_off = pacing.back_off(self.failures);
                self.rest = back_off.max(asked.unwrap_or_default());
            }
            Look::NotAsked(wait) => self.rest = wait.max(pacing.shortest),
        }
    }

    /// Notes that something is likely to have changed: the next look may be soon, unless the
    /// provider is to be spared.
    pub(crate) fn expect_news(&mut self, pacing: Pacing) {
        self.quiet_since = None;
        if self.failures == 0 {
            self.rest = self.rest.min(pacing.shortest);
        }
    }

    /// Whether it says more than that nobody has looked for a while.
    pub(crate) fn is_worth_keeping(&self, now: Instant) -> bool {
        let forgotten = |look: Instant| now >= look + self.rest.max(KEPT);
        self.last_look.is_some_and(|look| !forgotten(look))
    }
}

/// However long nothing has changed.
const LONGEST: Duration = Duration::from_secs(30);

const LONGEST_BACK_OFF: Duration = Duration::from_mins(1);

/// Keeps the doubled time within what a `Duration` holds.
const MOST_DOUBLINGS: u32 = 10;

/// How long a flow's pace is remembered after its last look.
const KEPT: Duration = Duration::from_mins(2);

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Duration = Duration::from_secs(2);

    /// A pace, and the time.
    struct Harness {
        pace: Pace,
        now: Instant,
    }

    impl Harness {
        fn new() -> Self {
            Self {
                pace: Pace::default(),
                now: Instant::now(),
            }
        }

        /// Looks as soon as it may, and answers how long it then has to rest.
        fn look(&mut self, look: Look) -> Duration {
            self.now += self.pace.opens_in(self.now);
            self.pace.looked(Pacing::new(TWO), look, self.now);
            self.pace.opens_in(self.now)
        }
    }

    #[test]
    fn the_pause_grows_from_2_to_30_seconds_without_changes() {
        let mut harness = Harness::new();
        let mut rests = Vec::new();
        let began = harness.now;
        while harness.now < began + Duration::from_mins(10) {
            rests.push(harness.look(Look::Same));
        }
        assert_eq!(rests[..10], [TWO; 10]);
        assert!(rests.is_sorted(), "{rests:?}");
        assert_eq!(rests.last(), Some(&Duration::from_secs(30)));
        // Two seconds all the time would be 300.
        assert!(rests.len() < 70, "{}", rests.len());
        assert_eq!(harness.look(Look::News), TWO);
    }

    #[test]
    fn what_makes_news_likely_shortens_the_rest() {
        let mut harness = Harness::new();
        for _ in 0..40 {
            harness.look(Look::Same);
        }
        assert!(harness.pace.opens_in(harness.now) > TWO);
        harness.pace.expect_news(Pacing::new(TWO));
        assert_eq!(harness.pace.opens_in(harness.now), TWO);
        assert_eq!(harness.look(Look::Same), TWO);
    }

    #[test]
    fn failures_double_the_pause_and_respect_retry_after() {
        let mut harness = Harness::new();
        let failed = Look::Failed(None);
        let rests = [(); 6].map(|()| harness.look(failed).as_secs());
        assert_eq!(rests, [4, 8, 16, 32, 60, 60]);
        let asked = Duration::from_mins(5);
        assert_eq!(harness.look(Look::Failed(Some(asked))), asked);
        // The provider is to be spared, whatever is likely.
        harness.pace.expect_news(Pacing::new(TWO));
        assert_eq!(harness.pace.opens_in(harness.now), asked);
        assert_eq!(harness.look(Look::Same), TWO);
        assert_eq!(harness.look(failed), TWO * 2);
    }

    #[test]
    fn what_was_not_asked_is_no_failure() {
        let mut harness = Harness::new();
        harness.look(Look::Failed(None));
        let wait = TWO * 5;
        assert_eq!(harness.look(Look::NotAsked(wait)), wait);
        assert_eq!(harness.look(Look::NotAsked(Duration::ZERO)), TWO);
        assert_eq!(harness.look(Look::Failed(None)), TWO * 4);
    }

    #[test]
    fn without_a_least_age_only_an_asked_pause_counts() {
        let (mut pace, now) = (Pace::default(), Instant::now());
        let pacing = Pacing::new(Duration::ZERO);
        for look in [Look::Same, Look::News, Look::Failed(None)] {
            pace.looked(pacing, look, now);
            assert_eq!(pace.opens_in(now), Duration::ZERO);
        }
        pace.looked(pacing, Look::Failed(Some(TWO)), now);
        assert_eq!(pace.opens_in(now), TWO);
    }

    /// Fault K20.
    #[test]
    fn a_pace_is_quiet_when_its_look_has_aged_and_its_rest_is_over() {
        let (mut pace, now) = (Pace::default(), Instant::now());
        assert!(pace.is_quiet_for(KEPT, now));
        pace.looked(Pacing::new(TWO), Look::Same, now);
        assert!(!pace.is_quiet_for(TWO * 5, now + TWO * 4));
        assert!(pace.is_quiet_for(TWO * 5, now + TWO * 5));
        pace.looked(Pacing::new(TWO), Look::Failed(Some(TWO * 20)), now);
        assert!(!pace.is_quiet_for(TWO * 5, now + TWO * 19));
    }

    #[test]
    fn a_pace_is_kept_for_a_while_and_as_long_as_it_rests() {
        let (mut pace, now) = (Pace::default(), Instant::now());
        assert!(!pace.is_worth_keeping(now));
        pace.looked(Pacing::new(TWO), Look::Same, now);
        assert!(pace.is_worth_keeping(now + KEPT - TWO));
        assert!(!pace.is_worth_keeping(now + KEPT));
        pace.looked(Pacing::new(TWO), Look::Failed(Some(KEPT * 2)), now);
        assert!(pace.is_worth_keeping(now + KEPT));
    }
}
