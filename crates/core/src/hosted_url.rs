//! [`HostedUrl`]: the only kind of URL that a browser is ever sent to, checked once at the door.
//!
//! The rule is stricter than a URL parser. A parser mends (`\` to `/`, a tab to nothing, a full
//! width dot to a dot), and what is mended in one place is read differently in another, which is
//! how allow-lists are passed. Here the authority must be canonical as it is written, and what a
//! parser would mend is refused. Path, query and fragment are the provider's data
//! and stays as it is, byte for byte. That every accepted text means the same to the `url` crate
//! (the WHATWG parser) is a property test of this crate.

#[cfg(feature = "url")]
mod convert;
mod hosts;

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};
use zeroize::Zeroizing;

use crate::percent;

pub use hosts::{AllowedHosts, HostError};

/// Longest hosted URL, in bytes.
pub const MAX_BYTES: usize = 8192;

/// All but the unreserved characters of RFC 3986 §2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// A hosted page's address: https, an allowed host, nothing that could be read in two ways.
///
/// May carry a secret, so `Debug` shows the host alone and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct HostedUrl {
    text: Zeroizing<String>,
    /// Where the origin ends and the path begins.
    path: usize,
}

impl HostedUrl {
    /// Checks a URL that a provider gave.
    ///
    /// # Errors
    ///
    /// [`HostedUrlError`] says which rule was broken.
    ///
    /// # Examples
    ///
    /// ```
    /// use hosted_flow_core::hosted_url::{AllowedHosts, HostedUrl, HostedUrlError};
    /// use hosted_flow_core::provider::Provider;
    ///
    /// let hosts = Provider::Ondato.allowed_hosts();
    /// assert!(HostedUrl::parse("https://idv.ondato.com/?id=1", &hosts).is_ok());
    /// assert_eq!(
    ///     HostedUrl::parse("https://idv.ondato.com@evil.example/", &hosts),
    ///     Err(HostedUrlError::UserInfo),
    /// );
    /// ```
    pub fn parse(text: &str, hosts: &AllowedHosts) -> Result<Self, HostedUrlError> {
        if text.len() > MAX_BYTES {
            return Err(HostedUrlError::TooLong);
        }
        if text.is_empty() {
            return Err(HostedUrlError::Empty);
        }
        if let Some(position) = text.bytes().position(is_forbidden) {
            return Err(HostedUrlError::ForbiddenCharacter { position });
        }
        let (scheme, after) = text.split_once(':').ok_or(HostedUrlError::NotAbsolute)?;
        let scheme = Scheme::of(scheme)?;
        let after = after
            .strip_prefix("//")
            .ok_or(HostedUrlError::NotAbsolute)?;
        let end = after.find(['/', '?', '#']).unwrap_or(after.len());
        let (authority, rest) = after.split_at_checked(end).unwrap_or_default();
        let origin = hosts.origin_of(scheme, authority)?;
        let slash = if rest.starts_with('/') { "" } else { "/" };
        Ok(Self {
            path: origin.len(),
            text: joined(&[&origin, slash, rest]),
        })
    }

    /// Builds a URL on a host that is named apart, as Ondato's white-label hosts are: `host` is
    /// `name` or `name:port`, `rest` starts with `/`.
    pub(crate) fn on_host(
        host: &str,
        rest: &str,
        hosts: &AllowedHosts,
    ) -> Result<Self, HostedUrlError> {
        // A host with a path or query in it would be read as such below; it is no host.
        if host.contains(['/', '?', '#']) {
            return Err(HostedUrlError::BadHost);
        }
        let scheme = hosts.scheme_of(host).name();
        Self::parse(&format!("{scheme}://{host}{rest}"), hosts)
    }

    /// Adds a secret to the query, percent-encoded, before the fragment; every other byte stays.
    pub(crate) fn with_query_secret(
        self,
        name: &str,
        secret: &str,
    ) -> Result<Self, HostedUrlError> {
        let end = self.text.find('#').unwrap_or(self.text.len());
        let (before, fragment) = self.text.split_at_checked(end).unwrap_or_default();
        let query = before.split_once('?').map(|(_, query)| query);
        let pairs = query.unwrap_or_default().split('&');
        let given: Vec<&str> = pairs
            .filter_map(|pair| {
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                (*decoded(key) == name.as_bytes()).then_some(value)
            })
            .collect();
        match given.as_slice() {
            [] => {}
            // A form decoder reads a `+` as a space, and so not the same code.
            [value] if !value.contains('+') && *decoded(value) == secret.as_bytes() => {
                return Ok(self);
            }
            _ => return Err(HostedUrlError::ConflictingSecret),
        }
        let join = match query {
            None => "?",
            Some(query) if query.is_empty() || query.ends_with('&') => "",
            Some(_) => "&",
        };
        let name = percent::encode(name, RESERVED);
        let secret = Zeroizing::new(percent::encode(secret, RESERVED));
        let text = joined(&[before, join, &name, "=", &secret, fragment]);
        if text.len() > MAX_BYTES {
            return Err(HostedUrlError::TooLong);
        }
        Ok(Self { text, ..self })
    }

