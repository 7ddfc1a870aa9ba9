//! The caller: the person who is signed in, or a browser with a handoff session for one flow.

use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use hosted_flow_core::contract::FlowId;
use tokio::time::Instant;

use crate::backend::Backend;
use crate::flows::{FlowError, HandoffSession};
use crate::problem::{Code, Problem};
use crate::store::Handed;
use crate::user::UserId;

/// A caller within the rate limit. A handoff session needs no other authentication; every other
/// caller is identified by the host's extractor `U`.
#[derive(Debug)]
pub(super) struct Caller<U> {
    user: UserId,
    /// The one flow that may be used.
    only: Option<FlowId>,
    host: PhantomData<fn() -> U>,
}

impl<U> Caller<U> {
    /// The owner of the flow, if the caller may use it.
    pub(super) fn on(self, flow: &FlowId) -> Result<UserId, Code> {
        let may = self.only.is_none_or(|only| only == *flow);
        may.then_some(self.user).ok_or(Code::FlowNotFound)
    }

    /// The person who is signed in, for an operation that is not on one flow.
    pub(super) fn signed_in(self) -> Result<UserId, Code> {
        match self.only {
            None => Ok(self.user),
            Some(_) => Err(Code::HandoffLimited),
        }
    }

    /// The person, and the only one of their flows that may be shown.
    pub(super) fn limited(self) -> (UserId, Option<FlowId>) {
        (self.user, self.only)
    }
}

impl<U> FromRequestParts<Backend> for Caller<U>
where
    U: FromRequestParts<Backend> + Into<UserId> + Send,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, backend: &Backend) -> Result<Self, Response> {
        let (user, only) = if let Some(handed) = handed(parts, backend).await? {
            (handed.user, Some(handed.flow))
        } else {
            let user = U::from_request_parts(parts, backend).await;
            (user.map_err(IntoResponse::into_response)?.into(), None)
        };
        let admitted = backend.0.rates.admit(&user, Instant::now());
        admitted.map_err(|wait| Problem::new(Code::RateLimited).after(wait).into_response())?;
        Ok(Self {
            user,
            only,
            host: PhantomData,
        })
    }
}

/// The flow of the request's handoff session, if its cookie is valid.
async fn handed(parts: &Parts, backend: &Backend) -> Result<Option<Handed>, Response> {
    let Some(secret) = secret(&parts.headers) else {
        return Ok(None);
    };
    let handed = backend.0.flows.handed(secret).await;
    handed.map_err(|error| Problem::from(FlowError::from(error)).into_response())
}

/// `Set-Cookie` for a handoff session.
pub(super) fn cookie(session: &HandoffSession) -> Option<HeaderValue> {
    let secure = if session.is_secure { "; Secure" } else { "" };
    let text = format!(
        "{COOKIE_NAME}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{secure}",
        session.secret.expose(),
        session.lasts.as_secs()
    );
    let mut value = HeaderValue::try_from(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// The secret of a request's cookie. Two different ones count as none.
fn secret(headers: &HeaderMap) -> Option<&str> {
    let given = headers.get_all(COOKIE).iter();
    let pairs = given
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'));
    let mut secrets = pairs.filter_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        (name == COOKIE_NAME).then_some(value)
    });
    let first = secrets.next()?;
    secrets.all(|other| other == first).then_some(first)
}

const COOKIE_NAME: &str = "hosted_flow_handoff";
