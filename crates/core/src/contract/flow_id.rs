//! The backend's id of a flow.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The backend's id of a flow: 1 to 128 characters of `A–Z a–z 0–9 _ - .`, so that it needs no
/// encoding in a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FlowId(String);

impl FlowId {
    /// Checks an id.
    ///
    /// # Errors
    ///
    /// [`FlowIdError`] when it is empty, too long, only dots, or has another character.
    pub fn new(id: impl Into<String>) -> Result<Self, FlowIdError> {
        let id = id.into();
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
        // `.` and `..` are path segments with a special meaning.
        if id.is_empty()
            || id.len() > 128
            || !id.bytes().all(allowed)
            || id.bytes().all(|b| b == b'.')
        {
            return Err(FlowIdError);
        }
        Ok(Self(id))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FlowId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for FlowId {
    type Error = FlowIdError;

    fn try_from(id: String) -> Result<Self, FlowIdError> {
        Self::new(id)
    }
}

impl From<FlowId> for String {
    fn from(id: FlowId) -> Self {
        id.0
    }
}

/// An invalid flow id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowIdError;

impl fmt::Display for FlowIdError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a flow id is 1 to 128 letters, digits, '_', '-' or '.'")
    }
}

impl std::error::Error for FlowIdError {}
