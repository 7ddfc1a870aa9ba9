//! The attempt: one visit of one browser to the hosted page and back, and its stored record.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::time::Duration;

use percent_encoding::NON_ALPHANUMERIC;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::contract::FlowId;
use crate::features;
use crate::json::{self, Fields};
use crate::percent;
use crate::provider::Provider;
use crate::random::{Entropy, hex, is_128_bits};
use crate::time::{Now, Timestamp};

/// How long a record is valid.
pub const TIME_TO_LIVE: Duration = Duration::from_hours(24);

/// The prefix of every record's key.
pub const KEY_PREFIX: &str = "hosted-flow:attempt:";

/// The longest [`AttemptRecord::host_state`], in bytes.
pub const MAX_STATE_BYTES: usize = 1024;

// A host's state of the longest kind, with every byte encoded as three.
const MAX_RECORD_BYTES: usize = 1024 + 3 * MAX_STATE_BYTES;

const VERSION: u64 = 1;

/// The random state in the return URL, as in OAuth: it goes out once and is accepted once.
#[derive(Clone, PartialEq, Eq)]
pub struct AttemptState(Zeroizing<String>);

impl Hash for AttemptState {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.0.as_str().hash(hasher);
    }
}

impl AttemptState {
    /// A new state.
    #[must_use]
    pub fn new(entropy: &Entropy) -> Self {
        Self(entropy.attempt_state().into())
    }

    /// Reads a state from a return URL: 32 lower-case hexadecimal digits, nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_128_bits(text).then(|| Self(text.to_owned().into()))
    }

    /// The text, for the return URL alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Its SHA-256 in hexadecimal, which is stored in its place.
    #[must_use]
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }
}

impl fmt::Debug for AttemptState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AttemptState([redacted])")
    }
}

/// The stored record of an attempt: never a URL, never a secret.
///
/// It discloses no more than the flow's id and the hash of a random value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AttemptRecord {
    flow: FlowId,
    provider: Provider,
    state_hash: String,
    launched_at: u64,
    is_renewed: bool,
    host_state: Option<String>,
}

impl AttemptRecord {
    /// A record of a launch at `now`.
    #[must_use]
    pub fn new(flow: FlowId, provider: Provider, state: &AttemptState, now: Timestamp) -> Self {
        Self {
            flow,
            provider,
            state_hash: state.hash(),
            launched_at: now.as_millis(),
            is_renewed: false,
            host_state: None,
        }
    }

    /// Marks that this launch followed an expired link automatically, so that the next one does
    /// not.
    #[must_use]
    pub fn renewed(self, is_renewed: bool) -> Self {
        Self { is_renewed, ..self }
    }

    /// Keeps what the host page wants back with the return.
    #[must_use]
    pub fn with_host_state(self, host_state: Option<String>) -> Self {
        Self { host_state, ..self }
    }

    /// Reads a stored record. Every script of the origin can write to storage, so each field is
    /// checked.
    ///
    /// # Errors
    ///
    /// [`RecordError`]; such a record is to be removed.
    pub fn read(key: &str, text: &str, now: Timestamp) -> Result<Self, RecordError> {
        if text.len() > MAX_RECORD_BYTES {
            return Err(RecordError::TooLong);
        }
        let mut fields = json::parse(text.as_bytes())
            .and_then(|json| json.into_fields("record"))
            .map_err(|_| RecordError::Corrupt)?;
        if fields.required_number("version") != Ok(VERSION) {
            return Err(RecordError::Version);
        }
        let record = Self::from_fields(&mut fields).ok_or(RecordError::Corrupt)?;
        if record.key() != key {
            return Err(RecordError::Corrupt);
        }
        if now.since(record.launched_at()) > TIME_TO_LIVE {
            return Err(RecordError::Expired);
        }
        Ok(record)
    }

    fn from_fields(fields: &mut Fields) -> Option<Self> {
        Some(Self {
            flow: FlowId::new(fields.required_text("flow").ok()?).ok()?,
            provider: Provider::from_name(&fields.required_text("provider").ok()?)?,
            state_hash: fields.required_text("stateHash").ok()?,
            launched_at: fields.required_number("launchedAt").ok()?,
            is_renewed: fields.flag("renewed").ok()?.unwrap_or(false),
            host_state: match fields.text("hostState").ok()? {
                Some(encoded) if features::FUNNEL => {
                    Some(String::from_utf8(percent::decode(&encoded)).ok()?)
                        .filter(|state| state.len() <= MAX_STATE_BYTES)
                }
                _ => None,
            },
        })
    }

    /// The record in its stored form.
    #[must_use]
    pub fn to_text(&self) -> String {
        // None of these can hold a character that JSON would have to escape.
        let renewed = if self.is_renewed {
            r#","renewed":true"#
        } else {
            ""
        };
        let host_state = self.host_state.as_ref().filter(|_| features::FUNNEL);
        let host_state = host_state.map_or_else(String::new, |state| {
            let encoded = percent::encode(state, NON_ALPHANUMERIC);
            [r#","hostState":""#, &encoded, "\""].concat()
        });
        format!(
            r#"{{"version":{VERSION},"flow":"{}","provider":"{}","stateHash":"{}","launchedAt":{}{renewed}{host_state}}}"#,
            self.flow, self.provider, self.state_hash, self.launched_at,
        )
    }

    /// The key of the record.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{KEY_PREFIX}{}", self.state_hash)
    }

    /// The flow of the attempt.
    #[must_use]
    pub fn flow(&self) -> &FlowId {
        &self.flow
    }

    /// The provider of the hosted page.
    #[must_use]
    pub fn provider(&self) -> Provider {
        self.provider
    }

    /// Whether the launch followed an expired link automatically.
    #[must_use]
    pub fn is_renewed(&self) -> bool {
        self.is_renewed
    }

    /// What the host page wants back with the return.
    #[must_use]
    pub fn host_state(&self) -> Option<&str> {
        self.host_state.as_deref()
    }

    /// When the launch was made.
    #[must_use]
    pub fn launched_at(&self) -> Timestamp {
        Timestamp::from_millis(self.launched_at)
    }

    /// Whether the launch was made before the document of this visit was loaded. The monotonic
    /// clock counts from there.
    #[must_use]
    pub fn is_before_document(&self, now: Now) -> bool {
        now.wall.since(self.launched_at()) > now.monotonic
    }

    /// Whether this is the record of that state.
    #[must_use]
    pub fn is_of(&self, state: &AttemptState) -> bool {
        self.state_hash == state.hash()
    }
}

/// A stored record that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// Over 4 KiB.
    TooLong,
    /// Not a record, or stored under another record's key.
    Corrupt,
    /// Written by another version.
    Version,
    /// Older than [`TIME_TO_LIVE`].
    Expired,
}

impl fmt::Display for RecordError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::TooLong => "the attempt record is longer than 4096 bytes",
            Self::Corrupt => "the attempt record is not one",
            Self::Version => "the attempt record is of another version",
            Self::Expired => "the attempt record is older than 24 hours",
        })
    }
}

impl std::error::Error for RecordError {}
