//! Corrupted responses.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_core::Stream;
use serde_json::Value;

use super::fault::Fault;
use super::statuses::replace_status;
use crate::room::Room;

/// Maximum size of a response that is changed, in bytes; no response of the sandbox is larger.
const MAX_RESPONSE: usize = 1024 * 1024;

/// The response that replaces the provider's, and whether the provider still processes the request.
pub(crate) fn replacement(fault: &Fault) -> Option<(Response, bool)> {
    Some(match fault {
        Fault::RateLimited { retry_after } => {
            let mut response = StatusCode::TOO_MANY_REQUESTS.into_response();
            if let Some(seconds) = *retry_after {
                response.headers_mut().insert(RETRY_AFTER, seconds.into());
            }
            (response, false)
        }
        Fault::Unauthorized => (StatusCode::UNAUTHORIZED.into_response(), false),
        Fault::ServerError { status, acted } => {
            let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::BAD_GATEWAY);
            let html = [(CONTENT_TYPE, "text/html; charset=utf-8")];
            (
                (status, html, "<h1>Out of order</h1>").into_response(),
                *acted,
            )
        }
        Fault::Cut { acted } => (
            Body::from_stream(AbortedBody::at_once()).into_response(),
            *acted,
        ),
        _ => return None,
    })
}

/// The provider's response with the fault applied.
pub(crate) async fn corrupted(
    response: Response,
    fault: &Fault,
    room: &Room,
    operation: &str,
) -> Response {
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, MAX_RESPONSE).await.unwrap_or_default();
    let half = body.slice(..body.len() / 2);
    let body = match fault {
        Fault::Truncated => {
            parts.headers.insert(CONTENT_LENGTH, body.len().into());
            return Response::from_parts(parts, Body::from_stream(AbortedBody::after(half)));
        }
        Fault::Malformed => half,
        Fault::WrongContentType => {
            let html = HeaderValue::from_static("text/html; charset=utf-8");
            parts.headers.insert(CONTENT_TYPE, html);
            body
        }
        fault if fault.changes_status() => with_replaced_status(&body, fault, room, operation),
        _ => body,
    };
    parts.headers.insert(CONTENT_LENGTH, body.len().into());
    Response::from_parts(parts, body.into())
}

fn with_replaced_status(body: &Bytes, fault: &Fault, room: &Room, operation: &str) -> Bytes {
    let Ok(mut response) = serde_json::from_slice::<Value>(body) else {
        return body.clone();
    };
    replace_status(room, operation, &mut response, fault);
    response.to_string().into()
}

/// A body that ends with an error, on which the server closes the connection.
struct AbortedBody {
    first: Option<Bytes>,
    /// Whether to wait once, so that the first part is written.
    flush_first: bool,
}

impl AbortedBody {
    fn at_once() -> Self {
        Self {
            first: None,
            flush_first: false,
        }
    }

    fn after(first: Bytes) -> Self {
        Self {
            first: Some(first),
            flush_first: true,
        }
    }
}

impl Stream for AbortedBody {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(first)));
        }
        if self.flush_first {
            self.flush_first = false;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let broken = io::Error::new(io::ErrorKind::ConnectionAborted, "aborted by a fault");
        Poll::Ready(Some(Err(broken)))
    }
}
