//! All providers on one port, answering what a test says.

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::others::Others;

/// What must never be seen outside an answer to a launch, and some of it nowhere.
pub(crate) const NEEDLES: [&str; 9] = [
    "needle-webhook",
    ACCESS_TOKEN,
    CLIENT_SECRET,
    SECURE_CODE,
    HOSTED_PATH,
    "Needle-Name",
    "NEEDLE-DOCUMENT-7",
    "needle-message",
    ATTEMPT,
];
pub(crate) const ACCESS_TOKEN: &str = "needle-access-token";
pub(crate) const CLIENT_SECRET: &str = "needle-client-secret";
pub(crate) const SECURE_CODE: &str = "bmVlZGxlLXNlY3VyZS1jb2Rl";
pub(crate) const HOSTED_PATH: &str = "needlehostedpath";
/// In return URLs.
pub(crate) const ATTEMPT: &str = "needle-attempt-state";

/// The providers, told what to say.
#[derive(Clone, Default)]
pub(crate) struct Stub(Arc<Mutex<StubState>>);

/// What the providers say.
struct StubState {
    pub(crate) seen: Vec<Seen>,
    rules: Vec<Rule>,
    /// Requests that are being answered, and the most that ever were at once.
    busy: usize,
    busiest: usize,
    sessions: usize,
    tokens: usize,
    idv: String,
    kyc: Option<(String, Option<String>)>,
    session: (String, Option<String>),
    expires: String,
    others: Others,
}

impl Default for StubState {
    fn default() -> Self {
        Self {
            seen: Vec::new(),
            rules: Vec::new(),
            busy: 0,
            busiest: 0,
            sessions: 0,
            tokens: 0,
            idv: "Pending".to_owned(),
            kyc: None,
            session: ("ACTIVE".to_owned(), None),
            expires: "2026-11-21T10:02:00Z".to_owned(),
            others: Others::default(),
        }
    }
}

/// A request that reached a provider.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) authorization: String,
    pub(crate) on_behalf_of: String,
    pub(crate) content_type: String,
    pub(crate) body: String,
}

/// What to do with requests whose method and path contain this, so many times.
#[derive(Clone)]
struct Rule {
    what: &'static str,
    times: usize,
    answer: Answer,
}

/// What a provider does out of turn.
#[derive(Clone)]
pub(crate) enum Answer {
    Status(u16),
    Busy(&'static str),
    Body(u16, String),
    /// No answer for this long, then as usual.
    Late(Duration),
    Redirect(String),
}

impl Stub {
    /// Starts it, and answers its origin.
    pub(crate) async fn start(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        origin
    }

    pub(crate) fn idv(&self, status: &str) {
        self.state().idv = status.to_owned();
    }

    pub(crate) fn kyc(&self, status: &str, reason: Option<&str>) {
        self.state().kyc = Some((status.to_owned(), reason.map(str::to_owned)));
    }

    pub(crate) fn session(&self, status: &str, reason: Option<&str>) {
        self.state().session = (status.to_owned(), reason.map(str::to_owned));
    }

    /// When Paysafe's sessions end.
    pub(crate) fn expires(&self, at: Timestamp) {
        self.state().expires = at.to_string();
    }

    /// What the other three say.
    pub(crate) fn others(&self, change: impl FnOnce(&mut Others)) {
        change(&mut self.state().others);
    }

    /// From now on, requests whose "METHOD path" contains `what` are answered so.
    pub(crate) fn always(&self, what: &'static str, answer: Answer) {
        self.times(what, usize::MAX, answer);
    }

    /// The next request whose "METHOD path" contains `what` is answered so.
    pub(crate) fn once(&self, what: &'static str, answer: Answer) {
        self.times(what, 1, answer);
    }

    pub(crate) fn as_ever(&self) {
        self.state().rules.clear();
    }

    fn times(&self, what: &'static str, times: usize, answer: Answer) {
        let rule = Rule {
            what,
            times,
            answer,
        };
        self.state().rules.push(rule);
    }

    /// The requests so far whose "METHOD path" contains `what`.
    pub(crate) fn seen(&self, what: &str) -> Vec<Seen> {
        let state = self.state();
        let seen = state.seen.iter();
        seen.filter(|seen| seen.line().contains(what))
            .cloned()
            .collect()
    }

    /// The most requests that were ever answered at once.
    pub(crate) fn busiest(&self) -> usize {
        self.state().busiest
    }

    pub(crate) fn count(&self, what: &str) -> usize {
        self.seen(what).len()
    }

    fn state(&self) -> MutexGuard<'_, StubState> {
        self.0.lock().unwrap()
    }

