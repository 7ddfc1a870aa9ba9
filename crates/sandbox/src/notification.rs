//! What there is to tell.

use jiff::Timestamp;
use serde::Serialize;

/// One event, as it is sent: the same at every attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    /// Stable over retries, for whoever removes duplicates.
    pub(crate) id: String,
    /// What happened, in the provider's words where it has any.
    pub(crate) event: String,
    pub(crate) happened: Timestamp,
    /// Where the integrator wants it; none means the address that the provider was once told.
    pub(crate) to: Option<String>,
    pub(crate) body: String,
}

/// What is new of something.
#[derive(Debug, Default)]
pub(crate) struct News {
    pub(crate) notices: Vec<Notice>,
    /// When time alone makes more of it.
    pub(crate) again: Option<Timestamp>,
}

/// How a provider is asked for what is new of something at a moment.
pub(crate) type AskNews = Box<dyn Fn(&str, Timestamp) -> News + Send + Sync>;

impl Notice {
    pub(crate) fn new(id: String, event: &str, happened: Timestamp, body: &impl Serialize) -> Self {
        Self {
            id,
            event: event.to_owned(),
            happened,
            to: None,
            // Wire types are maps with text keys, of which JSON can always be made.
            body: serde_json::to_string(body).unwrap_or_default(),
        }
    }
}

impl News {
    /// Nothing yet.
    pub(crate) fn later(again: Option<Timestamp>) -> Self {
        Self {
            notices: Vec::new(),
            again,
        }
    }
}
