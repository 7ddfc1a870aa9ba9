//! Building of requests.

use hyper::Method;
use hyper::header::{ACCEPT, CONTENT_TYPE, HeaderName, HeaderValue, ORIGIN};
use serde_json::{Value, json};

use crate::plan::Plan;

/// The user who sends a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    User,
    Other,
    Nobody,
}

/// The expected kind of answer, for the rules of all answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    Json,
    /// Of an optional operation.
    Offer,
    Events,
    Preflight,
    /// Of an operation that the contract does not define.
    Nothing,
}

/// A request. It may hold credentials, so it has no `Debug`.
#[derive(Clone)]
pub(crate) struct Call {
    /// Its name in a report: method and path of the contract.
    pub(crate) name: &'static str,
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) who: Who,
    pub(crate) wanted: Wanted,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) body: String,
}

impl Call {
    fn new(name: &'static str, method: Method, path: String) -> Self {
        Self {
            name,
            method,
            path,
            who: Who::User,
            wanted: Wanted::Json,
            headers: Vec::new(),
            body: String::new(),
        }
        .header(ACCEPT, "application/json")
    }

    /// A JSON `POST` as the component sends it from the page.
    pub(crate) fn post(name: &'static str, path: String, body: &Value, plan: &Plan) -> Self {
        let mut call = Self::new(name, Method::POST, path)
            .header(CONTENT_TYPE, "application/json")
            .header(ORIGIN, &plan.page.origin());
        call.body = body.to_string();
        call
    }

    pub(crate) fn create(plan: &Plan, key: &str, return_url: &str) -> Self {
        let mut body = json!({"provider": plan.provider.name(), "returnUrl": return_url});
        if let Some(purpose) = &plan.purpose {
            body["purpose"] = json!(purpose);
        }
        Self::post("POST /flows", "/flows".to_owned(), &body, plan).header(IDEMPOTENCY_KEY, key)
    }

    pub(crate) fn launch(plan: &Plan, id: &str, return_url: &str) -> Self {
        let body = json!({"returnUrl": return_url});
        let path = format!("/flows/{id}/launch");
        Self::post("POST /flows/{id}/launch", path, &body, plan)
    }

    pub(crate) fn read(id: &str) -> Self {
        Self::new("GET /flows/{id}", Method::GET, format!("/flows/{id}"))
    }

    pub(crate) fn head(id: &str) -> Self {
        Self::new("HEAD /flows/{id}", Method::HEAD, format!("/flows/{id}"))
    }

    pub(crate) fn list(more: &str) -> Self {
        let path = format!("/flows?open=true{more}");
        Self::new("GET /flows?open=true", Method::GET, path)
    }

    pub(crate) fn get(name: &'static str, path: String) -> Self {
        Self::new(name, Method::GET, path)
    }

    pub(crate) fn of_nothing(name: &'static str, method: Method, path: &str) -> Self {
        Self::new(name, method, path.to_owned()).wanting(Wanted::Nothing)
    }

    pub(crate) fn preflight(path: &str) -> Self {
        let call = Self::new("OPTIONS /flows", Method::OPTIONS, path.to_owned());
        call.wanting(Wanted::Preflight).by(Who::Nobody)
    }

    pub(crate) fn by(mut self, who: Who) -> Self {
        self.who = who;
        self
    }

    pub(crate) fn wanting(mut self, wanted: Wanted) -> Self {
        self.wanted = wanted;
        self
    }

    /// Sets a header, replacing one of that name. An invalid value is not sent.
    pub(crate) fn header(mut self, name: HeaderName, value: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.push((name, value));
        }
        self
    }

    pub(crate) fn without(mut self, name: &HeaderName) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self
    }

    /// Adds a member to a JSON body.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        let mut body: Value = serde_json::from_str(&self.body).unwrap_or_default();
        body[name] = json!(value);
        self.body = body.to_string();
        self
    }

    pub(crate) fn text(mut self, body: impl Into<String>) -> Self {
        self.body = body.into();
        self
    }
}

pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
