//! ConnectPay's API and hosted page.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::providers::connectpay::{
    APPLICATION_PATH, DATA_PATH, INITIATE_PATH, SUBMIT_PATH,
};
use hosted_flow_sandbox::providers::ondato::PLAIN_SET_UP;
use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET, ChoiceError, Outcome};
use reqwest::header::WWW_AUTHENTICATE;
use reqwest::{RequestBuilder, StatusCode};
use serde_json::{Value, json};

use crate::fixture::{Fixture, PAGE, json_of, location, outcome, status_of};

const WAIT: Duration = Duration::from_secs(3);

impl Fixture {
    pub(crate) fn connectpay(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.origin(Provider::ConnectPay))
    }

    fn pay_post(&self, path: &str, body: &Value) -> RequestBuilder {
        let request = self.http.post(self.connectpay(path)).json(body);
        request.basic_auth(CLIENT_ID, Some(CLIENT_SECRET))
    }

    /// Submits an Ondato session, and returns the application.
    async fn submit(&self, session: &str, reference: &str) -> Value {
        let body = json!({
            "externalReference": reference, "sessionId": session, "providerId": "ONDATO",
        });
        let request = self.pay_post(SUBMIT_PATH, &body);
        json_of(request, StatusCode::OK).await["application"].clone()
    }

    async fn read_application(&self, id: &str) -> Value {
        let path = APPLICATION_PATH.replace("{id}", id);
        let request = self.http.get(self.connectpay(&path));
        let request = request.basic_auth(CLIENT_ID, Some(CLIENT_SECRET));
        json_of(request, StatusCode::OK).await["application"].clone()
    }

    fn send_data(&self, id: &str, data: &Value) -> RequestBuilder {
        self.pay_post(&DATA_PATH.replace("{id}", id), data)
    }

    /// An Ondato session with that outcome.
    async fn ondato_session(&self, chosen: Outcome) -> String {
        let token = self.ondato_token().await;
        let id = self.idv(&token, PLAIN_SET_UP).await;
        self.sandbox
            .play(Provider::Ondato, &id, chosen, None)
            .unwrap();
        self.sandbox.advance(WAIT);
        id
    }

    /// A hosted link, and the application's id.
    async fn hosted(&self) -> (String, String) {
        let to = |way: &str| format!("{PAGE}?{way}");
        let body = json!({
            "externalReference": "u1", "successUrl": to("success"), "failureUrl": to("failure"),
            "dropUrl": to("drop"),
        });
        let request = self.pay_post(INITIATE_PATH, &body);
        let response = json_of(request, StatusCode::OK).await;
        assert_eq!(response["status"], "IDV_TOKEN_GENERATED");
        let text = |name: &str| response[name].as_str().unwrap().to_owned();
        (text("redirectLink"), text("personId"))
    }
}

fn id_of(application: &Value) -> &str {
    application["applicationId"].as_str().unwrap()
}

