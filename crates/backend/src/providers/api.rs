//! A provider's API behind its token: the call, and once more with a fresh token after a `401`.

use axum::body::Bytes;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode};
use http_body_util::Full;
use serde::Serialize;
use url::Url;

use super::error::ProviderError;
use super::http::{HttpClient, Reply};
use super::sign_in::SignIn;
use super::token::{Token, TokenCache};

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
        let reply = self.http.send(call.request(&token)?).await?;
        if reply.status != StatusCode::UNAUTHORIZED {
            return Ok(reply);
        }
        // Nothing was done without a good token, so the call may be repeated whatever it is.
        let token = self.tokens.get(Some(&token), || self.fetch_token()).await?;
        self.http.send(call.request(&token)?).await
    }

    async fn fetch_token(&self) -> Result<Token, ProviderError> {
        let reply = self.http.send(self.sign_in.request()?).await?;
        if reply.status.is_success() {
            self.sign_in.token(&reply)
        } else {
            Err(reply.refusal())
        }
    }
}

/// A call of the API, without its token.
pub(crate) struct Call {
    method: Method,
    url: Url,
    headers: HeaderMap,
    body: Bytes,
}

impl Call {
    pub(crate) fn get(url: Url) -> Self {
        Self {
            method: Method::GET,
            url,
            headers: HeaderMap::new(),
            body: Bytes::new(),
        }
    }

    /// A body of JSON.
    pub(crate) fn send(
        method: Method,
        url: Url,
        body: &impl Serialize,
    ) -> Result<Self, ProviderError> {
        let body = serde_json::to_vec(body)
            .map_err(|_| ProviderError::NotUnderstood("the request cannot be written"))?;
        let json = HeaderValue::from_static("application/json");
        Ok(Self {
            method,
            body: body.into(),
            ..Self::get(url)
        }
        .with_header(CONTENT_TYPE, json))
    }

    /// A body of any other kind; a header must say which.
    pub(crate) fn post(url: Url, body: Bytes) -> Self {
        Self {
            method: Method::POST,
            body,
            ..Self::get(url)
        }
    }

    pub(crate) fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// The whole request.
    pub(crate) fn request(&self, token: &Token) -> Result<Request<Full<Bytes>>, ProviderError> {
        let mut request = Request::builder()
            .method(self.method.clone())
            .uri(self.url.as_str())
            .body(Full::new(self.body.clone()))
            .map_err(|_| ProviderError::NotUnderstood("the request cannot be written"))?;
        let headers = request.headers_mut();
        headers.clone_from(&self.headers);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        token.stand_in(headers);
        Ok(request)
    }
}
