//! One delivery, from its bytes to the refresh of its flows.

use std::time::Duration;

use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::header::WWW_AUTHENTICATE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use tokio::time::Instant;
use tracing::{debug, warn};

use crate::backend::{Backend, Inner};
use crate::problem::{Code, Problem};
use crate::providers::Room;
use crate::store::{StoreError, StoredFlow};
use crate::webhook_auth::{Delivery, Forged};

/// The result of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// The flows of its session are refreshed.
    Accepted,
    /// No flow has such a session.
    NothingToDo,
    /// It is authentic and names no session.
    NotUnderstood,
    /// Its authentication failed.
    Forged(Forged),
    /// The provider's webhooks are not configured.
    NotConfigured,
    /// Its body is too large, or did not arrive in time.
    Unreadable(Code),
    /// The store failed.
    StoreFailed,
}

impl Verdict {
    fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::NothingToDo => "nothing-to-do",
            Self::NotUnderstood => "not-understood",
            Self::Forged(forged) => forged.name(),
            Self::NotConfigured => "not-configured",
            Self::Unreadable(code) => code.as_str(),
            Self::StoreFailed => "store-failed",
        }
    }
}

pub(super) async fn take(
    Backend(inner): &Backend,
    room: &Room,
    path_secret: Option<&str>,
    request: Request,
) -> Response {
    let provider = room.provider;
    let verdict = judge(inner, room, path_secret, request).await;
    inner.metrics.webhook(provider.name(), verdict.name());
    log(inner, provider, verdict);
    answer(inner, provider, verdict)
}

/// Logs a delivery; nothing of its content is logged.
fn log(inner: &Inner, of: Provider, verdict: Verdict) {
    let (provider, outcome) = (of.name(), verdict.name());
    debug!(provider, outcome, "webhook received");
    match verdict {
        // It is authentic, so it should be recognised.
        Verdict::NotUnderstood => warn!(provider, outcome, "webhook body not recognised"),
        // Anybody could fill the log with these.
        Verdict::Forged(_) | Verdict::NotConfigured | Verdict::Unreadable(_) => {
            let refusals = &inner.webhook_refusals;
            if let Some(times) = refusals.note(of, outcome, Instant::now()) {
                warn!(provider, outcome, times, "webhook refused");
            }
        }
        // A failure of the store is logged where it happens.
        Verdict::Accepted | Verdict::NothingToDo | Verdict::StoreFailed => {}
    }
}

async fn judge(inner: &Inner, room: &Room, path_secret: Option<&str>, request: Request) -> Verdict {
    let (head, body) = request.into_parts();
    let body = match tokio::time::timeout(DEADLINE, to_bytes(body, MAX_BYTES)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return Verdict::Unreadable(Code::BodyTooLarge),
        Err(_) => return Verdict::Unreadable(Code::BodyTooSlow),
    };
    let delivery = Delivery {
        headers: &head.headers,
        path_secret,
        body: &body,
        at: Timestamp::now(),
    };
    match inner.webhook_keys.check(room.provider, &delivery) {
        None => return Verdict::NotConfigured,
        Some(Err(forged)) => return Verdict::Forged(forged),
        Some(Ok(())) => {}
    }
    let Some(keys) = room.webhook_subject(&body) else {
        return Verdict::NotUnderstood;
    };
    match flows(inner, room.provider, &keys).await {
        Err(error) => {
            warn!(provider = room.provider.name(), %error, "webhook not processed: the store failed");
            Verdict::StoreFailed
        }
        Ok(flows) if flows.is_empty() => Verdict::NothingToDo,
        Ok(flows) => {
            for flow in flows {
                inner.flows.on_webhook(flow);
            }
            Verdict::Accepted
        }
    }
}

/// The flows whose sessions may have changed.
async fn flows(
    inner: &Inner,
    provider: Provider,
    keys: &[String],
) -> Result<Vec<StoredFlow>, StoreError> {
    let mut found: Vec<StoredFlow> = Vec::new();
    for key in keys {
        for flow in inner.flows.store().flows_of(provider, key).await? {
            if found.iter().all(|other| other.id != flow.id) {
                found.push(flow);
            }
        }
    }
    Ok(found)
}

fn answer(inner: &Inner, provider: Provider, verdict: Verdict) -> Response {
    let problem = match verdict {
        Verdict::Accepted | Verdict::NothingToDo | Verdict::NotUnderstood => {
            return (StatusCode::OK, "OK").into_response();
        }
        Verdict::Forged(_) if inner.webhook_keys.asks_to_sign_in(provider) => {
            let mut response = Problem::new(Code::WebhookNotSignedIn).into_response();
            let challenge = HeaderValue::from_static("Basic realm=\"webhooks\"");
            response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
            return response;
        }
        Verdict::Forged(_) => Problem::new(Code::WebhookForged),
        Verdict::NotConfigured => Problem::new(Code::NotFound),
        Verdict::Unreadable(code) => Problem::new(code),
        Verdict::StoreFailed => Problem::new(Code::StoreUnavailable).after(PAUSE),
    };
    problem.into_response()
}

/// Some payloads are the body of a GET, documents' file lists included.
const MAX_BYTES: usize = 256 * 1024;

/// The most impatient provider waits ten seconds for the answer.
const DEADLINE: Duration = Duration::from_secs(8);

const PAUSE: Duration = Duration::from_secs(5);
