//! The configuration of Airwallex.

use std::collections::BTreeMap;

use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential};

/// Airwallex: the API, the credentials, and the templates that it made for this customer.
///
/// ```toml
/// [airwallex]
/// base_url = "https://api.airwallex.com"
/// client_id = { env = "AIRWALLEX_CLIENT_ID" }
/// api_key = { env = "AIRWALLEX_API_KEY" }
/// account_id = "{user}"                 # the connected account, made of the host's user id
/// identity = "{user}"
/// on_behalf_of = "acct_1"               # absent: the client's own account
///
/// [airwallex.setup]                     # and `[airwallex.setups.NAME]`, as Ondato's
/// template = "template-id"
///
/// [webhooks.airwallex]                  # each absent: its webhooks are answered with 404
/// secrets = [{ env = "AIRWALLEX_WEBHOOK_SECRET" }] # several while one is being replaced
/// oldest = "73h"
/// ```
#[derive(Clone, Debug)]
pub struct AirwallexConfig {
    /// The base URL of the API.
    pub base_url: String,
    /// The client's id.
    pub client_id: Credential,
    /// The client's API key.
    pub api_key: Credential,
    /// The connected account of a user; `{user}` is replaced by the host's user id.
    pub account_id: String,
    /// The stable id with which a user is authorised into a hosted flow; `{user}` likewise.
    pub identity: String,
    /// The account that calls are made for (`x-on-behalf-of`), where it is not the client's own.
    pub on_behalf_of: Option<String>,
    /// The set-up of flows without a purpose; if absent, every flow must have a purpose.
    pub setup: Option<AirwallexSetup>,
    /// The set-ups of flows with a purpose, by its name.
    pub setups: BTreeMap<String, AirwallexSetup>,
}

/// One kind of hosted flow at Airwallex.
#[derive(Clone, Debug)]
pub struct AirwallexSetup {
    /// The template's id, from Airwallex's account manager.
    pub template: String,
}

impl AirwallexConfig {
    /// Airwallex's production host, the host's user ids as account ids, and no set-up yet.
    #[must_use]
    pub fn new(client_id: Credential, api_key: Credential) -> Self {
        Self {
            base_url: "https://api.airwallex.com".to_owned(),
            client_id,
            api_key,
            account_id: "{user}".to_owned(),
            identity: "{user}".to_owned(),
            on_behalf_of: None,
            setup: None,
            setups: BTreeMap::new(),
        }
    }
}

impl AirwallexSetup {
    /// A set-up with this template.
    #[must_use]
    pub fn new(template: impl Into<String>) -> Self {
        Self {
            template: template.into(),
        }
    }
}

impl AirwallexConfig {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let mut config = Self::new(
            section.credential("client_id")?,
            section.credential("api_key")?,
        );
        for (name, value) in [
            ("base_url", &mut config.base_url),
            ("account_id", &mut config.account_id),
            ("identity", &mut config.identity),
        ] {
            if let Some(given) = section.text(name)? {
                *value = given;
            }
        }
        config.on_behalf_of = section.text("on_behalf_of")?;
        config.setup = section.section("setup")?.map(setup).transpose()?;
        for (purpose, section) in section.sections("setups")? {
            config.setups.insert(purpose, setup(section)?);
        }
        section.finish()?;
        Ok(config)
    }
}

fn setup(mut section: Section) -> Result<AirwallexSetup, ConfigError> {
    let setup = AirwallexSetup::new(section.required_text("template")?);
    section.finish()?;
    Ok(setup)
}
