//! Refreshing a flow: its status is read at the provider if the last refresh has aged; otherwise
//! the stored one is used.

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use hosted_flow_core::status::Status;
use tokio::time::Instant;
use tracing::{Instrument, info, warn};

use super::deadline::{AT_PROVIDERS, Deadline};
use super::error::report;
use super::refresh_schedule::{RefreshResult, RefreshSchedule};
use super::{FlowError, Flows};
use crate::providers::{ProviderError, ProviderStatus};
use crate::store::{Replaced, StoredFlow, Turn};
use crate::user::UserId;

impl Flows {
    /// A user's flow, refreshed if that is due. If the provider fails, the stored status is
    /// returned.
    pub(crate) async fn current(
        self: &Arc<Self>,
        user: &UserId,
        id: &FlowId,
    ) -> Result<StoredFlow, FlowError> {
        // Before the read: then a fresh flow needs only one.
        let is_fresh = self.locks.is_fresh(id);
        let known = self.stored(user, id).await?;
        if known.is_terminal() {
            self.follow_on(&known);
            return Ok(known);
        }
        if is_fresh {
            return Ok(known);
        }
        // Boxed, so that the future of a read without a refresh stays small.
        Box::pin(self.refreshed(known)).await
    }

    /// A flow after a refresh, or as stored where that takes too long.
    async fn refreshed(self: &Arc<Self>, known: StoredFlow) -> Result<StoredFlow, FlowError> {
        let refreshing = Arc::clone(self).refresh(known.clone());
        let refreshing = tokio::spawn(refreshing.in_current_span());
        match tokio::time::timeout(self.read_timeout, refreshing).await {
            Ok(Ok(Ok(flow))) => Ok(flow),
            Ok(Ok(Err(error))) => {
                warn!(flow = %known.id, %error, "{STORED}");
                Ok(known)
            }
            Ok(Err(_)) => {
                warn!(flow = %known.id, error = %FlowError::Lost, "{STORED}");
                Ok(known)
            }
            // The refresh runs on, and later reads find its result.
            Err(_) => Ok(known),
        }
    }

    /// A flow after a refresh, if one is due.
    pub(super) async fn refresh(
        self: Arc<Self>,
        known: StoredFlow,
    ) -> Result<StoredFlow, FlowError> {
        let lock = self.locks.of(&known.id);
        let mut schedule = lock.lock().await;
        // Another task may have refreshed it while this one waited.
        let flow = self.stored(&known.user, &known.id).await?;
        if flow.is_terminal() || !schedule.due_in(Instant::now()).is_zero() {
            return Ok(flow);
        }
        // The refresh has its own deadline: it runs on where its caller has stopped waiting.
        let deadline = Deadline::of_question();
        match self.read_with_lease(&flow, &mut schedule, deadline).await {
            Ok(reading) => self.store_status(flow, reading).await,
            // Logged where it happened.
            Err(FlowError::Provider(_)) => Ok(flow),
            Err(error) => Err(error),
        }
    }

    /// As [`Self::read_provider`], unless another process holds the refresh lease: it stores what it
    /// reads.
    pub(super) async fn read_with_lease(
        &self,
        flow: &StoredFlow,
        schedule: &mut RefreshSchedule,
        deadline: Deadline,
    ) -> Result<ProviderStatus, FlowError> {
        let age = self.locks.min_interval();
        if !age.is_zero() && self.store.take_turn(&flow.id, age).await? == Turn::Theirs {
            self.locks.record(schedule, RefreshResult::Skipped(age));
            return Err(ProviderError::Resting { retry_after: age }.into());
        }
        Ok(self.read_provider(flow, schedule, deadline).await?)
    }

    /// Reads the status at the provider and records the result.
    pub(super) async fn read_provider(
        &self,
        flow: &StoredFlow,
        schedule: &mut RefreshSchedule,
        deadline: Deadline,
    ) -> Result<ProviderStatus, ProviderError> {
        let reading = self.providers.read(flow, deadline.providers).await;
        self.record_result(flow, schedule, reading)
    }

    /// Records the result of a read in the schedule.
    pub(super) fn record_result(
        &self,
        flow: &StoredFlow,
        schedule: &mut RefreshSchedule,
        reading: Result<ProviderStatus, ProviderError>,
    ) -> Result<ProviderStatus, ProviderError> {
        let result = match &reading {
            Ok(reading) if reading.status == flow.status => RefreshResult::Unchanged,
            Ok(_) => RefreshResult::Changed,
            Err(ProviderError::Busy { retry_after }) => RefreshResult::Failed(*retry_after),
            Err(ProviderError::Resting { retry_after }) => RefreshResult::Skipped(*retry_after),
            Err(ProviderError::Crowded) => RefreshResult::Skipped(Duration::ZERO),
            Err(_) => RefreshResult::Failed(None),
        };
        self.locks.record(schedule, result);
        reading.inspect_err(|error| report(&flow.id, flow.provider(), error))
    }

