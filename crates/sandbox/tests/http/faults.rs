//! Fault injection, as a backend sees it.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::time::{Duration, Instant};

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::providers::ondato::PLAIN_SET_UP;
use hosted_flow_sandbox::{Outcome, Scenario};
use reqwest::header::{CONTENT_TYPE, RETRY_AFTER};
use reqwest::{RequestBuilder, Response, StatusCode};
use serde_json::Value;

use crate::fixture::{Fixture, PAGE, json_of};

/// A sandbox, an Ondato session in it, and one fault for its reads.
struct FaultFixture {
    fixture: Fixture,
    token: String,
    id: String,
}

impl FaultFixture {
    async fn new(fault: &str) -> Self {
        let fixture = Fixture::new().await;
        let token = fixture.ondato_token().await;
        let id = fixture.idv(&token, PLAIN_SET_UP).await;
        let toml = format!(
            "about = \"\"\n[[faults]]\nprovider = \"ondato\"\noperation = \"read\"\n{fault}"
        );
        fixture
            .sandbox
            .apply(&Scenario::read("own", &toml).unwrap());
        Self { fixture, token, id }
    }

    fn request(&self) -> RequestBuilder {
        let url = self
            .fixture
            .ondato(&format!("/v1/identity-verifications/{}", self.id));
        self.fixture.http.get(url).bearer_auth(&self.token)
    }

    async fn read(&self) -> Response {
        self.request().send().await.unwrap()
    }

    /// The status in a read.
    async fn status(&self) -> Value {
        json_of(self.request(), StatusCode::OK).await["status"].clone()
    }

    /// The last entry of the request log.
    fn logged(&self) -> (u16, Vec<String>) {
        let entry = self.fixture.sandbox.log(Provider::Ondato).pop().unwrap();
        (entry.status, entry.faults)
    }
}

#[tokio::test]
async fn a_slow_response_is_delayed_and_correct() {
    let fixture = FaultFixture::new("fault = \"slow\"\nseconds = 1").await;
    let before = Instant::now();
    assert_eq!(fixture.status().await, "Pending");
    assert!(before.elapsed() >= Duration::from_secs(1));
    assert_eq!(fixture.logged(), (200, vec!["slow".to_owned()]));
}

#[tokio::test]
async fn only_the_listed_calls_are_rate_limited() {
    let fixture = FaultFixture::new("fault = \"rate-limited\"\nretry_after = 7\ncalls = [1]").await;
    let response = fixture.read().await;
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(response.headers()[RETRY_AFTER], "7");
    assert_eq!(fixture.logged(), (429, vec!["rate-limited".to_owned()]));
    assert_eq!(fixture.status().await, "Pending");
    assert_eq!(fixture.logged(), (200, vec![]));
    let silent = FaultFixture::new("fault = \"rate-limited\"").await;
    let response = silent.read().await;
    assert!(!response.headers().contains_key(RETRY_AFTER));
}

#[tokio::test]
async fn errors_have_no_json_body() {
    for (fault, status) in [
        ("fault = \"server-error\"", StatusCode::SERVICE_UNAVAILABLE),
        (
            "fault = \"server-error\"\nstatus = 500",
            StatusCode::INTERNAL_SERVER_ERROR,
        ),
        ("fault = \"unauthorized\"", StatusCode::UNAUTHORIZED),
    ] {
        let response = FaultFixture::new(fault).await.read().await;
        assert_eq!(response.status(), status);
        let body = response.text().await.unwrap();
        assert!(serde_json::from_str::<Value>(&body).is_err());
    }
}

#[tokio::test]
async fn a_corrupted_response_keeps_its_status() {
    let malformed = FaultFixture::new("fault = \"malformed\"")
        .await
        .read()
        .await;
    assert_eq!(malformed.status(), StatusCode::OK);
    assert_eq!(malformed.headers()[CONTENT_TYPE], "application/json");
    let body = malformed.text().await.unwrap();
    assert!(!body.is_empty() && serde_json::from_str::<Value>(&body).is_err());

    let html = FaultFixture::new("fault = \"wrong-content-type\"")
        .await
        .read()
        .await;
    assert_eq!(html.headers()[CONTENT_TYPE], "text/html; charset=utf-8");
    let body: Value = serde_json::from_str(&html.text().await.unwrap()).unwrap();
    assert_eq!(body["status"], "Pending");
}

#[tokio::test]
async fn truncated_and_cut_responses_fail() {
    let truncated = FaultFixture::new("fault = \"truncated\"")
        .await
        .read()
        .await;
    assert_eq!(truncated.status(), StatusCode::OK);
    assert!(truncated.text().await.is_err());

    let cut = FaultFixture::new("fault = \"cut\"\ncalls = [1]").await;
    assert!(cut.request().send().await.is_err());
    assert_eq!(cut.status().await, "Pending");
}

#[tokio::test]
async fn a_status_is_reset_unknown_or_expired() {
    let back = FaultFixture::new("fault = \"backwards\"\ncalls = [2]").await;
    let (sandbox, id) = (&back.fixture.sandbox, &back.id);
    sandbox
        .play(Provider::Ondato, id, Outcome::Abandon, None)
        .unwrap();
    assert_eq!(back.status().await, "Aborted");
    assert_eq!(back.status().await, "Pending");
    assert_eq!(back.status().await, "Aborted");
    let unknown = FaultFixture::new("fault = \"unknown-status\"").await;
    assert_eq!(unknown.status().await, "SANDBOX_NEW_STATUS");
    let expired = FaultFixture::new("fault = \"expired\"").await;
    assert_eq!(expired.status().await, "Expired");
}

#[tokio::test]
async fn a_failed_request_may_have_been_processed() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let list = async || {
        let url = fixture.paysafe("/digitalwallets/v2/customers/c1/instrument-verifications");
        let response = json_of(fixture.http.get(url).bearer_auth(&token), StatusCode::OK).await;
        response["meta"]["numberOfRecords"].clone()
    };
    let create = async || {
        let request = fixture.create_session(&token, "US_BANK_ACCOUNT", PAGE);
        request.send().await
    };
    let with = |fault: &str| {
        let toml = format!(
            "about = \"\"\n[[faults]]\nprovider = \"paysafe\"\noperation = \"create\"\n{fault}"
        );
        fixture
            .sandbox
            .apply(&Scenario::read("own", &toml).unwrap());
    };
    with("fault = \"cut\"");
    assert!(create().await.is_err());
    assert_eq!(list().await, 0);
    with("fault = \"cut\"\nacted = true");
    assert!(create().await.is_err());
    assert_eq!(list().await, 1);
    with("fault = \"server-error\"\nstatus = 504\nacted = true");
    let response = create().await.unwrap();
    assert_eq!(response.status(), StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(list().await, 2);
}
