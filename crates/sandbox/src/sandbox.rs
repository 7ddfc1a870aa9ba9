//! Both providers, listening.

use std::fmt;
use std::io;
use std::net::Ipv4Addr;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use hosted_flow_core::provider::Provider;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::choice::{ChoiceError, Outcome};
use crate::clock::Clock;
use crate::config::Config;
use crate::dice::Dice;
use crate::hosted_page::{HostedHeaders, STYLE_SHEET_PATH, harden, style_sheet};
use crate::ondato::{Ondato, WHITE_LABEL_HOST};
use crate::paysafe::{Paysafe, Timing};
use crate::request_log::{LogEntry, RequestLog, list, note};

/// Both providers, listening on 127.0.0.1. Dropping it stops them.
#[derive(Debug)]
#[must_use = "the sandbox stops when it is dropped"]
pub struct Sandbox {
    frame: Frame,
    ondato: Ondato,
    paysafe: Paysafe,
    ondato_port: Port,
    paysafe_port: Port,
}

/// How long connections may take to end after [`Sandbox::stop`].
const PATIENCE: Duration = Duration::from_secs(2);

/// Largest request body, in bytes: a session keeps what it was created with.
const MAX_BODY: usize = 16 * 1024;

impl Sandbox {
    /// Starts both providers; they are ready when this returns.
    ///
    /// # Errors
    ///
    /// [`StartError`] when a port cannot be had or the system gives no random bytes.
    pub async fn start(config: Config) -> Result<Self, StartError> {
        let Config {
            ondato_port,
            paysafe_port,
            page,
            decision_after,
            paysafe_lifetime,
            paysafe_ongoing,
        } = config;
        let frame = Frame {
            headers: HostedHeaders::new(&page.origin()),
            clock: Clock::default(),
            running: watch::Sender::new(()),
        };
        let clock = || frame.clock.clone();

        let (socket, port) = listen(Provider::Ondato, ondato_port).await?;
        let ondato = Ondato::new(page.clone(), decision_after, port, dice()?, clock());
        let ondato_port = frame.serve(socket, port, ondato.clone().router(dice()?));

        let (socket, port) = listen(Provider::Paysafe, paysafe_port).await?;
        let timing = Timing {
            lifetime: paysafe_lifetime,
            ongoing: paysafe_ongoing,
        };
        let paysafe = Paysafe::new(page, timing, origin(port), dice()?, clock());
        let paysafe_port = frame.serve(socket, port, paysafe.clone().router(dice()?));

        Ok(Self {
            frame,
            ondato,
            paysafe,
            ondato_port,
            paysafe_port,
        })
    }

    /// Origin of Ondato's APIs and of its hosted pages, `http://127.0.0.1:{port}`.
    #[must_use]
    pub fn ondato_origin(&self) -> String {
        origin(self.ondato_port.number)
    }

    /// Host and port of the white-label hosted pages, `verify.localhost:{port}`: the `host` of a
    /// launch.
    #[must_use]
    pub fn white_label_host(&self) -> String {
        format!("{WHITE_LABEL_HOST}:{}", self.ondato_port.number)
    }

    /// Origin of Paysafe's API and of its hosted pages, `http://127.0.0.1:{port}`.
    #[must_use]
    pub fn paysafe_origin(&self) -> String {
        origin(self.paysafe_port.number)
    }

    /// Moves the sandbox's clock ahead, for decisions and expiries without waiting.
    pub fn advance(&self, by: Duration) {
        self.frame.clock.advance(by);
    }

    /// Plays the person on the hosted page without a browser, and answers where the browser would
    /// be sent. `id` is Ondato's identity verification or Paysafe's session; `reason` goes with
    /// [`Outcome::Decline`], none means the provider's default.
    ///
    /// # Errors
    ///
    /// [`ChoiceError`] when the hosted page would not have offered this.
    pub fn play(
        &self,
        provider: Provider,
        id: &str,
        outcome: Outcome,
        reason: Option<&str>,
    ) -> Result<String, ChoiceError> {
        match provider {
            Provider::Ondato => self.ondato.play(id, outcome, reason),
            Provider::Paysafe => self.paysafe.play(id, outcome, reason),
            Provider::Airwallex | Provider::ConnectFi | Provider::ConnectPay => {
                Err(ChoiceError::NoPage)
            }
        }
    }

    /// The last 1000 requests that reached a provider, oldest first.
    #[must_use]
    pub fn log(&self, provider: Provider) -> Vec<LogEntry> {
        match provider {
            Provider::Ondato => self.ondato_port.log.entries(),
            Provider::Paysafe => self.paysafe_port.log.entries(),
            Provider::Airwallex | Provider::ConnectFi | Provider::ConnectPay => Vec::new(),
        }
    }

    /// Stops both providers: no new connections, and two seconds for those that are open.
    pub async fn stop(self) {
        drop(self.frame);
        for port in [self.ondato_port, self.paysafe_port] {
            // A client that will not let go is cut off when the runtime ends.
            let _ = timeout(PATIENCE, port.server).await;
        }
    }
}

/// What both ports have around their providers.
#[derive(Debug)]
struct Frame {
    headers: HostedHeaders,
    clock: Clock,
    /// Both servers go on until this is dropped.
    running: watch::Sender<()>,
}

/// One provider's port.
#[derive(Debug)]
struct Port {
    number: u16,
    log: RequestLog,
    server: JoinHandle<io::Result<()>>,
}

impl Frame {
    fn serve(&self, socket: TcpListener, number: u16, provider: Router) -> Port {
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
        let serve = axum::serve(socket, router).with_graceful_shutdown(stopped);
        Port {
            number,
            log,
            server: tokio::spawn(serve.into_future()),
        }
    }
}

async fn listen(provider: Provider, port: u16) -> Result<(TcpListener, u16), StartError> {
    let bound = async {
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = socket.local_addr()?.port();
        Ok((socket, port))
    };
    bound.await.map_err(|source| StartError::Listen {
        provider,
        port,
        source,
    })
}

fn dice() -> Result<Dice, StartError> {
    Dice::from_system().map_err(|error| StartError::Randomness(io::Error::other(error)))
}

fn origin(port: u16) -> String {
    format!("http://{}:{port}", Ipv4Addr::LOCALHOST)
}

/// Why a sandbox did not start.
#[derive(Debug)]
pub enum StartError {
    /// The port cannot be had.
    Listen {
        /// Whose port it is.
        provider: Provider,
        /// As configured.
        port: u16,
        /// Why.
        source: io::Error,
    },
    /// The system gives no random bytes.
    Randomness(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen {
                provider,
                port,
                source,
            } => write!(
                formatter,
                "cannot listen on 127.0.0.1:{port} for {provider}: {source}"
            ),
            Self::Randomness(source) => write!(formatter, "no random bytes: {source}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Listen { source, .. } | Self::Randomness(source) => Some(source),
        }
    }
}