    /// Starts the flows that follow from an approved identity.
    fn follow_on(self: &Arc<Self>, flow: &StoredFlow) {
        if flow.outcome().status == Status::Approved {
            self.follow(&flow.user, |following| following.source == flow.provider());
        }
    }

    /// Stores the provider's status, if it differs from the stored one and may follow it.
    pub(super) async fn store_status(
        self: &Arc<Self>,
        flow: StoredFlow,
        reading: ProviderStatus,
    ) -> Result<StoredFlow, FlowError> {
        self.store_if(may_follow, flow, reading).await
    }

    /// As [`Self::store_status`], after a webhook: it may also change a terminal status.
    pub(super) async fn store_correction(
        self: &Arc<Self>,
        flow: StoredFlow,
        reading: ProviderStatus,
    ) -> Result<StoredFlow, FlowError> {
        self.store_if(may_correct, flow, reading).await
    }

    async fn store_if(
        self: &Arc<Self>,
        may_follow: fn(&Status, &Status) -> bool,
        flow: StoredFlow,
        reading: ProviderStatus,
    ) -> Result<StoredFlow, FlowError> {
        let session = reading.session.unwrap_or_else(|| flow.session.clone());
        if reading.status == flow.status && session == flow.session {
            return Ok(flow);
        }
        let revision = flow.revision;
        // Further details of the same session make no new revision.
        let is_new = reading.status != flow.status || session.key() != flow.session.key();
        let mut next = StoredFlow {
            revision: revision + u64::from(is_new),
            session,
            status: reading.status,
            expires_at: reading.expires_at.or(flow.expires_at),
            delivered: flow.delivered && !is_new,
            ..flow.clone()
        };
        let outcome = next.outcome().status;
        if !may_follow(&flow.outcome().status, &outcome) {
            return Ok(flow);
        }
        if next.is_terminal() {
            next.session.forget_launch();
        }
        match self.store.replace(next.clone(), revision).await? {
            Replaced::Done if !is_new => Ok(next),
            Replaced::Done => {
                let (from, status) = (flow.outcome().status.name(), outcome.name());
                self.metrics
                    .transition(next.provider().name(), from, status);
                info!(flow = %next.id, revision = next.revision, status, "status changed");
                self.follow_on(&next);
                Ok(next)
            }
            // Another process has stored a status that is as new.
            Replaced::MovedOn => self.stored(&next.user, &next.id).await,
        }
    }
}

/// A read never leaves a terminal status, since a provider's replicas may disagree. Only a verdict
/// may follow a terminal status that is none.
fn may_follow(known: &Status, read: &Status) -> bool {
    let is_verdict = |status: &Status| matches!(status, Status::Approved | Status::Declined);
    !known.is_terminal() || (!is_verdict(known) && is_verdict(read))
}

/// A webhook says that something has changed, so a read after it may leave a terminal status. A
/// session that no longer exists leaves none.
fn may_correct(known: &Status, read: &Status) -> bool {
    may_follow(known, read) || *read != Status::NotStarted
}

/// How long a `GET` waits for the provider before it returns the stored status: less than the
/// provider's time-out and the component's deadline.
pub(super) fn read_timeout(provider_timeout: Duration) -> Duration {
    (provider_timeout * 4 / 5).min(AT_PROVIDERS)
}

const STORED: &str = "provider refresh failed; returning the stored status";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_left_for_nothing_but_a_verdict() {
        use Status::{Approved, AwaitingCustomer, Declined, Expired, Failed, Processing};
        for (known, read, expected) in [
            (AwaitingCustomer, Processing, true),
            (Processing, AwaitingCustomer, true),
            (Processing, Approved, true),
            (Processing, Expired, true),
            (Expired, AwaitingCustomer, false),
            (Expired, Failed, false),
            (Expired, Approved, true),
            (Failed, Declined, true),
            (Approved, Declined, false),
            (Approved, Processing, false),
            (Declined, Approved, false),
            (Declined, Status::unknown("NEW"), false),
        ] {
            assert_eq!(may_follow(&known, &read), expected, "{known:?} {read:?}");
        }
    }

    #[test]
    fn a_webhook_corrects_any_end_but_not_to_not_started() {
        use Status::{Approved, AwaitingCustomer, Declined, Expired, NotStarted, Processing};
        for known in [Approved, Declined, Expired] {
            for read in [Approved, Declined, Processing, AwaitingCustomer, Expired] {
                assert!(may_correct(&known, &read), "{known:?} {read:?}");
            }
            assert!(!may_correct(&known, &NotStarted), "{known:?}");
        }
        assert!(may_correct(&Processing, &NotStarted));
    }
}
