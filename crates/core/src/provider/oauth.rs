//! The OAuth 2.0 client-credentials exchange that both Ondato and Paysafe use.

use serde::{Deserialize, Serialize};

use crate::wire::Redacted;

/// An access-token response ([RFC 6749 §5.1](https://www.rfc-editor.org/rfc/rfc6749#section-5.1)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenResponse {
    /// The token; sent as `Authorization: Bearer …`.
    pub access_token: Redacted<String>,
    /// Lifetime in seconds from the moment of the response.
    pub expires_in: u64,
    /// `Bearer` with both providers.
    pub token_type: String,
    /// The scopes granted, separated by spaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}
