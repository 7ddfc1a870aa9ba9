//! Paysafe: verification of a payment instrument (a bank account) on Paysafe's hosted page.
//!
//! A secure code in the query gives access to the hosted page. What Paysafe appends to the return
//! URL (`sessionId`, `sessionStatus`, in other documents `status`) is a hint, not a verdict.

pub mod wire;

use serde::Serialize;

use super::facts::{Facts, OwnLaunch, OwnStatus, ReturnParameter, ReturnValues, Subject};
use super::LaunchOptions;
use crate::hosted_url::{AllowedHosts, HostedUrl, HostedUrlError};
use crate::json::{Fields, ReadError};
use crate::next_action::NextAction;
use crate::stage::JourneyStage;
use crate::status::{Cause, Outcome, Status};
use crate::time::Timestamp;
use crate::wire::{Object, Redacted};

/// Hosts of Paysafe's hosted page. Only the sandbox's is public; the production host is set by
/// the page ([`AllowedHosts::with_host`]).
pub const HOSTS: &[&str] = &["pi-verify.eu-mprod.sandbox.dw-cloud.net"];

/// The parameters that Paysafe may append to the return URL: `sessionId` and `sessionStatus` by the
/// request schema, `status` by the response schema alone. Other pages are unlikely to use the first
/// two.
pub const RETURN_PARAMETERS: &[&str] = &["sessionStatus", SESSION_ID, "status"];

/// The parameter that may have any value.
pub const SESSION_ID: &str = "sessionId";

/// Whether a parameter is one of [`RETURN_PARAMETERS`], with a value that Paysafe may send.
#[must_use]
pub fn is_returned(name: &str, value: &[u8]) -> bool {
    let mut all = FACTS.return_parameters.iter();
    all.find(|known| known.name == Some(name))
        .is_none_or(|known| known.values.contains(value))
}

/// What is known of Paysafe before there is a flow.
pub static FACTS: Facts = Facts {
    company: "Paysafe",
    subject: Subject::BankAccount,
    hosts: HOSTS,
    stages: &[
        JourneyStage::Begin,
        JourneyStage::Away,
        JourneyStage::Decision,
        JourneyStage::Result,
    ],
    needs_camera: false,
    needs_phone: false,
    return_parameters: &[
        ReturnParameter {
            name: Some(RETURN_PARAMETERS[0]),
            values: ReturnValues::Constant,
        },
        ReturnParameter {
            name: Some(SESSION_ID),
            values: ReturnValues::Any,
        },
        ReturnParameter {
            name: Some(RETURN_PARAMETERS[2]),
            values: ReturnValues::OneOf(&["success", "fail"]),
        },
    ],
    link_expired: None,
};

/// Paysafe's status of a flow: the `status` of contract v1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FlowStatus {
    /// As on the wire; absent while there is no session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_status: Option<String>,
    /// As on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// The instrument's reference, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Object<wire::Instrument>>,
}

impl OwnStatus for FlowStatus {
    const FACTS: &'static Facts = &FACTS;

    fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        let instrument = fields.object("instrument")?;
        Ok(Self {
            session_status: fields.text("sessionStatus")?,
            status_reason: fields.text("statusReason")?,
            instrument: instrument
                .map(|mut instrument| {
                    Ok(Object(wire::Instrument {
                        id: instrument.required_text("id")?,
                        instrument_type: instrument.required_text("instrumentType")?,
                    }))
                })
                .transpose()?,
        })
    }

    fn outcome(&self) -> Outcome {
        outcome(self)
    }
}

/// The launch of Paysafe's hosted page. Both parts are secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Hash)]
#[serde(rename_all = "camelCase")]
pub struct Launch {
    /// The hosted page.
    pub redirect_url: Redacted<String>,
    /// Base64; added to the query.
    pub secure_code: Redacted<String>,
    /// RFC 3339. Nobody is sent to a link that is about to expire; what a session has become is for
    /// Paysafe to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiration_time: Option<String>,
}

