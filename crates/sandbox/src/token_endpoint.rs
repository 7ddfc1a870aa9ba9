//! The token endpoint of Ondato and Paysafe: the OAuth 2.0 client credentials grant, and the bearer
//! tokens that it issues.

use std::time::Duration;

use axum::Json;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Request, State};
use axum::http::header::WWW_AUTHENTICATE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::oauth::TokenResponse;
use serde_json::json;

use crate::authorization::{bearer, has_client_credentials};
use crate::credentials::{CLIENT_ID, CLIENT_SECRET};
use crate::fields::{DuplicateField, Fields};
use crate::provider_context::ProviderContext;
use crate::tokens::TokenStore;

/// The token endpoint of one provider, and the tokens that it issued.
#[derive(Clone, Debug)]
pub(crate) struct TokenEndpoint {
    tokens: TokenStore,
    policy: TokenPolicy,
}

/// How the token endpoints of the two providers differ.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TokenPolicy {
    pub(crate) lifetime: Duration,
    /// Scopes that a client may request; without a request it gets all of them.
    pub(crate) scopes: &'static [&'static str],
    pub(crate) credentials: Credentials,
}

/// Where the client's id and secret are expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Credentials {
    /// `client_id` and `client_secret` in the form.
    InForm,
    /// `Authorization: Basic …`.
    InHeader,
}

/// The errors of [RFC 6749 §5.2](https://www.rfc-editor.org/rfc/rfc6749#section-5.2) that a client
/// credentials grant can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenError {
    InvalidRequest,
    InvalidClient(Credentials),
    UnsupportedGrantType,
    InvalidScope,
}

impl TokenEndpoint {
    pub(crate) fn new(policy: TokenPolicy, context: &ProviderContext) -> Self {
        let tokens = TokenStore::new(context);
        Self { tokens, policy }
    }

    fn exchange(&self, form: &Fields, headers: &HeaderMap) -> Result<TokenResponse, TokenError> {
        let scope = self.policy.grant(form, headers)?;
        let (token, _) = self.tokens.issue(self.policy.lifetime);
        Ok(TokenResponse {
            access_token: token.into(),
            expires_in: self.policy.lifetime.as_secs(),
            token_type: "Bearer".to_owned(),
            scope: Some(scope),
        })
    }
}

impl TokenPolicy {
    /// The scope to grant for a request.
    fn grant(&self, form: &Fields, headers: &HeaderMap) -> Result<String, TokenError> {
        let field = |name| {
            form.single(name)
                .map_err(|DuplicateField| TokenError::InvalidRequest)
        };
        let grant_type = field("grant_type")?.ok_or(TokenError::InvalidRequest)?;
        let (id, secret, scope) = (
            field("client_id")?,
            field("client_secret")?,
            field("scope")?,
        );
        let is_client = match self.credentials {
            Credentials::InForm => id == Some(CLIENT_ID) && secret == Some(CLIENT_SECRET),
            Credentials::InHeader => has_client_credentials(headers),
        };
        if !is_client {
            return Err(TokenError::InvalidClient(self.credentials));
        }
        if grant_type != "client_credentials" {
            return Err(TokenError::UnsupportedGrantType);
        }
        match scope.unwrap_or_default() {
            "" => Ok(self.scopes.join(" ")),
            scopes if scopes.split(' ').all(|scope| self.scopes.contains(&scope)) => {
                Ok(scopes.to_owned())
            }
            _ => Err(TokenError::InvalidScope),
        }
    }
}

impl IntoResponse for TokenError {
    fn into_response(self) -> Response {
        let (status, code) = match self {
            Self::InvalidRequest => (StatusCode::BAD_REQUEST, "invalid_request"),
            Self::InvalidClient(_) => (StatusCode::UNAUTHORIZED, "invalid_client"),
            Self::UnsupportedGrantType => (StatusCode::BAD_REQUEST, "unsupported_grant_type"),
            Self::InvalidScope => (StatusCode::BAD_REQUEST, "invalid_scope"),
        };
        let mut response = (status, Json(json!({ "error": code }))).into_response();
        if self == Self::InvalidClient(Credentials::InHeader) {
            challenge(
                &mut response,
                HeaderValue::from_static("Basic realm=\"sandbox\""),
            );
        }
        response
    }
}

/// The handler of the token endpoint.
pub(crate) async fn token(
    State(endpoint): State<TokenEndpoint>,
    headers: HeaderMap,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Json<TokenResponse>, TokenError> {
    let Form(fields) = form.map_err(|_| TokenError::InvalidRequest)?;
    endpoint.exchange(&Fields(fields), &headers).map(Json)
}

/// Middleware: requires a valid token ([RFC 6750
/// §3](https://www.rfc-editor.org/rfc/rfc6750#section-3)).
pub(crate) async fn require_bearer(
    State(endpoint): State<TokenEndpoint>,
    request: Request,
    next: Next,
) -> Response {
    let token = bearer(request.headers());
    if token.is_some_and(|token| endpoint.tokens.is_valid(token)) {
        return next.run(request).await;
    }
    let mut response = StatusCode::UNAUTHORIZED.into_response();
    let value = match token {
        None => "Bearer",
        Some(_) => "Bearer error=\"invalid_token\"",
    };
    challenge(&mut response, HeaderValue::from_static(value));
    response
}

fn challenge(response: &mut Response, value: HeaderValue) {
    response.headers_mut().insert(WWW_AUTHENTICATE, value);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::random::SeededRng;

    fn endpoint() -> TokenEndpoint {
        let policy = TokenPolicy {
            lifetime: Duration::from_mins(1),
            scopes: &["read", "write"],
            credentials: Credentials::InForm,
        };
        let tokens = TokenStore::with(SeededRng::from_seed(1), Clock::default());
        TokenEndpoint { tokens, policy }
    }

    #[track_caller]
    fn check(form: &str, expected: Result<&str, TokenError>) {
        let fields = url::form_urlencoded::parse(form.as_bytes());
        let fields = Fields(fields.into_owned().collect());
        let granted = endpoint().exchange(&fields, &HeaderMap::new());
        let scope = granted.map(|response| response.scope.unwrap());
        assert_eq!(scope.as_deref().map_err(|error| *error), expected);
    }

    #[test]
    fn the_form_determines_the_result() {
        let client = "client_id=sandbox-client&client_secret=sandbox-secret";
        let grant = "grant_type=client_credentials";
        check(&format!("{grant}&{client}"), Ok("read write"));
        check(&format!("{grant}&{client}&scope=read"), Ok("read"));
        check(
            &format!("{grant}&{client}&scope=all"),
            Err(TokenError::InvalidScope),
        );
        check(client, Err(TokenError::InvalidRequest));
        check(
            &format!("{grant}&{grant}&{client}"),
            Err(TokenError::InvalidRequest),
        );
        check(
            &format!("grant_type=password&{client}"),
            Err(TokenError::UnsupportedGrantType),
        );
        let refused = Err(TokenError::InvalidClient(Credentials::InForm));
        check(grant, refused);
        check(
            &format!("{grant}&client_id=sandbox-client&client_secret=no"),
            refused,
        );
    }
}
