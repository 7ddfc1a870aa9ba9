//! Calls of the sandbox's connectFi.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET};
use reqwest::multipart::{Form, Part};
use reqwest::{RequestBuilder, StatusCode};
use serde_json::{Value, json};

use crate::fixture::{Fixture, json_of};

pub(crate) const JPEG: &[u8] = b"\xff\xd8\xff\xe0 a picture";
pub(crate) const PDF: &[u8] = b"%PDF-1.7 a paper";

/// connectFi with a token.
pub(crate) struct ConnectFi<'a> {
    pub(crate) fixture: &'a Fixture,
    token: String,
}

impl Fixture {
    pub(crate) fn connectfi_url(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.origin(Provider::ConnectFi))
    }

    pub(crate) async fn connectfi(&self) -> ConnectFi<'_> {
        let user = json!({ "user": { "login": CLIENT_ID, "password": CLIENT_SECRET } });
        let request = self.http.post(self.connectfi_url("/auth/get-token"));
        let response = json_of(request.json(&user), StatusCode::OK).await;
        ConnectFi {
            fixture: self,
            token: response["token"]["base"].as_str().unwrap().to_owned(),
        }
    }
}

impl ConnectFi<'_> {
    pub(crate) fn post(&self, path: &str) -> RequestBuilder {
        let request = self.fixture.http.post(self.fixture.connectfi_url(path));
        request.header("x-connectfi-token", &self.token)
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        let request = self.fixture.http.get(self.fixture.connectfi_url(path));
        request.header("x-connectfi-token", &self.token)
    }

    /// The data in the envelope of a response.
    pub(crate) async fn call(&self, path: &str, body: &Value) -> Value {
        data(&json_of(self.post(path).json(body), StatusCode::OK).await)
    }

    /// The error response of a call.
    pub(crate) async fn refusal(&self, path: &str, body: &Value, status: StatusCode) -> Value {
        json_of(self.post(path).json(body), status).await
    }

    pub(crate) async fn init(&self, customer: &str) -> Value {
        let body = json!({ "customerId": customer, "syncMode": null });
        self.call("/customer/kyc/init", &body).await
    }

    /// `kyc.status` of a read.
    pub(crate) async fn kyc_status(&self, customer: &str) -> Value {
        let request = self.get(&format!("/customer/kyc/status/{customer}"));
        data(&json_of(request, StatusCode::OK).await)["kyc"]["status"].clone()
    }

    pub(crate) fn upload(&self, path: &str, file: &[u8]) -> RequestBuilder {
        let part = Part::bytes(file.to_vec()).file_name("scan");
        self.post(path).multipart(Form::new().part("file", part))
    }
}

fn data(response: &Value) -> Value {
    assert_eq!(response["code"], "0");
    assert_eq!(response["requestId"].as_str().unwrap().len(), 32);
    response["data"].clone()
}
