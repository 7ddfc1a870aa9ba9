//! Contract v1 between the component and the page owner's backend, as wire types.
//!
//! The backend forwards the provider's own status ([`FlowStatus`]). This crate maps it to an
//! outcome ([`crate::provider::outcome`]), in the browser and in a Rust backend.

mod flow_id;
mod handoff;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::features;
pub use crate::json::ReadError;
use crate::json::{self, Json};
use crate::provider::Provider;
pub use crate::provider::{FlowStatus, Launch};
use crate::wire::{Object, Redacted};

pub use flow_id::{FlowId, FlowIdError};
pub use handoff::{HANDOFF_PARAMETER, Handoff, HandoffToken, RedeemHandoff, read_handoff};

/// Default base path of the contract.
pub const DEFAULT_BASE_PATH: &str = "/hosted-flow/v1";

/// Largest response body that the component reads, in bytes.
pub const MAX_BODY_BYTES: usize = 64 * 1024;

/// One verification of one person with one provider: the backend's resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Flow {
    /// The backend's id of the flow, never a provider's.
    pub id: FlowId,
    /// The provider.
    pub provider: Provider,
    /// The purpose from the create; absent if it had none, or if the backend does not send it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Grows with every change; an older revision never overwrites a newer one.
    pub revision: u64,
    /// RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// RFC 3339: when the provider's session ends. Informative; the status decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// The provider's status.
    pub status: Object<FlowStatus>,
    /// The launch. Only ever in responses to `POST`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub launch: Option<Object<Launch>>,
}

/// Body of `POST /flows`; sent with an `Idempotency-Key` header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateFlow {
    /// The provider.
    pub provider: Provider,
    /// The return URL. The backend refuses an origin that is not on its list.
    pub return_url: Redacted<String>,
    /// The integrator's name for the purpose; selects a set-up at the backend.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// BCP 47 tag of the person's language, so that the hosted page can speak it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
}

/// Body of `POST /flows/{id}/launch`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LaunchFlow {
    /// As in [`CreateFlow::return_url`].
    pub return_url: Redacted<String>,
    /// As in [`CreateFlow::locale`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
}

/// Response to `GET /flows?open=true`: this user's open flows, and recent results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenFlows {
    /// Newest first.
    pub flows: Vec<Object<Flow>>,
    /// The newest settled flow of each provider and purpose of the last 30 days, newest first; absent
    /// where the backend does not offer them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recent: Option<Vec<Object<Flow>>>,
}

/// An error, as [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// A URI reference that identifies the problem type; `about:blank` when it is only the status.
    #[serde(rename = "type")]
    pub kind: String,
    /// A short text for developers; the same for every problem of the type.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The HTTP status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// For developers; never shown to the person, and never quotes input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The problem code: stable, in kebab-case, for example `flow-not-found`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// Reads a **Flow**.
///
/// # Errors
///
/// [`ReadError`] when the bytes are not exactly one JSON object of the contract's shape. Fields
/// that the contract does not name are tolerated.
///
/// # Examples
///
/// ```
/// let body = br#"{"id":"flw_1","provider":"paysafe","revision":1,
///                 "status":{"provider":"paysafe","sessionStatus":"ACTIVE"}}"#;
/// let flow = hosted_flow_core::contract::read_flow(body)?;
/// assert_eq!(flow.id.as_str(), "flw_1");
/// # Ok::<(), hosted_flow_core::contract::ReadError>(())
/// ```
pub fn read_flow(body: &[u8]) -> Result<Flow, ReadError> {
    flow(json::parse(body)?)
}

/// Reads the list of open flows.
///
/// # Errors
///
/// As [`read_flow`].
pub fn read_open_flows(body: &[u8]) -> Result<Vec<Flow>, ReadError> {
    Ok(read_open_and_recent(body)?.0)
}

/// Reads the list of open flows, and the recent results beside it; `None` where the backend does
/// not offer them, or offers what cannot be read: an open flow must not be lost for a result.
///
/// # Errors
///
/// As [`read_flow`].
pub fn read_open_and_recent(body: &[u8]) -> Result<(Vec<Flow>, Option<Vec<Flow>>), ReadError> {
    let mut fields = json::parse(body)?.into_fields("list")?;
    let open = known_flows(fields.required_list("flows")?)?;
    if !features::RECENT {
        return Ok((open, None));
    }
    let recent = fields.optional_list("recent").ok().flatten();
    Ok((open, recent.and_then(|recent| known_flows(recent).ok())))
}

fn known_flows(flows: Vec<Json>) -> Result<Vec<Flow>, ReadError> {
    let mut known = Vec::new();
    for json in flows {
        match flow(json) {
            Ok(flow) => known.push(flow),
            // A flow of a provider that this version does not know must not hide the other flows.
            Err(ReadError::NotTheContract { field: "provider" }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(known)
}

/// The problem code of a body, if it has a valid one.
#[must_use]
pub fn read_problem_code(body: &[u8]) -> Option<String> {
    let mut fields = json::parse(body).ok()?.into_fields("problem").ok()?;
    let plain = |code: &String| {
        let kebab = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !code.is_empty() && code.len() <= 64 && code.bytes().all(kebab)
    };
    fields.text("code").ok()?.filter(plain)
}

/// Whether contract v1 defines that code for that status: `401`, `403` or `404`.
#[must_use]
pub fn is_known_code(status: u16, code: &str) -> bool {
    match status {
        401 => code == "session-expired",
        403 => matches!(
            code,
            "anti-forgery-missing"
                | "handoff-limited"
                | "origin-not-allowed"
                | "requested-with-missing"
        ),
        404 => matches!(code, "document-not-found" | "flow-not-found" | "not-found"),
        _ => false,
    }
}

fn flow(json: Json) -> Result<Flow, ReadError> {
    let mut fields = json.into_fields("flow")?;
    let provider = Provider::read(&mut fields, "provider")?;
    let id = FlowId::new(fields.required_text("id")?)
        .map_err(|_| ReadError::NotTheContract { field: "id" })?;

    let status = FlowStatus::read(&mut fields.required_object("status")?)?;
    let launch = fields.object("launch")?;
    let launch = launch
        .map(|mut launch| Launch::read(&mut launch))
        .transpose()?;
    let is_one = |other: Provider| other == provider;
    if !is_one(status.provider()) || !launch.as_ref().map(Launch::provider).is_none_or(is_one) {
        return Err(ReadError::MixedProviders);
    }
    Ok(Flow {
        id,
        provider,
        purpose: fields.text("purpose")?,
        revision: fields.required_number("revision")?,
        created_at: fields.text("createdAt")?,
        expires_at: fields.text("expiresAt")?,
        status: Object(status),
        launch: launch.map(Object),
    })
}

// For Rust backends: the same reader as a serde implementation.

impl<'de> Deserialize<'de> for Flow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        flow(Json::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
