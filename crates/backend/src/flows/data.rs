//! Data that a provider asks for and the host's own form collects. It is passed on: nothing of it
//! is stored or logged.

use std::sync::Arc;
use std::time::Duration;
use std::{error, fmt};

use hosted_flow_core::contract::{Flow, FlowId};
use hosted_flow_core::next_action::NextAction;
use serde_json::{Map, Value};

use super::error::report;
use super::{Deadline, FlowError, Flows};
use crate::problem::{Code, InputError, Problem};
use crate::providers::{ProviderError, names_data};
use crate::store::StoredFlow;
use crate::user::UserId;

impl Flows {
    /// Passes data on that a provider asks for.
    pub(crate) async fn provide_data(
        self: &Arc<Self>,
        user: &UserId,
        flow: &FlowId,
        data: Value,
    ) -> Result<Flow, ProvideError> {
        let Value::Object(data) = data else {
            return Err(ProvideError::Invalid(vec![InputError::new("", "type")]));
        };
        let deadline = Deadline::of_question();
        let providing = Arc::clone(self).provide(user.clone(), flow.clone(), data, deadline);
        let flow = deadline.answer(providing).await?;
        Ok(flow.shown(None))
    }

    async fn provide(
        self: Arc<Self>,
        user: UserId,
        id: FlowId,
        data: Map<String, Value>,
        deadline: Deadline,
    ) -> Result<StoredFlow, FlowError> {
        // Before the lock is created: another user's id must create none.
        self.stored(&user, &id).await?;
        let lock = self.locks.of(&id);
        let _lock = deadline.wait(lock.lock()).await?;
        let flow = self.stored(&user, &id).await?;
        if !wants_data(&flow) {
            return Err(FlowError::DataNotWanted);
        }
        let providing = self.providers.provide(&flow, &data, deadline.providers);
        match providing.await {
            Ok(reading) => self.store_status(flow, reading).await,
            Err(ProviderError::Invalid(errors)) => Err(FlowError::DataInvalid(errors)),
            Err(error) => {
                report(&flow.id, flow.provider(), &error);
                Err(error.into())
            }
        }
    }
}

/// A provider may ask for data besides documents.
fn wants_data(flow: &StoredFlow) -> bool {
    let outcome = flow.outcome();
    let asks = outcome.next_action == NextAction::ProvideData || names_data(flow);
    asks && !outcome.status.is_terminal()
}

/// Why data was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProvideError {
    /// No such flow of this user.
    NotFound,
    /// The provider asks for no data now.
    NotWanted,
    /// The provider refused it, for these reasons as far as it gives any.
    Invalid(Vec<InputError>),
    /// It may be accepted later, after this pause.
    Unavailable(Duration),
    /// The provider refused the request: our configuration is wrong.
    Refused,
    /// An internal error.
    Internal,
}

impl From<FlowError> for ProvideError {
    fn from(error: FlowError) -> Self {
        match error {
            FlowError::NotFound => Self::NotFound,
            FlowError::DataNotWanted => Self::NotWanted,
            FlowError::DataInvalid(errors) => Self::Invalid(errors),
            FlowError::Provider(ProviderError::Busy { retry_after }) => {
                Self::Unavailable(retry_after.unwrap_or(PAUSE))
            }
            FlowError::Provider(ProviderError::Resting { retry_after }) => {
                Self::Unavailable(retry_after)
            }
            FlowError::Provider(
                ProviderError::Refused { .. }
                | ProviderError::Limit
                | ProviderError::Invalid(_)
                | ProviderError::NotConfigured,
            ) => Self::Refused,
            FlowError::Provider(_) | FlowError::Store(_) => Self::Unavailable(PAUSE),
            _ => Self::Internal,
        }
    }
}

impl From<ProvideError> for Problem {
    fn from(error: ProvideError) -> Self {
        match error {
            ProvideError::NotFound => Code::FlowNotFound.into(),
            ProvideError::NotWanted => Code::DataNotWanted.into(),
            ProvideError::Invalid(errors) => Self::new(Code::DataInvalid).with_errors(errors),
            ProvideError::Unavailable(pause) => Self::new(Code::ProviderUnavailable).after(pause),
            ProvideError::Refused => Code::ProviderRefused.into(),
            ProvideError::Internal => Code::Internal.into(),
        }
    }
}

impl fmt::Display for ProvideError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotFound => "there is no such flow of this user",
            Self::NotWanted => "the provider asks for no data",
            Self::Invalid(_) => "the provider does not take the data",
            Self::Unavailable(_) => "the provider cannot be reached",
            Self::Refused => "the provider refused",
            Self::Internal => "something went wrong here",
        })
    }
}

impl error::Error for ProvideError {}

const PAUSE: Duration = Duration::from_secs(5);
