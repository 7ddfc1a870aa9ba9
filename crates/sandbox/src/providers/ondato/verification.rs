//! One identity verification (IDV), and its representation in the API.

use std::time::Duration;

use hosted_flow_core::provider::ondato::wire::{
    Consent, IdentityVerification, KycIdentification, KycStep, Setup, Step,
};
use hosted_flow_core::wire::Object;
use jiff::Timestamp;

use super::document;
use super::idv::{Decision, Kyc, Phase, Reported, State};
use super::set_up::SetUp;

/// One IDV. No personal data of the registration is stored.
#[derive(Debug)]
pub(super) struct Idv {
    pub(super) id: String,
    /// Id of the KYC identification; not returned before the completion.
    pub(super) kyc_id: String,
    pub(super) set_up: SetUp,
    pub(super) external_reference_id: Option<String>,
    pub(super) redirects: Redirects,
    /// The default language of its localisation settings; nothing is translated.
    pub(super) language: String,
    /// Delay between completion and decision.
    pub(super) decision_after: Duration,
    pub(super) created: Timestamp,
    /// When the page was first opened. It counts as the consent, because the sandbox has no consent
    /// screen.
    pub(super) opened: Option<Timestamp>,
    pub(super) phase: Phase,
    pub(super) last_reported: Reported,
}

/// Where the hosted page redirects to.
#[derive(Clone, Debug)]
pub(super) struct Redirects {
    pub(super) success: String,
    pub(super) failure: String,
}

impl Idv {
    /// The identity verification as a read returns it.
    pub(super) fn to_wire(&self, application_id: &str, now: Timestamp) -> IdentityVerification {
        let phase = self.phase.at(now);
        let kyc = phase.kyc(now, self.decision_after);
        let (modified, is_success) = match kyc {
            Some(Kyc::Decided { decision, at }) => (at, Some(decision == Decision::Approved)),
            Some(Kyc::Awaiting) | None => (phase.since, None),
        };
        let kyc_identification = kyc.map(|_| {
            Object(KycStep {
                id: self.kyc_id.clone(),
                is_success,
            })
        });
        let consent = self.opened.map(|opened| {
            Object(Consent {
                is_consented: true,
                consented_utc: Some(utc(opened)),
            })
        });
        IdentityVerification {
            id: self.id.clone(),
            status: phase.state.name().to_owned(),
            application_id: Some(application_id.to_owned()),
            created_utc: Some(utc(self.created)),
            modified_utc: Some(utc(modified)),
            external_reference_id: self.external_reference_id.clone(),
            setup: Some(self.setup()),
            step: Some(Object(Step {
                kyc_identification,
                consent,
            })),
        }
    }

    /// The KYC identification as a read returns it, if there is one.
    pub(super) fn kyc(&self, application_id: &str, now: Timestamp) -> Option<KycIdentification> {
        let phase = self.phase.at(now);
        let (status, reason) = match phase.kyc(now, self.decision_after)? {
            Kyc::Awaiting => ("Awaiting", None),
            Kyc::Decided { decision, .. } => match decision {
                Decision::Approved => ("Approved", Some("Verified")),
                Decision::Rejected(reason) => ("Rejected", Some(reason)),
            },
        };
        Some(KycIdentification {
            id: self.kyc_id.clone(),
            application_id: Some(application_id.to_owned()),
            created_utc: Some(utc(phase.since)),
            setup: Some(self.setup()),
            identity_verification_id: Some(self.id.clone()),
            status: status.to_owned(),
            status_reason: reason.map(str::to_owned),
            is_cross_checked: reason.map(|_| true),
            document: reason.map(|_| Object(document::example())),
        })
    }

    fn setup(&self) -> Object<Setup> {
        Object(Setup {
            id: self.set_up.id().to_owned(),
            version_id: Some(self.set_up.version_id().to_owned()),
        })
    }

    /// Success means that all steps were completed; the decision is not known yet.
    pub(super) fn redirect(&self) -> &str {
        match self.phase.state {
            State::Completed(_) => &self.redirects.success,
            _ => &self.redirects.failure,
        }
    }
}

/// RFC 3339 with milliseconds, as in Ondato's documentation.
pub(super) fn utc(at: Timestamp) -> String {
    format!("{at:.3}")
}
