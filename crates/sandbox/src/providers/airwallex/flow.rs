//! State machine of a hosted flow and of its links; the time is an argument.

use std::time::Duration;

use jiff::Timestamp;

use super::account::Decision;
use super::reasons::{self, TOKEN_EXPIRED};
use crate::choice::{Choice, Outcome};
use crate::clock::after;

/// State of a hosted flow. The decision is the account's, not the flow's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Init,
    /// The page was opened.
    Processing,
    Finished,
}

/// How a visit to the hosted page ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageResult {
    /// The flow is finished; the account gets this decision later.
    Finished(Decision),
    /// Redirect to the return URL with the flow still open: Airwallex has no status for an
    /// abandoned flow.
    Left,
    /// Redirect to the error URL with this code, with the flow still open.
    Error(&'static str),
}

impl State {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Init => "INIT",
            Self::Processing => "PROCESSING",
            Self::Finished => "FINISHED",
        }
    }
}

impl PageResult {
    pub(crate) fn of(choice: Choice) -> Self {
        match choice.outcome {
            Outcome::Approve => Self::Finished(Decision::Active),
            Outcome::Decline => Self::Finished(reasons::decision(choice.reason)),
            Outcome::Abandon | Outcome::Later => Self::Left,
            Outcome::Expire => Self::Error(TOKEN_EXPIRED),
            Outcome::Error => Self::Error(reasons::error_code(choice.reason)),
        }
    }
}

/// The authorization codes in the links of one flow.
#[derive(Debug, Default)]
pub(crate) struct AuthorizationCodes(Vec<(String, Timestamp)>);

/// Codes kept for each flow; older ones count as expired.
const MAX_CODES: usize = 16;

impl AuthorizationCodes {
    pub(crate) fn add(&mut self, code: String, now: Timestamp, lifetime: Duration) {
        if self.0.len() >= MAX_CODES {
            self.0.remove(0);
        }
        self.0.push((code, after(now, lifetime)));
    }

    /// Redeems a code. A code works once, until it expires.
    pub(crate) fn redeem(&mut self, code: &str, now: Timestamp) -> bool {
        let Some(index) = self.0.iter().position(|(known, _)| known == code) else {
            return false;
        };
        let (_, end) = self.0.remove(index);
        now < end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const T0: Timestamp = Timestamp::UNIX_EPOCH;

    #[track_caller]
    fn check(outcome: Outcome, reason: &'static str, expected: PageResult) {
        assert_eq!(PageResult::of(Choice { outcome, reason }), expected);
    }

    #[test]
    fn every_outcome_has_its_result() {
        check(
            Outcome::Approve,
            "UNKNOWN",
            PageResult::Finished(Decision::Active),
        );
        check(
            Outcome::Decline,
            "SUSPENDED",
            PageResult::Finished(Decision::Suspended),
        );
        let wanted = PageResult::Finished(Decision::ActionRequired);
        check(Outcome::Decline, "ACTION_REQUIRED", wanted);
        check(Outcome::Abandon, "SUSPENDED", PageResult::Left);
        check(Outcome::Later, "SUSPENDED", PageResult::Left);
        check(
            Outcome::Expire,
            "SUSPENDED",
            PageResult::Error("TOKEN_EXPIRED"),
        );
        check(
            Outcome::Error,
            "UNAUTHORIZED",
            PageResult::Error("UNAUTHORIZED"),
        );
        // A reason that does not fit the outcome is replaced.
        check(Outcome::Error, "SUSPENDED", PageResult::Error("UNKNOWN"));
        check(
            Outcome::Decline,
            "UNKNOWN",
            PageResult::Finished(Decision::Suspended),
        );
    }

    #[test]
    fn a_code_works_once_and_expires() {
        let minute = Duration::from_mins(1);
        let mut codes = AuthorizationCodes::default();
        for code in ["a", "b", "c"] {
            codes.add(code.to_owned(), T0, minute);
        }
        assert!(codes.redeem("b", T0));
        assert!(!codes.redeem("b", T0));
        assert!(!codes.redeem("x", T0));
        assert!(codes.redeem("a", after(T0, Duration::from_secs(59))));
        assert!(!codes.redeem("c", after(T0, minute)));
    }

    #[test]
    fn the_oldest_code_is_dropped_when_full() {
        let mut codes = AuthorizationCodes::default();
        for index in 0..=MAX_CODES {
            codes.add(index.to_string(), T0, Duration::from_mins(1));
        }
        assert!(!codes.redeem("0", T0));
        assert!(codes.redeem("1", T0));
    }
}
