//! From the click to the launch.

use std::time::Duration;

use super::FlowSnapshot;
use crate::action::Action;
use crate::attempt::AttemptState;
use crate::contract::Launch;
use crate::poll::PollPolicy;
use crate::wire::Redacted;

/// From the click to the launch.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Starting {
    pub(crate) pressed: Action,
    pub(crate) stage: Stage,
    pub(crate) attempt: AttemptState,
    /// Contains the attempt state.
    pub(crate) return_url: Redacted<String>,
    /// The same for all tries of a start, so that a repeated create makes no second session.
    pub(crate) idempotency_key: String,
    pub(crate) failures: u32,
    /// Whether this is the automatic launch after an expired link.
    pub(crate) is_renewal: bool,
    /// Kept while a hand-off link is requested, in case the backend does not offer one.
    pub(crate) launch: Option<Launch>,
    /// The flow that this start has dropped, to which a cancel goes back.
    pub(crate) before: Option<Box<FlowSnapshot>>,
    pub(crate) pace: Pace,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Stage {
    Creating,
    Launching,
    HandingOff,
}

/// A create that the person gave up. It may have made a flow, so the next one is the same request:
/// another body under its key would be refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Canceled {
    pub(crate) attempt: AttemptState,
    pub(crate) return_url: Redacted<String>,
    pub(crate) idempotency_key: String,
}

/// How long a start has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Patience {
    Fresh,
    /// A notice says that it takes long.
    Slow,
    /// The person may give up.
    Over,
}

/// The times of a start, on the monotonic clock. One timer is for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Pace {
    pub(crate) patience: Patience,
    pub(crate) begun_at: Duration,
    /// When a failed create is repeated.
    pub(crate) retry_at: Option<Duration>,
    /// When the pending timer is due.
    pub(crate) timer_at: Option<Duration>,
    /// When this was last looked at.
    pub(crate) seen_at: Duration,
}

impl Pace {
    pub(crate) fn new(now: Duration) -> Self {
        Self {
            patience: Patience::Fresh,
            begun_at: now,
            retry_at: None,
            timer_at: None,
            seen_at: now,
        }
    }

    /// The timer has fired. Returns whether a failed create is to be repeated now.
    pub(crate) fn fire(&mut self, now: Duration, policy: &PollPolicy) -> bool {
        self.follow_clock(now);
        // A browser's timer may fire a little early by its clock.
        let reached = self.timer_at.take().unwrap_or_default().max(now);
        self.age(reached, policy);
        let is_due = self.retry_at.is_some_and(|at| at <= reached);
        if is_due {
            self.retry_at = None;
        }
        is_due
    }

    /// Sets when the timer is due. Returns whether that has changed.
    pub(crate) fn sync(&mut self, now: Duration, policy: &PollPolicy) -> bool {
        self.follow_clock(now);
        self.age(now, policy);
        let next = match self.patience {
            Patience::Fresh => Some(self.begun_at + policy.slow_start),
            Patience::Slow => Some(self.begun_at + policy.cancel_start),
            Patience::Over => None,
        };
        let timer_at = [next, self.retry_at].into_iter().flatten().min();
        let has_changed = timer_at != self.timer_at;
        self.timer_at = timer_at;
        has_changed
    }

    fn age(&mut self, now: Duration, policy: &PollPolicy) {
        let waited = now.saturating_sub(self.begun_at);
        let patience = if waited >= policy.cancel_start {
            Patience::Over
        } else if waited >= policy.slow_start {
            Patience::Slow
        } else {
            Patience::Fresh
        };
        self.patience = self.patience.max(patience);
    }

    /// Moves all times with a clock that went back: otherwise a wait could last for as long.
    pub(crate) fn follow_clock(&mut self, now: Duration) {
        let back = self.seen_at.saturating_sub(now);
        self.shift(|at| at.saturating_sub(back));
        self.seen_at = now;
    }

    pub(crate) fn shift(&mut self, moved: impl Fn(Duration) -> Duration) {
        self.begun_at = moved(self.begun_at);
        self.retry_at = self.retry_at.map(&moved);
        self.timer_at = self.timer_at.map(&moved);
    }
}
