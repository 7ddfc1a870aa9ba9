//! Handlers of Paysafe's API.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::paysafe::wire::{
    CreateInstrumentVerification, ErrorBody, ErrorDetail, FieldError, InstrumentVerification,
    InstrumentVerifications,
};
use hosted_flow_core::wire::Object;

use super::Paysafe;
use super::registry::{RequestError, Selection};
use super::session::NAMES;
use crate::fields::{DuplicateField, Fields};

/// `POST …/customers/{customerId}/instrument-verifications`.
pub(crate) async fn create(
    State(paysafe): State<Paysafe>,
    Path(customer): Path<String>,
    body: Result<Json<Object<CreateInstrumentVerification>>, JsonRejection>,
) -> Result<Json<InstrumentVerification>, ErrorResponse> {
    let Json(Object(request)) = body?;
    let now = paysafe.context.clock.now();
    let session = paysafe.registry().create(&customer, request, now)?;
    paysafe.context.webhook_queue.schedule(&session.id, now);
    Ok(Json(session))
}

/// `GET …/customers/{customerId}/instrument-verifications/{sessionId}`.
pub(crate) async fn read(
    State(paysafe): State<Paysafe>,
    Path((customer, session)): Path<(String, String)>,
) -> Result<Json<InstrumentVerification>, ErrorResponse> {
    let session = paysafe
        .registry()
        .read(&customer, &session, paysafe.context.clock.now());
    session.map(Json).ok_or_else(ErrorResponse::not_found)
}

/// `GET …/customers/{customerId}/instrument-verifications?status&limit&offset`.
pub(crate) async fn list(
    State(paysafe): State<Paysafe>,
    Path(customer): Path<String>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Json<InstrumentVerifications>, ErrorResponse> {
    let query = Fields(query);
    let selection = Selection {
        status: optional(&query, "status", |text| {
            NAMES.contains(&text).then_some(text)
        })?,
        limit: optional(&query, "limit", |text| {
            text.parse().ok().filter(|limit| (1..=50).contains(limit))
        })?
        .unwrap_or(10),
        offset: optional(&query, "offset", |text| text.parse().ok())?.unwrap_or(0),
    };
    let sessions = paysafe
        .registry()
        .list(&customer, selection, paysafe.context.clock.now());
    Ok(Json(sessions))
}

/// Any other path under `/digitalwallets`.
pub(crate) async fn not_found() -> ErrorResponse {
    ErrorResponse::not_found()
}

/// A query parameter that may be absent, but not invalid.
fn optional<'a, T>(
    query: &'a Fields,
    name: &'static str,
    read: impl FnOnce(&'a str) -> Option<T>,
) -> Result<Option<T>, ErrorResponse> {
    let refuse = || ErrorResponse::field(name, "Invalid value.");
    match query.single(name).map_err(|DuplicateField| refuse())? {
        None => Ok(None),
        Some(text) => read(text).map(Some).ok_or_else(refuse),
    }
}

/// An error response. The two `DW-` codes and their texts are Paysafe's; the `SANDBOX-` codes are
/// invented, because Paysafe's are not public.
#[derive(Debug)]
pub(crate) struct ErrorResponse {
    status: StatusCode,
    error: ErrorDetail,
}

impl ErrorResponse {
    fn new(status: StatusCode, code: &str, message: &str) -> Self {
        Self {
            status,
            error: ErrorDetail {
                code: code.to_owned(),
                message: message.to_owned(),
                details: Some(vec![message.to_owned()]),
                field_errors: None,
            },
        }
    }

    fn invalid(status: StatusCode, message: &str) -> Self {
        Self::new(status, "SANDBOX-VALIDATION", message)
    }

    fn field(field: &str, error: &str) -> Self {
        let mut response = Self::invalid(StatusCode::BAD_REQUEST, "Validation failed.");
        response.error.field_errors = Some(vec![FieldError {
            field: field.to_owned(),
            error: error.to_owned(),
        }]);
        response
    }

    fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "SANDBOX-NOT-FOUND", "Not found.")
    }
}

impl From<RequestError> for ErrorResponse {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::InstrumentType => Self::new(
                StatusCode::BAD_REQUEST,
                "DW-INVALID-INSTRUMENT-TYPE-FOR-VERIFICATION",
                "The provided instrument type is not supported for instrument verification.",
            ),
            RequestError::Limit => Self::new(
                StatusCode::BAD_REQUEST,
                "DW-BANK-ACCOUNT-LIMIT-EXCEEDED",
                "Customer has reached the limit number of verified bank accounts and open payment \
                 instrument verification sessions.",
            ),
            RequestError::ReturnUrl => Self::field("returnUrl", "The URL was not announced."),
            RequestError::Customer => Self::field("customerId", "Longer than 64 bytes."),
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
        Self::invalid(status, &rejection.body_text())
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        let body = ErrorBody {
            error: Object(self.error),
        };
        (self.status, Json(body)).into_response()
    }
}
