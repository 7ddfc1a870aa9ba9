//! A header that only our own pages send with a `POST`, besides the check of its origin: a browser
//! lets no foreign page add one, and no foreign page can read the cookie whose value it may have to
//! repeat.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderName};

use crate::settings::{AntiForgeryConfig, ConfigError, Fault, InKey};

/// The header that a `POST` must carry, and the cookie that it must match.
#[derive(Debug)]
pub(crate) struct AntiForgery {
    header: HeaderName,
    cookie: Option<String>,
}

impl AntiForgery {
    pub(crate) fn new(config: AntiForgeryConfig) -> Result<Self, ConfigError> {
        let header = HeaderName::try_from(config.header).map_err(|_| Fault::NotAHeader);
        let header = header.in_key("anti_forgery.header")?;
        let is_name = |name: &String| HeaderName::try_from(name.as_str()).is_ok();
        let is_sound = config.cookie.as_ref().is_none_or(is_name);
        is_sound
            .then_some(())
            .ok_or(Fault::NotACookie)
            .in_key("anti_forgery.cookie")?;
        Ok(Self {
            header,
            cookie: config.cookie,
        })
    }

    /// Whether the header is present exactly once, and equals the cookie where one is configured.
    pub(crate) fn is_met(&self, headers: &HeaderMap) -> bool {
        let mut given = headers.get_all(&self.header).iter();
        let (Some(given), None) = (given.next(), given.next()) else {
            return false;
        };
        let given = given.as_bytes();
        let is_in_cookie = |name: &String| cookie(headers, name) == Some(given);
        !given.is_empty() && self.cookie.as_ref().is_none_or(is_in_cookie)
    }
}

/// The only cookie of that name; none where there are several.
fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a [u8]> {
    let lines = headers.get_all(COOKIE).iter();
    let pairs = lines.flat_map(|line| line.as_bytes().split(|byte| *byte == b';'));
    let mut values = pairs.filter_map(|pair| {
        let rest = pair.trim_ascii_start().strip_prefix(name.as_bytes())?;
        rest.strip_prefix(b"=")
    });
    match (values.next(), values.next()) {
        (Some(value), None) => Some(value.trim_ascii_end()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cookie: Option<&str>, headers: &[(&'static str, &str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        let config = AntiForgeryConfig {
            header: "X-CSRF-Token".to_owned(),
            cookie: cookie.map(str::to_owned),
        };
        AntiForgery::new(config).unwrap().is_met(&map)
    }

    #[test]
    fn the_header_must_be_present_once() {
        let token = ("x-csrf-token", "a");
        assert!(check(None, &[token]));
        for headers in [&[][..], &[token, token], &[("x-csrf-token", "")]] {
            assert!(!check(None, headers), "{headers:?}");
        }
    }

    #[test]
    fn the_header_must_equal_the_cookie() {
        let cookie = Some("csrf");
        let token = ("x-csrf-token", "a=b");
        for good in ["csrf=a=b", "x=y; csrf=a=b", "csrf=a=b ; xcsrf=c"] {
            assert!(check(cookie, &[token, ("cookie", good)]), "{good}");
        }
        assert!(check(
            cookie,
            &[token, ("cookie", "x=y"), ("cookie", "csrf=a=b")]
        ));
        for bad in [
            "csrf=a",
            "CSRF=a=b",
            "xcsrf=a=b",
            "csrf",
            "csrf=a=b; csrf=a=b",
        ] {
            assert!(!check(cookie, &[token, ("cookie", bad)]), "{bad}");
        }
        assert!(!check(cookie, &[token]));
        assert!(!check(cookie, &[("cookie", "csrf=")]));
        assert!(!check(cookie, &[("x-csrf-token", ""), ("cookie", "csrf=")]));
    }
}
