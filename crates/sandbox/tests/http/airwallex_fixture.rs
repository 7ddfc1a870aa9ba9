//! Calls of the sandbox's Airwallex.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET};
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::fixture::{Fixture, PAGE, json_of};

pub(crate) const LOGIN: &str = "/api/v1/authentication/login";
pub(crate) const CREATE: &str = "/api/v1/hosted_flows/create";

/// The error URL.
pub(crate) const ERROR_PAGE: &str = "http://127.0.0.1:8080/?error";

impl Fixture {
    pub(crate) fn airwallex(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.origin(Provider::Airwallex))
    }

    pub(crate) async fn airwallex_token(&self) -> String {
        let request = self
            .http
            .post(self.airwallex(LOGIN))
            .header("x-client-id", CLIENT_ID)
            .header("x-api-key", CLIENT_SECRET);
        let response = json_of(request, StatusCode::CREATED).await;
        response["token"].as_str().unwrap().to_owned()
    }

    /// Creates a hosted flow for an account, and returns its id.
    pub(crate) async fn flow(&self, token: &str, account: &str) -> String {
        let body = json!({
            "account_id": account, "return_url": PAGE, "error_url": ERROR_PAGE,
        });
        let request = self.http.post(self.airwallex(CREATE)).bearer_auth(token);
        let response = json_of(request.json(&body), StatusCode::CREATED).await;
        response["id"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn authorize(&self, token: &str, id: &str) -> Value {
        let url = self.airwallex(&format!("/api/v1/hosted_flows/{id}/authorize"));
        let request = self.http.post(url).bearer_auth(token);
        json_of(request.json(&json!({ "identity": "u_1" })), StatusCode::OK).await
    }

    /// A new link for a hosted flow.
    pub(crate) async fn link(&self, token: &str, id: &str) -> String {
        let response = self.authorize(token, id).await;
        response["url"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn read_flow(&self, token: &str, id: &str) -> Value {
        let url = self.airwallex(&format!("/api/v1/hosted_flows/{id}"));
        json_of(self.http.get(url).bearer_auth(token), StatusCode::OK).await
    }

    /// An account's status.
    pub(crate) async fn account(&self, token: &str, id: &str) -> Value {
        let url = self.airwallex(&format!("/api/v1/accounts/{id}"));
        let response = json_of(self.http.get(url).bearer_auth(token), StatusCode::OK).await;
        assert_eq!(response["id"], id);
        response["status"].clone()
    }
}
