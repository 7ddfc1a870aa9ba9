//! Whom a trusted proxy in front has signed in.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};

use crate::backend::Backend;
use crate::problem::{Code, Problem};
use crate::user::UserId;

/// The header that names the person; an extension of every request.
#[derive(Clone, Debug)]
pub(super) struct UserHeader(pub(super) HeaderName);

/// The person whom the header names.
#[derive(Debug)]
pub(super) struct Proxied(UserId);

impl FromRequestParts<Backend> for Proxied {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Backend) -> Result<Self, Problem> {
        let header = parts.extensions.get::<UserHeader>();
        let user = header.and_then(|UserHeader(name)| named(&parts.headers, name));
        user.map(Self).ok_or(Code::SessionExpired.into())
    }
}

impl From<Proxied> for UserId {
    fn from(proxied: Proxied) -> Self {
        proxied.0
    }
}

/// The one user of that header. Of two, one is not the proxy's, also where something between
/// has made one line of them, with a comma.
fn named(headers: &HeaderMap, name: &HeaderName) -> Option<UserId> {
    let mut given = headers.get_all(name).iter();
    let (Some(value), None) = (given.next(), given.next()) else {
        return None;
    };
    let text = value.to_str().ok()?;
    let is_one = !text.contains(',');
    is_one.then(|| UserId::new(text).ok()).flatten()
}
