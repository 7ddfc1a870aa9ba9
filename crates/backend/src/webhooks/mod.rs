//! The providers' webhooks. None is believed for what it says: a delivery that proves where it
//! comes from makes us read the session that it names, at the provider, as a browser's request
//! would. So duplicates, disorder and even a stolen secret can change nothing but when we look.
//!
//! What a provider is answered decides what it does next. `200` with `OK` (the one body that
//! ConnectPay takes) ends the delivery: for what is accepted, and for what will be no better when
//! it is sent again, such as a session that is not ours. What is forged is refused; a store that
//! is down is said to be so, and the provider will come again.

mod delivery;
mod subject;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::post;

use crate::backend::Backend;
use crate::observe::observe;
use crate::problem::{Code, Problem};

/// The webhooks' routes, to be nested where the providers were told to send to:
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
