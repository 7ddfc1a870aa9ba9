//! ConnectPay: a completed IDV session is submitted, or the person uses ConnectPay's own hosted
//! link; then the person's full data is sent, and the application continues up to the account.
//!
//! The API description is not public: only the path of the hosted link is documented, the others
//! are constants of this sandbox. ConnectPay requires a client certificate on every connection,
//! which is not possible over plain http.

mod api;
mod application;
mod hosted_link;
mod names;
mod pages;
mod registry;
mod room;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use jiff::Timestamp;

use crate::choice::{Choice, ChoiceError, Reasons};
use crate::notification::Updates;
use crate::played::Played;
use crate::provider_context::ProviderContext;
use registry::Registry;

use names::Names;

pub(crate) use room::ROOM;
pub use room::WEBHOOK_TOKEN;

/// Path for submitting a completed session of another IDV provider: the sandbox's assumption.
pub const SUBMIT_PATH: &str = "/baas/onboarding/personal/idv/session";

/// Path for creating ConnectPay's own hosted link, as its old portal documents it.
pub const INITIATE_PATH: &str = "/baas/onboarding/personal/idv";

/// Path for reading the status of an application: the sandbox's assumption.
pub const APPLICATION_PATH: &str = "/baas/onboarding/personal/applications/{id}";

/// Path for sending the person's full data: the sandbox's assumption.
pub const DATA_PATH: &str = "/baas/onboarding/personal/applications/{id}/data";

/// ConnectPay reports no reason.
const REASONS: Reasons = Reasons {
    label: "ConnectPay has no reasons",
    default: "NONE",
    all: &["NONE"],
};

/// State shared by all handlers of ConnectPay.
#[derive(Clone, Debug)]
pub(crate) struct ConnectPay {
    registry: Arc<Mutex<Registry>>,
    context: ProviderContext,
}

impl ConnectPay {
    pub(crate) fn new(context: ProviderContext) -> Self {
        Self {
            registry: Arc::new(Mutex::new(Registry::new(&context))),
            context,
        }
    }
}

impl Played for ConnectPay {
    /// All routes on ConnectPay's port.
    fn router(&self) -> Router {
        let api = Router::new()
            .route(SUBMIT_PATH, post(api::submit))
            .route(INITIATE_PATH, post(api::initiate))
            .route(APPLICATION_PATH, get(api::read))
            .route(DATA_PATH, post(api::complete))
            .layer(from_fn_with_state(self.clone(), api::require_client));
        Router::new()
            .route("/", get(pages::start))
            .route("/idv/{link}", get(pages::show).post(pages::choose))
            .merge(api)
            .fallback(pages::not_found)
            .with_state(self.clone())
    }

    fn reasons(&self) -> Option<&'static Reasons> {
        Some(&REASONS)
    }

    /// `id` is the application's.
    fn complete(&self, id: &str, choice: Choice) -> Result<String, ChoiceError> {
        let link = self.registry().link_of(id);
        self.choose(&link.ok_or(ChoiceError::NoSession)?, choice)
    }

    /// Notifications about an application that are due.
    fn updates(&self, application: &str, at: Timestamp) -> Updates {
        self.registry().updates(application, at)
    }
}

impl ConnectPay {
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
