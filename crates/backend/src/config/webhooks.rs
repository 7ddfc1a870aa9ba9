//! The authentication of the providers' webhooks. A list has more than one secret while a secret is
//! being replaced.

use std::time::Duration;

use super::section::Section;
use super::{ConfigError, Credential};

/// The accepted webhooks; all others are answered with `404`.
#[derive(Clone, Debug, Default)]
pub struct WebhooksConfig {
    /// Airwallex's.
    pub airwallex: Option<AirwallexWebhooks>,
    /// connectFi's.
    pub connectfi: Option<ConnectFiWebhooks>,
    /// ConnectPay's.
    pub connectpay: Option<ConnectPayWebhooks>,
    /// Ondato's.
    pub ondato: Option<OndatoWebhooks>,
    /// Paysafe's.
    pub paysafe: Option<PaysafeWebhooks>,
}

/// `x-signature` over `x-timestamp` and the body.
#[derive(Clone, Debug)]
pub struct AirwallexWebhooks {
    /// The endpoint's secrets.
    pub secrets: Vec<Credential>,
    /// How old a delivery may be. Airwallex retries for about three days, and does not document
    /// whether it signs each retry again. The default is three days and an hour.
    pub oldest: Duration,
}

/// A secret in the path, since connectFi does not sign.
#[derive(Clone, Debug)]
pub struct ConnectFiWebhooks {
    /// 16 to 128 letters, digits, `-` and `_`: the last segment of the `webhookURL`.
    pub path_secrets: Vec<Credential>,
}

/// A secret in a header.
#[derive(Clone, Debug)]
pub struct ConnectPayWebhooks {
    /// The header's name, which ConnectPay does not publish.
    pub header: String,
    /// The secrets, of 36 characters as ConnectPay makes them.
    pub secrets: Vec<Credential>,
}

/// A signature, HTTP basic authentication, or both; at least one. Where both are configured, both
/// are needed.
#[derive(Clone, Debug)]
pub struct OndatoWebhooks {
    /// The secrets of `Ondato-Signature`.
    pub secrets: Vec<Credential>,
    /// `user:password` each.
    pub basic: Vec<Credential>,
    /// How old a signed delivery may be. Ondato retries for a day; the default is 25
    /// hours.
    pub oldest: Duration,
}

/// `Signature` over the body.
#[derive(Clone, Debug)]
pub struct PaysafeWebhooks {
    /// The HMAC keys, in Base64 as they are exchanged.
    pub keys: Vec<Credential>,
}

pub(super) fn webhooks(mut section: Section) -> Result<WebhooksConfig, ConfigError> {
    let config = WebhooksConfig {
        airwallex: section.section("airwallex")?.map(airwallex).transpose()?,
        connectfi: section.section("connectfi")?.map(connectfi).transpose()?,
        connectpay: section.section("connectpay")?.map(connectpay).transpose()?,
        ondato: section.section("ondato")?.map(ondato).transpose()?,
        paysafe: section.section("paysafe")?.map(paysafe).transpose()?,
    };
    section.finish()?;
    Ok(config)
}

fn airwallex(mut section: Section) -> Result<AirwallexWebhooks, ConfigError> {
    let config = AirwallexWebhooks {
        secrets: section.credentials("secrets")?,
        oldest: section.duration("oldest")?.unwrap_or(AIRWALLEX_OLDEST),
    };
    section.finish()?;
    Ok(config)
}

fn connectfi(mut section: Section) -> Result<ConnectFiWebhooks, ConfigError> {
    let path_secrets = section.credentials("path_secrets")?;
    section.finish()?;
    Ok(ConnectFiWebhooks { path_secrets })
}

fn connectpay(mut section: Section) -> Result<ConnectPayWebhooks, ConfigError> {
    let config = ConnectPayWebhooks {
        header: section.required_text("header")?,
        secrets: section.credentials("secrets")?,
    };
    section.finish()?;
    Ok(config)
}

fn ondato(mut section: Section) -> Result<OndatoWebhooks, ConfigError> {
    let config = OndatoWebhooks {
        secrets: section.credentials("secrets")?,
        basic: section.credentials("basic")?,
        oldest: section.duration("oldest")?.unwrap_or(ONDATO_OLDEST),
    };
    section.finish()?;
    Ok(config)
}

fn paysafe(mut section: Section) -> Result<PaysafeWebhooks, ConfigError> {
    let keys = section.credentials("keys")?;
    section.finish()?;
    Ok(PaysafeWebhooks { keys })
}

const AIRWALLEX_OLDEST: Duration = Duration::from_hours(73);
const ONDATO_OLDEST: Duration = Duration::from_hours(25);
