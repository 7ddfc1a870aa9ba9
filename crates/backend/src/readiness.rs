//! Whether the store can be written to.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{Instant, timeout};
use tracing::warn;

use crate::store::Store;

/// The result of the last probe of the store. A probe writes, and the route is public, so all
/// requests within a second share one.
#[derive(Debug, Default)]
pub(crate) struct Readiness(Mutex<Option<Probe>>);

#[derive(Clone, Copy, Debug)]
struct Probe {
    at: Instant,
    is_ready: bool,
}

impl Readiness {
    /// Whether the store could be written to now, or less than a second ago.
    pub(crate) async fn probe(&self, store: &dyn Store) -> bool {
        // Held during a probe: concurrent requests wait for its result.
        let mut last = self.0.lock().await;
        if let Some(probe) = *last
            && probe.at.elapsed() < SHARED
        {
            return probe.is_ready;
        }
        let answer = timeout(TIMEOUT, store.ping()).await;
        match &answer {
            Ok(Ok(())) => {}
            Ok(Err(error)) => warn!(%error, "not ready"),
            Err(_) => warn!("not ready: the store does not answer"),
        }
        let is_ready = matches!(answer, Ok(Ok(())));
        let at = Instant::now();
        *last = Some(Probe { at, is_ready });
        is_ready
    }
}

const TIMEOUT: Duration = Duration::from_secs(2);

/// How long the result of a probe is shared.
const SHARED: Duration = Duration::from_secs(1);
