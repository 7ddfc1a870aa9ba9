//! The configuration file of the binary.

use std::net::SocketAddr;
use std::time::Duration;

use hosted_flow_core::contract::DEFAULT_BASE_PATH;

use super::{Config, Overrides, StoreConfig, Users, WebhooksConfig};
use crate::settings::section::Section;
use crate::settings::{
    ConfigError, ConnectionsConfig, Environment, Fault, InKey, anti_forgery, connections, handoff,
    protection, rate_limit, reconciliation, streams, users,
};

/// The configuration of the binary: that of the router, and of its listeners.
#[derive(Clone, Debug)]
pub struct ServerConfig {
    /// Address to listen on; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Address of the metrics, health and readiness; no such listener when absent.
    pub admin_listen: Option<SocketAddr>,
    /// The limits of its connections.
    pub connections: ConnectionsConfig,
    /// The format of log lines.
    pub log_format: LogFormat,
    /// How long requests are still accepted after `/readyz` has begun to fail, so that a load
    /// balancer can notice. At most a minute.
    pub shutdown_delay: Duration,
    /// The base path of the contract.
    pub base_path: String,
    /// The database of the flows; with the URL `memory` there is none.
    pub store: StoreConfig,
    /// How the user is identified.
    pub users: Users,
    /// The router's configuration.
    pub backend: Config,
    /// The values that the environment has overridden.
    pub overrides: Overrides,
    /// Environment variables with our prefix that are not a key: misspelt, or of another
    /// program.
    pub unknown_variables: Vec<String>,
}

/// The format of log lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// Plain text.
    #[default]
    Text,
    /// One JSON object per line.
    Json,
}

impl ServerConfig {
    /// Parses the text of a TOML file.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] for the first error. Values that only `Backend::new` can check are
    /// checked there.
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
    ///     [store]
    ///     url = { env = "DATABASE_URL" }
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
        Self::read(text, [])
    }

    /// Parses the text of a TOML file, with the environment variables that override it.
    ///
    /// # Errors
    ///
    /// As [`ServerConfig::from_toml`]; an error in a variable names the variable.
    pub fn read(
        text: &str,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let environment = Environment::new(variables);
        let config = Section::parse(text, environment.clone()).and_then(server);
        let (overrides, unknown_variables) = environment.taken();
        let config = config.map_err(|error| overrides.name(error))?;
        Ok(Self {
            overrides,
            unknown_variables,
            ..config
        })
    }
}

fn server(mut file: Section) -> Result<ServerConfig, ConfigError> {
    let listen = file.required_text("listen")?;
    let admin_listen = file.text("admin_listen")?;
    let admin_listen = admin_listen.map(|text| address(&text)).transpose();
    let base_path = file.text("base_path")?;
    let delay = file.duration("shutdown_delay")?.unwrap_or_default();
    let mut backend = backend(&mut file)?;
    let config = ServerConfig {
        listen: address(&listen).in_key("listen")?,
        admin_listen: admin_listen.in_key("admin_listen")?,
        connections: file
            .section("connections")?
            .map(connections)
            .transpose()?
            .unwrap_or_default(),
        log_format: log_format(&mut file)?,
        shutdown_delay: delay,
        overrides: Overrides::default(),
        unknown_variables: Vec::new(),
        base_path: base_path.unwrap_or_else(|| DEFAULT_BASE_PATH.to_owned()),
        store: store(file.required_section("store")?, &mut backend)?,
        users: users(&mut file)?,
        backend,
    };
    check_base_path(&config.base_path).in_key("base_path")?;
    let range = Fault::OutOfRange("of up to a minute");
    let in_range = delay <= Duration::from_mins(1);
    in_range
        .then_some(())
        .ok_or(range)
        .in_key("shutdown_delay")?;
    file.finish()?;
    Ok(config)
}

fn address(text: &str) -> Result<SocketAddr, Fault> {
    text.parse().map_err(|_| Fault::NotAnAddress)
}

fn log_format(file: &mut Section) -> Result<LogFormat, ConfigError> {
    match file.text("log_format")?.as_deref() {
        None | Some("text") => Ok(LogFormat::Text),
        Some("json") => Ok(LogFormat::Json),
        Some(_) => Err(Fault::NotOneOf("text or json")).in_key("log_format"),
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
    if let Some(section) = file.section("protection")? {
        config.protection = protection(section)?;
    }
    if let Some(section) = file.section("reconciliation")? {
        config.reconciliation = reconciliation(section)?;
    }
    config.anti_forgery = file
        .section("anti_forgery")?
        .map(anti_forgery)
        .transpose()?;
    if let Some(section) = file.section("rate_limit")? {
        config.rate_limit = rate_limit(section)?;
    }
    if let Some(section) = file.section("streams")? {
        config.streams = streams(section)?;
    }
    if let Some(section) = file.section("webhooks")? {
        config.webhooks = WebhooksConfig::read(section)?;
    }
    if let Some(bytes) = file.bytes("max_document")? {
        config.max_document = bytes;
    }
    config.handoff = file.section("handoff")?.map(handoff).transpose()?;
    config.read_providers(file)?;
    Ok(config)
}

fn store(mut section: Section, backend: &mut Config) -> Result<StoreConfig, ConfigError> {
    let mut config = StoreConfig::new(section.credential("url")?);
    if let Some(connections) = section.count("connections")? {
        config.connections = connections;
    }
    if let Some(keep) = section.duration("keep")? {
        backend.keep = keep;
    }
    backend.keys = section.credentials("keys")?;
    section.finish()?;
    Ok(config)
}

fn check_base_path(path: &str) -> Result<(), Fault> {
    let is_sound = |segment: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        !segment.is_empty() && segment.bytes().all(plain) && segment.bytes().any(|b| b != b'.')
    };
    // Everything else that the binary serves has other paths.
    let is_taken = ["/healthz", "/readyz", WEBHOOKS_PATH].contains(&path);
    path.strip_prefix('/')
        .is_some_and(|rest| !is_taken && rest.split('/').all(is_sound))
        .then_some(())
        .ok_or(Fault::NotABasePath)
}

/// The path of the webhooks.
pub(crate) const WEBHOOKS_PATH: &str = "/hosted-flow/webhooks";
