//! The responses of the scripted backend.

use hosted_flow_core::answer::{HttpResponse, TransportError};
use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

/// A response, or a transport error.
#[derive(Clone, Debug)]
pub(crate) struct Reply(pub(crate) Result<HttpResponse, TransportError>);

/// In every launch; only the navigation may contain it.
pub(crate) const SECURE_CODE: &str = "c3VwZXItc2VjcmV0LWNvZGU=";
pub(crate) const SECRET_PATH: &str = "fa2830cb8ea46b43577a7b8ded0ed9b9";
pub(crate) const SECRET_ID: &str = "89e50d98-c556-4818-8562-3cd98608bf09";

/// A **Flow** under construction.
#[derive(Clone, Debug)]
pub(crate) struct FlowReply {
    http: u16,
    id: String,
    revision: u64,
    status: Value,
    purpose: Option<String>,
    launch: Option<Value>,
    etag: Option<String>,
    retry_after: Option<String>,
}

/// A flow with a status of Paysafe.
pub(crate) fn paysafe(session_status: &str) -> FlowReply {
    of(json!({ "provider": "paysafe", "sessionStatus": session_status }))
}

/// A failed Paysafe session, with its reason.
pub(crate) fn failed(reason: &str) -> FlowReply {
    of(json!({ "provider": "paysafe", "sessionStatus": "FAILED", "statusReason": reason }))
}

/// A flow with Ondato's statuses: of the IDV, and of the KYC identification where there is one.
pub(crate) fn ondato(idv: &str, kyc: Option<&str>) -> FlowReply {
    let mut status = json!({ "provider": "ondato", "identityVerification": { "status": idv } });
    if let Some(kyc) = kyc {
        status["kycIdentification"] = json!({ "status": kyc });
    }
    of(status)
}

/// A flow with Airwallex's statuses: of the hosted flow, and of the account.
pub(crate) fn airwallex(flow: &str, account: &str) -> FlowReply {
    of(json!({
        "provider": "airwallex", "hostedFlow": { "status": flow }, "account": { "status": account },
    }))
}

/// A flow with a status of connectFi.
pub(crate) fn connectfi(kyc: &str) -> FlowReply {
    of(json!({ "provider": "connectfi", "kyc": { "status": kyc } }))
}

/// connectFi wants documents: each with its type, and whether it was uploaded.
pub(crate) fn documents(wanted: &[(&str, bool)]) -> FlowReply {
    let document = |(number, (kind, is_there)): (usize, &(&str, bool))| json!({ "id": format!("doc-{number}"), "type": kind, "uploadStatus": is_there });
    let list: Vec<Value> = wanted.iter().enumerate().map(document).collect();
    of(json!({
        "provider": "connectfi", "kyc": { "status": "WAITING_DATA" }, "kycDocumentList": list,
    }))
}

/// connectFi wants data.
pub(crate) fn attributes(codes: &[&str]) -> FlowReply {
    of(json!({
        "provider": "connectfi", "kyc": { "status": "WAITING_DATA", "attributeCodes": codes },
    }))
}

/// A hand-off link that is valid for so many seconds.
pub(crate) fn handoff(url: &str, seconds: i64) -> Reply {
    let end = 36_000 + seconds;
    let (hour, minute, second) = (end / 3600, end / 60 % 60, end % 60);
    let body = json!({
        "url": url, "expiresAt": format!("2026-11-21T{hour:02}:{minute:02}:{second:02}Z"),
    });
    let mut reply = json_reply(200, &body);
    if let Ok(answer) = &mut reply.0 {
        // The backend's clock is right; this device's is an hour ahead.
        answer.date = Some("Sat, 21 Nov 2026 10:00:00 GMT".to_owned());
    }
    reply
}

/// A flow with a status of ConnectPay, on its own hosted link.
pub(crate) fn connectpay(status: &str) -> FlowReply {
    let application = json!({ "status": status, "applicationId": "564a09f1", "hostedLink": true });
    of(json!({ "provider": "connectpay", "application": application }))
}

/// The provider has to decide.
pub(crate) fn deciding(provider: Provider) -> FlowReply {
    match provider {
        Provider::Ondato => ondato("Completed", Some("Awaiting")),
        Provider::Paysafe => paysafe("ONGOING_VERIFICATION"),
        Provider::Airwallex => airwallex("FINISHED", "SUBMITTED"),
        Provider::ConnectFi => connectfi("PENDING"),
        Provider::ConnectPay => connectpay("APPLICATION_CAPTURED"),
    }
}

/// The person has something left to do.
pub(crate) fn open(provider: Provider) -> FlowReply {
    match provider {
        Provider::Ondato => ondato("InProgress", None),
        Provider::Paysafe => paysafe("ACTIVE"),
        Provider::Airwallex => airwallex("INIT", "CREATED"),
        Provider::ConnectFi => connectfi("WAITING_DATA"),
        Provider::ConnectPay => connectpay("IDV_TOKEN_GENERATED"),
    }
}

/// The person chose to continue later, where the provider has a status for that.
pub(crate) fn paused(provider: Provider) -> FlowReply {
    match provider {
        Provider::Ondato => ondato("Suspended", None),
        Provider::Paysafe => paysafe("AWAITING_USER_INPUT"),
        Provider::Airwallex | Provider::ConnectFi | Provider::ConnectPay => open(provider),
    }
}

