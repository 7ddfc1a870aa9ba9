//! State machine of an application; the time is an argument.

use std::time::Duration;

use jiff::Timestamp;

use crate::choice::Outcome;
use crate::clock::after;

/// State of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// The hosted link was created, and expires at `until`.
    Link { until: Timestamp },
    /// The identity is being checked until then.
    Checking { until: Timestamp, approved: bool },
    /// The person let the link expire.
    Expired,
    /// The full data was sent: captured, then reviewed, then decided.
    Opening {
        captured: Timestamp,
        reviewed: Timestamp,
        declined: bool,
    },
}

/// Status of an application at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    TokenGenerated,
    TokenExpired,
    IdvApproved,
    IdvDeclined,
    Captured,
    Review,
    Approved,
    Declined,
}

/// Which of the three URLs a visit to the hosted page redirects to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    Success,
    Failure,
    Drop,
}

impl State {
    /// The full data was sent.
    pub(crate) fn opening(
        now: Timestamp,
        capture: Duration,
        review: Duration,
        declined: bool,
    ) -> Self {
        let captured = after(now, capture);
        Self::Opening {
            captured,
            reviewed: after(captured, review),
            declined,
        }
    }

    /// The status at `now`.
    pub(crate) fn at(self, now: Timestamp) -> Status {
        match self {
            Self::Link { until } if now < until => Status::TokenGenerated,
            Self::Link { .. } | Self::Expired => Status::TokenExpired,
            Self::Checking { until, .. } if now < until => Status::TokenGenerated,
            Self::Checking { approved: true, .. } => Status::IdvApproved,
            Self::Checking { .. } => Status::IdvDeclined,
            Self::Opening { captured, .. } if now < captured => Status::Captured,
            Self::Opening { reviewed, .. } if now < reviewed => Status::Review,
            Self::Opening { declined: true, .. } => Status::Declined,
            Self::Opening { .. } => Status::Approved,
        }
    }

    /// Applies a choice on the hosted page; `check` is the duration of the identity check.
    pub(crate) fn chosen(self, outcome: Outcome, now: Timestamp, check: Duration) -> (Self, Exit) {
        let checking = |approved| Self::Checking {
            until: after(now, check),
            approved,
        };
        match outcome {
            Outcome::Approve => (checking(true), Exit::Success),
            Outcome::Decline => (checking(false), Exit::Failure),
            Outcome::Expire => (Self::Expired, Exit::Failure),
            // There is no status for an abandoned visit: the link stays valid.
            Outcome::Abandon | Outcome::Later => (self, Exit::Drop),
            Outcome::Error => (self, Exit::Failure),
        }
    }

    /// When the status changes next without any action.
    pub(crate) fn next_change(self, now: Timestamp) -> Option<Timestamp> {
        let changes = match self {
            Self::Link { until } | Self::Checking { until, .. } => [Some(until), None],
            Self::Expired => [None, None],
            Self::Opening {
                captured, reviewed, ..
            } => [Some(captured), Some(reviewed)],
        };
        changes.into_iter().flatten().find(|change| now < *change)
    }
}

/// The three URLs that the hosted page redirects to.
#[derive(Debug)]
pub(crate) struct Exits {
    pub(crate) success: String,
    pub(crate) failure: String,
    pub(crate) drop: String,
}

impl Exits {
    pub(crate) fn of(&self, exit: Exit) -> &str {
        match exit {
            Exit::Success => &self.success,
            Exit::Failure => &self.failure,
            Exit::Drop => &self.drop,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const T0: Timestamp = Timestamp::UNIX_EPOCH;
    const CHECK: Duration = Duration::from_secs(3);

    fn at(seconds: u64) -> Timestamp {
        after(T0, Duration::from_secs(seconds))
    }

    #[track_caller]
    fn check(outcome: Outcome, exit: Exit, later: Status) {
        let link = State::Link { until: at(100) };
        let (state, left) = link.chosen(outcome, T0, CHECK);
        assert_eq!((left, state.at(at(3))), (exit, later));
    }

    #[test]
    fn every_outcome_has_its_redirect_url() {
        check(Outcome::Approve, Exit::Success, Status::IdvApproved);
        check(Outcome::Decline, Exit::Failure, Status::IdvDeclined);
        check(Outcome::Expire, Exit::Failure, Status::TokenExpired);
        check(Outcome::Abandon, Exit::Drop, Status::TokenGenerated);
        check(Outcome::Later, Exit::Drop, Status::TokenGenerated);
        check(Outcome::Error, Exit::Failure, Status::TokenGenerated);
    }

    #[test]
    fn the_link_expires_and_the_decision_is_delayed() {
        let link = State::Link { until: at(100) };
        assert_eq!(link.at(at(99)), Status::TokenGenerated);
        assert_eq!(link.at(at(100)), Status::TokenExpired);
        let (checking, _) = link.chosen(Outcome::Approve, at(5), CHECK);
        assert_eq!(checking.at(at(7)), Status::TokenGenerated);
        assert_eq!(checking.at(at(8)), Status::IdvApproved);
        assert_eq!(checking.next_change(at(5)), Some(at(8)));
    }

    #[test]
    fn an_application_is_captured_reviewed_and_decided() {
        let seconds = Duration::from_secs;
        for (declined, end) in [(false, Status::Approved), (true, Status::Declined)] {
            let state = State::opening(T0, seconds(2), seconds(3), declined);
            let statuses = [0, 2, 5].map(|second| state.at(at(second)));
            assert_eq!(statuses, [Status::Captured, Status::Review, end]);
            assert_eq!(state.next_change(T0), Some(at(2)));
            assert_eq!(state.next_change(at(2)), Some(at(5)));
            assert_eq!(state.next_change(at(5)), None);
        }
    }
}
