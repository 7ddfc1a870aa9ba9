//! Flows that somebody listens to. Each is looked at by one task on this node, as often as polling
//! would, however many listen; and whatever changes a flow, here or in another process, its
//! listeners are told.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Notify, broadcast, watch};
use tokio::time::Instant;
use tracing::warn;

use super::Flows;
use crate::store::StoredFlow;

/// The flows that somebody listens to.
#[derive(Debug, Default)]
pub(crate) struct Watchers {
    by_flow: Mutex<HashMap<FlowId, Arc<Watched>>>,
    hears_of_changes: AtomicBool,
}

/// A flow as its listeners see it: the last state that is known, and the end of the stream when
/// nobody watches it any more.
pub(crate) type Listener = watch::Receiver<Arc<StoredFlow>>;

#[derive(Debug)]
struct Watched {
    latest: watch::Sender<Arc<StoredFlow>>,
    /// Something may have changed.
    news: Notify,
}

impl Flows {
    /// Listens to a flow. It has been looked at before: what is given is what is seen first.
    pub(crate) fn listen(self: &Arc<Self>, flow: StoredFlow) -> Listener {
        if flow.is_terminal() {
            // Its sender is gone at once, and that ends it.
            return watch::channel(Arc::new(flow)).1;
        }
        self.hear_of_changes();
        let mut watched = self.watchers.by_flow();
        if let Some(watched) = watched.get(&flow.id) {
            // What was just read may be newer than what the watcher has heard of.
            watched.publish(&flow);
            return watched.latest.subscribe();
        }
        let (latest, listener) = watch::channel(Arc::new(flow.clone()));
        let news = Notify::new();
        let new = Arc::new(Watched { latest, news });
        watched.insert(flow.id.clone(), Arc::clone(&new));
        tokio::spawn(Arc::clone(self).watch(flow, new));
        listener
    }

    /// Looks at a flow until it ends, nobody listens any more, or the server stops.
    async fn watch(self: Arc<Self>, mut flow: StoredFlow, watched: Arc<Watched>) {
        let gate = self.gates.of(&flow.id);
        let mut stopping = self.stopping.subscribe();
        loop {
            match Arc::clone(&self).refresh(flow.clone()).await {
                Ok(refreshed) => flow = refreshed,
                Err(error) => warn!(flow = %flow.id, %error, "a listener waits"),
            }
            watched.publish(&flow);
            if flow.is_terminal() {
                break;
            }
            let rest = gate.enter().await.opens_in(Instant::now());
            tokio::select! {
                () = tokio::time::sleep(rest.max(SHORTEST_REST)) => {}
                () = watched.news.notified() => {}
                () = watched.latest.closed() => if self.watchers.forget_unheard(&flow.id) {
                    return;
                },
                // Ends in an error only with the backend itself.
                _ = stopping.wait_for(|stopping| *stopping) => break,
            }
        }
        self.watchers.by_flow().remove(&flow.id);
    }

    /// Passes the store's changes on, from the first listener to the store's end.
    fn hear_of_changes(self: &Arc<Self>) {
        if !self.watchers.hears_of_changes.swap(true, Ordering::AcqRel) {
            let changes = self.store.changes();
            // Not the backend itself, which would then keep its store for ever.
            tokio::spawn(pass_on(changes, Arc::downgrade(self)));
        }
    }
}

impl Watchers {
    fn by_flow(&self) -> MutexGuard<'_, HashMap<FlowId, Arc<Watched>>> {
        // No code path leaves the table half changed.
        self.by_flow.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether nobody listens to the flow; then it is watched no longer.
    fn forget_unheard(&self, flow: &FlowId) -> bool {
        let mut watched = self.by_flow();
        let is_heard = |watched: &Arc<Watched>| watched.latest.receiver_count() > 0;
        let is_unheard = !watched.get(flow).is_some_and(is_heard);
        if is_unheard {
            watched.remove(flow);
        }
        is_unheard
    }
}

impl Watched {
    fn publish(&self, flow: &StoredFlow) {
        self.latest.send_if_modified(|latest| {
            let is_newer = flow.revision > latest.revision;
            if is_newer {
                *latest = Arc::new(flow.clone());
            }
            is_newer
        });
    }
}

async fn pass_on(mut changes: broadcast::Receiver<FlowId>, flows: Weak<Flows>) {
    loop {
        let news = changes.recv().await;
        let Some(flows) = flows.upgrade() else { return };
        match news {
            Ok(flow) => {
                if let Some(watched) = flows.watchers.by_flow().get(&flow) {
                    watched.news.notify_one();
                }
            }
            // Any flow may have changed; and a store that had lost its ear is listened to anew.
            Err(error) => {
                if error == RecvError::Closed {
                    changes = flows.store.changes();
                }
                for watched in flows.watchers.by_flow().values() {
                    watched.news.notify_one();
                }
            }
        }
    }
}

/// Where nothing limits how often a provider is asked, and where the store fails.
const SHORTEST_REST: Duration = Duration::from_secs(1);
