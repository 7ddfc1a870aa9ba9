//! Scenarios: small TOML files that define faults and timings. The same seed and the same calls
//! give the same result each time.

mod file;
mod shipped;

use std::fmt;
use std::time::Duration;

use crate::faults::Rule;
use crate::timings::Timings;

/// A set of faults and timings.
///
/// ```
/// use hosted_flow_sandbox::Scenario;
///
/// let scenario = Scenario::read(
///     "mine",
///     r#"
///     about = "The third read of a Paysafe session fails, and every tenth of Ondato's is slow."
///     seed = 7
///
///     [timings]
///     ondato-decision = 500
///
///     [[faults]]
///     provider = "paysafe"
///     operation = "read"
///     calls = [3]
///     fault = "server-error"
///
///     [[faults]]
///     provider = "ondato"
///     chance = 0.1
///     fault = "slow"
///     seconds = 2
///     "#,
/// )?;
/// assert_eq!(scenario.with_seed(8).seed(), 8);
/// # Ok::<(), hosted_flow_sandbox::ScenarioError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    name: String,
    about: String,
    seed: u64,
    /// Name and value of each timing that differs from the default.
    timings: Vec<(String, Duration)>,
    /// Needs of connectFi customers whose id and reference have no suffix.
    needs: Option<String>,
    rules: Vec<Rule>,
}

impl Scenario {
    /// Reads a scenario from TOML.
    ///
    /// # Errors
    ///
    /// [`ScenarioError`] says what is wrong, and where.
    pub fn read(name: &str, toml: &str) -> Result<Self, ScenarioError> {
        file::read(name, toml)
    }

    /// The shipped scenario with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::shipped().into_iter().find(|own| own.name == name)
    }

    /// All shipped scenarios.
    #[must_use]
    pub fn shipped() -> Vec<Self> {
        shipped::all()
    }

    /// The same scenario with another seed.
    #[must_use]
    pub fn with_seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A description in one sentence.
    #[must_use]
    pub fn about(&self) -> &str {
        &self.about
    }

    /// Seed of its random choices.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The given timings, with those of the scenario replaced.
    pub(crate) fn timings(&self, mut timings: Timings) -> Timings {
        for (name, value) in &self.timings {
            if let Some(timing) = timings.named(name) {
                *timing = *value;
            }
        }
        timings
    }

    /// Needs of connectFi customers whose id and reference have no suffix.
    pub(crate) fn needs(&self) -> Option<&str> {
        self.needs.as_deref()
    }

    pub(crate) fn rules(&self) -> &[Rule] {
        &self.rules
    }
}

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
    /// The needs of connectFi customers contain an unknown word.
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
            Self::Needs => formatter.write_str("connectfi needs have an unknown word"),
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
