//! Handlers of ConnectPay's API.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::WWW_AUTHENTICATE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::connectpay::wire::{InitiateIdv, SubmitSession};
use hosted_flow_core::wire::Object;
use serde_json::{Value, json};

use super::ConnectPay;
use super::registry::RequestError;
use crate::authorization::has_client_credentials;

type Body<T> = Result<Json<Object<T>>, JsonRejection>;

/// Middleware: requires the client's credentials. ConnectPay also requires a client certificate,
/// which needs TLS.
pub(crate) async fn require_client(
    State(_): State<ConnectPay>,
    request: Request,
    next: Next,
) -> Response {
    if has_client_credentials(request.headers()) {
        return next.run(request).await;
    }
    let challenge = [(WWW_AUTHENTICATE, "Basic realm=\"sandbox\"")];
    (challenge, ErrorResponse::from(RequestError::Unauthorized)).into_response()
}

/// `POST` [`super::SUBMIT_PATH`].
pub(crate) async fn submit(
    State(connectpay): State<ConnectPay>,
    body: Body<SubmitSession>,
) -> Result<Json<Value>, ErrorResponse> {
    let Json(Object(request)) = body?;
    let now = connectpay.context.clock.now();
    let (of, session) = (&request.provider_id, request.session_id.expose());
    let approved = connectpay.context.approvals.ask(of, session, now);
    let id = connectpay.registry().submit(&request, approved, now)?;
    connectpay.context.webhook_queue.schedule(&id, now);
    connectpay.state_of(&id)
}

/// `POST` [`super::INITIATE_PATH`].
pub(crate) async fn initiate(
    State(connectpay): State<ConnectPay>,
    body: Body<InitiateIdv>,
) -> Result<Json<Value>, ErrorResponse> {
    let Json(Object(request)) = body?;
    let now = connectpay.context.clock.now();
    let (link, id) = connectpay.registry().initiate(&request, now)?;
    connectpay.context.webhook_queue.schedule(&id, now);
    // Only the newer documents describe this call.
    Ok(Json(json!({
        "redirectLink": link,
        "personId": id,
        "status": "IDV_TOKEN_GENERATED",
    })))
}

/// `GET` [`super::APPLICATION_PATH`].
pub(crate) async fn read(
    State(connectpay): State<ConnectPay>,
    Path(id): Path<String>,
) -> Result<Json<Value>, ErrorResponse> {
    connectpay.state_of(&id)
}

/// `POST` [`super::DATA_PATH`].
pub(crate) async fn complete(
    State(connectpay): State<ConnectPay>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<Value>, ErrorResponse> {
    let data = serde_json::from_slice::<Value>(&body).ok();
    let now = connectpay.context.clock.now();
    let shown = connectpay.registry().complete(&id, data.as_ref(), now)?;
    connectpay.context.webhook_queue.schedule(&id, now);
    Ok(Json(shown))
}

impl ConnectPay {
    fn state_of(&self, id: &str) -> Result<Json<Value>, ErrorResponse> {
        let shown = self.registry().show(id, self.context.clock.now());
        let shown = shown.ok_or(RequestError::NotFound)?;
        Ok(Json(json!({ "application": shown })))
    }
}

/// An error response. ConnectPay's error format is not public; this one is invented.
#[derive(Debug)]
pub(crate) struct ErrorResponse {
    status: StatusCode,
    code: &'static str,
    message: String,
}

impl From<RequestError> for ErrorResponse {
    fn from(error: RequestError) -> Self {
        let (status, code, message) = match error {
            RequestError::Unauthorized => (
                StatusCode::UNAUTHORIZED,
                "unauthorized",
                "unknown client".to_owned(),
            ),
            RequestError::NotFound => (StatusCode::NOT_FOUND, "not_found", "not found".to_owned()),
            RequestError::Invalid(field) => (
                StatusCode::BAD_REQUEST,
                "invalid_field",
                format!("{field} is not taken"),
            ),
            RequestError::NoData => (
                StatusCode::BAD_REQUEST,
                "no_data",
                "the full data is empty".to_owned(),
            ),
            RequestError::WrongStatus => (
                StatusCode::CONFLICT,
                "wrong_status",
                "the application does not wait for data".to_owned(),
            ),
        };
        Self {
            status,
            code,
            message,
        }
    }
}

impl From<JsonRejection> for ErrorResponse {
    fn from(rejection: JsonRejection) -> Self {
        // JSON of the wrong shape is reported like malformed JSON.
        let status = match rejection.status() {
            StatusCode::UNPROCESSABLE_ENTITY => StatusCode::BAD_REQUEST,
            status => status,
        };
        Self {
            status,
            code: "malformed",
            message: rejection.body_text(),
        }
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        let body = json!({ "error": { "code": self.code, "message": self.message } });
        (self.status, Json(body)).into_response()
    }
}
