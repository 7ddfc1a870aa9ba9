//! Ondato: identity verification on `idv.ondato.com` or a white-label host.
//!
//! An identity verification (IDV) is `Completed` when the person has gone through all its steps;
//! the KYC identification has the verdict. Approved needs both.

pub mod wire;

use std::fmt;

use serde::Serialize;

use super::facts::{Facts, OwnLaunch, OwnStatus, Subject};
use super::LaunchOptions;
use crate::hosted_url::{AllowedHosts, HostedUrl, HostedUrlError};
use crate::json::{Fields, ReadError};
use crate::next_action::NextAction;
use crate::stage::JourneyStage;
use crate::status::{Cause, Outcome, Status};
use crate::wire::Object;

/// Hosts of Ondato's hosted page: production and its sandbox.
pub const HOSTS: &[&str] = &["idv.ondato.com", "sandbox-idv.ondato.com"];

/// What is known of Ondato before there is a flow.
pub static FACTS: Facts = Facts {
    company: "Ondato",
    subject: Subject::Identity,
    hosts: HOSTS,
    stages: &[
        JourneyStage::Begin,
        JourneyStage::Away,
        JourneyStage::Decision,
        JourneyStage::Result,
    ],
    needs_camera: true,
    needs_phone: false,
    return_parameters: &[],
    link_expired: None,
};

/// Ondato's status of a flow: the `status` of contract v1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FlowStatus {
    /// The IDV; absent while there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_verification: Option<Object<IdentityVerification>>,
    /// The KYC identification; absent until the IDV has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kyc_identification: Option<Object<KycIdentification>>,
}

impl OwnStatus for FlowStatus {
    const FACTS: &'static Facts = &FACTS;

    fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        let idv = fields.object("identityVerification")?;
        let kyc = fields.object("kycIdentification")?;
        Ok(Self {
            identity_verification: idv
                .map(|mut idv| {
                    let status = idv.required_text("status")?;
                    Ok(Object(IdentityVerification { status }))
                })
                .transpose()?,
            kyc_identification: kyc
                .map(|mut kyc| {
                    Ok(Object(KycIdentification {
                        status: kyc.required_text("status")?,
                        status_reason: kyc.text("statusReason")?,
                    }))
                })
                .transpose()?,
        })
    }

    fn outcome(&self) -> Outcome {
        outcome(self)
    }
}

/// The part of an IDV that the browser may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IdentityVerification {
    /// As on the wire.
    pub status: String,
}

/// The part of a KYC identification that the browser may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KycIdentification {
    /// As on the wire.
    pub status: String,
    /// As on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
}

/// The launch of Ondato's hosted page. The id alone gives access to the session.
#[derive(Clone, PartialEq, Eq, Serialize, Hash)]
pub struct Launch {
    /// The IDV's id.
    pub id: String,
    /// A white-label host, as configured at Ondato; `idv.ondato.com` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
}

impl fmt::Debug for Launch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Launch")
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}

impl OwnLaunch for Launch {
    fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        Ok(Self {
            id: fields.required_text("id")?,
            host: fields.text("host")?,
        })
    }

    fn hosted_url(
        &self,
        hosts: &AllowedHosts,
        _: &LaunchOptions,
    ) -> Result<HostedUrl, HostedUrlError> {
        hosted_url(self, hosts)
    }
}

/// The hosted page: `https://{host}/?id={id}`.
///
/// # Errors
///
/// [`HostedUrlError::BadId`] when the id is not a UUID (Ondato's ids are), otherwise what is wrong
/// with the host.
pub fn hosted_url(launch: &Launch, hosts: &AllowedHosts) -> Result<HostedUrl, HostedUrlError> {
    if !is_uuid(&launch.id) {
        return Err(HostedUrlError::BadId);
    }
    let host = launch.host.as_deref().unwrap_or(HOSTS[0]);
    HostedUrl::on_host(host, &format!("/?id={}", launch.id), hosts)
}

/// Maps Ondato's status.
#[must_use]
pub fn outcome(status: &FlowStatus) -> Outcome {
    let Some(Object(idv)) = &status.identity_verification else {
        return match &status.kyc_identification {
            // A verdict without an IDV.
            Some(kyc) => Outcome::new(Status::unknown(&kyc.0.status), NextAction::Wait),
            None => Outcome::new(Status::NotStarted, NextAction::Start),
        };
    };
    match idv.status.as_str() {
        "Pending" | "InProgress" => Outcome::new(Status::AwaitingCustomer, NextAction::Continue),
        "Suspended" => Outcome::because(
            Status::AwaitingCustomer,
            Cause::Paused,
            NextAction::Continue,
        ),
        "Completed" => verdict(status.kyc_identification.as_ref().map(|kyc| &kyc.0)),
        "Aborted" => Outcome::new(Status::Abandoned, NextAction::StartOver),
        "Expired" => Outcome::new(Status::Expired, NextAction::StartOver),
        other => Outcome::new(Status::unknown(other), NextAction::Wait),
    }
}

