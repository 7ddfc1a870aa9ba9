//! The deadline of a whole operation, for any number of provider calls: the page has a time-out of
//! its own, and its message would not say what happened.

use std::future::Future;
use std::time::Duration;

use hosted_flow_core::request;
use tokio::time::{Instant, timeout_at};
use tracing::Instrument;

use super::FlowError;
use crate::providers::ProviderError;
use crate::store::{LEASE, StoreError};

/// The deadlines of one operation, counted from its start.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline {
    /// Provider calls end by then.
    pub(crate) providers: Instant,
    /// The response is sent by then.
    answer: Instant,
}

impl Deadline {
    /// For a request that the page waits for.
    pub(crate) fn of_question() -> Self {
        Self::after(AT_PROVIDERS, ANSWERED)
    }

    /// For a file, which is slower on both connections.
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

    /// Runs the work in a task of its own, which continues where the response cannot wait for it.
    pub(super) async fn answer<T: Send + 'static>(
        self,
        work: impl Future<Output = Result<T, FlowError>> + Send + 'static,
    ) -> Result<T, FlowError> {
        let working = tokio::spawn(work.in_current_span());
        match timeout_at(self.answer, working).await {
            Ok(done) => done.map_err(|_| FlowError::Lost)?,
            // Provider calls have ended before, so the store is late.
            Err(_) => Err(late_store()),
        }
    }

    /// Waits for another task that calls the provider about the same flow.
    pub(super) async fn wait<T>(self, turn: impl Future<Output = T>) -> Result<T, FlowError> {
        let turn = timeout_at(self.providers, turn).await;
        turn.map_err(|_| ProviderError::TimedOut.into())
    }

    /// Stores the result of an idempotency key while the claim of the key is certain to be ours.
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

/// The rest until the page's time-out ([`request::DEADLINE`]) is for the network.
pub(super) const AT_PROVIDERS: Duration = Duration::from_secs(8);
const ANSWERED: Duration = Duration::from_secs(9);
const _: () = assert!(AT_PROVIDERS.as_secs() < ANSWERED.as_secs());
const _: () = assert!(ANSWERED.as_secs() < request::DEADLINE.as_secs());

/// The page waits for 30 seconds while a file does not move.
const FILE_AT_PROVIDERS: Duration = Duration::from_secs(25);
const FILE_ANSWERED: Duration = Duration::from_secs(28);

/// Counted from the end of the providers' time.
const STORED: Duration = Duration::from_secs(4);

/// A key must not be free while its operation may still create something, also where the clocks of
/// two nodes differ.
const CLOCKS: Duration = Duration::from_secs(3);
const _: () = assert!(
    AT_PROVIDERS.as_secs() + STORED.as_secs() + CLOCKS.as_secs() <= LEASE.as_secs(),
    "a key is free before its operation has ended"
);
