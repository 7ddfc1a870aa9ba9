//! The providers, as they run.

use std::sync::Arc;

use axum::Router;
use hosted_flow_core::provider::Provider;

use crate::choice::{Choice, ChoiceError, Outcome};
use crate::notification::UpdateSource;
use crate::per_provider::PerProvider;
use crate::played::Played;
use crate::provider_context::ProviderContext;
use crate::providers::room;

/// All providers, as they run.
#[derive(Debug)]
pub(crate) struct RunningProviders(PerProvider<Arc<dyn Played>>);

impl RunningProviders {
    pub(crate) fn new(context: impl Fn(Provider) -> ProviderContext) -> Self {
        let start = |provider| (room(provider).start)(context(provider));
        Self(PerProvider::from_fn(start))
    }

    /// All routes on a provider's port.
    pub(crate) fn router(&self, provider: Provider) -> Router {
        self.0[provider].router()
    }

    /// Where the webhook sender of a provider gets its notifications.
    pub(crate) fn updates(&self, provider: Provider) -> UpdateSource {
        let played = Arc::clone(&self.0[provider]);
        Box::new(move |id, at| played.updates(id, at))
    }

    /// Completes a hosted page without a browser.
    pub(crate) fn play(
        &self,
        provider: Provider,
        id: &str,
        outcome: Outcome,
        reason: Option<&str>,
    ) -> Result<String, ChoiceError> {
        let played = &self.0[provider];
        let reasons = played.reasons().ok_or(ChoiceError::NoPage)?;
        let choice = Choice::read(Some(outcome.name()), reason, reasons)?;
        played.complete(id, choice)
    }
}