fn verdict(kyc: Option<&KycIdentification>) -> Outcome {
    let Some(kyc) = kyc else {
        return Outcome::new(Status::Processing, NextAction::Wait);
    };
    match kyc.status.as_str() {
        // A reason beside `Awaiting` is an interim finding: the status wins.
        "Awaiting" => Outcome::new(Status::Processing, NextAction::Wait),
        "Approved" => Outcome::new(Status::Approved, NextAction::Nothing),
        "Rejected" => rejected(kyc.status_reason.as_deref()),
        other => Outcome::new(Status::unknown(other), NextAction::Wait),
    }
}

/// The reasons of Ondato's own SDK: those for which it offers another try, and those for which it
/// only closes. The page spells them in `PascalCase`, the SDK in `SCREAMING_SNAKE_CASE`.
fn rejected(reason: Option<&str>) -> Outcome {
    let again = |cause| Outcome::because(Status::Declined, cause, NextAction::StartOver);
    let another = |cause| Outcome::because(Status::Declined, cause, NextAction::TryAnother);
    let closed = |cause| Outcome::because(Status::Declined, cause, NextAction::ContactSupport);
    match reason {
        Some(
            "MISSING_DOCUMENT_PHOTO"
            | "MissingDocumentPhoto"
            | "MISSING_SELFIE_PHOTO"
            | "MissingSelfiePhoto"
            | "POOR_PHOTO_QUALITY"
            | "PoorPhotoQuality"
            | "POOR_PHOTO_LIGHTING"
            | "PoorPhotoLighting"
            | "BLURRED_PHOTO"
            | "BlurredPhoto"
            | "BAD_MEDIA_FORMAT"
            | "BadMediaFormat"
            | "UNRELATED_PHOTO"
            | "UnrelatedPhoto"
            | "PART_OF_DOCUMENT_IS_COVERED"
            | "PartOfDocumentIsCovered",
        ) => again(Cause::Photo),
        Some(
            "FACES_DOES_NOT_MATCH"
            | "FacesDoesNotMatch"
            | "MORE_THAN_ONE_PERSON"
            | "MoreThanOnePerson"
            | "PART_OF_FACE_IS_COVERED"
            | "PartOfFaceIsCovered",
        ) => again(Cause::Face),
        Some(
            "DATA_DOES_NOT_MATCH"
            | "DataDoesNotMatch"
            | "NAME_MISMATCH"
            | "NameMismatch"
            | "EXPIRATION_DATE_MISMATCH"
            | "ExpirationDateMismatch"
            | "INCORRECT_INFORMATION_PROVIDED"
            | "IncorrectInformationProvided",
        ) => again(Cause::DataMismatch),
        Some(
            "DOCUMENT_NOT_ACCEPTED"
            | "DocumentNotAccepted"
            | "DOCUMENT_IS_EXPIRED"
            | "DocumentIsExpired"
            | "DOCUMENT_WITH_NON_LATIN_CHARACTERS"
            | "DocumentWithNonLatinCharacters",
        ) => another(Cause::Document),
        Some("EXPIRED_IDENTIFICATION" | "ExpiredIdentification") => {
            Outcome::new(Status::Expired, NextAction::StartOver)
        }
        Some("DUPLICATED_INFO" | "DuplicatedInfo") => closed(Cause::Duplicate),
        Some(
            "SANCTIONED"
            | "Sanctioned"
            | "POSSIBLE_FRAUD_ATTEMPT"
            | "PossibleFraudAttempt"
            | "PROHIBITED_COUNTRY_OR_STATE"
            | "ProhibitedCountryOrState"
            | "UNDERAGE_PERSON"
            | "UnderagePerson"
            | "PROHIBITED_NATIONALITY"
            | "ProhibitedNationality"
            | "DOC_AND_BIO_AGE_DOESNT_MATCH"
            | "DocAndBioAgeDoesntMatch"
            | "MISCELLANEOUS"
            | "Miscellaneous",
        ) => closed(Cause::NotExplained),
        // A reason not known here changes nothing about the rejection.
        Some(_) | None => closed(Cause::Unclassified),
    }
}

fn is_uuid(id: &str) -> bool {
    id.len() == 36
        && id.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
