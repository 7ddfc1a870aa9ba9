//! The operations on flows: create, read, launch again, and what happens without a request.
//!
//! Every call of a provider runs in a task of its own. A browser that stops waiting drops its
//! request, and with it all that runs inside; a session that was created at the provider must be
//! stored all the same, or the next attempt would create a second one.

mod data;
mod deadline;
mod documents;
mod error;
mod follow;
mod handoff;
mod launch;
mod news;
mod reconcile;
mod refresh;
mod refresh_lock;
mod refresh_schedule;
mod start;
mod watching;

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::contract::{FlowId, Launch};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tracing::warn;

use crate::metrics::Metrics;
use crate::providers::Providers;
use crate::store::{Ages, RecentQuery, Store, StoredFlow};
use crate::user::UserId;

pub use data::ProvideError;

pub(crate) use deadline::Deadline;
pub(crate) use error::FlowError;
pub(crate) use handoff::{HandoffSession, Handoffs};
pub(crate) use start::{Order, Started};
pub(crate) use watching::Listener;

use refresh::read_timeout;
use refresh_lock::RefreshLocks;
use watching::Watchers;

/// The operations on flows and all that they need; each file of this folder implements some.
#[derive(Debug)]
pub(crate) struct Flows {
    store: Box<dyn Store>,
    providers: Providers,
    handoffs: Option<Handoffs>,
    locks: RefreshLocks,
    watchers: Watchers,
    metrics: Arc<Metrics>,
    stopping: watch::Sender<bool>,
    /// How long a `GET` waits for a provider.
    read_timeout: Duration,
    /// When flows are reconciled; `None` where reconciliation is off.
    reconciled_at: Option<Ages>,
}

/// The part of the configuration that the operations on flows need, checked.
#[derive(Debug)]
pub(crate) struct FlowSettings {
    pub(crate) handoffs: Option<Handoffs>,
    pub(crate) minimum_read_age: Duration,
    pub(crate) provider_timeout: Duration,
    pub(crate) reconciled_at: Option<Ages>,
}

impl Flows {
    pub(crate) fn new(
        settings: FlowSettings,
        store: Box<dyn Store>,
        providers: Providers,
        metrics: Arc<Metrics>,
    ) -> Self {
        Self {
            store,
            providers,
            handoffs: settings.handoffs,
            locks: RefreshLocks::new(settings.minimum_read_age),
            watchers: Watchers::default(),
            metrics,
            stopping: watch::Sender::new(false),
            read_timeout: read_timeout(settings.provider_timeout),
            reconciled_at: settings.reconciled_at,
        }
    }

    pub(crate) fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Ends the loops that would run forever.
    pub(crate) fn stop(&self) {
        self.stopping.send_replace(true);
    }

    pub(crate) fn is_stopping(&self) -> bool {
        *self.stopping.borrow()
    }

    /// A user's flow, as it is stored.
    pub(crate) async fn stored(&self, user: &UserId, id: &FlowId) -> Result<StoredFlow, FlowError> {
        let flow = self.store.flow(user, id).await?;
        flow.ok_or(FlowError::NotFound)
    }

    /// A user's open flows, newest first, as they are stored.
    pub(crate) async fn open(
        self: &Arc<Self>,
        user: &UserId,
        provider: Option<Provider>,
    ) -> Result<Vec<StoredFlow>, FlowError> {
        self.follow(user, |following| {
            provider.is_none_or(|provider| provider == following.provider)
        });
        Ok(self.store.open_flows(user, provider, MAX_OPEN).await?)
    }

    /// A user's recent results, newest first, as they are stored. Beside these open flows none is
    /// listed that has one of its provider and purpose: it may have been opened just now.
    pub(crate) async fn recent(
        &self,
        user: &UserId,
        provider: Option<Provider>,
        purpose: Option<&str>,
        open: &[StoredFlow],
    ) -> Result<Vec<StoredFlow>, FlowError> {
        let since = Timestamp::now().saturating_sub(RECENT);
        let query = RecentQuery {
            user,
            provider,
            purpose,
            since: since.unwrap_or(Timestamp::MIN),
            limit: MAX_OPEN.saturating_sub(open.len()).min(MAX_RECENT),
        };
        let mut flows = self.store.recent_flows(&query).await?;
        let of = |flow: &StoredFlow| (flow.provider(), flow.purpose.clone());
        flows.retain(|flow| !open.iter().any(|open| of(open) == of(flow)));
        Ok(flows)
    }

    /// Records that the person has been sent a flow's terminal status.
    pub(crate) async fn note_delivery(&self, flow: &StoredFlow) {
        let is_new = flow.is_terminal() && !flow.delivered;
        if is_new && let Err(error) = self.store.mark_delivered(&flow.id, flow.revision).await {
            warn!(flow = %flow.id, %error, "delivery could not be stored; the flow stays open");
        }
    }

    /// The launch that can go with a flow again without asking the provider for anything.
    fn known_launch(&self, flow: &StoredFlow) -> Option<Launch> {
        match flow.outcome().status {
            Status::AwaitingCustomer => self.providers.known_launch(flow, Timestamp::now()),
            _ => None,
        }
    }
}

/// The maximum of flows in a list, open and recent ones together; the component reads no response
/// above 64 KiB.
const MAX_OPEN: usize = 50;

/// The maximum of recent results in a list: more providers and purposes than a page has.
const MAX_RECENT: usize = 20;

/// How long a result is shown to the person who comes back.
const RECENT: SignedDuration = SignedDuration::from_hours(30 * 24);
