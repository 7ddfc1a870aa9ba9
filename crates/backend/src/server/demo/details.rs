//! `POST /demo/details/{flow}`: what the page's own form asks for, as a host passes it on.

use axum::extract::rejection::JsonRejection;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::StatusCode;
use axum::middleware::map_response;
use axum::routing::post;
use axum::{Json, Router};
use hosted_flow_core::contract::{Flow, FlowId};
use serde_json::Value;

use super::visitor::Visitor;
use crate::backend::Backend;
use crate::observe::harden;
use crate::problem::{Code, Problem};
use crate::user::UserId;

/// The route, for the page that the demo serves. JSON and a cookie that is `SameSite=Lax`: no
/// foreign page can send both.
pub(in crate::server) fn details(backend: Backend) -> Router {
    let provide = post(provide).layer(DefaultBodyLimit::max(MAX_BYTES));
    Router::new()
        .route("/demo/details/{flow}", provide)
        .layer(map_response(harden))
        .with_state(backend)
}

async fn provide(
    State(backend): State<Backend>,
    visitor: Visitor,
    Path(flow): Path<String>,
    body: Result<Json<Value>, JsonRejection>,
) -> Result<Json<Flow>, Problem> {
    let flow = FlowId::new(flow).map_err(|_| Code::FlowNotFound)?;
    // The rejection's own words are dropped: they quote what was sent.
    let Json(data) = body.map_err(|rejection| match rejection.status() {
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::ContentTypeUnsupported,
        StatusCode::PAYLOAD_TOO_LARGE => Code::BodyTooLarge,
        _ => Code::BodyMalformed,
    })?;
    let user = UserId::from(visitor);
    Ok(Json(backend.provide_data(&user, &flow, data).await?))
}

const MAX_BYTES: usize = 16 * 1024;
