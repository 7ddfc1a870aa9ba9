//! Handlers of Airwallex's API.

use std::time::Duration;

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::airwallex::wire::{
    Account, AuthorizeHostedFlow, CreateHostedFlow, HostedFlow, Login,
};
use hosted_flow_core::wire::Object;

use super::Airwallex;
use super::accounts::utc;
use super::errors::{ErrorResponse, RequestError};
use crate::authorization::bearer;
use crate::credentials::{CLIENT_ID, CLIENT_SECRET};

type Body<T> = Result<Json<Object<T>>, JsonRejection>;

/// Lifetime of a token.
const TOKEN_LIFETIME: Duration = Duration::from_mins(30);

/// `POST /api/v1/authentication/login`.
pub(crate) async fn login(
    State(airwallex): State<Airwallex>,
    headers: HeaderMap,
) -> Result<(StatusCode, Json<Login>), ErrorResponse> {
    let is = |name: &str, value: &str| headers.get(name).is_some_and(|given| given == value);
    if !(is("x-client-id", CLIENT_ID) && is("x-api-key", CLIENT_SECRET)) {
        return Err(RequestError::Unauthorized.into());
    }
    let (token, end) = airwallex.tokens.issue(TOKEN_LIFETIME);
    let login = Login {
        token: token.into(),
        expires_at: utc(end),
    };
    Ok((StatusCode::CREATED, Json(login)))
}

/// Middleware: requires a valid token.
pub(crate) async fn require_token(
    State(airwallex): State<Airwallex>,
    request: Request,
    next: Next,
) -> Response {
    let token = bearer(request.headers());
    if token.is_some_and(|token| airwallex.tokens.is_valid(token)) {
        return next.run(request).await;
    }
    ErrorResponse::from(RequestError::Unauthorized).into_response()
}

/// `POST /api/v1/hosted_flows/create`.
pub(crate) async fn create(
    State(airwallex): State<Airwallex>,
    body: Body<CreateHostedFlow>,
) -> Result<(StatusCode, Json<HostedFlow>), ErrorResponse> {
    let Json(Object(request)) = body?;
    let flow = airwallex.registry().create(request)?;
    Ok((StatusCode::CREATED, Json(flow)))
}

/// `GET /api/v1/hosted_flows/{id}`.
pub(crate) async fn read(
    State(airwallex): State<Airwallex>,
    Path(id): Path<String>,
) -> Result<Json<HostedFlow>, ErrorResponse> {
    let flow = airwallex.registry().read(&id);
    Ok(Json(flow.ok_or(RequestError::NotFound)?))
}

/// `POST /api/v1/hosted_flows/{id}/authorize`.
pub(crate) async fn authorize(
    State(airwallex): State<Airwallex>,
    Path(id): Path<String>,
    body: Body<AuthorizeHostedFlow>,
) -> Result<Json<HostedFlow>, ErrorResponse> {
    let Json(Object(request)) = body?;
    let now = airwallex.context.clock.now();
    let identity = request.identity.expose();
    let flow = airwallex.registry().authorize(&id, identity, now)?;
    Ok(Json(flow))
}

/// `GET /api/v1/accounts/{id}`.
pub(crate) async fn account(
    State(airwallex): State<Airwallex>,
    Path(id): Path<String>,
) -> Result<Json<Account>, ErrorResponse> {
    let now = airwallex.context.clock.now();
    let account = airwallex.registry().account(&id, now);
    Ok(Json(account.ok_or(RequestError::NotFound)?))
}

/// Any other path under `/api/v1`.
pub(crate) async fn not_found() -> ErrorResponse {
    RequestError::NotFound.into()
}
