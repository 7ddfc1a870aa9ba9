//! Submitting an identity that one provider has approved to another: each identity once, also where
//! several requests or processes see it approved.
//!
//! The flow is the permanent record: it names the identity that it submitted. A claim only prevents
//! two concurrent submissions.

use std::sync::Arc;

use hosted_flow_core::contract::CreateFlow;
use hosted_flow_core::next_action::NextAction;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;
use tracing::{info, warn};

use super::error::report;
use super::start::{CLAIM_POLL_INTERVAL, Started, new_flow_id};
use super::{Deadline, FlowError, Flows};
use crate::providers::{Following, Submission};
use crate::store::{Claim, Claimed, Fingerprint, IdempotencyKey, StoredFlow};
use crate::user::UserId;

/// An approved identity of a user.
#[derive(Debug)]
struct Identity {
    user: UserId,
    /// The key of its session.
    id: String,
    /// The provider that it is submitted to.
    to: Provider,
    since: Timestamp,
}

impl Flows {
    /// The flow that submits a user's newest approved identity, new or already there. A new one
    /// completes the claim.
    pub(super) async fn submit_identity(
        &self,
        provider: Provider,
        user: &UserId,
        purpose: Option<&str>,
        claim: &Claim,
        deadline: Deadline,
    ) -> Result<Started, FlowError> {
        let identity = self.identity(provider, user, purpose).await?;
        let identity = identity.ok_or(FlowError::IdentityRequired)?;
        let lock = loop {
            let lock = identity.lock()?;
            match self.store.claim(&lock).await? {
                Claimed::New => break lock,
                Claimed::Done(id) => return existing(self.stored(user, &id).await?),
                Claimed::OtherRequest => return Err(FlowError::KeyReused),
                Claimed::InProgress if Instant::now() >= deadline.providers => {
                    return Err(FlowError::KeyInUse);
                }
                Claimed::InProgress => tokio::time::sleep(CLAIM_POLL_INTERVAL).await,
            }
        };
        let submitted = self.submit_once(&identity, purpose, claim, deadline).await;
        self.give_back(&lock).await;
        submitted
    }

    /// Submits a user's approved identities, in the background. A failure is retried at the person's
    /// next request.
    pub(super) fn follow(self: &Arc<Self>, user: &UserId, which: impl Fn(&Following) -> bool) {
        let mut following = self.providers.following();
        following.retain(which);
        if following.is_empty() {
            return;
        }
        let (flows, user) = (Arc::clone(self), user.clone());
        tokio::spawn(async move {
            for following in following {
                if let Err(error) = flows.follow_for(&user, &following).await {
                    warn!(%error, "an approved identity could not be submitted; it is tried again later");
                }
            }
        });
    }

    async fn follow_for(&self, user: &UserId, following: &Following) -> Result<(), FlowError> {
        let purpose = following.purpose.as_deref();
        let Some(identity) = self.identity(following.provider, user, purpose).await? else {
            return Ok(());
        };
        let age = Timestamp::now().duration_since(identity.since);
        if age > FOLLOWED_FOR || self.submitted(&identity).await?.is_some() {
            return Ok(());
        }
        let deadline = Deadline::of_question();
        let lock = identity.lock()?;
        if self.store.claim(&lock).await? != Claimed::New {
            // Another task is submitting it now.
            return Ok(());
        }
        let submitted = self.submit_once(&identity, purpose, &lock, deadline).await;
        if !matches!(submitted, Ok(Started::Created(..))) {
            self.give_back(&lock).await;
        }
        submitted.map(drop)
    }

    /// To be called under the identity's claim.
    async fn submit_once(
        &self,
        identity: &Identity,
        purpose: Option<&str>,
        claim: &Claim,
        deadline: Deadline,
    ) -> Result<Started, FlowError> {
        // Another task may have submitted it before this one got the claim.
        if let Some(flow) = self.submitted(identity).await? {
            return existing(flow);
        }
        let id = new_flow_id()?;
        let created = self.providers.submit(
            identity.to,
            &identity.user,
            &identity.id,
            deadline.providers,
        );
        let created = created
            .await
            .inspect_err(|error| report(&id, identity.to, error))?;
        let flow = StoredFlow {
            id,
            user: identity.user.clone(),
            revision: 1,
            created_at: claim.at,
            purpose: purpose.map(str::to_owned),
            session: created.session,
            status: created.status,
            expires_at: created.expires_at,
            delivered: false,
        };
        let storing = self.store.insert(flow.clone(), claim);
        deadline.store(storing).await?;
        let (provider, status) = (flow.provider().name(), flow.outcome().status.name());
        self.metrics.transition(provider, "none", status);
        info!(flow = %flow.id, provider = %identity.to, "flow created");
        Ok(Started::Created(Box::new(flow), created.launch))
    }

    /// A user's newest approved identity that flows of this purpose submit.
    async fn identity(
        &self,
        provider: Provider,
        user: &UserId,
        purpose: Option<&str>,
    ) -> Result<Option<Identity>, FlowError> {
        let submission = self.providers.submission(provider, purpose);
        let Some(submission) = submission else {
            return Ok(None);
        };
        let flows = self
            .store
            .flows_with(user, submission.source, MAX_FLOWS)
            .await?;
        let takes = |flow: &StoredFlow| {
            takes(submission, purpose, flow.purpose.as_deref())
                && flow.outcome().status == Status::Approved
        };
        let newest = flows.into_iter().find(takes);
        Ok(newest.map(|flow| Identity {
            id: flow.session.key().to_owned(),
            to: provider,
            user: flow.user,
            since: flow.created_at,
        }))
    }

    /// The flow that has submitted an identity.
    async fn submitted(&self, identity: &Identity) -> Result<Option<StoredFlow>, FlowError> {
        let flows = self
            .store
            .flows_with(&identity.user, identity.to, MAX_FLOWS)
            .await?;
        let has_submitted =
            |flow: &StoredFlow| self.providers.submitted(flow).as_deref() == Some(&*identity.id);
        Ok(flows.into_iter().find(has_submitted))
    }

    async fn give_back(&self, lock: &Claim) {
        if let Err(error) = self.store.release(lock).await {
            warn!(%error, "an identity stays claimed until its lease ends");
        }
    }
}

impl Identity {
    fn lock(&self) -> Result<Claim, FlowError> {
        let key = format!("submit-{}", self.id);
        Ok(Claim {
            user: self.user.clone(),
            // Provider's ids are checked before they are stored, so this one can be a key.
            key: IdempotencyKey::parse(key.as_bytes()).map_err(|_| FlowError::IdentityRequired)?,
            fingerprint: Fingerprint::of(&CreateFlow {
                provider: self.to,
                return_url: key.into(),
                purpose: None,
                locale: None,
            }),
            at: Timestamp::now(),
        })
    }
}

/// After an identity that was not accepted a new one is required.
fn existing(flow: StoredFlow) -> Result<Started, FlowError> {
    match flow.outcome().next_action {
        NextAction::StartOver => Err(FlowError::IdentityRequired),
        _ => Ok(Started::Existing(Box::new(flow), None)),
    }
}

/// Whether identities from the other provider's flows of that purpose are submitted.
fn takes(submission: Submission<'_>, own: Option<&str>, other: Option<&str>) -> bool {
    let purposes = submission.purposes;
    if purposes.is_empty() {
        return own == other;
    }
    purposes.iter().any(|taken| Some(taken.as_str()) == other)
}

/// An older identity check is submitted only on request.
const FOLLOWED_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);

/// The flows of one person with one provider that are searched, newest first.
const MAX_FLOWS: usize = 200;
