//! Airwallex's login and API.

use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET, ChoiceError, Outcome};
use reqwest::StatusCode;
use serde_json::json;

use crate::airwallex_fixture::{CREATE, LOGIN};
use crate::fixture::{Fixture, PAGE, json_of, status_of};

#[tokio::test]
async fn a_login_needs_both_headers_and_its_token_expires() {
    let fixture = Fixture::new().await;
    let url = fixture.airwallex(LOGIN);
    let login = |id: &str, key: &str| {
        let request = fixture.http.post(&url).header("x-client-id", id);
        request.header("x-api-key", key)
    };
    let response = json_of(login(CLIENT_ID, CLIENT_SECRET), StatusCode::CREATED).await;
    // `2026-05-12T00:00:00+0000`: the offset has no colon.
    let end = response["expires_at"].as_str().unwrap();
    assert!(end.len() == 24 && end.ends_with("+0000"), "{end}");
    for request in [
        login(CLIENT_ID, "guess"),
        login("guess", CLIENT_SECRET),
        fixture.http.post(&url),
    ] {
        let response = json_of(request, StatusCode::UNAUTHORIZED).await;
        assert_eq!(response["code"], "unauthorized");
    }
    let token = response["token"].as_str().unwrap();
    let read = || {
        let url = fixture.airwallex("/api/v1/accounts/acct_1");
        fixture.http.get(url).bearer_auth(token)
    };
    assert_eq!(status_of(read()).await, StatusCode::OK);
    fixture.sandbox.advance(Duration::from_mins(30));
    assert_eq!(status_of(read()).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_api_requires_a_token() {
    let fixture = Fixture::new().await;
    for path in [CREATE, "/api/v1/hosted_flows/ahfi_1", "/api/v1/x"] {
        let request = fixture
            .http
            .get(fixture.airwallex(path))
            .bearer_auth("made-up");
        let response = json_of(request, StatusCode::UNAUTHORIZED).await;
        assert_eq!(response["code"], "unauthorized");
    }
    let token = fixture.airwallex_token().await;
    for path in [
        "/api/v1/hosted_flows/ahfi_1",
        "/api/v1/accounts/cust_1",
        "/api/v1/x",
    ] {
        let request = fixture
            .http
            .get(fixture.airwallex(path))
            .bearer_auth(&token);
        let response = json_of(request, StatusCode::NOT_FOUND).await;
        assert_eq!(response["code"], "not_found", "{path}");
    }
}

#[tokio::test]
async fn a_flow_is_created_read_and_reauthorised() {
    let fixture = Fixture::new().await;
    let token = fixture.airwallex_token().await;
    let body = json!({
        "account_id": "acct_1",
        "template": "tpl_1",
        "return_url": PAGE,
        "error_url": format!("{PAGE}?error"),
        "metadata": { "flow": "flw_1" },
    });
    let request = fixture
        .http
        .post(fixture.airwallex(CREATE))
        .bearer_auth(&token);
    let created = json_of(request.json(&body), StatusCode::CREATED).await;
    let id = created["id"].as_str().unwrap();
    assert!(id.starts_with("ahfi_"), "{id}");
    assert_eq!(created["status"], "INIT");
    assert_eq!(created["metadata"], json!({ "flow": "flw_1" }));
    assert_eq!(fixture.read_flow(&token, id).await, created);
    assert_eq!(created["authorization_code"], json!(null));

    let first = fixture.authorize(&token, id).await;
    let second = fixture.authorize(&token, id).await;
    for response in [&first, &second] {
        let code = response["authorization_code"].as_str().unwrap();
        let url = fixture.airwallex(&format!("/hosted_flows/{id}?code={code}"));
        assert_eq!(response["url"], url);
    }
    assert_ne!(first["url"], second["url"]);
    assert_eq!(fixture.read_flow(&token, id).await, created);
}

#[tokio::test]
async fn an_invalid_field_is_named_in_the_error() {
    let fixture = Fixture::new().await;
    let token = fixture.airwallex_token().await;
    let post = |path: &str| {
        fixture
            .http
            .post(fixture.airwallex(path))
            .bearer_auth(&token)
    };
    for (account, url, field) in [
        ("cust_1", PAGE, "account_id"),
        ("acct_<b>", PAGE, "account_id"),
        ("acct_1", "https://evil.example/", "return_url"),
        // As Airwallex does: it accepts `127.0.0.1` instead.
        ("acct_1", "http://localhost:8080/", "return_url"),
    ] {
        let body = json!({ "account_id": account, "return_url": url });
        let response = json_of(post(CREATE).json(&body), StatusCode::BAD_REQUEST).await;
        assert_eq!(response["code"], "validation_error");
        assert_eq!(response["source"], field);
    }
    let foreign = json!({
        "account_id": "acct_1", "return_url": PAGE, "error_url": "https://evil.example/",
    });
    let response = json_of(post(CREATE).json(&foreign), StatusCode::BAD_REQUEST).await;
    assert_eq!(response["source"], "error_url");
    let short = json!({ "account_id": "acct_1" });
    let response = json_of(post(CREATE).json(&short), StatusCode::BAD_REQUEST).await;
    assert_eq!(response["code"], "invalid_argument");
    assert_eq!(response["source"], "return_url");

    let id = fixture.flow(&token, "acct_1").await;
    let path = format!("/api/v1/hosted_flows/{id}/authorize");
    let request = post(&path).json(&json!({ "identity": "" }));
    let response = json_of(request, StatusCode::BAD_REQUEST).await;
    assert_eq!(response["source"], "identity");
    let lost = post("/api/v1/hosted_flows/ahfi_0/authorize").json(&json!({ "identity": "u" }));
    assert_eq!(status_of(lost).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_configured_accounts_exist() {
    let fixture = Fixture::with(|config| config.set("airwallex-accounts", "acct_9").unwrap()).await;
    let token = fixture.airwallex_token().await;
    assert_eq!(fixture.account(&token, "acct_9").await, "CREATED");
    let url = fixture.airwallex("/api/v1/accounts/acct_1");
    let request = fixture.http.get(url).bearer_auth(&token);
    assert_eq!(status_of(request).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_account_is_decided_after_a_delay() {
    let wait = Duration::from_secs(3);
    let fixture = Fixture::new().await;
    let token = fixture.airwallex_token().await;
    for (account, outcome, reason, end) in [
        ("acct_a", Outcome::Approve, None, "ACTIVE"),
        ("acct_b", Outcome::Decline, None, "SUSPENDED"),
        (
            "acct_c",
            Outcome::Decline,
            Some("ACTION_REQUIRED"),
            "ACTION_REQUIRED",
        ),
    ] {
        let id = fixture.flow(&token, account).await;
        assert_eq!(fixture.account(&token, account).await, "CREATED");
        let back = fixture
            .sandbox
            .play(Provider::Airwallex, &id, outcome, reason);
        assert_eq!(back, Ok(PAGE.to_owned()));
        assert_eq!(fixture.read_flow(&token, &id).await["status"], "FINISHED");
        assert_eq!(fixture.account(&token, account).await, "SUBMITTED");
        let again = fixture
            .sandbox
            .play(Provider::Airwallex, &id, outcome, reason);
        assert_eq!(again, Err(ChoiceError::Over));
        fixture.sandbox.advance(wait);
        assert_eq!(fixture.account(&token, account).await, end);

        // The flow may be continued only when action is required.
        let path = format!("/api/v1/hosted_flows/{id}/authorize");
        let request = fixture
            .http
            .post(fixture.airwallex(&path))
            .bearer_auth(&token);
        let status = status_of(request.json(&json!({ "identity": "u" }))).await;
        let expected = match end {
            "ACTION_REQUIRED" => StatusCode::OK,
            _ => StatusCode::BAD_REQUEST,
        };
        assert_eq!(status, expected, "{end}");
    }
}
