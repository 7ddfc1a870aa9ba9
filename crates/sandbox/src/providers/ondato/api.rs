//! Handlers of Ondato's API.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::ondato::wire::{
    CreateIdentityVerification, Created, IdentityVerification, KycIdentification,
    SetupLocalisations,
};
use hosted_flow_core::wire::Object;
use serde_json::json;

use super::Ondato;
use super::registry::RequestError;

type Body<T> = Result<Json<Object<T>>, JsonRejection>;

/// `POST /v1/identity-verifications`.
pub(crate) async fn create(
    State(ondato): State<Ondato>,
    body: Body<CreateIdentityVerification>,
) -> Result<(StatusCode, Json<Created>), ErrorResponse> {
    let Json(Object(request)) = body?;
    let id = ondato
        .registry()
        .create(request, ondato.context.clock.now())?;
    Ok((StatusCode::CREATED, Json(Created { id })))
}

/// `GET /v1/identity-verifications/{id}`.
pub(crate) async fn read(
    State(ondato): State<Ondato>,
    Path(id): Path<String>,
) -> Result<Json<IdentityVerification>, ErrorResponse> {
    let idv = ondato.registry().read(&id, ondato.context.clock.now());
    Ok(Json(idv.ok_or(RequestError::NotFound)?))
}

/// `PUT /v1/identity-verifications/{id}/setup-localisations`.
pub(crate) async fn localise(
    State(ondato): State<Ondato>,
    Path(id): Path<String>,
    body: Body<SetupLocalisations>,
) -> Result<StatusCode, ErrorResponse> {
    let Json(Object(request)) = body?;
    ondato.registry().localise(&id, request)?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /v1/identifications/{id}`.
pub(crate) async fn read_kyc(
    State(ondato): State<Ondato>,
    Path(id): Path<String>,
) -> Result<Json<KycIdentification>, ErrorResponse> {
    let kyc = ondato.registry().read_kyc(&id, ondato.context.clock.now());
    Ok(Json(kyc.ok_or(RequestError::NotFound)?))
}

/// Any other path under `/v1`.
pub(crate) async fn not_found() -> ErrorResponse {
    RequestError::NotFound.into()
}

/// An error response. Ondato's error format is not public; this one is invented.
#[derive(Debug)]
pub(crate) struct ErrorResponse {
    status: StatusCode,
    message: String,
}

impl From<RequestError> for ErrorResponse {
    fn from(error: RequestError) -> Self {
        let status = match error {
            RequestError::NotFound => StatusCode::NOT_FOUND,
            _ => StatusCode::BAD_REQUEST,
        };
        Self {
            status,
            message: error.text().to_owned(),
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
            message: rejection.body_text(),
        }
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        (self.status, Json(json!({ "message": self.message }))).into_response()
    }
}
