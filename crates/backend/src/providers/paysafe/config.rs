//! The configuration of Paysafe.

use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential, Fault, InKey};

/// Paysafe: the API and the credentials.
///
/// ```toml
/// [paysafe]
/// base_url = "https://api.paysafe.com/digitalwallets"
/// brand = "example"
/// client_id = { env = "PAYSAFE_CLIENT_ID" }
/// client_secret = { env = "PAYSAFE_CLIENT_SECRET" }
/// customer_id = "{user}"
/// api = "v1"                            # or "v2"
///
/// [webhooks.paysafe]                    # POST …/paysafe/piv/events
/// keys = [{ env = "PAYSAFE_WEBHOOK_KEY" }] # Base64
/// ```
#[derive(Clone, Debug)]
pub struct PaysafeConfig {
    /// The base URL of the API.
    pub base_url: String,
    /// The brand identifier.
    pub brand: String,
    /// The client's id.
    pub client_id: Credential,
    /// The client's secret.
    pub client_secret: Credential,
    /// Paysafe's id of a customer; `{user}` is replaced by the host's user id.
    pub customer_id: String,
    /// Which generation of the API is called.
    pub api: PaysafeApi,
}

impl PaysafeConfig {
    /// Paysafe's production host, the host's user ids as customer ids, API 1.0.0.
    #[must_use]
    pub fn new(brand: impl Into<String>, client_id: Credential, client_secret: Credential) -> Self {
        Self {
            base_url: "https://api.paysafe.com/digitalwallets".to_owned(),
            brand: brand.into(),
            client_id,
            client_secret,
            customer_id: "{user}".to_owned(),
            api: PaysafeApi::V1,
        }
    }
}

/// A generation of Paysafe's API; bodies are the same in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaysafeApi {
    /// 1.0.0: `/customers/…`.
    V1,
    /// 2.0.0: `/v2/customers/…`.
    V2,
}

impl PaysafeConfig {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let mut config = Self::new(
            section.required_text("brand")?,
            section.credential("client_id")?,
            section.credential("client_secret")?,
        );
        if let Some(url) = section.text("base_url")? {
            config.base_url = url;
        }
        if let Some(template) = section.text("customer_id")? {
            config.customer_id = template;
        }
        config.api = match section.text("api")?.as_deref() {
            None | Some("v1") => PaysafeApi::V1,
            Some("v2") => PaysafeApi::V2,
            Some(_) => return Err(Fault::NotOneOf("v1 or v2")).in_key(section.key("api")),
        };
        section.finish()?;
        Ok(config)
    }
}
