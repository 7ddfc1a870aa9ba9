//! The last requests to a provider, without secrets.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Json;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::REFERER;
use axum::middleware::Next;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::clock::Clock;
use crate::faults::InjectedFaults;

/// One request, as returned by `GET /sandbox/log`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// Time of the response; RFC 3339, on the sandbox's clock.
    pub time: String,
    /// `GET`, `POST`, …
    pub method: String,
    /// The path without its query, at most 512 bytes.
    pub path: String,
    /// The status code of the response.
    pub status: u16,
    /// Content of the `Referer` header; absent if there was none.
    pub referrer: Option<Referrer>,
    /// Names of the injected faults; absent if there was none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
}

/// A `Referer` header without its query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referrer {
    /// Scheme, host and port; `null` when the header is not an absolute URL.
    pub origin: String,
    /// The path, at most 512 bytes.
    pub path: String,
}

/// The last [`CAPACITY`] requests of one provider.
#[derive(Clone, Debug, Default)]
pub(crate) struct RequestLog {
    entries: Arc<Mutex<VecDeque<LogEntry>>>,
    clock: Clock,
}

/// Maximum number of entries.
const CAPACITY: usize = 1000;

/// Maximum length of a path in bytes.
const MAX_PATH: usize = 512;

/// Path prefix of the sandbox's own resources; requests for them are not logged.
const OWN_PREFIX: &str = "/sandbox/";

impl RequestLog {
    pub(crate) fn new(clock: Clock) -> Self {
        Self {
            entries: Arc::default(),
            clock,
        }
    }

    /// Oldest first.
    pub(crate) fn entries(&self) -> Vec<LogEntry> {
        self.lock().iter().cloned().collect()
    }

    fn push(&self, entry: LogEntry) {
        let mut entries = self.lock();
        if entries.len() >= CAPACITY {
            entries.pop_front();
        }
        entries.push_back(entry);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, VecDeque<LogEntry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Middleware: logs every request after its response.
pub(crate) async fn record(
    State(log): State<RequestLog>,
    request: Request,
    next: Next,
) -> Response {
    let method = request.method().to_string();
    let path = request.uri().path().to_owned();
    let referrer = referrer(request.headers());
    let mut response = next.run(request).await;
    let injected = response.extensions_mut().remove::<InjectedFaults>();
    let faults = injected
        .map(|InjectedFaults(names)| names)
        .unwrap_or_default();
    if !path.starts_with(OWN_PREFIX) {
        log.push(LogEntry {
            time: log.clock.now().to_string(),
            method,
            path: truncated(&path),
            status: response.status().as_u16(),
            referrer,
            faults: faults.into_iter().map(str::to_owned).collect(),
        });
    }
    response
}

/// `GET /sandbox/log`.
pub(crate) async fn list_requests(State(log): State<RequestLog>) -> Json<Vec<LogEntry>> {
    Json(log.entries())
}

fn referrer(headers: &HeaderMap) -> Option<Referrer> {
    let value = headers.get(REFERER)?;
    let url = value.to_str().ok().and_then(|text| Url::parse(text).ok());
    Some(match url {
        Some(url) => Referrer {
            origin: url.origin().ascii_serialization(),
            path: truncated(url.path()),
        },
        None => Referrer {
            origin: "null".to_owned(),
            path: String::new(),
        },
    })
}

fn truncated(path: &str) -> String {
    path[..path.floor_char_boundary(MAX_PATH)].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_referer(value: &'static str) -> Option<Referrer> {
        let mut headers = HeaderMap::new();
        headers.insert(REFERER, value.parse().unwrap());
        referrer(&headers)
    }

    #[test]
    fn the_query_of_a_referrer_is_not_kept() {
        let seen = with_referer("http://127.0.0.1:8080/join?hf_attempt=secret").unwrap();
        assert_eq!(seen.origin, "http://127.0.0.1:8080");
        assert_eq!(seen.path, "/join");
        assert_eq!(with_referer("join").unwrap().origin, "null");
        assert_eq!(referrer(&HeaderMap::new()), None);
    }

    #[test]
    fn the_log_is_bounded() {
        let log = RequestLog::default();
        for index in 0..CAPACITY + 5 {
            log.push(LogEntry {
                time: "1970-01-01T00:00:00Z".to_owned(),
                method: "GET".to_owned(),
                path: format!("/{index}"),
                status: 200,
                referrer: None,
                faults: Vec::new(),
            });
        }
        let entries = log.entries();
        assert_eq!(entries.len(), CAPACITY);
        assert_eq!(entries[0].path, "/5");
    }

    #[test]
    fn a_long_path_is_truncated_between_characters() {
        assert_eq!(truncated(&"é".repeat(400)).len(), MAX_PATH);
        assert_eq!(
            truncated(&format!("a{}", "é".repeat(400))).len(),
            MAX_PATH - 1
        );
    }
}
