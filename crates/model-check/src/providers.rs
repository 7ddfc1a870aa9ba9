//! What differs among the providers in a model, one file each.

mod airwallex;
mod connectfi;
mod connectpay;
mod ondato;
mod paysafe;
mod span;

use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

pub use self::span::Span;

/// The secret canary in every launch: it may be in the navigation alone.
pub(crate) const SECRET: &str = "c3VwZXItc2VjcmV0LWNvZGU=";
/// The secret canary of a launch with an id.
pub(crate) const SECRET_ID: &str = "89e50d98-c556-4818-8562-3cd98608bf09";

/// In the order of the published figures.
const MODELS: [&Model; Provider::ALL.len()] = [
    &paysafe::MODEL,
    &ondato::MODEL,
    &airwallex::MODEL,
    &connectfi::MODEL,
    &connectpay::MODEL,
];

/// Where any provider will do.
pub(crate) const EXAMPLE: &Model = &paysafe::MODEL;

/// The one whose hosted page is in the corpus.
pub(crate) const OF_THE_CORPUS: &Model = &ondato::MODEL;

/// A provider in a model.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) provider: Provider,
    /// Its statuses beside those that every provider has.
    own: &'static [Word],
    /// The status of a flow, without the provider's name.
    status: fn(Word) -> Value,
    /// The host of a good launch.
    host: &'static str,
    /// The launch to a host.
    launch: fn(&str) -> Value,
    spans: &'static [Span],
}

/// A status of a provider, and its meaning for the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// The person has to act on the hosted page.
    Open,
    /// They chose to continue later.
    Paused,
    /// The link has expired.
    LinkExpired,
    /// Documents or data are requested here.
    Wanted,
    /// The provider decides.
    Deciding,
    /// An undocumented status.
    Unknown,
    /// No status, as before the provider has a session.
    Missing,
    Approved,
    Declined,
    /// Refused; the person may start over.
    Expired,
}

impl Word {
    pub(crate) fn is_final(self) -> bool {
        matches!(self, Self::Approved | Self::Declined | Self::Expired)
    }

    /// Every status of the provider.
    pub(crate) fn of(provider: Provider) -> Vec<Self> {
        let all = [
            Self::Deciding,
            Self::Unknown,
            Self::Missing,
            Self::Approved,
            Self::Declined,
        ];
        [model(provider).own, &all].concat()
    }
}

impl Model {
    /// The status of a flow.
    pub(crate) fn status(&self, word: Word) -> Value {
        let mut status = match word {
            Word::Missing => json!({}),
            _ => (self.status)(word),
        };
        status["provider"] = self.provider.name().into();
        status
    }

    /// The launch to its own host, or to another.
    pub(crate) fn launch(&self, is_good: bool) -> Value {
        let host = if is_good { self.host } else { "evil.example" };
        let mut launch = (self.launch)(host);
        launch["kind"] = self.provider.name().into();
        launch
    }
}

/// The model of a provider.
pub(crate) fn model(provider: Provider) -> &'static Model {
    let mut models = MODELS.into_iter();
    models
        .find(|model| model.provider == provider)
        .unwrap_or(EXAMPLE)
}

/// The times until a decision of each provider; automatic and manual decisions are separate.
pub fn spans() -> impl Iterator<Item = &'static Span> {
    MODELS.into_iter().flat_map(|model| model.spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_provider_has_its_model() {
        for provider in Provider::ALL {
            assert_eq!(model(provider).provider, provider);
            assert!(!model(provider).spans.is_empty(), "{provider}");
        }
    }
}
