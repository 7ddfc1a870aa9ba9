//! Deleting expired rows: without it the store keeps everything.

use std::convert::Infallible;
use std::time::Duration;

use hosted_flow_core::random::JitterRng;
use jiff::Timestamp;
use tokio::time::sleep;
use tracing::{info, warn};

use crate::backend::Backend;

impl Backend {
    /// Sweeps the store every hour or so, for as long as this is polled: a host spawns it once.
    /// Several nodes on one database may each do so.
    pub async fn sweep(self) -> Infallible {
        let Self(inner) = self;
        // Without random bytes all nodes sweep at the same moments, which is harmless but wasteful.
        let mut jitter = JitterRng::new(getrandom::u64().unwrap_or_default());
        let mut pause = jitter.up_to(INTERVAL);
        loop {
            sleep(pause).await;
            match inner
                .flows
                .store()
                .sweep(Timestamp::now(), inner.keep)
                .await
            {
                Ok(0) => {}
                Ok(rows) => info!(rows, "expired rows deleted"),
                Err(error) => warn!(%error, "expired rows could not be deleted"),
            }
            pause = INTERVAL + jitter.up_to(INTERVAL / 10);
        }
    }
}

const INTERVAL: Duration = Duration::from_hours(1);
