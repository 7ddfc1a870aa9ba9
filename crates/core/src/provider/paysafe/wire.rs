//! Paysafe's JSON for instrument verification, complete for what its page shows and what the
//! 2.0.0 documents add.
//!
//! Sources: "Create Instrument Verification Session" (1.0.0 page); `merchantRefNum` and the list
//! from `docs.paysafe.com/api/embedded-wallets/business/2.0.0`; the webhook from
//! `…/webhooks/post-piv-events`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::wire::{Object, Redacted, objects, objects_if_any};

/// `POST /customers/{customerId}/instrument-verifications`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateInstrumentVerification {
    /// `US_BANK_ACCOUNT`; the other documented values are refused by Paysafe for now.
    pub instrument_type: String,
    /// The return URL; Paysafe must know it in advance.
    pub return_url: String,
    /// The integrator's own reference (2.0.0).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_ref_num: Option<String>,
}

impl fmt::Debug for CreateInstrumentVerification {
    // The return URL holds the attempt's state.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("CreateInstrumentVerification")
            .field("instrument_type", &self.instrument_type)
            .field("merchant_ref_num", &self.merchant_ref_num)
            .finish_non_exhaustive()
    }
}

/// The session: the answer to the create call, and to the read, which carries no `secureCode`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentVerification {
    /// Session id.
    pub id: String,
    /// What kind of instrument is verified.
    pub instrument_type: String,
    /// As it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_url: Option<String>,
    /// The hosted page; useless without the secure code, but not logged either.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect_url: Option<Redacted<String>>,
    /// RFC 3339 §5.6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<String>,
    /// RFC 3339 §5.6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiration_time: Option<String>,
    /// The instrument, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Object<Instrument>>,
    /// `ACTIVE`, `AWAITING_USER_INPUT`, `ONGOING_VERIFICATION`, `COMPLETED`, `FAILED`.
    pub session_status: String,
    /// Why it failed. Paysafe's own example carries one on an `ACTIVE` session: the status wins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// Base64; authenticates the person on the hosted page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secure_code: Option<Redacted<String>>,
    /// `sha512`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secure_code_method: Option<String>,
}

impl fmt::Debug for InstrumentVerification {
    // The return URL holds the attempt state; the redirect URL and the secure code give access.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("InstrumentVerification")
            .field("id", &self.id)
            .field("instrument_type", &self.instrument_type)
            .field("instrument", &self.instrument)
            .field("session_status", &self.session_status)
            .field("status_reason", &self.status_reason)
            .finish_non_exhaustive()
    }
}

/// A payment instrument, by reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Instrument {
    /// Instrument id at Paysafe.
    pub id: String,
    /// What kind it is.
    pub instrument_type: String,
}

/// `GET /v2/customers/{customerId}/instrument-verifications`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentVerifications {
    /// The sessions; none carries a `secureCode`.
    #[serde(deserialize_with = "objects")]
    pub instrument_verifications: Vec<InstrumentVerification>,
    /// The position of this page in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Object<Page>>,
}

/// Position of a page in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Hash)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// Records in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number_of_records: Option<u64>,
    /// Records a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Records before this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Number of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u64>,
}

/// `POST {your base}/piv/events`: sent on every change of a session's status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookEvent {
    /// Event id.
    pub id: String,
    /// The session.
    pub session_id: String,
    /// The customer.
    pub customer_id: String,
    /// As in [`InstrumentVerification::session_status`].
    pub session_status: String,
    /// As in [`InstrumentVerification::status_reason`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
}

/// The body of every `400` and `500`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// The error.
    pub error: Object<ErrorDetail>,
}

/// The details of an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorDetail {
    /// `DW-INVALID-INSTRUMENT-TYPE-FOR-VERIFICATION`, `DW-BANK-ACCOUNT-LIMIT-EXCEEDED`, `1000`, …
    pub code: String,
    /// For developers.
    pub message: String,
    /// More details.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Vec<String>>,
    /// Per field of the request.
    #[serde(
        default,
        deserialize_with = "objects_if_any",
        skip_serializing_if = "Option::is_none"
    )]
    pub field_errors: Option<Vec<FieldError>>,
}

/// One field's error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The request's field.
    pub field: String,
    /// What is wrong with it.
    pub error: String,
}
