//! A provider as it runs.

use std::fmt;

use axum::Router;
use jiff::Timestamp;

use crate::choice::{ChoiceError, Outcome};
use crate::notification::Updates;

/// A provider as it runs.
pub(crate) trait Played: fmt::Debug + Send + Sync {
    /// All routes on its port.
    fn router(&self) -> Router;

    /// Notifications about a resource that are due.
    fn updates(&self, id: &str, at: Timestamp) -> Updates;

    /// Completes the hosted page without a browser; returns the URL that the browser would be
    /// redirected to.
    fn play(
        &self,
        id: &str,
        outcome: Outcome,
        reason: Option<&str>,
    ) -> Result<String, ChoiceError> {
        let _ = (id, outcome, reason);
        Err(ChoiceError::NoPage)
    }
}
