//! Airwallex, connectFi and ConnectPay, as their documents have them.

use serde_json::{Value, json};

use crate::stub::{ACCESS_TOKEN, HOSTED_PATH};

/// What the three say.
pub(crate) struct Others {
    tokens: usize,
    sessions: usize,
    pub(crate) hosted_flow: &'static str,
    pub(crate) account: &'static str,
    pub(crate) kyc: &'static str,
    pub(crate) attributes: Vec<&'static str>,
    /// Those of the licence's two sides that have been uploaded.
    pub(crate) uploaded: Vec<String>,
    pub(crate) akepa: (&'static str, Option<&'static str>),
    pub(crate) application: &'static str,
}

impl Default for Others {
    fn default() -> Self {
        Self {
            tokens: 0,
            sessions: 0,
            hosted_flow: "INIT",
            account: "CREATED",
            kyc: "WAITING_DATA",
            attributes: Vec::new(),
            uploaded: Vec::new(),
            akepa: ("pending_step_up", None),
            application: "IDV_TOKEN_GENERATED",
        }
    }
}

impl Others {
    pub(crate) fn answer(&mut self, path: &[&str], is_post: bool, body: &str) -> (u16, Value) {
        let sent: Value = serde_json::from_str(body).unwrap_or_default();
        match path {
            ["api", "v1", "authentication", "login"] => {
                let token = self.token();
                (
                    201,
                    json!({"token": token, "expires_at": "2099-05-12T00:00:00+0000"}),
                )
            }
            ["api", "v1", "hosted_flows", "create"] => {
                self.sessions += 1;
                let id = format!("ahfi_{}", self.sessions);
                (
                    201,
                    json!({"id": id, "url": "https://demo.airwallex.com/", "status": "INIT"}),
                )
            }
            ["api", "v1", "hosted_flows", id, "authorize"] => (
                200,
                json!({"id": id, "status": self.hosted_flow, "authorization_code": "needle-message",
                    "url": format!("https://demo.airwallex.com/{HOSTED_PATH}?n={}", self.next())}),
            ),
            ["api", "v1", "hosted_flows", id] => (
                200,
                json!({"id": id, "status": self.hosted_flow, "result": {"name": "Needle-Name"}}),
            ),
            ["api", "v1", "accounts", id] => (
                200,
                json!({"id": id, "status": self.account, "account_details": {"n": "Needle-Name"}}),
            ),
            ["auth", "get-token"] => (200, json!({"token": {"base": self.token()}})),
            ["customer", "kyc", "add-attributes"] => {
                self.attributes.clear();
                (200, json!({"code": "0", "data": {}}))
            }
            ["customer", "kyc", "init"] => {
                (200, self.kyc_body(sent["customerId"].as_str().unwrap()))
            }
            ["customer", "kyc", "status", customer] => (200, self.kyc_body(customer)),
            ["customer", "kyc", "upload", customer, document] => {
                self.uploaded.push((*document).to_owned());
                (200, self.kyc_body(customer))
            }
            ["akepa", "document", "generate"] => {
                let id = format!("doc_{}", self.next());
                (
                    200,
                    json!({"code": "0", "data": {"id": id, "uploadStatus": false}}),
                )
            }
            ["akepa", "document", "upload", id] => (
                200,
                json!({"code": "0", "data": {"id": id, "uploadStatus": true}}),
            ),
            ["akepa", _] | ["customer", "update"] => {
                let (status, outcome) = self.akepa;
                let data = json!({"applicationId": "iapp_1", "customerId": sent["customerId"],
                    "status": status, "outcome": outcome});
                (200, json!({"code": "0", "data": data}))
            }
            ["baas", "onboarding", "personal", rest @ ..] => self.connectpay(rest, is_post),
            _ => (404, Value::Null),
        }
    }

    fn connectpay(&mut self, rest: &[&str], is_post: bool) -> (u16, Value) {
        match rest {
            ["idv", "session"] => {
                let application = format!("application-{}", self.next());
                let status = "IDV_TOKEN_GENERATED";
                let body = json!({"applicationId": application, "status": status});
                (200, json!({"application": body}))
            }
            ["idv"] => (
                200,
                json!({"redirectLink": format!("https://api2.connectpay.com/{HOSTED_PATH}"),
                    "personId": format!("person-{}", self.next()), "status": "IDV_TOKEN_GENERATED"}),
            ),
            ["applications", id] => {
                let mut body = json!({"applicationId": id, "status": self.application,
                    "firstName": "Needle-Name"});
                if matches!(self.application, "ACCOUNT_ISSUED" | "APPLICATION_APPROVED") {
                    body["baasClientId"] = json!("client-1");
                }
                (200, json!({"application": body}))
            }
            ["applications", _, "data"] if is_post => {
                self.application = "COMPLIANCE_REVIEW";
                let status = "COMPLIANCE_REVIEW";
                (
                    200,
                    json!({"applicationId": "application-of-data", "status": status}),
                )
            }
            _ => (404, Value::Null),
        }
    }

    fn kyc_body(&self, customer: &str) -> Value {
        let sides = [("doc-1", "FRONT"), ("doc-2", "BACK")].map(|(id, side)| {
            json!({"id": id, "label": format!("LICENSE {side}"), "type": "LICENSE",
                "documentSide": side, "uploadStatus": self.uploaded.iter().any(|up| up == id)})
        });
        let person = json!({"customerId": customer, "customer": {"firstName": "Needle-Name"}});
        let kyc = json!({"attributeCodes": self.attributes, "status": self.kyc});
        json!({"code": "0", "requestId": "r",
            "data": {"customer": person, "kyc": kyc, "kycDocumentList": sides}})
    }

    fn token(&mut self) -> String {
        self.tokens += 1;
        format!("{ACCESS_TOKEN}-{}", self.tokens)
    }

    fn next(&mut self) -> usize {
        self.sessions += 1;
        self.sessions
    }
}
