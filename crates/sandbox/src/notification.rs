//! Notifications about events, before they are sent as webhooks.

use jiff::Timestamp;
use serde::Serialize;

/// One event, as it is sent; the same at every attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notification {
    /// The same at every retry, for receivers that remove duplicates.
    pub(crate) id: String,
    /// What happened, in the provider's name for it where there is one.
    pub(crate) event: String,
    pub(crate) occurred_at: Timestamp,
    /// The URL that the integrator requested; `None` means the configured one.
    pub(crate) target_url: Option<String>,
    pub(crate) body: String,
}

/// Notifications about one resource.
#[derive(Debug, Default)]
pub(crate) struct Updates {
    pub(crate) notifications: Vec<Notification>,
    /// When the resource changes next without any action.
    pub(crate) next_change: Option<Timestamp>,
}

/// Asks a provider for its notifications about a resource at a time.
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
            // Wire types are maps with text keys, which always serialise.
            body: serde_json::to_string(body).unwrap_or_default(),
        }
    }
}

impl Updates {
    /// No notification yet.
    pub(crate) fn none_until(next_change: Option<Timestamp>) -> Self {
        Self {
            notifications: Vec::new(),
            next_change,
        }
    }
}
