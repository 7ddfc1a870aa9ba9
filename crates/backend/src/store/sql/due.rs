//! Open flows that are due to be read. All is found by one index of open flows, so the work is that
//! of a page, however many flows there are.

use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::fault::failed;
use super::rows::{flow, nanoseconds};
use super::{AnyQuery, SqlStore, readable};
use crate::store::due::MAX_COUNTED;
use crate::store::{Due, DueFlow, DueQuery, StoreError};

/// The statements of one of the two databases. In PostgreSQL another node may be at the same rows:
/// those are left to it. So nodes do not wait for each other, and no two pick the same row.
#[derive(Clone, Copy)]
pub(super) struct Statements {
    schedule: &'static str,
    take: &'static str,
}

macro_rules! statements {
    ($lock:literal) => {
        Statements {
            schedule: concat!(
                "WITH picked AS MATERIALIZED (SELECT id FROM hosted_flow_flows ",
                "WHERE provider = $1 AND ended = 0 AND read_due_at = 0 LIMIT $5",
                $lock,
                ") UPDATE hosted_flow_flows SET read_due_at = CASE ",
                "WHEN changed_at > $2 THEN $2 + $3 ",
                "WHEN changed_at > $2 - $3 THEN changed_at + $3 ",
                "WHEN changed_at > $2 - $4 THEN $2 + changed_at % ($2 - changed_at) ",
                "ELSE $2 + changed_at % $4 END ",
                "WHERE id IN (SELECT id FROM picked)"
            ),
            take: concat!(
                "WITH picked AS MATERIALIZED (SELECT id FROM hosted_flow_flows ",
                "WHERE provider = $1 AND ended = 0 AND read_due_at > 0 AND read_due_at <= $2 ",
                "ORDER BY read_due_at LIMIT $4",
                $lock,
                ") UPDATE hosted_flow_flows SET read_due_at = $3 ",
                "WHERE id IN (SELECT id FROM picked) ",
                "RETURNING id, user_id, revision, created_at, purpose, session, status, ",
                "expires_at, delivered, session_key, second_key, changed_at"
            ),
        }
    };
}

const SQLITE: Statements = statements!("");
const POSTGRES: Statements = statements!(" FOR UPDATE SKIP LOCKED");

const COUNT: &str = "SELECT COUNT(*) AS due FROM (SELECT 1 FROM hosted_flow_flows \
    WHERE provider = $1 AND ended = 0 AND read_due_at > 0 AND read_due_at <= $2 LIMIT $3) AS picked";

const SET: &str = "UPDATE hosted_flow_flows SET read_due_at = $3 WHERE id = $1 AND revision = $2";

impl SqlStore {
    pub(super) async fn take(&self, query: &DueQuery) -> Result<Due, StoreError> {
        let statements = match self.listener {
            None => SQLITE,
            Some(_) => POSTGRES,
        };
        for _ in 0..MAX_BATCHES {
            let scheduled = self.write(statements.schedule(query)?).await?;
            if scheduled < BATCH.unsigned_abs() {
                break;
            }
        }
        let take = statements.take(query)?;
        let rows = self
            .writer
            .write(async |connection| take.fetch_all(connection).await);
        let rows = rows.await?;
        let flows = readable(&rows, due_flow);
        let left = if rows.len() < query.limit {
            0
        } else {
            self.left(query).await?
        };
        Ok(Due { flows, left })
    }

    async fn left(&self, query: &DueQuery) -> Result<usize, StoreError> {
        let count = sqlx::query(COUNT)
            .bind(query.provider.name())
            .bind(nanoseconds(query.now)?)
            .bind(i64::try_from(MAX_COUNTED).unwrap_or(i64::MAX))
            .fetch_one(&self.readers);
        let due: i64 = count
            .await
            .and_then(|row| row.try_get("due"))
            .map_err(failed)?;
        Ok(usize::try_from(due).unwrap_or_default())
    }

    pub(super) async fn set(
        &self,
        id: &FlowId,
        revision: u64,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let set = sqlx::query(SET)
            .bind(id.as_str().to_owned())
            .bind(i64::try_from(revision).map_err(StoreError::new)?)
            .bind(nanoseconds(at)?);
        self.write(set).await.map(drop)
    }
}

impl Statements {
    fn schedule(self, query: &DueQuery) -> Result<AnyQuery, StoreError> {
        Ok(sqlx::query(self.schedule)
            .bind(query.provider.name())
            .bind(nanoseconds(query.now)?)
            .bind(length(query.ages.first))
            .bind(length(query.ages.max_interval.max(query.ages.first)))
            .bind(BATCH))
    }

    fn take(self, query: &DueQuery) -> Result<AnyQuery, StoreError> {
        Ok(sqlx::query(self.take)
            .bind(query.provider.name())
            .bind(nanoseconds(query.now)?)
            .bind(nanoseconds(query.until)?)
            .bind(i64::try_from(query.limit).unwrap_or(i64::MAX)))
    }
}

fn due_flow(row: &AnyRow) -> Option<DueFlow> {
    let changed_at: i64 = row.try_get("changed_at").ok()?;
    Some(DueFlow {
        flow: flow(row).ok()?,
        changed_at: Timestamp::from_nanosecond(changed_at.into()).ok()?,
    })
}

fn length(time: Duration) -> i64 {
    i64::try_from(time.as_nanos()).unwrap_or(i64::MAX).max(1)
}

/// Rows that are given their first time in one statement, and statements in one round.
const BATCH: i64 = 500;
const MAX_BATCHES: usize = 10;

#[cfg(test)]
mod tests {
    use sqlx::any::AnyPoolOptions;
    use sqlx::{AnyPool, AssertSqlSafe, Executor};

    use super::*;

    async fn database() -> AnyPool {
        sqlx::any::install_default_drivers();
        // Each connection would have a database of its own.
        let pool = AnyPoolOptions::new().max_connections(1);
        let pool = pool.connect("sqlite::memory:").await.unwrap();
        for tables in [
            include_str!("../../../migrations/0001_flows.sql"),
            include_str!("../../../migrations/0003_handoffs.sql"),
            include_str!("../../../migrations/0006_due.sql"),
            include_str!("../../../migrations/0007_second_keys.sql"),
        ] {
            pool.execute(tables).await.unwrap();
        }
        pool
    }

    /// Fault K20.
    #[tokio::test]
    async fn due_flows_are_found_by_an_index() {
        let pool = database().await;
        for sql in [SQLITE.schedule, SQLITE.take, COUNT] {
            let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
            let plan = sqlx::query(explain).fetch_all(&pool).await.unwrap();
            let steps = plan.iter().map(|row| row.get::<String, _>("detail"));
            let steps: Vec<String> = steps.collect();
            let is_by_index =
                |step: &&String| step.contains("INDEX hosted_flow_flows_due (provider=?");
            assert!(steps.iter().any(|step| is_by_index(&step)), "{steps:#?}");
            // A table that is read whole, or rows that are sorted.
            let is_whole = |step: &String| step.contains("SCAN hosted") || step.contains("B-TREE");
            assert!(!steps.iter().any(is_whole), "{steps:#?}");
        }
    }
}
