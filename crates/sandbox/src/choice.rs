//! Outcomes that the person can choose on a hosted page.

use std::fmt;

/// Outcome of a visit to a hosted page: a value of its `button[name=outcome]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The provider approves.
    Approve,
    /// The provider declines, with the chosen reason.
    Decline,
    /// The person abandons the verification.
    Abandon,
    /// The session expires.
    Expire,
    /// The person leaves, and may return to the same session.
    Later,
    /// The provider has an internal error.
    Error,
}

impl Outcome {
    /// Every outcome, in the order of the hosted page.
    pub const ALL: [Self; 6] = [
        Self::Approve,
        Self::Decline,
        Self::Abandon,
        Self::Expire,
        Self::Later,
        Self::Error,
    ];

    /// The value of the button.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Decline => "decline",
            Self::Abandon => "abandon",
            Self::Expire => "expire",
            Self::Later => "later",
            Self::Error => "error",
        }
    }

    /// The outcome with that name; case-sensitive.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}

/// An outcome, with the reason for [`Outcome::Decline`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) outcome: Outcome,
    /// One of the provider's reasons; used by a decline only.
    pub(crate) reason: &'static str,
}

impl Choice {
    /// Reads a choice. The form of a hosted page sends a reason with every button; a missing or
    /// empty one means the provider's default.
    pub(crate) fn read(
        outcome: Option<&str>,
        reason: Option<&str>,
        reasons: &Reasons,
    ) -> Result<Self, ChoiceError> {
        let outcome = outcome
            .and_then(Outcome::from_name)
            .ok_or(ChoiceError::Outcome)?;
        let reason = match reason {
            None | Some("") => reasons.default,
            Some(given) => reasons.find(given).ok_or(ChoiceError::Reason)?,
        };
        Ok(Self { outcome, reason })
    }
}

/// A provider's reasons, spelled as in its API.
#[derive(Debug)]
pub(crate) struct Reasons {
    /// Label of the field for the reason.
    pub(crate) label: &'static str,
    pub(crate) all: &'static [&'static str],
    pub(crate) default: &'static str,
}

impl Reasons {
    fn find(&self, name: &str) -> Option<&'static str> {
        self.all.iter().copied().find(|reason| *reason == name)
    }
}

/// Why a choice was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceError {
    /// The sandbox has no hosted page for this provider.
    NoPage,
    /// The session does not exist.
    NoSession,
    /// The session has ended.
    Over,
    /// The outcome is missing, duplicated or unknown.
    Outcome,
    /// The reason is duplicated or not one of the provider's.
    Reason,
}

impl fmt::Display for ChoiceError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NoPage => "the provider has no hosted page here",
            Self::NoSession => "there is no such session",
            Self::Over => "the session is over",
            Self::Outcome => "the outcome is missing or unknown",
            Self::Reason => "the reason is not one of the provider's",
        })
    }
}

impl std::error::Error for ChoiceError {}
