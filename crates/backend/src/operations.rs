//! Operations: liveness, readiness and metrics.

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::backend::Backend;
use crate::observe::harden;
use crate::problem::{Code, Problem};

/// `/healthz` and `/readyz`, for the supervisor and the load balancer.
///
/// `/healthz` answers `200` as long as the process answers anything. `/readyz` answers `503` when
/// the store cannot be written to within two seconds, and from [`Backend::stop`] on. The store is
/// asked once a second at most.
pub fn health(backend: Backend) -> Router {
    Router::new()
        .route("/healthz", get(async || "OK"))
        .route("/readyz", get(readiness))
        .layer(map_response(harden))
        .with_state(backend)
}

/// [`health`], and `/metrics` with the text of [`Backend::metrics`]. It holds nothing personal or
/// secret; still it is not for the public, so it belongs on an address of its own.
pub fn administration(backend: Backend) -> Router {
    let metrics = Router::new()
        .route("/metrics", get(metrics))
        .layer(map_response(harden))
        .with_state(backend.clone());
    health(backend).merge(metrics)
}

async fn readiness(State(Backend(inner)): State<Backend>) -> Result<&'static str, Problem> {
    if inner.flows.is_stopping() {
        return Err(Code::Stopping.into());
    }
    // In a task of its own, which continues after a disconnect: otherwise clients that disconnect
    // early would start one probe after another.
    let is_ready =
        tokio::spawn(async move { inner.readiness.probe(inner.flows.store()).await }).await;
    match is_ready {
        Ok(true) => Ok("OK"),
        Ok(false) | Err(_) => Err(Code::StoreUnavailable.into()),
    }
}

async fn metrics(State(backend): State<Backend>) -> Response {
    let media_type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(CONTENT_TYPE, media_type)], backend.metrics()).into_response()
}
