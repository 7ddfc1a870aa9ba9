//! Airwallex: a hosted flow (liveness, ID collection) for a connected account.
//!
//! A hosted flow is `FINISHED` when the person has gone through all its steps; the account has the
//! verdict. The same flow is authorized again each time the person continues it.

pub mod wire;

use serde::Serialize;

pub use super::url_launch::{Launch, hosted_url};
use super::facts::{Facts, OwnStatus, ReturnParameter, ReturnValues, Subject};
use crate::json::{Fields, ReadError};
use crate::next_action::NextAction;
use crate::stage::JourneyStage;
use crate::status::{Cause, Outcome, Status};

/// Hosts of Airwallex's hosted pages. Only the demo's is public; the production host is set by the
/// page ([`AllowedHosts::with_host`](crate::hosted_url::AllowedHosts::with_host)).
pub const HOSTS: &[&str] = &["demo.airwallex.com"];

/// The parameter that Airwallex appends to the error URL. None is documented for the return URL.
pub const RETURN_PARAMETER: &str = "ahfi_id";

/// The code of an expired link; the flow is to be authorized again.
pub const TOKEN_EXPIRED: &str = "TOKEN_EXPIRED";

/// The codes of the page's table.
pub const ERROR_CODES: &[&str] = &[
    TOKEN_EXPIRED,
    "UNAUTHORIZED",
    "FLOW_INSTANCE_NOT_FOUND",
    "ACTION_NOT_FOUND",
    "UNKNOWN",
];

/// What is known of Airwallex before there is a flow.
pub static FACTS: Facts = Facts {
    company: "Airwallex",
    subject: Subject::Identity,
    hosts: HOSTS,
    stages: &[
        JourneyStage::Begin,
        JourneyStage::Away,
        JourneyStage::Decision,
        JourneyStage::Result,
    ],
    needs_camera: true,
    // "Liveness can only be done on a mobile device."
    needs_phone: true,
    return_parameters: &[
        ReturnParameter {
            name: Some(RETURN_PARAMETER),
            values: ReturnValues::Any,
        },
        ReturnParameter {
            name: None,
            values: ReturnValues::OneOf(ERROR_CODES),
        },
    ],
    link_expired: Some(TOKEN_EXPIRED),
};

/// Airwallex's status of a flow: the `status` of contract v1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FlowStatus {
    /// The hosted flow; absent while there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hosted_flow: Option<Named>,
    /// The connected account, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Named>,
    /// One of the codes of the page's table, as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// A resource of which the browser may know only the status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// As on the wire.
    pub status: String,
}

impl OwnStatus for FlowStatus {
    const FACTS: &'static Facts = &FACTS;

    fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        let named = |fields: Option<Fields>| {
            fields
                .map(|mut fields| {
                    let status = fields.required_text("status")?;
                    Ok(Named { status })
                })
                .transpose()
        };
        Ok(Self {
            hosted_flow: named(fields.object("hostedFlow")?)?,
            account: named(fields.object("account")?)?,
            error: fields.text("error")?,
        })
    }

    fn outcome(&self) -> Outcome {
        outcome(self)
    }
}

/// Maps Airwallex's status.
///
/// An account may be `ACTIVE` before the person has done anything, where the identity is verified
/// afterwards. So if there is a hosted flow, only a finished one makes it an approval.
#[must_use]
pub fn outcome(status: &FlowStatus) -> Outcome {
    let account = status.account.as_ref().map(|named| named.status.as_str());
    let flow = status.hosted_flow.as_ref().map(|n| n.status.as_str());
    match (account, flow) {
        (Some("SUSPENDED"), _) => closed(Status::Declined, Cause::NotExplained),
        (Some("ACTIVE"), None | Some("FINISHED")) => {
            Outcome::new(Status::Approved, NextAction::Nothing)
        }
        _ => match &status.error {
            Some(error) => failed(error),
            None => undecided(account, flow),
        },
    }
}

fn undecided(account: Option<&str>, flow: Option<&str>) -> Outcome {
    let is_known = |account: &str| {
        matches!(
            account,
            "CREATED" | "SUBMITTED" | "ACTION_REQUIRED" | "ACTIVE"
        )
    };
    match (account, flow) {
        (Some(account), _) if !is_known(account) => {
            Outcome::new(Status::unknown(account), NextAction::Wait)
        }
        (_, None) => Outcome::new(Status::NotStarted, NextAction::Start),
        (_, Some("INIT" | "PROCESSING")) | (Some("ACTION_REQUIRED"), Some("FINISHED")) => {
            Outcome::new(Status::AwaitingCustomer, NextAction::Reauthorize)
        }
        (_, Some("FINISHED")) => Outcome::new(Status::Processing, NextAction::Wait),
        (_, Some(flow)) => Outcome::new(Status::unknown(flow), NextAction::Wait),
    }
}

/// The codes of the page's table, each with the next step that the table gives.
fn failed(error: &str) -> Outcome {
    match error {
        TOKEN_EXPIRED => Outcome::because(
            Status::AwaitingCustomer,
            Cause::LinkExpired,
            NextAction::Reauthorize,
        ),
        "FLOW_INSTANCE_NOT_FOUND" => {
            Outcome::because(Status::Failed, Cause::ProviderFault, NextAction::StartOver)
        }
        "UNAUTHORIZED" => closed(Status::Failed, Cause::ProviderFault),
        "UNKNOWN" => closed(Status::Failed, Cause::Unclassified),
        // Includes `ACTION_NOT_FOUND`, which the page says is not sent.
        other => Outcome::new(Status::unknown(other), NextAction::Wait),
    }
}

/// Whether a value is one of the codes of the page's table.
#[must_use]
pub fn is_error_code(value: &[u8]) -> bool {
    ReturnValues::OneOf(ERROR_CODES).contains(value)
}

fn closed(status: Status, cause: Cause) -> Outcome {
    Outcome::because(status, cause, NextAction::ContactSupport)
}
