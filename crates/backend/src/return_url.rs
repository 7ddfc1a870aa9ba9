//! Where a provider may send the person back to.

use std::fmt;

use url::{Host, Url};

/// A page that may start flows and get people back: scheme, host and port, as in an `Origin`
/// header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageOrigin(String);

impl PageOrigin {
    /// `https://host[:port]`, or plain http on a loopback host; nothing after it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let origin = url.origin().ascii_serialization();
        // Written as a browser writes it, so that it can be compared with what a browser sends.
        (is_secure_or_loopback(&url) && origin == text).then_some(Self(origin))
    }

    /// Whether an `Origin` header names this origin.
    pub(crate) fn is_named_by(&self, header: &[u8]) -> bool {
        self.0.as_bytes() == header
    }
}

/// A return URL on a configured origin.
///
/// It carries the state of the page's attempt, so `Debug` redacts it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct ReturnUrl(String);

impl ReturnUrl {
    /// Checks what a page asked for; what is kept is the parser's output, never the raw text.
    pub(crate) fn parse(text: &str, origins: &[PageOrigin]) -> Option<Self> {
        // A parser drops tabs and line ends and mends `\`: what is mended in one place is read
        // differently in another.
        let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
        if text.len() > MAX_BYTES || !text.bytes().all(is_plain) {
            return None;
        }
        let url = Url::parse(text).ok()?;
        let has_userinfo = !url.username().is_empty() || url.password().is_some();
        let origin = url.origin().ascii_serialization();
        let is_configured = origins.iter().any(|configured| configured.0 == origin);
        (is_secure_or_loopback(&url) && !has_userinfo && is_configured)
            .then(|| Self(String::from(url)))
    }

    /// The URL; the name makes every use easy to find in a review.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ReturnUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ReturnUrl([redacted])")
    }
}

/// Longest return URL, in bytes.
const MAX_BYTES: usize = 2048;

/// Https, or plain http that does not leave this machine.
pub(crate) fn is_secure_or_loopback(url: &Url) -> bool {
    match url.scheme() {
        "https" => url.host().is_some(),
        "http" => url.host().is_some_and(|host| is_loopback(&host)),
        _ => false,
    }
}

fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost" || name.ends_with(".localhost"),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_written_as_a_browser_writes_it() {
        for good in [
            "https://join.example",
            "https://join.example:8443",
            "http://127.0.0.1:8080",
            "http://[::1]:8080",
            "http://page.localhost",
        ] {
            assert!(PageOrigin::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "null",
            "https://join.example/",
            "https://join.example:443",
            "https://Join.example",
            "https://u@join.example",
            "http://join.example",
            "http://127.0.0.1.example",
            "file:///tmp",
            "join.example",
        ] {
            assert!(PageOrigin::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_return_url_stays_on_a_configured_origin() {
        let origins: Vec<_> = ["https://join.example", "http://127.0.0.1:8080"]
            .into_iter()
            .filter_map(PageOrigin::parse)
            .collect();
        let parse = |text: &str| ReturnUrl::parse(text, &origins);
        for good in [
            "https://join.example/a/b?c=d&hf_attempt=1#e",
            "https://JOIN.example:443/",
            "http://127.0.0.1:8080/",
        ] {
            assert!(parse(good).is_some(), "{good}");
        }
        let long = format!("https://join.example/{}", "a".repeat(2048));
        for bad in [
            "",
            "/join",
            "//join.example/",
            "http://join.example/",
            "https://join.example:8443/",
            "https://join.example.evil.example/",
            "https://join.example@evil.example/",
            "https://u@join.example/",
            "https://u:p@join.example/",
            "https:\\\\join.example/",
            "https://join.example/\n",
            "https://join.example/a b",
            "https://join.exämple/",
            "javascript:alert(1)//https://join.example",
            "data:text/html,https://join.example",
            "http://127.0.0.1:8081/",
            &long,
        ] {
            assert!(parse(bad).is_none(), "{bad}");
        }
        let parsed = parse("https://join.example/?hf_attempt=secret").unwrap();
        assert!(!format!("{parsed:?}").contains("secret"));
    }
}
