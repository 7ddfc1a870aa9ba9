//! Replies of the backend, one of each kind that core distinguishes.

use hosted_flow_core::answer::{HttpResponse, TransportError};
use hosted_flow_core::contract::HANDOFF_PARAMETER;
use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

/// The explored flow, and one of another user.
pub(super) const FLOW: &str = "flw_1";
pub(super) const OTHER_FLOW: &str = "flw_2";

/// The token of a hand-off link.
pub(super) const TOKEN: &str = "0123456789abcdefghijkl";

/// The secret canary in every launch: it may be in the navigation alone.
pub(super) const SECRET: &str = "c3VwZXItc2VjcmV0LWNvZGU=";
/// The secret canary of a launch with an id.
pub(super) const SECRET_ID: &str = "89e50d98-c556-4818-8562-3cd98608bf09";

/// An answer, or none.
#[derive(Clone, Debug)]
pub(super) struct Response(pub(super) Result<HttpResponse, TransportError>);

/// A status of a provider, and its meaning for the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// The person has to act on the hosted page.
    Open,
    /// They chose to continue later.
    Paused,
    /// The link has expired.
    LinkExpired,
    /// Documents or data are requested here.
    Wanted,
    /// The provider decides.
    Deciding,
    /// An undocumented status.
    Unknown,
    /// No status, as before the provider has a session.
    Missing,
    Approved,
    Declined,
    /// Refused; the person may start over.
    Expired,
}

impl Word {
    pub(super) fn is_final(self) -> bool {
        matches!(self, Self::Approved | Self::Declined | Self::Expired)
    }

    /// Every status of the provider.
    pub(super) fn of(provider: Provider) -> Vec<Self> {
        let own: &[Self] = match provider {
            Provider::Ondato | Provider::Paysafe => &[Self::Open, Self::Paused, Self::Expired],
            Provider::Airwallex => &[Self::Open, Self::LinkExpired, Self::Expired],
            Provider::ConnectFi => &[Self::Wanted],
            Provider::ConnectPay => &[Self::Open],
        };
        let all = [
            Self::Deciding,
            Self::Unknown,
            Self::Missing,
            Self::Approved,
            Self::Declined,
        ];
        [own, &all].concat()
    }

    fn status(self, provider: Provider) -> Value {
        let mut status = match provider {
            Provider::Ondato => match self {
                Self::Open => json!({ "identityVerification": { "status": "InProgress" } }),
                Self::Paused => json!({ "identityVerification": { "status": "Suspended" } }),
                Self::Expired => json!({ "identityVerification": { "status": "Expired" } }),
                _ => json!({
                    "identityVerification": { "status": "Completed" },
                    "kycIdentification": { "status": match self {
                        Self::Approved => "Approved",
                        Self::Declined => "Rejected",
                        Self::Deciding => "Awaiting",
                        _ => "Elsewhere",
                    } },
                }),
            },
            Provider::Paysafe => json!({ "sessionStatus": match self {
                Self::Open => "ACTIVE",
                Self::Paused => "AWAITING_USER_INPUT",
                Self::Deciding => "ONGOING_VERIFICATION",
                Self::Approved => "COMPLETED",
                Self::Declined | Self::Expired => "FAILED",
                _ => "ELSEWHERE",
            } }),
            Provider::Airwallex => match self {
                Self::Open | Self::LinkExpired => {
                    json!({ "hostedFlow": { "status": "INIT" }, "account": { "status": "CREATED" } })
                }
                _ => json!({ "hostedFlow": { "status": "FINISHED" }, "account": {
                    "status": match self {
                        Self::Approved => "ACTIVE",
                        Self::Declined => "SUSPENDED",
                        Self::Deciding | Self::Expired => "SUBMITTED",
                        _ => "ELSEWHERE",
                    },
                } }),
            },
            Provider::ConnectFi => json!({ "kyc": { "status": match self {
                Self::Wanted => "WAITING_DATA",
                Self::Deciding => "PENDING",
                Self::Approved => "APPROVED",
                Self::Declined => "DECLINED",
                _ => "ELSEWHERE",
            } } }),
            Provider::ConnectPay => json!({ "application": {
                "applicationId": "564a09f1", "hostedLink": true, "status": match self {
                    Self::Open => "IDV_TOKEN_GENERATED",
                    Self::Deciding => "APPLICATION_CAPTURED",
                    Self::Approved => "ACCOUNT_ISSUED",
                    Self::Declined => "APPLICATION_DECLINED",
                    _ => "ELSEWHERE",
                },
            } }),
        };
        if self == Self::Missing {
            status = json!({});
        }
        status["provider"] = provider.name().into();
        match (provider, self) {
            (Provider::Paysafe, Self::Declined) => status["statusReason"] = "NAME_MISMATCH".into(),
            (Provider::Paysafe, Self::Expired) => status["statusReason"] = "SESSION_EXPIRED".into(),
            (Provider::Airwallex, Self::LinkExpired) => status["error"] = "TOKEN_EXPIRED".into(),
            (Provider::Airwallex, Self::Expired) => {
                status["error"] = "FLOW_INSTANCE_NOT_FOUND".into();
            }
            (Provider::ConnectFi, Self::Wanted) => {
                status["kycDocumentList"] =
                    json!([{ "id": "doc-0", "type": "PASSPORT", "uploadStatus": false }]);
            }
            _ => {}
        }
        status
    }
}

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
            "status": self.word.status(self.provider),
        });
        if self.launch != Launch::None {
            json["launch"] = launch(self.provider, self.launch == Launch::Good);
        }
        json
    }

    pub(super) fn reply(&self) -> Response {
        ok(&self.json())
    }
}

fn launch(provider: Provider, is_good: bool) -> Value {
    let host = match (provider, is_good) {
        (Provider::Airwallex, true) => "demo.airwallex.com",
        (Provider::ConnectPay, true) => "api2.connectpay.com",
        (Provider::Paysafe, true) => "pi-verify.eu-mprod.sandbox.dw-cloud.net",
        _ => "evil.example",
    };
    match provider {
        Provider::Ondato if is_good => json!({ "kind": "ondato", "id": SECRET_ID }),
        Provider::Ondato => json!({ "kind": "ondato", "id": SECRET_ID, "host": host }),
        Provider::Paysafe => json!({
            "kind": "paysafe", "redirectUrl": format!("https://{host}/initiate"),
            "secureCode": SECRET,
        }),
        _ => json!({ "kind": provider.name(), "url": format!("https://{host}/?x={SECRET}") }),
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
