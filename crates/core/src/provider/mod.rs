//! The providers: wire types, the mapping of statuses to an [`Outcome`] and of launches to a
//! [`HostedUrl`], and the parameters that they add to a return URL.
//!
//! Each provider is a folder here and a row of the table below. The folder has the provider's
//! [`Facts`], its `FlowStatus` and, if it has a hosted page, its `Launch`.

mod facts;
pub mod oauth;
mod table;
mod url_launch;

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

pub use facts::{Facts, MAX_RETURN_PARAMETERS, ReturnParameter, ReturnValues, Subject};
use facts::{OwnLaunch, OwnStatus};

use crate::document::Wanted;
use crate::hosted_url::{AllowedHosts, HostedUrl, HostedUrlError};
use crate::json::{Fields, Json, ReadError};
use crate::next_action::NextAction;
use crate::parameter::ParameterName;
use crate::stage::JourneyStage;
use crate::status::{Outcome, Status};
use crate::time::Timestamp;

table::providers! {
    /// Ondato: identity verification.
    Ondato ondato ONDATO "ondato" Launch;
    /// Paysafe: bank-account (payment instrument) verification.
    Paysafe paysafe PAYSAFE "paysafe" Launch;
    /// Airwallex: liveness and ID collection for a connected account.
    Airwallex airwallex AIRWALLEX "airwallex" Launch;
    /// connectFi: KYC by data and documents, without a hosted page.
    ConnectFi connectfi CONNECTFI "connectfi";
    /// ConnectPay: onboarding from a finished identity verification to an account.
    ConnectPay connectpay CONNECTPAY "connectpay" Launch;
}

impl Provider {
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

    /// The hosts of the provider's own hosted pages.
    #[must_use]
    pub fn own_hosts(self) -> &'static [&'static str] {
        self.facts().hosts
    }

    /// Whether its hosted page films the person or their document.
    #[must_use]
    pub const fn needs_camera(self) -> bool {
        self.facts().needs_camera
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

impl<'de> Deserialize<'de> for FlowStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = Json::deserialize(deserializer)?.into_fields("status");
        fields
            .and_then(|mut fields| Self::read(&mut fields))
            .map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Launch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = Json::deserialize(deserializer)?.into_fields("launch");
        fields
            .and_then(|mut fields| Self::read(&mut fields))
            .map_err(D::Error::custom)
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
