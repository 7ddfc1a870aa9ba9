//! A database that ends a transaction by itself, as SQLite does on a full disk, a failed write or
//! short memory: what is acknowledged after that is there for another process.

use std::time::Duration;

use hosted_flow_backend::store::Store;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor};

use crate::samples::{claim_of, id, keep, paysafe, user};
use crate::stores::{Stores, new_file, open};

/// A second process on the same database.
async fn beside(url: &str) -> AnyConnection {
    sqlx::any::install_default_drivers();
    AnyConnection::connect(url).await.unwrap()
}

/// Every way to write, while none of them can.
async fn nothing_can_be_written(store: &dyn Store, number: u32) {
    let name = format!("refused-{number}");
    let flow = paysafe(&name, "anna", "ACTIVE");
    let claim = claim_of(&name, "anna", "/", 0);
    assert!(store.insert(flow, &claim).await.is_err());
    let mut kept = paysafe("kept", "anna", "COMPLETED");
    kept.revision = 2;
    assert!(store.replace(kept, 1).await.is_err());
}

/// Writes in every way again; another store on the same database has to find it.
async fn what_is_acknowledged_is_there(store: &dyn Store, url: &str) {
    keep(store, &paysafe("after", "anna", "ACTIVE")).await;
    let mut kept = paysafe("kept", "anna", "COMPLETED");
    kept.revision = 2;
    let _ = store.replace(kept, 1).await.unwrap();
    store.ping().await.unwrap();

    let other = open(url).await;
    let found = async |name| other.flow(&user("anna"), &id(name)).await.unwrap();
    assert!(found("after").await.is_some());
    assert_eq!(found("kept").await.unwrap().revision, 2);
    assert!(found("refused-1").await.is_none());
    // And it can be written to by others: no transaction is left open.
    let late = claim_of("late", "anna", "/", 1);
    let _ = other.claim(&late).await.unwrap();
}

/// Fault K15.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_commits_what_is_acknowledged_after_a_rollback() {
    let stores = Stores::sqlite();
    let store = stores.open().await;
    keep(&*store, &paysafe("kept", "anna", "ACTIVE")).await;
    let mut other = beside(stores.url()).await;
    // `ROLLBACK` ends the transaction as SQLite itself does on FULL, IOERR and NOMEM. Where a driver
    // has not noticed, the next failure that leaves its savepoint alone (`ABORT`) leaves a
    // transaction open that is never committed.
    for (number, how) in (1..).zip(["ROLLBACK", "ROLLBACK", "ABORT", "ROLLBACK", "ABORT"]) {
        for event in ["INSERT", "UPDATE"] {
            let sql = format!(
                "CREATE TRIGGER full_{event} BEFORE {event} ON hosted_flow_flows \
                 BEGIN SELECT RAISE({how}, 'full'); END"
            );
            other.execute(AssertSqlSafe(sql)).await.unwrap();
        }
        nothing_can_be_written(&*store, number).await;
        for event in ["INSERT", "UPDATE"] {
            let sql = format!("DROP TRIGGER full_{event}");
            other.execute(AssertSqlSafe(sql)).await.unwrap();
        }
    }
    what_is_acknowledged_is_there(&*store, stores.url()).await;
}

/// Fault K15.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_commits_what_is_acknowledged_after_an_error() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let stores = Stores::postgres().await;
    let store = stores.open().await;
    keep(&*store, &paysafe("kept", "anna", "ACTIVE")).await;
    let mut other = beside(stores.url()).await;
    let refuse = "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ \
                  BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END $$; \
                  CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON hosted_flow_flows \
                  FOR EACH ROW EXECUTE FUNCTION full_disk()";
    other.execute(refuse).await.unwrap();
    for number in 1..=3 {
        nothing_can_be_written(&*store, number).await;
    }
    let heal = "DROP TRIGGER full_disk ON hosted_flow_flows; DROP FUNCTION full_disk";
    other.execute(heal).await.unwrap();
    what_is_acknowledged_is_there(&*store, stores.url()).await;
}

/// Fault K15.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_write_that_is_given_up_leaves_no_transaction_open() {
    let url = format!("sqlite:{}", new_file().display());
    let store = open(&url).await;
    keep(&store, &paysafe("kept", "anna", "ACTIVE")).await;
    let mut other = beside(&url).await;
    // Somebody else writes, and the person's request is over before its turn comes.
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let flow = paysafe("given-up", "anna", "ACTIVE");
    let claim = claim_of("given-up", "anna", "/", 0);
    let writing = store.insert(flow, &claim);
    let given_up = tokio::time::timeout(Duration::from_millis(50), writing);
    assert!(given_up.await.is_err());
    other.execute("ROLLBACK").await.unwrap();

    what_is_acknowledged_is_there(&store, &url).await;
}

/// Fault K15.
#[tokio::test]
async fn a_database_that_can_only_be_read_is_not_ready() {
    let stores = Stores::sqlite();
    let store = stores.open().await;
    store.ping().await.unwrap();
    let mut other = beside(stores.url()).await;
    let sql = "CREATE TRIGGER read_only BEFORE UPDATE ON hosted_flow_writes \
               BEGIN SELECT RAISE(ROLLBACK, 'full'); END";
    other.execute(sql).await.unwrap();
    assert!(store.ping().await.is_err());
    other.execute("DROP TRIGGER read_only").await.unwrap();
    store.ping().await.unwrap();
}