#[tokio::test]
async fn the_api_requires_the_client_credentials() {
    let fixture = Fixture::new().await;
    for path in [SUBMIT_PATH, INITIATE_PATH] {
        let request = fixture.http.post(fixture.connectpay(path)).json(&json!({}));
        let wrong = request.basic_auth(CLIENT_ID, Some("guess"));
        let response = wrong.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        assert!(response.headers().contains_key(WWW_AUTHENTICATE));
    }
    let lost = fixture.http.get(fixture.connectpay("/baas/x"));
    assert_eq!(status_of(lost).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_approved_session_ends_in_an_account() {
    let fixture = Fixture::new().await;
    let session = fixture.ondato_session(Outcome::Approve).await;
    let submitted = fixture.submit(&session, "u1").await;
    let id = id_of(&submitted);
    let early = fixture.send_data(id, &json!({ "person": { "name": "x" } }));
    assert_eq!(status_of(early).await, StatusCode::CONFLICT);
    assert_eq!(submitted["status"], "IDV_TOKEN_GENERATED");
    fixture.sandbox.advance(WAIT);
    assert_eq!(fixture.read_application(id).await["status"], "IDV_APPROVED");

    for empty in [
        json!({}),
        json!({ "a": "", "b": [], "c": null }),
        json!([1]),
        json!("x"),
    ] {
        let request = fixture.send_data(id, &empty);
        let response = json_of(request, StatusCode::BAD_REQUEST).await;
        assert_eq!(response["error"]["code"], "no_data", "{empty}");
    }
    let data = json!({ "person": { "name": "x" } });
    let response = json_of(fixture.send_data(id, &data), StatusCode::OK).await;
    let expected = json!({ "applicationId": id, "status": "COMPLIANCE_REVIEW" });
    assert_eq!(response, expected);
    let twice = fixture.send_data(id, &data);
    assert_eq!(status_of(twice).await, StatusCode::CONFLICT);
    fixture.sandbox.advance(WAIT);
    let issued = fixture.read_application(id).await;
    assert_eq!(issued["status"], "ACCOUNT_ISSUED");
    assert_eq!(issued["baasClientId"].as_str().unwrap().len(), 36);
}

#[tokio::test]
async fn any_other_session_is_declined() {
    let fixture = Fixture::new().await;
    let declined = fixture.ondato_session(Outcome::Decline).await;
    let abandoned = fixture.ondato_session(Outcome::Abandon).await;
    for session in [declined.as_str(), &abandoned, "nobody-knows-this"] {
        let submitted = fixture.submit(session, "u1").await;
        fixture.sandbox.advance(WAIT);
        let read = fixture.read_application(id_of(&submitted)).await;
        assert_eq!(read["status"], "IDV_DECLINED");
    }
}

#[tokio::test]
async fn the_newer_names_are_supported() {
    let fixture = Fixture::with(|config| config.set("connectpay-names", "new").unwrap()).await;
    for (reference, end) in [
        ("u1", "APPLICATION_APPROVED"),
        ("u2-decline", "APPLICATION_DECLINED"),
    ] {
        let session = fixture.ondato_session(Outcome::Approve).await;
        let submitted = fixture.submit(&session, reference).await;
        let id = submitted["personId"].as_str().unwrap();
        fixture.sandbox.advance(WAIT);
        let request = fixture.send_data(id, &json!({ "name": "x" }));
        let response = json_of(request, StatusCode::OK).await;
        let expected = json!({ "personId": id, "status": "APPLICATION_CAPTURED" });
        assert_eq!(response, expected);
        fixture.sandbox.advance(Duration::from_secs(2));
        let read = fixture.read_application(id).await;
        assert_eq!(read["status"], "COMPLIANCE_REVIEW");
        fixture.sandbox.advance(WAIT);
        let read = fixture.read_application(id).await;
        assert_eq!(read["status"], end);
        assert_eq!(
            read["baasClientId"].is_string(),
            end == "APPLICATION_APPROVED"
        );
    }
}

#[tokio::test]
async fn an_invalid_submission_names_its_field() {
    let fixture = Fixture::new().await;
    let good = json!({ "externalReference": "u", "sessionId": "s", "providerId": "ondato" });
    for field in ["externalReference", "sessionId", "providerId"] {
        let mut body = good.clone();
        body[field] = "".into();
        let request = fixture.pay_post(SUBMIT_PATH, &body);
        let response = json_of(request, StatusCode::BAD_REQUEST).await;
        let expected = format!("{field} is not taken");
        assert_eq!(response["error"]["message"], expected);
    }
    let body = json!({ "successUrl": "https://evil.example/" });
    let request = fixture.pay_post(INITIATE_PATH, &body);
    let response = json_of(request, StatusCode::BAD_REQUEST).await;
    assert_eq!(response["error"]["message"], "successUrl is not taken");
    let request = fixture.pay_post(SUBMIT_PATH, &json!(["ONDATO"]));
    assert_eq!(status_of(request).await, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_hosted_link_redirects_to_one_of_three_urls() {
    let fixture = Fixture::new().await;
    for (chosen, way, status) in [
        (Outcome::Approve, "success", "IDV_APPROVED"),
        (Outcome::Decline, "failure", "IDV_DECLINED"),
        (Outcome::Expire, "failure", "IDV_DECLINED"),
        (Outcome::Abandon, "drop", "IDV_TOKEN_GENERATED"),
        (Outcome::Later, "drop", "IDV_TOKEN_GENERATED"),
        (Outcome::Error, "failure", "IDV_TOKEN_GENERATED"),
    ] {
        let (link, id) = fixture.hosted().await;
        let html = fixture.http.get(&link).send().await.unwrap();
        let html = html.text().await.unwrap();
        assert_eq!(html.matches(r#"<button name="outcome""#).count(), 6);
        assert!(html.contains("ConnectPay (sandbox)") && html.contains(&id));
        let request = fixture.http.post(&link).form(&[outcome(chosen)]);
        let response = request.send().await.unwrap();
        assert_eq!(location(&response), format!("{PAGE}?{way}"), "{chosen:?}");
        fixture.sandbox.advance(WAIT);
        assert_eq!(fixture.read_application(&id).await["status"], status);
        let expected = match status {
            "IDV_TOKEN_GENERATED" => StatusCode::OK,
            _ => StatusCode::GONE,
        };
        assert_eq!(status_of(fixture.http.get(&link)).await, expected);
    }
}

#[tokio::test]
async fn the_hosted_link_expires_after_a_day() {
    let fixture = Fixture::with(|config| config.set("connectpay-names", "new").unwrap()).await;
    let (link, id) = fixture.hosted().await;
    fixture.sandbox.advance(Duration::from_hours(24));
    assert_eq!(status_of(fixture.http.get(&link)).await, StatusCode::GONE);
    assert_eq!(
        fixture.read_application(&id).await["status"],
        "IDV_TOKEN_EXPIRED"
    );
    let play = |id: &str| {
        fixture
            .sandbox
            .play(Provider::ConnectPay, id, Outcome::Approve, None)
    };
    assert_eq!(play(&id), Err(ChoiceError::Over));
    assert_eq!(play("nobody"), Err(ChoiceError::NoSession));
    let wrong = fixture.connectpay("/idv/guess");
    assert_eq!(
        status_of(fixture.http.get(wrong)).await,
        StatusCode::NOT_FOUND
    );
}
