//! Writing: a connection on which anything has failed is not used again.
//!
//! SQLite rolls a transaction back by itself on `SQLITE_FULL`, `SQLITE_IOERR` and `SQLITE_NOMEM`. sqlx
//! still counts it as open, so every later transaction is a savepoint in one that is never committed,
//! and acknowledged writes are lost with the process. PostgreSQL refuses every statement until such a
//! transaction is rolled back. A new connection has neither problem.

use prometheus_client::metrics::counter::Counter;
use sqlx::any::Any;
use sqlx::pool::PoolConnection;
use sqlx::{AnyConnection, AnyPool};
use tracing::warn;

use super::fault::failed;
use crate::store::StoreError;

/// The connections that write.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    pub(super) pool: AnyPool,
    /// Connections that were closed because something failed on them.
    pub(super) lost: Counter,
}

impl Writer {
    /// Does some writing. What is returned as done is on the disk: a transaction is committed by
    /// `work` itself, and whatever fails in it is all that was not written.
    pub(super) async fn write<T>(
        &self,
        work: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
    ) -> Result<T, StoreError> {
        let mut lease = Lease {
            connection: self.pool.acquire().await.map_err(failed)?,
            is_sound: false,
            lost: self.lost.clone(),
        };
        let done = work(&mut lease.connection).await;
        lease.is_sound = done.is_ok();
        done.map_err(|error| {
            let error = failed(error);
            warn!(%error, "a write failed; its connection is not used again");
            error
        })
    }
}

/// A connection that is closed unless its work succeeded, also where the future is dropped.
struct Lease {
    connection: PoolConnection<Any>,
    is_sound: bool,
    lost: Counter,
}

impl Drop for Lease {
    fn drop(&mut self) {
        if !self.is_sound {
            self.lost.inc();
            self.connection.close_on_drop();
        }
    }
}
