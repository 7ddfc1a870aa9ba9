//! The providers' webhooks. The content of a delivery is never trusted: an authentic delivery makes
//! the backend read the session that it names at the provider, as a browser's request would. So
//! duplicates, reordering and even a stolen secret change only when a flow is refreshed.
//!
//! The response decides whether the provider retries. `200` with `OK` (the only body that ConnectPay
//! accepts) ends the delivery: for one that is accepted, and for one that a retry would not improve,
//! such as an unknown session. A forged one is refused; while the store is down the response is
//! `503`, and the provider retries.

mod delivery;
mod subject;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::post;

use crate::backend::Backend;
use crate::observe::observe;
use crate::problem::{Code, Problem};

/// The webhooks' routes, to be nested under the URL that the providers are configured with:
/// `/airwallex`, `/connectfi/{secret}`, `/connectpay`, `/ondato` and `/paysafe/piv/events`.
///
/// A provider without `[webhooks.…]` in the configuration is answered with `404`. These routes ask
/// for no user and no `Origin`, so they must not stand behind a layer that does.
pub fn webhooks(backend: Backend) -> Router {
    Router::new()
        .route("/airwallex", post(delivery::airwallex))
        .route("/connectfi/{secret}", post(delivery::connectfi))
        .route("/connectpay", post(delivery::connectpay))
        .route("/ondato", post(delivery::ondato))
        .route("/paysafe/piv/events", post(delivery::paysafe))
        .method_not_allowed_fallback(async || Problem::new(Code::MethodNotAllowed))
        .fallback(async || Problem::new(Code::NotFound))
        .layer(from_fn_with_state(backend.clone(), observe))
        .with_state(backend)
}
