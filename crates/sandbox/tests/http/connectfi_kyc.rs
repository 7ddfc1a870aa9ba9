//! connectFi's sign-in and its deprecated calls.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::time::Duration;

use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET};
use reqwest::StatusCode;
use reqwest::multipart::Form;
use serde_json::{Value, json};

use crate::connectfi_fixture::{JPEG, PDF};
use crate::fixture::{Fixture, json_of, status_of};

const WAIT: Duration = Duration::from_secs(3);

/// Ids of the documents in a KYC.
fn ids(kyc: &Value) -> Vec<String> {
    let documents = kyc["kycDocumentList"].as_array().unwrap();
    let id = |document: &Value| document["id"].as_str().unwrap().to_owned();
    documents.iter().map(id).collect()
}

#[tokio::test]
async fn signing_in_needs_the_password_and_calls_a_token() {
    let fixture = Fixture::new().await;
    let sign_in = |user: Value| {
        let request = fixture.http.post(fixture.connectfi_url("/auth/get-token"));
        request.json(&json!({ "user": user }))
    };
    let good = sign_in(json!({ "login": CLIENT_ID, "password": CLIENT_SECRET }));
    let response = json_of(good, StatusCode::OK).await;
    assert!(response["token"]["confined"].is_string());
    let wrong = sign_in(json!({ "login": CLIENT_ID, "password": "guess" }));
    let response = json_of(wrong, StatusCode::UNAUTHORIZED).await;
    assert_eq!(response["code"], "unauthorized");
    let half = sign_in(json!({ "login": CLIENT_ID }));
    let response = json_of(half, StatusCode::BAD_REQUEST).await;
    assert_eq!(response["context"][0]["instancePath"], "/user");
    for path in [
        "/customer/kyc/init",
        "/customer/kyc/upload/c/d",
        "/akepa/status",
        "/akepa/update",
    ] {
        let request = fixture.http.post(fixture.connectfi_url(path));
        let request = request.header("x-connectfi-token", "made-up");
        assert_eq!(status_of(request).await, StatusCode::UNAUTHORIZED, "{path}");
    }
}

#[tokio::test]
async fn a_customer_has_the_documented_example_data() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let kyc = connectfi.init("csta-1").await;
    assert_eq!(kyc["kyc"]["status"], "WAITING_DATA");
    assert_eq!(kyc["kyc"]["attributeCodes"], json!([]));
    assert_eq!(kyc["customer"]["customerId"], "csta-1");
    // Personal data, to detect a backend that passes it on.
    assert_eq!(kyc["customer"]["customer"]["lastName"], "Testman");
    let list = kyc["kycDocumentList"].as_array().unwrap();
    let shown = |document: &Value| {
        let mut document = document.clone();
        let id = document.as_object_mut().unwrap().remove("id").unwrap();
        assert!(id.as_str().unwrap().starts_with("doc-"));
        document
    };
    let shown: Vec<Value> = list.iter().map(shown).collect();
    let side = |side: &str| {
        json!({
            "label": format!("LICENSE {side}"), "type": "LICENSE", "documentSide": side,
            "uploadStatus": false,
        })
    };
    assert_eq!(shown, [side("FRONT"), side("BACK")]);
    // A second request returns the same KYC.
    assert_eq!(ids(&connectfi.init("csta-1").await), ids(&kyc));
}

#[tokio::test]
async fn an_invalid_body_gets_the_validator_error() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let bad = StatusCode::BAD_REQUEST;
    let mut response = connectfi
        .refusal("/customer/kyc/init", &json!({}), bad)
        .await;
    let request_id = response
        .as_object_mut()
        .unwrap()
        .remove("requestId")
        .unwrap();
    assert_eq!(request_id.as_str().unwrap().len(), 32);
    let expected = json!({
        "code": "requestValidateError",
        "context": [{
            "instancePath": "",
            "schemaPath": "#/required",
            "keyword": "required",
            "params": { "missingProperty": "customerId" },
            "message": "must have required property 'customerId'",
        }],
    });
    assert_eq!(response, expected);
    let wrong = json!({ "customerId": "c", "webhookURL": "http://h/<script>" });
    let response = connectfi.refusal("/customer/kyc/init", &wrong, bad).await;
    assert_eq!(response["context"][0]["instancePath"], "/webhookURL");
    let request = connectfi.post("/customer/kyc/init").body("{");
    assert_eq!(json_of(request, bad).await["code"], "requestParseError");
    let lost = connectfi.get("/customer/kyc/status/nobody");
    assert_eq!(
        json_of(lost, StatusCode::NOT_FOUND).await["code"],
        "notFound"
    );
}

#[tokio::test]
async fn the_last_document_starts_the_kyc() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let documents = ids(&connectfi.init("csta-1").await);
    for (index, id) in documents.iter().enumerate() {
        let path = format!("/customer/kyc/upload/csta-1/{id}");
        let response = json_of(connectfi.upload(&path, JPEG), StatusCode::OK).await;
        let is_last = index == 1;
        let status = if is_last { "PENDING" } else { "WAITING_DATA" };
        assert_eq!(response["data"]["kyc"]["status"], status);
        let document = &response["data"]["kycDocumentList"][index];
        assert_eq!(document["uploadStatus"], true);
        let other = &response["data"]["kycDocumentList"][1];
        assert_eq!(other["uploadStatus"], is_last);
    }
    fixture.sandbox.advance(WAIT);
    assert_eq!(connectfi.kyc_status("csta-1").await, "APPROVED");
    // An approved KYC stays approved.
    let again = connectfi.init("csta-1").await;
    assert_eq!(again["kyc"]["status"], "APPROVED");
}

