//! Airwallex's error answers. `validation_error` and `invalid_argument` are Airwallex's codes; of
//! the others only the form is known, in lower case.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::airwallex::wire::ErrorBody;

/// Why the API refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestError {
    /// This field's value is not taken.
    Invalid(&'static str),
    /// There is no such flow or account.
    NotFound,
    /// The flow is finished, and nothing more is wanted of the person.
    Finished,
    /// The credentials or the token are not good.
    Unauthorized,
}

/// An error answer.
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
        // JSON of another shape is as malformed as what is no JSON.
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