impl OwnLaunch for Launch {
    fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        Ok(Self {
            redirect_url: fields.required_text("redirectUrl")?.into(),
            secure_code: fields.required_text("secureCode")?.into(),
            expiration_time: fields.text("expirationTime")?,
        })
    }

    fn hosted_url(
        &self,
        hosts: &AllowedHosts,
        options: &LaunchOptions,
    ) -> Result<HostedUrl, HostedUrlError> {
        hosted_url(self, hosts, options.secure_code_name.as_str())
    }

    fn expires_at(&self) -> Option<Timestamp> {
        Timestamp::parse(self.expiration_time.as_deref()?)
    }
}

/// The hosted page: the redirect URL with `{name}={secureCode}` added to its query, every other
/// byte unchanged.
///
/// # Errors
///
/// [`HostedUrlError::BadSecret`] when the code is not Base64, [`HostedUrlError::ConflictingSecret`]
/// when the URL already carries another code, otherwise what is wrong with the URL.
pub fn hosted_url(
    launch: &Launch,
    hosts: &AllowedHosts,
    name: &str,
) -> Result<HostedUrl, HostedUrlError> {
    let code = launch.secure_code.expose();
    if !is_base64(code) {
        return Err(HostedUrlError::BadSecret);
    }
    HostedUrl::parse(launch.redirect_url.expose(), hosts)?.with_query_secret(name, code)
}

/// Maps Paysafe's status.
#[must_use]
pub fn outcome(status: &FlowStatus) -> Outcome {
    let Some(session_status) = status.session_status.as_deref() else {
        return Outcome::new(Status::NotStarted, NextAction::Start);
    };
    match session_status {
        "ACTIVE" => Outcome::new(Status::AwaitingCustomer, NextAction::Continue),
        "AWAITING_USER_INPUT" => Outcome::because(
            Status::AwaitingCustomer,
            Cause::Paused,
            NextAction::Continue,
        ),
        "ONGOING_VERIFICATION" => Outcome::new(Status::Processing, NextAction::Wait),
        "COMPLETED" => Outcome::new(Status::Approved, NextAction::Nothing),
        "FAILED" => failed(status.status_reason.as_deref()),
        other => Outcome::new(Status::unknown(other), NextAction::Wait),
    }
}

/// The nine documented reasons, with the next step that Paysafe's page names for each.
fn failed(reason: Option<&str>) -> Outcome {
    use Status::{Abandoned, Declined, Expired, Failed};
    match reason {
        Some("SESSION_EXPIRED") => Outcome::new(Expired, NextAction::StartOver),
        Some("USER_ABANDONED_PROCESS") => Outcome::new(Abandoned, NextAction::StartOver),
        Some("INTERNAL_ERROR") => {
            Outcome::because(Failed, Cause::ProviderFault, NextAction::StartOver)
        }
        Some("USER_INTERACTION_ERROR") => {
            Outcome::because(Failed, Cause::Interaction, NextAction::StartOver)
        }
        Some("UNSUPPORTED_BANK") => {
            Outcome::because(Declined, Cause::UnsupportedBank, NextAction::TryAnother)
        }
        Some("MISSING_DETAILS") => {
            Outcome::because(Declined, Cause::MissingDetails, NextAction::TryAnother)
        }
        Some("NAME_MISMATCH") => {
            Outcome::because(Declined, Cause::NameMismatch, NextAction::ContactSupport)
        }
        Some("INSTRUMENT_NOT_UNIQUE") => Outcome::because(
            Declined,
            Cause::InstrumentNotUnique,
            NextAction::ContactSupport,
        ),
        // `OTHER`, no reason, or one not known here: the session has failed in any case.
        Some(_) | None => Outcome::because(Failed, Cause::Unclassified, NextAction::ContactSupport),
    }
}

fn is_base64(code: &str) -> bool {
    let body = code.trim_end_matches('=');
    let alphabet =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_');
    !body.is_empty()
        && code.len() <= 1024
        && code.len() - body.len() <= 2
        && body.bytes().all(alphabet)
}
