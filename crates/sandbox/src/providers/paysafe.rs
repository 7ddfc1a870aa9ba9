//! Paysafe: the token endpoint, instrument verification sessions (paths of versions 1.0.0 and
//! 2.0.0) and the hosted page, all on one port.

mod api;
mod initiate_query;
mod pages;
mod reasons;
mod registry;
mod room;
mod session;
mod verification;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use jiff::Timestamp;

use crate::choice::{Choice, ChoiceError, Reasons};
use crate::notification::Updates;
use crate::played::Played;
use crate::provider_context::ProviderContext;
use crate::token_endpoint::{Credentials, TokenEndpoint, TokenPolicy, require_bearer, token};
use reasons::REASONS;
use registry::Registry;

pub(crate) use room::ROOM;
pub use room::WEBHOOK_KEY;

/// State shared by all handlers of Paysafe.
#[derive(Clone, Debug)]
pub(crate) struct Paysafe {
    registry: Arc<Mutex<Registry>>,
    context: ProviderContext,
}

/// Lifetime and scope as documented by Paysafe.
const TOKEN_POLICY: TokenPolicy = TokenPolicy {
    lifetime: Duration::from_hours(10),
    scopes: &["whitelabelWallet"],
    credentials: Credentials::InHeader,
};

impl Paysafe {
    pub(crate) fn new(context: ProviderContext) -> Self {
        Self {
            registry: Arc::new(Mutex::new(Registry::new(&context))),
            context,
        }
    }
}

impl Played for Paysafe {
    /// All routes on Paysafe's port.
    fn router(&self) -> Router {
        let endpoint = TokenEndpoint::new(TOKEN_POLICY, &self.context);
        let sessions = || {
            let all = get(api::list).post(api::create);
            Router::new()
                .route("/{customer}/instrument-verifications", all)
                .route(
                    "/{customer}/instrument-verifications/{session}",
                    get(api::read),
                )
        };
        let wallets = Router::new()
            .nest("/v2/customers", sessions())
            .nest("/customers", sessions())
            .fallback(api::not_found)
            .layer(from_fn_with_state(endpoint.clone(), require_bearer));
        let hosted = "/instruments/verifications/{hash}";
        Router::new()
            .route("/", get(pages::start))
            .route(hosted, get(pages::show).post(pages::choose))
            .route(&format!("{hosted}/initiate"), get(pages::initiate))
            .nest("/digitalwallets", wallets)
            .fallback(pages::not_found)
            .with_state(self.clone())
            .merge(
                Router::new()
                    .route("/digitalwallets/v1/auth/brands/{brand}/token", post(token))
                    .with_state(endpoint),
            )
    }

    fn reasons(&self) -> Option<&'static Reasons> {
        Some(&REASONS)
    }

    fn complete(&self, id: &str, choice: Choice) -> Result<String, ChoiceError> {
        self.choose(id, choice)
    }

    /// Notifications about a session that are due.
    fn updates(&self, id: &str, at: Timestamp) -> Updates {
        self.registry().updates(id, at)
    }
}

impl Paysafe {
    fn choose(&self, id: &str, choice: Choice) -> Result<String, ChoiceError> {
        let now = self.context.clock.now();
        let return_url = self.registry().choose(id, choice, now)?;
        self.context.webhook_queue.schedule(id, now);
        Ok(return_url)
    }

    fn registry(&self) -> MutexGuard<'_, Registry> {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
