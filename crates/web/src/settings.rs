//! What the embedding page sets, before it is checked.

use hosted_flow_core::config::{BackendUrl, Config, ConfigError, ParameterName, ReturnPage};
use hosted_flow_core::provider::Provider;
use yew::AttrValue;

use crate::headers::HeaderSource;
use crate::recorder::FlightRecorder;

/// What the embedding page sets. Only the provider is needed.
///
/// # Examples
///
/// ```
/// use hosted_flow::{Provider, Settings};
///
/// let settings = Settings {
///     backend: Some("/api/onboarding/v1".into()),
///     hosts: vec!["verify.bank.example".into()],
///     ..Settings::new(Provider::Ondato)
/// };
/// assert!(settings.check().is_ok());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Who verifies.
    pub provider: Provider,
    /// Where the backend serves the contract; `/hosted-flow/v1` on the page's own origin unless
    /// set.
    pub backend: Option<AttrValue>,
    /// What the verification is for, in the backend's words; chooses a set-up there.
    pub purpose: Option<AttrValue>,
    /// Where the person comes back to; the page's own address unless set.
    pub return_url: Option<AttrValue>,
    /// Hosts of hosted pages beside the provider's own: white-label hosts, Paysafe's production
    /// host. `name` or `name:port`, always https.
    pub hosts: Vec<AttrValue>,
    /// Name of our query parameter in the return URL; `hf_attempt` unless set.
    pub parameter: Option<AttrValue>,
    /// Name of the query parameter that carries Paysafe's secure code; `secureCode` unless set,
    /// which is a guess: Paysafe does not document it.
    pub secure_code_name: Option<AttrValue>,
    /// Name of the query parameter in which Airwallex sends an error code back; `code` unless set,
    /// which is a guess: Airwallex lists the codes, and not where they appear.
    pub error_code_name: Option<AttrValue>,
    /// Whether a person at a desktop computer is offered to go on on their phone, by a code to
    /// scan; with Airwallex alone unless set, whose check needs a phone.
    pub handoff: Option<bool>,
    /// Largest document that is sent, in bytes, up to 100 MiB; 10 MiB unless set.
    pub most_bytes: Option<u64>,
    /// Whether to listen to the backend's server-sent events, where it has them; `true` unless
    /// set. They carry no [`Self::headers`]: a backend that needs those is asked, as ever.
    pub events: bool,
    /// Where the last steps of the flow are written down, for the page to hand on to support; make
    /// it once, not at every render. The person finds them in any case, where support is the way
    /// on.
    pub recorder: Option<FlightRecorder>,
    /// Headers for the calls of the backend.
    pub headers: Option<HeaderSource>,
    /// Plain-http loopback hosts of providers that are played on this machine. Only there in
    /// builds with the `development` feature, and only used on pages that are themselves served
    /// from loopback.
    #[cfg(feature = "development")]
    pub loopback_hosts: Vec<AttrValue>,
}

impl Settings {
    /// The defaults for a provider.
    #[must_use]
    pub fn new(provider: Provider) -> Self {
        Self {
            provider,
            backend: None,
            purpose: None,
            return_url: None,
            hosts: Vec::new(),
            parameter: None,
            secure_code_name: None,
            error_code_name: None,
            handoff: None,
            most_bytes: None,
            events: true,
            recorder: None,
            headers: None,
            #[cfg(feature = "development")]
            loopback_hosts: Vec::new(),
        }
    }

    /// Checks every setting.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] names the first setting that cannot be used.
    pub fn check(&self) -> Result<Config, ConfigError> {
        if !self.provider.is_built() {
            return Err(ConfigError::NotBuilt);
        }
        let mut config = Config::new(self.provider);
        if let Some(backend) = &self.backend {
            config.backend = BackendUrl::parse(backend)?;
        }
        if let Some(parameter) = &self.parameter {
            config.parameter = ParameterName::parse(parameter)?;
        }
        if let Some(name) = &self.secure_code_name {
            config.launch.secure_code_name = ParameterName::parse(name)?;
        }
        if let Some(name) = &self.error_code_name {
            config.launch.error_code_name = ParameterName::parse(name)?;
        }
        if let Some(most_bytes) = self.most_bytes {
            config = config.with_most_bytes(most_bytes)?;
        }
        config.events = self.events;
        config.handoff = self.handoff.unwrap_or(config.handoff);
        for host in &self.hosts {
            config.hosts = config.hosts.with_host(host)?;
        }
        if let Some(url) = &self.return_url {
            config.return_url = Some(ReturnPage::parse(url)?);
        }
        config.purpose = self.purpose.as_ref().map(ToString::to_string);
        #[cfg(feature = "development")]
        if !self.loopback_hosts.is_empty() && crate::browser::page::is_on_loopback() {
            for host in &self.loopback_hosts {
                config.hosts = config.hosts.with_loopback(host)?;
            }
        }
        Ok(config)
    }
}
