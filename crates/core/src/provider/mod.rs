//! The providers: each one's wire types, its statuses → [`Outcome`], its launch → [`HostedUrl`],
//! and what it adds to a return URL.

pub mod oauth;
pub mod ondato;
pub mod paysafe;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::config::ParameterName;
use crate::contract::{FlowStatus, Launch};
use crate::hosted_url::{AllowedHosts, HostedUrl, HostedUrlError};
use crate::status::Outcome;

/// Who verifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Provider {
    /// Ondato: identity verification.
    Ondato,
    /// Paysafe: bank-account (payment instrument) verification.
    Paysafe,
}

impl Provider {
    /// Every provider, in the order of the documents.
    pub const ALL: [Self; 2] = [Self::Ondato, Self::Paysafe];

    /// The name on the wire and in `data-provider`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ondato => "ondato",
            Self::Paysafe => "paysafe",
        }
    }

    /// The provider of that name, letter for letter.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|provider| provider.name() == name)
    }

    /// The hosts of the provider's own hosted pages.
    #[must_use]
    pub fn own_hosts(self) -> &'static [&'static str] {
        match self {
            Self::Ondato => ondato::HOSTS,
            Self::Paysafe => paysafe::HOSTS,
        }
    }
}

impl fmt::Display for Provider {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// What the provider's words come to.
#[must_use]
pub fn outcome(status: &FlowStatus) -> Outcome {
    match status {
        FlowStatus::Ondato(status) => ondato::outcome(status),
        FlowStatus::Paysafe(status) => paysafe::outcome(status),
    }
}

/// The hosted page that a launch leads to.
///
/// # Errors
///
/// [`HostedUrlError`] when any part of the launch is not exactly what it should be.
pub fn hosted_url(
    launch: &Launch,
    hosts: &AllowedHosts,
    options: &LaunchOptions,
) -> Result<HostedUrl, HostedUrlError> {
    match launch {
        Launch::Ondato(launch) => ondato::hosted_url(launch, hosts),
        Launch::Paysafe(launch) => {
            paysafe::hosted_url(launch, hosts, options.secure_code_name.as_str())
        }
    }
}

/// What no provider's document says about a launch, and a page may therefore have to set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaunchOptions {
    /// Name of the query parameter that carries Paysafe's secure code. Paysafe documents that it
    /// is a query parameter, not what it is called.
    pub secure_code_name: ParameterName,
}

impl Default for LaunchOptions {
    fn default() -> Self {
        Self {
            secure_code_name: ParameterName::secure_code(),
        }
    }
}
