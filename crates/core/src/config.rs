//! The page's settings, checked once.

use std::fmt;

pub use crate::attempt::MAX_STATE_BYTES;
use crate::contract::{self, DEFAULT_BASE_PATH};
use crate::document::{DEFAULT_MAX_FILE_BYTES, MAX_FILE_BYTES_LIMIT, is_shown};
use crate::hosted_url::{AllowedHosts, HostError};
pub use crate::in_app::InAppBrowsers;
pub use crate::parameter::{ParameterName, ParameterNameError};
use crate::poll::PollPolicy;
use crate::provider::{LaunchOptions, Provider};
use crate::return_url::Names;

/// The page's checked settings.
#[expect(clippy::struct_excessive_bools, reason = "independent settings")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The provider.
    pub provider: Provider,
    /// Base URL of the contract on the backend.
    pub backend: BackendUrl,
    /// The purpose of the verification, as the backend names it.
    pub purpose: Option<String>,
    /// The person's language as a BCP 47 tag, for the hosted page.
    pub locale: Option<String>,
    /// The return page; the page's own address if not set.
    pub return_url: Option<ReturnPage>,
    /// Name of our query parameter in the return URL.
    pub parameter: ParameterName,
    /// Hosts to which the browser may navigate.
    pub hosts: AllowedHosts,
    /// Names of provider parameters that are not documented.
    pub launch: LaunchOptions,
    /// The polling policy.
    pub poll: PollPolicy,
    /// Whether a person at a desktop computer is offered a hand-off to their phone.
    pub handoff: bool,
    /// Maximum size of an uploaded file, in bytes.
    pub max_file_bytes: u64,
    /// Whether to open the backend's event stream; otherwise polling alone is used.
    pub events: bool,
    /// The name that is shown in place of the provider's.
    pub brand: Option<String>,
    /// Whether "not now" is offered.
    pub offers_not_now: bool,
    /// What the host page wants back with the return; no secret, as it is stored.
    pub state: Option<String>,
    /// The words in a browser's name for itself that tell an in-app browser.
    pub in_app_browsers: InAppBrowsers,
    /// Whether an approval has the action [`crate::flow::Action::Finish`], for a host page that
    /// goes on by itself.
    pub offers_continue: bool,
    /// Whether the result of an earlier visit is shown where no flow is open.
    pub shows_recent: bool,
}

impl Config {
    /// The defaults for a provider: base path `/hosted-flow/v1` on the page's own origin, the
    /// provider's own hosts.
    #[must_use]
    pub fn new(provider: Provider) -> Self {
        Self {
            provider,
            backend: BackendUrl(DEFAULT_BASE_PATH.to_owned()),
            purpose: None,
            locale: None,
            return_url: None,
            parameter: ParameterName::attempt(),
            hosts: provider.allowed_hosts(),
            launch: LaunchOptions::default(),
            poll: PollPolicy::default(),
            handoff: provider.facts().needs_phone,
            max_file_bytes: DEFAULT_MAX_FILE_BYTES,
            events: true,
            brand: None,
            offers_not_now: false,
            state: None,
            in_app_browsers: InAppBrowsers::default(),
            offers_continue: false,
            shows_recent: true,
        }
    }
}

impl Config {
    /// Sets the maximum size of a file.
    ///
    /// # Errors
    ///
    /// [`ConfigError::MaxFileBytes`] when it is zero, or above [`MAX_FILE_BYTES_LIMIT`].
    pub fn with_max_file_bytes(mut self, max_file_bytes: u64) -> Result<Self, ConfigError> {
        self.set_max_file_bytes(max_file_bytes)?;
        Ok(self)
    }

    /// As [`Config::with_max_file_bytes`], in place.
    ///
    /// # Errors
    ///
    /// As [`Config::with_max_file_bytes`].
    pub fn set_max_file_bytes(&mut self, max_file_bytes: u64) -> Result<(), ConfigError> {
        if !(1..=MAX_FILE_BYTES_LIMIT).contains(&max_file_bytes) {
            return Err(ConfigError::MaxFileBytes);
        }
        self.max_file_bytes = max_file_bytes;
        Ok(())
    }

