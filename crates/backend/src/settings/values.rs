//! Parsed values.

use url::Url;

use super::Fault;
use crate::return_url::is_secure_or_loopback;
use crate::user::UserId;

/// Refuses an empty value.
pub(crate) fn required(text: &str) -> Result<(), Fault> {
    if text.trim().is_empty() {
        Err(Fault::Empty)
    } else {
        Ok(())
    }
}

/// Checks the name of a purpose.
pub(crate) fn check_purpose(purpose: &str) -> Result<(), Fault> {
    let is_named = (1..=64).contains(&purpose.chars().count());
    is_named.then_some(()).ok_or(Fault::NotAPurpose)
}

/// The base URL of a provider's API.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl(Url);

impl BaseUrl {
    pub(crate) fn parse(text: &str) -> Result<Self, Fault> {
        let url = Url::parse(text).map_err(|_| Fault::NotABaseUrl)?;
        let is_base = url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none();
        if !is_base || !matches!(url.scheme(), "http" | "https") {
            return Err(Fault::NotABaseUrl);
        }
        is_secure_or_loopback(&url)
            .then_some(Self(url))
            .ok_or(Fault::Insecure)
    }

    /// The URL of a path below, each segment percent-encoded.
    pub(crate) fn below<'a>(&self, segments: impl IntoIterator<Item = &'a str>) -> Url {
        let mut url = self.0.clone();
        // Http and https URLs always have a path.
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(segments);
        }
        url
    }

    /// The URL at a path that a deployment sets, with `{application}` filled in.
    pub(crate) fn at(&self, path: &str, application: &str) -> Url {
        let segments = path.split('/').filter(|segment| !segment.is_empty());
        self.below(segments.map(|segment| match segment {
            "{application}" => application,
            segment => segment,
        }))
    }

    pub(crate) fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }
}

/// How a provider's customer id is made from the host's user id.
#[derive(Clone, Debug)]
pub(crate) struct CustomerTemplate {
    before: String,
    after: String,
}

impl CustomerTemplate {
    pub(crate) fn parse(text: &str) -> Result<Self, Fault> {
        // Without the user in it, all people would be one customer.
        let (before, after) = text.split_once("{user}").ok_or(Fault::NotATemplate)?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if !before.bytes().chain(after.bytes()).all(plain) {
            return Err(Fault::NotATemplate);
        }
        Ok(Self {
            before: before.to_owned(),
            after: after.to_owned(),
        })
    }

    pub(crate) fn fill(&self, user: &UserId) -> String {
        format!("{}{}{}", self.before, user.as_str(), self.after)
    }
}
