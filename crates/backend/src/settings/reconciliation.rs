//! The configuration of reconciliation.

use std::time::Duration;

use super::section::Section;
use super::{ConfigError, Fault, InKey};

/// How often an open flow is read at its provider without a request. Without it, a flow whose only
/// webhook is lost would stay open.
///
/// A flow is read when it has not changed for `first`, and again whenever that time has doubled,
/// but at least once in `max_interval`: after 2, 4, 8, 16 and 32 minutes, 1, 2, 4, 9 and 17 hours, then
/// once a day, until it ends or is deleted (`Config::keep`). So a lost webhook delays a result by no
/// more than the time that the result itself took.
///
/// Two minutes, since providers repeat a webhook sooner: Ondato after 10 s, 30 s and a minute,
/// ConnectPay after 5, 10 and 40 s. connectFi repeats none. A day, since what still changes later
/// is decided by people, or expires: Ondato's sessions after seven days, ConnectPay's link after
/// one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReconciliationConfig {
    /// Whether it is enabled.
    pub enabled: bool,
    /// How long after its last change a flow is read first: from a minute to an hour.
    pub first: Duration,
    /// The maximum time between two reads: from `first` to a week.
    pub max_interval: Duration,
}

impl Default for ReconciliationConfig {
    fn default() -> Self {
        Self {
            enabled: true,
            first: Duration::from_mins(2),
            max_interval: Duration::from_hours(24),
        }
    }
}

impl ReconciliationConfig {
    /// Checks every value.
    pub(crate) fn checked(self) -> Result<Self, ConfigError> {
        let in_range = (Duration::from_mins(1)..=Duration::from_hours(1)).contains(&self.first);
        let range = Fault::OutOfRange("from 1m to 1h");
        in_range
            .then_some(())
            .ok_or(range)
            .in_key("reconciliation.first")?;
        let in_range = (self.first..=Duration::from_hours(7 * 24)).contains(&self.max_interval);
        let range = Fault::OutOfRange("from reconciliation.first to 168h");
        in_range
            .then_some(())
            .ok_or(range)
            .in_key("reconciliation.longest")?;
        Ok(self)
    }
}

pub(crate) fn reconciliation(mut section: Section) -> Result<ReconciliationConfig, ConfigError> {
    let default = ReconciliationConfig::default();
    let config = ReconciliationConfig {
        enabled: section.flag("enabled")?.unwrap_or(default.enabled),
        first: section.duration("first")?.unwrap_or(default.first),
        max_interval: section.duration("longest")?.unwrap_or(default.max_interval),
    };
    section.finish()?;
    Ok(config)
}
