//! The list of providers, as they run.

use std::sync::Arc;

use axum::Router;
use hosted_flow_core::provider::Provider;

use crate::airwallex::{Airwallex, Settings};
use crate::choice::{ChoiceError, Outcome};
use crate::config::Config;
use crate::connectfi::{ConnectFi, DefaultNeeds};
use crate::connectpay::ConnectPay;
use crate::notification::UpdateSource;
use crate::ondato::Ondato;
use crate::paysafe::Paysafe;
use crate::per_provider::PerProvider;
use crate::played::Played;
use crate::provider_context::ProviderContext;

/// All providers.
#[derive(Debug)]
pub(crate) struct Providers(PerProvider<Arc<dyn Played>>);

impl Providers {
    pub(crate) fn new(
        context: impl Fn(Provider) -> ProviderContext,
        needs: &DefaultNeeds,
        config: &Config,
    ) -> Self {
        // ConnectPay asks Ondato about the sessions that are submitted to it.
        let ondato = Ondato::new(context(Provider::Ondato));
        let settings = Settings {
            accounts: config.airwallex_accounts.clone(),
            error_parameter: config.airwallex_error_parameter.clone(),
        };
        let make = |provider| -> Arc<dyn Played> {
            let context = context(provider);
            match provider {
                Provider::Ondato => Arc::new(ondato.clone()),
                Provider::Paysafe => Arc::new(Paysafe::new(context)),
                Provider::Airwallex => Arc::new(Airwallex::new(context, settings.clone())),
                Provider::ConnectFi => Arc::new(ConnectFi::new(context, needs.clone())),
                Provider::ConnectPay => {
                    let names = config.connectpay_names;
                    Arc::new(ConnectPay::new(context, names, ondato.clone()))
                }
            }
        };
        Self(PerProvider::from_fn(make))
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
        self.0[provider].play(id, outcome, reason)
    }
}
