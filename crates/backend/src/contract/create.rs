//! `POST /flows`.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use hosted_flow_core::contract::CreateFlow;

use super::caller::Caller;
use super::json_body::JsonBody;
use crate::attempt::Attempt;
use crate::backend::Backend;
use crate::flows::{Order, Started};
use crate::problem::{Code, Problem};
use crate::store::IdempotencyKey;

pub(super) async fn create<U>(
    State(Backend(inner)): State<Backend>,
    caller: Caller<U>,
    headers: HeaderMap,
    JsonBody(request): JsonBody<CreateFlow>,
) -> Result<Response, Problem> {
    let user = caller.signed_in()?;
    let key = idempotency_key(&headers)?;
    let (return_url, locale) = (request.return_url.expose(), request.locale.as_deref());
    let attempt = Attempt::parse(return_url, locale, &inner.origins)?;
    let order = Order::new(user, key, request, attempt);
    let (status, flow) = match inner.flows.start(order).await? {
        Started::Created(flow, launch) => (StatusCode::CREATED, flow.shown(launch)),
        Started::Existing(flow, launch) => (StatusCode::OK, flow.shown(launch)),
    };
    Ok((status, Json(flow)).into_response())
}

fn idempotency_key(headers: &HeaderMap) -> Result<IdempotencyKey, Code> {
    let mut values = headers.get_all("idempotency-key").iter();
    match (values.next(), values.next()) {
        (None, _) => Err(Code::IdempotencyKeyMissing),
        (Some(value), None) => {
            IdempotencyKey::parse(value.as_bytes()).map_err(|_| Code::IdempotencyKeyInvalid)
        }
        (Some(_), Some(_)) => Err(Code::IdempotencyKeyInvalid),
    }
}
