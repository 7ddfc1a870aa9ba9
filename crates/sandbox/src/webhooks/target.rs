//! Where webhooks are sent.

use std::fmt;

use url::{Origin, Url};

use crate::room::Room;

/// Where webhooks are sent: one base URL, with a path for each provider.
#[derive(Clone, Debug)]
pub struct Webhooks {
    base: String,
    origin: Origin,
}

impl Webhooks {
    /// Webhooks under a base URL, for example `http://127.0.0.1:8080/hosted-flow/webhooks`.
    ///
    /// # Errors
    ///
    /// [`TargetError::Url`] when it is not an absolute http URL without user name, query and
    /// fragment. TLS is not supported, because the sandbox sends to its own machine.
    pub fn to(base: &str) -> Result<Self, TargetError> {
        let url = Url::parse(base).map_err(|_| TargetError::Url)?;
        let is_plain = url.username().is_empty() && url.password().is_none();
        let is_bare = url.query().is_none() && url.fragment().is_none();
        if url.scheme() != "http" || !is_plain || !is_bare {
            return Err(TargetError::Url);
        }
        Ok(Self {
            base: url.as_str().trim_end_matches('/').to_owned(),
            origin: url.origin(),
        })
    }

    /// The URL for a provider's notification. A URL that the integrator requested must be on the
    /// base URL's origin, so that the sandbox sends nothing to other servers.
    pub(crate) fn url(&self, room: &Room, wanted: Option<&str>) -> Option<String> {
        let Some(wanted) = wanted else {
            return room
                .webhooks
                .path
                .map(|path| format!("{}{path}", self.base));
        };
        let url = Url::parse(wanted).ok()?;
        (url.origin() == self.origin).then(|| url.into())
    }
}

/// Why a setting of the webhooks was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetError {
    /// The base URL is invalid.
    Url,
}

impl fmt::Display for TargetError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Url => "the target is not an absolute http url without a query",
        })
    }
}

impl std::error::Error for TargetError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::providers::ROOMS;

    #[test]
    fn a_requested_url_must_be_on_the_same_origin() {
        let webhooks = Webhooks::to("http://127.0.0.1:8080/hooks").unwrap();
        let url = |wanted| webhooks.url(ROOMS[0], Some(wanted));
        let own = "http://127.0.0.1:8080/elsewhere/secret?a=b";
        assert_eq!(url(own).as_deref(), Some(own));
        for foreign in [
            "http://127.0.0.1:8081/hooks",
            "https://127.0.0.1:8080/hooks",
            "http://127.0.0.1:8080@evil.example/",
            "/hooks",
        ] {
            assert_eq!(url(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn an_invalid_base_url_is_refused() {
        for bad in [
            "",
            "/hooks",
            "https://h/",
            "http://u@h/",
            "http://h/?a",
            "http://h/#a",
        ] {
            assert_eq!(Webhooks::to(bad).unwrap_err(), TargetError::Url, "{bad}");
        }
    }
}
