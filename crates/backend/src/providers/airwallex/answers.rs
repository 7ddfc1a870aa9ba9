//! The fields that we need of Airwallex's responses: see [`ProviderClient`](super::ProviderClient).

use hosted_flow_core::wire::Redacted;
use serde::Deserialize;

use crate::loose::if_any;

#[derive(Deserialize)]
pub(super) struct Login {
    pub(super) token: Redacted<String>,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) expires_at: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct HostedFlow {
    pub(super) id: String,
    /// Only in the response to an authorisation.
    #[serde(default, deserialize_with = "if_any")]
    pub(super) url: Option<Redacted<String>>,
    /// Optional in public code.
    pub(super) status: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Account {
    pub(super) id: String,
    pub(super) status: String,
}

#[derive(Deserialize)]
pub(super) struct ErrorBody {
    pub(super) code: String,
}
