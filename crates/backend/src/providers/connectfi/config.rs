//! The configuration of connectFi.

use std::collections::BTreeMap;

use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential, Fault, InKey};

/// connectFi: the API, the credentials, and the required documents.
///
/// ```toml
/// [connectfi]
/// base_url = "https://connectfi.example.com" # no default
/// login = { env = "CONNECTFI_LOGIN" }
/// password = { env = "CONNECTFI_PASSWORD" }
/// api = "akepa"                         # or "kyc", which is deprecated
/// customer_id = "{user}"
/// webhook_url = { env = "CONNECTFI_WEBHOOK_URL" } # whole, with its secret; absent: no callback
/// documents = ["LICENSE FRONT", "LICENSE BACK"] # of `akepa`, which does not list them
///
/// [connectfi.documents_by_purpose]      # of flows with the purpose `business`
/// business = ["CONTRACT"]
///
/// [webhooks.connectfi]                  # POST …/connectfi/{secret}
/// path_secrets = [{ env = "CONNECTFI_WEBHOOK_PATH" }]
/// ```
#[derive(Clone, Debug)]
pub struct ConnectFiConfig {
    /// The base URL of the API, which connectFi assigns to each client.
    pub base_url: String,
    /// The login.
    pub login: Credential,
    /// The password.
    pub password: Credential,
    /// Which generation of the API is called.
    pub api: ConnectFiApi,
    /// connectFi's id of a customer; `{user}` is replaced by the host's user id.
    pub customer_id: String,
    /// The complete URL for connectFi's callbacks. They are not signed: a random part of the path
    /// authenticates them, which makes the URL a secret. If absent there are no callbacks, and
    /// changes are found by polling.
    pub webhook_url: Option<Credential>,
    /// The documents of flows without a purpose, with `/akepa`: it reports that documents are
    /// expected, but not which.
    pub documents: Vec<ConnectFiDocument>,
    /// The documents of flows with a purpose, by its name.
    pub documents_by_purpose: BTreeMap<String, Vec<ConnectFiDocument>>,
}

/// A generation of connectFi's API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectFiApi {
    /// `/customer/kyc/…`, deprecated: it lists the required documents, and has no purposes.
    Kyc,
    /// `/akepa/…`.
    Akepa,
}

/// A required document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectFiDocument {
    /// `PASSPORT`, `LICENSE`, `CONTRACT`, `UTILITY` or `ID_CARD`.
    pub kind: String,
    /// `FRONT` or `BACK`, of a document with two sides.
    pub side: Option<String>,
}

impl ConnectFiConfig {
    /// The newer API, the host's user ids as customer ids, no callback, no documents yet.
    #[must_use]
    pub fn new(base_url: impl Into<String>, login: Credential, password: Credential) -> Self {
        Self {
            base_url: base_url.into(),
            login,
            password,
            api: ConnectFiApi::Akepa,
            customer_id: "{user}".to_owned(),
            webhook_url: None,
            documents: Vec::new(),
            documents_by_purpose: BTreeMap::new(),
        }
    }
}

impl ConnectFiDocument {
    /// Parses `LICENSE FRONT`, the format of connectFi's labels.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (kind, side) = match text.split_once(' ') {
            Some((kind, side)) => (kind, Some(side)),
            None => (text, None),
        };
        let is_known = matches!(
            kind,
            "PASSPORT" | "LICENSE" | "CONTRACT" | "UTILITY" | "ID_CARD"
        ) && matches!(side, None | Some("FRONT" | "BACK"));
        is_known.then(|| Self {
            kind: kind.to_owned(),
            side: side.map(str::to_owned),
        })
    }
}

impl ConnectFiConfig {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let mut config = Self::new(
            section.required_text("base_url")?,
            section.credential("login")?,
            section.credential("password")?,
        );
        config.api = match section.text("api")?.as_deref() {
            None | Some("akepa") => ConnectFiApi::Akepa,
            Some("kyc") => ConnectFiApi::Kyc,
            Some(_) => return Err(Fault::NotOneOf("akepa or kyc")).in_key(section.key("api")),
        };
        if let Some(template) = section.text("customer_id")? {
            config.customer_id = template;
        }
        config.webhook_url = section.credential_if_any("webhook_url")?;
        if section.has("documents") {
            config.documents = documents(&mut section, "documents")?;
        }
        if let Some(mut purposes) = section.section("documents_by_purpose")? {
            for purpose in purposes.names() {
                let wanted = documents(&mut purposes, &purpose)?;
                config.documents_by_purpose.insert(purpose, wanted);
            }
        }
        section.finish()?;
        Ok(config)
    }
}

fn documents(section: &mut Section, name: &str) -> Result<Vec<ConnectFiDocument>, ConfigError> {
    let texts = section.texts(name)?;
    let parsed = texts.iter().map(|text| ConnectFiDocument::parse(text));
    parsed
        .collect::<Option<_>>()
        .ok_or(Fault::NotOneOf(
            "a list of PASSPORT, LICENSE, CONTRACT, UTILITY, ID_CARD, with FRONT or BACK behind it",
        ))
        .in_key(section.key(name))
}
