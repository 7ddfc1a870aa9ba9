//! Flows with open event streams. One task per flow on this node refreshes it, as often as polling
//! would and for any number of streams. Changes made here or by another process are forwarded to all
//! of them.

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

/// The flows with listeners, each with its task.
#[derive(Debug, Default)]
pub(crate) struct Watchers {
    by_flow: Mutex<HashMap<FlowId, Arc<Watched>>>,
    is_forwarding: AtomicBool,
}

/// The newest known state of a flow; closed when the flow's task has ended.
pub(crate) type Listener = watch::Receiver<Arc<StoredFlow>>;

#[derive(Debug)]
struct Watched {
    latest: watch::Sender<Arc<StoredFlow>>,
    /// Wakes the task: the flow may have changed.
    changed: Notify,
}

impl Flows {
    /// Listens to a flow, which the caller has just read: the listener gets this state first.
    pub(crate) fn listen(self: &Arc<Self>, flow: StoredFlow) -> Listener {
        if flow.is_terminal() {
            // The sender is dropped here, which closes it.
            return watch::channel(Arc::new(flow)).1;
        }
        self.forward_changes();
        let mut watched = self.watchers.by_flow();
        if let Some(watched) = watched.get(&flow.id) {
            // It may be newer than what the task has published.
            watched.publish(&flow);
            return watched.latest.subscribe();
        }
        let (latest, listener) = watch::channel(Arc::new(flow.clone()));
        let changed = Notify::new();
        let new = Arc::new(Watched { latest, changed });
        watched.insert(flow.id.clone(), Arc::clone(&new));
        tokio::spawn(Arc::clone(self).watch(flow, new));
        listener
    }

    /// Refreshes a flow until its status is terminal, its last listener is gone, or the server stops.
    async fn watch(self: Arc<Self>, mut flow: StoredFlow, watched: Arc<Watched>) {
        let lock = self.locks.of(&flow.id);
        let mut stopping = self.stopping.subscribe();
        loop {
            match Arc::clone(&self).refresh(flow.clone()).await {
                Ok(refreshed) => flow = refreshed,
                Err(error) => {
                    warn!(flow = %flow.id, %error, "refresh for an event stream failed");
                }
            }
            watched.publish(&flow);
            if flow.is_terminal() {
                break;
            }
            let pause = lock.lock().await.due_in(Instant::now());
            tokio::select! {
                () = tokio::time::sleep(pause.max(MIN_PAUSE)) => {}
                () = watched.changed.notified() => {}
                () = watched.latest.closed() => if self.watchers.remove_unused(&flow.id) {
                    return;
                },
                // Ends in an error only with the backend itself.
                _ = stopping.wait_for(|stopping| *stopping) => break,
            }
        }
        self.watchers.by_flow().remove(&flow.id);
    }

    /// Forwards the store's changes, from the first listener on until the store closes.
    fn forward_changes(self: &Arc<Self>) {
        if !self.watchers.is_forwarding.swap(true, Ordering::AcqRel) {
            let changes = self.store.changes();
            // Not the backend itself, which would then keep its store for ever.
            tokio::spawn(forward(changes, Arc::downgrade(self)));
        }
    }
}

impl Watchers {
    fn by_flow(&self) -> MutexGuard<'_, HashMap<FlowId, Arc<Watched>>> {
        // No code path leaves the table half changed.
        self.by_flow.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Removes the flow if it has no listener. Whether it was removed.
    fn remove_unused(&self, flow: &FlowId) -> bool {
        let mut watched = self.by_flow();
        let is_used = |watched: &Arc<Watched>| watched.latest.receiver_count() > 0;
        let is_unused = !watched.get(flow).is_some_and(is_used);
        if is_unused {
            watched.remove(flow);
        }
        is_unused
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

async fn forward(mut changes: broadcast::Receiver<FlowId>, flows: Weak<Flows>) {
    loop {
        let change = changes.recv().await;
        let Some(flows) = flows.upgrade() else { return };
        match change {
            Ok(flow) => {
                if let Some(watched) = flows.watchers.by_flow().get(&flow) {
                    watched.changed.notify_one();
                }
            }
            // Any flow may have changed. A closed channel is replaced by a new one.
            Err(error) => {
                if error == RecvError::Closed {
                    changes = flows.store.changes();
                }
                for watched in flows.watchers.by_flow().values() {
                    watched.changed.notify_one();
                }
            }
        }
    }
}

/// The minimum pause where refreshes are not limited, or the store fails.
const MIN_PAUSE: Duration = Duration::from_secs(1);