    /// Scheme, host and port: what may be reported of it.
    #[must_use]
    pub fn origin(&self) -> &str {
        self.text.get(..self.path).unwrap_or_default()
    }

    /// The host, with its port where that is not the usual one: what may be shown of it.
    #[must_use]
    pub fn host(&self) -> &str {
        self.origin().split_once("://").map_or("", |(_, host)| host)
    }

    /// The whole address, for the navigation and nothing else: it may carry a secret.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for HostedUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "HostedUrl({}/[redacted])", self.origin())
    }
}

/// What is wrong with a hosted URL. Names the rule, never the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HostedUrlError {
    /// There is no text.
    Empty,
    /// Over [`MAX_BYTES`] bytes.
    TooLong,
    /// A control character, space, backslash, quote, angle bracket or non-ASCII character.
    ForbiddenCharacter {
        /// Offset in bytes.
        position: usize,
    },
    /// Not `scheme://…`.
    NotAbsolute,
    /// The scheme is not https.
    Scheme,
    /// There is a user name or password before the host.
    UserInfo,
    /// The host is not a canonical host name.
    BadHost,
    /// The host is an IP address.
    IpAddress,
    /// The port is not a number from 1 to 65535, canonically written.
    BadPort,
    /// The host, or the host with this port, is not on the allow-list.
    NotAllowed,
    /// The provider's id is not one.
    BadId,
    /// The secret to be appended is missing or not Base64.
    BadSecret,
    /// The URL carries another secret already, or more than one.
    ConflictingSecret,
}

impl HostedUrlError {
    /// A stable code in kebab-case, for `data-code` and the host's log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "launch-url-empty",
            Self::TooLong => "launch-url-too-long",
            Self::ForbiddenCharacter { .. } => "launch-url-character",
            Self::NotAbsolute => "launch-url-not-absolute",
            Self::Scheme => "launch-url-scheme",
            Self::UserInfo => "launch-url-userinfo",
            Self::BadHost => "launch-url-host",
            Self::IpAddress => "launch-url-ip-address",
            Self::BadPort => "launch-url-port",
            Self::NotAllowed => "launch-host-not-allowed",
            Self::BadId => "launch-id",
            Self::BadSecret => "launch-secret",
            Self::ConflictingSecret => "launch-secret-conflict",
        }
    }
}

impl fmt::Display for HostedUrlError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Empty => "the hosted url is empty",
            Self::TooLong => "the hosted url is longer than 8192 bytes",
            Self::ForbiddenCharacter { position } => {
                return write!(
                    formatter,
                    "the hosted url has a forbidden character at byte {position}"
                );
            }
            Self::NotAbsolute => "the hosted url is not absolute",
            Self::Scheme => "the hosted url is not https",
            Self::UserInfo => "the hosted url has a user name before its host",
            Self::BadHost => "the hosted url's host is not a canonical host name",
            Self::IpAddress => "the hosted url's host is an ip address",
            Self::BadPort => "the hosted url's port is not one",
            Self::NotAllowed => "the hosted url's host is not on the allow-list",
            Self::BadId => "the provider's id is not a uuid",
            Self::BadSecret => "the secure code is missing or not base64",
            Self::ConflictingSecret => "the hosted url carries another secure code already",
        };
        formatter.write_str(text)
    }
}

impl std::error::Error for HostedUrlError {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// Only ever listed for a loopback host of a development build.
    Http,
    Https,
}

impl Scheme {
    fn of(text: &str) -> Result<Self, HostedUrlError> {
        [Self::Https, Self::Http]
            .into_iter()
            .find(|scheme| text.eq_ignore_ascii_case(scheme.name()))
            .ok_or(HostedUrlError::Scheme)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    fn default_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

/// All of it in one piece of memory: a text that grows leaves behind what it was.
fn joined(parts: &[&str]) -> Zeroizing<String> {
    Zeroizing::new(parts.concat())
}

fn is_forbidden(byte: u8) -> bool {
    !byte.is_ascii_graphic() || matches!(byte, b'\\' | b'"' | b'\'' | b'`' | b'<' | b'>')
}

fn decoded(text: &str) -> Zeroizing<Vec<u8>> {
    // `+` means a space in a form, and itself in Base64: read as itself, it can only lead to a
    // refusal, never to a wrong match.
    percent::decode(text).into()
}
