//! connectFi's responses: the envelope of a success, and the errors. `requestValidateError` is
//! connectFi's code; the others are invented, since none is documented.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::connectfi::wire::{Envelope, ErrorBody, Violation};
use serde::Serialize;
use serde_json::Value;

use super::ConnectFi;
use super::documents::FileError;
use super::registry::RequestError;
use super::schema::{Property, check};

/// An error without a request id.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ApiError {
    /// The body is not JSON.
    Parse,
    /// The body does not match the schema.
    Violation(Box<Violation>),
    /// The token or the credentials are invalid.
    Unauthorized,
    Request(RequestError),
}

impl From<Box<Violation>> for ApiError {
    fn from(violation: Box<Violation>) -> Self {
        Self::Violation(violation)
    }
}

impl From<RequestError> for ApiError {
    fn from(error: RequestError) -> Self {
        Self::Request(error)
    }
}

impl From<FileError> for ApiError {
    fn from(error: FileError) -> Self {
        Self::Request(RequestError::File(error))
    }
}

/// The response to a call, in its envelope.
pub(crate) fn respond<T: Serialize>(
    connectfi: &ConnectFi,
    result: Result<T, ApiError>,
) -> Response {
    let request_id = Some(connectfi.request_id());
    match result {
        Ok(data) => {
            let code = "0".to_owned();
            let body = Envelope {
                code,
                data,
                request_id,
            };
            Json(body).into_response()
        }
        Err(error) => {
            let (status, code) = error.code();
            let context = match error {
                ApiError::Violation(violation) => vec![*violation],
                _ => Vec::new(),
            };
            let body = ErrorBody {
                request_id,
                code: code.to_owned(),
                context,
            };
            (status, Json(body)).into_response()
        }
    }
}

impl ApiError {
    fn code(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Parse => (StatusCode::BAD_REQUEST, "requestParseError"),
            Self::Violation(_) => (StatusCode::BAD_REQUEST, "requestValidateError"),
            Self::Unauthorized => (StatusCode::UNAUTHORIZED, "unauthorized"),
            Self::Request(RequestError::NotFound) => (StatusCode::NOT_FOUND, "notFound"),
            Self::Request(RequestError::Complete) => {
                (StatusCode::BAD_REQUEST, "applicationCompleted")
            }
            Self::Request(RequestError::File(error)) => match error {
                FileError::NotOneFile => (StatusCode::BAD_REQUEST, "fileMissing"),
                FileError::Empty => (StatusCode::BAD_REQUEST, "fileEmpty"),
                FileError::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "fileTooLarge"),
                FileError::Type => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "fileType"),
            },
        }
    }
}

/// Parses a body and checks it against a schema.
pub(crate) fn read(properties: &[Property], body: &Bytes) -> Result<Value, ApiError> {
    let request = serde_json::from_slice(body).map_err(|_| ApiError::Parse)?;
    check(properties, &request)?;
    Ok(request)
}

/// A text that the schema requires; empty if it is absent.
pub(crate) fn text<'a>(request: &'a Value, name: &str) -> &'a str {
    optional(request, name).unwrap_or_default()
}

pub(crate) fn optional<'a>(request: &'a Value, name: &str) -> Option<&'a str> {
    request.get(name).and_then(Value::as_str)
}

/// Middleware: requires a valid token.
pub(crate) async fn require_token(
    State(connectfi): State<ConnectFi>,
    request: Request,
    next: Next,
) -> Response {
    let token = request.headers().get("x-connectfi-token");
    let token = token.and_then(|value| value.to_str().ok());
    if token.is_some_and(|token| connectfi.tokens.is_valid(token)) {
        return next.run(request).await;
    }
    respond::<Value>(&connectfi, Err(ApiError::Unauthorized))
}

/// Any other path.
pub(crate) async fn not_found(State(connectfi): State<ConnectFi>) -> Response {
    respond::<Value>(&connectfi, Err(RequestError::NotFound.into()))
}
