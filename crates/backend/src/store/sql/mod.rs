//! A store on a database: SQLite in a file where one process serves, PostgreSQL where several do.
//!
//! One body of SQL serves both, through sqlx's `Any`. Two bodies would be the same statements
//! twice, and one that is generic over the database more bounds than code. What differs is how a
//! database is opened (`open.rs`) and how changes are heard of (`changes.rs`).

/// A flow's columns, before the rest of a query.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, user_id, revision, created_at, purpose, session, status, expires_at, ",
            "delivered, session_key, second_key FROM hosted_flow_flows ",
            $rest
        )
    };
}
use select;

mod backup;
mod changes;
mod connection;
mod due;
mod fault;
#[cfg(test)]
mod full_tests;
mod handoffs;
mod open;
mod reads;
mod recent;
mod rows;
mod writer;

use std::time::Duration;

use async_trait::async_trait;
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use sqlx::any::{Any, AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{AnyPool, Connection, Row};
use tokio::sync::broadcast::Receiver;
use tracing::warn;

use super::{
    Claim, Claimed, Due, DueQuery, Handed, HandoffLink, KEY_LIFETIME, LEASE, RecentQuery,
    Redemption, Replaced, SecretHash, Store, StoreError, StoredFlow, Turn, sweep_before,
};
use crate::settings::{ConfigError, StoreConfig};
use crate::user::UserId;
pub(crate) use backup::{BackupError, backup};
use changes::{Changes, Listener};
use fault::failed;
use reads::Reads;
use rows::{flow, nanoseconds, text_of};
use writer::Writer;

pub use open::OpenError;

/// A store on a database; clones share it.
///
/// SQLite writes through one connection, in WAL mode and synchronously: what was acknowledged
/// survives `kill -9` and a loss of power. Its file belongs to one process at a time, since only
/// that process hears of its changes. PostgreSQL may be shared by any number of processes; whatever
/// stands between must leave a session alone, since `LISTEN` is part of one.
#[derive(Clone, Debug)]
pub struct SqlStore {
    readers: AnyPool,
    writer: Writer,
    reads: Reads,
    changes: Changes,
    /// With PostgreSQL, the receiver of notifications, our own among them. SQLite has none, so
    /// we do.
    listener: Option<Listener>,
}

impl SqlStore {
    /// Opens a database and brings its tables up to date.
    ///
    /// # Errors
    ///
    /// [`OpenError`] when the configuration cannot be used, or the database not be reached.
    pub async fn open(config: &StoreConfig) -> Result<Self, OpenError> {
        open::open(config).await
    }

    /// Checks the configuration of a database, and opens nothing.
    pub(crate) fn check(config: &StoreConfig) -> Result<(), ConfigError> {
        open::check(config)
    }

    /// One statement; how many rows it has changed.
    async fn write(&self, statement: AnyQuery) -> Result<u64, StoreError> {
        let done = self
            .writer
            .write(async |connection| statement.execute(connection).await);
        Ok(done.await?.rows_affected())
    }

    fn tell(&self, id: FlowId) {
        if self.listener.is_none() {
            self.changes.tell(id);
        }
    }
}

/// Takes a key over from any owner, before a condition.
macro_rules! take_key {
    ($condition:literal) => {
        concat!(
            "INSERT INTO hosted_flow_claims ",
            "(user_id, idempotency_key, fingerprint, claimed_at, ends_at, flow) ",
            "VALUES ($1, $2, $3, $4, $5, $6) ",
            "ON CONFLICT (user_id, idempotency_key) DO UPDATE SET ",
            "fingerprint = excluded.fingerprint, claimed_at = excluded.claimed_at, ",
            "ends_at = excluded.ends_at, flow = excluded.flow",
            $condition
        )
    };
}

#[async_trait]
impl Store for SqlStore {
    async fn claim(&self, claim: &Claim) -> Result<Claimed, StoreError> {
        let sql = take_key!(" WHERE hosted_flow_claims.ends_at <= excluded.claimed_at");
        if self.write(taking(sql, claim, None, LEASE)?).await? == 1 {
            return Ok(Claimed::New);
        }
        let sql = "SELECT fingerprint, flow FROM hosted_flow_claims \
                   WHERE user_id = $1 AND idempotency_key = $2";
        let row = key_of(sql, claim).fetch_optional(&self.readers);
        let Some(row) = row.await.map_err(failed)? else {
            // Released at this moment; a repeated request gets it.
            return Ok(Claimed::InProgress);
        };
        let fingerprint: String = row.try_get("fingerprint").map_err(failed)?;
        let flow: Option<String> = row.try_get("flow").map_err(failed)?;
        match flow {
            _ if fingerprint != text_of(&claim.fingerprint) => Ok(Claimed::OtherRequest),
            Some(id) => Ok(Claimed::Done(FlowId::new(id).map_err(StoreError::new)?)),
            None => Ok(Claimed::InProgress),
        }
    }

    async fn release(&self, claim: &Claim) -> Result<(), StoreError> {
        let sql = "DELETE FROM hosted_flow_claims WHERE user_id = $1 AND idempotency_key = $2 \
                   AND claimed_at = $3 AND flow IS NULL";
        let release = key_of(sql, claim).bind(nanoseconds(claim.at)?);
        self.write(release).await.map(drop)
    }

    async fn insert(&self, flow: StoredFlow, claim: &Claim) -> Result<(), StoreError> {
        let sql = "INSERT INTO hosted_flow_flows (id, user_id, revision, created_at, changed_at, \
                   purpose, provider, session_key, session, status, expires_at, ended, delivered, \
                   second_key) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
        let insert = rows::bind(sqlx::query(sql), &flow)?;
        let sql = take_key!(" WHERE hosted_flow_claims.claimed_at = excluded.claimed_at");
        let complete = taking(sql, claim, Some(&flow.id), KEY_LIFETIME)?;
        let both = self.writer.write(async |connection| {
            let mut both = connection.begin().await?;
            insert.execute(&mut *both).await?;
            if complete.execute(&mut *both).await?.rows_affected() == 0 {
                both.rollback().await?;
                return Ok(false);
            }
            both.commit().await?;
            Ok(true)
        });
        if !both.await? {
            return Err(StoreError::overtaken());
        }
        self.tell(flow.id);
        Ok(())
    }

    async fn flow(&self, user: &UserId, id: &FlowId) -> Result<Option<StoredFlow>, StoreError> {
        self.reads.flow(user, id).await
    }

    async fn open_flows(
        &self,
        user: &UserId,
        provider: Option<Provider>,
        limit: usize,
    ) -> Result<Vec<StoredFlow>, StoreError> {
        let rows = sqlx::query(OPEN_FLOWS)
            .bind(user.as_str().to_owned())
            .bind(provider.map(|provider| provider.name().to_owned()))
            .bind(i64::try_from(limit).unwrap_or(i64::MAX))
            .fetch_all(&self.readers);
        let mut flows = readable(&rows.await.map_err(failed)?, readable_flow);
        // Whether a status is an end was decided when it was written. A newer version may know
        // better, and what has ended for it and been told is not open.
        flows.retain(StoredFlow::is_open);
        Ok(flows)
    }

    async fn recent_flows(&self, query: &RecentQuery<'_>) -> Result<Vec<StoredFlow>, StoreError> {
        self.recent(query).await
    }

    async fn flows_with(
        &self,
        user: &UserId,
        provider: Provider,
        limit: usize,
    ) -> Result<Vec<StoredFlow>, StoreError> {
        let rows = sqlx::query(FLOWS_WITH)
            .bind(user.as_str().to_owned())
            .bind(provider.name().to_owned())
            .bind(i64::try_from(limit).unwrap_or(i64::MAX))
            .fetch_all(&self.readers);
        Ok(readable(&rows.await.map_err(failed)?, readable_flow))
    }

    async fn flows_of(&self, provider: Provider, key: &str) -> Result<Vec<StoredFlow>, StoreError> {
        for sql in [FLOWS_OF, FLOWS_OF_SECOND] {
            let rows = sqlx::query(sql)
                .bind(provider.name().to_owned())
                .bind(key.to_owned())
                .fetch_all(&self.readers);
            let rows = rows.await.map_err(failed)?;
            if !rows.is_empty() {
                return Ok(readable(&rows, readable_flow));
            }
        }
        Ok(Vec::new())
    }

    async fn replace(&self, flow: StoredFlow, expected: u64) -> Result<Replaced, StoreError> {
        let sql = "UPDATE hosted_flow_flows SET user_id = $2, revision = $3, created_at = $4, \
                   changed_at = $5, purpose = $6, provider = $7, session_key = $8, session = $9, \
                   status = $10, expires_at = $11, ended = $12, delivered = $13, \
                   read_due_at = 0, second_key = $14 WHERE id = $1 AND revision = $15";
        let expected = i64::try_from(expected).map_err(StoreError::new)?;
        let update = rows::bind(sqlx::query(sql), &flow)?.bind(expected);
        if self.write(update).await? == 0 {
            return Ok(Replaced::MovedOn);
        }
        self.tell(flow.id);
        Ok(Replaced::Done)
    }

    async fn mark_delivered(&self, id: &FlowId, revision: u64) -> Result<(), StoreError> {
        let sql = "UPDATE hosted_flow_flows SET delivered = 1 WHERE id = $1 AND revision = $2";
        let marked = sqlx::query(sql)
            .bind(id.as_str().to_owned())
            .bind(i64::try_from(revision).map_err(StoreError::new)?);
        self.write(marked).await.map(drop)
    }

    async fn take_turn(&self, id: &FlowId, age: Duration) -> Result<Turn, StoreError> {
        // A file is one process's.
        if self.listener.is_none() {
            return Ok(Turn::Ours);
        }
        let taken = sqlx::query(TAKE_TURN)
            .bind(id.as_str().to_owned())
            .bind(i64::try_from(age.as_millis()).unwrap_or(i64::MAX));
        Ok(match self.write(taken).await? {
            0 => Turn::Theirs,
            _ => Turn::Ours,
        })
    }

    async fn take_due(&self, query: &DueQuery) -> Result<Due, StoreError> {
        self.take(query).await
    }

    async fn set_due(&self, id: &FlowId, revision: u64, at: Timestamp) -> Result<(), StoreError> {
        self.set(id, revision, at).await
    }

    async fn save_handoff(&self, link: HandoffLink) -> Result<(), StoreError> {
        handoffs::save(&self.writer, &link).await
    }

    async fn redeem_handoff(&self, redemption: &Redemption) -> Result<Option<Handed>, StoreError> {
        handoffs::redeem(&self.writer, redemption).await
    }

    async fn handoff_session(
        &self,
        session: &SecretHash,
        at: Timestamp,
    ) -> Result<Option<Handed>, StoreError> {
        handoffs::session(&self.readers, session, at).await
    }

    async fn ping(&self) -> Result<(), StoreError> {
        let answered = sqlx::query("SELECT 1").execute(&self.readers);
        answered.await.map_err(failed)?;
        let proof = sqlx::query(PROVE).bind(nanoseconds(Timestamp::now())?);
        self.write(proof).await.map(drop)
    }

    async fn sweep(&self, now: Timestamp, keep: Duration) -> Result<usize, StoreError> {
        // What is old is asked twice: another process may have changed it since it was chosen.
        let claims = "DELETE FROM hosted_flow_claims WHERE ends_at <= $1 \
                      AND (user_id, idempotency_key) IN (SELECT user_id, idempotency_key \
                      FROM hosted_flow_claims WHERE ends_at <= $1 LIMIT $2)";
        let handoffs = "DELETE FROM hosted_flow_handoffs WHERE ends_at <= $1 AND hash IN \
                        (SELECT hash FROM hosted_flow_handoffs WHERE ends_at <= $1 LIMIT $2)";
        let flows = "DELETE FROM hosted_flow_flows WHERE changed_at <= $1 AND id IN \
                     (SELECT id FROM hosted_flow_flows WHERE changed_at <= $1 LIMIT $2)";
        let mut swept = 0;
        let until = sweep_before(now, keep);
        for (sql, before) in [(claims, now), (handoffs, now), (flows, until)] {
            let before = nanoseconds(before)?;
            loop {
                let batch = sqlx::query(sql).bind(before).bind(BATCH);
                let batch = self.write(batch).await?;
                swept += usize::try_from(batch).unwrap_or(usize::MAX);
                if batch == 0 {
                    break;
                }
            }
        }
        Ok(swept)
    }

    fn connections_lost(&self) -> u64 {
        self.writer.lost.get()
    }

    fn changes(&self) -> Receiver<FlowId> {
        self.changes.subscribe()
    }
}

type AnyQuery = Query<'static, Any, AnyArguments>;

/// A query with a claim's user and key.
fn key_of(sql: &'static str, claim: &Claim) -> AnyQuery {
    sqlx::query(sql)
        .bind(claim.user.as_str().to_owned())
        .bind(claim.key.as_str().to_owned())
}

/// A query with everything of a claim, its end, and its flow.
fn taking(
    sql: &'static str,
    claim: &Claim,
    flow: Option<&FlowId>,
    lifetime: Duration,
) -> Result<AnyQuery, StoreError> {
    let ends_at = claim.at.checked_add(lifetime).map_err(StoreError::new)?;
    Ok(key_of(sql, claim)
        .bind(text_of(&claim.fingerprint))
        .bind(nanoseconds(claim.at)?)
        .bind(nanoseconds(ends_at)?)
        .bind(flow.map(|flow| flow.as_str().to_owned())))
}

/// The flows that can be read. A newer version that shares the database may know providers and
/// words that this one does not; that is no reason to find nothing.
fn readable<T>(rows: &[AnyRow], read: impl Fn(&AnyRow) -> Option<T>) -> Vec<T> {
    let flows: Vec<T> = rows.iter().filter_map(read).collect();
    let unreadable = rows.len() - flows.len();
    if unreadable > 0 {
        warn!(unreadable, "stored flows are left out of a list");
    }
    flows
}

fn readable_flow(row: &AnyRow) -> Option<StoredFlow> {
    flow(row).ok()
}

const OPEN_FLOWS: &str = select!(
    "WHERE user_id = $1 AND (ended = 0 OR delivered = 0) AND ($2 IS NULL OR provider = $2) \
     ORDER BY created_at DESC, id DESC LIMIT $3"
);

const FLOWS_WITH: &str =
    select!("WHERE user_id = $1 AND provider = $2 ORDER BY created_at DESC, id DESC LIMIT $3");

const FLOWS_OF: &str = select!("WHERE provider = $1 AND session_key = $2");

const FLOWS_OF_SECOND: &str = select!("WHERE provider = $1 AND second_key = $2");

/// For PostgreSQL alone, so it may use the time there; a lease in the future is of a clock that has
/// gone back since.
const TAKE_TURN: &str = "INSERT INTO hosted_flow_looks AS last (flow, looked_at) \
    VALUES ($1, (extract(epoch FROM clock_timestamp()) * 1000)::BIGINT) \
    ON CONFLICT (flow) DO UPDATE SET looked_at = excluded.looked_at \
    WHERE last.looked_at <= excluded.looked_at - $2 OR last.looked_at > excluded.looked_at";

/// A write that changes nothing for anybody: the one row says when it was last possible.
const PROVE: &str = "INSERT INTO hosted_flow_writes (id, at) VALUES (1, $1) \
    ON CONFLICT (id) DO UPDATE SET at = excluded.at";

/// Rows deleted in one statement: what writes in the meantime waits for no more.
const BATCH: i64 = 500;

#[cfg(test)]
mod plans;
