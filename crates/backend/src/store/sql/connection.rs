//! One connection to a database, outside of a pool.

use std::time::Duration;

use sqlx::{AnyConnection, Connection, Executor};
use tokio::time::timeout;

use super::fault::SqlFault;

/// Opens a connection with these session settings. A pool would retry until its time-out, and hide
/// why the connection failed.
pub(super) async fn connect(url: &str, session: &'static str) -> Result<AnyConnection, SqlFault> {
    let connecting = async {
        let mut connection = AnyConnection::connect(url).await?;
        connection.execute(session).await?;
        Ok::<_, sqlx::Error>(connection)
    };
    match timeout(TIMEOUT, connecting).await {
        Ok(connected) => Ok(connected?),
        Err(_) => Err(SqlFault::NoConnection),
    }
}

/// How long opening a connection, taking one from a pool, and a read of flows may take.
pub(super) const TIMEOUT: Duration = Duration::from_secs(5);
