//! The base URL of the backend.

use std::fmt;

use url::{Host, Url};

/// The base of the contract's paths, checked: https, or plain http on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(Url);

impl BaseUrl {
    /// Parses a base URL; a slash at its end is ignored.
    ///
    /// `insecure` lets plain http to other machines through: the credentials then travel in clear.
    ///
    /// # Errors
    ///
    /// [`BaseUrlError`] when it is refused.
    pub fn parse(text: &str, insecure: bool) -> Result<Self, BaseUrlError> {
        let mut url = Url::parse(text).map_err(|_| BaseUrlError::NotAUrl)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(BaseUrlError::UserInfo);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(BaseUrlError::MoreThanAPath);
        }
        match url.scheme() {
            "https" => {}
            "http" if insecure || is_loopback(&url) => {}
            "http" => return Err(BaseUrlError::Insecure),
            _ => return Err(BaseUrlError::NotAUrl),
        }
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(&path);
        Ok(Self(url))
    }

    /// The base as text, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// Scheme, host and port, as in an `Origin` header.
    pub(crate) fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }
}

/// Whether the host is this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// Why a base URL is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseUrlError {
    /// Not an absolute http or https URL.
    NotAUrl,
    /// It has a user name or a password.
    UserInfo,
    /// It has a query or a fragment.
    MoreThanAPath,
    /// Plain http to another machine.
    Insecure,
}

impl fmt::Display for BaseUrlError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotAUrl => "the backend is not an absolute http or https url",
            Self::UserInfo => "the backend's url carries a user name or a password",
            Self::MoreThanAPath => "the backend's url has a query or a fragment",
            Self::Insecure => {
                "the backend is plain http on another machine: use https, or --insecure"
            }
        })
    }
}

impl std::error::Error for BaseUrlError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trailing_slash_is_ignored() {
        for (given, base, origin) in [
            (
                "https://a.example/v1/",
                "https://a.example/v1",
                "https://a.example",
            ),
            (
                "http://127.0.0.1:8080",
                "http://127.0.0.1:8080",
                "http://127.0.0.1:8080",
            ),
            ("http://[::1]:1/a", "http://[::1]:1/a", "http://[::1]:1"),
        ] {
            let url = BaseUrl::parse(given, false).unwrap();
            assert_eq!((url.as_str(), url.origin().as_str()), (base, origin));
        }
    }

    #[test]
    fn credentials_need_https() {
        for (given, error) in [
            ("http://a.example/", BaseUrlError::Insecure),
            ("http://127.0.0.1.example/", BaseUrlError::Insecure),
            ("ftp://a.example/", BaseUrlError::NotAUrl),
            ("/hosted-flow/v1", BaseUrlError::NotAUrl),
            ("https://u:p@a.example/", BaseUrlError::UserInfo),
            ("https://a.example/?a", BaseUrlError::MoreThanAPath),
            ("https://a.example/#a", BaseUrlError::MoreThanAPath),
        ] {
            assert_eq!(BaseUrl::parse(given, false), Err(error), "{given}");
        }
        assert!(BaseUrl::parse("http://a.example/", true).is_ok());
        assert!(BaseUrl::parse("ftp://a.example/", true).is_err());
    }
}
