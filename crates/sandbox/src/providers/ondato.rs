//! Ondato: the token endpoint, the IDV API, the KYC identification API and the hosted page, all on
//! one port; an integrator sets its three base URLs to the same origin.

mod api;
mod document;
mod idv;
mod notifications;
mod pages;
mod reasons;
mod registry;
mod room;
mod set_up;
mod verification;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post, put};
use jiff::Timestamp;

use crate::choice::{Choice, ChoiceError, Reasons};
use crate::notification::Updates;
use crate::played::Played;
use crate::provider_context::ProviderContext;
use crate::token_endpoint::{Credentials, TokenEndpoint, TokenPolicy, require_bearer, token};
use reasons::REASONS;
use registry::Registry;
use set_up::SetUp;

pub use set_up::{PLAIN_SET_UP, WHITE_LABEL_HOST, WHITE_LABEL_SET_UP, white_label_host};

pub(crate) use room::ROOM;
pub use room::WEBHOOK_SECRET;

/// State shared by all handlers of Ondato.
#[derive(Clone, Debug)]
pub(crate) struct Ondato {
    registry: Arc<Mutex<Registry>>,
    context: ProviderContext,
}

/// Ondato documents no lifetime of a token other than `expires_in`.
const TOKEN_POLICY: TokenPolicy = TokenPolicy {
    lifetime: Duration::from_hours(1),
    scopes: &[
        "idv_api",
        "idv_api_readonly",
        "kyc_identifications_api",
        "kyc_identifications_api_readonly",
    ],
    credentials: Credentials::InForm,
};

impl Ondato {
    pub(crate) fn new(context: ProviderContext) -> Self {
        let registry = Arc::new(Mutex::new(Registry::new(&context)));
        // Another provider receives ids of its sessions, and looks up here whether they are approved.
        let asked = Arc::clone(&registry);
        context.approvals.offer(context.provider, move |id, now| {
            let registry = asked.lock().unwrap_or_else(PoisonError::into_inner);
            registry.has_approved(id, now)
        });
        Self { registry, context }
    }
}

impl Played for Ondato {
    /// All routes on Ondato's port.
    fn router(&self) -> Router {
        let endpoint = TokenEndpoint::new(TOKEN_POLICY, &self.context);
        let v1 = Router::new()
            .route("/identity-verifications", post(api::create))
            .route("/identity-verifications/{id}", get(api::read))
            .route(
                "/identity-verifications/{id}/setup-localisations",
                put(api::localise),
            )
            .route("/identifications/{id}", get(api::read_kyc))
            .fallback(api::not_found)
            .layer(from_fn_with_state(endpoint.clone(), require_bearer));
        Router::new()
            .route("/", get(pages::show).post(pages::choose))
            .nest("/v1", v1)
            .fallback(pages::not_found)
            .with_state(self.clone())
            .merge(
                Router::new()
                    .route("/connect/token", post(token))
                    .with_state(endpoint),
            )
    }

    fn reasons(&self) -> Option<&'static Reasons> {
        Some(&REASONS)
    }

    fn complete(&self, id: &str, choice: Choice) -> Result<String, ChoiceError> {
        let registry = self.registry();
        let set_up = registry.set_up_of(id).ok_or(ChoiceError::NoSession)?;
        drop(registry);
        self.choose(id, set_up, choice)
    }

    /// Notifications about an identity verification that are due.
    fn updates(&self, id: &str, at: Timestamp) -> Updates {
        self.registry().updates(id, at)
    }
}

impl Ondato {
    fn choose(&self, id: &str, set_up: SetUp, choice: Choice) -> Result<String, ChoiceError> {
        let now = self.context.clock.now();
        let return_url = self.registry().choose(id, set_up, choice, now)?;
        self.context.webhook_queue.schedule(id, now);
        Ok(return_url)
    }

    fn registry(&self) -> MutexGuard<'_, Registry> {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The set-up whose hosted pages are on this host, given as in a `Host` header.
    fn set_up_on(&self, host: &str) -> Option<SetUp> {
        SetUp::ALL.into_iter().find(|set_up| {
            host.eq_ignore_ascii_case(&format!("{}:{}", set_up.host(), self.context.port))
        })
    }
}
