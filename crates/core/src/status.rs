//! The mapped status of a flow: [`Status`], [`Cause`], and both with the next action in an
//! [`Outcome`].

use crate::next_action::NextAction;

/// The meaning of a provider's status.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// There is no provider session yet.
    NotStarted,
    /// The person has something left to do on the hosted page.
    AwaitingCustomer,
    /// The provider's automatic checks are running.
    Processing,
    /// People at the provider review the case.
    InReview,
    /// The provider wants something that the hosted page does not take (documents, data).
    NeedsInput,
    /// Verified.
    Approved,
    /// Refused.
    Declined,
    /// The session has expired.
    Expired,
    /// The person left without finishing.
    Abandoned,
    /// A technical failure ended the session.
    Failed,
    /// A value that is not documented, cut to [`Status::MAX_UNKNOWN`] printable characters. The
    /// polling continues, the value is reported, and it is never success.
    Unknown(String),
}

impl Status {
    /// How many characters of an unknown value are kept.
    pub const MAX_UNKNOWN: usize = 64;

    /// Keeps an unknown value for reports: printable ASCII only, and cut short, so that it cannot
    /// break a log line.
    #[must_use]
    pub fn unknown(value: &str) -> Self {
        let kept = value
            .chars()
            .map(|c| {
                if c.is_ascii_graphic() || c == ' ' {
                    c
                } else {
                    '?'
                }
            })
            .take(Self::MAX_UNKNOWN)
            .collect();
        Self::Unknown(kept)
    }

    /// Whether this status ends the provider session.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        matches!(
            self,
            Self::Approved | Self::Declined | Self::Expired | Self::Abandoned | Self::Failed
        )
    }

    /// The name in kebab-case, as in `data-status`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::AwaitingCustomer => "awaiting-customer",
            Self::Processing => "processing",
            Self::InReview => "in-review",
            Self::NeedsInput => "needs-input",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Abandoned => "abandoned",
            Self::Failed => "failed",
            Self::Unknown(_) => "unknown",
        }
    }
}

/// The cause of a status, as far as it helps the person. Each has one text in the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The provider waits for the person: they chose to continue later, or have to provide
    /// something.
    Paused,
    /// The link to the hosted page has expired; the session itself is still open.
    LinkExpired,
    /// A photo of the document or the face is missing, dark, blurred or not readable.
    Photo,
    /// The document itself is not accepted: expired, of a wrong kind, covered, another script.
    Document,
    /// The data on the document does not match the data that was entered.
    DataMismatch,
    /// The face does not match the document, or more than one person is in the picture.
    Face,
    /// Refused for a reason that is not disclosed to the person (sanctions, fraud, age, country).
    NotExplained,
    /// Already verified under another account.
    Duplicate,
    /// The bank does not support this verification.
    UnsupportedBank,
    /// The bank account is in another name.
    NameMismatch,
    /// Another customer uses this bank account.
    InstrumentNotUnique,
    /// The bank did not provide enough to prove the owner of the account.
    MissingDetails,
    /// The provider had a technical fault.
    ProviderFault,
    /// An error while the person chose their bank account.
    Interaction,
    /// The provider gives no reason.
    Unclassified,
}

/// The result of mapping a provider's status.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// The mapped status.
    pub status: Status,
    /// The cause, where the provider gives a useful one.
    pub cause: Option<Cause>,
    /// The next action.
    pub next_action: NextAction,
}

impl Outcome {
    pub(crate) fn new(status: Status, next_action: NextAction) -> Self {
        Self {
            status,
            cause: None,
            next_action,
        }
    }

    pub(crate) fn because(status: Status, cause: Cause, next_action: NextAction) -> Self {
        Self {
            status,
            cause: Some(cause),
            next_action,
        }
    }
}
