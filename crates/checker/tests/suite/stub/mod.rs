//! A small in-memory backend that passes every rule except for one chosen fault.

mod fault;
mod flow;
mod offers;
mod operations;

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::net::TcpListener;

pub(crate) use fault::Fault;
use flow::StoredFlow;

/// The host page, on another origin than the stub.
pub(crate) const PAGE: &str = "https://join.example/verify?mine=1";
const PAGE_ORIGIN: &str = "https://join.example";

/// The backend; clones share it.
#[derive(Clone)]
pub(crate) struct Stub {
    fault: Option<Fault>,
    state: Arc<Mutex<StubState>>,
}

#[derive(Default)]
struct StubState {
    made: Vec<StoredFlow>,
    /// The counter for all new numbers.
    numbers: u64,
}

/// A parsed request.
struct ParsedRequest {
    method: Method,
    segments: Vec<String>,
    query: String,
    headers: HeaderMap,
    body: String,
}

/// An answer.
enum Answer {
    Json(u16, Value),
    /// With an entity tag and a pause.
    Read(u16, Value, Option<String>),
    Stream(Body, &'static str),
    Redirect,
}

/// A refusal: status, code, title.
type No = (u16, &'static str, &'static str);

impl Stub {
    /// The delay of the slow list.
    pub(crate) const LATE: Duration = Duration::from_millis(4500);

    /// The secrets of launches.
    pub(crate) const NEEDLES: [&str; 2] = ["needle-hosted", "bmVlZGxlLWNvZGU="];

    /// Starts it, and returns its origin.
    pub(crate) async fn start(fault: Option<Fault>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let stub = Self {
            fault,
            state: Arc::default(),
        };
        let router = Router::new().fallback(answer).with_state(stub);
        tokio::spawn(async move { axum::serve(listener, router).await });
        origin
    }

    fn has(&self, fault: Fault) -> bool {
        self.fault.is_some_and(|own| own.includes(fault))
    }

    /// Returns the first with the fault, the second without.
    fn either<T>(&self, fault: Fault, broken: T, right: T) -> T {
        if self.has(fault) { broken } else { right }
    }

    fn state(&self) -> MutexGuard<'_, StubState> {
        self.state.lock().unwrap()
    }

    fn number(&self) -> u64 {
        let mut state = self.state();
        state.numbers += 1;
        state.numbers
    }

    fn problem(&self, (status, code, title): No) -> Response {
        let code = match code {
            "idempotency-key-missing" if self.has(Fault::CodesAreNumbered) => {
                format!("{code}-{}", self.number())
            }
            "flow-not-found" if self.has(Fault::CodesAreOwn) => "no-such-flow".to_owned(),
            _ if self.has(Fault::CodesAreInCapitals) => code.to_uppercase(),
            _ => code.to_owned(),
        };
        let body = json!({"type": "about:blank", "title": title, "status": status, "code": code});
        let media_type = self.either(
            Fault::ErrorsArePlainJson,
            "application/json",
            "application/problem+json",
        );
        let mut response = response(status, media_type, body.to_string());
        if status == 429 {
            let pause = HeaderValue::from_static("0");
            response.headers_mut().insert("retry-after", pause);
        }
        if !self.has(Fault::ErrorsMayBeStored) {
            no_store(&mut response);
        }
        response
    }

    fn said(&self, said: Answer) -> Response {
        let mut response = match said {
            Answer::Redirect => {
                let mut response = response(302, "text/html", String::new());
                let target = HeaderValue::from_static("/sign-in");
                response.headers_mut().insert("location", target);
                response
            }
            Answer::Stream(body, media_type) => {
                let mut response = Response::new(body);
                let value = HeaderValue::from_static(media_type);
                response.headers_mut().insert("content-type", value);
                response
            }
            Answer::Json(status, body) => {
                let is_text = self.has(Fault::SuccessIsText) && body.get("flows").is_some();
                let media_type = if is_text {
                    "text/plain"
                } else {
                    "application/json; charset=utf-8"
                };
                response(status, media_type, body.to_string())
            }
            Answer::Read(status, body, tag) => {
                let body = match status {
                    304 => String::new(),
                    _ => body.to_string(),
                };
                let mut response = response(status, "application/json", body);
                let headers = response.headers_mut();
                if let Some(tag) = tag {
                    headers.insert("etag", tag.parse().unwrap());
                }
                let pause = self.either(Fault::PausesAreWords, "soon", "2");
                headers.insert("retry-after", HeaderValue::from_static(pause));
                response
            }
        };
        no_store(&mut response);
        response
    }

    /// Allows the page on the other origin by CORS, and no other.
    fn let_read(&self, request: &HeaderMap, response: &mut Response) {
        let Some(origin) = request.get("origin") else {
            return;
        };
        if origin != PAGE_ORIGIN && !self.has(Fault::CorsForAnybody) {
            return;
        }
        let headers = response.headers_mut();
        headers.insert("access-control-allow-origin", origin.clone());
        let mut insert = |name, value| headers.insert(name, HeaderValue::from_static(value));
        if !self.has(Fault::CorsWithoutCredentials) {
            insert("access-control-allow-credentials", "true");
        }
        if !self.has(Fault::CorsHidesTags) {
            insert("access-control-expose-headers", "ETag, Retry-After, Date");
        }
        insert(
            "access-control-allow-headers",
            "content-type, idempotency-key",
        );
    }
}

async fn answer(State(stub): State<Stub>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let path = head.uri.path().trim_start_matches("/v1/");
    let request = ParsedRequest {
        method: head.method,
        segments: path.split('/').map(str::to_owned).collect(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body: String::from_utf8(body.to_vec()).unwrap(),
    };
    let is_preflight = request.method == Method::OPTIONS;
    let mut response = if is_preflight && !stub.has(Fault::CorsRefusesPreflights) {
        response(204, "text/plain", String::new())
    } else {
        match stub.operate(&request).await {
            Ok(said) => stub.said(said),
            Err((status @ (404 | 405), "not-found" | "method-not-allowed", title))
                if stub.has(Fault::FrameworkPages) =>
            {
                response(status, "text/html", format!("<h1>{title}</h1>"))
            }
            Err(no) => stub.problem(no),
        }
    };
    stub.let_read(&request.headers, &mut response);
    response
}

fn response(status: u16, media_type: &'static str, body: String) -> Response {
    let response = Response::builder()
        .status(status)
        .header("content-type", media_type);
    response.body(Body::from(body)).unwrap()
}

fn no_store(response: &mut Response) {
    let value = HeaderValue::from_static("private, no-store");
    response.headers_mut().insert("cache-control", value);
}
