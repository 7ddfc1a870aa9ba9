//! What a database did wrong, in words that quote nothing: sqlx's own may hold a password, a
//! user's id or a statement with its values.

use std::error::Error;
use std::fmt;
use std::io;

use sqlx::migrate::MigrateError;

use crate::store::StoreError;

/// What a database did wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SqlFault {
    /// It refused, with this code: a `SQLSTATE`, or SQLite's number.
    Code(String),
    /// The connection was not made or was lost.
    Network(io::ErrorKind),
    /// There is no encrypted connection, or not to whom it should be.
    Tls,
    /// All connections are in use, or none could be made in time.
    NoConnection,
    /// The store is being closed.
    Closed,
    /// A column does not hold what this version reads.
    Unreadable(&'static str),
    /// A value has no form that can be stored.
    Unwritable,
    /// The tables are not what this version made of them.
    Tables,
    /// The file cannot be written safely: it is on a file system without shared memory, or
    /// read-only.
    NoLog,
    /// Something else.
    Other,
}

/// Drops everything of an error that could quote something.
pub(super) fn failed(error: sqlx::Error) -> StoreError {
    StoreError::new(SqlFault::from(error))
}

impl From<sqlx::Error> for SqlFault {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => error
                .code()
                .filter(|code| code.bytes().all(|byte| byte.is_ascii_alphanumeric()))
                .map_or(Self::Other, |code| Self::Code(code.into_owned())),
            sqlx::Error::Io(error) if is_of_tls(&error) => Self::Tls,
            sqlx::Error::Io(error) => Self::Network(error.kind()),
            sqlx::Error::Tls(_) => Self::Tls,
            sqlx::Error::PoolTimedOut => Self::NoConnection,
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => Self::Closed,
            sqlx::Error::Migrate(error) => (*error).into(),
            _ => Self::Other,
        }
    }
}

/// Whether a certificate was not accepted, or the like.
fn is_of_tls(error: &io::Error) -> bool {
    let inner = error.get_ref();
    inner.is_some_and(<dyn Error + Send + Sync>::is::<rustls::Error>)
}

impl From<MigrateError> for SqlFault {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            _ => Self::Tables,
        }
    }
}

impl From<SqlFault> for StoreError {
    fn from(fault: SqlFault) -> Self {
        Self::new(fault)
    }
}

impl fmt::Display for SqlFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(formatter, "the database refused with code {code}"),
            Self::Network(kind) => write!(formatter, "the connection failed: {kind}"),
            Self::Tls => formatter.write_str("the connection cannot be encrypted and verified"),
            Self::NoConnection => formatter.write_str("no connection was free in time"),
            Self::Closed => formatter.write_str("the connections are closed"),
            Self::Unreadable(column) => {
                write!(formatter, "the column {column} holds what cannot be read")
            }
            Self::Unwritable => formatter.write_str("a value cannot be written"),
            Self::Tables => formatter.write_str("the tables are not this program's"),
            Self::NoLog => formatter.write_str("the file cannot have a write-ahead log"),
            Self::Other => formatter.write_str("the database failed"),
        }
    }
}

impl Error for SqlFault {}
