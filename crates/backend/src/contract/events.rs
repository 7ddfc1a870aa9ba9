//! `GET /flows/{id}/events`: a flow and its changes as
//! [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html).

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse, Response, Sse};
use futures_util::stream;
use tokio::time::Instant;
use tracing::error;

use super::caller::Caller;
use super::flow_id::PathId;
use crate::backend::Backend;
use crate::flows::{Flows, Listener};
use crate::limits::StreamPermit;
use crate::problem::{Code, Problem};
use crate::store::StoredFlow;

pub(super) async fn events<U>(
    State(Backend(inner)): State<Backend>,
    caller: Caller<U>,
    PathId(id): PathId,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let user = caller.on(&id)?;
    let flow = inner.flows.stored(&user, &id).await?;
    let known = last_event_id(&headers);
    if flow.is_terminal() && known == Some(flow.revision) {
        if method == Method::GET {
            inner.flows.note_delivery(&flow).await;
        }
        // Ends the browser's reconnecting, which an empty stream would not.
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let permit = inner.streams.take(&user);
    let permit = permit.ok_or(Problem::new(Code::TooManyStreams).after(PAUSE))?;
    let writer = EventWriter {
        listener: inner.flows.listen(flow),
        flows: Arc::clone(&inner.flows),
        stage: Stage::Opening,
        known,
        until: Instant::now() + MAX_DURATION,
        _permit: permit,
    };
    let beats = KeepAlive::new().interval(HEARTBEAT).event(heartbeat());
    let events = stream::unfold(writer, EventWriter::next);
    let mut response = Sse::new(events).keep_alive(beats).into_response();
    let headers = response.headers_mut();
    // A proxy that buffers would hold every event back.
    let name = HeaderName::from_static("x-accel-buffering");
    headers.insert(name, HeaderValue::from_static("no"));
    Ok(response)
}

/// Writes the events of one stream.
struct EventWriter {
    flows: Arc<Flows>,
    listener: Listener,
    stage: Stage,
    /// The last revision that the browser has.
    known: Option<u64>,
    until: Instant,
    _permit: StreamPermit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Nothing has been sent.
    Opening,
    /// Next is a first heartbeat, which shows the page that there are heartbeats.
    Greeting,
    /// Next is any revision other than the known one, older or newer.
    First,
    /// Next is any newer revision.
    Changes,
    /// The terminal status has been sent.
    Over,
}

impl EventWriter {
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        let event = match self.stage {
            Stage::Opening => {
                self.stage = Stage::Greeting;
                Event::default().retry(reconnect_after())
            }
            Stage::Greeting => {
                self.stage = Stage::First;
                heartbeat()
            }
            Stage::Over => return None,
            Stage::First | Stage::Changes => {
                let flow = self.next_state().await?;
                self.write(&flow).await
            }
        };
        Some((Ok(event), self))
    }

    /// Waits for a state that the browser does not have.
    async fn next_state(&mut self) -> Option<Arc<StoredFlow>> {
        loop {
            let flow = Arc::clone(&self.listener.borrow_and_update());
            let is_new = match self.stage {
                Stage::First => self.known != Some(flow.revision),
                _ => self.known < Some(flow.revision),
            };
            self.stage = Stage::Changes;
            if is_new {
                return Some(flow);
            }
            let changed = tokio::time::timeout_at(self.until, self.listener.changed());
            // Its task or its time has ended: the browser reconnects.
            changed.await.ok()?.ok()?;
        }
    }

    async fn write(&mut self, flow: &StoredFlow) -> Event {
        self.known = Some(flow.revision);
        if flow.is_terminal() {
            self.stage = Stage::Over;
            self.flows.note_delivery(flow).await;
        }
        let id = flow.revision.to_string();
        let event = Event::default().event("flow").id(id);
        let written = event.json_data(flow.clone().shown(None));
        written.unwrap_or_else(|_| {
            // Strings and numbers can always be written.
            error!(flow = %flow.id, "a flow could not be written");
            Event::default().comment("")
        })
    }
}

/// The revision that a reconnecting browser has.
fn last_event_id(headers: &HeaderMap) -> Option<u64> {
    let id = headers.get("last-event-id")?.to_str().ok()?;
    id.parse().ok()
}

/// When a browser reconnects after the stream has ended: with jitter, since all streams of a server
/// end together when it stops.
fn reconnect_after() -> Duration {
    let spread = getrandom::u64().unwrap_or_default() % 3000;
    Duration::from_millis(2000 + spread)
}

/// A heartbeat as an event: the page does not see comments.
fn heartbeat() -> Event {
    Event::default().event("heartbeat").data("{}")
}

/// Proxies, and the page, close a stream that is silent for half a minute to a minute.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Then the browser reconnects and is authenticated again: no stream outlives a sign-out for long.
const MAX_DURATION: Duration = Duration::from_mins(15);

/// `Retry-After` where too many streams are open.
const PAUSE: Duration = Duration::from_secs(30);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_revision_is_a_last_event_id() {
        let read = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("last-event-id", value.parse().unwrap());
            last_event_id(&headers)
        };
        assert_eq!(read("7"), Some(7));
        for other in ["", "-1", "7 ", "x", "99999999999999999999"] {
            assert_eq!(read(other), None, "{other}");
        }
        assert_eq!(last_event_id(&HeaderMap::new()), None);
    }
}
