//! connectFi's JSON, complete for what its page shows and what its newer documents add.
//!
//! Sources: the "Init" page of the deprecated `/customer/kyc` endpoints;
//! `docs.paygears.com/connectfi` for `/auth/get-token` and the `/akepa` endpoints that follow them.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::wire::{Object, Redacted, objects, objects_if_any};

/// `POST /auth/get-token`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetToken {
    /// The user to sign in.
    pub user: Object<User>,
}

/// The integrator's sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Its name.
    pub login: Redacted<String>,
    /// Its password.
    pub password: Redacted<String>,
}

/// The answer to [`GetToken`], with or without an [`Envelope`]: the document shows `token.base`
/// alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// The tokens.
    pub token: Object<Tokens>,
}

/// The tokens; sent as `x-connectfi-token`. Their lifetime is not documented.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    /// For every call that does not name the other.
    pub base: Redacted<String>,
    /// For the few calls that name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confined: Option<Redacted<String>>,
}

/// The envelope of every successful answer and of the callback.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Envelope<T> {
    /// `0` for success.
    pub code: String,
    /// The content.
    pub data: T,
    /// For connectFi's support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// `POST /customer/kyc/init`: starts the KYC of a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InitKyc {
    /// connectFi's id of the customer.
    pub customer_id: String,
    /// The document says "true if asyncronous".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sync_mode: Option<bool>,
    /// Called once for each change; unsigned, so its path is the secret.
    #[serde(
        rename = "webhookURL",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub webhook_url: Option<Redacted<String>>,
}

/// Response to [`InitKyc`] and to `GET /customer/kyc/status/{customerId}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KycState {
    /// The customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<Object<Customer>>,
    /// The state of the KYC.
    pub kyc: Object<Kyc>,
    /// The documents that are expected.
    #[serde(
        deserialize_with = "objects_if_any",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub kyc_document_list: Option<Vec<Document>>,
}

/// The customer, as connectFi stores them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Customer {
    /// The integrator's own reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// `csta-…`.
    pub customer_id: String,
    /// `individual` or a business.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_type: Option<String>,
    /// Name, addresses and the like. Personal data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<Redacted<Value>>,
    /// As [`Kyc::status`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kyc_status: Option<String>,
    /// Appears in the example, but is not explained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boises: Option<Redacted<Value>>,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dts_created_at: Option<String>,
}

/// The state of the KYC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Kyc {
    /// Names of attributes that are still wanted, for example `cardAttributes`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribute_codes: Option<Vec<String>>,
    /// The system behind connectFi.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// The kind of KYC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// `WAITING_DATA`, `PENDING`, `REVIEW`, `APPROVED`, `DECLINED`.
    pub status: String,
}

/// A document that is expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// connectFi's id of the place to upload it to.
    pub id: String,
    /// `LICENSE FRONT` and the like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// `PASSPORT`, `LICENSE`, `CONTRACT`, `UTILITY`, `ID_CARD`.
    #[serde(rename = "type")]
    pub kind: String,
    /// `FRONT` or `BACK`, where the document has two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_side: Option<String>,
    /// Whether it has been uploaded.
    pub upload_status: bool,
}

/// `POST /akepa/identification`: the newer way to start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Identification {
    /// The integrator's own reference: at most 32 letters and digits.
    pub reference: String,
    /// connectFi's id of the customer.
    pub customer_id: String,
    /// As in [`InitKyc`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sync_mode: Option<bool>,
    /// As in [`InitKyc`], at most 500 characters. The documentation's table uses this spelling, its
    /// example `webhookUrl`.
    #[serde(
        rename = "webhookURL",
        alias = "webhookUrl",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub webhook_url: Option<Redacted<String>>,
}

/// `POST /akepa/status`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AskStatus {
    /// As in [`Identification`].
    pub customer_id: String,
    /// As in [`Application`].
    pub application_id: String,
}

/// An application of the newer API: the answer to [`Identification`] and [`AskStatus`], and the
/// callback's `data`. The callback is unsigned and comes once, so it only causes a read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// `iapp_…`.
    pub application_id: String,
    /// The integrator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aggregator_id: Option<String>,
    /// connectFi's id of the customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<String>,
    /// The integrator's own reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// `running`, `pending_documents`, `completed`, …
    pub status: String,
    /// Of a completed application: `Approved` or `Denied`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// For a business: all persons who have to be approved.
    #[serde(
        deserialize_with = "objects_if_any",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub entity_applications: Option<Vec<EntityApplication>>,
}

/// One person or business of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EntityApplication {
    /// `cstap_…`.
    pub entity_id: String,
    /// Whether it is the customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_customer: Option<bool>,
    /// As in [`Application`].
    pub status: String,
    /// As in [`Application`], in lower case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}

/// An error: the violations that a JSON Schema validator (AJV) found in the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorBody {
    /// For connectFi's support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// `requestValidateError` and others.
    pub code: String,
    /// The violations, if fields of the request are invalid.
    #[serde(
        default,
        deserialize_with = "objects",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub context: Vec<Violation>,
}

/// One rule of the request's schema that was broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Violation {
    /// JSON Pointer to the value, empty for the whole.
    pub instance_path: String,
    /// Path of the rule in the schema.
    pub schema_path: String,
    /// The rule: `required`, `pattern`, `maxLength`, …
    pub keyword: String,
    /// Its parameters, by keyword.
    #[serde(default)]
    pub params: Map<String, Value>,
    /// For developers; may quote the value.
    pub message: Redacted<String>,
}

impl Violation {
    /// JSON Pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) to the invalid field; for
    /// a missing one, to where it should be.
    #[must_use]
    pub fn pointer(&self) -> String {
        let missing = self.params.get("missingProperty").and_then(Value::as_str);
        match (self.keyword.as_str(), missing) {
            ("required", Some(name)) => {
                let name = name.replace('~', "~0").replace('/', "~1");
                format!("{}/{name}", self.instance_path)
            }
            _ => self.instance_path.clone(),
        }
    }
}
