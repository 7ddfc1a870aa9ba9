//! The fields that we need of Ondato's responses: see [`ProviderClient`](super::ProviderClient).

use hosted_flow_core::wire::Object;
use serde::Deserialize;
use serde_json::Value;

use crate::loose::if_any;

#[derive(Deserialize)]
pub(super) struct Created {
    pub(super) id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct IdentityVerification {
    pub(super) id: String,
    pub(super) status: String,
    /// Where present, it must be ours.
    pub(super) external_reference_id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) step: Option<Object<Step>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Step {
    #[serde(default, deserialize_with = "if_any")]
    pub(super) kyc_identification: Option<Object<KycStep>>,
}

#[derive(Deserialize)]
pub(super) struct KycStep {
    /// Read only where it is needed to read the verdict.
    #[serde(default)]
    pub(super) id: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct KycIdentification {
    pub(super) id: String,
    pub(super) status: String,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) status_reason: Option<String>,
    /// Where present, it must be ours.
    pub(super) identity_verification_id: Option<String>,
}
