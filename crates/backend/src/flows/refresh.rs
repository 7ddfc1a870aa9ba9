//! Looking at a flow: at the provider if the last look has aged, else at what is known.

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use tokio::time::Instant;
use tracing::{Instrument, info, warn};

use super::deadline::{AT_PROVIDERS, Deadline};
use super::error::report;
use super::pace::{Look, Pace};
use super::{FlowError, Flows};
use crate::providers::{ProviderError, Reading};
use crate::store::{Replaced, StoredFlow, Turn};
use crate::user::UserId;

impl Flows {
    /// A user's flow, as new as its provider and the least age of a look allow. Whatever is the
    /// matter with the provider, there is an answer: the last that it gave.
    pub(crate) async fn current(
        self: &Arc<Self>,
        user: &UserId,
        id: &FlowId,
    ) -> Result<StoredFlow, FlowError> {
        // Asked first: what is stored then is as new as the last look, and one read finds it.
        let is_fresh = self.gates.is_shut(id);
        let known = self.stored(user, id).await?;
        if known.is_terminal() {
            self.follow_on(&known);
            return Ok(known);
        }
        if is_fresh {
            return Ok(known);
        }
        // In a box, so that those who need no look do not carry what one needs.
        Box::pin(self.refreshed(known)).await
    }

    /// A flow after a look, or as it is known when that takes too long.
    async fn refreshed(self: &Arc<Self>, known: StoredFlow) -> Result<StoredFlow, FlowError> {
        let refreshing = Arc::clone(self).refresh(known.clone());
        let refreshing = tokio::spawn(refreshing.in_current_span());
        match tokio::time::timeout(self.patience, refreshing).await {
            Ok(Ok(Ok(flow))) => Ok(flow),
            Ok(Ok(Err(error))) => {
                warn!(flow = %known.id, %error, "the last known state is answered");
                Ok(known)
            }
            Ok(Err(_)) => {
                warn!(flow = %known.id, error = %FlowError::Lost, "the last known state is answered");
                Ok(known)
            }
            // It goes on; who asks next profits.
            Err(_) => Ok(known),
        }
    }

    /// A flow after a look at the provider, if the last look has aged.
    pub(super) async fn refresh(
        self: Arc<Self>,
        known: StoredFlow,
    ) -> Result<StoredFlow, FlowError> {
        let gate = self.gates.of(&known.id);
        let mut pace = gate.enter().await;
        // Somebody may have looked while this waited.
        let flow = self.stored(&known.user, &known.id).await?;
        if flow.is_terminal() || !pace.opens_in(Instant::now()).is_zero() {
            return Ok(flow);
        }
        // Of the look itself: who asked may have stopped waiting, and it goes on.
        let deadline = Deadline::of_question();
        match self.look_in_turn(&flow, &mut pace, deadline).await {
            Ok(reading) => self.adopt(flow, reading).await,
            // Logged where it happened.
            Err(FlowError::Provider(_)) => Ok(flow),
            Err(error) => Err(error),
        }
    }

    /// As [`Self::look`], unless another process has just looked, or is at it: what it finds is
    /// stored.
    pub(super) async fn look_in_turn(
        &self,
        flow: &StoredFlow,
        pace: &mut Pace,
        deadline: Deadline,
    ) -> Result<Reading, FlowError> {
        let age = self.gates.shortest_rest();
        if !age.is_zero() && self.store.take_turn(&flow.id, age).await? == Turn::Theirs {
            self.gates.shut(pace, Look::NotAsked(age));
            return Err(ProviderError::Resting { retry_after: age }.into());
        }
        Ok(self.look(flow, pace, deadline).await?)
    }

    /// Asks the provider, and shuts the gate.
    pub(super) async fn look(
        &self,
        flow: &StoredFlow,
        pace: &mut Pace,
        deadline: Deadline,
    ) -> Result<Reading, ProviderError> {
        let reading = self.providers.read(flow, deadline.providers).await;
        self.looked(flow, pace, reading)
    }

