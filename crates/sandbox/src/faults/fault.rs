//! What can go wrong, and the rules that say when.

use std::time::Duration;

use hosted_flow_core::provider::Provider;

use super::operations::{PAGE, WEBHOOK};

/// What goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The answer takes so much longer.
    Slow(Duration),
    /// `429`.
    RateLimited { retry_after: Option<u16> },
    /// `401`, as after a token that has ended.
    Unauthorized,
    /// A `5xx`; where it has `acted`, what was asked for is done nevertheless.
    ServerError { status: u16, acted: bool },
    /// The connection ends without an answer; where it has `acted`, what was asked for is done.
    Cut { acted: bool },
    /// The connection ends in the middle of the body.
    Truncated,
    /// The body is no JSON.
    Malformed,
    /// JSON that is said to be HTML.
    WrongContentType,
    /// The status is the first one again.
    Backwards,
    /// The status says that it has expired.
    Expired,
    /// The status is one that nobody knows.
    UnknownStatus(String),
    /// A webhook comes twice.
    Duplicate,
    /// A webhook comes so much later, after those that follow it.
    Late(Duration),
}

/// Which calls a fault hits.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    pub(crate) provider: Provider,
    /// None is every call of the API.
    pub(crate) operation: Option<String>,
    /// Counted from 1 among the calls that the rule is about; empty is all of them.
    pub(crate) calls: Vec<u32>,
    /// From 0 to 1.
    pub(crate) chance: f64,
    pub(crate) fault: Fault,
}

impl Fault {
    /// The name in scenarios and in the log.
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

    /// Whether it happens to a webhook, and not to an answer.
    pub(crate) fn applies_to_webhooks(&self) -> bool {
        matches!(self, Self::Duplicate | Self::Late(_))
    }

    /// Whether it changes the status that an answer tells.
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
