//! The stored id of the flow that ended last, for backends that do not list ended flows.

use std::time::Duration;

use crate::contract::FlowId;
use crate::json;
use crate::time::Timestamp;

/// How long the id is kept.
pub const TIME_TO_LIVE: Duration = Duration::from_hours(30 * 24);

const MAX_BYTES: usize = 512;

const VERSION: u64 = 1;

/// The id of the flow that ended last, and when: no status, so that only the backend says what
/// became of it, and to whom.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RecentRecord {
    flow: FlowId,
    ended_at: u64,
}

impl RecentRecord {
    /// A record of a flow whose end was read at `now`.
    #[must_use]
    pub fn new(flow: FlowId, now: Timestamp) -> Self {
        let ended_at = now.as_millis();
        Self { flow, ended_at }
    }

    /// Reads a stored record; `None` where it is too long, too old, or no record. Every script of
    /// the origin can write to storage.
    #[must_use]
    pub fn read(text: &str, now: Timestamp) -> Option<Self> {
        if text.len() > MAX_BYTES {
            return None;
        }
        let mut fields = json::parse(text.as_bytes())
            .and_then(|json| json.into_fields("record"))
            .ok()?;
        let is_ours = fields.required_number("version") == Ok(VERSION);
        let record = Self {
            flow: FlowId::new(fields.required_text("flow").ok()?).ok()?,
            ended_at: fields.required_number("endedAt").ok()?,
        };
        let age = now.since(Timestamp::from_millis(record.ended_at));
        (is_ours && age <= TIME_TO_LIVE).then_some(record)
    }

    /// The record in its stored form.
    #[must_use]
    pub fn to_text(&self) -> String {
        // A flow id holds no character that JSON would have to escape.
        format!(
            r#"{{"version":{VERSION},"flow":"{}","endedAt":{}}}"#,
            self.flow, self.ended_at
        )
    }

    /// The flow.
    #[must_use]
    pub fn flow(&self) -> &FlowId {
        &self.flow
    }
}
