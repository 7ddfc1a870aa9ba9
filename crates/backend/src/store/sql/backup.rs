//! A copy of SQLite's file, made while the backend goes on writing.

use std::error::Error;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::{fmt, io, process};

use sqlx::{AnyConnection, Connection};

use super::connection::connect;
use super::fault::failed;
use super::open::{SQLITE_SESSION, sqlite_file};
use crate::settings::{ConfigError, StoreConfig};
use crate::store::StoreError;

/// Why there is no backup.
#[derive(Debug)]
pub(crate) enum BackupError {
    /// The configuration cannot be used.
    Config(ConfigError),
    /// Flows are not in a file.
    NotAFile,
    /// The file of the configuration is not there.
    NoDatabase,
    /// What is there is never overwritten.
    Exists,
    /// The copy is not a sound database.
    Unsound,
    /// The database cannot be read, or its copy not be written.
    Store(StoreError),
    /// The copy cannot be written.
    Io(io::Error),
}

/// Copies the database of a configuration into a new file, which is there whole or not at all.
///
/// The copy is of one moment: what was committed before it is in it.
pub(crate) async fn backup(config: &StoreConfig, target: &Path) -> Result<(), BackupError> {
    let (path, url) = sqlite_file(config)?.ok_or(BackupError::NotAFile)?;
    if !Path::new(&path).is_file() {
        return Err(BackupError::NoDatabase);
    }
    if fs::symlink_metadata(target).is_ok() {
        return Err(BackupError::Exists);
    }
    sqlx::any::install_default_drivers();
    let mut connection = connect(&url, SQLITE_SESSION)
        .await
        .map_err(StoreError::from)?;
    let partial = Partial::create(target)?;
    let copied = copy(&mut connection, &partial.0).await;
    // Also where it failed: the last connection that is closed removes the files beside the database.
    connection.close().await.map_err(failed)?;
    if copied? != "ok" {
        return Err(BackupError::Unsound);
    }
    partial.become_file(target)?;
    Ok(())
}

/// Copies the database; what SQLite finds wrong in the copy, or `ok`.
async fn copy(connection: &mut AnyConnection, into: &Path) -> Result<String, BackupError> {
    let into = into.to_str().ok_or(io::ErrorKind::InvalidFilename);
    let into = into.map_err(io::Error::from)?;
    let vacuum = sqlx::query("VACUUM INTO ?").bind(into);
    vacuum.execute(&mut *connection).await.map_err(failed)?;
    let attach = sqlx::query("ATTACH ? AS copied").bind(into);
    attach.execute(&mut *connection).await.map_err(failed)?;
    let check = sqlx::query_scalar("PRAGMA copied.integrity_check(1)");
    let found = check.fetch_one(&mut *connection).await.map_err(failed)?;
    let detach = sqlx::query("DETACH copied");
    detach.execute(&mut *connection).await.map_err(failed)?;
    Ok(found)
}

/// A file that is not complete. It is removed unless it becomes the one that was asked for.
struct Partial(PathBuf);

impl Partial {
    fn create(target: &Path) -> io::Result<Self> {
        let name = target.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
        let mut partial = OsString::from(name);
        // Two processes never write one file.
        partial.push(format!(".{}.partial", process::id()));
        let path = target.with_file_name(partial);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path)?;
        Ok(Self(path))
    }

    /// Only what is on the disk gets the name.
    fn become_file(self, target: &Path) -> io::Result<()> {
        File::options().write(true).open(&self.0)?.sync_all()?;
        fs::rename(&self.0, target)?;
        if cfg!(unix) {
            let folder = target.parent().filter(|folder| *folder != Path::new(""));
            File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        }
        Ok(())
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // It is gone where it has its name.
        let _ = fs::remove_file(&self.0);
    }
}

impl From<ConfigError> for BackupError {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}

impl From<StoreError> for BackupError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for BackupError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for BackupError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => write!(formatter, "the configuration: {error}"),
            Self::NotAFile => formatter.write_str(
                "flows are not in a file of SQLite; PostgreSQL has its own programs for backups",
            ),
            Self::NoDatabase => formatter.write_str("the file of `store.url` is not there"),
            Self::Exists => formatter.write_str("the file for the backup is there already"),
            Self::Unsound => formatter.write_str("the copy is damaged, and so may be the database"),
            Self::Store(error) => error.fmt(formatter),
            Self::Io(error) => write!(formatter, "the backup cannot be written: {error}"),
        }
    }
}

impl Error for BackupError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Config(error) => Some(error),
            Self::Store(error) => Some(error),
            Self::Io(error) => Some(error),
            Self::NotAFile | Self::NoDatabase | Self::Exists | Self::Unsound => None,
        }
    }
}
