//! A provider as it runs.

use std::fmt;

use axum::Router;
use jiff::Timestamp;

use crate::choice::{Choice, ChoiceError, Reasons};
use crate::notification::Updates;

/// A provider as it runs.
pub(crate) trait Played: fmt::Debug + Send + Sync {
    /// All routes on its port.
    fn router(&self) -> Router;

    /// Notifications about a resource that are due.
    fn updates(&self, id: &str, at: Timestamp) -> Updates;

    /// The reasons that its hosted page offers; `None` where it has no such page.
    fn reasons(&self) -> Option<&'static Reasons> {
        None
    }

    /// Completes the hosted page without a browser; returns the URL that the browser would be
    /// redirected to.
    fn complete(&self, id: &str, choice: Choice) -> Result<String, ChoiceError> {
        let _ = (id, choice);
        Err(ChoiceError::NoPage)
    }
}
