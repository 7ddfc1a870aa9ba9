//! The deprecated calls under `/customer`.

use axum::body::Bytes;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, State};
use axum::response::Response;
use hosted_flow_core::provider::connectfi::wire::KycState;
use serde_json::Value;

use super::ConnectFi;
use super::customer::ATTRIBUTES;
use super::documents::single_file;
use super::registry::{RequestError, Start};
use super::responses::{ApiError, optional, read, respond, text};
use super::schema::check_part;
use super::schemas::{ADD_ATTRIBUTES, CARD, CUSTOMER_UPDATE, INIT};

/// `POST /customer/kyc/init`.
pub(crate) async fn init(State(connectfi): State<ConnectFi>, body: Bytes) -> Response {
    let result = read(INIT, &body).and_then(|request| {
        let start = Start {
            customer: text(&request, "customerId"),
            reference: None,
            webhook: optional(&request, "webhookURL"),
        };
        let now = connectfi.context.clock.now();
        connectfi.registry().start(&start, now);
        connectfi.kyc(start.customer)
    });
    respond(&connectfi, result)
}

/// `POST /customer/kyc/upload/{customerId}/{documentId}`.
pub(crate) async fn upload(
    State(connectfi): State<ConnectFi>,
    Path((customer, document)): Path<(String, String)>,
    body: Result<Multipart, MultipartRejection>,
) -> Response {
    let file = single_file(body).await.map_err(ApiError::from);
    let result = file.and_then(|file| {
        let now = connectfi.context.clock.now();
        connectfi
            .registry()
            .upload(&customer, &document, &file, now)?;
        connectfi.kyc(&customer)
    });
    respond(&connectfi, result)
}

/// `GET /customer/kyc/status/{customerId}`.
pub(crate) async fn status(
    State(connectfi): State<ConnectFi>,
    Path(customer): Path<String>,
) -> Response {
    respond(&connectfi, connectfi.kyc(&customer))
}

/// `POST /customer/kyc/add-attributes`.
pub(crate) async fn add_attributes(State(connectfi): State<ConnectFi>, body: Bytes) -> Response {
    let result = read(ADD_ATTRIBUTES, &body)
        .and_then(|request| connectfi.provide(&request, "additionalAttributes"));
    respond(&connectfi, result)
}

/// `POST /customer/update`: provides attributes that the newer API requested.
pub(crate) async fn update(State(connectfi): State<ConnectFi>, body: Bytes) -> Response {
    let result = read(CUSTOMER_UPDATE, &body)
        .and_then(|request| connectfi.provide(&request, "customerUpdate"));
    respond(&connectfi, result)
}

impl ConnectFi {
    /// Accepts the attributes in that field; none of them is stored.
    fn provide(&self, request: &Value, field: &str) -> Result<KycState, ApiError> {
        let customer = text(request, "customerId");
        let attributes = request.get(field).and_then(|all| all.get(ATTRIBUTES));
        if let Some(attributes) = attributes.filter(|value| !value.is_null()) {
            check_part(&format!("/{field}/{ATTRIBUTES}"), CARD, attributes)?;
            let now = self.context.clock.now();
            self.registry().provide(customer, now)?;
        }
        self.kyc(customer)
    }

    /// Returns a customer's KYC, and schedules a check for its next change.
    fn kyc(&self, customer: &str) -> Result<KycState, ApiError> {
        let now = self.context.clock.now();
        let registry = self.registry();
        let shown = registry.kyc(customer, now).ok_or(RequestError::NotFound)?;
        if let Some(change) = registry.next_change(customer, now) {
            self.context.webhook_queue.schedule(customer, change);
        }
        Ok(shown)
    }
}
