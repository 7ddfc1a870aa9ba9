//! The hand-off: a short-lived, single-use link to the page owner's own resume page, shown as a QR
//! code, to continue a flow on another device.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::json::{self, ReadError};
use crate::time::Timestamp;
use crate::wire::Redacted;

/// Name of the query parameter that carries the token.
pub const HANDOFF_PARAMETER: &str = "hf_handoff";

/// Response to `POST /flows/{id}/handoff`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Handoff {
    /// The resume page, with the token. The first device that opens it continues the flow.
    pub url: Redacted<String>,
    /// RFC 3339.
    pub expires_at: String,
}

/// Body of `POST /handoff`; the response is a **Flow**, and this browser may use that flow from
/// then on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedeemHandoff {
    /// The token of the link.
    pub token: Redacted<String>,
}

/// The token of a hand-off link.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct HandoffToken(String);

impl HandoffToken {
    /// Reads a token: 22 to 128 letters, digits, `_` and `-`, enough for 128 random bits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        ((22..=128).contains(&text.len()) && text.bytes().all(plain)).then(|| Self(text.to_owned()))
    }

    /// The text, for the request alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for HandoffToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HandoffToken([redacted])")
    }
}

/// Reads a **Handoff**: the link and its expiry.
///
/// # Errors
///
/// [`ReadError`] when the bytes do not follow the contract exactly.
pub fn read_handoff(body: &[u8]) -> Result<(Redacted<String>, Timestamp), ReadError> {
    let mut fields = json::parse(body)?.into_fields("handoff")?;
    let url = fields.required_text("url")?;
    let expires_at = fields.required_text("expiresAt")?;
    let expires_at =
        Timestamp::parse(&expires_at).ok_or(ReadError::NotTheContract { field: "expiresAt" })?;
    Ok((url.into(), expires_at))
}
