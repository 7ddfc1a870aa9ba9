//! State machine of a KYC; the time is an argument.

use std::time::Duration;

use jiff::Timestamp;

use super::needs::{Decision, Needs};
use crate::clock::after;

/// State of a KYC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Documents or attributes are missing.
    Waiting,
    /// The first documents are being checked; more are requested at `until`.
    MoreRequested { until: Timestamp },
    /// All data was provided: pending until `until`, then maybe reviewed, then decided.
    Running {
        until: Timestamp,
        review: Option<Duration>,
        decision: Decision,
    },
}

/// Status of a KYC at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Waiting,
    Pending,
    Review,
    Approved,
    Declined,
}

impl State {
    /// All data was provided.
    pub(crate) fn complete(
        now: Timestamp,
        needs: &Needs,
        pending: Duration,
        review: Duration,
    ) -> Self {
        Self::Running {
            until: if needs.immediate {
                now
            } else {
                after(now, pending)
            },
            review: needs.review.then_some(review),
            decision: needs.decision,
        }
    }

    /// The status at `now`.
    pub(crate) fn at(self, now: Timestamp) -> Status {
        match self {
            Self::MoreRequested { until } | Self::Running { until, .. } if now < until => {
                Status::Pending
            }
            Self::Waiting | Self::MoreRequested { .. } => Status::Waiting,
            Self::Running {
                until,
                review: Some(review),
                ..
            } if now < after(until, review) => Status::Review,
            Self::Running { decision, .. } => match decision {
                Decision::Approved => Status::Approved,
                Decision::Declined => Status::Declined,
            },
        }
    }

    /// When the status changes next without any action.
    pub(crate) fn next_change(self, now: Timestamp) -> Option<Timestamp> {
        let (until, review) = match self {
            Self::Waiting => return None,
            Self::MoreRequested { until } => (until, None),
            Self::Running { until, review, .. } => (until, review),
        };
        let changes = [Some(until), review.map(|review| after(until, review))];
        changes.into_iter().flatten().find(|change| now < *change)
    }
}

impl Status {
    /// `kyc.status` of the deprecated API.
    pub(crate) fn kyc_status(self) -> &'static str {
        match self {
            Self::Waiting => "WAITING_DATA",
            Self::Pending => "PENDING",
            Self::Review => "REVIEW",
            Self::Approved => "APPROVED",
            Self::Declined => "DECLINED",
        }
    }

    /// `outcome` of the newer API.
    pub(crate) fn outcome(self) -> Option<&'static str> {
        match self {
            Self::Approved => Some("Approved"),
            Self::Declined => Some("Denied"),
            Self::Waiting | Self::Pending | Self::Review => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const T0: Timestamp = Timestamp::UNIX_EPOCH;
    const PENDING: Duration = Duration::from_secs(3);
    const REVIEW: Duration = Duration::from_secs(10);

    #[track_caller]
    fn check(words: &str, expected: &[(u64, Status)]) {
        let needs = Needs::read(words).unwrap();
        let state = State::complete(T0, &needs, PENDING, REVIEW);
        for (second, status) in expected {
            let now = after(T0, Duration::from_secs(*second));
            assert_eq!(state.at(now), *status, "{words} at {second}");
        }
    }

    #[test]
    fn a_kyc_is_pending_maybe_reviewed_and_decided() {
        check("license", &[(0, Status::Pending), (3, Status::Approved)]);
        check("decline", &[(2, Status::Pending), (3, Status::Declined)]);
        check("straight", &[(0, Status::Approved)]);
        check(
            "straight review",
            &[(0, Status::Review), (10, Status::Approved)],
        );
        let reviewed = [
            (2, Status::Pending),
            (3, Status::Review),
            (13, Status::Declined),
        ];
        check("review decline", &reviewed);
        assert_eq!(State::Waiting.at(Timestamp::MAX), Status::Waiting);
    }

    #[test]
    fn more_documents_may_be_requested_later() {
        let until = after(T0, PENDING);
        let state = State::MoreRequested { until };
        assert_eq!(
            (state.at(T0), state.at(until)),
            (Status::Pending, Status::Waiting)
        );
        assert_eq!(state.next_change(T0), Some(until));
        assert_eq!(state.next_change(until), None);
    }

    #[test]
    fn each_change_is_predicted_once() {
        let needs = Needs::read("review").unwrap();
        let state = State::complete(T0, &needs, PENDING, REVIEW);
        let first = state.next_change(T0).unwrap();
        assert_eq!(first, after(T0, PENDING));
        let second = state.next_change(first).unwrap();
        assert_eq!(second, after(first, REVIEW));
        assert_eq!(state.next_change(second), None);
        assert_eq!(State::Waiting.next_change(T0), None);
    }
}
