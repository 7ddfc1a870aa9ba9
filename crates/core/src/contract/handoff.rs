//! Going on with a flow on another device: a short-lived, single-use link to the page owner's own
//! resume page, shown as a QR code.

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
    /// Our own resume page, with the token. Whoever opens it first goes on with the flow.
    pub url: Redacted<String>,
    /// RFC 3339.
    pub expires_at: String,
}

/// Body of `POST /handoff`; answers **Flow**, and from then on this browser may use that flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedeemHandoff {
    /// As it stands in the link.
    pub token: Redacted<String>,
}

/// The token of a link, as it stands in an address.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct HandoffToken(String);

impl HandoffToken {
    /// Reads one: 22 to 128 letters, digits, `_` and `-`, enough for 128 random bits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        ((22..=128).contains(&text.len()) && text.bytes().all(plain)).then(|| Self(text.to_owned()))
    }

    /// The text, for the request and nothing else.
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

/// Reads a **Handoff**: its link, and when it ends.
///
/// # Errors
///
/// [`ReadError`] when the bytes are not exactly what the contract says.
pub fn read_handoff(body: &[u8]) -> Result<(Redacted<String>, Timestamp), ReadError> {
    let mut fields = json::parse(body)?.into_fields("handoff")?;
    let url = fields.required_text("url")?;
    let expires_at = fields.required_text("expiresAt")?;
    let expires_at =
        Timestamp::parse(&expires_at).ok_or(ReadError::NotTheContract { field: "expiresAt" })?;
    Ok((url.into(), expires_at))
}
