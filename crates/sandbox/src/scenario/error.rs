//! What can be wrong with a scenario.

use std::fmt;

/// Why a scenario was rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioError {
    /// It is not TOML, or not in the form of a scenario.
    Form {
        /// From 1, if known.
        line: Option<usize>,
        /// The parser's message.
        message: String,
    },
    /// It names an unknown timing.
    Timing,
    /// What a provider's customers need contains an unknown word, or the provider's customers need nothing.
    Needs,
    /// One of its faults is invalid.
    Fault {
        /// Number of the fault, from 1.
        index: usize,
        /// The problem.
        problem: FaultProblem,
    },
}

/// What is wrong with a fault of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultProblem {
    /// The provider does not exist.
    Provider,
    /// The provider has no such operation.
    Operation,
    /// The fault does not exist.
    Fault,
    /// The chance is not from 0 to 1.
    Chance,
    /// Calls are counted from 1.
    Calls,
    /// A setting is out of range: at most a minute for `slow`, a day for `late`, a status from 500
    /// to 599.
    Range,
    /// A setting does not apply to this fault.
    Setting,
    /// The fault applies to webhooks only, or never to webhooks.
    Webhook,
    /// The operation's response has no such status.
    Status,
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form {
                line: Some(line),
                message,
            } => write!(formatter, "line {line}: {message}"),
            Self::Form {
                line: None,
                message,
            } => formatter.write_str(message),
            Self::Timing => formatter.write_str("there is no timing of that name"),
            Self::Needs => formatter.write_str("the needs of customers have an unknown word"),
            Self::Fault { index, problem } => write!(formatter, "fault {index}: {problem}"),
        }
    }
}

impl fmt::Display for FaultProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Provider => "there is no such provider",
            Self::Operation => "the provider has no such operation",
            Self::Fault => "there is no such fault",
            Self::Chance => "the chance is not from 0 to 1",
            Self::Calls => "calls are counted from 1",
            Self::Range => "a setting is out of its range",
            Self::Setting => "a setting belongs to another fault",
            Self::Webhook => "the fault does not apply to the operation",
            Self::Status => "the operation's response has no such status",
        })
    }
}

impl std::error::Error for ScenarioError {}
