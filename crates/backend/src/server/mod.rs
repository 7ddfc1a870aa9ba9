//! The binary: the contract on a port, and the demo's page beside it.

mod demo;
mod stop;

use std::fmt;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tracing::info;

use crate::backend::Backend;
use crate::config::{ConfigError, ServerConfig};
use crate::contract::router;
use crate::problem::{Code, Problem};
use crate::store::MemoryStore;
use crate::user::UserId;

pub use stop::Stop;

/// A server that listens and does not answer yet.
#[derive(Debug)]
#[must_use = "nothing is answered until it is run"]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    router: Router,
}

impl Server {
    /// Checks the configuration and takes the port.
    ///
    /// # Errors
    ///
    /// [`ServeError`] when the configuration cannot be used or the port cannot be had.
    pub async fn bind(config: ServerConfig) -> Result<Self, ServeError> {
        let router = app(&config)?;
        let listener = TcpListener::bind(config.listen).await?;
        Ok(Self {
            address: listener.local_addr()?,
            listener,
            router,
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `stop` ends, then gives open requests a moment.
    ///
    /// # Errors
    ///
    /// [`ServeError::Io`] when the listener fails.
    pub async fn run(
        self,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), ServeError> {
        let (stopping, mut stopped) = watch::channel(false);
        let graceful = async move {
            stop.await;
            info!("stopping");
            stopping.send_replace(true);
        };
        let serving = axum::serve(self.listener, self.router).with_graceful_shutdown(graceful);
        let cut_off = async {
            // Ends in an error only when the server has ended by itself.
            let _ = stopped.wait_for(|stopped| *stopped).await;
            tokio::time::sleep(GRACE).await;
        };
        tokio::select! {
            ended = serving => Ok(ended?),
            () = cut_off => Ok(()),
        }
    }
}

/// Everything that is served.
///
/// # Errors
///
/// [`ConfigError`] as `Backend::new`.
pub fn app(config: &ServerConfig) -> Result<Router, ConfigError> {
    let backend = Backend::new(config.backend.clone(), MemoryStore::new())?;
    let Some(demo) = &config.demo else {
        let contract = router::<Nobody>(backend);
        return Ok(Router::new().nest(&config.base_path, contract));
    };
    let is_https = config
        .backend
        .page_origins
        .iter()
        .all(|origin| origin.starts_with("https:"));
    let contract = router::<demo::Visitor>(backend.clone());
    Ok(Router::new()
        .nest(&config.base_path, contract)
        .merge(demo::details(backend))
        .fallback_service(demo::pages(&demo.page_dir, is_https)))
}

/// Nobody can sign in where there is no demo: a real deployment mounts the router in a service
/// that knows its users.
#[derive(Debug)]
enum Nobody {}

impl FromRequestParts<Backend> for Nobody {
    type Rejection = Problem;

    async fn from_request_parts(_: &mut Parts, _: &Backend) -> Result<Self, Problem> {
        Err(Code::SessionExpired.into())
    }
}

impl From<Nobody> for UserId {
    fn from(nobody: Nobody) -> Self {
        match nobody {}
    }
}

/// Why the server does not run.
#[derive(Debug)]
pub enum ServeError {
    /// The configuration cannot be used.
    Config(ConfigError),
    /// The port cannot be had, or the listener failed.
    Io(io::Error),
}

impl From<ConfigError> for ServeError {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}

impl From<io::Error> for ServeError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => write!(formatter, "the configuration: {error}"),
            Self::Io(error) => write!(formatter, "the listener: {error}"),
        }
    }
}

impl std::error::Error for ServeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Config(error) => Some(error),
            Self::Io(error) => Some(error),
        }
    }
}

/// How long open requests may take to end: whoever started us waits five seconds.
const GRACE: Duration = Duration::from_secs(3);
