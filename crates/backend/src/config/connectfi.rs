//! How connectFi is reached.

use std::collections::BTreeMap;

use super::section::Section;
use super::{ConfigError, Credential, Fault, InKey};

/// How connectFi is reached, and which documents are asked for.
#[derive(Clone, Debug)]
pub struct ConnectFiConfig {
    /// The API's root, which connectFi gives to each client.
    pub base_url: String,
    /// Who signs in.
    pub login: Credential,
    /// With this password.
    pub password: Credential,
    /// Which generation of the API is called.
    pub api: ConnectFiApi,
    /// connectFi's id of a customer, made of the host's: `{user}` stands for it.
    pub customer_id: String,
    /// Where connectFi calls back, the whole URL: it signs nothing, so an unguessable part of the
    /// path is all that tells its calls from others', and makes the URL a secret. Absent: nothing
    /// is called, and changes are found by asking.
    pub webhook_url: Option<Credential>,
    /// What `/akepa` asks for in flows without a purpose. It says that documents are expected,
    /// and not which.
    pub documents: Vec<ConnectFiDocument>,
    /// The same, of flows with a purpose, by its name.
    pub documents_by_purpose: BTreeMap<String, Vec<ConnectFiDocument>>,
}

/// A generation of connectFi's API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectFiApi {
    /// `/customer/kyc/…`, deprecated: it lists the documents that it wants, and knows no purposes.
    Kyc,
    /// `/akepa/…`.
    Akepa,
}

/// A document that is asked for.
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
    /// Reads `LICENSE FRONT`, the way connectFi's labels are written.
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

pub(super) fn connectfi(mut section: Section) -> Result<ConnectFiConfig, ConfigError> {
    let mut config = ConnectFiConfig::new(
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
