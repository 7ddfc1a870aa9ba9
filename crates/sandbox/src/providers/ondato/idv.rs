//! State machine of an identity verification (IDV) and of its KYC identification; the time is an
//! argument.

use std::time::Duration;

use jiff::Timestamp;

use crate::choice::{Choice, Outcome};
use crate::clock::after;

/// State of an IDV, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phase {
    pub(crate) state: State,
    pub(crate) since: Timestamp,
}

/// States of an IDV. The decision belongs to the KYC identification, and follows later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Pending,
    InProgress,
    Suspended,
    Completed(Decision),
    Aborted,
    Expired,
}

/// The decision of the KYC identification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Approved,
    Rejected(&'static str),
}

/// Events of an IDV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// The hosted page was opened.
    Opened,
    /// An outcome was chosen on the hosted page.
    Chosen(Choice),
}

/// Inactivity timeout of a pending or suspended session.
const UNTOUCHED: Duration = Duration::from_hours(7 * 24);

/// Inactivity timeout of a session in progress.
const IN_PROGRESS: Duration = Duration::from_hours(2);

impl Phase {
    pub(crate) fn created(now: Timestamp) -> Self {
        Self {
            state: State::Pending,
            since: now,
        }
    }

    /// When it expires without any action.
    fn expiry(self) -> Option<Timestamp> {
        let lifetime = match self.state {
            State::Pending | State::Suspended => UNTOUCHED,
            State::InProgress => IN_PROGRESS,
            State::Completed(_) | State::Aborted | State::Expired => return None,
        };
        Some(after(self.since, lifetime))
    }

    /// The state at `now`.
    pub(crate) fn at(self, now: Timestamp) -> Self {
        let Some(expiry) = self.expiry() else {
            return self;
        };
        if now < expiry {
            return self;
        }
        Self {
            state: State::Expired,
            since: expiry,
        }
    }

    /// When the IDV or its KYC identification changes next without any action.
    pub(crate) fn next_change(self, now: Timestamp, decision_after: Duration) -> Option<Timestamp> {
        let change = match self.state {
            State::Completed(_) => Some(after(self.since, decision_after)),
            _ => self.expiry(),
        };
        change.filter(|change| now < *change)
    }

    /// The next phase; a final state does not change.
    pub(crate) fn step(self, event: Event, now: Timestamp) -> Self {
        let phase = self.at(now);
        let state = match (phase.state, event) {
            (State::Completed(_) | State::Aborted | State::Expired, _) => return phase,
            (_, Event::Opened) => State::InProgress,
            (_, Event::Chosen(choice)) => match choice.outcome {
                Outcome::Approve => State::Completed(Decision::Approved),
                Outcome::Decline => State::Completed(Decision::Rejected(choice.reason)),
                Outcome::Abandon => State::Aborted,
                Outcome::Expire => State::Expired,
                Outcome::Later => State::Suspended,
                // Ondato has no status for internal errors: the session stays open.
                Outcome::Error => State::InProgress,
            },
        };
        Self { state, since: now }
    }

    /// The KYC identification of a completed IDV; it is decided `decision_after` the completion.
    pub(crate) fn kyc(self, now: Timestamp, decision_after: Duration) -> Option<Kyc> {
        let State::Completed(decision) = self.state else {
            return None;
        };
        let at = after(self.since, decision_after);
        Some(if now < at {
            Kyc::Awaiting
        } else {
            Kyc::Decided { decision, at }
        })
    }
}

/// State of a KYC identification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kyc {
    Awaiting,
    Decided { decision: Decision, at: Timestamp },
}

/// What was last reported about an identity verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reported {
    pub(crate) status: &'static str,
    pub(crate) kyc: Option<Kyc>,
}

