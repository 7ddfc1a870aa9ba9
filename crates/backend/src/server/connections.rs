//! The connections of a listener: a cap on their number, and a limit for idle ones.
//!
//! At the cap, the connection that has had no request in progress for the longest is closed: an attacker
//! who only holds connections sends half a request head or nothing, while a browser or a proxy opens
//! another connection. If all have a request in progress, new ones wait.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io::{self, ErrorKind};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio::time::Instant;
use tracing::warn;

use crate::metrics::Metrics;

/// The server stops when this is `true` or when its sender is dropped.
type Stopping = watch::Receiver<bool>;

/// Limits the connections of one listener.
#[derive(Debug)]
pub(super) struct ConnectionLimiter {
    /// The listener's label in metrics.
    listener: &'static str,
    max: usize,
    /// How long the whole head of a request may take, and a connection may be idle.
    idle: Duration,
    metrics: Arc<Metrics>,
    open: Mutex<Open>,
    /// A request or a connection ended; the accepting task waits for it.
    ended: Notify,
}

#[derive(Debug, Default)]
struct Open {
    next: u64,
    entries: HashMap<u64, Entry>,
}

#[derive(Debug)]
struct Entry {
    /// Requests whose responses are not complete.
    requests: u32,
    idle_since: Instant,
    is_evicted: bool,
    evicted: Arc<Notify>,
}

/// One connection's entry, removed when this is dropped.
#[derive(Debug)]
struct OpenConnection {
    limiter: Arc<ConnectionLimiter>,
    number: u64,
    evicted: Arc<Notify>,
}

/// A request in progress, until its response is complete or dropped.
struct RequestGuard(Arc<OpenConnection>);

impl ConnectionLimiter {
    pub(super) fn new(
        listener: &'static str,
        max: usize,
        idle: Duration,
        metrics: Arc<Metrics>,
    ) -> Arc<Self> {
        Arc::new(Self {
            listener,
            max,
            idle,
            metrics,
            open: Mutex::default(),
            ended: Notify::new(),
        })
    }

