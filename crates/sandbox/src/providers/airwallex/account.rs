//! State machine of a connected account; the time is an argument.

use std::time::Duration;

use jiff::Timestamp;

use crate::clock::after;

/// State of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Account {
    Created,
    /// A hosted flow was finished; the decision follows at `until`.
    Submitted {
        until: Timestamp,
        then: Decision,
    },
    Decided(Decision),
}

/// The decision about an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Active,
    ActionRequired,
    Suspended,
}

impl Account {
    pub(crate) fn submitted(now: Timestamp, then: Decision, decision_after: Duration) -> Self {
        Self::Submitted {
            until: after(now, decision_after),
            then,
        }
    }

    /// The state at `now`.
    pub(crate) fn at(self, now: Timestamp) -> Self {
        match self {
            Self::Submitted { until, then } if now >= until => Self::Decided(then),
            unchanged => unchanged,
        }
    }

    /// When the state changes next without any action.
    pub(crate) fn next_change(self) -> Option<Timestamp> {
        match self {
            Self::Submitted { until, .. } => Some(until),
            Self::Created | Self::Decided(_) => None,
        }
    }

    /// Whether a hosted flow for it may be completed, the first time or again.
    pub(crate) fn needs_action(self) -> bool {
        matches!(
            self,
            Self::Created | Self::Decided(Decision::ActionRequired)
        )
    }

    /// `status`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Created => "CREATED",
            Self::Submitted { .. } => "SUBMITTED",
            Self::Decided(Decision::Active) => "ACTIVE",
            Self::Decided(Decision::ActionRequired) => "ACTION_REQUIRED",
            Self::Decided(Decision::Suspended) => "SUSPENDED",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decision_follows_the_submission_and_is_final() {
        let start = Timestamp::UNIX_EPOCH;
        let wait = Duration::from_secs(3);
        for (decision, name) in [
            (Decision::Active, "ACTIVE"),
            (Decision::ActionRequired, "ACTION_REQUIRED"),
            (Decision::Suspended, "SUSPENDED"),
        ] {
            let account = Account::submitted(start, decision, wait);
            assert_eq!(account.at(start).name(), "SUBMITTED");
            assert_eq!(account.next_change(), Some(after(start, wait)));
            let decided = account.at(after(start, wait));
            assert_eq!(decided.name(), name);
            assert_eq!(decided.at(Timestamp::MAX), decided);
            assert_eq!(decided.next_change(), None);
        }
    }

    #[test]
    fn action_is_needed_at_first_and_after_action_required() {
        let decided = |decision| Account::Decided(decision).needs_action();
        assert!(Account::Created.needs_action());
        assert!(decided(Decision::ActionRequired));
        assert!(!decided(Decision::Active) && !decided(Decision::Suspended));
    }
}
