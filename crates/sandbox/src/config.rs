//! What a sandbox is started with.

use std::fmt;

use hosted_flow_core::config::ParameterName;
use hosted_flow_core::provider::LaunchOptions;
use url::{Origin, Url};

use crate::connectpay::ConnectPayNames;
use crate::per_provider::PerProvider;
use crate::scenario::Scenario;
use crate::timings::Timings;
use crate::webhooks::Webhooks;

/// What a sandbox is started with.
#[derive(Clone, Debug)]
pub struct Config {
    /// Each provider's port on 127.0.0.1; 0 takes a free one.
    pub ports: PerProvider<u16>,
    /// The onboarding page that visitors are sent back to.
    pub page: PageUrl,
    /// How fast the providers are.
    pub timings: Timings,
    /// Makes every id the same in each run; none takes the scenario's seed, or without a scenario
    /// the system's dice.
    pub seed: Option<u64>,
    /// What is to happen from the start; none means that everything works.
    pub scenario: Option<Scenario>,
    /// Where webhooks go; none sends none.
    pub webhooks: Option<Webhooks>,
    /// The Airwallex accounts that there are; none given, any `acct_…` is made when it is first
    /// named.
    pub airwallex_accounts: Vec<String>,
    /// Name of the parameter in which Airwallex sends an error code to the error URL. Airwallex's
    /// page lists the codes, and not where they appear.
    pub airwallex_error_parameter: ParameterName,
    /// Which generation of names ConnectPay uses.
    pub connectpay_names: ConnectPayNames,
}

impl Config {
    /// Free ports, the default timings, ids that nobody can foretell, no webhooks and no faults.
    #[must_use]
    pub fn new(page: PageUrl) -> Self {
        Self {
            ports: PerProvider::default(),
            page,
            timings: Timings::default(),
            seed: None,
            scenario: None,
            webhooks: None,
            airwallex_accounts: Vec::new(),
            airwallex_error_parameter: LaunchOptions::default().error_code_name,
            connectpay_names: ConnectPayNames::default(),
        }
    }
}

/// The onboarding page's address. Its origin is the only one that a hosted page sends to, beside one
/// more where the page is on two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageUrl {
    text: String,
    origin: Origin,
    other: Option<Origin>,
}

impl PageUrl {
    /// Checks an address.
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

    /// The same page, which is on another's origin as well: a development server has it there.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        Self {
            other: Some(other.origin.clone()),
            ..self
        }
    }

    /// The address, as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Scheme, host and port, as in an `Origin` header.
    #[must_use]
    pub fn origin(&self) -> String {
        self.origin.ascii_serialization()
    }

    /// Every origin that it is on, with spaces between them, as in a policy.
    #[must_use]
    pub fn origins(&self) -> String {
        let other = self.other.as_ref().map(Origin::ascii_serialization);
        let all: Vec<String> = [self.origin()].into_iter().chain(other).collect();
        all.join(" ")
    }

    /// Whether a return URL leads to an origin of this page, and can be sent in a header as it is.
    pub(crate) fn takes_back(&self, return_url: &str) -> bool {
        let origin = web_origin(return_url);
        origin.is_some_and(|origin| origin == self.origin || Some(&origin) == self.other.as_ref())
    }
}

/// Why a page's address was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageUrlError;

impl fmt::Display for PageUrlError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the page is not an absolute http or https url")
    }
}

impl std::error::Error for PageUrlError {}

/// Longest URL taken, in bytes.
const MAX_BYTES: usize = 2048;

fn web_origin(text: &str) -> Option<Origin> {
    // A parser drops tabs and line ends and encodes what is not ASCII. The text itself goes into
    // a `Location` header later, so it must already be what the parser would make of it.
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
    fn only_the_pages_own_origin_is_sent_back_to() {
        let page = PageUrl::parse("http://127.0.0.1:8080/join").unwrap();
        assert_eq!(page.origin(), "http://127.0.0.1:8080");
        assert!(page.takes_back("http://127.0.0.1:8080/other?a=b#c"));
        for foreign in [
            "http://127.0.0.1:8081/join",
            "https://127.0.0.1:8080/join",
            "http://localhost:8080/join",
            "http://127.0.0.1:8080@evil.example/",
            "//127.0.0.1:8080/join",
            "http://127.0.0.1:8080/\r\nX: y",
        ] {
            assert!(!page.takes_back(foreign), "{foreign}");
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
            assert!(page.takes_back(own), "{own}");
        }
        assert!(!page.takes_back("http://127.0.0.1:8081/"));
        assert_eq!(other.origins(), "http://127.0.0.1:8090");
    }
}
