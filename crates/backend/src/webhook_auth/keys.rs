//! What each provider's deliveries are checked with, and how its keys are read.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_core::wire::Redacted;
use jiff::SignedDuration;

use super::{Delivery, Forged};
use crate::settings::{ConfigError, Credential, Fault, InKey};

/// How the deliveries of one provider are authenticated.
pub(crate) trait Webhook: fmt::Debug + Send + Sync {
    /// Whether a delivery is authentic.
    fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged>;

    /// Whether the provider signs in with HTTP basic authentication, and may wait to be asked to.
    fn asks_to_sign_in(&self) -> bool {
        false
    }

    /// Whether deliveries to this URL, which the provider is told, would be accepted.
    fn accepts_at(&self, url: &str) -> Result<(), Fault> {
        let _ = url;
        Ok(())
    }
}

/// Every provider's keys.
#[derive(Debug, Default)]
pub(crate) struct Keys(HashMap<Provider, Box<dyn Webhook>>);

impl Keys {
    pub(crate) fn add(&mut self, provider: Provider, webhook: Box<dyn Webhook>) {
        self.0.insert(provider, webhook);
    }

    /// Whether a delivery is authentic; `None` where no keys are configured for its provider.
    pub(crate) fn check(
        &self,
        provider: Provider,
        delivery: &Delivery<'_>,
    ) -> Option<Result<(), Forged>> {
        Some(self.0.get(&provider)?.check(delivery))
    }

    /// Checks that deliveries to the URL that a provider is told would be accepted. Where no keys
    /// are configured, they are received elsewhere.
    pub(crate) fn check_callback(&self, provider: Provider, url: &Credential) -> Result<(), Fault> {
        let Some(webhook) = self.0.get(&provider) else {
            return Ok(());
        };
        webhook.accepts_at(url.resolve()?.expose())
    }

    /// Whether a provider signs in with HTTP basic authentication, and may wait to be asked to.
    pub(crate) fn asks_to_sign_in(&self, provider: Provider) -> bool {
        let webhook = self.0.get(&provider);
        webhook.is_some_and(|webhook| webhook.asks_to_sign_in())
    }
}

/// The values of a list that must not be empty.
pub(crate) fn resolve(
    given: &[Credential],
    key: &str,
) -> Result<Vec<Redacted<String>>, ConfigError> {
    let some = (!given.is_empty()).then_some(given).ok_or(Fault::Empty);
    some.and_then(resolve_any).in_key(key)
}

/// The values of a list.
pub(crate) fn resolve_any(given: &[Credential]) -> Result<Vec<Redacted<String>>, Fault> {
    given.iter().map(Credential::resolve).collect()
}

/// How old a delivery may be.
pub(crate) fn age(oldest: Duration) -> Result<SignedDuration, Fault> {
    let age = SignedDuration::try_from(oldest).ok();
    age.filter(|age| (MIN_AGE..=MAX_AGE).contains(age))
        .ok_or(Fault::OutOfRange("of a minute to 30 days"))
}

const MIN_AGE: SignedDuration = SignedDuration::from_mins(1);
const MAX_AGE: SignedDuration = SignedDuration::from_hours(30 * 24);
