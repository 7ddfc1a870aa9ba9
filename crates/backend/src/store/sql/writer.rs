//! Writing: a connection on which anything has failed is not used again.
//!
//! SQLite ends a transaction by itself where the disk is full, a file cannot be written or memory is
//! short. sqlx does not hear of it: what it counts as open stays open, and from then on every
//! transaction is a savepoint inside one that nobody commits. What is acknowledged then is lost with
//! the process. PostgreSQL refuses everything until such a transaction is rolled back. A new
//! connection knows nothing of either.

use sqlx::any::Any;
use sqlx::pool::PoolConnection;
use sqlx::{AnyConnection, AnyPool};
use tracing::warn;

use super::fault::failed;
use crate::store::StoreError;

/// The connections that write.
#[derive(Clone, Debug)]
pub(super) struct Writer(pub(super) AnyPool);

impl Writer {
    /// Does some writing. What is returned as done is on the disk: a transaction is committed by
    /// `work` itself, and whatever fails in it is all that was not written.
    pub(super) async fn write<T>(
        &self,
        work: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
    ) -> Result<T, StoreError> {
        let mut lease = Lease {
            connection: self.0.acquire().await.map_err(failed)?,
            is_sound: false,
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

/// A connection, until it is known what has become of it: also where nobody waits for that any more.
struct Lease {
    connection: PoolConnection<Any>,
    is_sound: bool,
}

impl Drop for Lease {
    fn drop(&mut self) {
        if !self.is_sound {
            self.connection.close_on_drop();
        }
    }
}
