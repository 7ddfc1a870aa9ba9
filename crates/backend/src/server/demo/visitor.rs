//! Who is in front of the demo's page: a random cookie, given on the first visit.

use std::fmt;

use axum::extract::FromRequestParts;
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::backend::Backend;
use crate::problem::{Code, Problem};
use crate::user::UserId;

/// A visitor with a cookie.
///
/// The cookie is a credential. What goes to a provider and into the store as the user's id is
/// made of it and does not lead back.
#[derive(Clone, Debug)]
pub(in crate::server) struct Visitor(UserId);

impl FromRequestParts<Backend> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Backend) -> Result<Self, Problem> {
        let visitor = Pass::of(&parts.headers).and_then(|pass| pass.visitor());
        visitor.ok_or(Code::SessionExpired.into())
    }
}

impl From<Visitor> for UserId {
    fn from(visitor: Visitor) -> Self {
        visitor.0
    }
}

/// The cookie's value: 256 random bits in Base64.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Pass(String);

impl Pass {
    /// The pass that a request carries. Two different ones are none: one of them is not ours.
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let given = headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let pairs = given.flat_map(|value| value.split(';'));
        let mut passes = pairs.filter_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            (name == COOKIE_NAME).then_some(value)
        });
        let first = passes.next()?;
        let is_alone = passes.all(|other| other == first);
        let is_sound = URL_SAFE_NO_PAD
            .decode(first)
            .is_ok_and(|bytes| bytes.len() == BYTES);
        (is_alone && is_sound).then(|| Self(first.to_owned()))
    }

    pub(super) fn new() -> Option<Self> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// `Set-Cookie`; the browser keeps it until it is closed.
    pub(super) fn set_cookie(&self, is_https: bool) -> Option<HeaderValue> {
        let secure = if is_https { "; Secure" } else { "" };
        let text = format!(
            "{COOKIE_NAME}={}; Path=/; HttpOnly; SameSite=Lax{secure}",
            self.0
        );
        let mut value = HeaderValue::try_from(text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }

    fn visitor(&self) -> Option<Visitor> {
        let hash = Sha256::digest(self.0.as_bytes());
        let id = URL_SAFE_NO_PAD.encode(&hash[..16]);
        UserId::new(id).ok().map(Visitor)
    }
}

impl fmt::Debug for Pass {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Pass([redacted])")
    }
}

const COOKIE_NAME: &str = "hosted_flow_visitor";

const BYTES: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    fn pass_of(cookie: &str) -> Option<Pass> {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, cookie.parse().unwrap());
        Pass::of(&headers)
    }

    #[test]
    fn a_pass_comes_back_as_it_was_given() {
        let pass = Pass::new().unwrap();
        let value = &pass.0;
        let alone = pass_of(&format!("{COOKIE_NAME}={value}")).unwrap();
        let among = pass_of(&format!("a=b; {COOKIE_NAME}={value}; c=d")).unwrap();
        assert_eq!((&alone, &among), (&pass, &pass));
        assert_ne!(Pass::new().unwrap(), pass);
        let id = UserId::from(pass.visitor().unwrap());
        assert_eq!(id.as_str().len(), 22);
        assert!(!value.contains(id.as_str()));
    }

    #[test]
    fn what_we_did_not_give_is_no_pass() {
        let other = Pass::new().unwrap().0;
        let two = format!(
            "{COOKIE_NAME}={}; {COOKIE_NAME}={other}",
            Pass::new().unwrap().0
        );
        for cookie in [
            "",
            "a=b",
            "hosted_flow_visitor=",
            "hosted_flow_visitor=abc",
            two.as_str(),
        ] {
            assert_eq!(pass_of(cookie), None);
        }
    }

    #[test]
    fn the_cookie_is_out_of_reach_of_scripts() {
        let pass = Pass::new().unwrap();
        let value = pass.set_cookie(true).unwrap();
        assert!(
            value
                .to_str()
                .unwrap()
                .ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure")
        );
        assert!(
            !pass
                .set_cookie(false)
                .unwrap()
                .to_str()
                .unwrap()
                .contains("Secure")
        );
    }
}
