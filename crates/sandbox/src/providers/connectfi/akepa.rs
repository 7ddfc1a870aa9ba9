//! The newer calls under `/akepa`.

use axum::body::Bytes;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, State};
use axum::response::Response;
use hosted_flow_core::provider::connectfi::wire::Application;
use serde_json::{Value, json};

use super::ConnectFi;
use super::documents::single_file;
use super::registry::{RequestError, Start};
use super::responses::{ApiError, optional, read, respond, text};
use super::schema::check_part;
use super::schemas::{GENERATE, IDENTIFICATION, LINK, STATUS, UPDATE};

/// `POST /akepa/identification`.
pub(crate) async fn identify(State(connectfi): State<ConnectFi>, body: Bytes) -> Response {
    let result = read(IDENTIFICATION, &body).and_then(|request| {
        let webhook = optional(&request, "webhookURL");
        let start = Start {
            customer: text(&request, "customerId"),
            reference: optional(&request, "reference"),
            webhook: webhook.or_else(|| optional(&request, "webhookUrl")),
        };
        let now = connectfi.context.clock.now();
        connectfi.registry().start(&start, now);
        connectfi.application(start.customer, None)
    });
    respond(&connectfi, result)
}

/// `POST /akepa/status`.
pub(crate) async fn status(State(connectfi): State<ConnectFi>, body: Bytes) -> Response {
    let result = read(STATUS, &body).and_then(|request| {
        let application = optional(&request, "applicationId");
        connectfi.application(text(&request, "customerId"), application)
    });
    respond(&connectfi, result)
}

/// `POST /akepa/document/generate`.
pub(crate) async fn generate(State(connectfi): State<ConnectFi>, body: Bytes) -> Response {
    let result = read(GENERATE, &body).map(|request| {
        let id = connectfi.registry().generate(text(&request, "type"));
        json!({ "documentId": id, "uploadStatus": false })
    });
    respond(&connectfi, result)
}

/// `POST /akepa/document/upload/{documentId}`.
pub(crate) async fn upload(
    State(connectfi): State<ConnectFi>,
    Path(document): Path<String>,
    body: Result<Multipart, MultipartRejection>,
) -> Response {
    let file = single_file(body).await.map_err(ApiError::from);
    let result = file.and_then(|file| {
        connectfi.registry().upload_unlinked(&document, &file)?;
        Ok(json!({ "documentId": document, "uploadStatus": true }))
    });
    respond(&connectfi, result)
}

/// `POST /akepa/update`: links documents to the customer.
pub(crate) async fn update(State(connectfi): State<ConnectFi>, body: Bytes) -> Response {
    let result = read(UPDATE, &body).and_then(|request| connectfi.update(&request));
    respond(&connectfi, result)
}

impl ConnectFi {
    fn update(&self, request: &Value) -> Result<Application, ApiError> {
        let customer = text(request, "customerId");
        let application = optional(request, "applicationId");
        // Checked first, so that an application of another customer is never changed.
        self.application(customer, application)?;
        let now = self.context.clock.now();
        let documents = request.get("documents").and_then(Value::as_array);
        for (link, index) in documents.into_iter().flatten().zip(0..) {
            let part = format!("/documents/{index}");
            check_part(&part, LINK, link)?;
            if text(link, "entityId") != customer {
                return Err(RequestError::NotFound.into());
            }
            let document = text(link, "documentId");
            let side = optional(link, "documentSide");
            self.registry().link(customer, document, side, now)?;
        }
        self.application(customer, application)
    }

    /// Returns an application, and schedules a check for its next change.
    fn application(
        &self,
        customer: &str,
        application: Option<&str>,
    ) -> Result<Application, ApiError> {
        let now = self.context.clock.now();
        let registry = self.registry();
        let shown = registry.application(customer, application, now);
        let shown = shown.ok_or(RequestError::NotFound)?;
        if let Some(change) = registry.next_change(customer, now) {
            self.context.webhook_queue.schedule(customer, change);
        }
        Ok(shown)
    }
}