#[tokio::test]
async fn an_invalid_file_is_refused_and_changes_nothing() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let contract = ids(&connectfi.init("csta-1-contract").await).remove(0);
    let path = format!("/customer/kyc/upload/csta-1-contract/{contract}");
    let mut huge = PDF.to_vec();
    huge.resize(10 * 1024 * 1024 + 1, 0);
    for (file, status, code) in [
        (&b""[..], StatusCode::BAD_REQUEST, "fileEmpty"),
        (JPEG, StatusCode::UNSUPPORTED_MEDIA_TYPE, "fileType"),
        (&huge, StatusCode::PAYLOAD_TOO_LARGE, "fileTooLarge"),
    ] {
        let response = json_of(connectfi.upload(&path, file), status).await;
        assert_eq!(response["code"], code);
    }
    let none = connectfi
        .post(&path)
        .multipart(Form::new().text("file", "x"));
    let response = json_of(none, StatusCode::BAD_REQUEST).await;
    assert_eq!(response["code"], "fileMissing");
    for lost in [
        "csta-1-contract/doc-0".to_owned(),
        format!("csta-2/{contract}"),
    ] {
        let request = connectfi.upload(&format!("/customer/kyc/upload/{lost}"), PDF);
        assert_eq!(status_of(request).await, StatusCode::NOT_FOUND, "{lost}");
    }
    assert_eq!(
        connectfi.kyc_status("csta-1-contract").await,
        "WAITING_DATA"
    );
    assert_eq!(
        status_of(connectfi.upload(&path, PDF)).await,
        StatusCode::OK
    );
}

#[tokio::test]
async fn the_suffix_of_an_id_sets_the_result() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let started = connectfi.init("c-straight").await;
    assert_eq!(started["kyc"]["status"], "APPROVED");
    let started = connectfi.init("c-straight-decline").await;
    assert_eq!(started["kyc"]["status"], "DECLINED");
    // After a decline a new KYC starts, with the same result.
    let started = connectfi.init("c-straight-decline").await;
    assert_eq!(started["kyc"]["status"], "DECLINED");

    let started = connectfi.init("c-review").await;
    assert_eq!(started["kyc"]["status"], "PENDING");
    assert_eq!(started["kycDocumentList"], json!([]));
    fixture.sandbox.advance(WAIT);
    assert_eq!(connectfi.kyc_status("c-review").await, "REVIEW");
    fixture.sandbox.advance(WAIT);
    assert_eq!(connectfi.kyc_status("c-review").await, "APPROVED");
}

#[tokio::test]
async fn attributes_are_requested_until_provided() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let started = connectfi.init("c-attributes").await;
    assert_eq!(started["kyc"]["attributeCodes"], json!(["cardAttributes"]));
    let path = "/customer/kyc/add-attributes";
    let none = json!({ "customerId": "c-attributes", "additionalAttributes": {} });
    let response = connectfi.call(path, &none).await;
    assert_eq!(response["kyc"]["status"], "WAITING_DATA");
    let attributes = json!({ "cardAttributes": { "designId": "1" } });
    let all = json!({ "customerId": "c-attributes", "additionalAttributes": attributes });
    let response = connectfi.call(path, &all).await;
    assert_eq!(response["kyc"]["status"], "PENDING");
    assert_eq!(response["kyc"]["attributeCodes"], json!([]));
}

#[tokio::test]
async fn an_invalid_attribute_is_named_by_its_path() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    connectfi.init("c-attributes").await;
    let attributes = json!({ "cardAttributes": { "nameOnCard": "4nna" } });
    let body = json!({ "customerId": "c-attributes", "additionalAttributes": attributes });
    let path = "/customer/kyc/add-attributes";
    let refused = connectfi
        .refusal(path, &body, StatusCode::BAD_REQUEST)
        .await;
    let violation = &refused["context"][0];
    let place = "/additionalAttributes/cardAttributes/nameOnCard";
    assert_eq!(violation["instancePath"], place);
    assert_eq!(violation["keyword"], "pattern");
}

#[tokio::test]
async fn more_documents_are_requested_after_the_first() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    let started = connectfi.init("c-passport-afterwards-utility").await;
    let upload = async |id: &str, file: &[u8]| {
        let path = format!("/customer/kyc/upload/c-passport-afterwards-utility/{id}");
        json_of(connectfi.upload(&path, file), StatusCode::OK).await["data"].clone()
    };
    let [passport] = ids(&started).try_into().unwrap();
    let looked_at = upload(&passport, JPEG).await;
    assert_eq!(looked_at["kyc"]["status"], "PENDING");
    assert_eq!(ids(&looked_at), ids(&started));
    fixture.sandbox.advance(WAIT);
    let body = connectfi.init("c-passport-afterwards-utility").await;
    assert_eq!(body["kyc"]["status"], "WAITING_DATA");
    let [again, utility] = ids(&body).try_into().unwrap();
    assert_eq!(again, passport);
    assert_eq!(upload(&utility, PDF).await["kyc"]["status"], "PENDING");
    fixture.sandbox.advance(WAIT);
    let status = connectfi.kyc_status("c-passport-afterwards-utility").await;
    assert_eq!(status, "APPROVED");
}