pub(crate) fn approved(provider: Provider) -> FlowReply {
    match provider {
        Provider::Ondato => ondato("Completed", Some("Approved")),
        Provider::Paysafe => paysafe("COMPLETED"),
        Provider::Airwallex => airwallex("FINISHED", "ACTIVE"),
        Provider::ConnectFi => connectfi("APPROVED"),
        Provider::ConnectPay => connectpay("ACCOUNT_ISSUED"),
    }
}

/// A new flow, with its launch.
pub(crate) fn created(provider: Provider) -> FlowReply {
    FlowReply {
        http: 201,
        ..open(provider).with_launch()
    }
}

/// The list of open flows.
pub(crate) fn open_flows(flows: impl IntoIterator<Item = FlowReply>) -> Reply {
    let flows: Vec<Value> = flows.into_iter().map(|flow| flow.json()).collect();
    json_reply(200, &json!({ "flows": flows }))
}

/// No open flow, and the results of earlier visits beside the list.
pub(crate) fn recent_flows(recent: impl IntoIterator<Item = FlowReply>) -> Reply {
    let recent: Vec<Value> = recent.into_iter().map(|flow| flow.json()).collect();
    json_reply(200, &json!({ "flows": [], "recent": recent }))
}

/// A problem, with its code.
pub(crate) fn problem(status: u16, code: &str) -> Reply {
    let body = json!({ "type": "about:blank", "title": "x", "status": status, "code": code });
    let mut reply = json_reply(status, &body);
    if let Ok(answer) = &mut reply.0 {
        answer.content_type = Some("application/problem+json".to_owned());
    }
    reply
}

/// A status without a body.
pub(crate) fn bare(status: u16) -> Reply {
    Reply(Ok(HttpResponse {
        status,
        ..HttpResponse::default()
    }))
}

pub(crate) fn bare_with_retry_after(status: u16, retry_after: &str) -> Reply {
    Reply(Ok(HttpResponse {
        status,
        retry_after: Some(retry_after.to_owned()),
        ..HttpResponse::default()
    }))
}

/// The page of a captive portal.
pub(crate) fn html() -> Reply {
    Reply(Ok(HttpResponse {
        status: 200,
        content_type: Some("text/html".to_owned()),
        body: b"<h1>COMPLETED</h1>".to_vec(),
        ..HttpResponse::default()
    }))
}

pub(crate) fn no_network() -> Reply {
    Reply(Err(TransportError::Network))
}

pub(crate) fn timed_out() -> Reply {
    Reply(Err(TransportError::TimedOut))
}

pub(crate) fn json_reply(status: u16, json: &Value) -> Reply {
    Reply(Ok(HttpResponse {
        status,
        content_type: Some("application/json".to_owned()),
        body: json.to_string().into_bytes(),
        ..HttpResponse::default()
    }))
}

impl FlowReply {
    pub(crate) fn id(mut self, id: &str) -> Self {
        id.clone_into(&mut self.id);
        self
    }

    pub(crate) fn purpose(mut self, purpose: &str) -> Self {
        self.purpose = Some(purpose.to_owned());
        self
    }

    pub(crate) fn revision(mut self, revision: u64) -> Self {
        self.revision = revision;
        self
    }

    pub(crate) fn etag(mut self, etag: &str) -> Self {
        self.etag = Some(etag.to_owned());
        self
    }

    pub(crate) fn retry_after(mut self, retry_after: &str) -> Self {
        self.retry_after = Some(retry_after.to_owned());
        self
    }

    pub(crate) fn with_launch(self) -> Self {
        let launch = match self.provider() {
            "ondato" => json!({ "kind": "ondato", "id": SECRET_ID }),
            kind @ ("airwallex" | "connectpay") => {
                let host = match kind {
                    "airwallex" => "demo.airwallex.com",
                    _ => "api2.connectpay.com",
                };
                json!({ "kind": kind, "url": format!("https://{host}/{SECRET_PATH}?x={SECURE_CODE}") })
            }
            _ => json!({
                "kind": "paysafe",
                "redirectUrl": format!("https://pi-verify.eu-mprod.sandbox.dw-cloud.net/{SECRET_PATH}/initiate"),
                "secureCode": SECURE_CODE,
            }),
        };
        self.launching(launch)
    }

    /// With one of the codes of Airwallex's table.
    pub(crate) fn failing(mut self, code: &str) -> Self {
        self.status["error"] = code.into();
        self
    }

    pub(crate) fn launching(mut self, launch: Value) -> Self {
        self.launch = Some(launch);
        self
    }

    fn provider(&self) -> &str {
        self.status["provider"].as_str().unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        let mut json = json!({
            "id": self.id, "provider": self.provider(), "revision": self.revision,
            "status": self.status,
        });
        if let Some(purpose) = &self.purpose {
            json["purpose"] = purpose.clone().into();
        }
        if let Some(launch) = &self.launch {
            json["launch"] = launch.clone();
        }
        json
    }
}

fn of(status: Value) -> FlowReply {
    FlowReply {
        http: 200,
        id: "flw_1".to_owned(),
        revision: 1,
        status,
        purpose: None,
        launch: None,
        etag: None,
        retry_after: None,
    }
}

impl From<FlowReply> for Reply {
    fn from(flow: FlowReply) -> Self {
        let mut reply = json_reply(flow.http, &flow.json());
        if let Ok(answer) = &mut reply.0 {
            answer.etag = flow.etag;
            answer.retry_after = flow.retry_after;
        }
        reply
    }
}
