//! The allow-list.

use std::fmt;

use super::{HostedUrlError, Scheme};

/// The hosts that one provider's hosted pages may have: the provider's own, and those that the
/// page adds. Compared whole; there are no wildcards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowedHosts {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    scheme: Scheme,
    host: String,
    port: u16,
}

impl AllowedHosts {
    /// These hosts, each a name in lower case, over https.
    #[must_use]
    pub fn new(hosts: &[&str]) -> Self {
        let entry = |host: &&str| Entry {
            scheme: Scheme::Https,
            host: (*host).to_owned(),
            port: Scheme::Https.default_port(),
        };
        Self {
            entries: hosts.iter().map(entry).collect(),
        }
    }

    /// The host of every hosted page, where only one is allowed: its name, over https on the usual
    /// port.
    #[must_use]
    pub fn only(&self) -> Option<&str> {
        match self.entries.as_slice() {
            [only] if only.scheme == Scheme::Https && only.port == Scheme::Https.default_port() => {
                Some(&only.host)
            }
            _ => None,
        }
    }

    /// Adds an https host, `name` or `name:port`; letter case does not matter.
    ///
    /// # Errors
    ///
    /// [`HostError`] when it is anything but a host name: a scheme, a path, a wildcard, an IP
    /// address, a trailing dot.
    pub fn with_host(mut self, host: &str) -> Result<Self, HostError> {
        self.add_host(host)?;
        Ok(self)
    }

    /// As [`AllowedHosts::with_host`], in place.
    ///
    /// # Errors
    ///
    /// As [`AllowedHosts::with_host`].
    pub fn add_host(&mut self, host: &str) -> Result<(), HostError> {
        let lower = host.to_ascii_lowercase();
        let (name, port) = split_port(&lower, Scheme::Https).map_err(|_| HostError)?;
        check_name(name).map_err(|_| HostError)?;
        if name == "localhost" || name.ends_with(".localhost") {
            return Err(HostError);
        }
        self.entries.push(Entry {
            scheme: Scheme::Https,
            host: name.to_owned(),
            port,
        });
        Ok(())
    }

    /// Adds a plain-http loopback host with its port, `127.0.0.1:8081` or `name.localhost:8081`,
    /// for a provider that is played on this machine.
    ///
    /// Exists in builds with the `development` feature alone.
    ///
    /// # Errors
    ///
    /// [`HostError`] when it is not a loopback host with a port.
    #[cfg(feature = "development")]
    pub fn with_loopback(mut self, host: &str) -> Result<Self, HostError> {
        self.add_loopback(host)?;
        Ok(self)
    }

    /// As [`AllowedHosts::with_loopback`], in place.
    ///
    /// # Errors
    ///
    /// As [`AllowedHosts::with_loopback`].
    #[cfg(feature = "development")]
    pub fn add_loopback(&mut self, host: &str) -> Result<(), HostError> {
        let lower = host.to_ascii_lowercase();
        let (name, port) = split_port(&lower, Scheme::Http).map_err(|_| HostError)?;
        let is_loopback = matches!(name, "127.0.0.1" | "localhost")
            || (name.ends_with(".localhost") && check_name(name).is_ok());
        if !is_loopback || !lower.contains(':') {
            return Err(HostError);
        }
        self.entries.push(Entry {
            scheme: Scheme::Http,
            host: name.to_owned(),
            port,
        });
        Ok(())
    }

    /// The canonical origin of an authority as it is written, if it is allowed.
    pub(super) fn origin_of(
        &self,
        scheme: Scheme,
        authority: &str,
    ) -> Result<String, HostedUrlError> {
        if authority.contains('@') {
            return Err(HostedUrlError::UserInfo);
        }
        let lower = authority.to_ascii_lowercase();
        let (name, port) = split_port(&lower, scheme)?;
        let listed =
            |entry: &&Entry| entry.scheme == scheme && entry.host == name && entry.port == port;
        if self.entries.iter().any(|entry| listed(&entry)) {
            let shown = if port == scheme.default_port() {
                String::new()
            } else {
                format!(":{port}")
            };
            return Ok(format!("{}://{name}{shown}", scheme.name()));
        }
        if scheme == Scheme::Http {
            return Err(HostedUrlError::Scheme);
        }
        check_name(name)?;
        Err(HostedUrlError::NotAllowed)
    }

    /// The scheme that a bare host is reached by: https, unless it is a listed loopback host.
    pub(super) fn scheme_of(&self, host: &str) -> Scheme {
        let lower = host.to_ascii_lowercase();
        let loopback = self.entries.iter().any(|entry| {
            entry.scheme == Scheme::Http && lower == format!("{}:{}", entry.host, entry.port)
        });
        if loopback {
            Scheme::Http
        } else {
            Scheme::Https
        }
    }
}

/// A configured host that is not a host name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostError;

impl fmt::Display for HostError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "an allowed host is a host name such as verify.example.com, with a port if it needs \
             one, and nothing else",
        )
    }
}

impl std::error::Error for HostError {}

/// `host[:port]`, lower-cased, into its two parts.
fn split_port(authority: &str, scheme: Scheme) -> Result<(&str, u16), HostedUrlError> {
    if authority.starts_with('[') {
        return Err(HostedUrlError::IpAddress);
    }
    let Some((name, digits)) = authority.split_once(':') else {
        return Ok((authority, scheme.default_port()));
    };
    // `:` alone, `:0443` and `:+443` mean something to some parser; here they are no port.
    if digits.is_empty() || digits.starts_with('0') || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(HostedUrlError::BadPort);
    }
    let port = digits.parse().map_err(|_| HostedUrlError::BadPort)?;
    Ok((name, port))
}

/// A DNS host name of at least two labels, lower-case, in the form that a parser leaves alone.
fn check_name(name: &str) -> Result<(), HostedUrlError> {
    let label_is_sound = |label: &str| {
        let bytes = label.as_bytes();
        !bytes.is_empty()
            && bytes.len() <= 63
            && bytes
                .iter()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
            && bytes[0] != b'-'
            && bytes[bytes.len() - 1] != b'-'
    };
    let mut labels = name.split('.');
    let last = labels.next_back().unwrap_or_default();
    // The WHATWG parser reads a host whose last label is a number, hexadecimal too, as IPv4.
    let numeric = !last.is_empty()
        && (last.bytes().all(|b| b.is_ascii_digit())
            || last
                .strip_prefix("0x")
                .is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit())));
    if numeric {
        return Err(HostedUrlError::IpAddress);
    }
    if name.len() > 253 || !name.contains('.') || !name.split('.').all(label_is_sound) {
        return Err(HostedUrlError::BadHost);
    }
    Ok(())
}
