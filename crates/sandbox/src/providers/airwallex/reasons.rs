//! Reasons and error codes on the hosted page.

use super::account::Decision;
use crate::choice::Reasons;

/// First the statuses of a declined account, then the error codes of Airwallex's table.
pub(crate) const REASONS: Reasons = Reasons {
    label: "Status of a declined account, or error code",
    default: SUSPENDED,
    all: &[
        SUSPENDED,
        ACTION_REQUIRED,
        TOKEN_EXPIRED,
        "UNAUTHORIZED",
        "FLOW_INSTANCE_NOT_FOUND",
        "ACTION_NOT_FOUND",
        UNKNOWN,
    ],
};

pub(crate) const TOKEN_EXPIRED: &str = "TOKEN_EXPIRED";
const SUSPENDED: &str = "SUSPENDED";
const ACTION_REQUIRED: &str = "ACTION_REQUIRED";
const UNKNOWN: &str = "UNKNOWN";

/// The decision for a declined account.
pub(crate) fn decision(reason: &str) -> Decision {
    match reason {
        ACTION_REQUIRED => Decision::ActionRequired,
        _ => Decision::Suspended,
    }
}

/// The error code for an outcome of [`Outcome::Error`](crate::choice::Outcome::Error).
pub(crate) fn error_code(reason: &'static str) -> &'static str {
    match reason {
        SUSPENDED | ACTION_REQUIRED => UNKNOWN,
        code => code,
    }
}
