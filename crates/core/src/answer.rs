//! The backend's answer, sorted before anything in it is believed.

use std::fmt;
use std::time::Duration;

use crate::contract::read_problem_code;
use crate::time::Timestamp;
use crate::wire::Wipe as _;

/// Longest wait that a `Retry-After` can ask for.
pub const MAX_RETRY_AFTER: Duration = Duration::from_mins(5);

/// An HTTP answer, complete.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Answer {
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
    /// Whether a redirect was followed on the way, as to a sign-in page.
    pub redirected: bool,
    /// The body, at most [`crate::contract::MAX_BODY_BYTES`].
    pub body: Vec<u8>,
}

impl fmt::Debug for Answer {
    // The body may hold a launch.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Answer")
            .field("status", &self.status)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// No answer at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CallError {
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
pub(crate) fn wipe(answer: Result<Answer, CallError>) {
    if let Ok(mut answer) = answer {
        answer.body.wipe();
    }
}

/// Why an answer is not the one that was hoped for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
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
        /// The problem's stable code, if it has one.
        code: Option<String>,
    },
    /// `410`.
    Gone,
    /// Any other `4xx`: asking again would not help.
    Permanent {
        /// The status code.
        status: u16,
        /// The problem's stable code, if it has one.
        code: Option<String>,
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

impl From<Transient> for Refusal {
    fn from(failure: Transient) -> Self {
        Self::Transient(failure)
    }
}

impl From<TransientKind> for Refusal {
    fn from(kind: TransientKind) -> Self {
        Self::Transient(Transient {
            kind,
            retry_after: None,
        })
    }
}

impl From<CallError> for Refusal {
    fn from(error: CallError) -> Self {
        match error {
            CallError::Network | CallError::TimedOut => TransientKind::Unreachable.into(),
            CallError::TooLarge => TransientKind::NotUnderstood.into(),
            CallError::Headers => Self::Permanent {
                status: 0,
                code: Some("headers-refused".to_owned()),
            },
        }
    }
}

/// An answer that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Understood<'a> {
    /// `2xx` with a JSON body.
    Json(&'a [u8]),
    /// `304`.
    NotModified,
}

/// Sorts an answer by its status and content type.
///
/// # Errors
///
/// The [`Refusal`].
pub fn understand(answer: &Answer) -> Result<Understood<'_>, Refusal> {
    let transient = |kind| {
        Err(Refusal::Transient(Transient {
            kind,
            retry_after: retry_after(answer),
        }))
    };
    match answer.status {
        200..=299 if is_json(answer) && !answer.body.is_empty() => {
            Ok(Understood::Json(&answer.body))
        }
        200..=299 if answer.redirected => Err(Refusal::SessionExpired),
        304 => Ok(Understood::NotModified),
        401 => Err(Refusal::SessionExpired),
        403 => Err(Refusal::Forbidden),
        404 => Err(Refusal::NotFound),
        409 => Err(Refusal::Conflict {
            code: problem_code(answer),
        }),
        410 => Err(Refusal::Gone),
        429 => transient(TransientKind::Throttled),
        408 | 425 | 499 | 500..=599 => transient(TransientKind::ServerFault),
        status @ 400..=499 => Err(Refusal::Permanent {
            status,
            code: problem_code(answer),
        }),
        _ => transient(TransientKind::NotUnderstood),
    }
}

fn problem_code(answer: &Answer) -> Option<String> {
    is_json(answer)
        .then(|| read_problem_code(&answer.body))
        .flatten()
}

/// `application/json` or `application/…+json`, parameters aside.
fn is_json(answer: &Answer) -> bool {
    let Some(value) = &answer.content_type else {
        return false;
    };
    let essence = value.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    essence == "application/json"
        || (essence.starts_with("application/") && essence.ends_with("+json"))
}

/// `Retry-After` ([RFC 9110 §10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)) as a
/// wait. What is malformed, negative or given twice is ignored.
pub(crate) fn retry_after(answer: &Answer) -> Option<Duration> {
    let value = answer.retry_after.as_deref()?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // Digits that overflow mean a very long time.
        let seconds = value.parse().unwrap_or(u64::MAX);
        return Some(Duration::from_secs(seconds).min(MAX_RETRY_AFTER));
    }
    // Against the backend's own clock: this device's may be an hour off.
    let wait = Timestamp::parse_http(value)?.since(date_of(answer)?);
    Some(wait.min(MAX_RETRY_AFTER))
}

/// `Date`: what the backend's clock showed.
pub(crate) fn date_of(answer: &Answer) -> Option<Timestamp> {
    Timestamp::parse_http(answer.date.as_deref()?)
}
