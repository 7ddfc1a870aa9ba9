//! The two set-ups of this Ondato account.

use crate::hosted_page::Brand;
use crate::page_url::PageUrl;
use crate::return_url::with_parameters;

/// Set-up id of sessions on Ondato's own host.
pub const PLAIN_SET_UP: &str = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

/// Set-up id of sessions on [`WHITE_LABEL_HOST`].
pub const WHITE_LABEL_SET_UP: &str = "7c1d2e58-0d0f-4a53-9a75-2f3f4f6d9b11";

/// The customer's own host name for Ondato's hosted pages. Names under `localhost` are loopback
/// ([RFC 6761 §6.3](https://www.rfc-editor.org/rfc/rfc6761#section-6.3)), so no DNS is needed.
pub const WHITE_LABEL_HOST: &str = "verify.localhost";

/// Host and port of the white-label hosted pages, the `host` of a launch: [`WHITE_LABEL_HOST`] on the
/// port of Ondato's origin.
#[must_use]
pub fn white_label_host(origin: &str) -> String {
    let port = origin.rsplit(':').next().unwrap_or_default();
    format!("{WHITE_LABEL_HOST}:{port}")
}

/// The configuration of a customer at Ondato: host, design and redirects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetUp {
    Plain,
    WhiteLabel,
}

impl SetUp {
    pub(crate) const ALL: [Self; 2] = [Self::Plain, Self::WhiteLabel];

    pub(crate) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set_up| set_up.id() == id)
    }

    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Plain => PLAIN_SET_UP,
            Self::WhiteLabel => WHITE_LABEL_SET_UP,
        }
    }

    pub(crate) fn version_id(self) -> &'static str {
        match self {
            Self::Plain => "67613d97-37c9-4230-ad87-e2227cdb4f78",
            Self::WhiteLabel => "67613d97-37c9-4230-ad87-e2227cdb4f79",
        }
    }

    /// Host name of its hosted pages.
    pub(crate) fn host(self) -> &'static str {
        match self {
            Self::Plain => "127.0.0.1",
            Self::WhiteLabel => WHITE_LABEL_HOST,
        }
    }

    pub(crate) fn brand(self) -> Brand {
        match self {
            Self::Plain => Brand {
                name: "Ondato (sandbox)",
                class: "ondato",
            },
            Self::WhiteLabel => Brand {
                name: "Verify by Example Bank (sandbox)",
                class: "white-label",
            },
        }
    }

    /// The default redirect, for sessions that did not set their own.
    pub(crate) fn redirect(self, page: &PageUrl) -> String {
        let parameters: &[_] = match self {
            Self::Plain => &[("provider", "ondato")],
            Self::WhiteLabel => &[("provider", "ondato"), ("host", "white-label")],
        };
        with_parameters(page.as_str(), parameters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_set_up_has_a_redirect_of_its_own() {
        let page = PageUrl::parse("http://127.0.0.1:8080/").unwrap();
        assert_eq!(
            SetUp::ALL.map(|set_up| set_up.redirect(&page)),
            [
                "http://127.0.0.1:8080/?provider=ondato",
                "http://127.0.0.1:8080/?provider=ondato&host=white-label",
            ]
        );
    }
}
