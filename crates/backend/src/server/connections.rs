//! The connections of a listener: so many at once, and none for long that asks nothing.
//!
//! Where one too many comes, the one goes that has had no request under way for longest: half a head
//! or nothing at all is all that somebody sends who only wants to hold connections, and a browser
//! or a proxy opens another. Where all have a request under way, new ones wait.

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

/// What tells of the end: `true`, or the sender's own.
type Stopping = watch::Receiver<bool>;

/// A listener's connections.
#[derive(Debug)]
pub(super) struct Room {
    /// By which the figures call the listener.
    listener: &'static str,
    max: usize,
    /// How long there may be no whole head of a request.
    idle: Duration,
    metrics: Arc<Metrics>,
    open: Mutex<Open>,
    /// Something ended; for the one task that accepts.
    ended: Notify,
}

#[derive(Debug, Default)]
struct Open {
    next: u64,
    places: HashMap<u64, Place>,
}

#[derive(Debug)]
struct Place {
    /// Requests whose answers are not complete.
    requests: u32,
    quiet_since: Instant,
    has_to_go: bool,
    told: Arc<Notify>,
}

/// One connection's place; free again when this is dropped.
#[derive(Debug)]
struct Visit {
    room: Arc<Room>,
    number: u64,
    told: Arc<Notify>,
}

/// A request under way, until its answer is complete or given up.
struct Asking(Arc<Visit>);

impl Room {
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

    /// Answers what comes until it is told to stop, and then what is under way. `all` are the rooms
    /// of this process, whose files they share.
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
                self.is_there_room().await;
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
                        serve_one(stream, router.clone(), self.enter(), stopping.clone());
                    tokio::spawn(connection);
                }
                Err(error) => {
                    if is_of_connection(&error) {
                        continue;
                    }
                    if !is_failing {
                        warn!(listener = self.listener, %error, "no connection can be taken");
                    }
                    is_failing = true;
                    // There are no more files, most likely; and this error is there again at once.
                    for room in all {
                        room.open().send_one_away();
                    }
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
        drop(listener);
        while !self.open().places.is_empty() {
            self.ended.notified().await;
        }
    }

    /// Waits until one more may come, and sends away who asks nothing.
    async fn is_there_room(&self) {
        loop {
            {
                let mut open = self.open();
                if open.places.len() < self.max {
                    return;
                }
                open.send_one_away();
            }
            self.ended.notified().await;
        }
    }

    fn enter(self: &Arc<Self>) -> Arc<Visit> {
        let told = Arc::new(Notify::new());
        let mut open = self.open();
        let number = open.next;
        open.next += 1;
        let place = Place {
            requests: 0,
            quiet_since: Instant::now(),
            has_to_go: false,
            told: Arc::clone(&told),
        };
        open.places.insert(number, place);
        self.metrics.connection(self.listener, 1);
        Arc::new(Visit {
            room: Arc::clone(self),
            number,
            told,
        })
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        // No code path leaves the table half changed.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// Tells the connection to go that has asked nothing for longest, unless one is on its way.
    fn send_one_away(&mut self) {
        if self.places.values().any(|place| place.has_to_go) {
            return;
        }
        let quiet = self.places.values_mut().filter(|place| place.requests == 0);
        if let Some(place) = quiet.min_by_key(|place| place.quiet_since) {
            place.has_to_go = true;
            place.told.notify_one();
        }
    }
}

impl Visit {
    fn ask(self: &Arc<Self>) -> Asking {
        if let Some(place) = self.room.open().places.get_mut(&self.number) {
            place.requests += 1;
            // The request was faster: somebody else goes.
            if std::mem::take(&mut place.has_to_go) {
                self.room.ended.notify_one();
            }
        }
        Asking(Arc::clone(self))
    }

    fn has_to_go(&self) -> bool {
        let open = self.room.open();
        let place = open.places.get(&self.number);
        place.is_none_or(|place| place.has_to_go)
    }

    fn closed(&self, reason: &'static str) {
        self.room.metrics.closed(self.room.listener, reason);
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.room.open().places.remove(&self.number);
        self.room.metrics.connection(self.room.listener, -1);
        self.room.ended.notify_one();
    }
}

impl Drop for Asking {
    fn drop(&mut self) {
        if let Some(place) = self.0.room.open().places.get_mut(&self.0.number) {
            place.requests -= 1;
            place.quiet_since = Instant::now();
        }
        self.0.room.ended.notify_one();
    }
}

async fn serve_one(stream: TcpStream, router: Router, visit: Arc<Visit>, mut stopping: Stopping) {
    let router = TowerToHyperService::new(router);
    let service = service_fn(|request: hyper::Request<Incoming>| {
        let asking = visit.ask();
        let answer = router.call(request);
        async move {
            let answer = answer.await?;
            // Its body takes the request's end along: an event stream is under way until it ends.
            let under_way = move |body: Body| {
                Body::new(body.map_frame(move |frame| {
                    let _ = &asking;
                    frame
                }))
            };
            Ok::<_, Infallible>(answer.map(under_way))
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        // Runs whenever a head is waited for, so it is the limit of idle connections as well.
        .header_read_timeout(visit.room.idle)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    let mut is_stopping = false;
    loop {
        tokio::select! {
            biased;
            ended = connection.as_mut() => {
                if ended.is_err_and(|error| error.is_timeout()) {
                    visit.closed("idle");
                }
                return;
            }
            () = visit.told.notified() => if visit.has_to_go() {
                visit.closed("crowded");
                return;
            },
            _ = stopping.wait_for(|stopping| *stopping), if !is_stopping => {
                is_stopping = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

/// The other side has given up before it was its turn.
fn is_of_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset
    )
}

/// Between two tries to accept where the system refuses.
const PAUSE: Duration = Duration::from_millis(100);
