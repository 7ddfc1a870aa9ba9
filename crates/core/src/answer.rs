//! The backend's response, classified before its content is trusted.

use std::fmt;
use std::time::Duration;

use crate::contract::{is_known_code, read_problem_code};
use crate::time::Timestamp;
use crate::wire::Wipe as _;

/// Upper limit of a `Retry-After`.
pub const MAX_RETRY_AFTER: Duration = Duration::from_mins(5);

/// A complete HTTP response.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct HttpResponse {
    /// The status code.
    pub status: u16,
    /// `Content-Type`.
    pub content_type: Option<String>,
    /// `Retry-After`.
    pub retry_after: Option<String>,
    /// `Date`: the backend's clock. A date in `Retry-After` is relative to it.
    pub date: Option<String>,
    /// `ETag`.
    pub etag: Option<String>,
    /// When the response came, by this device's clock. It replaces `Date` where that is missing.
    /// [`crate::flow::Flow::step`] sets it.
    pub received_at: Option<Timestamp>,
    /// Whether a redirect was followed, for example to a sign-in page.
    pub redirected: bool,
    /// The body, at most [`crate::contract::MAX_BODY_BYTES`].
    pub body: Vec<u8>,
}

impl fmt::Debug for HttpResponse {
    // The body may hold a launch.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// No response at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TransportError {
    /// The network, DNS, TLS, CORS or an extension: the browser does not say which.
    Network,
    /// No complete response within ten seconds.
    TimedOut,
    /// The body was larger than [`crate::contract::MAX_BODY_BYTES`].
    TooLarge,
    /// The host page's callback for headers threw, or returned an invalid header.
    Headers,
}

/// Overwrites the body, which may hold a launch.
pub(crate) fn wipe(answer: Result<HttpResponse, TransportError>) {
    if let Ok(mut answer) = answer {
        answer.body.wipe();
    }
}

/// Why a response is not the expected one.
///
/// All but [`ResponseError::Transient`] come from the contract's own problems. An intermediary's
/// response (a proxy, a challenge page, a framework's error page) says nothing about a flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResponseError {
    /// A retry may succeed.
    Transient(Transient),
    /// `401`, or a redirect to something that is not JSON: signed out.
    SessionExpired,
    /// `403`.
    Forbidden,
    /// `404`.
    NotFound,
    /// `409`.
    Conflict {
        /// The problem's stable code.
        code: String,
    },
    /// `410`.
    Gone,
    /// Any other `4xx`: a retry would not help.
    Permanent {
        /// The status code.
        status: u16,
        /// The problem's stable code.
        code: String,
    },
}

/// A failure that may pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transient {
    /// The kind of failure.
    pub kind: TransientKind,
    /// The minimum wait from `Retry-After`, at most [`MAX_RETRY_AFTER`].
    pub retry_after: Option<Duration>,
}

/// The kinds of failure that may pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TransientKind {
    /// No response.
    Unreachable,
    /// `5xx`, `408`, `425`, `499`.
    ServerFault,
    /// `429`.
    Throttled,
    /// A response that does not follow the contract: a captive portal, an error page, a truncated
    /// body.
    NotUnderstood,
}

impl From<Transient> for ResponseError {
    fn from(failure: Transient) -> Self {
        Self::Transient(failure)
    }
}

impl From<TransientKind> for ResponseError {
    fn from(kind: TransientKind) -> Self {
        Self::Transient(Transient {
            kind,
            retry_after: None,
        })
    }
}

impl From<TransportError> for ResponseError {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::Network | TransportError::TimedOut => TransientKind::Unreachable.into(),
            TransportError::TooLarge => TransientKind::NotUnderstood.into(),
            TransportError::Headers => Self::Permanent {
                status: 0,
                code: "headers-refused".to_owned(),
            },
        }
    }
}

/// A response that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseKind<'a> {
    /// `200` or `201` with a JSON body.
    Json(&'a [u8]),
    /// `304`.
    NotModified,
}