    fn rule_for(&self, line: &str) -> Option<Answer> {
        let mut state = self.state();
        let fits = |rule: &&mut Rule| rule.times > 0 && line.contains(rule.what);
        let rule = state.rules.iter_mut().find(fits)?;
        rule.times -= 1;
        Some(rule.answer.clone())
    }
}

impl Seen {
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

async fn answer(State(stub): State<Stub>, request: Request) -> Response {
    {
        let mut state = stub.state();
        state.busy += 1;
        state.busiest = state.busiest.max(state.busy);
    }
    let response = answer_by_rules(&stub, request).await;
    stub.state().busy -= 1;
    response
}

async fn answer_by_rules(stub: &Stub, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let header = |name: &str| {
        let value = head.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap()).to_owned()
    };
    let connectfi = header("x-connectfi-token");
    let seen = Seen {
        method: head.method,
        path: head.uri.to_string(),
        // Whichever of the two a provider wants.
        authorization: if connectfi.is_empty() {
            header("authorization")
        } else {
            connectfi
        },
        on_behalf_of: header("x-on-behalf-of"),
        content_type: header("content-type"),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    let line = seen.line();
    stub.state().seen.push(seen.clone());
    match stub.rule_for(&line) {
        None => {}
        Some(Answer::Late(by)) => tokio::time::sleep(by).await,
        Some(Answer::Status(status)) => {
            return StatusCode::from_u16(status).unwrap().into_response();
        }
        Some(Answer::Busy(pause)) => {
            return (StatusCode::TOO_MANY_REQUESTS, [("retry-after", pause)]).into_response();
        }
        Some(Answer::Body(status, body)) => {
            let response = Response::builder().status(status);
            return response.body(Body::from(body)).unwrap();
        }
        Some(Answer::Redirect(to)) => {
            return (StatusCode::TEMPORARY_REDIRECT, [("location", to)]).into_response();
        }
    }
    stub.state().answer(&seen)
}

impl StubState {
    /// What the providers document.
    fn answer(&mut self, seen: &Seen) -> Response {
        let path = seen.path.clone();
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        let is_post = seen.method == Method::POST;
        let (status, body) = match segments.as_slice() {
            ["connect", "token"] | ["digitalwallets", "v1", "auth", "brands", "brand", "token"] => {
                self.tokens += 1;
                let token = format!("{ACCESS_TOKEN}-{}", self.tokens);
                let body =
                    json!({"access_token": token, "expires_in": 3600, "token_type": "Bearer"});
                (200, body)
            }
            ["v1", "identity-verifications"] if is_post => {
                self.sessions += 1;
                (201, json!({"id": uuid(self.sessions)}))
            }
            ["v1", "identity-verifications", _, "setup-localisations"] => (204, Value::Null),
            ["v1", "identity-verifications", id] => (200, self.idv_body(id)),
            ["v1", "identifications", id] => (200, self.kyc_body(id)),
            ["digitalwallets", rest @ ..] => match rest.strip_prefix(&["v2"]).unwrap_or(rest) {
                ["customers", _, "instrument-verifications"] if is_post => {
                    self.sessions += 1;
                    let mut body = self.session_body(&format!("session{}", self.sessions));
                    body["secureCode"] = json!(SECURE_CODE);
                    body["secureCodeMethod"] = json!("sha512");
                    (200, body)
                }
                ["customers", _, "instrument-verifications", id] => (200, self.session_body(id)),
                _ => (404, Value::Null),
            },
            others => self.others.answer(others, is_post, &seen.body),
        };
        let response = Response::builder().status(status);
        let body = if body.is_null() {
            Body::empty()
        } else {
            Body::from(body.to_string())
        };
        response.body(body).unwrap()
    }

    fn idv_body(&self, id: &str) -> Value {
        let mut body = json!({"id": id, "status": self.idv, "setup": {"id": "setup"}});
        if self.kyc.is_some() {
            body["step"] = json!({"kycIdentification": {"id": "kyc-1"}});
        }
        body
    }

    fn kyc_body(&self, id: &str) -> Value {
        let (status, reason) = self.kyc.clone().unwrap();
        json!({
            "id": id, "status": status, "statusReason": reason,
            "document": {"fullName": "Needle-Name", "documentNumber": "NEEDLE-DOCUMENT-7"},
        })
    }

    fn session_body(&self, id: &str) -> Value {
        let (status, reason) = self.session.clone();
        let mut body = json!({
            "id": id, "instrumentType": "US_BANK_ACCOUNT",
            "redirectUrl": format!("https://pi-verify.example/{HOSTED_PATH}/initiate"),
            "expirationTime": self.expires, "sessionStatus": status,
        });
        if let Some(reason) = reason {
            body["statusReason"] = json!(reason);
        }
        body
    }
}

/// The id of the stub's `number`th identity verification.
pub(crate) fn uuid(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}
