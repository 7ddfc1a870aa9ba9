//! When something was asked for, as a server notes it and a test counts it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::wait;

/// When something was asked for, each time; every clone is the same list.
#[derive(Clone, Debug, Default)]
pub struct Asked(Arc<Mutex<Vec<Instant>>>);

impl Asked {
    /// It is asked for now.
    pub fn note(&self) {
        let mut times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.push(Instant::now());
    }

    /// Each time so far.
    #[must_use]
    pub fn times(&self) -> Vec<Instant> {
        let times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.clone()
    }

    /// How often so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.times().len()
    }

    /// Waits until it has been asked for so often.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub async fn wait_for(&self, count: usize) -> Outcome {
        let look = async || Ok((self.count() >= count).then_some(()));
        wait::until(look).await?.ok_or_else(|| {
            let text = format!("asked for {} times, not {count}", self.count());
            Failure::new(text)
        })
    }
}
