//! The fields that we need of Paysafe's responses: see [`ProviderClient`](super::ProviderClient).

use hosted_flow_core::wire::{Object, Redacted};
use serde::Deserialize;

use crate::loose::if_any;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InstrumentVerification {
    pub(super) id: String,
    pub(super) session_status: String,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) status_reason: Option<String>,
    /// Only in a new session, like the secure code.
    #[serde(default, deserialize_with = "if_any")]
    pub(super) redirect_url: Option<Redacted<String>>,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) secure_code: Option<Redacted<String>>,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) expiration_time: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) instrument: Option<Object<Instrument>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Instrument {
    pub(super) id: String,
    pub(super) instrument_type: String,
}

#[derive(Deserialize)]
pub(super) struct ErrorBody {
    pub(super) error: Object<ErrorDetail>,
}

#[derive(Deserialize)]
pub(super) struct ErrorDetail {
    pub(super) code: String,
}
