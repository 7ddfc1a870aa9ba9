//! The providers: wire types, the mapping of statuses to an [`Outcome`] and of launches to a
//! [`HostedUrl`], and the parameters that they add to a return URL.

pub mod airwallex;
pub mod connectfi;
pub mod connectpay;
mod flow_status;
mod launch;
pub mod oauth;
pub mod ondato;
pub mod paysafe;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use flow_status::FlowStatus;
pub use launch::Launch;

use crate::features;
use crate::hosted_url::{AllowedHosts, HostedUrl, HostedUrlError};
use crate::json::{Fields, ReadError};
use crate::next_action::NextAction;
use crate::parameter::ParameterName;
use crate::status::{Outcome, Status};

/// A provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Provider {
    /// Ondato: identity verification.
    Ondato,
    /// Paysafe: bank-account (payment instrument) verification.
    Paysafe,
    /// Airwallex: liveness and ID collection for a connected account.
    Airwallex,
    /// connectFi: KYC by data and documents, without a hosted page.
    ConnectFi,
    /// ConnectPay: onboarding from a finished identity verification to an account.
    ConnectPay,
}

impl Provider {
    /// Every provider, in the order of the documentation.
    pub const ALL: [Self; 5] = [
        Self::Ondato,
        Self::Paysafe,
        Self::Airwallex,
        Self::ConnectFi,
        Self::ConnectPay,
    ];

    /// The name on the wire and in `data-provider`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ondato => "ondato",
            Self::Paysafe => "paysafe",
            Self::Airwallex => "airwallex",
            Self::ConnectFi => "connectfi",
            Self::ConnectPay => "connectpay",
        }
    }

    /// The provider of that name; the case must match.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|provider| provider.name() == name)
    }

    pub(crate) fn read(fields: &mut Fields, field: &'static str) -> Result<Self, ReadError> {
        let name = fields.required_text(field)?;
        Self::from_name(&name).ok_or(ReadError::NotTheContract { field })
    }

    /// Whether it is in this build. Another provider's flows cannot be read.
    #[must_use]
    pub const fn is_built(self) -> bool {
        match self {
            Self::Ondato => features::ONDATO,
            Self::Paysafe => features::PAYSAFE,
            Self::Airwallex => features::AIRWALLEX,
            Self::ConnectFi => features::CONNECTFI,
            Self::ConnectPay => features::CONNECTPAY,
        }
    }

    /// The hosts of the provider's own hosted pages.
    #[must_use]
    pub fn own_hosts(self) -> &'static [&'static str] {
        match self {
            Self::Ondato => ondato::HOSTS,
            Self::Paysafe => paysafe::HOSTS,
            Self::Airwallex => airwallex::HOSTS,
            Self::ConnectFi => &[],
            Self::ConnectPay => connectpay::HOSTS,
        }
    }

    /// Whether its hosted page films the person or their document.
    #[must_use]
    pub const fn needs_camera(self) -> bool {
        match self {
            Self::Ondato | Self::Airwallex | Self::ConnectPay => true,
            Self::Paysafe | Self::ConnectFi => false,
        }
    }

    /// The provider's own hosts as an allow-list, to which a page may add hosts.
    #[must_use]
    pub fn allowed_hosts(self) -> AllowedHosts {
        AllowedHosts::new(self.own_hosts())
    }
}

impl AllowedHosts {
    /// The provider's own hosts.
    #[deprecated(note = "use `Provider::allowed_hosts`")]
    #[must_use]
    pub fn of(provider: Provider) -> Self {
        provider.allowed_hosts()
    }
}

impl fmt::Display for Provider {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// Maps a provider's status.
#[must_use]
pub fn outcome(status: &FlowStatus) -> Outcome {
    match status {
        FlowStatus::Ondato(status) if features::ONDATO => ondato::outcome(status),
        FlowStatus::Paysafe(status) if features::PAYSAFE => paysafe::outcome(status),
        FlowStatus::Airwallex(status) if features::AIRWALLEX => airwallex::outcome(status),
        FlowStatus::ConnectFi(status) if features::CONNECTFI => connectfi::outcome(status),
        FlowStatus::ConnectPay(status) if features::CONNECTPAY => connectpay::outcome(status),
        other => Outcome::new(Status::unknown(other.provider().name()), NextAction::Wait),
    }
}

/// The hosted page of a launch.
///
/// # Errors
///
/// [`HostedUrlError`] when any part of the launch is invalid.
pub fn hosted_url(
    launch: &Launch,
    hosts: &AllowedHosts,
    options: &LaunchOptions,
) -> Result<HostedUrl, HostedUrlError> {
    match launch {
        Launch::Ondato(launch) if features::ONDATO => ondato::hosted_url(launch, hosts),
        Launch::Paysafe(launch) if features::PAYSAFE => {
            paysafe::hosted_url(launch, hosts, options.secure_code_name.as_str())
        }
        Launch::Airwallex(launch) if features::AIRWALLEX => airwallex::hosted_url(launch, hosts),
        Launch::ConnectPay(launch) if features::CONNECTPAY => connectpay::hosted_url(launch, hosts),
        // Not in this build, or without a hosted page.
        _ => Err(HostedUrlError::NotAllowed),
    }
}

/// Parameter names that the providers do not document, so that a page may have to set them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaunchOptions {
    /// Name of the query parameter that carries Paysafe's secure code. Paysafe documents that it is
    /// a query parameter, but not its name.
    pub secure_code_name: ParameterName,
    /// Name of the query parameter in which Airwallex returns an error code. Airwallex's page lists
    /// the codes, but not the parameter.
    pub error_code_name: ParameterName,
}

impl Default for LaunchOptions {
    fn default() -> Self {
        Self {
            secure_code_name: ParameterName::secure_code(),
            error_code_name: ParameterName::error_code(),
        }
    }
}
