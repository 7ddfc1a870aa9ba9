//! What there is to tell.

use jiff::Timestamp;
use serde::Serialize;

/// One event, as it is sent: the same at every attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notification {
    /// Stable over retries, for whoever removes duplicates.
    pub(crate) id: String,
    /// What happened, in the provider's words where it has any.
    pub(crate) event: String,
    pub(crate) occurred_at: Timestamp,
    /// Where the integrator wants it; none means the address that the provider was once told.
    pub(crate) target_url: Option<String>,
    pub(crate) body: String,
}

/// What is new of something.
#[derive(Debug, Default)]
pub(crate) struct Updates {
    pub(crate) notifications: Vec<Notification>,
    /// When time alone makes more of it.
    pub(crate) next_change: Option<Timestamp>,
}

/// How a provider is asked for what is new of something at a moment.
pub(crate) type UpdateSource = Box<dyn Fn(&str, Timestamp) -> Updates + Send + Sync>;

impl Notification {
    pub(crate) fn new(
        id: String,
        event: &str,
        occurred_at: Timestamp,
        body: &impl Serialize,
    ) -> Self {
        Self {
            id,
            event: event.to_owned(),
            occurred_at,
            target_url: None,
            // Wire types are maps with text keys, of which JSON can always be made.
            body: serde_json::to_string(body).unwrap_or_default(),
        }
    }
}

impl Updates {
    /// Nothing yet.
    pub(crate) fn none_until(next_change: Option<Timestamp>) -> Self {
        Self {
            notifications: Vec::new(),
            next_change,
        }
    }
}
