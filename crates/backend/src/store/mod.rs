//! Where flows are kept: the interface, [`SqlStore`] on a database, and [`MemoryStore`].
//!
//! Every implementation keeps four promises, each of them atomically: of two [`Store::claim`]s of one
//! key one gets [`Claimed::New`]; [`Store::insert`] stores the flow and completes the claim together,
//! or does neither where another operation has taken the claim over; [`Store::replace`] does nothing
//! where the revision is another one; of two [`Store::redeem_handoff`]s of one link one succeeds.
//!
//! Expired rows are deleted only where a host that mounts the router also spawns `Backend::sweep`.
//!
//! A flow whose webhook was lost is updated without a request only where a host spawns
//! `Backend::reconcile`.

mod claim;
mod due;
mod flow;
mod handoff;
mod memory;
mod recent;
mod seal;
mod sql;

use std::error::Error;
use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::provider::Provider;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::broadcast::Receiver;

use crate::user::UserId;

pub(crate) use seal::Seals;

pub use claim::{
    Claim, Claimed, Fingerprint, IdempotencyKey, IdempotencyKeyError, KEY_LIFETIME, LEASE,
};
#[allow(deprecated, reason = "the old name of a constant")]
pub use due::MOST_COUNTED;
pub use due::{Ages, Due, DueFlow, DueQuery, MAX_COUNTED};
pub use flow::{ProviderSession, StoredFlow};
pub use handoff::{Handed, HandoffLink, Redemption, SecretHash};
pub use memory::MemoryStore;
pub use recent::RecentQuery;
pub use seal::Sealed;
pub(crate) use sql::{BackupError, backup};
pub use sql::{OpenError, SqlStore};

