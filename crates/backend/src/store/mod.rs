//! Where flows are kept: the interface, [`SqlStore`] on a database, and [`MemoryStore`].
//!
//! Every implementation keeps four promises, each of which is atomic there: of two
//! [`Store::claim`]s of one key one is told [`Claimed::New`]; [`Store::insert`] keeps the flow and
//! completes the claim together, or does neither where somebody else has taken the claim over; [`Store::replace`] does nothing when the revision has moved on; of
//! two [`Store::redeem_handoff`]s of one link one succeeds.
//!
//! Nothing is kept for ever where somebody sweeps: a host that mounts the router spawns
//! `Backend::sweep` beside it.
//!
//! Nothing stays open for ever because its webhook was lost where somebody reconciles: a host spawns
//! `Backend::reconcile` likewise.

mod claim;
mod due;
mod flow;
mod handoff;
mod memory;
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
pub use due::{Ages, Due, DueFlow, DueQuery, MOST_COUNTED};
pub use flow::{ProviderSession, StoredFlow};
pub use handoff::{Handed, HandoffLink, Redemption, SecretHash};
pub use memory::MemoryStore;
pub use seal::Sealed;
pub use sql::{OpenError, SqlStore};

/// Where flows and idempotency keys are kept.
#[async_trait]
pub trait Store: fmt::Debug + Send + Sync + 'static {
    /// Claims an idempotency key for a create, or tells what became of it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn claim(&self, claim: &Claim) -> Result<Claimed, StoreError>;

    /// Gives a claim back, because nothing was created. A claim that somebody else has taken over
    /// since stays theirs.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed; the claim then ends with its [`LEASE`].
    async fn release(&self, claim: &Claim) -> Result<(), StoreError>;

    /// Keeps a new flow and completes the claim that it was created under.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed, or somebody else has taken the claim over since.
    async fn insert(&self, flow: StoredFlow, claim: &Claim) -> Result<(), StoreError>;

    /// A user's flow; another user's is none.
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

    /// The flows that a provider keeps under this key ([`ProviderSession::key`], or where there is
    /// none [`ProviderSession::second_key`]), whoever's they are: what a webhook is about.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn flows_of(&self, provider: Provider, key: &str) -> Result<Vec<StoredFlow>, StoreError>;

    /// Puts a flow in the place of its stored state, if that still has the revision `expected`.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn replace(&self, flow: StoredFlow, expected: u64) -> Result<Replaced, StoreError>;

    /// Notes that the person has been told the flow's end, if it still has that revision.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn mark_delivered(&self, id: &FlowId, revision: u64) -> Result<(), StoreError>;

    /// Keeps a link to go on with a flow on another device.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn save_handoff(&self, link: HandoffLink) -> Result<(), StoreError>;

    /// Puts a session in the place of a link, if that can still be used: of two redemptions of one
    /// link one succeeds. `None` for a link that never was, was used, or is over.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn redeem_handoff(&self, redemption: &Redemption) -> Result<Option<Handed>, StoreError>;

    /// What a session may use, if it lasts.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn handoff_session(
        &self,
        session: &SecretHash,
        at: Timestamp,
    ) -> Result<Option<Handed>, StoreError>;

    /// Forgets flows that nobody has changed for as long as `keep`, and idempotency keys whose day
    /// is over. Tells how many there were.
    ///
    /// `keep` must be [`KEY_LIFETIME`] at least: a key leads to its flow for so long.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed; what was forgotten before that stays forgotten.
    async fn sweep(&self, now: Timestamp, keep: Duration) -> Result<usize, StoreError>;

    /// Whether the store answers.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it does not.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Takes the turn to look at a flow's session, unless another process has taken it less than
    /// `age` ago. Only a store that several processes share has anything to do here.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn take_turn(&self, id: &FlowId, age: Duration) -> Result<Turn, StoreError> {
        let _ = (id, age);
        Ok(Turn::Ours)
    }

    /// Takes open flows that are due to be read, the longest due first. Of all who take, in
    /// whichever process, one gets a flow. A flow is due first by [`Ages::initial`], and again so
    /// after each [`Store::replace`]; one that has ended never is.
    ///
    /// A store that does not keep such times answers none: what nobody asks about is then read when
    /// a webhook says so, and else never.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed; what was taken then is due again at
    /// [`DueQuery::until`].
    async fn take_due(&self, query: &DueQuery) -> Result<Due, StoreError> {
        let _ = query;
        Ok(Due::default())
    }

    /// Says when a flow that was taken is due again, if it still has that revision.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store failed.
    async fn set_due(&self, id: &FlowId, revision: u64, at: Timestamp) -> Result<(), StoreError> {
        let _ = (id, revision, at);
        Ok(())
    }

    /// Connections to a database that were given up so far, because something failed on them.
    fn connections_lost(&self) -> u64 {
        0
    }

    /// The flows that change from now on, whichever process changes them.
    ///
    /// Who may have missed some is told so, and then knows nothing about any flow: the receiver
    /// says `Lagged` to who falls behind and goes on; it says `Closed` when the store itself has
    /// not heard of changes for a while, and who still wants to know asks here for another.
    fn changes(&self) -> Receiver<FlowId>;
}

/// What became of [`Store::replace`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a flow that has moved on was not replaced"]
pub enum Replaced {
    /// It was replaced.
    Done,
    /// Somebody was faster; nothing was changed.
    MovedOn,
}

/// Whose turn it is to look at a flow's session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a turn that is taken is to be used"]
pub enum Turn {
    /// The caller's.
    Ours,
    /// Another process's, which has looked or is looking.
    Theirs,
}

/// A store that failed. Its words go into the log, so they must hold no secret and nothing
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

/// What was changed last at this time or before is swept.
fn sweep_before(now: Timestamp, keep: Duration) -> Timestamp {
    let keep = SignedDuration::try_from(keep).unwrap_or(SignedDuration::MAX);
    now.saturating_sub(keep).unwrap_or(Timestamp::MIN)
}

/// Changes that a listener may be behind.
const CHANGES_KEPT: usize = 1024;
