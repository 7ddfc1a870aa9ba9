//! Faults, and the rules that say which calls they apply to.

use std::time::Duration;

use hosted_flow_core::provider::Provider;

use crate::room::{PAGE, WEBHOOK};

/// A fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The response is delayed.
    Slow(Duration),
    /// `429`.
    RateLimited { retry_after: Option<u16> },
    /// `401`, as with an expired token.
    Unauthorized,
    /// A `5xx`. With `acted`, the request is processed nevertheless.
    ServerError { status: u16, acted: bool },
    /// The connection is closed without a response. With `acted`, the request is processed.
    Cut { acted: bool },
    /// The connection is closed in the middle of the body.
    Truncated,
    /// The body is not valid JSON.
    Malformed,
    /// A JSON body with an HTML content type.
    WrongContentType,
    /// The status is the initial one again.
    Backwards,
    /// The status is the expired one.
    Expired,
    /// The status is not a documented one.
    UnknownStatus(String),
    /// A webhook is sent twice.
    Duplicate,
    /// A webhook is delayed, and arrives after later ones.
    Late(Duration),
}

/// Which calls get a fault.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    pub(crate) provider: Provider,
    /// `None` means every call of the API.
    pub(crate) operation: Option<String>,
    /// Counted from 1 among the calls that match the rule; empty means all of them.
    pub(crate) calls: Vec<u32>,
    /// From 0 to 1.
    pub(crate) chance: f64,
    pub(crate) fault: Fault,
}

impl Fault {
    /// The name in scenarios and in the request log.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Slow(_) => "slow",
            Self::RateLimited { .. } => "rate-limited",
            Self::Unauthorized => "unauthorized",
            Self::ServerError { .. } => "server-error",
            Self::Cut { .. } => "cut",
            Self::Truncated => "truncated",
            Self::Malformed => "malformed",
            Self::WrongContentType => "wrong-content-type",
            Self::Backwards => "backwards",
            Self::Expired => "expired",
            Self::UnknownStatus(_) => "unknown-status",
            Self::Duplicate => "duplicate",
            Self::Late(_) => "late",
        }
    }

    /// Whether it applies to webhooks, not to responses.
    pub(crate) fn applies_to_webhooks(&self) -> bool {
        matches!(self, Self::Duplicate | Self::Late(_))
    }

    /// Whether it changes the status in a response.
    pub(crate) fn changes_status(&self) -> bool {
        matches!(
            self,
            Self::Backwards | Self::Expired | Self::UnknownStatus(_)
        )
    }
}

impl Rule {
    pub(crate) fn matches(&self, provider: Provider, operation: &str) -> bool {
        let is_operation = match &self.operation {
            Some(own) => own == operation,
            None => operation != WEBHOOK && operation != PAGE,
        };
        self.provider == provider && is_operation
    }
}
