//! ConnectPay: a finished IDV session is submitted, or the person goes through ConnectPay's own
//! hosted link; then the person's full data, and the application up to the account.
//!
//! The API description is not public: of the paths only that of the hosted link is known, and the
//! others are this sandbox's constants. ConnectPay asks for a client certificate on every
//! connection, which cannot be played over plain http.

mod api;
mod application;
mod names;
mod pages;
mod registry;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use jiff::Timestamp;

use crate::choice::{Choice, ChoiceError, Outcome, Reasons};
use crate::notification::Updates;
use crate::ondato::Ondato;
use crate::provider_context::ProviderContext;
use registry::Registry;

pub use names::ConnectPayNames;

/// Where a finished session of another IDV provider is submitted: a guess of the sandbox's.
pub const CONNECTPAY_SUBMIT_PATH: &str = "/baas/onboarding/personal/idv/session";

/// Where ConnectPay's own hosted link comes from, as its old portal says.
pub const CONNECTPAY_INITIATE_PATH: &str = "/baas/onboarding/personal/idv";

/// Where an application's status is read: a guess of the sandbox's.
pub const CONNECTPAY_APPLICATION_PATH: &str = "/baas/onboarding/personal/applications/{id}";

/// Where the person's full data goes: a guess of the sandbox's.
pub const CONNECTPAY_DATA_PATH: &str = "/baas/onboarding/personal/applications/{id}/data";

/// ConnectPay gives no reason.
const REASONS: Reasons = Reasons {
    label: "ConnectPay tells no reason",
    default: "NONE",
    all: &["NONE"],
};

/// ConnectPay as all its handlers share it.
#[derive(Clone, Debug)]
pub(crate) struct ConnectPay {
    registry: Arc<Mutex<Registry>>,
    /// The IDV provider whose sessions are submitted.
    ondato: Ondato,
    context: ProviderContext,
}

impl ConnectPay {
    pub(crate) fn new(context: ProviderContext, names: ConnectPayNames, ondato: Ondato) -> Self {
        Self {
            registry: Arc::new(Mutex::new(Registry::new(&context, names))),
            ondato,
            context,
        }
    }

    /// Everything on ConnectPay's port.
    pub(crate) fn router(self) -> Router {
        let api = Router::new()
            .route(CONNECTPAY_SUBMIT_PATH, post(api::submit))
            .route(CONNECTPAY_INITIATE_PATH, post(api::initiate))
            .route(CONNECTPAY_APPLICATION_PATH, get(api::read))
            .route(CONNECTPAY_DATA_PATH, post(api::complete))
            .layer(from_fn_with_state(self.clone(), api::require_client));
        Router::new()
            .route("/", get(pages::start))
            .route("/idv/{link}", get(pages::show).post(pages::choose))
            .merge(api)
            .fallback(pages::not_found)
            .with_state(self)
    }

    /// Plays the person without a browser; answers where the browser would be sent. `id` is the
    /// application's.
    pub(crate) fn play(
        &self,
        id: &str,
        outcome: Outcome,
        reason: Option<&str>,
    ) -> Result<String, ChoiceError> {
        let choice = Choice::read(Some(outcome.name()), reason, &REASONS)?;
        let link = self.registry().link_of(id);
        self.choose(&link.ok_or(ChoiceError::NoSession)?, choice)
    }

    /// What there is to tell of an application.
    pub(crate) fn updates(&self, application: &str, at: Timestamp) -> Updates {
        self.registry().updates(application, at)
    }

    fn choose(&self, link: &str, choice: Choice) -> Result<String, ChoiceError> {
        let now = self.context.clock.now();
        let (application, return_url) = self.registry().choose(link, choice, now)?;
        self.context.webhook_queue.schedule(&application, now);
        Ok(return_url)
    }

    fn registry(&self) -> MutexGuard<'_, Registry> {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
