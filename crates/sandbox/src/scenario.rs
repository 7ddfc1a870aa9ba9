//! Scenarios: small TOML files that say which faults hit which calls, and how fast the providers
//! are. With the same seed and the same calls, the same happens each time.

mod file;
mod shipped;

use std::fmt;
use std::time::Duration;

use crate::faults::Rule;
use crate::timings::Timings;

/// What is to happen.
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
    /// Name and value of what goes at another pace.
    timings: Vec<(String, Duration)>,
    /// What a connectFi customer needs whose id says nothing.
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

    /// One of those that come with the sandbox.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::shipped().into_iter().find(|own| own.name == name)
    }

    /// All that come with the sandbox.
    #[must_use]
    pub fn shipped() -> Vec<Self> {
        shipped::all()
    }

    /// The same with another seed.
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

    /// What it is good for, in a sentence.
    #[must_use]
    pub fn about(&self) -> &str {
        &self.about
    }

    /// What its chances are rolled with.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The given timings, with those of the scenario in their place.
    pub(crate) fn timings(&self, mut timings: Timings) -> Timings {
        for (name, value) in &self.timings {
            if let Some(timing) = timings.named(name) {
                *timing = *value;
            }
        }
        timings
    }

    /// What a connectFi customer needs whose id says nothing.
    pub(crate) fn needs(&self) -> Option<&str> {
        self.needs.as_deref()
    }

    pub(crate) fn rules(&self) -> &[Rule] {
        &self.rules
    }
}

/// Why a scenario was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioError {
    /// It is not TOML, or not of a scenario's form.
    Form {
        /// From 1, where it is known.
        line: Option<usize>,
        /// What the reader says.
        message: String,
    },
    /// There is no timing of a name that it gives.
    Timing,
    /// The needs of a connectFi customer are not made of the known words.
    Needs,
    /// Something is wrong with one of its faults.
    Fault {
        /// Which, from 1.
        index: usize,
        /// What.
        problem: FaultProblem,
    },
}

/// What is wrong with a fault of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultProblem {
    /// There is no such provider.
    Provider,
    /// The provider has no such operation.
    Operation,
    /// There is no such fault.
    Fault,
    /// The chance is not from 0 to 1.
    Chance,
    /// Calls are counted from 1.
    Calls,
    /// A setting is out of its range: at most a minute for what is slow, a day for what is late,
    /// a status from 500 to 599.
    Range,
    /// A setting belongs to another fault.
    Setting,
    /// The fault happens to webhooks alone, or never to them.
    Webhook,
    /// What the operation answers has no such status.
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
            Self::Needs => formatter.write_str("connectfi needs are not made of the known words"),
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
            Self::Webhook => "the fault and the operation do not go together",
            Self::Status => "what the operation answers has no such status",
        })
    }
}

impl std::error::Error for ScenarioError {}
