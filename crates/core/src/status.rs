//! What we know of a flow: [`Status`], [`Cause`] and the two together with what to do next,
//! [`Outcome`].

use crate::next_action::NextAction;

/// What the provider's words mean.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// There is no provider session yet.
    NotStarted,
    /// The person has something left to do on the hosted page.
    AwaitingCustomer,
    /// The provider's machines are at work.
    Processing,
    /// People at the provider are at work.
    InReview,
    /// Something is asked for that the hosted page does not take (documents, data).
    NeedsInput,
    /// Verified.
    Approved,
    /// Refused.
    Declined,
    /// The session ran out.
    Expired,
    /// The person left without finishing.
    Abandoned,
    /// It broke.
    Failed,
    /// A value that is not documented, cut to [`Status::MAX_UNKNOWN`] printable characters. Waits,
    /// is reported, and is never success.
    Unknown(String),
}

impl Status {
    /// How many characters of an unknown value are kept.
    pub const MAX_UNKNOWN: usize = 64;

    /// Keeps an unknown value for a report: printable ASCII only, cut short, so that it cannot
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

    /// Whether nothing more will come of this provider session.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        matches!(
            self,
            Self::Approved | Self::Declined | Self::Expired | Self::Abandoned | Self::Failed
        )
    }

    /// The name in kebab-case, as it stands in `data-status`.
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

/// Why a status is what it is, as far as a person can use it. One text each, in the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The provider itself waits for the person: they chose to go on later, or are asked for
    /// something.
    Paused,
    /// The link to the hosted page was used too late; the session itself goes on.
    LinkExpired,
    /// A photo of the document or the face is missing, dark, blurred or not readable.
    Photo,
    /// The document itself cannot be taken: expired, of a wrong kind, covered, another script.
    Document,
    /// What was read does not match what was given.
    DataMismatch,
    /// The face does not match the document, or more than one person is in the picture.
    Face,
    /// Refused for a reason that is not explained to the person (sanctions, fraud, age, country).
    NotExplained,
    /// Already verified under another account.
    Duplicate,
    /// The bank cannot be used for this.
    UnsupportedBank,
    /// The bank account is in another name.
    NameMismatch,
    /// Another customer uses this bank account.
    InstrumentNotUnique,
    /// The bank did not give enough to prove whose account it is.
    MissingDetails,
    /// The provider had a technical fault.
    ProviderFault,
    /// Something went wrong while the person chose their bank account.
    Interaction,
    /// The provider does not say.
    Unclassified,
}

/// What a provider's answer comes to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// What we know.
    pub status: Status,
    /// Why, where the provider says so in a way that helps.
    pub cause: Option<Cause>,
    /// What the person can do.
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
