//! `POST /flows`.

use axum::http::StatusCode;
use hosted_flow_core::contract::Launch;
use serde_json::json;

use crate::app::{App, SETUP, WHITE_LABEL_SETUP, return_url};
use crate::stub::{HOSTED_PATH, SECURE_CODE, uuid};

#[tokio::test]
async fn ondato_is_told_the_set_up_and_our_flows_id() {
    let app = App::start().await;
    let answer = app.create("ondato", "k").send().await;
    assert_eq!(answer.status, StatusCode::CREATED);
    let flow = answer.flow();
    assert_eq!(flow.revision, 1);
    assert!(flow.id.as_str().starts_with("flw_"));
    assert!(flow.created_at.is_some());
    assert_eq!(
        answer.body["status"],
        json!({"provider": "ondato", "identityVerification": {"status": "Pending"}})
    );
    assert_eq!(
        answer.body["launch"],
        json!({"kind": "ondato", "id": uuid(1)})
    );
    let seen = app.stub.seen("POST /v1/identity-verifications");
    assert_eq!(
        seen[0].json(),
        json!({"setupId": SETUP, "externalReferenceId": flow.id.as_str()})
    );
    assert!(seen[0].authorization.starts_with("Bearer "));
    assert_eq!(app.stub.count("setup-localisations"), 0);
    let token = &app.stub.seen("/connect/token")[0].body;
    assert!(token.starts_with("grant_type=client_credentials&client_id=client&client_secret="));
}

#[tokio::test]
async fn a_purpose_chooses_the_set_up_its_host_and_its_redirects() {
    let app = App::start().await;
    let body = json!({"provider": "ondato", "returnUrl": return_url(), "purpose": "white-label"});
    let answer = app.create("ondato", "k").json(&body).send().await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(
        answer.body["launch"],
        json!({"kind": "ondato", "id": uuid(1), "host": "verify.example.com"})
    );
    let created = app.stub.seen("POST /v1/identity-verifications")[0].json();
    assert_eq!(created["setupId"], WHITE_LABEL_SETUP);
    let path = format!(
        "PUT /v1/identity-verifications/{}/setup-localisations",
        uuid(1)
    );
    assert_eq!(
        app.stub.seen(&path)[0].json(),
        json!({"defaultLanguage": "en-GB", "localisationSettings": [{
            "language": "en-GB",
            "successRedirectUrl": return_url(),
            "failureRedirectUrl": return_url(),
            "consentDeclinedRedirectUrl": return_url(),
        }]})
    );
}

#[tokio::test]
async fn paysafe_answers_with_a_launch_that_is_passed_on() {
    let app = App::start().await;
    let answer = app.create("paysafe", "k").send().await;
    assert_eq!(answer.status, StatusCode::CREATED);
    let flow = answer.flow();
    assert_eq!(flow.expires_at.as_deref(), Some("2026-11-21T10:02:00Z"));
    let Launch::Paysafe(launch) = flow.launch.unwrap().0 else {
        panic!("another provider's launch")
    };
    assert_eq!(launch.secure_code.expose(), SECURE_CODE);
    assert!(launch.redirect_url.expose().contains(HOSTED_PATH));
    assert_eq!(
        launch.expiration_time.as_deref(),
        Some("2026-11-21T10:02:00Z")
    );
    let seen = app
        .stub
        .seen("POST /digitalwallets/customers/anna/instrument-verifications");
    assert_eq!(
        seen[0].json(),
        json!({"instrumentType": "US_BANK_ACCOUNT", "returnUrl": return_url()})
    );
    let token = &app.stub.seen("/digitalwallets/v1/auth/brands/brand/token")[0];
    assert!(token.authorization.starts_with("Basic "));
    assert_eq!(token.body, "grant_type=client_credentials");
}

#[tokio::test]
async fn paysafes_customer_and_path_are_configured() {
    use hosted_flow_backend::config::PaysafeApi;
    let app = App::with(|config| {
        let paysafe = config.paysafe.as_mut().unwrap();
        paysafe.api = PaysafeApi::V2;
        paysafe.customer_id = "shop-{user}".to_owned();
        paysafe.base_url.push('/');
    });
    let app = app.await;
    let answer = app.create("paysafe", "k").user("a/b?c|d").send().await;
    let id = answer.flow().id;
    app.read(id.as_str()).user("a/b?c|d").send().await;
    let sessions = "/digitalwallets/v2/customers/shop-a%2Fb%3Fc|d/instrument-verifications";
    assert_eq!(app.stub.count(&format!("POST {sessions}")), 1);
    assert_eq!(app.stub.count(&format!("GET {sessions}/session1")), 1);
}

#[tokio::test]
async fn what_is_asked_for_is_checked_before_a_provider_hears_of_it() {
    let app = App::start().await;
    let create = || app.create("ondato", "k");
    let with = |body: serde_json::Value| create().json(&body).send();

    create()
        .without("idempotency-key")
        .send()
        .await
        .is_problem(400, "idempotency-key-missing");
    for key in ["", "a b", &"k".repeat(256)] {
        let answer = create().header("idempotency-key", key).send().await;
        answer.is_problem(400, "idempotency-key-invalid");
    }
    let twice = create().also("idempotency-key", "other").send().await;
    twice.is_problem(400, "idempotency-key-invalid");

    for url in [
        "",
        "/verify",
        "http://join.example/",
        "https://evil.example/",
        "https://join.example@evil.example/",
        "https://u@join.example/",
        "http://127.0.0.1:8081/",
        "javascript:alert(1)",
        &format!("https://join.example/{}", "a".repeat(2048)),
    ] {
        let answer = with(json!({"provider": "ondato", "returnUrl": url})).await;
        answer.is_problem(400, "return-url-not-allowed");
    }
    for (provider, purpose) in [("ondato", "other"), ("paysafe", "white-label")] {
        let body = json!({"provider": provider, "returnUrl": return_url(), "purpose": purpose});
        with(body).await.is_problem(400, "purpose-unknown");
    }
    for body in [
        "",
        "null",
        "needle",
        "{\"provider\":\"ondato\"",
        "[\"ondato\",\"https://join.example/\"]",
        "{\"provider\":\"needle\",\"returnUrl\":\"https://join.example/\"}",
        "{\"provider\":\"ondato\"}",
        "{\"provider\":\"ondato\",\"returnUrl\":7}",
    ] {
        let answer = create().text(body).send().await;
        answer.is_problem(400, "body-malformed");
        assert!(!answer.text.contains("needle"), "{}", answer.text);
    }
    let large = format!("{{\"returnUrl\":\"{}\"}}", "a".repeat(16 * 1024));
    create()
        .text(large)
        .send()
        .await
        .is_problem(413, "body-too-large");
    create()
        .nobody()
        .send()
        .await
        .is_problem(401, "session-expired");
    assert_eq!(app.stub.count(""), 0);
}

#[tokio::test]
async fn a_provider_that_is_not_configured_is_said_to_be_so() {
    let app = App::with(|config| config.paysafe = None).await;
    let answer = app.create("paysafe", "k").send().await;
    answer.is_problem(400, "provider-not-configured");
    let app = App::with(|config| config.ondato.as_mut().unwrap().setup = None).await;
    let answer = app.create("ondato", "k").send().await;
    answer.is_problem(400, "purpose-unknown");
}
