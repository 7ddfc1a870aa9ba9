//! The URL of the onboarding page, and which return URLs it allows.

use std::fmt;

use url::{Origin, Url};

/// The URL of the onboarding page. Hosted pages redirect to its origin only, and to one more if the
/// page is served on two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageUrl {
    text: String,
    origin: Origin,
    other: Option<Origin>,
}

impl PageUrl {
    /// Parses a URL.
    ///
    /// # Errors
    ///
    /// [`PageUrlError`] when it is not an absolute http or https URL as a browser writes it:
    /// visible ASCII characters, no user name.
    pub fn parse(text: &str) -> Result<Self, PageUrlError> {
        Ok(Self {
            origin: web_origin(text).ok_or(PageUrlError)?,
            text: text.to_owned(),
            other: None,
        })
    }

    /// The same page, also served on the origin of `other`, for example by a development server.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        Self {
            other: Some(other.origin.clone()),
            ..self
        }
    }

    /// The URL, unchanged.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Scheme, host and port, as in an `Origin` header.
    #[must_use]
    pub fn origin(&self) -> String {
        self.origin.ascii_serialization()
    }

    /// All origins of the page, separated by spaces, as in a Content-Security-Policy.
    #[must_use]
    pub fn origins(&self) -> String {
        let other = self.other.as_ref().map(Origin::ascii_serialization);
        let all: Vec<String> = [self.origin()].into_iter().chain(other).collect();
        all.join(" ")
    }

    /// Whether a return URL is on an origin of this page, and valid in a header without changes.
    pub(crate) fn allows_return_to(&self, return_url: &str) -> bool {
        let origin = web_origin(return_url);
        origin.is_some_and(|origin| origin == self.origin || Some(&origin) == self.other.as_ref())
    }
}

/// Why a page's URL was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageUrlError;

impl fmt::Display for PageUrlError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the page is not an absolute http or https url")
    }
}

impl std::error::Error for PageUrlError {}

/// Maximum length of a URL in bytes.
const MAX_BYTES: usize = 2048;

fn web_origin(text: &str) -> Option<Origin> {
    // A parser drops tabs and line ends and encodes what is not ASCII. The text itself is put into
    // a `Location` header later, so it must already be in the parser's output form.
    if text.len() > MAX_BYTES || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    let url = Url::parse(text).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    let is_plain = url.username().is_empty() && url.password().is_none();
    (is_web && is_plain).then(|| url.origin())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_absolute_web_address_is_a_page() {
        for good in ["http://127.0.0.1:8080/", "https://join.example/a?b=c#d"] {
            assert_eq!(PageUrl::parse(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "/join",
            "javascript:alert(1)",
            "ftp://join.example/",
            "http://user@join.example/",
            "http://join.example/\n",
            "http://join.example/a b",
            "http://jöin.example/",
        ] {
            assert_eq!(PageUrl::parse(bad), Err(PageUrlError), "{bad}");
        }
    }

    #[test]
    fn only_the_origin_of_the_page_is_allowed() {
        let page = PageUrl::parse("http://127.0.0.1:8080/join").unwrap();
        assert_eq!(page.origin(), "http://127.0.0.1:8080");
        assert!(page.allows_return_to("http://127.0.0.1:8080/other?a=b#c"));
        for foreign in [
            "http://127.0.0.1:8081/join",
            "https://127.0.0.1:8080/join",
            "http://localhost:8080/join",
            "http://127.0.0.1:8080@evil.example/",
            "//127.0.0.1:8080/join",
            "http://127.0.0.1:8080/\r\nX: y",
        ] {
            assert!(!page.allows_return_to(foreign), "{foreign}");
        }
    }

    #[test]
    fn a_page_may_be_on_two_origins() {
        let other = PageUrl::parse("http://127.0.0.1:8090/").unwrap();
        let page = PageUrl::parse("http://127.0.0.1:8080/").unwrap().or(&other);
        assert_eq!(page.as_str(), "http://127.0.0.1:8080/");
        assert_eq!(
            page.origins(),
            "http://127.0.0.1:8080 http://127.0.0.1:8090"
        );
        for own in ["http://127.0.0.1:8080/a", "http://127.0.0.1:8090/b"] {
            assert!(page.allows_return_to(own), "{own}");
        }
        assert!(!page.allows_return_to("http://127.0.0.1:8081/"));
        assert_eq!(other.origins(), "http://127.0.0.1:8090");
    }
}
