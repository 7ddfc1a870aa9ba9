//! A reverse proxy in front of the demo, whose answers a test can change: a missing or damaged file,
//! another policy, an additional page.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::unfold;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::failure::{Outcome, While as _};

/// An answer of the demo, which a test can change.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The status code.
    pub status: StatusCode,
    /// Without hop-by-hop headers.
    pub headers: HeaderMap,
    /// Uncompressed.
    pub body: Bytes,
}

impl Answer {
    /// A page of the test.
    #[must_use]
    pub fn page(html: &str) -> Self {
        Self::of("text/html; charset=utf-8", html)
    }

    /// A script of the test.
    #[must_use]
    pub fn script(text: &str) -> Self {
        Self::of("text/javascript", text)
    }

    /// JSON of a backend of the test.
    #[must_use]
    pub fn json(text: &str) -> Self {
        Self::of("application/json", text)
    }

    /// A redirect.
    #[must_use]
    pub fn redirect(to: &str) -> Self {
        let mut answer = Self {
            status: StatusCode::FOUND,
            ..Self::default()
        };
        answer.set("location", to);
        answer
    }

    /// Replaces the body by the file of a path's name in a folder, if there is one, and keeps the other
    /// headers.
    pub fn replace_by_file(&mut self, folder: &Path, path: &str) {
        let path = path.split('?').next().unwrap_or_default();
        let name = match path.trim_start_matches('/') {
            "" => "index.html",
            name => name,
        };
        // No URL of a page leads out of its folder: a browser has resolved each `..`.
        let Ok(bytes) = fs::read(folder.join(name)) else {
            return;
        };
        let kind = match name.rsplit('.').next() {
            Some("css") => "text/css",
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript",
            Some("svg") => "image/svg+xml",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        };
        self.status = StatusCode::OK;
        self.body = bytes.into();
        self.set("content-type", kind);
    }

    fn of(kind: &str, text: &str) -> Self {
        let mut answer = Self {
            body: Bytes::copy_from_slice(text.as_bytes()),
            ..Self::default()
        };
        answer.set("content-type", kind);
        answer
    }

    /// Sets a header.
    pub fn set(&mut self, name: &'static str, value: &str) {
        if let Ok(value) = HeaderValue::try_from(value) {
            self.headers.insert(HeaderName::from_static(name), value);
        }
    }

    /// Replaces a text in headers and body.
    pub fn replace(&mut self, from: &str, to: &str) {
        if let Ok(text) = str::from_utf8(&self.body) {
            self.body = text.replace(from, to).into();
        }
        for value in self.headers.values_mut() {
            let replaced = value.to_str().unwrap_or_default().replace(from, to);
            if let Ok(replaced) = HeaderValue::try_from(replaced) {
                *value = replaced;
            }
        }
    }

    /// A `404`.
    #[must_use]
    pub fn missing() -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            ..Self::page("<!doctype html><title>Not here</title>")
        }
    }
}

/// Changes the demo's answer to a path and query.
type Change = Arc<dyn Fn(&str, &mut Answer) + Send + Sync>;

#[derive(Clone)]
struct Relay {
    demo: String,
    client: reqwest::Client,
    change: Change,
    /// Whether event streams are forwarded; where not, the page polls.
    tells: bool,
}

/// The running server. It stops when dropped.
#[derive(Debug)]
#[must_use = "the server stops when this is dropped"]
pub struct Front {
    /// Its origin.
    pub origin: String,
    serving: JoinHandle<()>,
}

impl Front {
    /// Starts one in front of the demo's page.
    ///
    /// # Errors
    ///
    /// When no port is free.
    pub async fn start(
        page: &str,
        change: impl Fn(&str, &mut Answer) + Send + Sync + 'static,
    ) -> Outcome<Self> {
        Self::start_with(page, false, change).await
    }

    /// The same, and event streams are forwarded.
    ///
    /// # Errors
    ///
    /// When no port is free.
    pub async fn telling(
        page: &str,
        change: impl Fn(&str, &mut Answer) + Send + Sync + 'static,
    ) -> Outcome<Self> {
        Self::start_with(page, true, change).await
    }

    async fn start_with(
        page: &str,
        tells: bool,
        change: impl Fn(&str, &mut Answer) + Send + Sync + 'static,
    ) -> Outcome<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)));
        let listener = listener.await.doing("get a port")?;
        let address = listener.local_addr().doing("learn the port")?;
        let relay = Relay {
            demo: page.trim_end_matches('/').to_owned(),
            client: reqwest::Client::builder()
                .no_proxy()
                .build()
                .doing("make a client")?,
            change: Arc::new(change),
            tells,
        };
        let app = Router::new().fallback(answer).with_state(relay);
        let serving = tokio::spawn(async move {
            let _ = axum::serve(listener, app).await;
        });
        Ok(Self {
            origin: format!("http://{address}"),
            serving,
        })
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn answer(State(relay): State<Relay>, request: Request) -> Response {
    let path = request.uri().path_and_query();
    let path = path.map_or_else(String::new, ToString::to_string);
    let Some(answered) = relayed(&relay, &path, request).await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    let mut answer = Answer {
        status: answered.status(),
        headers: answered.headers().clone(),
        body: Bytes::new(),
    };
    for of_connection in [header::TRANSFER_ENCODING, header::CONTENT_LENGTH] {
        answer.headers.remove(of_connection);
    }
    let kind = answer.headers.get(header::CONTENT_TYPE);
    let is_told = kind.is_some_and(|kind| kind == "text/event-stream");
    let body = if is_told && relay.tells {
        // A stream has no end to wait for.
        Body::from_stream(unfold(answered, async |mut answered| {
            let piece = answered.chunk().await.transpose()?;
            Some((piece, answered))
        }))
    } else {
        let Ok(bytes) = answered.bytes().await else {
            return StatusCode::BAD_GATEWAY.into_response();
        };
        answer.body = bytes;
        (relay.change)(&path, &mut answer);
        Body::from(answer.body)
    };
    let mut response = Response::new(body);
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    response
}

async fn relayed(relay: &Relay, path: &str, request: Request) -> Option<reqwest::Response> {
    let (head, body) = request.into_parts();
    let mut headers = head.headers;
    // Nor conditional headers: the browser may have cached a changed answer.
    for not_for_the_demo in [
        header::HOST,
        header::ACCEPT_ENCODING,
        header::CONNECTION,
        header::IF_MODIFIED_SINCE,
        header::IF_NONE_MATCH,
    ] {
        headers.remove(not_for_the_demo);
    }
    let request = relay
        .client
        .request(head.method, format!("{}{path}", relay.demo))
        .headers(headers)
        .body(to_bytes(body, MAX_BYTES).await.ok()?);
    request.send().await.ok()
}

const MAX_BYTES: usize = 1 << 20;