    /// The old name of [`Config::with_max_file_bytes`].
    ///
    /// # Errors
    ///
    /// As [`Config::with_max_file_bytes`].
    #[deprecated(note = "renamed to `Config::with_max_file_bytes`")]
    pub fn with_most_bytes(self, max_file_bytes: u64) -> Result<Self, ConfigError> {
        self.with_max_file_bytes(max_file_bytes)
    }

    /// Sets the name that is shown in place of the provider's.
    ///
    /// # Errors
    ///
    /// [`ConfigError::Brand`] when it is blank, has more than 40 characters, or one that cannot be
    /// shown.
    pub fn with_brand(mut self, brand: &str) -> Result<Self, ConfigError> {
        self.set_brand(brand)?;
        Ok(self)
    }

    /// As [`Config::with_brand`], in place.
    ///
    /// # Errors
    ///
    /// As [`Config::with_brand`].
    pub fn set_brand(&mut self, brand: &str) -> Result<(), ConfigError> {
        let is_long = brand.chars().nth(MAX_BRAND).is_some();
        if brand.trim().is_empty() || is_long || !brand.chars().all(is_shown) {
            return Err(ConfigError::Brand);
        }
        self.brand = Some(brand.to_owned());
        Ok(())
    }

    /// Sets what the host page wants back with the return.
    ///
    /// # Errors
    ///
    /// [`ConfigError::State`] when it has more than [`MAX_STATE_BYTES`] bytes.
    pub fn with_state(mut self, state: &str) -> Result<Self, ConfigError> {
        self.set_state(state)?;
        Ok(self)
    }

    /// As [`Config::with_state`], in place.
    ///
    /// # Errors
    ///
    /// As [`Config::with_state`].
    pub fn set_state(&mut self, state: &str) -> Result<(), ConfigError> {
        if state.len() > MAX_STATE_BYTES {
            return Err(ConfigError::State);
        }
        self.state = Some(state.to_owned());
        Ok(())
    }

    /// The parameter names to read from an address.
    pub(crate) fn names(&self) -> Names<'_> {
        Names {
            attempt: self.parameter.as_str(),
            error_code: self.launch.error_code_name.as_str(),
            provider: self.provider,
        }
    }

    /// Whether a flow belongs to this component: the same provider, and the same purpose if the
    /// backend sends one.
    pub(crate) fn is_for(&self, flow: &contract::Flow) -> bool {
        flow.provider == self.provider && (flow.purpose.is_none() || flow.purpose == self.purpose)
    }
}

/// The longest [`Config::brand`], in characters.
const MAX_BRAND: usize = 40;

/// The contract's base URL: a path on the page's own origin, or an https URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackendUrl(String);

impl BackendUrl {
    /// Checks a base URL; a trailing slash does not matter.
    ///
    /// # Errors
    ///
    /// [`ConfigError::Backend`] when it is neither a path (`/…`) nor an https URL, or contains a
    /// query, a fragment, white space, a backslash or a user name. Plain http is refused: browsers
    /// block it as mixed content on a secure page.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let base = text.strip_suffix('/').unwrap_or(text);
        let plain = |byte: u8| byte.is_ascii_graphic() && !b"?#\\\"'<>`@".contains(&byte);
        // With `//`, the next path segment would become a host.
        let is_path = base.starts_with('/') && !text.starts_with("//");
        let is_https = base
            .strip_prefix("https://")
            .is_some_and(|rest| is_authority(authority_of(rest)));
        if (is_path || is_https) && base.bytes().all(plain) {
            Ok(Self(base.to_owned()))
        } else {
            Err(ConfigError::Backend)
        }
    }

    /// Whether it is a path on the page's own origin, where requests need no CORS.
    #[must_use]
    pub fn is_own_origin(&self) -> bool {
        self.0.starts_with('/')
    }

    /// The base URL, without a trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The return page, where it is not the page that the person left: an https URL (http on loopback),
/// at most 2,048 bytes, without white space or a user name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnPage(String);

