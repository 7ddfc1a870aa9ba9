//! The HTTP server of each port: security headers, fault injection, logs, scenarios, style sheet
//! and shutdown.

use std::future::IntoFuture;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use hosted_flow_core::provider::Provider;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::clock::Clock;
use crate::faults::{InjectionPoint, inject};
use crate::hosted_page::{
    STYLE_SHEET_PATH, SecurityHeaders, accents, set_security_headers, style_sheet,
};
use crate::providers::{ROOMS, room};
use crate::request_log::{RequestLog, list_requests, record};
use crate::scenario_control::{CHOOSE_PATH, START_PATH, ScenarioControl, choose, list_scenarios};
use crate::webhooks::{DeliveryLog, WebhookSender, list_deliveries};

/// Serves the providers' ports.
#[derive(Debug)]
pub(crate) struct Server {
    headers: SecurityHeaders,
    clock: Clock,
    control: ScenarioControl,
    /// All servers run until this is dropped.
    running: watch::Sender<()>,
}

/// A bound port that does not accept connections yet.
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
    pub(crate) deliveries: DeliveryLog,
    task: JoinHandle<io::Result<()>>,
}

/// How long open connections may take to end after the sandbox is stopped.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(2);

/// Maximum size of a request body in bytes, because a session stores parts of it. The routes for
/// uploads have a limit of their own.
const MAX_BODY: usize = 16 * 1024;

impl Socket {
    /// Binds a port on 127.0.0.1; 0 means any free port.
    pub(crate) fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        Ok(Self {
            port: listener.local_addr()?.port(),
            listener: tokio::net::TcpListener::from_std(listener)?,
        })
    }
}

impl Server {
    pub(crate) fn new(clock: Clock, control: ScenarioControl) -> Self {
        Self {
            headers: SecurityHeaders::new(&control.page.origins()),
            clock,
            control,
            running: watch::Sender::new(()),
        }
    }

    pub(crate) fn serve(&self, provider: Provider, socket: Socket, router: Router) -> Port {
        let log = RequestLog::new(self.clock.clone());
        let deliveries = DeliveryLog::default();
        let own = Router::new()
            .route("/sandbox/log", get(list_requests))
            .with_state(log.clone())
            .route("/sandbox/webhooks", get(list_deliveries))
            .with_state(deliveries.clone())
            .route(START_PATH, get(list_scenarios))
            .route(CHOOSE_PATH, get(choose))
            .with_state(self.control.clone())
            .route(STYLE_SHEET_PATH, get(style_sheet))
            .with_state(accents(
                ROOMS
                    .iter()
                    .filter_map(|room| Some((room.provider.name(), room.accent?))),
            ));
        let injection_point = InjectionPoint {
            room: room(provider),
            faults: self.control.faults.clone(),
        };
        let router = router
            .layer(from_fn_with_state(injection_point, inject))
            .merge(own)
            .layer(DefaultBodyLimit::max(MAX_BODY))
            .layer(from_fn_with_state(
                self.headers.clone(),
                set_security_headers,
            ))
            .layer(from_fn_with_state(log.clone(), record));
        let serve = axum::serve(socket.listener, router).with_graceful_shutdown(self.stopped());
        Port {
            number: socket.port,
            log,
            deliveries,
            task: tokio::spawn(serve.into_future()),
        }
    }

    /// Runs a webhook sender until the sandbox is stopped.
    pub(crate) fn run_sender(&self, sender: WebhookSender) {
        let stopped = self.stopped();
        tokio::spawn(async move {
            tokio::select! {
                () = sender.run() => {}
                () = stopped => {}
            }
        });
    }

    fn stopped(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut running = self.running.subscribe();
        // No value is ever sent: `changed` fails once the sender is dropped.
        async move { while running.changed().await.is_ok() {} }
    }
}

impl Port {
    /// Waits for the server to end, for at most two seconds.
    pub(crate) async fn join(self) {
        // A connection that stays open is closed when the runtime ends.
        let _ = timeout(SHUTDOWN_TIMEOUT, self.task).await;
    }
}
