//! The fields that we need of connectFi's responses: see [`ProviderClient`](super::ProviderClient).

use hosted_flow_core::wire::{Object, Redacted};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::loose::if_any;

#[derive(Deserialize)]
pub(super) struct SignedIn {
    pub(super) token: Object<Tokens>,
}

#[derive(Deserialize)]
pub(super) struct Tokens {
    pub(super) base: Redacted<String>,
}

/// The envelope of the token; its code repeats the HTTP status.
#[derive(Deserialize)]
pub(super) struct Data<T> {
    pub(super) data: T,
}

#[derive(Deserialize)]
pub(super) struct Envelope<T> {
    pub(super) code: String,
    pub(super) data: T,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct KycState {
    /// Names the customer; its `kycStatus` may contradict that of `kyc`.
    pub(super) customer: Option<Object<Customer>>,
    pub(super) kyc: Object<Kyc>,
    /// Not needed where there is a verdict.
    #[serde(default)]
    pub(super) kyc_document_list: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Customer {
    pub(super) customer_id: String,
    pub(super) kyc_status: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Kyc {
    pub(super) status: String,
    /// Not needed where there is a verdict.
    #[serde(default)]
    pub(super) attribute_codes: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document {
    pub(super) id: String,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) label: Option<String>,
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(rename = "documentSide")]
    pub(super) side: Option<String>,
    pub(super) upload_status: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Application {
    #[serde(rename = "applicationId")]
    pub(super) id: String,
    pub(super) customer_id: Option<String>,
    pub(super) status: String,
    pub(super) outcome: Option<String>,
}

/// The answer to `/akepa/document/generate`.
#[derive(Deserialize)]
pub(super) struct Generated {
    #[serde(alias = "documentId")]
    pub(super) id: String,
}

#[derive(Deserialize)]
pub(super) struct ErrorBody {
    #[serde(default, deserialize_with = "if_any")]
    pub(super) code: Option<String>,
    /// What is wrong with the request; an item that cannot be read is left out.
    #[serde(default, deserialize_with = "if_any")]
    pub(super) context: Option<Vec<Value>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Violation {
    pub(super) instance_path: String,
    pub(super) keyword: String,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) params: Option<Map<String, Value>>,
}
