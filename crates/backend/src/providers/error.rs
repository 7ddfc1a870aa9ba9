//! Why a provider call failed.

use std::fmt;
use std::time::Duration;

use crate::problem::InputError;

/// Why a provider did not do what was asked: it could not be asked, it said no, or its answer
/// could not be read. Holds nothing that the provider wrote but a checked code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ProviderError {
    /// No connection, or it broke.
    Network,
    /// No complete answer in time.
    TimedOut,
    /// `5xx`.
    Fault { status: u16 },
    /// `429`, with the pause it asks for, at most five minutes.
    Busy { retry_after: Option<Duration> },
    /// The person has too many bank accounts or open sessions there.
    Limit,
    /// It does not take what the person handed in, and may say which values.
    Invalid(Vec<InputError>),
    /// Any other answer that is not a success: what we send is wrong.
    Refused {
        status: u16,
        code: Option<ProviderCode>,
    },
    /// A success whose body is not what the provider documents, or speaks of something else.
    NotUnderstood(&'static str),
    /// It was not called: its circuit breaker is open.
    Resting { retry_after: Duration },
    /// It was not called: too many calls are in progress.
    Crowded,
    /// The flow's provider or purpose was taken out of the configuration.
    NotConfigured,
}

impl ProviderError {
    /// Whether the provider is there, whatever it said.
    pub(crate) fn is_answer(&self) -> bool {
        !matches!(self, Self::Network | Self::TimedOut | Self::Fault { .. })
    }

    /// The name of its kind.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::TimedOut => "timed-out",
            Self::Fault { .. } => "fault",
            Self::Busy { .. } => "busy",
            Self::Limit => "limit",
            Self::Refused { .. } => "refused",
            Self::Invalid(_) => "invalid",
            Self::NotUnderstood(_) => "not-understood",
            Self::Resting { .. } => "resting",
            Self::Crowded => "crowded",
            Self::NotConfigured => "not-configured",
        }
    }

    /// Whether the same question may be answered a little later.
    pub(crate) fn may_pass(&self) -> bool {
        match self {
            Self::Network
            | Self::TimedOut
            | Self::Fault { .. }
            | Self::Busy { .. }
            | Self::Resting { .. }
            | Self::Crowded => true,
            Self::Limit
            | Self::Refused { .. }
            | Self::Invalid(_)
            | Self::NotUnderstood(_)
            | Self::NotConfigured => false,
        }
    }
}

impl fmt::Display for ProviderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network => formatter.write_str("the network failed"),
            Self::TimedOut => formatter.write_str("no answer in time"),
            Self::Fault { status } => write!(formatter, "a fault, {status}"),
            Self::Busy { .. } => formatter.write_str("it asks for a pause"),
            Self::Limit => formatter.write_str("a limit is reached"),
            Self::Invalid(errors) => write!(formatter, "refused the data, {} errors", errors.len()),
            Self::Refused { status, code } => match code {
                Some(ProviderCode(code)) => write!(formatter, "refused with {status}, {code}"),
                None => write!(formatter, "refused with {status}"),
            },
            Self::NotUnderstood(what) => write!(formatter, "not understood: {what}"),
            Self::Resting { .. } => formatter.write_str("its circuit breaker is open"),
            Self::Crowded => formatter.write_str("too many calls are in progress"),
            Self::NotConfigured => formatter.write_str("it is no longer configured"),
        }
    }
}

impl std::error::Error for ProviderError {}

/// A provider's error code that can stand in a log line: 1 to 64 letters, digits, `_` and `-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProviderCode(String);

impl ProviderCode {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        ((1..=64).contains(&text.len()) && text.bytes().all(plain)).then(|| Self(text.to_owned()))
    }
}
