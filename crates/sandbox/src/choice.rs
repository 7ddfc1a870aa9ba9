//! What the person on a hosted page can choose.

use std::fmt;

/// How a visit to a hosted page ends: the values of its `button[name=outcome]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The provider approves.
    Approve,
    /// The provider declines, for the chosen reason.
    Decline,
    /// The person gives up.
    Abandon,
    /// The session runs out.
    Expire,
    /// The person leaves, and may come back to the same session.
    Later,
    /// Something breaks at the provider.
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

    /// The button's value.
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

    /// The outcome of that name, letter for letter.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}

/// An outcome with the reason that goes with [`Outcome::Decline`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) outcome: Outcome,
    /// One of the provider's own; only a decline uses it.
    pub(crate) reason: &'static str,
}

impl Choice {
    /// Reads a choice. A hosted page's form sends a reason with every button; none (or an empty
    /// one) means the provider's default.
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

/// A provider's reasons, spelled as on its wire.
#[derive(Debug)]
pub(crate) struct Reasons {
    /// When a reason counts, for the person who chooses one.
    pub(crate) label: &'static str,
    pub(crate) all: &'static [&'static str],
    pub(crate) default: &'static str,
}

impl Reasons {
    fn find(&self, name: &str) -> Option<&'static str> {
        self.all.iter().copied().find(|reason| *reason == name)
    }
}

/// A choice that the hosted page does not offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceError {
    /// The provider has no hosted page here.
    NoPage,
    /// There is no such session.
    NoSession,
    /// The session is over.
    Over,
    /// The outcome is missing, doubled or unknown.
    Outcome,
    /// The reason is doubled or not one of the provider's.
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
