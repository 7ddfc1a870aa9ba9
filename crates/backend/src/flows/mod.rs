//! What is done with flows: start one, look at one, launch one again.
//!
//! Everything that talks to a provider runs in a task of its own. A browser that gives up waiting
//! drops its request, and with it whatever runs inside; a session that was made at the provider
//! must be stored all the same, or the next try would make a second one.

mod data;
mod deadline;
mod documents;
mod error;
mod follow;
mod gate;
mod handoff;
mod launch;
mod news;
mod pace;
mod reconcile;
mod refresh;
mod start;
mod watching;

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::contract::{FlowId, Launch};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use jiff::Timestamp;
use tokio::sync::watch;
use tracing::warn;

use crate::metrics::Metrics;
use crate::providers::Providers;
use crate::store::{Ages, Store, StoredFlow};
use crate::user::UserId;

pub use data::ProvideError;

pub(crate) use deadline::Deadline;
pub(crate) use error::FlowError;
pub(crate) use handoff::{HandoffSession, Handoffs};
pub(crate) use start::{Order, Started};
pub(crate) use watching::Listener;

use gate::Gates;
use refresh::patience;
use watching::Watchers;

/// The operations on flows and all that they need; each file of this folder implements some.
#[derive(Debug)]
pub(crate) struct Flows {
    store: Box<dyn Store>,
    providers: Providers,
    handoffs: Option<Handoffs>,
    gates: Gates,
    watchers: Watchers,
    metrics: Arc<Metrics>,
    stopping: watch::Sender<bool>,
    /// How long a `GET` waits for a provider.
    patience: Duration,
    /// When flows are read that nobody asks about, if they are.
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
            gates: Gates::new(settings.minimum_read_age),
            watchers: Watchers::default(),
            metrics,
            stopping: watch::Sender::new(false),
            patience: patience(settings.provider_timeout),
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
        if matches!(provider, None | Some(Provider::ConnectPay)) {
            self.follow(user);
        }
        Ok(self.store.open_flows(user, provider, MOST_OPEN).await?)
    }

    /// Notes that the person has been told a flow's end.
    pub(crate) async fn note_delivery(&self, flow: &StoredFlow) {
        let is_new = flow.is_terminal() && !flow.delivered;
        if is_new && let Err(error) = self.store.mark_delivered(&flow.id, flow.revision).await {
            warn!(flow = %flow.id, %error, "the flow stays open");
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

/// Most open flows that are listed; the component reads no answer above 64 KiB.
const MOST_OPEN: usize = 50;
