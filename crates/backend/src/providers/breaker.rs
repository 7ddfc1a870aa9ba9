//! A circuit breaker: it opens after failures in a row, or on a `429`. After a while it is half open:
//! one call probes the provider, and its success closes the breaker. Time is an argument.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use crate::settings::ProtectionConfig;

/// One provider's breaker.
#[derive(Debug)]
pub(super) struct Breaker {
    rules: ProtectionConfig,
    state: State,
    /// The last failures in a row, oldest first.
    failures: VecDeque<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Calls are made.
    Closed,
    /// No call is made until `until`, `rest` after it opened.
    Open { until: Instant, rest: Duration },
    /// A probe is in progress; before it the breaker was open for `rest`.
    HalfOpen { rest: Duration },
}

/// The kind of an admitted call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pass {
    /// A call while the breaker is closed.
    Ordinary,
    /// The call that probes the provider.
    Probe,
}

impl Breaker {
    pub(super) fn new(rules: ProtectionConfig) -> Self {
        Self {
            rules,
            state: State::Closed,
            failures: VecDeque::new(),
        }
    }

    /// Admits a call, or returns how long it has to wait.
    pub(super) fn admit(&mut self, now: Instant) -> Result<Pass, Duration> {
        match self.state {
            State::Closed => Ok(Pass::Ordinary),
            State::Open { until, .. } if now < until => Err(until - now),
            State::Open { rest, .. } => {
                self.state = State::HalfOpen { rest };
                Ok(Pass::Probe)
            }
            State::HalfOpen { .. } => Err(WHILE_PROBING),
        }
    }

    /// Whether a call would be admitted.
    pub(super) fn would_admit(&self, now: Instant) -> bool {
        match self.state {
            State::Closed => true,
            State::Open { until, .. } => now >= until,
            State::HalfOpen { .. } => false,
        }
    }

    /// Records a response to a call.
    pub(super) fn succeeded(&mut self, pass: Pass) {
        self.failures.clear();
        // A call from before the breaker opened says nothing about the present.
        if pass == Pass::Probe {
            self.state = State::Closed;
        }
    }

    /// Records a call without a response.
    pub(super) fn failed(&mut self, pass: Pass, now: Instant) {
        match (self.state, pass) {
            (State::HalfOpen { rest }, Pass::Probe) => {
                self.open(self.longer(rest), now);
            }
            (State::Closed, _) => {
                self.failures.push_back(now);
                while self.failures.len() > self.max_failures() {
                    self.failures.pop_front();
                }
                if self.has_failed_enough(now) {
                    self.open(self.rules.rest, now);
                }
            }
            _ => {}
        }
    }

    /// Records a `429`, perhaps with `Retry-After`. It limits all our calls, so one such response
    /// opens the breaker.
    pub(super) fn on_throttled(&mut self, pass: Pass, retry_after: Option<Duration>, now: Instant) {
        let min_pause = MIN_PAUSE.min(self.rules.rest);
        let retry_after = retry_after.map(|retry_after| retry_after.max(min_pause));
        match (self.state, pass) {
            (State::Closed, _) => self.open(retry_after.unwrap_or(min_pause), now),
            (State::HalfOpen { rest }, Pass::Probe) => {
                self.open(retry_after.unwrap_or_else(|| self.longer(rest)), now);
            }
            // The response to an earlier call: its pause may be longer.
            (State::Open { until, rest }, _) => {
                let until = until.max(now + retry_after.unwrap_or_default());
                self.state = State::Open { until, rest };
            }
            (State::HalfOpen { .. }, Pass::Ordinary) => {}
        }
    }

    /// 0 while closed, 1 while open, 2 while half open.
    pub(super) fn figure(&self) -> u8 {
        match self.state {
            State::Closed => 0,
            State::Open { .. } => 1,
            State::HalfOpen { .. } => 2,
        }
    }

    fn open(&mut self, rest: Duration, now: Instant) {
        let until = now + rest;
        self.state = State::Open { until, rest };
        self.failures.clear();
    }

    fn longer(&self, rest: Duration) -> Duration {
        (rest * 2).min(MAX_REST.max(self.rules.rest))
    }

    fn has_failed_enough(&self, now: Instant) -> bool {
        let oldest = self.failures.front();
        let is_recent = |oldest: &Instant| now - *oldest <= self.rules.within;
        self.rules.failures > 0
            && self.failures.len() == self.max_failures()
            && oldest.is_some_and(is_recent)
    }

    fn max_failures(&self) -> usize {
        self.rules.failures as usize
    }
}

/// How long other calls wait during a probe.
const WHILE_PROBING: Duration = Duration::from_secs(1);

const MAX_REST: Duration = Duration::from_mins(1);

