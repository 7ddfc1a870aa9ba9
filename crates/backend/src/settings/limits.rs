//! Limits that protect the providers and the backend, and the protection against request forgery.

use std::time::Duration;

use super::section::Section;
use super::{ConfigError, Fault, InKey};

/// The circuit breaker and the limit of calls of each provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProtectionConfig {
    /// The maximum of concurrent calls of one provider; at least one.
    pub calls_at_once: u32,
    /// The circuit breaker opens after this many calls in a row without a response or with `5xx`: reads
    /// return the stored status, and nothing is created. At most a thousand; zero turns it off.
    pub failures: u32,
    /// Only failures within this time count. At most an hour.
    pub within: Duration,
    /// How long it stays open; doubled after each failed probe, up to a minute. At most an hour.
    pub rest: Duration,
}

impl Default for ProtectionConfig {
    fn default() -> Self {
        Self {
            calls_at_once: 32,
            failures: 5,
            within: Duration::from_mins(1),
            rest: Duration::from_secs(5),
        }
    }
}

impl ProtectionConfig {
    /// Checks every value.
    pub(crate) fn checked(self) -> Result<Self, ConfigError> {
        let calls = (1..=10_000).contains(&self.calls_at_once);
        number(calls, "from 1 to 10000").in_key("protection.calls_at_once")?;
        number(self.failures <= 1000, "up to 1000").in_key("protection.failures")?;
        for (time, key) in [
            (self.within, "protection.within"),
            (self.rest, "protection.rest"),
        ] {
            let in_range = !time.is_zero() && time <= Duration::from_hours(1);
            let range = Fault::OutOfRange("above zero, up to an hour");
            in_range.then_some(()).ok_or(range).in_key(key)?;
        }
        Ok(self)
    }
}

fn number(in_range: bool, range: &'static str) -> Result<(), Fault> {
    in_range.then_some(()).ok_or(Fault::NumberOutOfRange(range))
}

/// The binary's connections on `listen`. A host that mounts the router has its own server with
/// its own limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConnectionsConfig {
    /// Maximum number, fewer where the system allows fewer open files. At the maximum, the connection
    /// that has been idle for the longest is closed. From one to a million; streams take three
    /// quarters at most.
    pub at_once: u32,
    /// How long a connection may be idle, or send only a part of a request's head: longer than a
    /// reverse proxy keeps it open. From a second to an hour.
    pub idle: Duration,
}

impl Default for ConnectionsConfig {
    fn default() -> Self {
        Self {
            at_once: 14_000,
            idle: Duration::from_secs(75),
        }
    }
}

pub(crate) fn connections(mut section: Section) -> Result<ConnectionsConfig, ConfigError> {
    let default = ConnectionsConfig::default();
    let config = ConnectionsConfig {
        at_once: section.number("at_once")?.unwrap_or(default.at_once),
        idle: section.duration("idle")?.unwrap_or(default.idle),
    };
    let in_range = (1..=1_000_000).contains(&config.at_once);
    number(in_range, "from 1 to 1000000").in_key(section.key("at_once"))?;
    let in_range = (Duration::from_secs(1)..=Duration::from_hours(1)).contains(&config.idle);
    let range = Fault::OutOfRange("of a second to an hour");
    in_range
        .then_some(())
        .ok_or(range)
        .in_key(section.key("idle"))?;
    section.finish()?;
    Ok(config)
}

/// The maximum number of event streams. A browser without a stream polls, which costs more
/// requests and fewer connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamsConfig {
    /// Of one user, in all tabs.
    pub per_user: u32,
    /// On this node.
    pub in_total: u32,
}

impl Default for StreamsConfig {
    fn default() -> Self {
        Self {
            per_user: 8,
            in_total: 10_000,
        }
    }
}

/// What a `POST` must carry in addition to `Origin`. The host page can add headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AntiForgeryConfig {
    /// A header that the page adds; any value is accepted, unless there is a cookie.
    pub header: String,
    /// The cookie whose value the header has to repeat.
    pub cookie: Option<String>,
}

pub(crate) fn anti_forgery(mut section: Section) -> Result<AntiForgeryConfig, ConfigError> {
    let config = AntiForgeryConfig {
        header: section.required_text("header")?,
        cookie: section.text("cookie")?,
    };
    section.finish()?;
    Ok(config)
}

/// The rate limit of one user, in all tabs together. A tab that polls makes at most 30 calls per
/// minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimitConfig {
    /// Sustained calls per minute; zero turns it off.
    pub per_minute: u32,
    /// Burst of calls; at least one.
    pub burst: u32,
}

impl Default for RateLimitConfig {
    fn default() -> Self {
        Self {
            per_minute: 600,
            burst: 300,
        }
    }
}

impl RateLimitConfig {
    /// Checks every value.
    pub(crate) fn checked(self) -> Result<Self, ConfigError> {
        number(self.per_minute <= 1_000_000, "up to 1000000").in_key("rate_limit.per_minute")?;
        let burst = (1..=1_000_000).contains(&self.burst);
        number(burst, "from 1 to 1000000").in_key("rate_limit.burst")?;
        Ok(self)
    }
}

pub(crate) fn rate_limit(mut section: Section) -> Result<RateLimitConfig, ConfigError> {
    let default = RateLimitConfig::default();
    let config = RateLimitConfig {
        per_minute: section.number("per_minute")?.unwrap_or(default.per_minute),
        burst: section.number("burst")?.unwrap_or(default.burst),
    };
    section.finish()?;
    Ok(config)
}

pub(crate) fn protection(mut section: Section) -> Result<ProtectionConfig, ConfigError> {
    let default = ProtectionConfig::default();
    let config = ProtectionConfig {
        calls_at_once: section
            .number("calls_at_once")?
            .unwrap_or(default.calls_at_once),
        failures: section.number("failures")?.unwrap_or(default.failures),
        within: section.duration("within")?.unwrap_or(default.within),
        rest: section.duration("rest")?.unwrap_or(default.rest),
    };
    section.finish()?;
    Ok(config)
}

pub(crate) fn streams(mut section: Section) -> Result<StreamsConfig, ConfigError> {
    let default = StreamsConfig::default();
    let config = StreamsConfig {
        per_user: section.number("per_user")?.unwrap_or(default.per_user),
        in_total: section.number("in_total")?.unwrap_or(default.in_total),
    };
    section.finish()?;
    Ok(config)
}
