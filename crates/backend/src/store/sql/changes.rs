//! Notifications of changes, in PostgreSQL also of those of other processes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use sqlx::postgres::PgListener;
use tokio::sync::broadcast::{Receiver, Sender};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};
use tracing::{info, warn};

use super::fault::SqlFault;
use crate::store::CHANGES_KEPT;

/// Those who listen; clones share them.
#[derive(Clone, Debug)]
pub(super) struct Changes(Arc<Mutex<Sender<FlowId>>>);

impl Changes {
    pub(super) fn new() -> Self {
        Self(Arc::new(Mutex::new(Sender::new(CHANGES_KEPT))))
    }

    pub(super) fn subscribe(&self) -> Receiver<FlowId> {
        self.sender().subscribe()
    }

    pub(super) fn tell(&self, id: FlowId) {
        // An error only says that there is no receiver.
        let _ = self.sender().send(id);
    }

    /// Tells everybody that they may have missed something: their receivers are closed.
    fn start_over(&self) {
        *self.sender() = Sender::new(CHANGES_KEPT);
    }

    fn sender(&self) -> MutexGuard<'_, Sender<FlowId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hears of changes until the last clone is dropped.
#[derive(Clone, Debug)]
pub(super) struct Listener {
    _task: Arc<Task>,
}

#[derive(Debug)]
struct Task(JoinHandle<()>);

impl Drop for Task {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Listener {
    /// Listens, over a connection of its own: from now on every change is heard.
    pub(super) async fn start(url: String, changes: Changes) -> Result<Self, SqlFault> {
        let listener = connect(&url).await?;
        let task = tokio::spawn(listen(listener, url, changes));
        Ok(Self {
            _task: Arc::new(Task(task)),
        })
    }
}

async fn listen(mut listener: PgListener, url: String, changes: Changes) {
    loop {
        hear(&mut listener, &changes).await;
        warn!("change notifications stopped: the connection is lost");
        listener = connect_again(&url).await;
        // Only now: a read from here on misses no change.
        changes.start_over();
        info!("change notifications resumed");
    }
}

/// Passes on what is heard, until the connection is lost.
async fn hear(listener: &mut PgListener, changes: &Changes) {
    loop {
        match timeout(QUIET, listener.try_recv()).await {
            Ok(Ok(Some(notification))) => {
                if let Ok(id) = FlowId::new(notification.payload()) {
                    changes.tell(id);
                }
            }
            Ok(Ok(None) | Err(_)) => return,
            // A connection that leads nowhere any more is as quiet as one on which nothing
            // happens.
            Err(_) => {
                let ping = sqlx::query("SELECT 1").execute(&mut *listener);
                if !matches!(timeout(ANSWER, ping).await, Ok(Ok(_))) {
                    return;
                }
            }
        }
    }
}

async fn connect_again(url: &str) -> PgListener {
    let mut pause = MIN_PAUSE;
    loop {
        match connect(url).await {
            Ok(listener) => return listener,
            Err(error) => warn!(%error, "change notifications stopped"),
        }
        sleep(pause).await;
        pause = (pause * 2).min(MAX_PAUSE);
    }
}

async fn connect(url: &str) -> Result<PgListener, SqlFault> {
    let connecting = async {
        let mut listener = PgListener::connect(url).await?;
        // It would reconnect by itself, and not report that notifications were missed in between.
        listener.eager_reconnect(false);
        listener.listen(CHANNEL).await?;
        Ok::<_, sqlx::Error>(listener)
    };
    match timeout(ANSWER, connecting).await {
        Ok(connected) => Ok(connected?),
        Err(_) => Err(SqlFault::NoConnection),
    }
}

/// The trigger in `migrations/0002_postgres_changes.sql` names it too.
const CHANNEL: &str = "hosted_flow_changes";

/// How long nothing is heard before the connection is tried.
const QUIET: Duration = Duration::from_secs(30);
const ANSWER: Duration = Duration::from_secs(10);

const MIN_PAUSE: Duration = Duration::from_millis(100);
const MAX_PAUSE: Duration = Duration::from_secs(10);
