//! Waiting for a condition, and never for time alone.

use std::time::{Duration, Instant};

/// Waits until it is so.
#[track_caller]
pub(crate) fn until(is_so: impl AsyncFn() -> bool) -> impl Future<Output = ()> {
    let caller = std::panic::Location::caller();
    async move {
        let deadline = Instant::now() + Duration::from_secs(20);
        while !is_so().await {
            assert!(Instant::now() < deadline, "not so: {caller}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}
