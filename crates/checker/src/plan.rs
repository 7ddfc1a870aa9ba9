//! The input of a check.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_core::request::DEADLINE;
use hyper::header::{COOKIE, HeaderName, HeaderValue};
use url::Url;

use crate::base_url::{BaseUrl, is_loopback};

/// The input of a check.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The base URL of the backend.
    pub base: BaseUrl,
    /// Headers of the user for whom flows are created.
    pub user: Credentials,
    /// Headers of another user, for the rules between users.
    pub other: Option<Credentials>,
    /// The provider of the flows.
    pub provider: Provider,
    /// The return URL of the flows.
    pub page: PageUrl,
    /// The purpose of the flows.
    pub purpose: Option<String>,
    /// The timeout of a response.
    pub timeout: Duration,
    /// The maximum silence of an event stream.
    pub silence: Duration,
}

impl Plan {
    /// No credentials, no purpose, the component's own deadline, 30 s of silence.
    #[must_use]
    pub fn new(base: BaseUrl, provider: Provider, page: PageUrl) -> Self {
        Self {
            base,
            user: Credentials::default(),
            other: None,
            provider,
            page,
            purpose: None,
            timeout: DEADLINE,
            silence: Duration::from_secs(30),
        }
    }

    /// Whether the page and the backend share an origin.
    pub(crate) fn is_same_origin(&self) -> bool {
        self.page.origin() == self.base.origin()
    }
}

/// The headers that authenticate a user. They are credentials, so `Debug` redacts them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Credentials(Vec<(HeaderName, HeaderValue)>);

impl Credentials {
    /// Adds a header, written as `Name: value`.
    ///
    /// # Errors
    ///
    /// [`HeaderError`] when it is invalid.
    pub fn add(&mut self, line: &str) -> Result<(), HeaderError> {
        let (name, value) = line.split_once(':').ok_or(HeaderError)?;
        let name = HeaderName::from_str(name.trim()).map_err(|_| HeaderError)?;
        let mut value = HeaderValue::from_str(value.trim()).map_err(|_| HeaderError)?;
        value.set_sensitive(true);
        self.0.push((name, value));
        Ok(())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn has_cookie(&self) -> bool {
        self.0.iter().any(|(name, _)| name == COOKIE)
    }

    pub(crate) fn headers(&self) -> &[(HeaderName, HeaderValue)] {
        &self.0
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credentials([redacted])")
    }
}

/// An invalid header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeaderError;

impl fmt::Display for HeaderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a header is written as `Name: value`, in visible ascii")
    }
}

impl std::error::Error for HeaderError {}

/// The URL of the host page, which is sent as `returnUrl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageUrl(Url);

impl PageUrl {
    /// Parses a URL.
    ///
    /// # Errors
    ///
    /// [`PageUrlError`] when it is not https (or plain http on loopback), or has a fragment, a
    /// user name or a password.
    pub fn parse(text: &str) -> Result<Self, PageUrlError> {
        let url = Url::parse(text).map_err(|_| PageUrlError)?;
        let is_secure = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
        let is_plain =
            url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
        (is_secure && is_plain)
            .then_some(Self(url))
            .ok_or(PageUrlError)
    }

    /// Scheme, host and port, as in an `Origin` header.
    pub(crate) fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The same page with another query: another valid return URL.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        let mut url = self.0.clone();
        url.query_pairs_mut().append_pair(name, value);
        url.into()
    }

    /// Return URLs that resemble this page's, and lead to another origin.
    pub(crate) fn look_alikes(&self) -> Vec<(&'static str, String)> {
        let origin = self.origin();
        let host = self.0.host_str().unwrap_or_default();
        vec![
            ("a foreign origin", "https://foreign.invalid/".to_owned()),
            (
                "our origin as a prefix",
                format!("https://{host}.foreign.invalid/"),
            ),
            (
                "our origin as a user name",
                format!("https://{host}@foreign.invalid/"),
            ),
            (
                "our origin in the query",
                format!("https://foreign.invalid/?{origin}/"),
            ),
            ("a script", "javascript:alert(1)".to_owned()),
            ("a path alone", "/verify".to_owned()),
        ]
    }
}

/// Why the URL of a page is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageUrlError;

impl fmt::Display for PageUrlError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the return url is not a plain https url, or http on loopback")
    }
}

impl std::error::Error for PageUrlError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_a_name_and_a_value() {
        let mut credentials = Credentials::default();
        credentials.add("Cookie: session=needle; a=b:c").unwrap();
        credentials.add("X-Csrf:needle").unwrap();
        assert!(credentials.has_cookie());
        assert_eq!(credentials.headers()[0].1, "session=needle; a=b:c");
        assert!(!format!("{credentials:?}").contains("needle"));
        for wrong in ["Cookie", "", ": a", "a b: c", "a: b\nc: d"] {
            assert_eq!(Credentials::default().add(wrong), Err(HeaderError));
        }
    }

    #[test]
    fn a_page_url_is_a_valid_return_url() {
        let page = PageUrl::parse("https://join.example/verify?a=b").unwrap();
        assert_eq!(page.origin(), "https://join.example");
        assert_eq!(page.with("c", "d"), "https://join.example/verify?a=b&c=d");
        for (what, url) in page.look_alikes() {
            let origin = Url::parse(&url).map(|url| url.origin().ascii_serialization());
            assert_ne!(origin.as_deref(), Ok("https://join.example"), "{what}");
        }
        for wrong in [
            "http://join.example/",
            "https://u@join.example/",
            "https://join.example/#a",
            "/verify",
        ] {
            assert_eq!(PageUrl::parse(wrong), Err(PageUrlError), "{wrong}");
        }
    }
}
