//! Observes every request: a span with its id, and metrics. Never its path, which holds ids and for
//! one route a secret, nor its query, headers or body; the route's template is logged instead.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use tracing::{Instrument, debug, info_span};

use crate::backend::Backend;

/// Middleware: observes a request outside all other layers, and adds its id and the headers of
/// every response.
pub(crate) async fn observe(
    State(Backend(inner)): State<Backend>,
    request: Request,
    next: Next,
) -> Response {
    let began = Instant::now();
    let id = RequestId::of(request.headers());
    let method = name_of(request.method());
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("none", MatchedPath::as_str).to_owned();
    let span = info_span!("request", id = id.0, method, route);
    let mut response = next.run(request).instrument(span.clone()).await;

    let (status, time) = (response.status(), began.elapsed());
    span.in_scope(|| {
        // A failure was logged where it happened.
        let (status, millis) = (status.as_u16(), time.as_millis());
        debug!(status, millis, "answered");
    });
    inner.metrics.request(method, &route, status.as_u16(), time);
    protect(&mut response);
    if let Ok(id) = HeaderValue::try_from(id.0) {
        let name = HeaderName::from_static("x-request-id");
        response.headers_mut().insert(name, id);
    }
    response
}

/// Middleware: [`protect`] alone, for routes that are not observed.
pub(crate) async fn harden(mut response: Response) -> Response {
    protect(&mut response);
    response
}

/// Adds the headers of every response: it must not be stored, nor its type be guessed.
fn protect(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
}

/// The id by which a request is found in the log.
#[derive(Debug, PartialEq, Eq)]
struct RequestId(String);

impl RequestId {
    /// The trace that the request belongs to
    /// ([W3C Trace Context](https://www.w3.org/TR/trace-context/#traceparent-header)), or 128
    /// random bits.
    fn of(headers: &HeaderMap) -> Self {
        let parent = headers.get("traceparent");
        let trace = parent.and_then(|parent| trace_of(parent.to_str().ok()?));
        Self(trace.map_or_else(random, str::to_owned))
    }
}

fn trace_of(parent: &str) -> Option<&str> {
    let mut parts = parent.split('-');
    let (version, trace) = (parts.next()?, parts.next()?);
    let (span, flags) = (parts.next()?, parts.next()?);
    let is_hex = |text: &str, length| {
        let plain = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        text.len() == length && text.bytes().all(plain)
    };
    let is_something = |text: &str| text.bytes().any(|byte| byte != b'0');
    // A later version may have more parts.
    let is_whole = (version != "00" || parts.next().is_none()) && version != "ff";
    let is_sound = is_hex(version, 2)
        && is_hex(trace, 32)
        && is_something(trace)
        && is_hex(span, 16)
        && is_something(span)
        && is_hex(flags, 2);
    (is_whole && is_sound).then_some(trace)
}

fn random() -> String {
    // Without random bytes the id is not unique, which is no reason to refuse a request.
    let mut bits = [0; 16];
    let _ = getrandom::fill(&mut bits);
    format!("{:032x}", u128::from_ne_bytes(bits))
}

/// A client may send any word as the method; a label must be one of a few.
fn name_of(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    #[test]
    fn a_trace_is_taken_up_if_it_is_one() {
        let good = format!("00-{TRACE}-00f067aa0ba902b7-01");
        assert_eq!(trace_of(&good), Some(TRACE));
        let later = format!("01-{TRACE}-00f067aa0ba902b7-01-more");
        assert_eq!(trace_of(&later), Some(TRACE));
        for bad in [
            "",
            TRACE,
            &format!("{good}-more"),
            &good.to_uppercase(),
            &good.replace(TRACE, &"0".repeat(32)),
            &good.replace("00f067aa0ba902b7", &"0".repeat(16)),
            &good.replace(TRACE, "needle"),
            &good.replacen("00", "ff", 1),
            &good.replace("-01", "-1"),
        ] {
            assert_eq!(trace_of(bad), None, "{bad}");
        }
    }

    #[test]
    fn without_a_trace_every_request_has_an_id_of_its_own() {
        let ids = [(); 2].map(|()| RequestId::of(&HeaderMap::new()));
        assert_ne!(ids[0], ids[1]);
        assert!(ids.iter().all(|id| id.0.len() == 32));
    }
}
