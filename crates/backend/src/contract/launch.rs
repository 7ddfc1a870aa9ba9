//! `POST /flows/{id}/launch`.

use axum::Json;
use axum::extract::State;
use hosted_flow_core::contract::{Flow, LaunchFlow};

use super::caller::Caller;
use super::flow_id::PathId;
use super::json_body::JsonBody;
use crate::attempt::Attempt;
use crate::backend::Backend;
use crate::problem::Problem;

pub(super) async fn launch<U>(
    State(Backend(inner)): State<Backend>,
    caller: Caller<U>,
    PathId(id): PathId,
    JsonBody(request): JsonBody<LaunchFlow>,
) -> Result<Json<Flow>, Problem> {
    let user = caller.on(&id)?;
    let (return_url, locale) = (request.return_url.expose(), request.locale.as_deref());
    let attempt = Attempt::parse(return_url, locale, &inner.origins)?;
    let (flow, launch) = inner.flows.launch(user, id, attempt).await?;
    Ok(Json(flow.shown(Some(launch))))
}
