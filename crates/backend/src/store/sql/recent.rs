//! A user's recent results.

use super::fault::failed;
use super::rows::nanoseconds;
use super::{SqlStore, readable, readable_flow};
use crate::store::{RecentQuery, StoreError, StoredFlow};

impl SqlStore {
    pub(super) async fn recent(
        &self,
        query: &RecentQuery<'_>,
    ) -> Result<Vec<StoredFlow>, StoreError> {
        let rows = sqlx::query(RECENT_FLOWS)
            .bind(query.user.as_str().to_owned())
            .bind(nanoseconds(query.since)?)
            .bind(query.provider.map(|provider| provider.name().to_owned()))
            .bind(query.purpose.map(str::to_owned))
            .bind(i64::try_from(query.limit).unwrap_or(i64::MAX))
            .fetch_all(&self.readers);
        let mut flows = readable(&rows.await.map_err(failed)?, readable_flow);
        // What is an end for a newer version that shares the database may be none for this one.
        flows.retain(|flow| !flow.is_open());
        Ok(flows)
    }
}

/// No purpose is empty, so none can be taken for that of a flow without one.
pub(super) const RECENT_FLOWS: &str = select!(
    "AS mine WHERE user_id = $1 AND ended = 1 AND delivered = 1 AND changed_at > $2 \
     AND ($3 IS NULL OR provider = $3) AND ($4 IS NULL OR purpose = $4) \
     AND NOT EXISTS (SELECT 1 FROM hosted_flow_flows AS newer \
     WHERE newer.user_id = mine.user_id AND newer.provider = mine.provider \
     AND newer.created_at >= mine.created_at \
     AND (newer.created_at > mine.created_at OR newer.id > mine.id) \
     AND COALESCE(newer.purpose, '') = COALESCE(mine.purpose, '')) \
     AND NOT EXISTS (SELECT 1 FROM hosted_flow_flows AS other \
     WHERE other.user_id = mine.user_id AND (other.ended = 0 OR other.delivered = 0) \
     AND other.provider = mine.provider \
     AND COALESCE(other.purpose, '') = COALESCE(mine.purpose, '')) \
     ORDER BY created_at DESC, id DESC LIMIT $5"
);