/// The first pause after a `429` without `Retry-After`.
const MIN_PAUSE: Duration = Duration::from_secs(1);

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn breaker() -> (Breaker, Instant) {
        let rules = ProtectionConfig {
            failures: 3,
            within: SECOND * 60,
            rest: SECOND * 5,
            ..ProtectionConfig::default()
        };
        (Breaker::new(rules), Instant::now())
    }

    /// A call that fails at once.
    fn fail(breaker: &mut Breaker, now: Instant) {
        let pass = breaker.admit(now).unwrap();
        breaker.failed(pass, now);
    }

    #[test]
    fn failures_in_a_row_open_it() {
        let (mut breaker, now) = breaker();
        for _ in 0..2 {
            fail(&mut breaker, now);
        }
        let pass = breaker.admit(now).unwrap();
        breaker.succeeded(pass);
        for _ in 0..3 {
            fail(&mut breaker, now);
        }
        assert_eq!(breaker.figure(), 1);
        assert_eq!(breaker.admit(now), Err(SECOND * 5));
        assert_eq!(breaker.admit(now + SECOND * 4), Err(SECOND));
    }

    #[test]
    fn failures_far_apart_do_not() {
        let (mut breaker, now) = breaker();
        for minute in 0..20 {
            fail(&mut breaker, now + SECOND * 31 * minute);
        }
        assert_eq!(breaker.figure(), 0);
        fail(&mut breaker, now + SECOND * (31 * 19 + 1));
        assert_eq!(breaker.figure(), 1);
    }

    #[test]
    fn after_its_rest_one_call_finds_out() {
        let (mut breaker, now) = breaker();
        for _ in 0..3 {
            fail(&mut breaker, now);
        }
        let later = now + SECOND * 5;
        assert!(!breaker.would_admit(later - SECOND) && breaker.would_admit(later));
        assert_eq!(breaker.admit(later), Ok(Pass::Probe));
        assert_eq!(breaker.figure(), 2);
        assert!(!breaker.would_admit(later));
        assert_eq!(breaker.admit(later), Err(SECOND));
        breaker.succeeded(Pass::Probe);
        assert_eq!(breaker.figure(), 0);
        assert_eq!(breaker.admit(later), Ok(Pass::Ordinary));
    }

    #[test]
    fn while_it_goes_on_failing_the_rest_doubles_up_to_a_minute() {
        let (mut breaker, mut now) = breaker();
        for _ in 0..3 {
            fail(&mut breaker, now);
        }
        let mut rests = Vec::new();
        for _ in 0..6 {
            now += breaker.admit(now).unwrap_err();
            fail(&mut breaker, now);
            rests.push(breaker.admit(now).unwrap_err().as_secs());
        }
        assert_eq!(rests, [10, 20, 40, 60, 60, 60]);
        now += SECOND * 60;
        let probe = breaker.admit(now).unwrap();
        breaker.succeeded(probe);
        for _ in 0..3 {
            fail(&mut breaker, now);
        }
        assert_eq!(breaker.admit(now), Err(SECOND * 5));
    }

    #[test]
    fn calls_from_before_it_opened_decide_nothing() {
        let (mut breaker, now) = breaker();
        let early = breaker.admit(now).unwrap();
        for _ in 0..3 {
            fail(&mut breaker, now);
        }
        breaker.succeeded(early);
        breaker.failed(early, now);
        assert_eq!(breaker.admit(now), Err(SECOND * 5));
        let probe = breaker.admit(now + SECOND * 5).unwrap();
        breaker.failed(early, now + SECOND * 5);
        assert_eq!(breaker.figure(), 2);
        breaker.failed(probe, now + SECOND * 5);
        assert_eq!(breaker.figure(), 1);
    }

    #[test]
    fn one_answer_that_asks_for_a_pause_is_enough() {
        let (mut breaker, mut now) = breaker();
        let pass = breaker.admit(now).unwrap();
        breaker.on_throttled(pass, Some(SECOND * 20), now);
        assert_eq!(breaker.admit(now), Err(SECOND * 20));
        // Of two calls in progress, the longer pause counts.
        breaker.on_throttled(pass, Some(SECOND * 30), now);
        breaker.on_throttled(pass, None, now);
        assert_eq!(breaker.admit(now), Err(SECOND * 30));
        now += SECOND * 30;
        assert_eq!(breaker.admit(now), Ok(Pass::Probe));
        breaker.on_throttled(Pass::Ordinary, Some(SECOND * 99), now);
        assert_eq!(breaker.figure(), 2);
        breaker.on_throttled(Pass::Probe, Some(SECOND * 7), now);
        assert_eq!(breaker.admit(now), Err(SECOND * 7));
    }

    #[test]
    fn a_pause_of_zero_is_short_and_doubles() {
        for retry_after in [None, Some(Duration::ZERO)] {
            let (mut breaker, mut now) = breaker();
            let mut pauses = Vec::new();
            for _ in 0..8 {
                let pass = breaker.admit(now).unwrap();
                breaker.on_throttled(pass, retry_after, now);
                let pause = breaker.admit(now).unwrap_err();
                pauses.push(pause.as_secs());
                now += pause;
            }
            let expected = match retry_after {
                None => [1, 2, 4, 8, 16, 32, 60, 60],
                Some(_) => [1; 8],
            };
            assert_eq!(pauses, expected);
        }
    }

    #[test]
    fn zero_failures_turn_it_off() {
        let rules = ProtectionConfig {
            failures: 0,
            ..ProtectionConfig::default()
        };
        let (mut breaker, now) = (Breaker::new(rules), Instant::now());
        for _ in 0..100 {
            fail(&mut breaker, now);
        }
        assert_eq!(breaker.figure(), 0);
        // A `429` opens the breaker all the same.
        breaker.on_throttled(Pass::Ordinary, Some(SECOND), now);
        assert_eq!(breaker.figure(), 1);
    }
}
