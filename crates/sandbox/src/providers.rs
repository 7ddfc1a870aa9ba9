//! The list of providers: dispatches to each of them.

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
use crate::provider_context::ProviderContext;

/// All providers.
#[derive(Debug)]
pub(crate) struct Providers {
    ondato: Ondato,
    paysafe: Paysafe,
    airwallex: Airwallex,
    connectfi: ConnectFi,
    connectpay: ConnectPay,
}

impl Providers {
    pub(crate) fn new(
        context: impl Fn(Provider) -> ProviderContext,
        needs: DefaultNeeds,
        config: &Config,
    ) -> Self {
        let ondato = Ondato::new(context(Provider::Ondato));
        let settings = Settings {
            accounts: config.airwallex_accounts.clone(),
            error_parameter: config.airwallex_error_parameter.clone(),
        };
        Self {
            paysafe: Paysafe::new(context(Provider::Paysafe)),
            airwallex: Airwallex::new(context(Provider::Airwallex), settings),
            connectfi: ConnectFi::new(context(Provider::ConnectFi), needs),
            connectpay: ConnectPay::new(
                context(Provider::ConnectPay),
                config.connectpay_names,
                ondato.clone(),
            ),
            ondato,
        }
    }

    /// All routes on a provider's port.
    pub(crate) fn router(&self, provider: Provider) -> Router {
        match provider {
            Provider::Ondato => self.ondato.clone().router(),
            Provider::Paysafe => self.paysafe.clone().router(),
            Provider::Airwallex => self.airwallex.clone().router(),
            Provider::ConnectFi => self.connectfi.clone().router(),
            Provider::ConnectPay => self.connectpay.clone().router(),
        }
    }

    /// Where the webhook sender of a provider gets its notifications.
    pub(crate) fn updates(&self, provider: Provider) -> UpdateSource {
        match provider {
            Provider::Ondato => {
                let ondato = self.ondato.clone();
                Box::new(move |id, at| ondato.updates(id, at))
            }
            Provider::Paysafe => {
                let paysafe = self.paysafe.clone();
                Box::new(move |id, at| paysafe.updates(id, at))
            }
            Provider::Airwallex => {
                let airwallex = self.airwallex.clone();
                Box::new(move |id, at| airwallex.updates(id, at))
            }
            Provider::ConnectFi => {
                let connectfi = self.connectfi.clone();
                Box::new(move |id, at| connectfi.updates(id, at))
            }
            Provider::ConnectPay => {
                let connectpay = self.connectpay.clone();
                Box::new(move |id, at| connectpay.updates(id, at))
            }
        }
    }

    /// Completes a hosted page without a browser.
    pub(crate) fn play(
        &self,
        provider: Provider,
        id: &str,
        outcome: Outcome,
        reason: Option<&str>,
    ) -> Result<String, ChoiceError> {
        match provider {
            Provider::Ondato => self.ondato.play(id, outcome, reason),
            Provider::Paysafe => self.paysafe.play(id, outcome, reason),
            Provider::Airwallex => self.airwallex.play(id, outcome, reason),
            Provider::ConnectFi => Err(ChoiceError::NoPage),
            Provider::ConnectPay => self.connectpay.play(id, outcome, reason),
        }
    }
}
