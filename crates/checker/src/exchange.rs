//! A request and its answer.

use std::fmt;
use std::time::{Duration, Instant};

use hosted_flow_core::answer::{HttpResponse, ResponseError, classify};
use hosted_flow_core::contract::{Flow, read_flow, read_problem_code};
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, DATE, HeaderMap, HeaderName, ORIGIN, RETRY_AFTER};
use hyper::{Method, StatusCode};
use serde_json::Value;

use crate::call::{Call, Wanted};

/// A request and its answer. Both may hold secrets: neither is in `Debug`, `Display` or a report.
#[derive(Clone)]
pub(crate) struct Exchange {
    pub(crate) name: &'static str,
    pub(crate) method: Method,
    pub(crate) wanted: Wanted,
    /// The `Origin` header that was sent.
    pub(crate) origin: Option<String>,
    pub(crate) answer: Result<Reply, Failure>,
    pub(crate) took: Duration,
}

/// A complete answer.
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
    /// The connection was closed.
    Broken,
    /// No complete answer within twice the deadline.
    TimedOut,
    /// Larger than the maximum that is read.
    Endless,
    /// The request could not be built.
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

    /// The HTTP status; 0 without an answer, which no rule accepts.
    pub(crate) fn status(&self) -> u16 {
        self.answer.as_ref().map_or(0, |reply| reply.status)
    }

    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status())
    }

    /// Whether it is a refusal, a status of 400 to 499. A server error is none.
    pub(crate) fn is_refused(&self) -> bool {
        (400..500).contains(&self.status())
    }

    pub(crate) fn is_redirect(&self) -> bool {
        let status = self.status();
        (300..400).contains(&status) && status != StatusCode::NOT_MODIFIED
    }

    /// Whether the backend lacks the operation.
    pub(crate) fn is_not_offered(&self) -> bool {
        matches!(self.status(), 404 | 405 | 501)
    }

    /// Whether no complete answer came on an open connection.
    pub(crate) fn is_missing(&self) -> bool {
        matches!(self.answer, Err(Failure::TimedOut | Failure::Broken))
    }

    /// The value of a header; `None` where it is missing, repeated, or not text.
    pub(crate) fn header(&self, name: &HeaderName) -> Option<&str> {
        let reply = self.answer.as_ref().ok()?;
        let mut values = reply.headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (Some(value), None) => value.to_str().ok(),
            _ => None,
        }
    }

    /// `Retry-After`, parsed as by the component.
    pub(crate) fn pause(&self) -> Option<Duration> {
        let text = |name| self.header(&name).map(str::to_owned);
        let answer = HttpResponse {
            // Any status for which core reads the header.
            status: 503,
            retry_after: text(RETRY_AFTER),
            // A date is relative to the backend's clock, and some proxies remove the `Date` header.
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

    /// The flow of a success, parsed as by the component.
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
