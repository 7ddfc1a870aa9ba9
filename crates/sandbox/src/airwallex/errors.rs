//! Airwallex's error answers. `validation_error` and `invalid_argument` are Airwallex's codes; of
//! the others only the form is known, in lower case.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::airwallex::wire::ErrorBody;

/// Why the API refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
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
pub(crate) struct Failure {
    status: StatusCode,
    body: ErrorBody,
}

impl Failure {
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

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Invalid(field) => Self::new(
                StatusCode::BAD_REQUEST,
                "validation_error",
                format!("Invalid value for {field}"),
                Some(field),
            ),
            Refusal::NotFound => Self::new(
                StatusCode::NOT_FOUND,
                "not_found",
                "The resource does not exist".to_owned(),
                None,
            ),
            Refusal::Finished => Self::new(
                StatusCode::BAD_REQUEST,
                "invalid_status",
                "The hosted flow is finished".to_owned(),
                None,
            ),
            Refusal::Unauthorized => Self::new(
                StatusCode::UNAUTHORIZED,
                "unauthorized",
                "Access denied".to_owned(),
                None,
            ),
        }
    }
}

impl From<JsonRejection> for Failure {
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

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        (self.status, Json(self.body)).into_response()
    }
}
