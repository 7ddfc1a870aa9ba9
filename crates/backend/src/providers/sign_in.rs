//! How a provider gives out tokens.

use std::fmt;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_core::wire::Redacted;
use http_body_util::Full;
use serde::Deserialize;
use serde_json::Value;
use url::{Url, form_urlencoded};

use super::error::ProviderError;
use super::http::Reply;
use super::token::{MAX_KEPT, Token, UNSAID};
use crate::loose::if_any;
use crate::settings::Fault;

/// The request for a token, and how its answer is read.
pub(crate) struct SignIn {
    url: Url,
    headers: HeaderMap,
    body: Redacted<String>,
    token: fn(&Reply) -> Result<Token, ProviderError>,
}

impl SignIn {
    /// A `POST` whose body is of this type.
    pub(crate) fn new(
        url: Url,
        content_type: &'static str,
        body: String,
        token: fn(&Reply) -> Result<Token, ProviderError>,
    ) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        Self {
            url,
            headers,
            body: body.into(),
            token,
        }
    }

    /// The OAuth 2.0 client-credentials exchange
    /// ([RFC 6749 §4.4](https://www.rfc-editor.org/rfc/rfc6749#section-4.4)), id and secret in the
    /// form, as Ondato documents.
    pub(crate) fn in_form(url: Url, id: &str, secret: &str, scope: Option<&str>) -> Self {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials")
            .append_pair("client_id", id)
            .append_pair("client_secret", secret);
        if let Some(scope) = scope {
            form.append_pair("scope", scope);
        }
        Self::new(url, FORM, form.finish(), of_oauth)
    }

    /// The same, id and secret in `Authorization: Basic`, as Paysafe documents.
    pub(crate) fn in_header(url: Url, id: &str, secret: &str) -> Self {
        let form = "grant_type=client_credentials".to_owned();
        let mut sign_in = Self::new(url, FORM, form, of_oauth);
        sign_in.headers.insert(AUTHORIZATION, basic(id, secret));
        sign_in
    }

    /// Adds a credential in a header.
    ///
    /// # Errors
    ///
    /// [`Fault::NotInAHeader`] for one that cannot stand there.
    pub(crate) fn with_secret(
        mut self,
        name: HeaderName,
        secret: &Redacted<String>,
    ) -> Result<Self, Fault> {
        self.headers.insert(name, secret_header(secret)?);
        Ok(self)
    }

    pub(crate) fn request(&self) -> Result<Request<Full<Bytes>>, ProviderError> {
        let mut request = Request::post(self.url.as_str())
            .body(Full::new(self.body.expose().clone().into()))
            .map_err(|_| ProviderError::NotUnderstood("the request cannot be written"))?;
        request.headers_mut().clone_from(&self.headers);
        Ok(request)
    }

    /// The token of a successful answer.
    pub(crate) fn token(&self, reply: &Reply) -> Result<Token, ProviderError> {
        (self.token)(reply)
    }
}

impl fmt::Debug for SignIn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SignIn([redacted])")
    }
}

/// `Authorization: Basic …`.
pub(crate) fn basic(id: &str, secret: &str) -> HeaderValue {
    let value = format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")));
    // Base64 can always stand in a header.
    let mut value =
        HeaderValue::try_from(value).unwrap_or_else(|_| HeaderValue::from_static("Basic"));
    value.set_sensitive(true);
    value
}

fn secret_header(secret: &Redacted<String>) -> Result<HeaderValue, Fault> {
    let mut value = HeaderValue::try_from(secret.expose()).map_err(|_| Fault::NotInAHeader)?;
    value.set_sensitive(true);
    Ok(value)
}

/// What is needed of an access-token response
/// ([RFC 6749 §5.1](https://www.rfc-editor.org/rfc/rfc6749#section-5.1)). Its type is `Bearer` with
/// both providers, whatever they write.
#[derive(Deserialize)]
struct AccessToken {
    access_token: Redacted<String>,
    #[serde(default, deserialize_with = "if_any")]
    expires_in: Option<Value>,
}

fn of_oauth(reply: &Reply) -> Result<Token, ProviderError> {
    let response: AccessToken = reply.json()?;
    let lifetime = response.expires_in.as_ref().and_then(lifetime);
    Token::bearer(&response.access_token, lifetime.unwrap_or(UNSAID))
}

/// Seconds as a number, or as a text of digits; less than none is none.
fn lifetime(expires_in: &Value) -> Option<Duration> {
    let seconds: f64 = match expires_in {
        Value::Number(number) => number.as_f64()?,
        Value::String(text) => {
            let text = text.trim();
            let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| is_number)?
        }
        _ => return None,
    };
    let max = MAX_KEPT.as_secs_f64();
    Some(Duration::from_secs_f64(seconds.clamp(0.0, max)))
}

const FORM: &str = "application/x-www-form-urlencoded";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Fault P44.
    #[test]
    fn a_lifetime_is_seconds_in_any_spelling() {
        for (given, seconds) in [
            (json!(3600), Some(3600)),
            (json!(3600.0), Some(3600)),
            (json!("3600"), Some(3600)),
            (json!(" 36000 "), Some(36_000)),
            (json!(0), Some(0)),
            (json!(-1), Some(0)),
            (json!(-1e300), Some(0)),
            (json!(1e300), Some(86_400)),
            (json!(u64::MAX), Some(86_400)),
            (json!("9".repeat(400)), Some(86_400)),
            (json!(""), None),
            (json!("-5"), None),
            (json!("inf"), None),
            (json!("NaN"), None),
            (json!("1e9"), None),
            (json!("an hour"), None),
            (json!("２０"), None),
            (json!(true), None),
            (json!([3600]), None),
            (json!({"seconds": 3600}), None),
            (json!(null), None),
        ] {
            let expected = seconds.map(Duration::from_secs);
            assert_eq!(lifetime(&given), expected, "{given}");
        }
    }
}
