//! The guard of each provider: a limit of concurrent calls, a circuit breaker, and metrics.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, timeout_at};
use tracing::{info, warn};

use super::breaker::{Breaker, Pass};
use super::error::ProviderError;
use crate::metrics::Metrics;
use crate::settings::ProtectionConfig;

/// Every provider's guard.
#[derive(Debug)]
pub(super) struct Guards(HashMap<Provider, Guard>);

#[derive(Debug)]
struct Guard {
    provider: Provider,
    breaker: Mutex<Breaker>,
    slots: Semaphore,
    metrics: Arc<Metrics>,
}

/// Which slot a call may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    /// Any; the call waits for one.
    Any,
    /// One that is not the last.
    Spare,
}

impl Guards {
    pub(super) fn new(rules: ProtectionConfig, metrics: &Arc<Metrics>) -> Self {
        let guard = |provider| {
            let guard = Guard {
                provider,
                breaker: Mutex::new(Breaker::new(rules)),
                slots: Semaphore::new(rules.calls_at_once as usize),
                metrics: Arc::clone(metrics),
            };
            guard.show(&guard.breaker.lock().unwrap_or_else(PoisonError::into_inner));
            (provider, guard)
        };
        Self(Provider::ALL.map(guard).into())
    }

    /// Makes a call, whose requests all end by `until`, unless the circuit breaker is open.
    pub(super) fn call<T>(
        &self,
        provider: Provider,
        operation: &'static str,
        until: Instant,
        call: impl Future<Output = Result<T, ProviderError>>,
    ) -> impl Future<Output = Result<T, ProviderError>> {
        self.call_in(Slot::Any, provider, operation, until, call)
    }

    /// As [`Self::call`], unless it would take the last slot, which is reserved for requests of users.
    pub(super) fn call_if_spare<T>(
        &self,
        provider: Provider,
        operation: &'static str,
        until: Instant,
        call: impl Future<Output = Result<T, ProviderError>>,
    ) -> impl Future<Output = Result<T, ProviderError>> {
        self.call_in(Slot::Spare, provider, operation, until, call)
    }

    async fn call_in<T>(
        &self,
        slot: Slot,
        provider: Provider,
        operation: &'static str,
        until: Instant,
        call: impl Future<Output = Result<T, ProviderError>>,
    ) -> Result<T, ProviderError> {
        let guard = self.of(provider)?;
        let began = Instant::now();
        let result = guard.call(slot, until, call).await;
        let outcome = result.as_ref().err().map_or("ok", ProviderError::name);
        let name = provider.name();
        guard
            .metrics
            .call(name, operation, outcome, began.elapsed());
        result
    }

    /// Whether [`Self::call_if_spare`] would make a call now.
    pub(super) fn can_spare(&self, provider: Provider) -> bool {
        self.of(provider).is_ok_and(Guard::can_spare)
    }

    fn of(&self, provider: Provider) -> Result<&Guard, ProviderError> {
        self.0.get(&provider).ok_or(ProviderError::NotConfigured)
    }
}

impl Guard {
    async fn slot(&self, slot: Slot, until: Instant) -> Result<SemaphorePermit<'_>, ProviderError> {
        if slot == Slot::Spare {
            return self.spare_slot();
        }
        let wait_until = until.min(Instant::now() + MAX_WAIT);
        let slot = timeout_at(wait_until, self.slots.acquire());
        // The semaphore is never closed, so an error is the timeout.
        let slot = slot.await.map_err(|_| ProviderError::Crowded)?;
        slot.map_err(|_| ProviderError::Crowded)
    }

    /// A slot that is not the last, at once.
    fn spare_slot(&self) -> Result<SemaphorePermit<'_>, ProviderError> {
        let two = self.slots.try_acquire_many(2);
        let mut two = two.map_err(|_| ProviderError::Crowded)?;
        // The other permit is released.
        two.split(1).ok_or(ProviderError::Crowded)
    }

    fn can_spare(&self) -> bool {
        let breaker = self.breaker.lock().unwrap_or_else(PoisonError::into_inner);
        self.slots.available_permits() > 1 && breaker.would_admit(Instant::now())
    }

    async fn call<T>(
        &self,
        slot: Slot,
        until: Instant,
        call: impl Future<Output = Result<T, ProviderError>>,
    ) -> Result<T, ProviderError> {
        let _slot = self.slot(slot, until).await?;
        // It would be cancelled while in progress, and might create a session that is not stored.
        if Instant::now() + MIN_TIME > until {
            return Err(ProviderError::TimedOut);
        }
        let mut passage = self.admit()?;
        let called = timeout_at(until, call).await;
        let result = called.unwrap_or(Err(ProviderError::TimedOut));
        passage.end = match &result {
            Err(ProviderError::Busy { retry_after }) => End::Throttled(*retry_after),
            Err(error) if !error.is_answer() => End::NotAnswered,
            _ => End::Answered,
        };
        result
    }

    fn admit(&self) -> Result<Passage<'_>, ProviderError> {
        let mut breaker = self.breaker.lock().unwrap_or_else(PoisonError::into_inner);
        let pass = breaker
            .admit(Instant::now())
            .map_err(|retry_after| ProviderError::Resting { retry_after })?;
        self.show(&breaker);
        Ok(Passage {
            guard: self,
            pass,
            end: End::NotAnswered,
        })
    }

    fn end(&self, pass: Pass, end: End) {
        let mut breaker = self.breaker.lock().unwrap_or_else(PoisonError::into_inner);
        let before = breaker.figure();
        match end {
            End::Answered => breaker.succeeded(pass),
            End::Throttled(retry_after) => breaker.on_throttled(pass, retry_after, Instant::now()),
            End::NotAnswered => breaker.failed(pass, Instant::now()),
        }
        let provider = self.provider;
        match (before, breaker.figure()) {
            (0, 1) => warn!(%provider, "circuit breaker opened"),
            (2, 0) => info!(%provider, "circuit breaker closed"),
            _ => {}
        }
        self.show(&breaker);
    }

    fn show(&self, breaker: &Breaker) {
        self.metrics.breaker(self.provider.name(), breaker.figure());
    }
}

/// A call in progress. One that is dropped, because its caller no longer waits, counts as a failure.
struct Passage<'a> {
    guard: &'a Guard,
    pass: Pass,
    end: End,
}

/// How a call ended.
#[derive(Clone, Copy, Debug)]
enum End {
    Answered,
    Throttled(Option<Duration>),
    NotAnswered,
}

impl Drop for Passage<'_> {
    fn drop(&mut self) {
        self.guard.end(self.pass, self.end);
    }
}

/// How long a call waits for a slot.
const MAX_WAIT: Duration = Duration::from_secs(5);

/// With less time left, no call is started.
const MIN_TIME: Duration = Duration::from_secs(1);
