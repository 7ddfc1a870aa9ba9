//! A log of requests, which a server writes and a test counts.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::wait;

/// The times of requests; all clones share the list.
#[derive(Clone, Debug, Default)]
pub struct RequestLog(Arc<Mutex<Vec<Instant>>>);

impl RequestLog {
    /// Records a request now.
    pub fn note(&self) {
        let mut times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.push(Instant::now());
    }

    /// The times so far.
    #[must_use]
    pub fn times(&self) -> Vec<Instant> {
        let times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.clone()
    }

    /// The number of requests so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.times().len()
    }

    /// Waits until there have been this many requests.
    ///
    /// # Errors
    ///
    /// When there have not within the deadline.
    pub async fn wait_for(&self, count: usize) -> Outcome {
        let look = async || Ok((self.count() >= count).then_some(()));
        wait::until(look).await?.ok_or_else(|| {
            let text = format!("{} requests, not {count}", self.count());
            Failure::new(text)
        })
    }
}
