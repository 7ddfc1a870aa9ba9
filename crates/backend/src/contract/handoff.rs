//! `POST /flows/{id}/handoff` and `POST /handoff`.

use axum::Json;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::contract::{Handoff, HandoffToken, RedeemHandoff};
use serde::Deserialize;

use super::caller::{Caller, cookie};
use super::flow_id::PathId;
use super::json_body::JsonBody;
use crate::backend::Backend;
use crate::problem::{Code, Problem};

/// An object whose members are ignored.
#[derive(Debug, Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn hand_off<U>(
    State(Backend(inner)): State<Backend>,
    caller: Caller<U>,
    PathId(id): PathId,
    JsonBody(Nothing {}): JsonBody<Nothing>,
) -> Result<Json<Handoff>, Problem> {
    let user = caller.signed_in()?;
    Ok(Json(inner.flows.hand_off(user, id).await?))
}

/// The link is the only authentication. It is a `POST`, so that a link preview does not use it up.
pub(super) async fn redeem(
    State(Backend(inner)): State<Backend>,
    JsonBody(request): JsonBody<RedeemHandoff>,
) -> Result<Response, Problem> {
    let token = HandoffToken::parse(request.token.expose()).ok_or(Code::HandoffOver)?;
    let (flow, session) = inner.flows.redeem(&token).await?;
    let cookie = cookie(&session).ok_or(Code::Internal)?;
    Ok(([(SET_COOKIE, cookie)], Json(flow.shown(None))).into_response())
}
