//! Ondato's JSON, complete for what its page shows and what its newer documents add.
//!
//! Sources: Ondato's "Customer onboarding (KYC)" page; `…/pages/2296184995/Webhooks` for the
//! envelope; the `isSuccess` field and `setup-localisations` are seen in public integrations
//! only and are therefore optional everywhere.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::wire::{Object, Redacted, objects, objects_if_any};

/// `POST /v1/identity-verifications`: creates an identity verification (IDV).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateIdentityVerification {
    /// The set-up that Ondato configured for this customer; decides steps, look and redirects.
    pub setup_id: String,
    /// The integrator's own reference; comes back on reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_reference_id: Option<String>,
    /// What is already known of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<Object<Registration>>,
}

/// What the integrator already knows of the person. Personal data: every field redacts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Registration {
    /// `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Redacted<String>>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Redacted<String>>,
    /// First name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<Redacted<String>>,
    /// Last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<Redacted<String>>,
    /// Middle name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle_name: Option<Redacted<String>>,
    /// National personal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personal_code: Option<Redacted<String>>,
    /// Digits only; Ondato's example sends a JSON number, not a string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<Redacted<u64>>,
    /// ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<Redacted<String>>,
}

/// `201` answer to [`CreateIdentityVerification`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Created {
    /// The IDV's id, a UUID; the hosted page takes it as `?id=`.
    pub id: String,
}

/// `PUT /v1/identity-verifications/{id}/setup-localisations`: redirect URLs for one session
/// (answered `204`). Seen in public integrations, not in Ondato's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SetupLocalisations {
    /// BCP 47 tag of the language used when no other fits.
    pub default_language: String,
    /// One entry a language.
    #[serde(deserialize_with = "objects")]
    pub localisation_settings: Vec<LocalisationSettings>,
}

/// One language of [`SetupLocalisations`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LocalisationSettings {
    /// BCP 47 tag.
    pub language: String,
    /// Title of the hosted page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_title: Option<String>,
    /// Where the browser goes after all steps are done.
    pub success_redirect_url: String,
    /// Where it goes after a failure.
    pub failure_redirect_url: String,
    /// Where it goes when the person declines the consent.
    pub consent_declined_redirect_url: String,
}

impl fmt::Debug for LocalisationSettings {
    // The redirect URLs hold the attempt's state.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("LocalisationSettings")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// `GET /v1/identity-verifications/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdentityVerification {
    /// The IDV's id.
    pub id: String,
    /// `Pending`, `InProgress`, `Completed`, `Aborted`, `Expired`, `Suspended`; an open set.
    pub status: String,
    /// The integrator's application at Ondato.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_utc: Option<String>,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified_utc: Option<String>,
    /// What was sent as `externalReferenceId`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_reference_id: Option<String>,
    /// The set-up and its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup: Option<Object<Setup>>,
    /// The steps that have begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Object<Step>>,
}

/// The set-up that a resource was made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Setup {
    /// Set-up id.
    pub id: String,
    /// Version id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// The steps of an IDV that matter to identity; other steps are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Step {
    /// The KYC identification, once it exists; its own resource has the verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kyc_identification: Option<Object<KycStep>>,
    /// The consent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<Object<Consent>>,
}

/// Pointer from an IDV to its KYC identification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KycStep {
    /// The KYC identification's id.
    pub id: String,
    /// Newer documents only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_success: Option<bool>,
}

/// The consent step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Consent {
    /// Whether the person agreed.
    pub is_consented: bool,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consented_utc: Option<String>,
}

/// `GET /v1/identifications/{id}`: the resource with the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KycIdentification {
    /// The KYC identification's id.
    pub id: String,
    /// The integrator's application at Ondato.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_utc: Option<String>,
    /// The set-up and its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup: Option<Object<Setup>>,
    /// The IDV this belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_verification_id: Option<String>,
    /// `Awaiting`, `Approved`, `Rejected`; the full list is not public, so an open set.
    pub status: String,
    /// Why; `PascalCase` on the page, `SCREAMING_SNAKE_CASE` in Ondato's SDK.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// Whether the data was compared with the registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_cross_checked: Option<bool>,
    /// Data from the document. Personal data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Object<Document>>,
}

/// Data that Ondato read from an identity document. Personal data: every such field redacts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[allow(missing_docs, reason = "the fields are the document's own labels")]
pub struct Document {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_name: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle_name: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_number: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_issue: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_expiration: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personal_code: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nationality_iso3: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_iso3: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_state_iso2: Option<Redacted<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Redacted<String>>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mrz_verified: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Redacted<String>>,
    #[serde(
        deserialize_with = "objects_if_any",
        skip_serializing_if = "Option::is_none"
    )]
    pub files: Option<Vec<DocumentFile>>,
}

/// A photo or scan; fetched with `GET /v1/identifications/{id}/files/{fileId}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentFile {
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_utc: Option<String>,
    /// The file's id.
    pub file_id: String,
    /// Its name at Ondato.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<Redacted<String>>,
    /// Without the dot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_extension: Option<String>,
    /// `Front` or `Back`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// `DocumentPhoto` and others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_type: Option<String>,
}

/// The envelope of every webhook. It may be repeated and out of order (`createdUtc` orders), so it
/// only causes a read of the resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookEvent {
    /// The delivery's id; stable over retries.
    pub id: String,
    /// The integrator's application at Ondato.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    /// RFC 3339.
    pub created_utc: String,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered_utc: Option<String>,
    /// Whether an earlier delivery went through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_delivered: Option<bool>,
    /// `IdentityVerification.StatusChanged`, `KycIdentification.Approved`, …
    #[serde(rename = "type")]
    pub kind: String,
    /// The body of the resource's GET. May hold personal data.
    pub payload: Redacted<serde_json::Value>,
}

/// The resource of a webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WebhookSubject {
    /// `IdentityVerification.*` (and the older `Idv.*`).
    IdentityVerification(Box<IdentityVerification>),
    /// `KycIdentification.*`.
    KycIdentification(Box<KycIdentification>),
}

impl WebhookEvent {
    /// Reads the payload by the event's type; `None` for a type or shape not known here.
    #[must_use]
    pub fn subject(&self) -> Option<WebhookSubject> {
        let payload = self.payload.expose().clone();
        match self.kind.split_once('.')?.0 {
            "IdentityVerification" | "Idv" => serde_json::from_value::<Object<_>>(payload)
                .ok()
                .map(|body| WebhookSubject::IdentityVerification(Box::new(body.0))),
            "KycIdentification" => serde_json::from_value::<Object<_>>(payload)
                .ok()
                .map(|body| WebhookSubject::KycIdentification(Box::new(body.0))),
            _ => None,
        }
    }

    /// The id of the identity verification that this event is about: `identityVerificationId` of a
    /// `KycIdentification.*`, `id` of an `IdentityVerification.*`.
    #[must_use]
    pub fn identity_verification_id(&self) -> Option<String> {
        match self.subject()? {
            WebhookSubject::IdentityVerification(idv) => Some(idv.id),
            WebhookSubject::KycIdentification(kyc) => kyc.identity_verification_id,
        }
    }
}
