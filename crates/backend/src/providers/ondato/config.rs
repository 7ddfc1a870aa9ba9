//! The configuration of Ondato.

use std::collections::BTreeMap;

use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential};

/// Ondato: the APIs, the credentials, and the set-ups that it made for this customer.
///
/// ```toml
/// [ondato]
/// id_url = "https://id.ondato.com"
/// idv_api_url = "https://idvapi.ondato.com"
/// kyc_api_url = "https://kycid.ondato.com"
/// client_id = { env = "ONDATO_CLIENT_ID" }         # or the value itself
/// client_secret = { env = "ONDATO_CLIENT_SECRET" }
/// scope = "idv_api kyc_identifications_api_readonly" # absent: all that the client has
///
/// [ondato.setup]                        # of flows without a purpose
/// setup_id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
/// host = "verify.example.com"           # absent: Ondato's own
/// session_redirects = false
/// language = "en-GB"
/// languages = []                        # the others that the set-up has, such as ["lt-LT", "de-DE"]
///
/// [ondato.setups.business]              # of flows with the purpose `business`; the same keys
/// setup_id = "7c1d2e58-0d0f-4a53-9a75-2f3f4f6d9b11"
///
/// [webhooks.ondato]                     # secrets, basic, or both
/// secrets = [{ env = "ONDATO_WEBHOOK_SECRET" }]
/// basic = [{ env = "ONDATO_WEBHOOK_SIGN_IN" }] # user:password
/// oldest = "25h"
/// ```
#[derive(Clone, Debug)]
pub struct OndatoConfig {
    /// The token endpoint.
    pub id_url: String,
    /// The identity-verification API.
    pub idv_api_url: String,
    /// The KYC identifications API.
    pub kyc_api_url: String,
    /// The client's id.
    pub client_id: Credential,
    /// The client's secret.
    pub client_secret: Credential,
    /// The scopes to request; if absent, all that the client has.
    pub scope: Option<String>,
    /// The set-up of flows without a purpose; if absent, every flow must have a purpose.
    pub setup: Option<OndatoSetup>,
    /// The set-ups of flows with a purpose, by its name.
    pub setups: BTreeMap<String, OndatoSetup>,
}

impl OndatoConfig {
    /// Ondato's production hosts, and no set-up yet.
    #[must_use]
    pub fn new(client_id: Credential, client_secret: Credential) -> Self {
        Self {
            id_url: "https://id.ondato.com".to_owned(),
            idv_api_url: "https://idvapi.ondato.com".to_owned(),
            kyc_api_url: "https://kycid.ondato.com".to_owned(),
            client_id,
            client_secret,
            scope: None,
            setup: None,
            setups: BTreeMap::new(),
        }
    }
}

/// A set-up at Ondato.
#[derive(Clone, Debug)]
pub struct OndatoSetup {
    /// Its id, a UUID.
    pub setup_id: String,
    /// Its white-label host, if it has one.
    pub host: Option<String>,
    /// Whether each session gets its own return URL. Seen in public integrations only, not in
    /// Ondato's page; otherwise people come back to the address in the set-up.
    pub session_redirects: bool,
    /// BCP 47 tag of the set-up's default language, for [`OndatoSetup::session_redirects`].
    pub language: String,
    /// Tags of the other languages that the set-up has at Ondato. With
    /// [`OndatoSetup::session_redirects`] the hosted page speaks the person's language, if it is here.
    pub languages: Vec<String>,
}

impl OndatoSetup {
    /// A set-up on Ondato's own host with a fixed return URL.
    #[must_use]
    pub fn new(setup_id: impl Into<String>) -> Self {
        Self {
            setup_id: setup_id.into(),
            host: None,
            session_redirects: false,
            language: "en-GB".to_owned(),
            languages: Vec::new(),
        }
    }
}

impl OndatoConfig {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let mut config = Self::new(
            section.credential("client_id")?,
            section.credential("client_secret")?,
        );
        for (name, url) in [
            ("id_url", &mut config.id_url),
            ("idv_api_url", &mut config.idv_api_url),
            ("kyc_api_url", &mut config.kyc_api_url),
        ] {
            if let Some(given) = section.text(name)? {
                *url = given;
            }
        }
        config.scope = section.text("scope")?;
        config.setup = section.section("setup")?.map(setup).transpose()?;
        for (purpose, section) in section.sections("setups")? {
            config.setups.insert(purpose, setup(section)?);
        }
        section.finish()?;
        Ok(config)
    }
}

fn setup(mut section: Section) -> Result<OndatoSetup, ConfigError> {
    let mut setup = OndatoSetup::new(section.required_text("setup_id")?);
    setup.host = section.text("host")?;
    setup.session_redirects = section.flag("session_redirects")?.unwrap_or(false);
    if let Some(language) = section.text("language")? {
        setup.language = language;
    }
    if section.has("languages") {
        setup.languages = section.texts("languages")?;
    }
    section.finish()?;
    Ok(setup)
}
