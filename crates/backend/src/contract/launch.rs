//! `POST /flows/{id}/launch`.

use axum::Json;
use axum::extract::State;
use hosted_flow_core::contract::{Flow, LaunchFlow};

use super::caller::Caller;
use super::flow_id::PathId;
use super::json_body::JsonBody;
use crate::backend::Backend;
use crate::problem::{Code, Problem};
use crate::return_url::ReturnUrl;

pub(super) async fn launch<U>(
    State(Backend(inner)): State<Backend>,
    caller: Caller<U>,
    PathId(id): PathId,
    JsonBody(request): JsonBody<LaunchFlow>,
) -> Result<Json<Flow>, Problem> {
    let user = caller.on(&id)?;
    let return_url = ReturnUrl::parse(request.return_url.expose(), &inner.origins)
        .ok_or(Code::ReturnUrlNotAllowed)?;
    let (flow, launch) = inner.flows.launch(user, id, return_url).await?;
    Ok(Json(flow.shown(Some(launch))))
}
