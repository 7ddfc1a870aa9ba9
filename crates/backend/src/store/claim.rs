//! Idempotency keys: one key of one user creates one flow.

use std::fmt;
use std::time::Duration;

use hosted_flow_core::contract::{CreateFlow, FlowId};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::user::UserId;

/// How long a key is remembered.
pub const KEY_LIFETIME: Duration = Duration::from_hours(24);

/// How long a claim holds without being completed or released; then its process has died, and
/// the next request takes over. Just longer than an operation can last: a second one under the
/// same key would make a second session at the provider.
pub const LEASE: Duration = Duration::from_secs(15);

/// A create that wants to be the only one under its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Whose key it is: keys of different users are different keys.
    pub user: UserId,
    /// The key.
    pub key: IdempotencyKey,
    /// What is asked for under it.
    pub fingerprint: Fingerprint,
    /// Now.
    pub at: Timestamp,
}

/// What becomes of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a new claim must be completed or released"]
pub enum Claimed {
    /// The key is the caller's: it creates the flow.
    New,
    /// Somebody is creating the flow right now.
    InProgress,
    /// The flow was created by the same request.
    Done(FlowId),
    /// The key was used for another request.
    OtherRequest,
}

/// An `Idempotency-Key`: 1 to 255 visible ASCII characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Checks a key.
    ///
    /// # Errors
    ///
    /// [`IdempotencyKeyError`] when it is empty, too long, or has a character that is not visible
    /// ASCII.
    pub fn parse(text: &[u8]) -> Result<Self, IdempotencyKeyError> {
        let is_sound = (1..=255).contains(&text.len()) && text.iter().all(u8::is_ascii_graphic);
        match std::str::from_utf8(text) {
            Ok(text) if is_sound => Ok(Self(text.to_owned())),
            _ => Err(IdempotencyKeyError),
        }
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An idempotency key that is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdempotencyKeyError;

impl fmt::Display for IdempotencyKeyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an idempotency key is 1 to 255 visible ascii characters")
    }
}

impl std::error::Error for IdempotencyKeyError {}

/// SHA-256 of what a create asks for: enough to tell two requests apart, and nothing to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Of a request's meaning, whatever the order and spacing of its JSON.
    #[must_use]
    pub fn of(request: &CreateFlow) -> Self {
        let purpose = request.purpose.as_deref();
        let mut hash = Sha256::new();
        for part in [
            Some(request.provider.name()),
            Some(request.return_url.expose().as_str()),
            purpose,
        ] {
            // With its length before it, no part can pass for two.
            hash.update(
                part.map_or(u64::MAX, |part| part.len() as u64)
                    .to_be_bytes(),
            );
            hash.update(part.unwrap_or_default());
        }
        Self(hash.finalize().into())
    }

    /// The hash.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}
