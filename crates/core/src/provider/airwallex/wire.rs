//! Airwallex's JSON for hosted flows, complete for what its page and API reference name.
//!
//! Sources: the "Proactively triggering ID collection" page; the API reference's `hosted_flows`;
//! `authorization_code`, `identity`, `status` and `result` are seen in public code only, and are
//! therefore optional wherever they come from Airwallex.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::wire::{Object, Redacted};

/// `201` answer to `POST /api/v1/authentication/login`, which takes `x-client-id` and `x-api-key`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Login {
    /// The token; sent as `Authorization: Bearer …`, valid for half an hour.
    pub token: Redacted<String>,
    /// When it expires, `2026-05-12T00:00:00+0000`: the offset has no colon.
    pub expires_at: String,
}

/// `POST /api/v1/hosted_flows/create`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateHostedFlow {
    /// The connected account that the flow is for, `acct_…`.
    pub account_id: String,
    /// The template from Airwallex's account manager.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// The return URL. May hold an attempt state, so it redacts.
    pub return_url: Redacted<String>,
    /// The URL after an error; Airwallex adds `ahfi_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_url: Option<Redacted<String>>,
    /// The integrator's own values; returned by reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Map<String, Value>>,
}

/// `POST /api/v1/hosted_flows/{id}/authorize`, for the first and each later authorization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorizeHostedFlow {
    /// The platform's own stable id of the person.
    pub identity: Redacted<String>,
}

/// A hosted flow: the answer to create, authorize and `GET /api/v1/hosted_flows/{id}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HostedFlow {
    /// `ahfi_…`; a new authorization keeps it.
    pub id: String,
    /// The hosted page. In an authorize answer it gives access, so it is a secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Redacted<String>>,
    /// The code inside `url`; only in an authorize answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_code: Option<Redacted<String>>,
    /// `INIT`, `PROCESSING`, `FINISHED`. Never a verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// As created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Map<String, Value>>,
    /// What the person entered, by template. May be personal data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Redacted<Value>>,
}

/// The part of a connected account (`GET /api/v1/accounts/{id}`) that gives the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// `acct_…`.
    pub id: String,
    /// `CREATED`, `SUBMITTED`, `ACTION_REQUIRED`, `ACTIVE`, `SUSPENDED`.
    pub status: String,
}

/// An error of the API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// For programs: `validation_error`, or one of the codes of the page's table.
    pub code: String,
    /// For developers; may quote the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Redacted<String>>,
    /// The invalid field of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// More details.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Redacted<Value>>,
}

/// A webhook. It may be repeated and out of order, so it only causes a read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WebhookEvent {
    /// Stable over retries.
    pub id: String,
    /// `account.active`, `rfi.action_required`, …
    pub name: String,
    /// The connected account that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// The resource; for an `rfi.*` event the RFI with its id. May hold personal data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Object<Redacted<Map<String, Value>>>>,
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// The API's version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}
