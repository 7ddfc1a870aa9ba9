//! The providers' webhooks. The content of a delivery is never trusted: an authentic delivery makes
//! the backend read the session that it names at the provider, as a browser's request would. So
//! duplicates, reordering and even a stolen secret change only when a flow is refreshed.
//!
//! The response decides whether the provider retries. `200` with `OK` (some providers accept
//! no other body) ends the delivery: for one that is accepted, and for one that a retry would not improve,
//! such as an unknown session. A forged one is refused; while the store is down the response is
//! `503`, and the provider retries.

mod delivery;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::middleware::from_fn_with_state;
use axum::routing::post;

use crate::backend::Backend;
use crate::observe::observe;
use crate::problem::{Code, Problem};
use crate::providers::ROOMS;

/// The webhooks' routes, to be nested under the URL that the providers are configured with:
/// `/ondato` and so on; the struct of each provider's webhooks in [`crate::config`] names its own.
///
/// A provider without `[webhooks.…]` in the configuration is answered with `404`. These routes ask
/// for no user and no `Origin`, so they must not stand behind a layer that does.
pub fn webhooks(backend: Backend) -> Router {
    let mut router = Router::new();
    for room in ROOMS {
        let take = async |State(backend): State<Backend>,
                          secret: Option<Path<String>>,
                          request: Request| {
            let secret = secret.as_ref().map(|Path(secret)| secret.as_str());
            delivery::take(&backend, room, secret, request).await
        };
        router = router.route(room.webhook_route, post(take));
    }
    router
        .method_not_allowed_fallback(async || Problem::new(Code::MethodNotAllowed))
        .fallback(async || Problem::new(Code::NotFound))
        .layer(from_fn_with_state(backend.clone(), observe))
        .with_state(backend)
}
