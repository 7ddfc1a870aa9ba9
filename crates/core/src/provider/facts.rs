//! What is asked of a provider, as data and as two traits: each provider's folder has its answers.

use super::LaunchOptions;
use crate::document::Wanted;
use crate::hosted_url::{AllowedHosts, HostedUrl, HostedUrlError};
use crate::json::{Fields, ReadError};
use crate::stage::JourneyStage;
use crate::status::Outcome;
use crate::time::Timestamp;

/// What is known of a provider before there is a flow.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// As the company writes its name.
    pub company: &'static str,
    /// What is verified.
    pub subject: Subject,
    /// The hosts of its own hosted pages; none where it has no hosted page.
    pub hosts: &'static [&'static str],
    /// The stages, in order. At the second one the person acts.
    pub stages: &'static [JourneyStage],
    /// Whether its hosted page films the person or their document.
    pub needs_camera: bool,
    /// Whether its check works on a phone alone, so that a hand-off is offered unless the page says no.
    pub needs_phone: bool,
    /// What it adds to a return URL: the parameter that is beyond doubt first. At most
    /// [`MAX_RETURN_PARAMETERS`].
    pub return_parameters: &'static [ReturnParameter],
    /// The error code with which its page says that the link had expired.
    pub link_expired: Option<&'static str>,
}

/// What a provider verifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Who somebody is.
    Identity,
    /// Whose a bank account is.
    BankAccount,
    /// Who somebody is, for an account that is then opened.
    NewAccount,
}

/// The most parameters that a provider adds to a return URL.
pub const MAX_RETURN_PARAMETERS: usize = 3;

/// A parameter that a provider adds to a return URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReturnParameter {
    /// Its name; none where the page sets it ([`LaunchOptions::error_code_name`]).
    pub name: Option<&'static str>,
    /// The values that the provider may send.
    pub values: ReturnValues,
}

/// The values of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnValues {
    /// Anything, such as an id: it says nothing of whose it is.
    Any,
    /// Capital letters and `_`.
    Constant,
    /// One of these.
    OneOf(&'static [&'static str]),
}

impl ReturnValues {
    /// Whether a value is one of them.
    #[must_use]
    pub fn contains(self, value: &[u8]) -> bool {
        let is_constant = |byte: &u8| byte.is_ascii_uppercase() || *byte == b'_';
        match self {
            Self::Any => true,
            Self::Constant => !value.is_empty() && value.iter().all(is_constant),
            Self::OneOf(values) => values.iter().any(|one| one.as_bytes() == value),
        }
    }
}

/// A provider's status of a flow.
pub(crate) trait OwnStatus: Sized {
    /// The provider.
    const FACTS: &'static Facts;

    /// Reads it from the `status` of the contract.
    fn read(fields: &mut Fields) -> Result<Self, ReadError>;

    /// What it means.
    fn outcome(&self) -> Outcome;

    /// The stage at which the person is.
    fn stage(&self, outcome: &Outcome) -> JourneyStage {
        JourneyStage::at_or_after(Self::FACTS.stages[1], outcome)
    }

    /// The documents and the names of the attributes that are requested of the person.
    fn requested(self) -> (Vec<Wanted>, Vec<String>) {
        (Vec::new(), Vec::new())
    }
}

/// The launch of a provider's hosted page.
pub(crate) trait OwnLaunch: Sized {
    /// Reads it from the `launch` of the contract.
    fn read(fields: &mut Fields) -> Result<Self, ReadError>;

    /// The hosted page, checked.
    fn hosted_url(
        &self,
        hosts: &AllowedHosts,
        options: &LaunchOptions,
    ) -> Result<HostedUrl, HostedUrlError>;

    /// When the link expires, where the provider says so.
    fn expires_at(&self) -> Option<Timestamp> {
        None
    }
}
