//! The configuration of the database.

use super::{ConfigError, Credential, Fault, InKey};

/// The database of the flows.
#[derive(Clone, Debug)]
pub struct StoreConfig {
    /// `sqlite:` with the path of a file, which is created if it is missing, or the `postgres://` URL
    /// of a database; its password is why this is a credential. The folder of the file must be on
    /// a disk of this machine.
    pub url: Credential,
    /// Maximum number of connections, from 1 to 1000: of those that read an SQLite file, or of all to
    /// PostgreSQL but one, which receives notifications.
    pub connections: u32,
}

/// The URL for no database: a process whose flows are lost at its end must be configured so.
pub(crate) const MEMORY: &str = "memory";

impl StoreConfig {
    /// A database with ten connections.
    #[must_use]
    pub fn new(url: impl Into<Credential>) -> Self {
        Self {
            url: url.into(),
            connections: 10,
        }
    }

    /// The number of connections, if it is in range.
    pub(crate) fn connections(&self) -> Result<u32, ConfigError> {
        (1..=1000)
            .contains(&self.connections)
            .then_some(self.connections)
            .ok_or(Fault::Kind("a number from 1 to 1000"))
            .in_key("store.connections")
    }
}
