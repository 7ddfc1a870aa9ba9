//! Faults on demand, as a backend meets them.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::time::{Duration, Instant};

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{Outcome, PLAIN_SET_UP, Scenario};
use reqwest::header::{CONTENT_TYPE, RETRY_AFTER};
use reqwest::{RequestBuilder, Response, StatusCode};
use serde_json::Value;

use crate::stage::{PAGE, Stage, json_of};

/// A sandbox, an Ondato session in it, and one fault at its reads.
struct Faulty {
    stage: Stage,
    token: String,
    id: String,
}

impl Faulty {
    async fn new(fault: &str) -> Self {
        let stage = Stage::new().await;
        let token = stage.ondato_token().await;
        let id = stage.idv(&token, PLAIN_SET_UP).await;
        let toml = format!(
            "about = \"\"\n[[faults]]\nprovider = \"ondato\"\noperation = \"read\"\n{fault}"
        );
        stage.sandbox.apply(&Scenario::read("own", &toml).unwrap());
        Self { stage, token, id }
    }

    fn request(&self) -> RequestBuilder {
        let url = self
            .stage
            .ondato(&format!("/v1/identity-verifications/{}", self.id));
        self.stage.http.get(url).bearer_auth(&self.token)
    }

    async fn read(&self) -> Response {
        self.request().send().await.unwrap()
    }

    /// The status that a read tells.
    async fn status(&self) -> Value {
        json_of(self.request(), StatusCode::OK).await["status"].clone()
    }

    /// What the log has of the last request.
    fn logged(&self) -> (u16, Vec<String>) {
        let entry = self.stage.sandbox.log(Provider::Ondato).pop().unwrap();
        (entry.status, entry.faults)
    }
}

#[tokio::test]
async fn a_slow_answer_takes_its_time_and_is_right() {
    let faulty = Faulty::new("fault = \"slow\"\nseconds = 1").await;
    let before = Instant::now();
    assert_eq!(faulty.status().await, "Pending");
    assert!(before.elapsed() >= Duration::from_secs(1));
    assert_eq!(faulty.logged(), (200, vec!["slow".to_owned()]));
}

#[tokio::test]
async fn only_the_named_calls_are_limited_with_and_without_a_time() {
    let faulty = Faulty::new("fault = \"rate-limited\"\nretry_after = 7\ncalls = [1]").await;
    let answer = faulty.read().await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.headers()[RETRY_AFTER], "7");
    assert_eq!(faulty.logged(), (429, vec!["rate-limited".to_owned()]));
    assert_eq!(faulty.status().await, "Pending");
    assert_eq!(faulty.logged(), (200, vec![]));
    let silent = Faulty::new("fault = \"rate-limited\"").await;
    let answer = silent.read().await;
    assert!(!answer.headers().contains_key(RETRY_AFTER));
}

#[tokio::test]
async fn errors_come_without_json() {
    for (fault, status) in [
        ("fault = \"server-error\"", StatusCode::SERVICE_UNAVAILABLE),
        (
            "fault = \"server-error\"\nstatus = 500",
            StatusCode::INTERNAL_SERVER_ERROR,
        ),
        ("fault = \"unauthorized\"", StatusCode::UNAUTHORIZED),
    ] {
        let answer = Faulty::new(fault).await.read().await;
        assert_eq!(answer.status(), status);
        let body = answer.text().await.unwrap();
        assert!(serde_json::from_str::<Value>(&body).is_err());
    }
}

#[tokio::test]
async fn a_damaged_answer_has_the_right_status_and_the_wrong_body() {
    let malformed = Faulty::new("fault = \"malformed\"").await.read().await;
    assert_eq!(malformed.status(), StatusCode::OK);
    assert_eq!(malformed.headers()[CONTENT_TYPE], "application/json");
    let body = malformed.text().await.unwrap();
    assert!(!body.is_empty() && serde_json::from_str::<Value>(&body).is_err());

    let html = Faulty::new("fault = \"wrong-content-type\"")
        .await
        .read()
        .await;
    assert_eq!(html.headers()[CONTENT_TYPE], "text/html; charset=utf-8");
    let body: Value = serde_json::from_str(&html.text().await.unwrap()).unwrap();
    assert_eq!(body["status"], "Pending");
}

#[tokio::test]
async fn a_truncated_answer_breaks_off_and_a_cut_one_never_comes() {
    let truncated = Faulty::new("fault = \"truncated\"").await.read().await;
    assert_eq!(truncated.status(), StatusCode::OK);
    assert!(truncated.text().await.is_err());

    let cut = Faulty::new("fault = \"cut\"\ncalls = [1]").await;
    assert!(cut.request().send().await.is_err());
    assert_eq!(cut.status().await, "Pending");
}

#[tokio::test]
async fn a_status_goes_back_is_unknown_or_has_expired() {
    let back = Faulty::new("fault = \"backwards\"\ncalls = [2]").await;
    let (sandbox, id) = (&back.stage.sandbox, &back.id);
    sandbox
        .play(Provider::Ondato, id, Outcome::Abandon, None)
        .unwrap();
    assert_eq!(back.status().await, "Aborted");
    assert_eq!(back.status().await, "Pending");
    assert_eq!(back.status().await, "Aborted");
    let unknown = Faulty::new("fault = \"unknown-status\"").await;
    assert_eq!(unknown.status().await, "SANDBOX_NEW_STATUS");
    let expired = Faulty::new("fault = \"expired\"").await;
    assert_eq!(expired.status().await, "Expired");
}

#[tokio::test]
async fn what_is_lost_may_have_been_done() {
    let stage = Stage::new().await;
    let token = stage.paysafe_token().await;
    let list = async || {
        let url = stage.paysafe("/digitalwallets/v2/customers/c1/instrument-verifications");
        let answer = json_of(stage.http.get(url).bearer_auth(&token), StatusCode::OK).await;
        answer["meta"]["numberOfRecords"].clone()
    };
    let create = async || {
        let request = stage.create_session(&token, "US_BANK_ACCOUNT", PAGE);
        request.send().await
    };
    let with = |fault: &str| {
        let toml = format!(
            "about = \"\"\n[[faults]]\nprovider = \"paysafe\"\noperation = \"create\"\n{fault}"
        );
        stage.sandbox.apply(&Scenario::read("own", &toml).unwrap());
    };
    with("fault = \"cut\"");
    assert!(create().await.is_err());
    assert_eq!(list().await, 0);
    with("fault = \"cut\"\nacted = true");
    assert!(create().await.is_err());
    assert_eq!(list().await, 1);
    with("fault = \"server-error\"\nstatus = 504\nacted = true");
    let answer = create().await.unwrap();
    assert_eq!(answer.status(), StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(list().await, 2);
}
