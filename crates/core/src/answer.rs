//! The backend's answer, sorted before anything in it is believed.

use std::fmt;
use std::time::Duration;

use crate::contract::{is_known_code, read_problem_code};
use crate::time::Timestamp;
use crate::wire::Wipe as _;

/// Longest wait that a `Retry-After` can ask for.
pub const MAX_RETRY_AFTER: Duration = Duration::from_mins(5);

/// An HTTP answer, complete.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct HttpResponse {
    /// The status code.
    pub status: u16,
    /// `Content-Type`.
    pub content_type: Option<String>,
    /// `Retry-After`.
    pub retry_after: Option<String>,
    /// `Date`: the backend's clock, against which a date in `Retry-After` is read.
    pub date: Option<String>,
    /// `ETag`.
    pub etag: Option<String>,
    /// When it came, by this device's clock: what a date in `Retry-After` is read against where the
    /// backend's own clock cannot be read. [`crate::flow::Flow::step`] fills it in.
    pub received_at: Option<Timestamp>,
    /// Whether a redirect was followed on the way, as to a sign-in page.
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

/// No answer at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TransportError {
    /// The network, the name service, TLS, CORS or an extension: the browser does not say which.
    Network,
    /// Ten seconds were over before the last byte.
    TimedOut,
    /// The body was larger than [`crate::contract::MAX_BODY_BYTES`].
    TooLarge,
    /// The host page's callback for headers threw, or gave a header that is not one.
    Headers,
}

/// Overwrites what was answered: the body may have held a launch.
pub(crate) fn wipe(answer: Result<HttpResponse, TransportError>) {
    if let Ok(mut answer) = answer {
        answer.body.wipe();
    }
}

/// Why an answer is not the one that was hoped for.
///
/// All but [`ResponseError::Transient`] are the contract's own word. Whatever else stands between the page
/// and the backend (a proxy, a challenge page, a framework's error page) says nothing about a flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResponseError {
    /// It may be better in a moment.
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
    /// Any other `4xx`: asking again would not help.
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
    /// Which.
    pub kind: TransientKind,
    /// The least to wait, as the backend asks, at most [`MAX_RETRY_AFTER`].
    pub retry_after: Option<Duration>,
}

/// The kinds of failure that may pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TransientKind {
    /// No answer.
    Unreachable,
    /// `5xx`, `408`, `425`, `499`.
    ServerFault,
    /// `429`.
    Throttled,
    /// An answer that is not the contract's: a captive portal, an error page, half a body.
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

/// An answer that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseKind<'a> {
    /// `200` or `201` with a JSON body.
    Json(&'a [u8]),
    /// `304`.
    NotModified,
}

/// Sorts an answer by its status and content type. A refusal that is not a problem of the contract's
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

/// What the contract's own problem means.
fn refusal(status: u16, code: String) -> Result<ResponseError, TransientKind> {
    match status {
        // Whether somebody is signed in and whether there is a flow is believed of the contract's
        // own codes alone.
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

/// `application/json` or `application/…+json`, parameters aside.
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
/// wait. What is malformed, negative or given twice is ignored.
pub(crate) fn retry_after(answer: &HttpResponse) -> Option<Duration> {
    let value = answer.retry_after.as_deref()?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // Digits that overflow mean a very long time.
        let seconds = value.parse().unwrap_or(u64::MAX);
        return Some(Duration::from_secs(seconds).min(MAX_RETRY_AFTER));
    }
    // Against the backend's own clock where it tells it: this device's may be an hour off.
    let wait = Timestamp::parse_http(value)?.since(date_of(answer)?);
    Some(wait.min(MAX_RETRY_AFTER))
}

/// `Date`: what the backend's clock showed; this device's where there is none to be read.
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
