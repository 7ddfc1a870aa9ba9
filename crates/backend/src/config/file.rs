//! The configuration file of the binary.

use std::net::SocketAddr;
use std::path::PathBuf;

use hosted_flow_core::contract::DEFAULT_BASE_PATH;

use super::airwallex::airwallex;
use super::connectfi::connectfi;
use super::connectpay::connectpay;
use super::handoff::handoff;
use super::section::Section;
use super::{
    Config, ConfigError, Fault, InKey, OndatoConfig, OndatoSetup, PaysafeApi, PaysafeConfig,
};

/// What the binary needs: the router's configuration, and where to serve it.
#[derive(Clone, Debug)]
pub struct ServerConfig {
    /// Address to listen on; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Path of the contract.
    pub base_path: String,
    /// The demo's page and sign-in. Without it nobody can sign in, and every call of the contract
    /// is answered with `401`.
    pub demo: Option<DemoConfig>,
    /// The router's configuration.
    pub backend: Config,
}

/// The demo's part of the binary.
#[derive(Clone, Debug)]
pub struct DemoConfig {
    /// The folder with the built page, `index.html` and what it loads.
    pub page_dir: PathBuf,
}

impl ServerConfig {
    /// Reads a TOML file's text.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] for the first thing that is wrong. Values that only `Backend::new` can
    /// judge are judged there.
    ///
    /// # Examples
    ///
    /// ```
    /// use hosted_flow_backend::config::ServerConfig;
    ///
    /// let config = ServerConfig::from_toml(r#"
    ///     listen = "127.0.0.1:8080"
    ///     page_origins = ["https://join.example"]
    ///
    ///     [paysafe]
    ///     brand = "example"
    ///     client_id = { env = "PAYSAFE_CLIENT_ID" }
    ///     client_secret = { env = "PAYSAFE_CLIENT_SECRET" }
    /// "#)?;
    /// assert_eq!(config.base_path, "/hosted-flow/v1");
    /// # Ok::<(), hosted_flow_backend::config::ConfigError>(())
    /// ```
    pub fn from_toml(text: &str) -> Result<Self, ConfigError> {
        let mut file = Section::parse(text)?;
        let listen = file.required_text("listen")?;
        let listen = listen.parse().map_err(|_| Fault::NotAnAddress);
        let base_path = file.text("base_path")?;
        let config = Self {
            listen: listen.in_key("listen")?,
            base_path: base_path.unwrap_or_else(|| DEFAULT_BASE_PATH.to_owned()),
            demo: file.section("demo")?.map(demo).transpose()?,
            backend: backend(&mut file)?,
        };
        check_base_path(&config.base_path).in_key("base_path")?;
        file.finish()?;
        Ok(config)
    }
}

fn backend(file: &mut Section) -> Result<Config, ConfigError> {
    let mut config = Config::new(file.texts("page_origins")?);
    if let Some(age) = file.duration("minimum_read_age")? {
        config.minimum_read_age = age;
    }
    if let Some(timeout) = file.duration("provider_timeout")? {
        config.provider_timeout = timeout;
    }
    if let Some(bytes) = file.bytes("max_document")? {
        config.max_document = bytes;
    }
    config.handoff = file.section("handoff")?.map(handoff).transpose()?;
    config.airwallex = file.section("airwallex")?.map(airwallex).transpose()?;
    config.connectfi = file.section("connectfi")?.map(connectfi).transpose()?;
    config.connectpay = file.section("connectpay")?.map(connectpay).transpose()?;
    config.ondato = file.section("ondato")?.map(ondato).transpose()?;
    config.paysafe = file.section("paysafe")?.map(paysafe).transpose()?;
    Ok(config)
}

fn demo(mut section: Section) -> Result<DemoConfig, ConfigError> {
    let page_dir = PathBuf::from(section.required_text("page_dir")?);
    let has_page = page_dir.join("index.html").is_file();
    has_page
        .then_some(())
        .ok_or(Fault::NoPage)
        .in_key(section.key("page_dir"))?;
    section.finish()?;
    Ok(DemoConfig { page_dir })
}

fn ondato(mut section: Section) -> Result<OndatoConfig, ConfigError> {
    let mut config = OndatoConfig::new(
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

fn setup(mut section: Section) -> Result<OndatoSetup, ConfigError> {
    let mut setup = OndatoSetup::new(section.required_text("setup_id")?);
    setup.host = section.text("host")?;
    setup.session_redirects = section.flag("session_redirects")?.unwrap_or(false);
    if let Some(language) = section.text("language")? {
        setup.language = language;
    }
    section.finish()?;
    Ok(setup)
}

fn paysafe(mut section: Section) -> Result<PaysafeConfig, ConfigError> {
    let mut config = PaysafeConfig::new(
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

fn check_base_path(path: &str) -> Result<(), Fault> {
    let is_sound = |segment: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        !segment.is_empty() && segment.bytes().all(plain) && segment.bytes().any(|b| b != b'.')
    };
    path.strip_prefix('/')
        .is_some_and(|rest| rest.split('/').all(is_sound))
        .then_some(())
        .ok_or(Fault::NotABasePath)
}
