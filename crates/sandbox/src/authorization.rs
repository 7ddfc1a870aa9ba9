//! Credentials in the `Authorization` header.

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::credentials::{CLIENT_ID, CLIENT_SECRET};

/// Whether the request has the client's id and secret as basic credentials.
pub(crate) fn has_client_credentials(headers: &HeaderMap) -> bool {
    let given = authorization(headers, "Basic").map(|text| STANDARD.decode(text));
    given == Some(Ok(format!("{CLIENT_ID}:{CLIENT_SECRET}").into_bytes()))
}

/// The bearer token of a request.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    authorization(headers, "Bearer")
}

/// What follows the scheme in `Authorization`.
fn authorization<'a>(headers: &'a HeaderMap, scheme: &str) -> Option<&'a str> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (given, rest) = value.split_once(' ')?;
    given.eq_ignore_ascii_case(scheme).then_some(rest.trim())
}
