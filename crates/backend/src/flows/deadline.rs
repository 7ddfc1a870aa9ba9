//! How long all of an operation may take, however many calls of a provider it makes: the page
//! gives up waiting by itself, and what it then says is not what happened.

use std::future::Future;
use std::time::Duration;

use hosted_flow_core::request;
use tokio::time::{Instant, timeout_at};
use tracing::Instrument;

use super::FlowError;
use crate::providers::ProviderError;
use crate::store::{LEASE, StoreError};

/// The ends of one operation, from its beginning on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline {
    /// The providers have answered by then, or are not waited for.
    pub(crate) providers: Instant,
    /// The page has its answer by then.
    answer: Instant,
}

impl Deadline {
    /// Of what the page asks and waits for.
    pub(crate) fn of_question() -> Self {
        Self::after(AT_PROVIDERS, ANSWERED)
    }

    /// Of a file, which takes its time on every way.
    pub(super) fn of_file() -> Self {
        Self::after(FILE_AT_PROVIDERS, FILE_ANSWERED)
    }

    fn after(providers: Duration, answer: Duration) -> Self {
        let began = Instant::now();
        Self {
            providers: began + providers,
            answer: began + answer,
        }
    }

    /// Does it in a task of its own, which goes on by itself where the answer cannot wait for it.
    pub(super) async fn answer<T: Send + 'static>(
        self,
        work: impl Future<Output = Result<T, FlowError>> + Send + 'static,
    ) -> Result<T, FlowError> {
        let working = tokio::spawn(work.in_current_span());
        match timeout_at(self.answer, working).await {
            Ok(done) => done.map_err(|_| FlowError::Lost)?,
            // The providers' time was over before.
            Err(_) => Err(late_store()),
        }
    }

    /// Waits for somebody else who asks the provider about the same flow.
    pub(super) async fn wait<T>(self, turn: impl Future<Output = T>) -> Result<T, FlowError> {
        let turn = timeout_at(self.providers, turn).await;
        turn.map_err(|_| ProviderError::TimedOut.into())
    }

    /// Stores what was made under an idempotency key, while the key is sure to be ours.
    pub(super) async fn store<T>(
        self,
        storing: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, FlowError> {
        let stored = timeout_at(self.providers + STORED, storing).await;
        Ok(stored.map_err(|_| late_store())??)
    }
}

fn late_store() -> FlowError {
    FlowError::Store(StoreError::new("no answer in time"))
}

/// What is left until the page gives up ([`request::DEADLINE`]) is for its network.
pub(super) const AT_PROVIDERS: Duration = Duration::from_secs(8);
const ANSWERED: Duration = Duration::from_secs(9);
const _: () = assert!(AT_PROVIDERS.as_secs() < ANSWERED.as_secs());
const _: () = assert!(ANSWERED.as_secs() < request::DEADLINE.as_secs());

/// The page waits for 30 seconds while a file does not move.
const FILE_AT_PROVIDERS: Duration = Duration::from_secs(25);
const FILE_ANSWERED: Duration = Duration::from_secs(28);

/// Counted from the end of the providers' time.
const STORED: Duration = Duration::from_secs(4);

/// A key must not be free while its operation may still make something, also where the clocks of
/// two nodes differ.
const CLOCKS: Duration = Duration::from_secs(3);
const _: () = assert!(
    AT_PROVIDERS.as_secs() + STORED.as_secs() + CLOCKS.as_secs() <= LEASE.as_secs(),
    "a key is free before its operation has ended"
);
