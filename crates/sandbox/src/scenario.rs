//! Scenarios: small TOML files that define faults and timings. The same seed and the same calls
//! give the same result each time.

mod error;
mod fault_entry;
mod file;
mod shipped;

use std::time::Duration;

use hosted_flow_core::provider::Provider;

use crate::faults::Rule;
use crate::timings::Timings;

pub use error::{FaultProblem, ScenarioError};

/// A set of faults and timings. A fault without `provider` is every provider's that has the operation.
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
    /// What a provider's customers need.
    needs: Vec<(Provider, String)>,
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

    /// What a provider's customers need.
    pub(crate) fn needs(&self, provider: Provider) -> Option<&str> {
        let mut needs = self.needs.iter();
        let own = needs.find(|(own, _)| *own == provider);
        own.map(|(_, words)| words.as_str())
    }

    pub(crate) fn rules(&self) -> &[Rule] {
        &self.rules
    }
}
