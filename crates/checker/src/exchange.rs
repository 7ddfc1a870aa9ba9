//! A request and what came of it.

use std::fmt;
use std::time::{Duration, Instant};

use hosted_flow_core::answer::{HttpResponse, ResponseError, classify};
use hosted_flow_core::contract::{Flow, read_flow, read_problem_code};
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, DATE, HeaderMap, HeaderName, ORIGIN, RETRY_AFTER};
use hyper::{Method, StatusCode};
use serde_json::Value;

use crate::call::{Call, Wanted};

/// A request and what came of it. What was sent and what was answered may be secret: neither is
/// in `Debug`, `Display` or a report.
#[derive(Clone)]
pub(crate) struct Exchange {
    pub(crate) name: &'static str,
    pub(crate) method: Method,
    pub(crate) wanted: Wanted,
    /// `Origin`, as it was sent.
    pub(crate) origin: Option<String>,
    pub(crate) answer: Result<Reply, Failure>,
    pub(crate) took: Duration,
}

/// An answer, complete.
#[derive(Clone)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// No connection.
    Unreachable,
    /// The connection broke.
    Broken,
    /// Nothing complete for twice the time that an answer may take.
    TimedOut,
    /// More than is ever read.
    Endless,
    /// The request could not be written.
    NotSent,
}

impl Exchange {
    pub(crate) fn new(call: Call, answer: Result<Reply, Failure>, begun: Instant) -> Self {
        let origin = call.headers.iter().find(|(name, _)| *name == ORIGIN);
        Self {
            name: call.name,
            origin: origin.and_then(|(_, value)| Some(value.to_str().ok()?.to_owned())),
            method: call.method,
            wanted: call.wanted,
            answer,
            took: begun.elapsed(),
        }
    }

    /// The HTTP status; 0 without an answer, which no rule takes for a good one.
    pub(crate) fn status(&self) -> u16 {
        self.answer.as_ref().map_or(0, |reply| reply.status)
    }

    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status())
    }

    /// A clear no, which is what a refusal must be: a fault of the server's is none.
    pub(crate) fn is_refused(&self) -> bool {
        (400..500).contains(&self.status())
    }

    pub(crate) fn is_redirect(&self) -> bool {
        let status = self.status();
        (300..400).contains(&status) && status != StatusCode::NOT_MODIFIED
    }

    /// An operation that the backend does not have.
    pub(crate) fn is_not_offered(&self) -> bool {
        matches!(self.status(), 404 | 405 | 501)
    }

    /// Nothing complete came although the connection stood.
    pub(crate) fn is_missing(&self) -> bool {
        matches!(self.answer, Err(Failure::TimedOut | Failure::Broken))
    }

    /// A header's value; `None` where it is not there, not text, or there twice.
    pub(crate) fn header(&self, name: &HeaderName) -> Option<&str> {
        let reply = self.answer.as_ref().ok()?;
        let mut values = reply.headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (Some(value), None) => value.to_str().ok(),
            _ => None,
        }
    }

    /// `Retry-After`, read as the component reads it.
    pub(crate) fn pause(&self) -> Option<Duration> {
        let text = |name| self.header(&name).map(str::to_owned);
        let answer = HttpResponse {
            // Any status that has a pause: what is read is the header.
            status: 503,
            retry_after: text(RETRY_AFTER),
            // A date is read against the backend's clock, which some proxies leave out.
            date: text(DATE).or_else(|| text(RETRY_AFTER)),
            ..HttpResponse::default()
        };
        match classify(&answer) {
            Err(ResponseError::Transient(failure)) => failure.retry_after,
            _ => None,
        }
    }

    /// The media type, without parameters and in lower case.
    pub(crate) fn media_type(&self) -> String {
        let value = self.header(&CONTENT_TYPE).unwrap_or_default();
        let essence = value.split(';').next().unwrap_or_default();
        essence.trim().to_ascii_lowercase()
    }

    pub(crate) fn body(&self) -> &[u8] {
        self.answer.as_ref().map_or(&[], |reply| &reply.body)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(self.body()).unwrap_or_default()
    }

    pub(crate) fn code(&self) -> Option<String> {
        read_problem_code(self.body())
    }

    /// The flow of a success, as the component reads it.
    pub(crate) fn flow(&self) -> Result<Flow, String> {
        if !self.is_success() {
            return Err(self.to_string());
        }
        read_flow(self.body()).map_err(|error| format!("{self}, and {error}"))
    }

    /// Its id, if it is a flow.
    pub(crate) fn flow_id(&self) -> Option<String> {
        self.flow().ok().map(|flow| flow.id.to_string())
    }
}

impl From<&Exchange> for String {
    fn from(exchange: &Exchange) -> Self {
        exchange.to_string()
    }
}

impl fmt::Display for Exchange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)?;
        let said = match &self.answer {
            Ok(reply) => {
                write!(formatter, " answered {}", reply.status)?;
                return match self.code() {
                    Some(code) if reply.status >= 400 => write!(formatter, " ({code})"),
                    _ => Ok(()),
                };
            }
            Err(Failure::Unreachable) => "could not be connected",
            Err(Failure::Broken) => "was cut off",
            Err(Failure::TimedOut) => "was not answered in time",
            Err(Failure::Endless) => "was answered with more than 1 MiB",
            Err(Failure::NotSent) => "could not be sent",
        };
        write!(formatter, " {said}")
    }
}
