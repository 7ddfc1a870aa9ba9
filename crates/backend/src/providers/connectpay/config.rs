//! The configuration of ConnectPay.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential, Fault, InKey};

/// ConnectPay: the API, the credentials, and the set-up of each purpose.
///
/// ```toml
/// [connectpay]
/// base_url = "https://api.connectpay.com"
/// client_key = { env = "CONNECTPAY_CLIENT_KEY" }
/// client_secret = { env = "CONNECTPAY_CLIENT_SECRET" }
/// external_reference = "{user}"
/// provider_id = "ONDATO"
/// notification_url = { env = "CONNECTPAY_NOTIFICATION_URL" } # absent: none is named
///
/// [connectpay.identity]                 # PEM files; absent: no client certificate is shown
/// certificate = "/etc/hosted-flow/connectpay.pem"
/// private_key = "/etc/hosted-flow/connectpay.key"
///
/// [connectpay.paths]                    # of the API, whose description is not public
/// submit = "/baas/onboarding/personal/idv/session"
/// initiate = "/baas/onboarding/personal/idv"
/// status = "/baas/onboarding/personal/applications/{application}"
/// data = "/baas/onboarding/personal/applications/{application}/data"
///
/// [connectpay.setup]                    # and `[connectpay.setups.NAME]`, as Ondato's
/// mode = "submitted"                    # or "hosted", on ConnectPay's own link
/// follow_ondato = false                 # created by itself when an Ondato flow is approved
/// ondato_purposes = ["white-label"]     # whose flows are submitted; absent: those of its own name
///
/// [webhooks.connectpay]
/// header = "x-webhook-token"            # as ConnectPay says; no default
/// secrets = [{ env = "CONNECTPAY_WEBHOOK_TOKEN" }]
/// ```
#[derive(Clone, Debug)]
pub struct ConnectPayConfig {
    /// The base URL of the API.
    pub base_url: String,
    /// The client's key.
    pub client_key: Credential,
    /// The client's secret.
    pub client_secret: Credential,
    /// The client certificate of every connection, which ConnectPay requires.
    pub identity: Option<ClientIdentity>,
    /// The paths of the calls below the base URL.
    pub paths: ConnectPayPaths,
    /// ConnectPay's id of a person on this platform; `{user}` is replaced by the host's user id.
    pub external_reference: String,
    /// ConnectPay's name of Ondato.
    pub provider_id: String,
    /// The URL of ConnectPay's webhooks; absent where it is agreed with ConnectPay.
    pub notification_url: Option<Credential>,
    /// The set-up of flows without a purpose; if absent, every flow must have a purpose.
    pub setup: Option<ConnectPaySetup>,
    /// The set-ups of flows with a purpose, by its name.
    pub setups: BTreeMap<String, ConnectPaySetup>,
}

/// A client certificate, in PEM files.
#[derive(Clone, Debug)]
pub struct ClientIdentity {
    /// The certificate and its intermediate certificates.
    pub certificate: PathBuf,
    /// Its private key.
    pub private_key: PathBuf,
}

/// The paths of the calls below the base URL. The API description is not public, so nearly all of
/// them may have to be set; `{application}` is replaced by the application's id.
#[derive(Clone, Debug)]
pub struct ConnectPayPaths {
    /// "Submit personal onboarding IDV session token".
    pub submit: String,
    /// Requests ConnectPay's own hosted link. The only path that is public.
    pub initiate: String,
    /// "Get Personal application status".
    pub status: String,
    /// "Initiate onboarding Application (full KYC data)".
    pub data: String,
}

/// The set-up of a purpose.
#[derive(Clone, Debug)]
pub struct ConnectPaySetup {
    /// How the person is identified.
    pub mode: ConnectPayMode,
    /// Of [`ConnectPayMode::Submitted`]: whether a flow is created by itself when an identity check at
    /// Ondato is approved.
    pub follow_ondato: bool,
    /// Of [`ConnectPayMode::Submitted`]: the purposes of the Ondato flows that are submitted;
    /// where there are none, those of the same purpose.
    pub ondato_purposes: Vec<String>,
}

/// How the person is identified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectPayMode {
    /// By Ondato: its approved session is submitted.
    Submitted,
    /// On ConnectPay's own hosted link.
    Hosted,
}

impl ConnectPayConfig {
    /// ConnectPay's production host, the host's user ids as references, and no set-up yet.
    #[must_use]
    pub fn new(client_key: Credential, client_secret: Credential) -> Self {
        Self {
            base_url: "https://api.connectpay.com".to_owned(),
            client_key,
            client_secret,
            identity: None,
            paths: ConnectPayPaths::default(),
            external_reference: "{user}".to_owned(),
            provider_id: "ONDATO".to_owned(),
            notification_url: None,
            setup: None,
            setups: BTreeMap::new(),
        }
    }
}

impl Default for ConnectPayPaths {
    fn default() -> Self {
        let below = |rest: &str| format!("/baas/onboarding/personal/{rest}");
        Self {
            submit: below("idv/session"),
            initiate: below("idv"),
            status: below("applications/{application}"),
            data: below("applications/{application}/data"),
        }
    }
}

impl ConnectPaySetup {
    /// A set-up that creates no flow by itself.
    #[must_use]
    pub fn new(mode: ConnectPayMode) -> Self {
        Self {
            mode,
            follow_ondato: false,
            ondato_purposes: Vec::new(),
        }
    }
}

impl ConnectPayConfig {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let mut config = Self::new(
            section.credential("client_key")?,
            section.credential("client_secret")?,
        );
        for (name, value) in [
            ("base_url", &mut config.base_url),
            ("external_reference", &mut config.external_reference),
            ("provider_id", &mut config.provider_id),
        ] {
            if let Some(given) = section.text(name)? {
                *value = given;
            }
        }
        config.notification_url = section.credential_if_any("notification_url")?;
        config.identity = section.section("identity")?.map(identity).transpose()?;
        if let Some(section) = section.section("paths")? {
            config.paths = paths(section)?;
        }
        config.setup = section.section("setup")?.map(setup).transpose()?;
        for (purpose, section) in section.sections("setups")? {
            config.setups.insert(purpose, setup(section)?);
        }
        section.finish()?;
        Ok(config)
    }
}

fn identity(mut section: Section) -> Result<ClientIdentity, ConfigError> {
    let identity = ClientIdentity {
        certificate: section.required_text("certificate")?.into(),
        private_key: section.required_text("private_key")?.into(),
    };
    section.finish()?;
    Ok(identity)
}

fn paths(mut section: Section) -> Result<ConnectPayPaths, ConfigError> {
    let mut paths = ConnectPayPaths::default();
    for (name, path) in [
        ("submit", &mut paths.submit),
        ("initiate", &mut paths.initiate),
        ("status", &mut paths.status),
        ("data", &mut paths.data),
    ] {
        if let Some(given) = section.text(name)? {
            *path = given;
        }
    }
    section.finish()?;
    Ok(paths)
}

fn setup(mut section: Section) -> Result<ConnectPaySetup, ConfigError> {
    let mode = match section.required_text("mode")?.as_str() {
        "submitted" => ConnectPayMode::Submitted,
        "hosted" => ConnectPayMode::Hosted,
        _ => return Err(Fault::NotOneOf("submitted or hosted")).in_key(section.key("mode")),
    };
    let mut setup = ConnectPaySetup::new(mode);
    setup.follow_ondato = section.flag("follow_ondato")?.unwrap_or(false);
    if section.has("ondato_purposes") {
        setup.ondato_purposes = section.texts("ondato_purposes")?;
    }
    section.finish()?;
    Ok(setup)
}
