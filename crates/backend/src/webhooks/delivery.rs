//! One delivery, from its bytes to the refresh of its flows.

use std::time::Duration;

use axum::body::to_bytes;
use axum::extract::{Path, Request, State};
use axum::http::header::WWW_AUTHENTICATE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use tokio::time::Instant;
use tracing::{debug, warn};

use super::subject;
use crate::backend::{Backend, Inner};
use crate::problem::{Code, Problem};
use crate::store::{StoreError, StoredFlow};
use crate::webhook_auth::{Delivery, Forged, Sender};

pub(super) async fn airwallex(backend: State<Backend>, request: Request) -> Response {
    take(backend, Sender::Airwallex, None, request).await
}

pub(super) async fn connectfi(
    backend: State<Backend>,
    Path(secret): Path<String>,
    request: Request,
) -> Response {
    take(backend, Sender::ConnectFi, Some(&secret), request).await
}

pub(super) async fn connectpay(backend: State<Backend>, request: Request) -> Response {
    take(backend, Sender::ConnectPay, None, request).await
}

pub(super) async fn ondato(backend: State<Backend>, request: Request) -> Response {
    take(backend, Sender::Ondato, None, request).await
}

pub(super) async fn paysafe(backend: State<Backend>, request: Request) -> Response {
    take(backend, Sender::Paysafe, None, request).await
}

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

async fn take(
    State(Backend(inner)): State<Backend>,
    sender: Sender,
    path_secret: Option<&str>,
    request: Request,
) -> Response {
    let verdict = judge(&inner, sender, path_secret, request).await;
    inner.metrics.webhook(sender.name(), verdict.name());
    log(&inner, sender, verdict);
    answer(&inner, sender, verdict)
}

/// Logs a delivery; nothing of its content is logged.
fn log(inner: &Inner, sender: Sender, verdict: Verdict) {
    let (provider, outcome) = (sender.name(), verdict.name());
    debug!(provider, outcome, "webhook received");
    match verdict {
        // It is authentic, so it should be recognised.
        Verdict::NotUnderstood => warn!(provider, outcome, "webhook body not recognised"),
        // Anybody could fill the log with these.
        Verdict::Forged(_) | Verdict::NotConfigured | Verdict::Unreadable(_) => {
            let refusals = &inner.webhook_refusals;
            if let Some(times) = refusals.note(sender, outcome, Instant::now()) {
                warn!(provider, outcome, times, "webhook refused");
            }
        }
        // A failure of the store is logged where it happens.
        Verdict::Accepted | Verdict::NothingToDo | Verdict::StoreFailed => {}
    }
}

async fn judge(
    inner: &Inner,
    sender: Sender,
    path_secret: Option<&str>,
    request: Request,
) -> Verdict {
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
    match inner.webhook_keys.check(sender, &delivery) {
        None => return Verdict::NotConfigured,
        Some(Err(forged)) => return Verdict::Forged(forged),
        Some(Ok(())) => {}
    }
    let Some(keys) = subject::keys(sender, &body) else {
        return Verdict::NotUnderstood;
    };
    match flows(inner, sender, &keys).await {
        Err(error) => {
            warn!(provider = sender.name(), %error, "webhook not processed: the store failed");
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
    sender: Sender,
    keys: &[String],
) -> Result<Vec<StoredFlow>, StoreError> {
    let mut found: Vec<StoredFlow> = Vec::new();
    let provider = subject::provider(sender);
    for key in keys {
        for flow in inner.flows.store().flows_of(provider, key).await? {
            if found.iter().all(|other| other.id != flow.id) {
                found.push(flow);
            }
        }
    }
    Ok(found)
}

fn answer(inner: &Inner, sender: Sender, verdict: Verdict) -> Response {
    let problem = match verdict {
        Verdict::Accepted | Verdict::NothingToDo | Verdict::NotUnderstood => {
            return (StatusCode::OK, "OK").into_response();
        }
        Verdict::Forged(_) if inner.webhook_keys.asks_to_sign_in(sender) => {
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

/// Ondato's payload is the body of a GET, documents' file lists included.
const MAX_BYTES: usize = 256 * 1024;

/// ConnectPay waits ten seconds for the answer.
const DEADLINE: Duration = Duration::from_secs(8);

const PAUSE: Duration = Duration::from_secs(5);
