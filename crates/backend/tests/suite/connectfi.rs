//! connectFi through the contract: its two generations, and what they ask for.

use axum::http::StatusCode;
use hosted_flow_backend::config::{ConnectFiApi, ConnectFiDocument};
use serde_json::{Value, json};

use crate::app::{App, WEBHOOK_SECRET};
use crate::stub::{ACCESS_TOKEN, Answer, CLIENT_SECRET};

pub(crate) async fn akepa() -> App {
    App::with(|config| {
        let connectfi = config.connectfi.as_mut().unwrap();
        connectfi.api = ConnectFiApi::Akepa;
        let side = |side: &str| ConnectFiDocument {
            kind: "LICENSE".to_owned(),
            side: Some(side.to_owned()),
        };
        connectfi.documents = vec![side("FRONT"), side("BACK")];
        let contract = ConnectFiDocument {
            kind: "CONTRACT".to_owned(),
            side: None,
        };
        let by_purpose = &mut connectfi.documents_by_purpose;
        by_purpose.insert("lease".to_owned(), vec![contract]);
    })
    .await
}

fn list(front: bool, back: bool, ids: [&str; 2]) -> Value {
    json!([
        {"id": ids[0], "label": "LICENSE FRONT", "type": "LICENSE", "documentSide": "FRONT",
            "uploadStatus": front},
        {"id": ids[1], "label": "LICENSE BACK", "type": "LICENSE", "documentSide": "BACK",
            "uploadStatus": back},
    ])
}

#[tokio::test]
async fn the_answer_to_a_create_is_the_status_and_names_nobody() {
    let app = App::start().await;
    app.stub
        .others(|others| others.attributes = vec!["cardAttributes"]);
    let answer = app.create("connectfi", "k").send().await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    assert_eq!(
        answer.body["status"],
        json!({"provider": "connectfi",
            "kyc": {"status": "WAITING_DATA", "attributeCodes": ["cardAttributes"]},
            "kycDocumentList": list(false, false, ["doc-1", "doc-2"])})
    );
    assert_eq!(answer.body["launch"], Value::Null);
    let init = &app.stub.seen("kyc/init")[0];
    let webhook = format!("https://join.example/hooks/{WEBHOOK_SECRET}");
    assert_eq!(
        init.json(),
        json!({"customerId": "anna", "webhookURL": webhook})
    );
    assert_eq!(init.authorization, format!("{ACCESS_TOKEN}-1"));
    let signed_in = &app.stub.seen("auth/get-token")[0];
    assert_eq!(
        signed_in.json(),
        json!({"user": {"login": "login", "password": CLIENT_SECRET}})
    );
}

#[tokio::test]
async fn a_read_is_the_status_as_connectfi_has_it() {
    let app = App::start().await;
    let id = app.flow("connectfi").await;
    app.launch(&id)
        .send()
        .await
        .is_problem(409, "flow-processing");
    for status in ["PENDING", "REVIEW", "NEW_AT_CONNECTFI", "APPROVED"] {
        app.stub.others(|others| others.kyc = status);
        let answer = app.read(&id).send().await;
        assert_eq!(answer.body["status"]["kyc"]["status"], status);
        assert!(!answer.text.contains("Needle"), "{}", answer.text);
    }
    assert_eq!(app.stub.count("GET /customer/kyc/status/anna"), 5);
    app.launch(&id).send().await.is_problem(409, "flow-settled");
    let of_purpose = app.create_for("connectfi", "any", "k").send().await;
    of_purpose.is_problem(400, "purpose-unknown");
}

#[tokio::test]
async fn a_contradicting_kyc_status_is_forwarded() {
    let app = App::start().await;
    let id = app.flow("connectfi").await;
    let body = r#"{"code":"0","data":{"customer":{"customerId":"anna","kycStatus":"REVIEW"},
        "kyc":{"status":"APPROVED"}}}"#;
    app.stub.once("GET ", Answer::Body(200, body.to_owned()));
    let answer = app.read(&id).send().await;
    assert_eq!(answer.body["status"]["kycStatus"], "REVIEW");
    assert_eq!(app.open().await, [id], "it has not ended");
}

