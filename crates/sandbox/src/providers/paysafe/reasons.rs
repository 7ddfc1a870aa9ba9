//! Reasons of a failed session.

use crate::choice::Reasons;

/// The nine documented reasons.
pub(crate) const REASONS: Reasons = Reasons {
    label: "Reason, if it is declined",
    default: "NAME_MISMATCH",
    all: &[
        "UNSUPPORTED_BANK",
        "NAME_MISMATCH",
        "INSTRUMENT_NOT_UNIQUE",
        "MISSING_DETAILS",
        INTERNAL_ERROR,
        SESSION_EXPIRED,
        USER_ABANDONED_PROCESS,
        "USER_INTERACTION_ERROR",
        "OTHER",
    ],
};

pub(crate) const INTERNAL_ERROR: &str = "INTERNAL_ERROR";
pub(crate) const SESSION_EXPIRED: &str = "SESSION_EXPIRED";
pub(crate) const USER_ABANDONED_PROCESS: &str = "USER_ABANDONED_PROCESS";
