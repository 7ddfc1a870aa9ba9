//! ConnectPay: from a finished identity verification to an issued account.
//!
//! The session of the platform's own IDV provider is submitted, or the person verifies on
//! ConnectPay's own hosted link. `IDV_TOKEN_GENERATED` and `IDV_APPROVED` are intermediate
//! statuses, not approvals.

pub mod wire;

use serde::Serialize;

pub use super::url_launch::{Launch, hosted_url};
use super::facts::{Facts, OwnStatus, Subject};
use crate::json::{Fields, ReadError};
use crate::next_action::NextAction;
use crate::stage::JourneyStage;
use crate::status::{Cause, Outcome, Status};

/// Hosts that ConnectPay documents for browser redirects: production and stage.
pub const HOSTS: &[&str] = &["api2.connectpay.com", "api2-stage.connectpay.com"];

/// What is known of ConnectPay before there is a flow.
pub static FACTS: Facts = Facts {
    company: "ConnectPay",
    subject: Subject::NewAccount,
    hosts: HOSTS,
    stages: &[
        JourneyStage::Identity,
        JourneyStage::Details,
        JourneyStage::Decision,
        JourneyStage::Result,
    ],
    needs_camera: true,
    needs_phone: false,
    return_parameters: &[],
    link_expired: None,
};

/// ConnectPay's status of a flow: the `status` of contract v1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FlowStatus {
    /// The application; absent while there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Application>,
}

/// The part of an application that the browser may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// As on the wire.
    pub status: String,
    /// ConnectPay's id of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    /// ConnectPay's id of the client, once there is an account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baas_client_id: Option<String>,
    /// Whether the identity is verified on ConnectPay's own hosted link; until it is, the person
    /// has to act. The backend sets this, because it requested the link.
    #[serde(skip_serializing_if = "is_false")]
    pub hosted_link: bool,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands out references"
)]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl OwnStatus for FlowStatus {
    const FACTS: &'static Facts = &FACTS;

    fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        let application = fields.object("application")?.map(|mut application| {
            Ok(Application {
                status: application.required_text("status")?,
                application_id: application.text("applicationId")?,
                baas_client_id: application.text("baasClientId")?,
                hosted_link: application.flag("hostedLink")?.unwrap_or(false),
            })
        });
        Ok(Self {
            application: application.transpose()?,
        })
    }

    fn outcome(&self) -> Outcome {
        outcome(self)
    }

    fn stage(&self, outcome: &Outcome) -> JourneyStage {
        let application = self.application.as_ref().map(|it| it.status.as_str());
        match (application, &outcome.status) {
            // A declined identity leads back to the first stage.
            (None | Some("IDV_TOKEN_GENERATED" | "IDV_DECLINED" | "IDV_TOKEN_EXPIRED"), _) => {
                JourneyStage::Identity
            }
            (_, Status::NeedsInput) => JourneyStage::Details,
            (_, Status::Approved | Status::Declined) => JourneyStage::Result,
            _ => JourneyStage::Decision,
        }
    }
}

/// Maps ConnectPay's status.
#[must_use]
pub fn outcome(status: &FlowStatus) -> Outcome {
    let Some(application) = &status.application else {
        return Outcome::new(Status::NotStarted, NextAction::Start);
    };
    let declined = |cause, next| Outcome::because(Status::Declined, cause, next);
    match application.status.as_str() {
        "IDV_TOKEN_GENERATED" if application.hosted_link => {
            Outcome::new(Status::AwaitingCustomer, NextAction::Continue)
        }
        "IDV_TOKEN_GENERATED" | "APPLICATION_CAPTURED" => {
            Outcome::new(Status::Processing, NextAction::Wait)
        }
        "IDV_APPROVED" => Outcome::new(Status::NeedsInput, NextAction::ProvideData),
        // ConnectPay's page: "start again from step 1".
        "IDV_DECLINED" => declined(Cause::Unclassified, NextAction::StartOver),
        "IDV_TOKEN_EXPIRED" => Outcome::new(Status::Expired, NextAction::StartOver),
        "COMPLIANCE_REVIEW" => Outcome::new(Status::InReview, NextAction::MayLeave),
        "ACCOUNT_ISSUED" | "APPLICATION_APPROVED" => {
            Outcome::new(Status::Approved, NextAction::Nothing)
        }
        "APPLICATION_DECLINED" => declined(Cause::NotExplained, NextAction::ContactSupport),
        other => Outcome::new(Status::unknown(other), NextAction::Wait),
    }
}
