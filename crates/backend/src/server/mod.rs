//! The binary: the contract on a port, and the demo's page beside it.

mod check;
mod connections;
mod demo;
mod files;
mod proxied;
mod stop;

use std::convert::Infallible;
use std::fmt;
use std::future::{self, Future};
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::{Extension, Router};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tracing::{info, warn};

use crate::backend::Backend;
use crate::config::{
    ConfigError, ConnectionsConfig, InKey, MEMORY, ServerConfig, Users, WEBHOOKS_PATH,
};
use crate::contract::router;
use crate::operations::{administration, health};
use crate::problem::{Code, Problem};
use crate::store::{self, BackupError, MemoryStore, OpenError, SqlStore, StoreError};
use crate::user::UserId;
use crate::webhooks::webhooks;

pub use check::is_healthy;
pub use stop::Stop;

use connections::ConnectionLimiter;
use proxied::{Proxied, UserHeader};

/// A server that listens and does not answer yet.
#[derive(Debug)]
#[must_use = "nothing is answered until it is run"]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    router: Router,
    connections: ConnectionsConfig,
    /// The maximum of connections of the public listener.
    max_connections: usize,
    admin: Option<(TcpListener, Router)>,
    backend: Backend,
    shutdown_delay: Duration,
}

impl Server {
    /// Checks the configuration, opens the store and takes the port.
    ///
    /// # Errors
    ///
    /// [`ServeError`] when the configuration cannot be used, or the database or the port not be
    /// had.
    pub async fn bind(mut config: ServerConfig) -> Result<Self, ServeError> {
        let max = files::max_connections(config.connections.at_once);
        // A browser without a stream polls; without a connection nobody can do anything.
        let max_streams = u32::try_from(max * 3 / 4).unwrap_or(u32::MAX);
        let streams = &mut config.backend.streams.in_total;
        *streams = max_streams.min(*streams);
        let backend = backend(&config).await?;
        let listener = TcpListener::bind(config.listen).await?;
        let admin = match config.admin_listen {
            None => None,
            Some(address) => {
                let router = administration(backend.clone());
                Some((TcpListener::bind(address).await?, router))
            }
        };
        Ok(Self {
            address: listener.local_addr()?,
            listener,
            router: app(&config, &backend),
            connections: config.connections,
            max_connections: max,
            admin,
            backend,
            shutdown_delay: config.shutdown_delay,
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where the metrics are, if they are anywhere.
    #[must_use]
    pub fn admin_address(&self) -> Option<SocketAddr> {
        let (listener, _) = self.admin.as_ref()?;
        listener.local_addr().ok()
    }

    /// Answers until `stop` ends, then says so in `/readyz`, ends the event streams, and gives
    /// open requests a moment.
    ///
    /// # Errors
    ///
    /// None so far: a listener that fails is tried again.
    pub async fn run(
        self,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), ServeError> {
        let (stopping, stopped) = watch::channel(false);
        let backend = self.backend.clone();
        let stopping = async move {
            stop.await;
            info!("stopping");
            backend.stop();
            tokio::time::sleep(self.shutdown_delay).await;
            stopping.send_replace(true);
            tokio::time::sleep(GRACE).await;
        };
        let room = |listener, max| {
            let metrics = Arc::clone(&self.backend.0.metrics);
            ConnectionLimiter::new(listener, max, self.connections.idle, metrics)
        };
        let rooms = [
            room("public", self.max_connections),
            room("admin", files::ADMIN),
        ];
        let [public, admin] = rooms.clone();
        let serving = public.serve(self.listener, self.router, &rooms, stopped);
        // Until the very end: metrics matter most while the server stops.
        let (_to_the_end, never) = watch::channel(false);
        let administering = async {
            match self.admin {
                Some((listener, router)) => admin.serve(listener, router, &rooms, never).await,
                None => future::pending().await,
            }
        };
        let reconciling = self.backend.clone().reconcile();
        let reconciling = async {
            reconciling.await;
            future::pending::<Infallible>().await
        };
        tokio::select! {
            () = serving => Ok(()),
            () = administering => Ok(()),
            () = stopping => Ok(()),
            never = self.backend.sweep() => match never {},
            never = reconciling => match never {},
        }
    }
}

/// The backend on the store that is configured.
///
/// # Errors
///
/// [`ServeError`] as `Backend::new` and `SqlStore::open`.
pub async fn backend(config: &ServerConfig) -> Result<Backend, ServeError> {
    let made = try_backend(config).await;
    made.map_err(|error| match error {
        ServeError::Config(error) => ServeError::Config(config.overrides.name(error)),
        other => other,
    })
}

/// Checks every value of a configuration, as a start does, and opens nothing.
///
/// # Errors
///
/// [`ServeError::Config`] for the first value that cannot be used.
pub fn check(config: &ServerConfig) -> Result<(), ServeError> {
    let checked = try_check(config);
    checked.map_err(|error| ServeError::Config(config.overrides.name(error)))
}

fn try_check(config: &ServerConfig) -> Result<(), ConfigError> {
    config.store.connections()?;
    if config.store.url.resolve().in_key("store.url")?.expose() != MEMORY {
        SqlStore::check(&config.store)?;
    }
    Backend::new(config.backend.clone(), MemoryStore::new()).map(drop)
}

/// Copies the database of SQLite into a new file, while a server may write to it.
pub(crate) async fn backup(config: &ServerConfig, target: &Path) -> Result<(), BackupError> {
    let backed_up = backup_of(config, target).await;
    backed_up.map_err(|error| match error {
        BackupError::Config(error) => BackupError::Config(config.overrides.name(error)),
        other => other,
    })
}

async fn backup_of(config: &ServerConfig, target: &Path) -> Result<(), BackupError> {
    let url = config.store.url.resolve().in_key("store.url")?;
    if url.expose() == MEMORY {
        return Err(BackupError::NotAFile);
    }
    store::backup(&config.store, target).await
}

async fn try_backend(config: &ServerConfig) -> Result<Backend, ServeError> {
    config.store.connections()?;
    let url = config.store.url.resolve().in_key("store.url")?;
    let backend = config.backend.clone();
    Ok(if url.expose() == MEMORY {
        warn!("flows are kept in memory and end with this process");
        Backend::new(backend, MemoryStore::new())?
    } else {
        Backend::new(backend, SqlStore::open(&config.store).await?)?
    })
}

/// Everything that is served.
pub fn app(config: &ServerConfig, backend: &Backend) -> Router {
    let served = health(backend.clone()).nest(WEBHOOKS_PATH, webhooks(backend.clone()));
    let demo = match &config.users {
        Users::Nobody => {
            warn!("neither a user's header nor a demo: every call of the contract is a 401");
            let contract = router::<Nobody>(backend.clone());
            return served.nest(&config.base_path, contract);
        }
        Users::Header(name) => {
            let header = Extension(UserHeader(name.clone()));
            let contract = router::<Proxied>(backend.clone()).layer(header);
            return served.nest(&config.base_path, contract);
        }
        Users::Demo(demo) => demo,
    };
    let is_https = config
        .backend
        .page_origins
        .iter()
        .all(|origin| origin.starts_with("https:"));
    let contract = router::<demo::Visitor>(backend.clone());
    served
        .nest(&config.base_path, contract)
        .merge(demo::details(backend.clone()))
        .fallback_service(demo::pages(demo, is_https))
}

/// The extractor where no users are configured: it rejects every request.
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
    /// The database cannot be had.
    Store(StoreError),
    /// The port cannot be had, or the listener failed.
    Io(io::Error),
}

impl From<ConfigError> for ServeError {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}

impl From<OpenError> for ServeError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Config(error) => Self::Config(error),
            OpenError::Store(error) => Self::Store(error),
        }
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
            Self::Store(error) => error.fmt(formatter),
            Self::Io(error) => write!(formatter, "the listener: {error}"),
        }
    }
}

impl std::error::Error for ServeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Config(error) => Some(error),
            Self::Store(error) => Some(error),
            Self::Io(error) => Some(error),
        }
    }
}

/// How long open requests may take to end: a supervisor waits five seconds.
const GRACE: Duration = Duration::from_secs(3);
