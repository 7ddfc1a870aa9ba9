//! That lists are read by an index.

use sqlx::Executor;
use sqlx::SqlitePool;

use super::recent::RECENT_FLOWS;
use super::*;

#[tokio::test]
async fn lists_are_read_by_an_index() {
    let pool = SqlitePool::connect("sqlite::memory:").await.unwrap();
    for tables in [
        include_str!("../../../migrations/0001_flows.sql"),
        include_str!("../../../migrations/0003_handoffs.sql"),
        include_str!("../../../migrations/0007_second_keys.sql"),
        include_str!("../../../migrations/0008_recent.sql"),
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
        assert!(plan_of(&pool, sql).await[0].contains(index), "{sql}");
    }
    // Nothing is scanned within the results of a person either: each step has its own index.
    let plan = plan_of(&pool, RECENT_FLOWS).await;
    for index in [
        "mine USING INDEX hosted_flow_flows_recent (user_id=? AND changed_at>?)",
        "newer USING INDEX hosted_flow_flows_user (user_id=? AND provider=? AND created_at>?)",
        "other USING INDEX hosted_flow_flows_user (user_id=? AND provider=?)",
    ] {
        assert!(plan.iter().any(|step| step.contains(index)), "{plan:?}");
    }
    assert!(!plan.iter().any(|step| step.contains("SCAN")), "{plan:?}");
}

async fn plan_of(pool: &SqlitePool, sql: &str) -> Vec<String> {
    let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
    let steps = sqlx::query(explain).fetch_all(pool).await.unwrap();
    let detail = steps.iter().map(|step| step.try_get("detail").unwrap());
    detail.collect()
}
