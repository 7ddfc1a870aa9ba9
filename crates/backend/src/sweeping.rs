//! Forgetting what is over: a store that nobody sweeps keeps everything.

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
        // Without random bytes all nodes sweep at the same moments, which is no harm but a waste.
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
                Ok(rows) => info!(rows, "what is over was forgotten"),
                Err(error) => warn!(%error, "what is over stays"),
            }
            pause = INTERVAL + jitter.up_to(INTERVAL / 10);
        }
    }
}

const INTERVAL: Duration = Duration::from_hours(1);
