//! ConnectPay through the contract: a submitted identity, and its own hosted link.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::app::{App, return_url};
use crate::stub::{Answer, HOSTED_PATH, uuid};

const SUBMIT: &str = "personal/idv/session";

/// An identity of anna's that Ondato has approved.
pub(crate) async fn identified(app: &App) -> String {
    let id = app.flow("ondato").await;
    app.stub.idv("Completed");
    app.stub.kyc("Approved", None);
    let read = app.read(&id).send().await;
    assert_eq!(
        read.body["status"]["kycIdentification"]["status"],
        "Approved"
    );
    id
}

#[tokio::test]
async fn an_approved_identity_is_submitted_once() {
    let app = App::start().await;
    let none = app.create("connectpay", "k").send().await;
    none.is_problem(409, "identity-required");
    app.flow("ondato").await;
    let undecided = app.create("connectpay", "k").send().await;
    undecided.is_problem(409, "identity-required");

    identified(&app).await;
    let answer = app.create("connectpay", "k").send().await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    assert_eq!(answer.body["launch"], Value::Null);
    let application = &answer.body["status"]["application"];
    assert_eq!(application["status"], "IDV_TOKEN_GENERATED");
    assert_eq!(application["hostedLink"], Value::Null);
    let submitted = &app.stub.seen(SUBMIT)[0];
    assert_eq!(
        submitted.json(),
        json!({"externalReference": "anna", "sessionId": uuid(2), "providerId": "ONDATO"})
    );
    assert!(submitted.authorization.starts_with("Basic "));

    // The same key, and any other.
    for key in ["k", "k2"] {
        let again = app.create("connectpay", key).send().await;
        assert_eq!(
            (again.status, again.flow()),
            (StatusCode::OK, answer.flow())
        );
    }
    let of_ben = app.create("connectpay", "k").user("ben").send().await;
    of_ben.is_problem(409, "identity-required");
    assert_eq!(app.stub.count(SUBMIT), 1);
}

#[tokio::test]
async fn two_creates_at_once_submit_one_identity() {
    let app = App::start().await;
    identified(&app).await;
    let create = |key: &'static str| app.create("connectpay", key).send();
    let (a, b, c) = tokio::join!(create("a"), create("b"), create("c"));
    assert_eq!((&a.flow().id, &a.flow().id), (&b.flow().id, &c.flow().id));
    assert_eq!(app.stub.count(SUBMIT), 1);
}

#[tokio::test]
async fn a_refused_identity_leads_back_to_a_new_check() {
    let app = App::start().await;
    identified(&app).await;
    let id = app
        .create("connectpay", "k")
        .send()
        .await
        .flow()
        .id
        .to_string();
    app.stub
        .others(|others| others.application = "IDV_DECLINED");
    let read = app.read(&id).send().await;
    assert_eq!(read.body["status"]["application"]["status"], "IDV_DECLINED");
    app.launch(&id).send().await.is_problem(409, "flow-settled");
    let over = app.create("connectpay", "k2").send().await;
    over.is_problem(409, "identity-required");

    app.stub
        .others(|others| others.application = "IDV_TOKEN_GENERATED");
    identified(&app).await;
    let answer = app.create("connectpay", "k2").send().await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    assert_ne!(answer.flow().id.to_string(), id);
    let sessions = app.stub.seen(SUBMIT);
    assert_ne!(
        sessions[0].json()["sessionId"],
        sessions[1].json()["sessionId"]
    );
}

#[tokio::test]
async fn both_generations_of_names_pass_through() {
    let app = App::start().await;
    for (status, client) in [
        ("IDV_APPROVED", json!(null)),
        ("APPLICATION_CAPTURED", json!(null)),
        ("COMPLIANCE_REVIEW", json!(null)),
        ("NEW_AT_CONNECTPAY", json!(null)),
        ("ACCOUNT_ISSUED", json!("client-1")),
        ("APPLICATION_APPROVED", json!("client-1")),
        ("APPLICATION_DECLINED", json!(null)),
    ] {
        identified(&app).await;
        let id = app.flow("connectpay").await;
        app.stub.others(|others| others.application = status);
        let read = app.read(&id).send().await;
        let application = &read.body["status"]["application"];
        assert_eq!(
            (&application["status"], &application["baasClientId"]),
            (&json!(status), &client)
        );
        assert!(!read.text.contains("Needle"), "{}", read.text);
    }
}