    /// Shuts the gate after the provider was asked.
    pub(super) fn looked(
        &self,
        flow: &StoredFlow,
        pace: &mut Pace,
        reading: Result<Reading, ProviderError>,
    ) -> Result<Reading, ProviderError> {
        let look = match &reading {
            Ok(reading) if reading.status == flow.status => Look::Same,
            Ok(_) => Look::News,
            Err(ProviderError::Busy { retry_after }) => Look::Failed(*retry_after),
            Err(ProviderError::Resting { retry_after }) => Look::NotAsked(*retry_after),
            Err(ProviderError::Crowded) => Look::NotAsked(Duration::ZERO),
            Err(_) => Look::Failed(None),
        };
        self.gates.shut(pace, look);
        reading.inspect_err(|error| report(&flow.id, flow.provider(), error))
    }

    /// Begins what follows from a flow that is an approved identity.
    fn follow_on(self: &Arc<Self>, flow: &StoredFlow) {
        if flow.provider() == Provider::Ondato && flow.outcome().status == Status::Approved {
            self.follow(&flow.user);
        }
    }

    /// Stores what the provider said, if it is news.
    pub(super) async fn adopt(
        self: &Arc<Self>,
        flow: StoredFlow,
        reading: Reading,
    ) -> Result<StoredFlow, FlowError> {
        self.store_if(may_follow, flow, reading).await
    }

    /// As [`Self::adopt`], after a webhook: it may also correct an end, in every direction.
    pub(super) async fn correct(
        self: &Arc<Self>,
        flow: StoredFlow,
        reading: Reading,
    ) -> Result<StoredFlow, FlowError> {
        self.store_if(may_correct, flow, reading).await
    }

    async fn store_if(
        self: &Arc<Self>,
        may_follow: fn(&Status, &Status) -> bool,
        flow: StoredFlow,
        reading: Reading,
    ) -> Result<StoredFlow, FlowError> {
        let session = reading.session.unwrap_or_else(|| flow.session.clone());
        if reading.status == flow.status && session == flow.session {
            return Ok(flow);
        }
        let revision = flow.revision;
        // That more is known of the same session is no news to anybody.
        let is_news = reading.status != flow.status || session.key() != flow.session.key();
        let mut next = StoredFlow {
            revision: revision + u64::from(is_news),
            session,
            status: reading.status,
            expires_at: reading.expires_at.or(flow.expires_at),
            delivered: flow.delivered && !is_news,
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
            Replaced::Done if !is_news => Ok(next),
            Replaced::Done => {
                let (from, status) = (flow.outcome().status.name(), outcome.name());
                self.metrics
                    .transition(next.provider().name(), from, status);
                info!(flow = %next.id, revision = next.revision, status, "status changed");
                self.follow_on(&next);
                Ok(next)
            }
            // Another process was faster; what it has read is as new.
            Replaced::MovedOn => self.stored(&next.user, &next.id).await,
        }
    }
}

/// A read never leads back from an end, since a provider's replicas may disagree. Only a verdict
/// may still follow an end that was none.
fn may_follow(known: &Status, read: &Status) -> bool {
    let is_verdict = |status: &Status| matches!(status, Status::Approved | Status::Declined);
    !known.is_terminal() || (!is_verdict(known) && is_verdict(read))
}

/// A webhook says that something has changed, so what is read after it may take back an end. Only a
/// session that is not there any more takes nothing back.
fn may_correct(known: &Status, read: &Status) -> bool {
    may_follow(known, read) || *read != Status::NotStarted
}

/// How long a `GET` waits for the provider before it answers what is known: neither the provider's
/// time-out nor the component's deadline must be the first to pass.
pub(super) fn patience(provider_timeout: Duration) -> Duration {
    (provider_timeout * 4 / 5).min(AT_PROVIDERS)
}

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
