//! Opening a database: where the two kinds differ.

use std::error::Error;
use std::fmt;
use std::path::Path;
use std::str::FromStr;

use prometheus_client::metrics::counter::Counter;
use sqlx::any::AnyPoolOptions;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AnyConnection, AnyPool, Connection, Executor, Row, SqlSafeStr};
use url::Url;

use super::SqlStore;
use super::changes::{Changes, Listener};
use super::connection::{TIMEOUT, connect};
use super::fault::{SqlFault, failed};
use super::reads::Reads;
use super::writer::Writer;
use crate::settings::{ConfigError, Fault, InKey, StoreConfig};
use crate::store::StoreError;

/// Why a database cannot be opened.
#[derive(Debug)]
pub enum OpenError {
    /// The configuration cannot be used.
    Config(ConfigError),
    /// The database cannot be reached, or its tables not be brought up to date.
    Store(StoreError),
}

impl From<ConfigError> for OpenError {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => error.fmt(formatter),
            Self::Store(error) => error.fmt(formatter),
        }
    }
}

impl Error for OpenError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Config(error) => Some(error),
            Self::Store(error) => Some(error),
        }
    }
}

/// Where the tables are.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    /// In this file.
    Sqlite(String),
    /// On the server of this URL, which may hold a password.
    Postgres(String),
}

/// Checks what [`open`] needs, and opens nothing.
pub(super) fn check(config: &StoreConfig) -> Result<(), ConfigError> {
    config.connections()?;
    place(config).map(drop)
}

fn place(config: &StoreConfig) -> Result<Place, ConfigError> {
    let url = config.url.resolve().in_key("store.url")?;
    Place::parse(url.expose()).in_key("store.url")
}

/// The file that flows are in, and the URL of a file that is there; none for another database.
pub(super) fn sqlite_file(config: &StoreConfig) -> Result<Option<(String, String)>, ConfigError> {
    Ok(match place(config)? {
        Place::Sqlite(path) => {
            let url = sqlite_url(&path, "rw");
            Some((path, url))
        }
        Place::Postgres(_) => None,
    })
}

fn sqlite_url(path: &str, mode: &str) -> String {
    format!("sqlite:{}?mode={mode}", path.replace('%', "%25"))
}

pub(super) async fn open(config: &StoreConfig) -> Result<SqlStore, OpenError> {
    let place = place(config)?;
    let connections = config.connections()?;
    sqlx::any::install_default_drivers();
    Ok(match place {
        Place::Sqlite(path) => {
            sqlite(&sqlite_url(&path, "rwc"), connections, SQLITE_SESSION).await?
        }
        Place::Postgres(url) => postgres(url, connections).await?,
    })
}

pub(super) async fn sqlite(
    url: &str,
    connections: u32,
    session: &'static str,
) -> Result<SqlStore, StoreError> {
    let mut first = connect(url, session).await?;
    // Kept in the file, so that no other connection need ask for it.
    let row = first.fetch_one("PRAGMA journal_mode = WAL").await;
    let mode: String = row.and_then(|row| row.try_get(0)).map_err(failed)?;
    if mode != "wal" {
        return Err(StoreError::new(SqlFault::NoLog));
    }
    let migrations = [FLOWS, HANDOFFS, WRITES, DUE, SECOND_KEYS, RECENT];
    migrate(first, &migrations).await?;
    let lost = Counter::default();
    Ok(SqlStore {
        reads: Reads::start(url, session, 1, &lost),
        readers: pool(url, connections, session)?,
        writer: Writer {
            pool: pool(url, 1, session)?,
            lost,
        },
        changes: Changes::new(),
        listener: None,
    })
}

async fn postgres(url: String, connections: u32) -> Result<SqlStore, StoreError> {
    let first = connect(&url, POSTGRES_SESSION).await?;
    let migrations = [
        FLOWS,
        POSTGRES_CHANGES,
        HANDOFFS,
        POSTGRES_LOOKS,
        WRITES,
        DUE,
        SECOND_KEYS,
        RECENT,
    ];
    migrate(first, &migrations).await?;
    let pool = pool(&url, connections, POSTGRES_SESSION)?;
    let lost = Counter::default();
    let reads = Reads::start(&url, POSTGRES_SESSION, 2, &lost);
    let changes = Changes::new();
    let listener = Listener::start(url, changes.clone()).await;
    Ok(SqlStore {
        reads,
        readers: pool.clone(),
        writer: Writer { pool, lost },
        changes,
        listener: Some(listener.map_err(StoreError::new)?),
    })
}

/// Connections that each begin with these settings.
fn pool(url: &str, max_connections: u32, session: &'static str) -> Result<AnyPool, StoreError> {
    let pool = AnyPoolOptions::new()
        .max_connections(max_connections)
        .acquire_timeout(TIMEOUT)
        .after_connect(move |connection, _| {
            Box::pin(async move { connection.execute(session).await.map(drop) })
        });
    pool.connect_lazy(url).map_err(failed)
}

