//! Opening a database: what is refused, and what is said of it.

use std::fs;

use hosted_flow_backend::config::{Credential, StoreConfig};
use hosted_flow_backend::store::{OpenError, SqlStore, Store};
use hosted_flow_core::provider::Provider;
use sqlx::{AnyConnection, Connection, PgConnection};

use crate::samples::{id, keep, paysafe, user};
use crate::stores::{Stores, new_file, open};

async fn refusal(config: StoreConfig) -> String {
    let error = SqlStore::open(&config).await.unwrap_err();
    assert!(!format!("{error:?}").contains("needle"), "{error:?}");
    let source = std::error::Error::source(&error).unwrap();
    assert!(!source.to_string().contains("needle"), "{source}");
    error.to_string()
}

#[tokio::test]
async fn what_is_no_store_is_refused_and_not_quoted() {
    let not_a_store = "`store.url` must be sqlite: with the path of a file, or a postgres:// url";
    for url in [
        "memory",
        "needle",
        "mysql://needle@localhost/needle",
        "sqlite:",
        "sqlite::memory:",
        "sqlite:needle?mode=memory",
        "postgres://needle:needle@[::1/needle",
        "postgres://localhost/flows?needle=needle",
        "postgres://localhost/flows?sslmode=needle",
    ] {
        assert_eq!(refusal(StoreConfig::new(url)).await, not_a_store, "{url}");
    }
    let nowhere = refusal(StoreConfig::new("sqlite:/needle/needle.db")).await;
    assert_eq!(
        nowhere,
        "`store.url` must be a file in a folder that is there"
    );
    let variable = Credential::Environment("HOSTED_FLOW_NO_SUCH_VARIABLE".to_owned());
    let unset = refusal(StoreConfig::new(variable)).await;
    assert!(
        unset.starts_with("`store.url` names the environment variable"),
        "{unset}"
    );
    for connections in [0, 1001] {
        let mut config = StoreConfig::new("sqlite:flows.db");
        config.connections = connections;
        let said = "`store.connections` must be a number from 1 to 1000";
        assert_eq!(refusal(config).await, said);
    }
}

#[tokio::test]
async fn a_database_that_cannot_be_had_is_a_failure_and_not_quoted() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let file = new_file();
    fs::write(&file, "needle, and no database at all".repeat(99)).unwrap();
    let not_one = refusal(StoreConfig::new(&*format!("sqlite:{}", file.display()))).await;
    // SQLITE_NOTADB.
    assert_eq!(
        not_one,
        "the store failed: the database refused with code 26"
    );

    let stores = Stores::postgres().await;
    let missing = stores.url().replacen("/test_", "/needle_", 1);
    let missing = refusal(StoreConfig::new(&*missing)).await;
    // SQLSTATE invalid_catalog_name.
    assert_eq!(
        missing,
        "the store failed: the database refused with code 3D000"
    );
}

/// What a version to come writes, another may have to share a database with.
#[tokio::test]
async fn rows_of_a_newer_version_are_left_out_of_lists() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    for stores in [Stores::sqlite(), Stores::postgres().await] {
        let store = open(stores.url()).await;
        for name in ["f1", "f2", "f3"] {
            keep(&store, &paysafe(name, "anna", "ACTIVE")).await;
        }
        let mut connection = AnyConnection::connect(stores.url()).await.unwrap();
        for change in [
            "UPDATE hosted_flow_flows SET session = '{\"provider\":\"needle\"}', \
             session_key = 'session-f1' WHERE id = 'f2'",
            "UPDATE hosted_flow_flows SET status = '{\"provider\":\"needle\"}' WHERE id = 'f3'",
            // Newer tables, too.
            "ALTER TABLE hosted_flow_flows ADD COLUMN needle TEXT",
            "INSERT INTO hosted_flow_migrations SELECT 99, 'needle', installed_on, success, \
             checksum, execution_time FROM hosted_flow_migrations WHERE version = 1",
        ] {
            sqlx::query(change).execute(&mut connection).await.unwrap();
        }

        let store = open(stores.url()).await;
        let flows = store.open_flows(&user("anna"), None, 9).await.unwrap();
        assert_eq!(flows, [paysafe("f1", "anna", "ACTIVE")]);
        let flows = store
            .flows_of(Provider::Paysafe, "session-f1")
            .await
            .unwrap();
        assert_eq!(flows, [paysafe("f1", "anna", "ACTIVE")]);
        for (name, column) in [("f2", "session"), ("f3", "status")] {
            let error = store.flow(&user("anna"), &id(name)).await.unwrap_err();
            let expected =
                format!("the store failed: the column {column} holds what cannot be read");
            assert_eq!(error.to_string(), expected);
        }
        keep(&store, &paysafe("f4", "anna", "ACTIVE")).await;
    }
}

#[tokio::test]
async fn a_refusal_of_the_database_names_its_code_and_nothing_else() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    for (stores, code) in [
        (Stores::sqlite(), "1555"),
        (Stores::postgres().await, "23505"),
    ] {
        let store = open(stores.url()).await;
        let flow = paysafe("needle", "needle", "ACTIVE");
        keep(&store, &flow).await;
        let claim = crate::samples::claim("needle", "/", 0);
        let error = store.insert(flow, &claim).await.unwrap_err();
        let expected = format!("the store failed: the database refused with code {code}");
        assert_eq!(error.to_string(), expected);
        assert!(!format!("{error:?}").contains("needle"), "{error:?}");
    }
}

#[tokio::test]
async fn a_lock_that_nobody_gives_back_is_not_waited_for_for_ever() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let stores = Stores::postgres().await;
    let store = open(stores.url()).await;
    keep(&store, &paysafe("f1", "anna", "COMPLETED")).await;
    let mut holder = PgConnection::connect(stores.url()).await.unwrap();
    let mut lock = holder.begin().await.unwrap();
    let locked = sqlx::query("SELECT id FROM hosted_flow_flows FOR UPDATE");
    assert_eq!(locked.fetch_all(&mut *lock).await.unwrap().len(), 1);

    let error = store.mark_delivered(&id("f1"), 1).await.unwrap_err();
    // SQLSTATE lock_not_available.
    let expected = "the store failed: the database refused with code 55P03";
    assert_eq!(error.to_string(), expected);
    let read = store.flow(&user("anna"), &id("f1")).await.unwrap();
    assert!(!read.unwrap().delivered);
    lock.rollback().await.unwrap();
    store.mark_delivered(&id("f1"), 1).await.unwrap();
}

#[tokio::test]
async fn the_refusal_is_one_of_the_two_kinds() {
    let config = SqlStore::open(&StoreConfig::new("memory")).await;
    assert!(matches!(config, Err(OpenError::Config(_))));
    let file = new_file();
    fs::create_dir(&file).unwrap();
    let store = SqlStore::open(&StoreConfig::new(&*format!("sqlite:{}", file.display()))).await;
    assert!(matches!(store, Err(OpenError::Store(_))));
}