/// Classifies a response by its status and content type. An error without a problem of the contract
/// ([`crate::contract::Problem`], as `application/problem+json`, with a code) is not understood.
///
/// # Errors
///
/// The [`ResponseError`].
pub fn classify(answer: &HttpResponse) -> Result<ResponseKind<'_>, ResponseError> {
    let transient = |kind| {
        Err(ResponseError::Transient(Transient {
            kind,
            retry_after: retry_after(answer),
        }))
    };
    match answer.status {
        200 | 201 if is_json(answer) && !answer.body.is_empty() => {
            Ok(ResponseKind::Json(&answer.body))
        }
        200..=299 if answer.redirected => Err(ResponseError::SessionExpired),
        304 => Ok(ResponseKind::NotModified),
        429 => transient(TransientKind::Throttled),
        408 | 425 | 499 | 500..=599 => transient(TransientKind::ServerFault),
        status @ 400..=499 => match problem_code(answer) {
            Some(code) => refusal(status, code).map_or_else(transient, Err),
            None => transient(TransientKind::NotUnderstood),
        },
        _ => transient(TransientKind::NotUnderstood),
    }
}

/// The meaning of a problem of the contract.
fn refusal(status: u16, code: String) -> Result<ResponseError, TransientKind> {
    match status {
        // Signed out, forbidden and not found are accepted with the contract's own codes alone: an
        // intermediary may send these statuses too.
        401 | 403 | 404 if !is_known_code(status, &code) => Err(TransientKind::NotUnderstood),
        401 => Ok(ResponseError::SessionExpired),
        403 => Ok(ResponseError::Forbidden),
        404 => Ok(ResponseError::NotFound),
        409 => Ok(ResponseError::Conflict { code }),
        410 => Ok(ResponseError::Gone),
        _ => Ok(ResponseError::Permanent { status, code }),
    }
}

fn problem_code(answer: &HttpResponse) -> Option<String> {
    let is_problem = essence(answer).as_deref() == Some("application/problem+json");
    is_problem
        .then(|| read_problem_code(&answer.body))
        .flatten()
}

/// `application/json` or `application/…+json`, with or without parameters.
fn is_json(answer: &HttpResponse) -> bool {
    essence(answer).is_some_and(|essence| {
        essence == "application/json"
            || (essence.starts_with("application/") && essence.ends_with("+json"))
    })
}

/// The content type in lower case, without its parameters.
fn essence(answer: &HttpResponse) -> Option<String> {
    let value = answer.content_type.as_deref()?;
    let essence = value.split(';').next().unwrap_or_default();
    Some(essence.trim().to_ascii_lowercase())
}

/// `Retry-After` ([RFC 9110 §10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)) as a
/// duration. A malformed, negative or repeated value is ignored.
pub(crate) fn retry_after(answer: &HttpResponse) -> Option<Duration> {
    let value = answer.retry_after.as_deref()?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // Digits that overflow mean a very long time.
        let seconds = value.parse().unwrap_or(u64::MAX);
        return Some(Duration::from_secs(seconds).min(MAX_RETRY_AFTER));
    }
    // Relative to the backend's clock where `Date` has it: this device's may be an hour off.
    let wait = Timestamp::parse_http(value)?.since(date_of(answer)?);
    Some(wait.min(MAX_RETRY_AFTER))
}

/// `Date`, or else when the response came by this device's clock.
pub(crate) fn date_of(answer: &HttpResponse) -> Option<Timestamp> {
    let date = answer.date.as_deref().and_then(Timestamp::parse_http);
    date.or(answer.received_at)
}

/// The old name.
#[deprecated(note = "renamed to `HttpResponse`")]
pub type Answer = HttpResponse;

/// The old name.
#[deprecated(note = "renamed to `TransportError`")]
pub type CallError = TransportError;

/// The old name.
#[deprecated(note = "renamed to `ResponseError`")]
pub type Refusal = ResponseError;

/// The old name.
#[deprecated(note = "renamed to `ResponseKind`")]
pub type Understood<'a> = ResponseKind<'a>;

/// The old name.
///
/// # Errors
///
/// As [`classify`].
#[deprecated(note = "renamed to `classify`")]
pub fn understand(response: &HttpResponse) -> Result<ResponseKind<'_>, ResponseError> {
    classify(response)
}
