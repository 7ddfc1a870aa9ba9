//! Why a request failed.

use std::fmt;
use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use hosted_flow_core::provider::Provider;
use tracing::{debug, error, info, warn};

use crate::problem::{Code, InputError, Problem};
use crate::providers::{ProviderError, Unavailable};
use crate::store::StoreError;

/// Why a request failed.
#[derive(Debug)]
pub(crate) enum FlowError {
    /// No such flow of this user.
    NotFound,
    /// This backend does not serve that.
    Unavailable(Unavailable),
    /// The key was used for another request.
    KeyReused,
    /// The first request with the key takes too long.
    KeyInUse,
    /// There is no approved identity to submit.
    IdentityRequired,
    /// No such document is asked for.
    DocumentUnknown,
    /// The provider does not take the document.
    DocumentRefused(Vec<InputError>),
    /// The provider asks for no data.
    DataNotWanted,
    /// The provider does not take the data.
    DataInvalid(Vec<InputError>),
    /// This backend does not offer that.
    NotOffered,
    /// The link was used, or its time is over.
    HandoffOver,
    /// The provider has decided.
    Settled,
    /// The provider is processing.
    Processing,
    /// Another process changed the flow.
    Changed,
    /// The provider call failed.
    Provider(ProviderError),
    /// The store failed.
    Store(StoreError),
    /// The system gives no random bytes.
    Randomness,
    /// A task ended without a result, which only a panic in it explains.
    Lost,
}

impl From<ProviderError> for FlowError {
    fn from(error: ProviderError) -> Self {
        Self::Provider(error)
    }
}

impl From<StoreError> for FlowError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl fmt::Display for FlowError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Provider(error) => error.fmt(formatter),
            Self::Store(error) => error.fmt(formatter),
            Self::Randomness => formatter.write_str("the system gives no random bytes"),
            Self::Lost => formatter.write_str("a task panicked"),
            other => formatter.write_str(Problem::from(other).code().as_str()),
        }
    }
}

impl std::error::Error for FlowError {}

impl From<&FlowError> for Problem {
    fn from(error: &FlowError) -> Self {
        let code = match error {
            FlowError::NotFound => Code::FlowNotFound,
            FlowError::Unavailable(Unavailable::Provider) => Code::ProviderNotConfigured,
            FlowError::Unavailable(Unavailable::Purpose) => Code::PurposeUnknown,
            FlowError::KeyReused => Code::IdempotencyKeyReused,
            FlowError::KeyInUse => return Self::new(Code::IdempotencyKeyInUse).after(SHORT_PAUSE),
            FlowError::IdentityRequired => Code::IdentityRequired,
            FlowError::DocumentUnknown => Code::DocumentNotFound,
            FlowError::DocumentRefused(errors) => {
                return Self::new(Code::DocumentRefused).with_errors(errors.clone());
            }
            FlowError::DataNotWanted => Code::DataNotWanted,
            FlowError::DataInvalid(errors) => {
                return Self::new(Code::DataInvalid).with_errors(errors.clone());
            }
            FlowError::NotOffered => Code::NotFound,
            FlowError::HandoffOver => Code::HandoffOver,
            FlowError::Settled => Code::FlowSettled,
            FlowError::Processing => Code::FlowProcessing,
            FlowError::Changed => Code::FlowChanged,
            FlowError::Provider(error) => return of_provider(error),
            FlowError::Store(_) => return Self::new(Code::StoreUnavailable).after(PAUSE),
            FlowError::Randomness | FlowError::Lost => Code::Internal,
        };
        Self::new(code)
    }
}

/// Logs a failed provider call: an error where our configuration is the cause, a warning where it
/// may be temporary.
pub(super) fn report(flow: &FlowId, provider: Provider, error: &ProviderError) {
    match error {
        ProviderError::Invalid(_)
        | ProviderError::Refused { .. }
        | ProviderError::NotConfigured => {
            error!(%flow, %provider, %error, "provider refused the request");
        }
        ProviderError::Resting { .. } | ProviderError::Crowded => {
            debug!(%flow, %provider, %error, "provider not called");
        }
        ProviderError::Limit => info!(%flow, %provider, %error, "provider refused the request"),
        _ => warn!(%flow, %provider, %error, "provider call failed"),
    }
}

fn of_provider(error: &ProviderError) -> Problem {
    match error {
        ProviderError::Network
        | ProviderError::TimedOut
        | ProviderError::Fault { .. }
        | ProviderError::NotUnderstood(_) => Problem::new(Code::ProviderUnavailable).after(PAUSE),
        ProviderError::Resting { retry_after } => {
            Problem::new(Code::ProviderBusy).after(*retry_after)
        }
        ProviderError::Crowded => Problem::new(Code::ProviderBusy).after(SHORT_PAUSE),
        ProviderError::Busy { retry_after } => {
            Problem::new(Code::ProviderBusy).after(retry_after.unwrap_or(PAUSE))
        }
        ProviderError::Limit => Code::ProviderLimit.into(),
        ProviderError::Invalid(_)
        | ProviderError::Refused { .. }
        | ProviderError::NotConfigured => Code::ProviderRefused.into(),
    }
}

const PAUSE: Duration = Duration::from_secs(5);
const SHORT_PAUSE: Duration = Duration::from_secs(1);
