//! A running sandbox with a client.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::net::{Ipv4Addr, SocketAddr};

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::providers::ondato::{WHITE_LABEL_HOST, white_label_host};
use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET, Config, Outcome, PageUrl, Sandbox};
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

/// The onboarding page of all tests.
pub(crate) const PAGE: &str = "http://127.0.0.1:8080/";

/// A sandbox on free ports, and a client that follows no redirect.
pub(crate) struct Fixture {
    pub(crate) sandbox: Sandbox,
    pub(crate) http: Client,
}

/// A Paysafe session as the create call returned it.
pub(crate) struct PaysafeSession {
    pub(crate) id: String,
    pub(crate) redirect_url: String,
    pub(crate) secure_code: String,
}

/// A visitor with a cookie of Paysafe's hosted page.
pub(crate) struct Visitor {
    pub(crate) url: String,
    pub(crate) cookie: String,
}

impl Fixture {
    pub(crate) async fn new() -> Self {
        Self::with(|_| ()).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let mut config = Config::new(PageUrl::parse(PAGE).unwrap());
        change(&mut config);
        let sandbox = Sandbox::start(config).await.unwrap();
        // Not every resolver knows names under `localhost`; browsers do.
        let loopback = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let http = Client::builder()
            .redirect(Policy::none())
            .resolve(WHITE_LABEL_HOST, loopback)
            .no_proxy()
            .build()
            .unwrap();
        Self { sandbox, http }
    }

    pub(crate) fn ondato(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.origin(Provider::Ondato))
    }

    pub(crate) fn white_label(&self, path: &str) -> String {
        let host = white_label_host(&self.sandbox.origin(Provider::Ondato));
        format!("http://{host}{path}")
    }

    pub(crate) fn paysafe(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.origin(Provider::Paysafe))
    }

    pub(crate) async fn ondato_token(&self) -> String {
        let form = [
            ("grant_type", "client_credentials"),
            ("client_id", CLIENT_ID),
            ("client_secret", CLIENT_SECRET),
        ];
        let request = self.http.post(self.ondato("/connect/token")).form(&form);
        let response = json_of(request, StatusCode::OK).await;
        response["access_token"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn paysafe_token(&self) -> String {
        let request = self
            .http
            .post(self.paysafe("/digitalwallets/v1/auth/brands/acme/token"))
            .basic_auth(CLIENT_ID, Some(CLIENT_SECRET))
            .form(&[("grant_type", "client_credentials")]);
        let response = json_of(request, StatusCode::OK).await;
        response["access_token"].as_str().unwrap().to_owned()
    }

    /// Creates an IDV and returns its id.
    pub(crate) async fn idv(&self, token: &str, set_up: &str) -> String {
        let request = self
            .http
            .post(self.ondato("/v1/identity-verifications"))
            .bearer_auth(token)
            .json(&json!({ "setupId": set_up, "externalReferenceId": "<b>123" }));
        let response = json_of(request, StatusCode::CREATED).await;
        response["id"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn read_idv(&self, token: &str, id: &str) -> Value {
        let url = self.ondato(&format!("/v1/identity-verifications/{id}"));
        json_of(self.http.get(url).bearer_auth(token), StatusCode::OK).await
    }

    pub(crate) async fn read_kyc(&self, token: &str, id: &str) -> Value {
        let url = self.ondato(&format!("/v1/identifications/{id}"));
        json_of(self.http.get(url).bearer_auth(token), StatusCode::OK).await
    }

    /// Creates a session for customer `c1`.
    pub(crate) async fn session(&self, token: &str, return_url: &str) -> PaysafeSession {
        let request = self.create_session(token, "US_BANK_ACCOUNT", return_url);
        let response = json_of(request, StatusCode::OK).await;
        let text = |name: &str| response[name].as_str().unwrap().to_owned();
        PaysafeSession {
            id: text("id"),
            redirect_url: text("redirectUrl"),
            secure_code: text("secureCode"),
        }
    }

    pub(crate) fn create_session(
        &self,
        token: &str,
        instrument_type: &str,
        return_url: &str,
    ) -> RequestBuilder {
        self.http
            .post(self.paysafe("/digitalwallets/v2/customers/c1/instrument-verifications"))
            .bearer_auth(token)
            .json(&json!({ "instrumentType": instrument_type, "returnUrl": return_url }))
    }

    pub(crate) async fn read_session(&self, token: &str, id: &str) -> Value {
        let path = format!("/digitalwallets/v2/customers/c1/instrument-verifications/{id}");
        let request = self.http.get(self.paysafe(&path)).bearer_auth(token);
        json_of(request, StatusCode::OK).await
    }

    /// Opens a session's hosted page as a browser does, with cookie and redirect.
    pub(crate) async fn enter(&self, session: &PaysafeSession) -> Visitor {
        let response = self.http.get(session.hosted_url()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        let cookie = response.headers()[SET_COOKIE].to_str().unwrap();
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let url = self.paysafe(&location(&response));
        Visitor { url, cookie }
    }

    pub(crate) async fn choose_ondato(&self, url: &str, form: &[(&str, &str)]) -> Response {
        self.http.post(url).form(form).send().await.unwrap()
    }

    pub(crate) async fn choose_as(&self, visitor: &Visitor, form: &[(&str, &str)]) -> Response {
        let request = self.http.post(&visitor.url).header(COOKIE, &visitor.cookie);
        request.form(form).send().await.unwrap()
    }
}

impl PaysafeSession {
    /// The hosted page's URL, as the component builds it.
    pub(crate) fn hosted_url(&self) -> String {
        format!("{}&secureCode={}", self.redirect_url, self.encoded_code())
    }

    pub(crate) fn encoded_code(&self) -> String {
        let code = self.secure_code.replace('+', "%2B").replace('/', "%2F");
        code.replace('=', "%3D")
    }
}

/// Sends a request, and parses the JSON of a response with the expected status.
#[track_caller]
pub(crate) fn json_of(
    request: RequestBuilder,
    expected: StatusCode,
) -> impl Future<Output = Value> {
    let caller = std::panic::Location::caller();
    async move {
        let response = request.send().await.unwrap();
        let status = response.status();
        let body = response.text().await.unwrap();
        assert_eq!(status, expected, "{caller}: {body}");
        serde_json::from_str(&body).unwrap()
    }
}

pub(crate) async fn status_of(request: RequestBuilder) -> StatusCode {
    request.send().await.unwrap().status()
}

/// Target of a redirect, byte for byte.
#[track_caller]
pub(crate) fn location(response: &Response) -> String {
    response.headers()[LOCATION].to_str().unwrap().to_owned()
}

pub(crate) fn outcome(outcome: Outcome) -> (&'static str, &'static str) {
    ("outcome", outcome.name())
}
