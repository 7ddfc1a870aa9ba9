//! Airwallex: login, hosted flows that can be authorised repeatedly, connected accounts and the
//! hosted page, all on one port.

mod account;
mod accounts;
mod api;
mod errors;
mod flow;
mod pages;
mod reasons;
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
use crate::tokens::TokenStore;
use reasons::REASONS;
use registry::Registry;

pub(crate) use room::ROOM;
pub use room::WEBHOOK_SECRET;

/// State shared by all handlers of Airwallex.
#[derive(Clone, Debug)]
pub(crate) struct Airwallex {
    registry: Arc<Mutex<Registry>>,
    tokens: TokenStore,
    context: ProviderContext,
}

impl Airwallex {
    pub(crate) fn new(context: ProviderContext) -> Self {
        Self {
            registry: Arc::new(Mutex::new(Registry::new(&context))),
            tokens: TokenStore::new(&context),
            context,
        }
    }
}

impl Played for Airwallex {
    /// All routes on Airwallex's port.
    fn router(&self) -> Router {
        let v1 = Router::new()
            .route("/hosted_flows/create", post(api::create))
            .route("/hosted_flows/{id}", get(api::read))
            .route("/hosted_flows/{id}/authorize", post(api::authorize))
            .route("/accounts/{id}", get(api::account))
            .fallback(api::not_found)
            .layer(from_fn_with_state(self.clone(), api::require_token));
        Router::new()
            .route("/", get(pages::start))
            .route("/hosted_flows/{id}", get(pages::show).post(pages::choose))
            .route("/api/v1/authentication/login", post(api::login))
            .nest("/api/v1", v1)
            .fallback(pages::not_found)
            .with_state(self.clone())
    }

    fn reasons(&self) -> Option<&'static Reasons> {
        Some(&REASONS)
    }

    fn complete(&self, id: &str, choice: Choice) -> Result<String, ChoiceError> {
        self.choose(id, choice)
    }

    /// Notifications about an account that are due.
    fn updates(&self, account: &str, at: Timestamp) -> Updates {
        self.registry().updates(account, at)
    }
}

impl Airwallex {
    fn choose(&self, id: &str, choice: Choice) -> Result<String, ChoiceError> {
        let now = self.context.clock.now();
        let (account, return_url) = self.registry().choose(id, choice, now)?;
        self.context.webhook_queue.schedule(&account, now);
        Ok(return_url)
    }

    fn registry(&self) -> MutexGuard<'_, Registry> {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
