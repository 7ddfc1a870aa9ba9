//! connectFi: KYC by data and documents. There is no hosted page: our page shows what is still
//! needed, and takes the documents.

pub mod wire;

use serde::Serialize;

use super::facts::{Facts, OwnStatus, Subject};
use crate::document::{DocumentKind, Side, Wanted};
use crate::json::{Fields, Json, ReadError};
use crate::next_action::NextAction;
use crate::stage::JourneyStage;
use crate::status::{Cause, Outcome, Status};

/// What is known of connectFi before there is a flow.
pub static FACTS: Facts = Facts {
    company: "connectFi",
    subject: Subject::Identity,
    hosts: &[],
    stages: &[
        JourneyStage::Begin,
        JourneyStage::Documents,
        JourneyStage::Decision,
        JourneyStage::Result,
    ],
    needs_camera: false,
    needs_phone: false,
    return_parameters: &[],
    link_expired: None,
};

/// connectFi's status of a flow: the `status` of contract v1. The deprecated API has `kyc`, the
/// newer one `status` and `outcome`; both have documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FlowStatus {
    /// The KYC of the deprecated API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kyc: Option<Kyc>,
    /// The documents that are expected.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kyc_document_list: Vec<wire::Document>,
    /// The application of the newer API, as on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The outcome of a completed application, as on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// The customer's own `kycStatus`, as on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kyc_status: Option<String>,
}

impl wire::Document {
    /// The document as the view shows it.
    pub(crate) fn wanted(&self) -> Wanted {
        let kind = DocumentKind::of(&self.kind);
        let printable = |text: &String| {
            let kept = text.chars().filter(|c| c.is_ascii_graphic() || *c == ' ');
            kept.take(MAX_LABEL_CHARACTERS).collect()
        };
        Wanted {
            id: self.id.clone(),
            kind,
            side: match self.document_side.as_deref() {
                Some("FRONT") => Some(Side::Front),
                Some("BACK") => Some(Side::Back),
                _ => None,
            },
            label: self
                .label
                .as_ref()
                .filter(|_| kind == DocumentKind::Other)
                .map(printable),
            is_there: self.upload_status,
        }
    }
}

/// Maximum length of a provider's label, in characters.
const MAX_LABEL_CHARACTERS: usize = 40;

/// The part of a KYC that the browser may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Kyc {
    /// As on the wire.
    pub status: String,
    /// Names of attributes that are still wanted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attribute_codes: Vec<String>,
}

impl OwnStatus for FlowStatus {
    const FACTS: &'static Facts = &FACTS;

    fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        let kyc = fields.object("kyc")?.map(|mut kyc| {
            Ok(Kyc {
                status: kyc.required_text("status")?,
                attribute_codes: kyc.texts("attributeCodes")?,
            })
        });
        let documents = fields.list("kycDocumentList")?.into_iter().map(document);
        Ok(Self {
            kyc: kyc.transpose()?,
            kyc_document_list: documents.collect::<Result<_, _>>()?,
            status: fields.text("status")?,
            outcome: fields.text("outcome")?,
            kyc_status: fields.text("kycStatus")?,
        })
    }

    fn outcome(&self) -> Outcome {
        outcome(self)
    }

    fn requested(self) -> (Vec<Wanted>, Vec<String>) {
        if !cfg!(feature = "documents") {
            return (Vec::new(), Vec::new());
        }
        let documents = self.kyc_document_list.iter().map(wire::Document::wanted);
        let attributes = self.kyc.map(|kyc| kyc.attribute_codes);
        (documents.collect(), attributes.unwrap_or_default())
    }
}

impl FlowStatus {
    /// Documents that have not been uploaded.
    pub fn missing_documents(&self) -> impl Iterator<Item = &wire::Document> {
        let documents = self.kyc_document_list.iter();
        documents.filter(|document| !document.upload_status)
    }
}

fn document(json: Json) -> Result<wire::Document, ReadError> {
    let mut fields = json.into_fields("kycDocumentList")?;
    Ok(wire::Document {
        id: fields.required_text("id")?,
        label: fields.text("label")?,
        kind: fields.required_text("type")?,
        document_side: fields.text("documentSide")?,
        upload_status: fields.required_flag("uploadStatus")?,
    })
}

/// Maps connectFi's status.
///
/// Contradictory values are no approval: nothing says which of them is the newest.
#[must_use]
pub fn outcome(status: &FlowStatus) -> Outcome {
    let kyc = status.kyc.as_ref().map(|kyc| of_kyc(kyc, status));
    let application = status
        .status
        .as_deref()
        .map(|value| of_application(value, status));
    let of_customer = status.kyc_status.as_deref();
    let against = match &application {
        Some(application) if application.status != Status::Approved => status.status.as_deref(),
        _ => of_customer.filter(|value| *value != "APPROVED"),
    };
    match (kyc.or(application), against) {
        (Some(outcome), Some(value)) if outcome.status == Status::Approved => unknown(value),
        (Some(outcome), _) => outcome,
        (None, _) => match of_customer {
            Some(value) => unknown(value),
            None => Outcome::new(Status::NotStarted, NextAction::Start),
        },
    }
}

/// The deprecated API.
fn of_kyc(kyc: &Kyc, status: &FlowStatus) -> Outcome {
    match kyc.status.as_str() {
        "WAITING_DATA" if status.missing_documents().next().is_some() => needs(NextAction::Upload),
        // Everything was uploaded, and connectFi has not noticed yet.
        "WAITING_DATA"
            if kyc.attribute_codes.is_empty() && !status.kyc_document_list.is_empty() =>
        {
            processing()
        }
        "WAITING_DATA" => needs(NextAction::ProvideData),
        "PENDING" => processing(),
        "REVIEW" => in_review(),
        "APPROVED" => approved(),
        "DECLINED" => declined(),
        other => unknown(other),
    }
}

/// The newer API.
fn of_application(value: &str, status: &FlowStatus) -> Outcome {
    match value {
        "pending_step_up" | "pending_documents" => {
            let has_list = !status.kyc_document_list.is_empty();
            if has_list && status.missing_documents().next().is_none() {
                processing()
            } else {
                needs(NextAction::Upload)
            }
        }
        "data_request" => needs(NextAction::ProvideData),
        "running" => processing(),
        "waiting_review" | "pending_journey_application_review" => in_review(),
        // The documentation writes an application's outcome with a capital, an entity's without.
        "completed" => match status.outcome.as_deref() {
            Some("Approved" | "approved") => approved(),
            Some("Denied" | "denied") => declined(),
            Some(other) => unknown(other),
            None => unknown(value),
        },
        other => unknown(other),
    }
}

fn needs(next_action: NextAction) -> Outcome {
    Outcome::new(Status::NeedsInput, next_action)
}

fn processing() -> Outcome {
    Outcome::new(Status::Processing, NextAction::Wait)
}

fn in_review() -> Outcome {
    Outcome::new(Status::InReview, NextAction::MayLeave)
}

fn approved() -> Outcome {
    Outcome::new(Status::Approved, NextAction::Nothing)
}

fn declined() -> Outcome {
    Outcome::because(
        Status::Declined,
        Cause::Unclassified,
        NextAction::ContactSupport,
    )
}

fn unknown(value: &str) -> Outcome {
    Outcome::new(Status::unknown(value), NextAction::Wait)
}
