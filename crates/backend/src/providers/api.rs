//! A provider's API behind its token: the call, and once more with a fresh token after a `401`.

use std::fmt;

use axum::body::Bytes;
use axum::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderValue, Method, Request, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_core::provider::oauth::TokenResponse;
use hosted_flow_core::wire::Redacted;
use http_body_util::Full;
use serde::Serialize;
use url::{Url, form_urlencoded};

use super::error::ProviderError;
use super::http::{HttpClient, Reply};
use super::token::TokenCache;

/// One provider's API.
#[derive(Debug)]
pub(crate) struct Api {
    http: HttpClient,
    sign_in: SignIn,
    tokens: TokenCache,
}

impl Api {
    pub(crate) fn new(http: HttpClient, sign_in: SignIn) -> Self {
        Self {
            http,
            sign_in,
            tokens: TokenCache::default(),
        }
    }

    /// Makes a call; the answer may be of any status but a first `401`.
    pub(crate) async fn call(&self, call: Call) -> Result<Reply, ProviderError> {
        let token = self.tokens.get(None, || self.fetch_token()).await?;
        let reply = self.http.send(call.request(token.header())?).await?;
        if reply.status != StatusCode::UNAUTHORIZED {
            return Ok(reply);
        }
        // Nothing was done without a good token, so the call may be repeated whatever it is.
        let token = self.tokens.get(Some(&token), || self.fetch_token()).await?;
        self.http.send(call.request(token.header())?).await
    }

    async fn fetch_token(&self) -> Result<TokenResponse, ProviderError> {
        let reply = self.http.send(self.sign_in.request()?).await?;
        if reply.status.is_success() {
            reply.json()
        } else {
            Err(reply.refusal())
        }
    }
}

/// A call of the API, without its token.
pub(crate) struct Call {
    method: Method,
    url: Url,
    body: Option<Bytes>,
}

impl Call {
    pub(crate) fn get(url: Url) -> Self {
        Self {
            method: Method::GET,
            url,
            body: None,
        }
    }

    pub(crate) fn send(
        method: Method,
        url: Url,
        body: &impl Serialize,
    ) -> Result<Self, ProviderError> {
        let body = serde_json::to_vec(body)
            .map_err(|_| ProviderError::NotUnderstood("the request cannot be written"))?;
        Ok(Self {
            method,
            url,
            body: Some(body.into()),
        })
    }

    fn request(&self, token: HeaderValue) -> Result<Request<Full<Bytes>>, ProviderError> {
        let mut request = Request::builder()
            .method(self.method.clone())
            .uri(self.url.as_str())
            .header(ACCEPT, "application/json")
            .header(AUTHORIZATION, token);
        if self.body.is_some() {
            request = request.header(CONTENT_TYPE, "application/json");
        }
        request
            .body(Full::new(self.body.clone().unwrap_or_default()))
            .map_err(|_| ProviderError::NotUnderstood("the request cannot be written"))
    }
}

/// The OAuth 2.0 client-credentials exchange
/// ([RFC 6749 §4.4](https://www.rfc-editor.org/rfc/rfc6749#section-4.4)).
pub(crate) struct SignIn {
    url: Url,
    authorization: Option<HeaderValue>,
    form: Redacted<String>,
}

impl SignIn {
    /// Id and secret in the form, as Ondato documents.
    pub(crate) fn in_form(url: Url, id: &str, secret: &str, scope: Option<&str>) -> Self {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials")
            .append_pair("client_id", id)
            .append_pair("client_secret", secret);
        if let Some(scope) = scope {
            form.append_pair("scope", scope);
        }
        Self {
            url,
            authorization: None,
            form: form.finish().into(),
        }
    }

    /// Id and secret in `Authorization: Basic`, as Paysafe documents.
    pub(crate) fn in_header(url: Url, id: &str, secret: &str) -> Self {
        let value = format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")));
        // Base64 can always stand in a header.
        let mut authorization = HeaderValue::try_from(value).ok();
        if let Some(value) = &mut authorization {
            value.set_sensitive(true);
        }
        Self {
            url,
            authorization,
            form: "grant_type=client_credentials".to_owned().into(),
        }
    }

    fn request(&self) -> Result<Request<Full<Bytes>>, ProviderError> {
        let mut request = Request::post(self.url.as_str())
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(value) = &self.authorization {
            request = request.header(AUTHORIZATION, value);
        }
        request
            .body(Full::new(self.form.expose().clone().into()))
            .map_err(|_| ProviderError::NotUnderstood("the request cannot be written"))
    }
}

impl fmt::Debug for SignIn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SignIn([redacted])")
    }
}