impl State {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::InProgress => "InProgress",
            Self::Suspended => "Suspended",
            Self::Completed(_) => "Completed",
            Self::Aborted => "Aborted",
            Self::Expired => "Expired",
        }
    }

    pub(crate) fn is_final(self) -> bool {
        matches!(self, Self::Completed(_) | Self::Aborted | Self::Expired)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const T0: Timestamp = Timestamp::UNIX_EPOCH;
    const DAY: Duration = Duration::from_hours(24);

    fn at(after_start: Duration) -> Timestamp {
        after(T0, after_start)
    }

    fn just_before(moment: Timestamp) -> Timestamp {
        Timestamp::from_millisecond(moment.as_millisecond() - 1).unwrap()
    }

    fn opened() -> Phase {
        Phase::created(T0).step(Event::Opened, T0)
    }

    fn chosen(outcome: Outcome) -> Event {
        Event::Chosen(Choice {
            outcome,
            reason: "Sanctioned",
        })
    }

    #[track_caller]
    fn check(outcome: Outcome, expected: State) {
        let now = at(Duration::from_secs(5));
        let phase = opened().step(chosen(outcome), now);
        assert_eq!(
            phase,
            Phase {
                state: expected,
                since: now
            }
        );
    }

    #[test]
    fn every_outcome_leads_to_its_state() {
        check(Outcome::Approve, State::Completed(Decision::Approved));
        check(
            Outcome::Decline,
            State::Completed(Decision::Rejected("Sanctioned")),
        );
        check(Outcome::Abandon, State::Aborted);
        check(Outcome::Expire, State::Expired);
        check(Outcome::Later, State::Suspended);
        check(Outcome::Error, State::InProgress);
    }

    #[test]
    fn opening_starts_or_resumes_a_session() {
        assert_eq!(Phase::created(T0).state, State::Pending);
        assert_eq!(opened().state, State::InProgress);
        let suspended = opened().step(chosen(Outcome::Later), T0);
        let resumed = suspended.step(Event::Opened, at(6 * DAY));
        assert_eq!(resumed.state, State::InProgress);
        assert_eq!(resumed.since, at(6 * DAY));
    }

    #[test]
    fn a_final_state_ignores_every_event() {
        for outcome in [
            Outcome::Approve,
            Outcome::Decline,
            Outcome::Abandon,
            Outcome::Expire,
        ] {
            let last = opened().step(chosen(outcome), T0);
            assert!(last.state.is_final());
            let later = at(30 * DAY);
            assert_eq!(last.step(Event::Opened, later), last);
            for next in Outcome::ALL {
                assert_eq!(last.step(chosen(next), later), last);
            }
        }
    }

    #[test]
    fn inactivity_expires_a_session() {
        let suspended = opened().step(chosen(Outcome::Later), T0);
        for (phase, lifetime) in [
            (Phase::created(T0), 7 * DAY),
            (opened(), Duration::from_hours(2)),
            (suspended, 7 * DAY),
        ] {
            assert_eq!(phase.at(just_before(at(lifetime))), phase);
            let expired = Phase {
                state: State::Expired,
                since: at(lifetime),
            };
            assert_eq!(phase.at(at(lifetime + DAY)), expired);
            assert_eq!(phase.step(Event::Opened, at(lifetime)), expired);
        }
    }

    #[test]
    fn the_decision_follows_the_completion_after_a_delay() {
        let wait = Duration::from_secs(3);
        let completed = opened().step(chosen(Outcome::Approve), T0);
        let early = just_before(at(wait));
        assert_eq!(completed.kyc(early, wait), Some(Kyc::Awaiting));
        assert_eq!(completed.next_change(T0, wait), Some(at(wait)));
        assert_eq!(completed.next_change(at(wait), wait), None);
        assert_eq!(
            opened().next_change(T0, wait),
            Some(at(Duration::from_hours(2)))
        );
        let decided = Kyc::Decided {
            decision: Decision::Approved,
            at: at(wait),
        };
        assert_eq!(completed.kyc(at(wait), wait), Some(decided));
        assert_eq!(completed.kyc(at(30 * DAY), wait), Some(decided));
        assert_eq!(opened().kyc(at(wait), wait), None);
    }
}