/// Where flows and idempotency keys are kept.
#[async_trait]
pub trait Store: fmt::Debug + Send + Sync + 'static {
    /// Claims an idempotency key for a create, or returns the result of the first request with it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn claim(&self, claim: &Claim) -> Result<Claimed, StoreError>;

    /// Releases a claim under which nothing was created. A claim that another operation has taken over
    /// since is not released.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed; the claim then ends with its [`LEASE`].
    async fn release(&self, claim: &Claim) -> Result<(), StoreError>;

    /// Stores a new flow and completes the claim that it was created under.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed, or another operation has taken the claim over since.
    async fn insert(&self, flow: StoredFlow, claim: &Claim) -> Result<(), StoreError>;

    /// A user's flow; `None` for another user's flow.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn flow(&self, user: &UserId, id: &FlowId) -> Result<Option<StoredFlow>, StoreError>;

    /// A user's flows that are open ([`StoredFlow::is_open`]), newest first, at most `limit`.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn open_flows(
        &self,
        user: &UserId,
        provider: Option<Provider>,
        limit: usize,
    ) -> Result<Vec<StoredFlow>, StoreError>;

    /// A user's recent results, newest first.
    ///
    /// A store that does not keep when a flow has changed returns none: the page then keeps the id of
    /// the last flow itself.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn recent_flows(&self, query: &RecentQuery<'_>) -> Result<Vec<StoredFlow>, StoreError> {
        let _ = query;
        Ok(Vec::new())
    }

    /// A user's flows with a provider, open or not, newest first, at most `limit`.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn flows_with(
        &self,
        user: &UserId,
        provider: Provider,
        limit: usize,
    ) -> Result<Vec<StoredFlow>, StoreError>;

    /// The flows of all users whose session has this key ([`ProviderSession::key`], or where there is
    /// none [`ProviderSession::second_key`]): those that a webhook names.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn flows_of(&self, provider: Provider, key: &str) -> Result<Vec<StoredFlow>, StoreError>;

    /// Replaces a flow's stored state, if that still has the revision `expected`.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn replace(&self, flow: StoredFlow, expected: u64) -> Result<Replaced, StoreError>;

    /// Records that the person has been sent the flow's terminal status, if it still has that
    /// revision.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn mark_delivered(&self, id: &FlowId, revision: u64) -> Result<(), StoreError>;

    /// Stores a link to continue a flow on another device.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn save_handoff(&self, link: HandoffLink) -> Result<(), StoreError>;

    /// Replaces a link by a session, if the link is valid: of two redemptions of one link one
    /// succeeds. `None` for a link that is unknown, used or expired.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn redeem_handoff(&self, redemption: &Redemption) -> Result<Option<Handed>, StoreError>;

    /// The flow that a session may use, unless the session has expired.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn handoff_session(
        &self,
        session: &SecretHash,
        at: Timestamp,
    ) -> Result<Option<Handed>, StoreError>;

    /// Deletes flows that have not changed for as long as `keep`, and expired idempotency keys. Returns
    /// the number of deleted rows.
    ///
    /// `keep` must be [`KEY_LIFETIME`] at least: a key leads to its flow for so long.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed; rows deleted before that stay deleted.
    async fn sweep(&self, now: Timestamp, keep: Duration) -> Result<usize, StoreError>;

    /// Whether the store answers.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it does not.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Takes the refresh lease of a flow, unless another process has taken it less than `age` ago.
    /// Only a store that several processes share needs to implement it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn take_turn(&self, id: &FlowId, age: Duration) -> Result<Turn, StoreError> {
        let _ = (id, age);
        Ok(Turn::Ours)
    }

    /// Takes open flows that are due to be read, the longest due first. Each flow is given to one
    /// caller, over all processes. A flow is due first by [`Ages::initial`], and again so
    /// after each [`Store::replace`]; one that has ended never is.
    ///
    /// A store that does not keep such times returns none: without requests a flow is then read only
    /// after a webhook.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed; what was taken then is due again at
    /// [`DueQuery::until`].
    async fn take_due(&self, query: &DueQuery) -> Result<Due, StoreError> {
        let _ = query;
        Ok(Due::default())
    }

    /// Sets when a flow that was taken is due again, if it still has that revision.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn set_due(&self, id: &FlowId, revision: u64, at: Timestamp) -> Result<(), StoreError> {
        let _ = (id, revision, at);
        Ok(())
    }

    /// The number of database connections closed so far because of a failure on them.
    fn connections_lost(&self) -> u64 {
        0
    }

    /// The flows that change from now on, in all processes.
    ///
    /// A receiver that may have missed some must assume that any flow has changed: it gets `Lagged`
    /// when it falls behind, and continues; it gets `Closed` when the store itself has received no
    /// notifications for a while, and must then be replaced by a new one.
    fn changes(&self) -> Receiver<FlowId>;
}

/// The result of [`Store::replace`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a flow that has moved on was not replaced"]
pub enum Replaced {
    /// It was replaced.
    Done,
    /// The revision is another one; nothing was changed.
    MovedOn,
}

/// Which process holds the refresh lease of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a turn that is taken is to be used"]
pub enum Turn {
    /// The caller.
    Ours,
    /// Another process, which has refreshed the flow or is refreshing it.
    Theirs,
}

/// A failure of the store. Its message goes into the log, so it must hold no secret and nothing
/// personal.
#[derive(Debug)]
pub struct StoreError(Box<dyn Error + Send + Sync>);

impl StoreError {
    /// Wraps what failed.
    pub fn new(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(source.into())
    }

    /// A claim that another operation has taken over.
    fn overtaken() -> Self {
        Self::new("the idempotency key is another operation's by now")
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the store failed: {}", self.0)
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

/// Rows last changed at this time or before are deleted.
fn sweep_before(now: Timestamp, keep: Duration) -> Timestamp {
    let keep = SignedDuration::try_from(keep).unwrap_or(SignedDuration::MAX);
    now.saturating_sub(keep).unwrap_or(Timestamp::MIN)
}

/// The capacity of the channel of changes.
const CHANGES_KEPT: usize = 1024;