    /// Serves until the server stops, and then completes the requests in progress. `all` are the
    /// limiters of this process, which share its open files.
    pub(super) async fn serve(
        self: Arc<Self>,
        listener: TcpListener,
        router: Router,
        all: &[Arc<Self>],
        mut stopping: Stopping,
    ) {
        let mut is_failing = false;
        loop {
            let next = async {
                let stream = listener.accept().await?.0;
                self.wait_for_capacity().await;
                Ok(stream)
            };
            let accepted = tokio::select! {
                biased;
                _ = stopping.wait_for(|stopping| *stopping) => break,
                accepted = next => accepted,
            };
            match accepted {
                Ok(stream) => {
                    is_failing = false;
                    let connection =
                        serve_one(stream, router.clone(), self.register(), stopping.clone());
                    tokio::spawn(connection);
                }
                Err(error) => {
                    if is_of_connection(&error) {
                        continue;
                    }
                    if !is_failing {
                        warn!(listener = self.listener, %error, "accepting connections failed");
                    }
                    is_failing = true;
                    // Most likely the limit of open files; the same error would come again at once.
                    Self::evict_one_of(all);
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
        drop(listener);
        while !self.open().entries.is_empty() {
            self.ended.notified().await;
        }
    }

    /// Waits until there is capacity for one more, and evicts an idle connection.
    async fn wait_for_capacity(&self) {
        loop {
            {
                let mut open = self.open();
                if open.entries.len() < self.max {
                    return;
                }
                open.evict_one();
            }
            self.ended.notified().await;
        }
    }

    /// Evicts the connection that has been idle for the longest, whichever listener it is of: a new one
    /// of a quiet listener may not have sent its request yet.
    fn evict_one_of(all: &[Arc<Self>]) {
        let since = all.iter().filter_map(|limiter| {
            let since = limiter.open().idle_since()?;
            Some((since, limiter))
        });
        if let Some((_, limiter)) = since.min_by_key(|(since, _)| *since) {
            limiter.open().evict_one();
        }
    }

    fn register(self: &Arc<Self>) -> Arc<OpenConnection> {
        let evicted = Arc::new(Notify::new());
        let mut open = self.open();
        let number = open.next;
        open.next += 1;
        let entry = Entry {
            requests: 0,
            idle_since: Instant::now(),
            is_evicted: false,
            evicted: Arc::clone(&evicted),
        };
        open.entries.insert(number, entry);
        self.metrics.connection(self.listener, 1);
        Arc::new(OpenConnection {
            limiter: Arc::clone(self),
            number,
            evicted,
        })
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        // No code path leaves the table half changed.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// Since when the one that has been idle for the longest is that.
    fn idle_since(&self) -> Option<Instant> {
        let idle_ones = self.entries.values().filter(|entry| entry.requests == 0);
        idle_ones.map(|entry| entry.idle_since).min()
    }

    /// Evicts the connection that has been idle for the longest, unless one is being closed already.
    fn evict_one(&mut self) {
        if self.entries.values().any(|entry| entry.is_evicted) {
            return;
        }
        let idle_ones = self
            .entries
            .values_mut()
            .filter(|entry| entry.requests == 0);
        if let Some(entry) = idle_ones.min_by_key(|entry| entry.idle_since) {
            entry.is_evicted = true;
            entry.evicted.notify_one();
        }
    }
}

impl OpenConnection {
    fn begin_request(self: &Arc<Self>) -> RequestGuard {
        if let Some(entry) = self.limiter.open().entries.get_mut(&self.number) {
            entry.requests += 1;
            // A request came first: another one is evicted.
            if std::mem::take(&mut entry.is_evicted) {
                self.limiter.ended.notify_one();
            }
        }
        RequestGuard(Arc::clone(self))
    }

    fn is_evicted(&self) -> bool {
        let open = self.limiter.open();
        let entry = open.entries.get(&self.number);
        entry.is_none_or(|entry| entry.is_evicted)
    }

    fn closed(&self, reason: &'static str) {
        self.limiter.metrics.closed(self.limiter.listener, reason);
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.limiter.open().entries.remove(&self.number);
        self.limiter.metrics.connection(self.limiter.listener, -1);
        self.limiter.ended.notify_one();
    }
}

impl Drop for RequestGuard {
    fn drop(&mut self) {
        if let Some(entry) = self.0.limiter.open().entries.get_mut(&self.0.number) {
            entry.requests -= 1;
            entry.idle_since = Instant::now();
        }
        self.0.limiter.ended.notify_one();
    }
}

async fn serve_one(
    stream: TcpStream,
    router: Router,
    slot: Arc<OpenConnection>,
    mut stopping: Stopping,
) {
    let router = TowerToHyperService::new(router);
    let service = service_fn(|request: hyper::Request<Incoming>| {
        let guard = slot.begin_request();
        let answer = router.call(request);
        async move {
            let answer = answer.await?;
            // The body holds the guard: an event stream is in progress until it ends.
            let in_progress = move |body: Body| {
                Body::new(body.map_frame(move |frame| {
                    let _ = &guard;
                    frame
                }))
            };
            Ok::<_, Infallible>(answer.map(in_progress))
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        // The timer runs whenever a head is awaited, so it limits idle connections as well.
        .header_read_timeout(slot.limiter.idle)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    let mut is_stopping = false;
    loop {
        tokio::select! {
            biased;
            ended = connection.as_mut() => {
                if ended.is_err_and(|error| error.is_timeout()) {
                    slot.closed("idle");
                }
                return;
            }
            () = slot.evicted.notified() => if slot.is_evicted() {
                slot.closed("crowded");
                return;
            },
            _ = stopping.wait_for(|stopping| *stopping), if !is_stopping => {
                is_stopping = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

/// The peer closed the connection before it was accepted.
fn is_of_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset
    )
}

/// Between two attempts to accept after an error of the system.
const PAUSE: Duration = Duration::from_millis(100);

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn the_longest_idle_of_all_listeners_is_evicted() {
        let limiter = |name| {
            let metrics = Arc::new(Metrics::new());
            ConnectionLimiter::new(name, 9, Duration::from_secs(9), metrics)
        };
        let all = [limiter("public"), limiter("admin")];
        let mut connections = Vec::new();
        for at in [0, 0, 1, 0] {
            connections.push(all[at].register());
            tokio::time::advance(Duration::from_millis(1)).await;
        }
        let _busy = connections[0].begin_request();
        let evicted = |connections: &[Arc<OpenConnection>]| {
            ConnectionLimiter::evict_one_of(&all);
            let is_evicted = connections.iter().map(|it| it.is_evicted());
            is_evicted.collect::<Vec<_>>()
        };
        assert_eq!(evicted(&connections), [false, true, false, false]);
        // It has to end first.
        assert_eq!(evicted(&connections), [false, true, false, false]);
        connections.remove(1);
        assert_eq!(evicted(&connections), [false, true, false]);
        connections.remove(1);
        assert_eq!(evicted(&connections), [false, true]);
    }
}
