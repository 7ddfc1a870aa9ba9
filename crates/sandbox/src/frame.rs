//! What every port has around its provider: headers, log, style sheet, and an end.

use std::future::IntoFuture;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::clock::Clock;
use crate::hosted_page::{HostedHeaders, STYLE_SHEET_PATH, harden, style_sheet};
use crate::request_log::{RequestLog, list, note};

/// What every port has around its provider.
#[derive(Debug)]
pub(crate) struct Frame {
    headers: HostedHeaders,
    clock: Clock,
    /// All servers go on until this is dropped.
    running: watch::Sender<()>,
}

/// A port that is taken, and not yet answered on.
#[derive(Debug)]
pub(crate) struct Socket {
    pub(crate) port: u16,
    listener: tokio::net::TcpListener,
}

/// One provider's port.
#[derive(Debug)]
pub(crate) struct Port {
    pub(crate) number: u16,
    pub(crate) log: RequestLog,
    server: JoinHandle<io::Result<()>>,
}

/// How long connections may take to end after the sandbox is stopped.
const PATIENCE: Duration = Duration::from_secs(2);

/// Largest request body, in bytes: a session keeps what it was created with. Where documents are
/// uploaded, the route has a limit of its own.
const MAX_BODY: usize = 16 * 1024;

impl Socket {
    /// Takes a port on 127.0.0.1; 0 takes a free one.
    pub(crate) fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        Ok(Self {
            port: listener.local_addr()?.port(),
            listener: tokio::net::TcpListener::from_std(listener)?,
        })
    }
}

impl Frame {
    pub(crate) fn new(page_origin: &str, clock: Clock) -> Self {
        Self {
            headers: HostedHeaders::new(page_origin),
            clock,
            running: watch::Sender::new(()),
        }
    }

    pub(crate) fn serve(&self, socket: Socket, provider: Router) -> Port {
        let log = RequestLog::new(self.clock.clone());
        let own = Router::new()
            .route("/sandbox/log", get(list))
            .with_state(log.clone())
            .route(STYLE_SHEET_PATH, get(style_sheet));
        let router = provider
            .merge(own)
            .layer(DefaultBodyLimit::max(MAX_BODY))
            .layer(from_fn_with_state(self.headers.clone(), harden))
            .layer(from_fn_with_state(log.clone(), note));
        let mut running = self.running.subscribe();
        // Nothing is ever sent: the only news is that the sender is gone.
        let stopped = async move { while running.changed().await.is_ok() {} };
        let serve = axum::serve(socket.listener, router).with_graceful_shutdown(stopped);
        Port {
            number: socket.port,
            log,
            server: tokio::spawn(serve.into_future()),
        }
    }
}

impl Port {
    /// Waits for the server to end, for two seconds.
    pub(crate) async fn end(self) {
        // A client that will not let go is cut off when the runtime ends.
        let _ = timeout(PATIENCE, self.server).await;
    }
}
