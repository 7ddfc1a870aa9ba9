//! connectFi: the sign-in, the deprecated `/customer/kyc` calls and the newer `/akepa` calls. It
//! has no hosted page.
//!
//! The suffix of a customer's id or reference sets what the customer needs (`needs.rs`); otherwise
//! the scenario does.

mod akepa;
mod customer;
mod documents;
mod example;
mod kyc;
mod kyc_api;
mod needs;
mod registry;
mod responses;
mod room;
mod schema;
mod schemas;
mod start;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use jiff::Timestamp;

use crate::notification::Updates;
use crate::played::Played;
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;
use crate::tokens::TokenStore;
use documents::MAX_DOCUMENT;
use registry::Registry;

use needs::Needs;

pub(crate) use room::ROOM;

/// State shared by all handlers of connectFi.
#[derive(Clone, Debug)]
pub(crate) struct ConnectFi {
    registry: Arc<Mutex<Registry>>,
    tokens: TokenStore,
    /// For request ids.
    rng: Arc<Mutex<SeededRng>>,
    context: ProviderContext,
}

/// Maximum size of a multipart body in addition to the document, in bytes.
const MULTIPART_OVERHEAD: usize = 16 * 1024;

impl ConnectFi {
    pub(crate) fn new(context: ProviderContext) -> Self {
        Self {
            registry: Arc::new(Mutex::new(Registry::new(&context))),
            tokens: TokenStore::new(&context),
            rng: Arc::new(Mutex::new(context.seeds.rng("connectfi requests"))),
            context,
        }
    }
}

impl Played for ConnectFi {
    /// All routes on connectFi's port.
    fn router(&self) -> Router {
        let uploads = Router::new()
            .route(
                "/customer/kyc/upload/{customer}/{document}",
                post(kyc_api::upload),
            )
            .route("/akepa/document/upload/{document}", post(akepa::upload))
            .layer(DefaultBodyLimit::max(MAX_DOCUMENT + MULTIPART_OVERHEAD));
        let calls = Router::new()
            .route("/customer/kyc/init", post(kyc_api::init))
            .route("/customer/kyc/status/{customer}", get(kyc_api::status))
            .route(
                "/customer/kyc/add-attributes",
                post(kyc_api::add_attributes),
            )
            .route("/customer/update", post(kyc_api::update))
            .route("/akepa/identification", post(akepa::identify))
            .route("/akepa/status", post(akepa::status))
            .route("/akepa/document/generate", post(akepa::generate))
            .route("/akepa/update", post(akepa::update))
            .merge(uploads)
            .layer(from_fn_with_state(self.clone(), responses::require_token));
        Router::new()
            .route("/", get(start::start))
            .route("/auth/get-token", post(start::sign_in))
            .merge(calls)
            .fallback(responses::not_found)
            .with_state(self.clone())
    }

    /// Notifications about a customer that are due.
    fn updates(&self, customer: &str, at: Timestamp) -> Updates {
        let request_id = self.request_id();
        self.registry().updates(customer, request_id, at)
    }
}

impl ConnectFi {
    /// A new value for `requestId`.
    fn request_id(&self) -> String {
        let mut rng = self.rng.lock().unwrap_or_else(PoisonError::into_inner);
        rng.hex::<16>()
    }

    fn registry(&self) -> MutexGuard<'_, Registry> {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