impl ReturnPage {
    /// Checks an address. The backend decides which origins are allowed.
    ///
    /// # Errors
    ///
    /// [`ConfigError::ReturnUrl`].
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let after = |scheme: &str| text.strip_prefix(scheme);
        let loopback = |rest: &&str| {
            let host = authority_of(rest).split(':').next().unwrap_or_default();
            matches!(host, "127.0.0.1" | "localhost")
        };
        let rest = after("https://").or_else(|| after("http://").filter(loopback));
        let is_sound = rest.is_some_and(|rest| is_authority(authority_of(rest)))
            && text.len() <= 2048
            && text
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && !b"\\\"<>".contains(&byte));
        if is_sound {
            Ok(Self(text.to_owned()))
        } else {
            Err(ConfigError::ReturnUrl)
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The origin of an address (scheme, host and port), as written.
pub(crate) fn origin_of(address: &str) -> Option<&str> {
    let page = ReturnPage::parse(address).ok()?;
    let scheme = page.as_str().find("://")? + "://".len();
    let authority = authority_of(address.get(scheme..)?);
    address.get(..scheme + authority.len())
}

/// The authority: the part between `https://` and the path.
fn authority_of(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// A host name and an optional port, in characters that every URL parser reads the same way.
fn is_authority(text: &str) -> bool {
    let (host, port) = match text.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (text, None),
    };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    let is_port =
        |port: &str| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    !host.is_empty() && host.bytes().all(plain) && port.is_none_or(is_port)
}

/// An invalid setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConfigError {
    /// `provider` is not the name of a provider.
    Provider,
    /// The provider's feature is not in this build.
    NotBuilt,
    /// `backend` is not a path or an https URL.
    Backend,
    /// A query parameter's name has characters that are not allowed.
    Parameter,
    /// An entry of the allow-list is not a host name.
    Host,
    /// `returnUrl` is not an https URL, or is too long.
    ReturnUrl,
    /// The maximum size of a file is zero, or above the limit.
    MaxFileBytes,
    /// A text of the page's own cannot stand in the place of the catalogue's.
    Text,
    /// The shown name is blank, too long, or has characters that cannot be shown.
    Brand,
    /// The host page's state is too long.
    State,
    /// A word for an in-app browser is empty, too long or not plain, or there are too many.
    InAppBrowsers,
    /// A setting that was given by JavaScript has an unknown name, or a value of another type.
    Setting,
}

impl ConfigError {
    /// The old name of [`ConfigError::MaxFileBytes`].
    #[deprecated(note = "renamed to `ConfigError::MaxFileBytes`")]
    #[allow(non_upper_case_globals, reason = "the name of a variant")]
    pub const MostBytes: Self = Self::MaxFileBytes;

    /// A stable code in kebab-case, for `data-code`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Provider => "config-provider",
            Self::NotBuilt => "config-not-built",
            Self::Backend => "config-backend",
            Self::Parameter => "config-parameter",
            Self::Host => "config-host",
            Self::ReturnUrl => "config-return-url",
            Self::MaxFileBytes => "config-most-bytes",
            Self::Text => "config-text",
            Self::Brand => "config-brand",
            Self::State => "config-state",
            Self::InAppBrowsers => "config-in-app-browsers",
            Self::Setting => "config-setting",
        }
    }
}

impl From<ParameterNameError> for ConfigError {
    fn from(_: ParameterNameError) -> Self {
        Self::Parameter
    }
}

impl From<HostError> for ConfigError {
    fn from(_: HostError) -> Self {
        Self::Host
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Provider => "provider is not the name of a provider",
            Self::NotBuilt => "the provider's feature is not in this build",
            Self::Backend => "backend is neither a path on this origin nor an https url",
            Self::Parameter => "a query parameter's name is 1 to 64 letters, digits, '_' or '-'",
            Self::Host => "an allowed host is not a host name",
            Self::ReturnUrl => "the return url is not an https url",
            Self::MaxFileBytes => "the maximum size of a file is not 1 byte to 100 MiB",
            Self::Text => {
                "a text is empty, too long, has a control character or other placeholders"
            }
            Self::Brand => "the brand is not 1 to 40 characters that can be shown",
            Self::State => "the state is longer than 1024 bytes",
            Self::Setting => "a setting has an unknown name or a value of another type",
            Self::InAppBrowsers => {
                "in-app browsers are at most 64 words of 1 to 64 plain characters"
            }
        })
    }
}

impl std::error::Error for ConfigError {}
