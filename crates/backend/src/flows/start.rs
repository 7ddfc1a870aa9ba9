//! Creating a flow, once for each idempotency key.

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::contract::{CreateFlow, FlowId, Launch};
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use tokio::time::Instant;
use tracing::{info, warn};

use super::error::report;
use super::{Deadline, FlowError, Flows};
use crate::attempt::Attempt;
use crate::providers::CreateSession;
use crate::store::{Claim, Claimed, Fingerprint, IdempotencyKey, StoredFlow};
use crate::user::UserId;

/// A create whose parts have been checked.
#[derive(Debug)]
pub(crate) struct Order {
    user: UserId,
    key: IdempotencyKey,
    provider: Provider,
    purpose: Option<String>,
    attempt: Attempt,
    fingerprint: Fingerprint,
}

impl Order {
    pub(crate) fn new(
        user: UserId,
        key: IdempotencyKey,
        request: CreateFlow,
        attempt: Attempt,
    ) -> Self {
        Self {
            user,
            key,
            provider: request.provider,
            fingerprint: Fingerprint::of(&request),
            purpose: request.purpose,
            attempt,
        }
    }

    fn claim(&self) -> Claim {
        Claim {
            user: self.user.clone(),
            key: self.key.clone(),
            fingerprint: self.fingerprint,
            at: Timestamp::now(),
        }
    }
}

/// The result of a create.
#[derive(Debug)]
pub(crate) enum Started {
    /// A new flow, with its launch if there is a hosted page.
    Created(Box<StoredFlow>, Option<Launch>),
    /// The existing flow, with its launch if that is no secret or was stored.
    Existing(Box<StoredFlow>, Option<Launch>),
}

impl Flows {
    /// Creates the flow of an order, or finds the one that the same order has created.
    pub(crate) async fn start(self: &Arc<Self>, order: Order) -> Result<Started, FlowError> {
        let deadline = Deadline::of_question();
        let starting = Arc::clone(self).try_start(order, deadline);
        deadline.answer(starting).await
    }

    async fn try_start(
        self: Arc<Self>,
        order: Order,
        deadline: Deadline,
    ) -> Result<Started, FlowError> {
        let purpose = order.purpose.as_deref();
        self.providers
            .check(order.provider, purpose)
            .map_err(FlowError::Unavailable)?;
        loop {
            let claim = order.claim();
            match self.store.claim(&claim).await? {
                Claimed::New => return self.create(order, &claim, deadline).await,
                Claimed::Done(id) => {
                    let flow = self.stored(&order.user, &id).await?;
                    let launch = self.known_launch(&flow);
                    return Ok(Started::Existing(Box::new(flow), launch));
                }
                Claimed::OtherRequest => return Err(FlowError::KeyReused),
                Claimed::InProgress if Instant::now() >= deadline.providers => {
                    return Err(FlowError::KeyInUse);
                }
                // Another process may be creating it, so the store is polled.
                Claimed::InProgress => tokio::time::sleep(CLAIM_POLL_INTERVAL).await,
            }
        }
    }

    async fn create(
        &self,
        order: Order,
        claim: &Claim,
        deadline: Deadline,
    ) -> Result<Started, FlowError> {
        let created = self.try_create(order, claim, deadline).await;
        if !matches!(created, Ok(Started::Created(..)))
            && let Err(error) = self.store.release(claim).await
        {
            warn!(%error, "an idempotency key stays taken until its lease ends");
        }
        created
    }

    async fn try_create(
        &self,
        order: Order,
        claim: &Claim,
        deadline: Deadline,
    ) -> Result<Started, FlowError> {
        let purpose = order.purpose.as_deref();
        if self.providers.submission(order.provider, purpose).is_some() {
            return self
                .submit_identity(order.provider, &order.user, purpose, claim, deadline)
                .await;
        }
        let id = new_flow_id()?;
        let request = CreateSession {
            provider: order.provider,
            flow: &id,
            user: &order.user,
            purpose,
            attempt: &order.attempt,
        };
        let created = self.providers.create_session(request, deadline.providers);
        let created = created
            .await
            .inspect_err(|error| report(&id, order.provider, error))?;
        let flow = StoredFlow {
            id,
            user: order.user,
            revision: 1,
            created_at: claim.at,
            purpose: order.purpose,
            session: created.session,
            status: created.status,
            expires_at: created.expires_at,
            delivered: false,
        };
        let storing = self.store.insert(flow.clone(), claim);
        deadline.store(storing).await?;
        let status = flow.outcome().status.name();
        self.metrics
            .transition(order.provider.name(), "none", status);
        info!(flow = %flow.id, provider = %order.provider, "flow created");
        Ok(Started::Created(Box::new(flow), created.launch))
    }
}

/// 128 random bits.
pub(super) fn new_flow_id() -> Result<FlowId, FlowError> {
    let random = getrandom::u64().and_then(|high| Ok((high, getrandom::u64()?)));
    let (high, low) = random.map_err(|_| FlowError::Randomness)?;
    FlowId::new(format!("flw_{high:016x}{low:016x}")).map_err(|_| FlowError::Randomness)
}

pub(super) const CLAIM_POLL_INTERVAL: Duration = Duration::from_millis(25);
