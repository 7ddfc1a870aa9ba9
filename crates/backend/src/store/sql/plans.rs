//! That lists are read by an index.

use sqlx::Executor;
use sqlx::SqlitePool;

use super::*;

#[tokio::test]
async fn lists_are_read_by_an_index() {
    let pool = SqlitePool::connect("sqlite::memory:").await.unwrap();
    for tables in [
        include_str!("../../../migrations/0001_flows.sql"),
        include_str!("../../../migrations/0003_handoffs.sql"),
        include_str!("../../../migrations/0007_second_keys.sql"),
    ] {
        pool.execute(tables).await.unwrap();
    }
    for (sql, index) in [
        (OPEN_FLOWS, "hosted_flow_flows_open (user_id=?)"),
        (
            FLOWS_WITH,
            "hosted_flow_flows_user (user_id=? AND provider=?)",
        ),
        (
            FLOWS_OF,
            "hosted_flow_flows_session (provider=? AND session_key=?)",
        ),
        (
            FLOWS_OF_SECOND,
            "hosted_flow_flows_second (provider=? AND second_key=?)",
        ),
    ] {
        let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let plan = sqlx::query(explain).fetch_one(&pool).await.unwrap();
        let plan: String = plan.try_get("detail").unwrap();
        assert!(plan.contains(index), "{plan}");
    }
}
