//! Paysafe's API.

use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{ChoiceError, Outcome};
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::fixture::{Fixture, PAGE, json_of, status_of};

pub(crate) const V2: &str = "/digitalwallets/v2/customers/c1/instrument-verifications";
pub(crate) const V1: &str = "/digitalwallets/customers/c1/instrument-verifications";

#[tokio::test]
async fn sessions_of_both_versions_are_read_without_the_code() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let body = json!({
        "instrumentType": "US_BANK_ACCOUNT",
        "returnUrl": PAGE,
        "merchantRefNum": "m-1",
    });
    for version in [V1, V2] {
        let request = fixture
            .http
            .post(fixture.paysafe(version))
            .bearer_auth(&token);
        let created = json_of(request.json(&body), StatusCode::OK).await;
        assert_eq!(created["sessionStatus"], "ACTIVE");
        assert_eq!(created["secureCodeMethod"], "sha512");
        assert_eq!(created["returnUrl"], PAGE);
        assert_eq!(created["instrument"], Value::Null);
        let code = created["secureCode"].as_str().unwrap();
        assert!(code.contains('+') && code.contains('/') && code.ends_with('='));
        let redirect_url = created["redirectUrl"].as_str().unwrap();
        let start = fixture.paysafe("/instruments/verifications/");
        let hash = redirect_url
            .strip_prefix(start.as_str())
            .and_then(|rest| rest.strip_suffix("/initiate?locale=en%20US&sig=a+b%2Fc"))
            .unwrap();
        assert!(hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
        // `2021-07-15T17:54:12Z`, as on the page.
        assert_eq!(created["creationTime"].as_str().unwrap().len(), 20);
        assert_eq!(created["expirationTime"].as_str().unwrap().len(), 20);

        let id = created["id"].as_str().unwrap();
        let url = fixture.paysafe(&format!("{version}/{id}"));
        let read = json_of(fixture.http.get(url).bearer_auth(&token), StatusCode::OK).await;
        let mut expected = created.clone();
        expected.as_object_mut().unwrap().remove("secureCode");
        expected.as_object_mut().unwrap().remove("secureCodeMethod");
        assert_eq!(read, expected);

        let foreign = fixture.paysafe(&format!("{version}/{id}").replace("c1", "c2"));
        let request = fixture.http.get(foreign).bearer_auth(&token);
        assert_eq!(status_of(request).await, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_invalid_create_request_is_refused() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    for kind in ["SEPA_BANK_ACCOUNT", "CARD", "us_bank_account", ""] {
        let request = fixture.create_session(&token, kind, PAGE);
        let response = json_of(request, StatusCode::BAD_REQUEST).await;
        let code = "DW-INVALID-INSTRUMENT-TYPE-FOR-VERIFICATION";
        assert_eq!(response["error"]["code"], code);
    }
    for url in [
        "https://evil.example/",
        "http://127.0.0.1:8081/",
        "/join",
        "",
    ] {
        let request = fixture.create_session(&token, "US_BANK_ACCOUNT", url);
        let response = json_of(request, StatusCode::BAD_REQUEST).await;
        assert_eq!(response["error"]["fieldErrors"][0]["field"], "returnUrl");
    }
    let long = fixture.paysafe(V2).replace("c1", &"c".repeat(65));
    let body = json!({ "instrumentType": "US_BANK_ACCOUNT", "returnUrl": PAGE });
    let request = fixture.http.post(long).bearer_auth(&token).json(&body);
    let response = json_of(request, StatusCode::BAD_REQUEST).await;
    assert_eq!(response["error"]["fieldErrors"][0]["field"], "customerId");
    let request = fixture.http.post(fixture.paysafe(V2)).bearer_auth(&token);
    let response = json_of(request.json(&json!([])), StatusCode::BAD_REQUEST).await;
    assert!(response["error"]["message"].is_string());
}

#[tokio::test]
async fn at_most_twenty_sessions_are_open() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let mut last = String::new();
    for _ in 0..20 {
        last = fixture.session(&token, PAGE).await.id;
    }
    let refused = async || {
        let request = fixture.create_session(&token, "US_BANK_ACCOUNT", PAGE);
        let response = json_of(request, StatusCode::BAD_REQUEST).await;
        assert_eq!(response["error"]["code"], "DW-BANK-ACCOUNT-LIMIT-EXCEEDED");
    };
    refused().await;
    // A session that ended no longer counts, nor does an expired one.
    fixture
        .sandbox
        .play(Provider::Paysafe, &last, Outcome::Abandon, None)
        .unwrap();
    fixture.session(&token, PAGE).await;
    refused().await;
    fixture.sandbox.advance(Duration::from_mins(10));
    fixture.session(&token, PAGE).await;
}

#[tokio::test]
async fn the_list_pages_and_filters_without_the_code() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let mut ids = Vec::new();
    for _ in 0..12 {
        ids.push(fixture.session(&token, PAGE).await.id);
    }
    ids.reverse();
    fixture
        .sandbox
        .play(Provider::Paysafe, &ids[1], Outcome::Approve, None)
        .unwrap();
    let list = async |query: &str, status| {
        let url = fixture.paysafe(&format!("{V2}{query}"));
        json_of(fixture.http.get(url).bearer_auth(&token), status).await
    };
    let ids_of = |response: &Value| -> Vec<String> {
        let sessions = response["instrumentVerifications"].as_array().unwrap();
        let id = |session: &Value| session["id"].as_str().unwrap().to_owned();
        sessions.iter().map(id).collect()
    };
    let first = list("", StatusCode::OK).await;
    assert_eq!(ids_of(&first), ids[..10]);
    let meta = json!({ "numberOfRecords": 12, "limit": 10, "offset": 0, "page": 0 });
    assert_eq!(first["meta"], meta);
    assert!(!first.to_string().contains("secureCode"));

    let second = list("?limit=5&offset=10", StatusCode::OK).await;
    assert_eq!(ids_of(&second), ids[10..]);
    assert_eq!(second["meta"]["page"], 2);
    let completed = list("?status=COMPLETED", StatusCode::OK).await;
    assert_eq!(ids_of(&completed), ids[1..2]);
    assert_eq!(completed["meta"]["numberOfRecords"], 1);

    for (query, field) in [
        ("?status=completed", "status"),
        ("?limit=0", "limit"),
        ("?limit=51", "limit"),
        ("?limit=5&limit=5", "limit"),
        ("?offset=-1", "offset"),
    ] {
        let response = list(query, StatusCode::BAD_REQUEST).await;
        assert_eq!(response["error"]["fieldErrors"][0]["field"], field);
    }
}

#[tokio::test]
async fn an_approval_may_be_delayed() {
    let ongoing = Duration::from_secs(5);
    let fixture =
        Fixture::with(|config| *config.timings.named("paysafe-ongoing").unwrap() = ongoing).await;
    let token = fixture.paysafe_token().await;
    let id = fixture.session(&token, PAGE).await.id;
    let play = |outcome| fixture.sandbox.play(Provider::Paysafe, &id, outcome, None);
    let back = format!("{PAGE}?sessionId={id}&sessionStatus=ONGOING_VERIFICATION");
    assert_eq!(play(Outcome::Approve), Ok(back));
    let session = fixture.read_session(&token, &id).await;
    assert_eq!(session["sessionStatus"], "ONGOING_VERIFICATION");
    assert_eq!(session["instrument"], Value::Null);
    assert_eq!(play(Outcome::Decline), Err(ChoiceError::Over));
    fixture.sandbox.advance(ongoing);
    let session = fixture.read_session(&token, &id).await;
    assert_eq!(session["sessionStatus"], "COMPLETED");
    assert_eq!(session["instrument"]["instrumentType"], "US_BANK_ACCOUNT");
}