#[tokio::test]
async fn connectfi_answers_about_other_customers_are_refused() {
    let app = App::start().await;
    let id = app.flow("connectfi").await;
    let known = app.read(&id).send().await.text;
    for body in [
        r#"{"code":"0","data":{"customer":{"customerId":"ben"},"kyc":{"status":"APPROVED"}}}"#,
        r#"{"code":"7","data":{"kyc":{"status":"APPROVED"}}}"#,
        r#"{"code":"0","data":["APPROVED"]}"#,
        r#"{"code":"0","data":{"kyc":{"status":"not a word"}}}"#,
        r#"{"code":"0","data":{"kyc":{"status":"PENDING"},"kycDocumentList":[
            {"id":"../x","type":"LICENSE","uploadStatus":false}]}}"#,
        "<html>",
    ] {
        app.stub.once("GET ", Answer::Body(200, body.to_owned()));
        assert_eq!(app.read(&id).send().await.text, known, "{body}");
    }
    app.stub.once("GET ", Answer::Status(401));
    app.stub.others(|others| others.kyc = "APPROVED");
    let answer = app.read(&id).send().await;
    assert_eq!(answer.body["status"]["kyc"]["status"], "APPROVED");
    assert_eq!(app.stub.count("auth/get-token"), 2);
}

#[tokio::test]
async fn every_refusal_of_a_create_has_its_problem() {
    let app = App::start().await;
    let invalid = json!({"requestId": "r", "code": "requestValidateError", "context": [
        {"instancePath": "", "schemaPath": "#/required", "keyword": "required",
            "params": {"missingProperty": "customerId"}, "message": "needle-message"}]});
    for (what, answer, status, code) in [
        ("get-token", Answer::Status(401), 502, "provider-refused"),
        (
            "get-token",
            Answer::Body(200, "{}".into()),
            502,
            "provider-unavailable",
        ),
        (
            "kyc/init",
            Answer::Body(400, invalid.to_string()),
            502,
            "provider-refused",
        ),
        ("kyc/init", Answer::Status(500), 502, "provider-unavailable"),
        ("kyc/init", Answer::Busy("9"), 503, "provider-busy"),
    ] {
        app.stub.once(what, answer);
        let refused = app.create("connectfi", "k").send().await;
        refused.is_problem(status, code);
        assert!(!refused.text.contains("needle"), "{}", refused.text);
    }
}

#[tokio::test]
async fn the_newer_api_gets_a_reference_and_the_schema() {
    let app = akepa().await;
    let answer = app.create("connectfi", "k").send().await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let ids = ["license-front", "license-back"];
    assert_eq!(
        answer.body["status"],
        json!({"provider": "connectfi", "status": "pending_step_up",
            "kycDocumentList": list(false, false, ids)})
    );
    let body = app.stub.seen("akepa/identification")[0].json();
    let reference = body["reference"].as_str().unwrap();
    assert!(reference.len() == 32 && reference.bytes().all(|b| b.is_ascii_alphanumeric()));
    assert!(answer.flow().id.as_str().ends_with(reference));

    let id = answer.flow().id.to_string();
    app.stub
        .others(|others| others.akepa = ("completed", Some("Approved")));
    let read = app.read(&id).send().await;
    assert_eq!(read.body["status"]["outcome"], "Approved");
    assert_eq!(
        app.stub.seen("akepa/status")[0].json(),
        json!({"customerId": "anna", "applicationId": "iapp_1"})
    );

    app.stub
        .others(|others| others.akepa = ("pending_documents", None));
    let of_purpose = app.create_for("connectfi", "lease", "k2").send().await;
    assert_eq!(
        of_purpose.body["status"]["kycDocumentList"][0]["type"],
        "CONTRACT"
    );
    let unknown = app.create_for("connectfi", "unknown", "k3").send().await;
    unknown.is_problem(400, "purpose-unknown");
}

#[tokio::test]
async fn a_launch_of_a_lost_application_creates_another() {
    for app in [App::start().await, akepa().await] {
        let id = app.flow("connectfi").await;
        app.stub.once("status", Answer::Status(404));
        let launch = app.launch(&id).send().await;
        launch.is_problem(409, "flow-processing");
        let begun = app.stub.count("kyc/init") + app.stub.count("akepa/identification");
        assert_eq!(begun, 2);
        let read = app.read(&id).send().await;
        let list = read.body["status"]["kycDocumentList"].as_array().unwrap();
        assert_eq!((list.len(), read.flow().revision), (2, 2));
    }
}
