//! ConnectPay's JSON for onboarding, complete for what its page and newer documents name.
//!
//! Sources: the "Onboard Customer via Banking as a Service with your IDV provider" page;
//! `docs.connectpay.com` for the newer names and for ConnectPay's own hosted link. Paths and the
//! spelling of the link are in an API description that is not public: see [`HostedIdv::link`].

use serde::{Deserialize, Serialize};

use crate::wire::{Object, Redacted};

/// "Submit personal onboarding IDV session token": a session that the platform's own IDV provider
/// has finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SubmitSession {
    /// The platform's own id of the person.
    pub external_reference: Redacted<String>,
    /// The IDV provider's token or session id.
    pub session_id: Redacted<String>,
    /// The IDV provider's name, from ConnectPay's list.
    pub provider_id: String,
    /// Where changes of the status are sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notification_url: Option<Redacted<String>>,
}

/// `POST /baas/onboarding/personal/idv`: requests ConnectPay's own hosted link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InitiateIdv {
    /// The platform's own id of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_reference: Option<Redacted<String>>,
    /// The return URL after success. May hold an attempt state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success_url: Option<Redacted<String>>,
    /// The return URL after a failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure_url: Option<Redacted<String>>,
    /// The return URL after the person has left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drop_url: Option<Redacted<String>>,
}

/// Response to [`InitiateIdv`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HostedIdv {
    /// The hosted page, valid for 24 hours. The documents call it "redirect link" and do not spell
    /// its field, so several spellings are read.
    #[serde(
        rename = "redirectLink",
        alias = "redirectUrl",
        alias = "link",
        alias = "url"
    )]
    pub link: Redacted<String>,
    /// ConnectPay's id of the person; later reads of the status use it.
    #[serde(alias = "applicationId")]
    pub person_id: String,
    /// `IDV_TOKEN_GENERATED`.
    pub status: String,
}

/// Response to [`SubmitSession`] and to "Get Personal application status", and the notification's
/// body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationState {
    /// The application.
    pub application: Object<Application>,
}

/// An application; on its own, the answer to "Initiate onboarding Application (full KYC data)".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// ConnectPay's id; the newer documents call it `personId`.
    #[serde(alias = "personId")]
    pub application_id: String,
    /// `IDV_TOKEN_GENERATED`, `IDV_APPROVED`, `COMPLIANCE_REVIEW`, `ACCOUNT_ISSUED`, …
    pub status: String,
    /// Of an issued account: ConnectPay's id of the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baas_client_id: Option<String>,
}
