//! `GET /flows/{id}`.

use axum::Json;
use axum::extract::State;
use axum::http::header::ETAG;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use super::caller::Caller;
use super::etag;
use super::flow_id::PathId;
use crate::backend::Backend;
use crate::problem::Problem;

pub(super) async fn read<U>(
    State(Backend(inner)): State<Backend>,
    caller: Caller<U>,
    PathId(id): PathId,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let flow = inner.flows.current(&caller.on(&id)?, &id).await?;
    // A `HEAD` response carries no status that a person could have seen.
    if method == Method::GET {
        inner.flows.note_delivery(&flow).await;
    }
    let tag = etag::of(flow.revision);
    if etag::is_known(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response());
    }
    Ok(([(ETAG, tag)], Json(flow.shown(None))).into_response())
}
