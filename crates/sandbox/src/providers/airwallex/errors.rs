//! Airwallex's error responses. `validation_error` and `invalid_argument` are documented codes; of
//! the others only the form (lower case) is documented.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::airwallex::wire::ErrorBody;

/// Why the API rejects a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestError {
    /// The value of this field is invalid.
    Invalid(&'static str),
    /// The flow or account does not exist.
    NotFound,
    /// The flow is finished, and no further action is needed.
    Finished,
    /// The credentials or the token are invalid.
    Unauthorized,
}

/// An error response.
#[derive(Debug)]
pub(crate) struct ErrorResponse {
    status: StatusCode,
    body: ErrorBody,
}

impl ErrorResponse {
    fn new(status: StatusCode, code: &str, message: String, source: Option<&str>) -> Self {
        Self {
            status,
            body: ErrorBody {
                code: code.to_owned(),
                message: Some(message.into()),
                source: source.map(str::to_owned),
                details: None,
            },
        }
    }
}

impl From<RequestError> for ErrorResponse {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::Invalid(field) => Self::new(
                StatusCode::BAD_REQUEST,
                "validation_error",
                format!("Invalid value for {field}"),
                Some(field),
            ),
            RequestError::NotFound => Self::new(
                StatusCode::NOT_FOUND,
                "not_found",
                "The resource does not exist".to_owned(),
                None,
            ),
            RequestError::Finished => Self::new(
                StatusCode::BAD_REQUEST,
                "invalid_status",
                "The hosted flow is finished".to_owned(),
                None,
            ),
            RequestError::Unauthorized => Self::new(
                StatusCode::UNAUTHORIZED,
                "unauthorized",
                "Access denied".to_owned(),
                None,
            ),
        }
    }
}

impl From<JsonRejection> for ErrorResponse {
    fn from(rejection: JsonRejection) -> Self {
        // Airwallex reports JSON of the wrong shape like malformed JSON.
        let status = match rejection.status() {
            StatusCode::UNPROCESSABLE_ENTITY => StatusCode::BAD_REQUEST,
            status => status,
        };
        let text = rejection.body_text();
        let field = text.split('`').nth(1).map(str::to_owned);
        Self::new(status, "invalid_argument", text, field.as_deref())
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        (self.status, Json(self.body)).into_response()
    }
}
