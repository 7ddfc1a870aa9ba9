//! Replies of the backend, one of each kind that core distinguishes.

use hosted_flow_core::answer::{HttpResponse, TransportError};
use hosted_flow_core::contract::HANDOFF_PARAMETER;
use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

use crate::providers::model;

pub(super) use crate::providers::Word;

/// The explored flow, and one of another user.
pub(super) const FLOW: &str = "flw_1";
pub(super) const OTHER_FLOW: &str = "flw_2";

/// The token of a hand-off link.
pub(super) const TOKEN: &str = "0123456789abcdefghijkl";

/// An answer, or none.
#[derive(Clone, Debug)]
pub(super) struct Response(pub(super) Result<HttpResponse, TransportError>);

/// The launch of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Launch {
    None,
    Good,
    /// To a host that is not allowed.
    Elsewhere,
}

/// A **Flow**.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reply {
    pub(super) id: &'static str,
    pub(super) provider: Provider,
    pub(super) word: Word,
    /// A canonical flow is at revision 1: 0 is older, 2 is newer.
    pub(super) revision: u64,
    pub(super) launch: Launch,
}

impl Reply {
    pub(super) fn newer(provider: Provider, word: Word) -> Self {
        Self {
            id: FLOW,
            provider,
            word,
            revision: 2,
            launch: Launch::None,
        }
    }

    /// Whether it is about the explored flow.
    pub(super) fn is_of(&self, provider: Provider) -> bool {
        self.id == FLOW && self.provider == provider
    }

    pub(super) fn json(&self) -> Value {
        let mut json = json!({
            "id": self.id, "provider": self.provider.name(), "revision": self.revision,
            "status": model(self.provider).status(self.word),
        });
        if self.launch != Launch::None {
            json["launch"] = model(self.provider).launch(self.launch == Launch::Good);
        }
        json
    }

    pub(super) fn reply(&self) -> Response {
        ok(&self.json())
    }
}

/// A list of open flows.
pub(super) fn list(flows: &[Reply]) -> Response {
    ok(&json!({ "flows": flows.iter().map(Reply::json).collect::<Vec<_>>() }))
}

/// A list without open flows, with results of earlier visits.
pub(super) fn list_with_recent(flows: &[Reply]) -> Response {
    let recent: Vec<_> = flows.iter().map(Reply::json).collect();
    ok(&json!({ "flows": [], "recent": recent }))
}

/// A hand-off link, valid for a minute by the backend's clock.
pub(super) fn handoff(host: &str) -> Response {
    let mut reply = ok(&json!({
        "url": format!("https://{host}/join?{HANDOFF_PARAMETER}={TOKEN}"),
        "expiresAt": "2026-11-21T10:01:00Z",
    }));
    if let Ok(answer) = &mut reply.0 {
        answer.date = Some("Sat, 21 Nov 2026 10:00:00 GMT".to_owned());
    }
    reply
}

fn ok(json: &Value) -> Response {
    Response(Ok(HttpResponse {
        status: 200,
        content_type: Some("application/json".to_owned()),
        body: json.to_string().into_bytes(),
        ..HttpResponse::default()
    }))
}

/// A status without a body.
pub(super) fn bare(status: u16) -> Response {
    Response(Ok(HttpResponse {
        status,
        ..HttpResponse::default()
    }))
}

/// An answer of a proxy itself.
pub(super) fn intermediary(status: u16) -> Response {
    Response(Ok(HttpResponse {
        status,
        content_type: Some("text/plain".to_owned()),
        body: b"default backend".to_vec(),
        ..HttpResponse::default()
    }))
}

/// The same with a status that the contract does not define.
pub(super) fn partial(Response(answer): Response) -> Response {
    Response(answer.map(|answer| HttpResponse {
        status: 206,
        ..answer
    }))
}

/// A problem with its code.
pub(super) fn problem(status: u16, code: &str) -> Response {
    Response(Ok(HttpResponse {
        status,
        content_type: Some("application/problem+json".to_owned()),
        body: json!({ "code": code }).to_string().into_bytes(),
        ..HttpResponse::default()
    }))
}

/// A failure with a `Retry-After`.
pub(super) fn wait(seconds: u32) -> Response {
    Response(Ok(HttpResponse {
        status: 503,
        retry_after: Some(seconds.to_string()),
        ..HttpResponse::default()
    }))
}

/// The page of a captive portal.
pub(super) fn html() -> Response {
    Response(Ok(HttpResponse {
        status: 200,
        content_type: Some("text/html".to_owned()),
        body: b"<h1>COMPLETED</h1>".to_vec(),
        ..HttpResponse::default()
    }))
}

pub(super) fn no_network() -> Response {
    Response(Err(TransportError::Network))
}
