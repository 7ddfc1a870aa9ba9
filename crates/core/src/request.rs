//! The component's requests, as data.

use std::fmt;
use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};

use crate::config::BackendUrl;
use crate::contract::{CreateFlow, FlowId, HandoffToken, LaunchFlow, RedeemHandoff};
use crate::percent;
use crate::provider::Provider;
use crate::wire::Redacted;

/// The time that one request may take, headers and body.
pub const DEADLINE: Duration = Duration::from_secs(10);

/// How long an event stream may be silent once it has sent a heartbeat: two may be lost.
pub const SILENCE: Duration = Duration::from_secs(45);

/// Which call of a visit this is; an answer to any but the newest is dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallId(pub u64);

impl CallId {
    /// The first call of a visit.
    pub const FIRST: Self = Self(1);
}

/// One call of the contract.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET` or `POST`.
    pub method: Method,
    /// Where to, under the backend's base.
    pub url: String,
    /// `Idempotency-Key`, on a create.
    pub idempotency_key: Option<String>,
    /// `If-None-Match`, on a read.
    pub if_none_match: Option<String>,
    /// JSON, on a `POST`.
    pub body: Option<Redacted<String>>,
}

/// `GET` or `POST`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads.
    Get,
    /// Makes.
    Post,
}

impl Request {
    pub(crate) fn create(base: &BackendUrl, body: &CreateFlow, key: &str) -> Self {
        Self {
            idempotency_key: Some(key.to_owned()),
            ..Self::post(format!("{}/flows", base.as_str()), body)
        }
    }

    pub(crate) fn launch(base: &BackendUrl, flow: &FlowId, body: &LaunchFlow) -> Self {
        Self::post(format!("{}/flows/{flow}/launch", base.as_str()), body)
    }

    /// Requests a link to continue on another device.
    pub(crate) fn handoff(base: &BackendUrl, flow: &FlowId) -> Self {
        Self {
            method: Method::Post,
            body: Some("{}".to_owned().into()),
            ..Self::get(format!("{}/flows/{flow}/handoff", base.as_str()))
        }
    }

    pub(crate) fn redeem(base: &BackendUrl, token: &HandoffToken) -> Self {
        let body = RedeemHandoff {
            token: token.expose().to_owned().into(),
        };
        Self::post(format!("{}/handoff", base.as_str()), &body)
    }

    /// Where a document goes.
    pub(crate) fn document_url(base: &BackendUrl, flow: &FlowId, document: &str) -> String {
        let document = percent::encode(document, IN_A_PATH);
        format!("{}/flows/{flow}/documents/{document}", base.as_str())
    }

    /// The event stream of a flow.
    pub(crate) fn events_url(base: &BackendUrl, flow: &FlowId) -> String {
        format!("{}/flows/{flow}/events", base.as_str())
    }

    pub(crate) fn read(base: &BackendUrl, flow: &FlowId, etag: Option<&str>) -> Self {
        Self {
            if_none_match: etag.map(str::to_owned),
            ..Self::get(format!("{}/flows/{flow}", base.as_str()))
        }
    }

    pub(crate) fn find_open(base: &BackendUrl, provider: Provider, purpose: Option<&str>) -> Self {
        let purpose = purpose.map_or_else(String::new, |purpose| {
            format!("&purpose={}", percent::encode(purpose, NON_ALPHANUMERIC))
        });
        Self::get(format!(
            "{}/flows?open=true&provider={provider}{purpose}",
            base.as_str()
        ))
    }

    fn get(url: String) -> Self {
        Self {
            method: Method::Get,
            url,
            idempotency_key: None,
            if_none_match: None,
            body: None,
        }
    }

    fn post(url: String, body: &impl serde::Serialize) -> Self {
        Self {
            method: Method::Post,
            // Strings in structs: there is nothing that could fail.
            body: serde_json::to_string(body).ok().map(Redacted::new),
            ..Self::get(url)
        }
    }
}

impl fmt::Debug for Request {
    // The body holds the return URL, which holds the attempt's state.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Request")
            .field("method", &self.method)
            .field("url", &self.url)
            .finish_non_exhaustive()
    }
}

/// What is encoded in a path segment. Dots are too: `.` and `..` would be other segments.
const IN_A_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');