#[tokio::test]
async fn an_application_by_itself_and_with_both_ids_is_understood() {
    let app = App::start().await;
    identified(&app).await;
    let answer = r#"{"applicationId":"a-1","personId":"p-1","status":"IDV_TOKEN_GENERATED"}"#;
    app.stub.once(SUBMIT, Answer::Body(200, answer.to_owned()));
    let id = app.flow("connectpay").await;
    app.read(&id).send().await;
    assert_eq!(
        app.stub
            .count("GET /baas/onboarding/personal/applications/a-1"),
        1
    );
    let known = app.read(&id).send().await.text;
    for other in [
        r#"{"applicationId":"a-2","status":"ACCOUNT_ISSUED"}"#,
        r#"{"application":["a-1","ACCOUNT_ISSUED"]}"#,
        r#"{"applicationId":"a-1","status":"not a word"}"#,
        "[]",
    ] {
        app.stub
            .once("GET /baas", Answer::Body(200, other.to_owned()));
        assert_eq!(app.read(&id).send().await.text, known, "{other}");
    }
}

#[tokio::test]
async fn the_hosted_link_opens_once_and_is_no_secret_that_stays() {
    let app = App::start().await;
    let answer = app.create_for("connectpay", "hosted", "k").send().await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let url = answer.body["launch"]["url"].as_str().unwrap();
    assert!(url.ends_with(HOSTED_PATH), "{url}");
    assert_eq!(answer.body["launch"]["kind"], "connectpay");
    assert_eq!(answer.body["status"]["application"]["hostedLink"], true);
    assert!(answer.body["expiresAt"].is_string());
    let body = app.stub.seen("POST /baas/onboarding/personal/idv")[0].json();
    for url in ["successUrl", "failureUrl", "dropUrl"] {
        assert_eq!(body[url], return_url());
    }
    let id = answer.flow().id.to_string();
    let read = app.read(&id).send().await;
    assert!(!read.text.contains(HOSTED_PATH) && read.body["launch"].is_null());
    let again = app.launch(&id).send().await;
    assert!(again.body["launch"]["url"].is_string(), "{}", again.text);
    assert_eq!(app.stub.count("POST /baas/onboarding/personal/idv"), 2);
    app.stub
        .others(|others| others.application = "IDV_APPROVED");
    app.launch(&id)
        .send()
        .await
        .is_problem(409, "flow-processing");
}

#[tokio::test]
async fn every_refusal_of_a_create_has_its_problem() {
    let app = App::start().await;
    identified(&app).await;
    for (answer, status, code) in [
        (Answer::Status(401), 502, "provider-refused"),
        (
            Answer::Body(400, "needle-message".into()),
            502,
            "provider-refused",
        ),
        (Answer::Status(500), 502, "provider-unavailable"),
        (Answer::Body(200, "{}".into()), 502, "provider-unavailable"),
        (
            Answer::Body(200, r#"{"applicationId":"a/b","status":"A"}"#.into()),
            502,
            "provider-unavailable",
        ),
        // The last: it opens the circuit breaker.
        (Answer::Busy("60"), 503, "provider-busy"),
    ] {
        app.stub.once(SUBMIT, answer.clone());
        let refused = app.create("connectpay", "k").send().await;
        refused.is_problem(status, code);
        app.stub.once("POST /baas/onboarding/personal/idv", answer);
        let refused = app.create_for("connectpay", "hosted", "h").send().await;
        refused.is_problem(status, code);
        assert!(!refused.text.contains("needle"), "{}", refused.text);
    }
    let calls = app.stub.count("");
    let resting = app.create("connectpay", "k").send().await;
    resting.is_problem(503, "provider-busy");
    assert_eq!(app.stub.count(""), calls);
}

#[tokio::test]
async fn a_refused_create_can_be_made_again() {
    let app = App::start().await;
    identified(&app).await;
    app.stub.once(SUBMIT, Answer::Status(500));
    let refused = app.create("connectpay", "k").send().await;
    refused.is_problem(502, "provider-unavailable");
    let made = app.create("connectpay", "k").send().await;
    assert_eq!(made.status, StatusCode::CREATED);
}
