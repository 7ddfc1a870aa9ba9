//! connectFi's newer calls.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::connectfi_fixture::{ConnectFi, JPEG, PDF};
use crate::fixture::{Fixture, json_of, status_of};

const WAIT: Duration = Duration::from_secs(3);

/// Starts an identification, and returns the application.
async fn identify(connectfi: &ConnectFi<'_>, reference: &str) -> Value {
    let body = json!({ "reference": reference, "customerId": "cstap_1" });
    connectfi.call("/akepa/identification", &body).await
}

/// Reads an application's status.
async fn read(connectfi: &ConnectFi<'_>, application: &Value) -> Value {
    let body = json!({
        "customerId": "cstap_1", "applicationId": application["applicationId"],
    });
    connectfi.call("/akepa/status", &body).await
}

/// The body that creates a document.
fn place(kind: &str) -> Value {
    json!({ "workflow": "PERSONAL", "name": kind, "extension": "jpg", "type": kind })
}

/// Creates and uploads a document, and returns its id.
async fn document(connectfi: &ConnectFi<'_>, kind: &str) -> Value {
    let body = place(kind);
    let made = connectfi.call("/akepa/document/generate", &body).await;
    assert_eq!(made["uploadStatus"], false);
    let id = made["documentId"].clone();
    let path = format!("/akepa/document/upload/{}", id.as_str().unwrap());
    let wrong = json_of(
        connectfi.upload(&path, PDF),
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
    );
    assert_eq!(wrong.await["code"], "fileType");
    let response = json_of(connectfi.upload(&path, JPEG), StatusCode::OK).await;
    let expected = json!({ "documentId": id, "uploadStatus": true });
    assert_eq!(response["data"], expected);
    id
}

/// The body that links a document to the customer.
fn link(application: &Value, document: &Value, side: Option<&str>) -> Value {
    let mut link = json!({ "documentId": document, "entityId": "cstap_1" });
    if let Some(side) = side {
        link["documentSide"] = side.into();
    }
    json!({
        "customerId": "cstap_1",
        "applicationId": application["applicationId"],
        "documents": [link],
    })
}

#[tokio::test]
async fn documents_are_generated_uploaded_and_linked() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let application = identify(&connectfi, "ref1license").await;
    assert_eq!(application["status"], "pending_step_up");
    assert_eq!(application["reference"], "ref1license");
    let id = application["applicationId"].as_str().unwrap();
    assert!(id.starts_with("iapp_"), "{id}");

    let back = document(&connectfi, "license").await;
    let body = link(&application, &back, Some("BACK"));
    let response = connectfi.call("/akepa/update", &body).await;
    assert_eq!(response["status"], "pending_step_up");
    // The same side again does not count as the other; a document without a side counts as the
    // missing one.
    let response = connectfi.call("/akepa/update", &body).await;
    assert_eq!(response["status"], "pending_step_up");
    let front = document(&connectfi, "license").await;
    let body = link(&application, &front, None);
    let response = connectfi.call("/akepa/update", &body).await;
    assert_eq!(response["status"], "running");
    fixture.sandbox.advance(WAIT);
    let response = read(&connectfi, &application).await;
    assert_eq!(response["status"], "completed");
    assert_eq!(response["outcome"], "Approved");
    assert_eq!(response["entityApplications"][0]["outcome"], "approved");

    // "Nothing can be attached after completed."
    let late = connectfi
        .refusal("/akepa/update", &body, StatusCode::BAD_REQUEST)
        .await;
    assert_eq!(late["code"], "applicationCompleted");
}

#[tokio::test]
async fn the_suffix_of_a_reference_sets_the_result() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let application = identify(&connectfi, "r1attributesreviewdecline").await;
    assert_eq!(application["status"], "data_request");
    let update = json!({ "cardAttributes": { "designId": "1" } });
    let body = json!({ "customerId": "cstap_1", "customerUpdate": update });
    connectfi.call("/customer/update", &body).await;
    let response = read(&connectfi, &application).await;
    assert_eq!(response["status"], "running");
    fixture.sandbox.advance(WAIT);
    let response = read(&connectfi, &application).await;
    assert_eq!(response["status"], "waiting_review");
    fixture.sandbox.advance(WAIT);
    let response = read(&connectfi, &application).await;
    assert_eq!(
        (&response["status"], &response["outcome"]),
        (&json!("completed"), &json!("Denied"))
    );
}

#[tokio::test]
async fn each_invalid_call_names_its_error() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let bad = StatusCode::BAD_REQUEST;
    for (reference, keyword) in [
        ("a-b", "pattern"),
        ("", "pattern"),
        (&"a".repeat(33), "maxLength"),
    ] {
        let body = json!({ "reference": reference, "customerId": "c" });
        let response = connectfi.refusal("/akepa/identification", &body, bad).await;
        assert_eq!(response["context"][0]["instancePath"], "/reference");
        assert_eq!(response["context"][0]["keyword"], keyword);
    }
    let body = json!({ "reference": "a", "customerId": "c", "webhookUrl": "<" });
    let response = connectfi.refusal("/akepa/identification", &body, bad).await;
    assert_eq!(response["context"][0]["instancePath"], "/webhookUrl");

    let application = identify(&connectfi, "r2passport").await;
    let mut body = link(&application, &json!("sdoc_0"), None);
    let missing = StatusCode::NOT_FOUND;
    connectfi.refusal("/akepa/update", &body, missing).await;
    body["documents"][0] = json!({ "entityId": "cstap_1" });
    let response = connectfi.refusal("/akepa/update", &body, bad).await;
    assert_eq!(response["context"][0]["instancePath"], "/documents/0");
    body["documents"][0] = json!({ "documentId": "sdoc_0", "entityId": "another" });
    connectfi.refusal("/akepa/update", &body, missing).await;

    // A document without a file cannot be linked.
    let made = connectfi
        .call("/akepa/document/generate", &place("passport"))
        .await;
    let body = link(&application, &made["documentId"], None);
    connectfi.refusal("/akepa/update", &body, missing).await;
    let response = connectfi
        .refusal("/akepa/document/generate", &place("pony"), bad)
        .await;
    assert_eq!(response["context"][0]["instancePath"], "/type");
    let foreign = json!({ "customerId": "cstap_1", "applicationId": "iapp_0" });
    let request = connectfi.post("/akepa/status").json(&foreign);
    assert_eq!(status_of(request).await, missing);
}
