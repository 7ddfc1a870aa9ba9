//! State machine of an instrument verification session; the time is an argument.

use std::time::Duration;

use jiff::Timestamp;

use super::reasons::{INTERNAL_ERROR, SESSION_EXPIRED, USER_ABANDONED_PROCESS};
use crate::choice::{Choice, Outcome};
use crate::clock::after;

/// Lifetime and delay of a session.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timing {
    /// From creation to expiry.
    pub(crate) lifetime: Duration,
    /// From approval to completion.
    pub(crate) ongoing: Duration,
}

/// State of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Created; opening the hosted page does not change it.
    Active {
        expires: Timestamp,
    },
    /// The person left and may return.
    AwaitingUserInput {
        expires: Timestamp,
    },
    /// Approved; the details are being compared until then.
    OngoingVerification {
        until: Timestamp,
    },
    Completed,
    Failed(&'static str),
}

impl State {
    pub(crate) fn created(now: Timestamp, timing: Timing) -> Self {
        Self::Active {
            expires: after(now, timing.lifetime),
        }
    }

    /// The state at `now`.
    pub(crate) fn at(self, now: Timestamp) -> Self {
        match self {
            Self::Active { expires } | Self::AwaitingUserInput { expires } if now >= expires => {
                Self::Failed(SESSION_EXPIRED)
            }
            Self::OngoingVerification { until } if now >= until => Self::Completed,
            unchanged => unchanged,
        }
    }

    /// When the state changes next without any action.
    pub(crate) fn next_change(self) -> Option<Timestamp> {
        match self {
            Self::Active { expires } | Self::AwaitingUserInput { expires } => Some(expires),
            Self::OngoingVerification { until } => Some(until),
            Self::Completed | Self::Failed(_) => None,
        }
    }

    /// The next state; a final state does not change.
    pub(crate) fn step(self, choice: Choice, now: Timestamp, timing: Timing) -> Self {
        let state = self.at(now);
        let (Self::Active { expires } | Self::AwaitingUserInput { expires }) = state else {
            return state;
        };
        let next = match choice.outcome {
            Outcome::Approve => Self::OngoingVerification {
                until: after(now, timing.ongoing),
            },
            Outcome::Decline => Self::Failed(choice.reason),
            Outcome::Abandon => Self::Failed(USER_ABANDONED_PROCESS),
            Outcome::Expire => Self::Failed(SESSION_EXPIRED),
            Outcome::Later => Self::AwaitingUserInput { expires },
            Outcome::Error => Self::Failed(INTERNAL_ERROR),
        };
        // An ongoing verification without duration is completed at once.
        next.at(now)
    }

    /// Whether the person can still choose an outcome.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Active { .. } | Self::AwaitingUserInput { .. })
    }

    /// `sessionStatus`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Active { .. } => "ACTIVE",
            Self::AwaitingUserInput { .. } => "AWAITING_USER_INPUT",
            Self::OngoingVerification { .. } => "ONGOING_VERIFICATION",
            Self::Completed => "COMPLETED",
            Self::Failed(_) => "FAILED",
        }
    }

    /// `statusReason`.
    pub(crate) fn reason(self) -> Option<&'static str> {
        match self {
            Self::Failed(reason) => Some(reason),
            _ => None,
        }
    }
}

/// Every `sessionStatus`.
pub(crate) const NAMES: [&str; 5] = [
    "ACTIVE",
    "AWAITING_USER_INPUT",
    "ONGOING_VERIFICATION",
    "COMPLETED",
    "FAILED",
];

#[cfg(test)]
mod tests {
    use super::*;

    const T0: Timestamp = Timestamp::UNIX_EPOCH;
    const TIMING: Timing = Timing {
        lifetime: Duration::from_mins(10),
        ongoing: Duration::ZERO,
    };
    const EXPIRES: Duration = TIMING.lifetime;

    fn at(seconds: u64) -> Timestamp {
        after(T0, Duration::from_secs(seconds))
    }

    fn choice(outcome: Outcome) -> Choice {
        Choice {
            outcome,
            reason: "OTHER",
        }
    }

    #[track_caller]
    fn check(outcome: Outcome, expected: State) {
        let state = State::created(T0, TIMING).step(choice(outcome), at(5), TIMING);
        assert_eq!(state, expected);
    }

    #[test]
    fn every_state_has_a_name() {
        let states = [
            State::Active { expires: T0 },
            State::AwaitingUserInput { expires: T0 },
            State::OngoingVerification { until: T0 },
            State::Completed,
            State::Failed("OTHER"),
        ];
        assert_eq!(states.map(State::name), NAMES);
    }

    #[test]
    fn every_outcome_leads_to_its_state() {
        let expires = after(T0, EXPIRES);
        check(Outcome::Approve, State::Completed);
        check(Outcome::Decline, State::Failed("OTHER"));
        check(Outcome::Abandon, State::Failed("USER_ABANDONED_PROCESS"));
        check(Outcome::Expire, State::Failed("SESSION_EXPIRED"));
        check(Outcome::Later, State::AwaitingUserInput { expires });
        check(Outcome::Error, State::Failed("INTERNAL_ERROR"));
    }

    #[test]
    fn a_session_awaiting_input_can_be_completed_or_expire() {
        let later = State::created(T0, TIMING).step(choice(Outcome::Later), at(5), TIMING);
        assert!(later.is_open());
        let done = later.step(choice(Outcome::Approve), at(599), TIMING);
        assert_eq!(done, State::Completed);
        let late = later.step(choice(Outcome::Approve), at(600), TIMING);
        assert_eq!(late, State::Failed("SESSION_EXPIRED"));
    }

    #[test]
    fn an_approved_session_no_longer_expires() {
        let slow = Timing {
            ongoing: Duration::from_mins(20),
            ..TIMING
        };
        let ongoing = State::created(T0, slow).step(choice(Outcome::Approve), T0, slow);
        assert_eq!(ongoing.name(), "ONGOING_VERIFICATION");
        assert!(!ongoing.is_open());
        assert_eq!(ongoing.at(at(1199)), ongoing);
        assert_eq!(ongoing.at(at(1200)), State::Completed);
        assert_eq!(ongoing.step(choice(Outcome::Decline), at(1), slow), ongoing);
    }

    #[test]
    fn a_final_state_ignores_every_choice() {
        for last in [State::Completed, State::Failed("OTHER")] {
            for outcome in Outcome::ALL {
                assert_eq!(last.step(choice(outcome), at(1), TIMING), last);
            }
        }
    }

    #[test]
    fn open_sessions_expire_with_time() {
        let active = State::created(T0, TIMING);
        assert_eq!(active.at(at(599)), active);
        assert_eq!(active.next_change(), Some(at(600)));
        assert_eq!(State::Completed.next_change(), None);
        assert_eq!(active.at(at(600)), State::Failed("SESSION_EXPIRED"));
        assert_eq!(State::Completed.at(at(600)), State::Completed);
    }
}