async fn migrate(
    mut connection: AnyConnection,
    migrations: &[(i64, &'static str, &'static str)],
) -> Result<(), StoreError> {
    let migrations = migrations.iter().map(|(version, name, sql)| {
        let kind = MigrationType::Simple;
        Migration::new(*version, (*name).into(), kind, sql.into_sql_str(), false)
    });
    let mut migrator = Migrator::with_migrations(migrations.collect());
    // The host may keep tables and migrations of its own in the same database.
    migrator.dangerous_set_table_name("hosted_flow_migrations");
    // A newer version only adds, so that this one can go on beside it.
    migrator.set_ignore_missing(true);
    let migrated = migrator.run(&mut connection).await;
    migrated.map_err(|error| StoreError::new(SqlFault::from(error)))?;
    connection.close().await.map_err(failed)
}

impl Place {
    fn parse(url: &str) -> Result<Self, Fault> {
        match url.split_once(':') {
            Some(("sqlite", path)) => Self::sqlite(path.strip_prefix("//").unwrap_or(path)),
            Some(("postgres" | "postgresql", _)) => Self::postgres(url),
            _ => Err(Fault::NotAStore),
        }
    }

    fn sqlite(path: &str) -> Result<Self, Fault> {
        // What sqlx would take for a query, and a database that would be gone with its connection.
        if path.is_empty() || path.contains(['?', '#']) || path.starts_with(':') {
            return Err(Fault::NotAStore);
        }
        let folder = Path::new(path)
            .parent()
            .filter(|folder| *folder != Path::new(""));
        if !folder.is_none_or(Path::is_dir) {
            return Err(Fault::NoFolder);
        }
        Ok(Self::Sqlite(path.to_owned()))
    }

    fn postgres(text: &str) -> Result<Self, Fault> {
        let url = Url::parse(text).map_err(|_| Fault::NotAStore)?;
        // sqlx logs a parameter that it does not know, with its value.
        let is_known = url
            .query_pairs()
            .all(|(name, _)| PARAMETERS.contains(&&*name));
        (is_known && PgConnectOptions::from_str(text).is_ok())
            .then(|| Self::Postgres(text.to_owned()))
            .ok_or(Fault::NotAStore)
    }
}

const FLOWS: (i64, &str, &str) = (
    1,
    "flows",
    include_str!("../../../migrations/0001_flows.sql"),
);
const POSTGRES_CHANGES: (i64, &str, &str) = (
    2,
    "changes",
    include_str!("../../../migrations/0002_postgres_changes.sql"),
);

const HANDOFFS: (i64, &str, &str) = (
    3,
    "handoffs",
    include_str!("../../../migrations/0003_handoffs.sql"),
);

const POSTGRES_LOOKS: (i64, &str, &str) = (
    4,
    "looks",
    include_str!("../../../migrations/0004_postgres_looks.sql"),
);

const WRITES: (i64, &str, &str) = (
    5,
    "writes",
    include_str!("../../../migrations/0005_writes.sql"),
);

const DUE: (i64, &str, &str) = (6, "due", include_str!("../../../migrations/0006_due.sql"));

const SECOND_KEYS: (i64, &str, &str) = (
    7,
    "second keys",
    include_str!("../../../migrations/0007_second_keys.sql"),
);

const RECENT: (i64, &str, &str) = (
    8,
    "recent",
    include_str!("../../../migrations/0008_recent.sql"),
);

/// FULL: a commit is on the disk before it is acknowledged.
pub(super) const SQLITE_SESSION: &str =
    "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000";

/// Milliseconds. What takes longer has met a lock that its holder will not give back.
const POSTGRES_SESSION: &str = "SET statement_timeout = 5000; SET lock_timeout = 4000; \
     SET idle_in_transaction_session_timeout = 10000";

/// What a PostgreSQL URL may say after its `?`.
const PARAMETERS: [&str; 12] = [
    "application_name",
    "dbname",
    "host",
    "hostaddr",
    "options",
    "password",
    "port",
    "sslcert",
    "sslkey",
    "sslmode",
    "sslrootcert",
    "user",
];

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::*;

    #[tokio::test]
    async fn every_connection_to_a_file_writes_through_to_the_disk() {
        let file = env::temp_dir().join(format!("hosted-flow-{}.db", process::id()));
        let url = format!("sqlite:{}", file.display());
        let store = SqlStore::open(&StoreConfig::new(&*url)).await.unwrap();
        for pool in [&store.readers, &store.writer.pool] {
            for (setting, expected) in [
                ("PRAGMA synchronous", "2"),
                ("PRAGMA foreign_keys", "1"),
                ("PRAGMA busy_timeout", "5000"),
                ("PRAGMA journal_mode", "wal"),
            ] {
                let row = pool.fetch_one(setting).await.unwrap();
                let number = row.try_get(0).map(|number: i64| number.to_string());
                let value = number.or_else(|_| row.try_get::<String, _>(0)).unwrap();
                assert_eq!(value, expected, "{setting}");
            }
        }
        store.readers.close().await;
        store.writer.pool.close().await;
        fs::remove_file(file).unwrap();
    }

    #[test]
    fn a_path_is_taken_as_it_is() {
        for (given, expected) in [
            ("sqlite:flows.db", "sqlite:flows.db?mode=rwc"),
            ("sqlite://flows.db", "sqlite:flows.db?mode=rwc"),
            ("sqlite:///flows.db", "sqlite:/flows.db?mode=rwc"),
            ("sqlite:100%25.db", "sqlite:100%2525.db?mode=rwc"),
        ] {
            let Ok(Place::Sqlite(path)) = Place::parse(given) else {
                panic!("{given}");
            };
            assert_eq!(sqlite_url(&path, "rwc"), expected);
        }
    }
}
