//! Notifications of changes.

use std::time::Duration;

use hosted_flow_backend::store::Replaced;
use hosted_flow_core::contract::FlowId;
use sqlx::{Connection, PgConnection};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::timeout;

use crate::on_every_store;
use crate::samples::{id, keep, paysafe};
use crate::stores::Stores;

on_every_store! {
    changes_are_told_and_nothing_else
}

/// The next change; a minute is for ever.
async fn next(changes: &mut Receiver<FlowId>) -> Result<FlowId, RecvError> {
    let next = timeout(Duration::from_mins(1), changes.recv()).await;
    next.expect("no notification arrived")
}

async fn changes_are_told_and_nothing_else(stores: Stores) {
    let store = stores.open().await;
    let mut changes = store.changes();
    let mut first = paysafe("f1", "anna", "COMPLETED");
    keep(&*store, &first).await;
    assert_eq!(next(&mut changes).await, Ok(id("f1")));

    first.revision = 2;
    let replaced = store.replace(first.clone(), 7).await.unwrap();
    assert_eq!(replaced, Replaced::MovedOn);
    store.mark_delivered(&first.id, 1).await.unwrap();
    keep(&*store, &paysafe("f2", "anna", "ACTIVE")).await;
    // In order, so what had been told of f1 would have come before.
    assert_eq!(next(&mut changes).await, Ok(id("f2")));

    let replaced = store.replace(first, 1).await.unwrap();
    assert_eq!(replaced, Replaced::Done);
    assert_eq!(next(&mut changes).await, Ok(id("f1")));
    assert!(changes.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_hears_of_what_another_writes() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let stores = Stores::postgres().await;
    let (one, other) = (stores.open().await, stores.open().await);
    let (mut ours, mut theirs) = (one.changes(), other.changes());
    keep(&*one, &paysafe("f1", "anna", "ACTIVE")).await;
    keep(&*other, &paysafe("f2", "anna", "ACTIVE")).await;
    for changes in [&mut ours, &mut theirs] {
        assert_eq!(next(changes).await, Ok(id("f1")));
        assert_eq!(next(changes).await, Ok(id("f2")));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_may_have_missed_a_change_is_told_and_hears_again() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let stores = Stores::postgres().await;
    let (one, other) = (stores.open().await, stores.open().await);
    let mut changes = one.changes();
    keep(&*other, &paysafe("f0", "anna", "ACTIVE")).await;
    assert_eq!(next(&mut changes).await, Ok(id("f0")));
    for round in 1..=3 {
        cut_all_connections(stores.url()).await;
        assert_eq!(next(&mut changes).await, Err(RecvError::Closed));
        changes = one.changes();
        let name = format!("f{round}");
        // The writer's own connections were cut as well; its pool finds out and makes new ones.
        keep(&*other, &paysafe(&name, "anna", "ACTIVE")).await;
        assert_eq!(next(&mut changes).await, Ok(id(&name)));
    }
}

pub(crate) async fn cut_all_connections(url: &str) {
    let mut connection = PgConnection::connect(url).await.unwrap();
    let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let cut = sqlx::query(cut).fetch_all(&mut connection).await.unwrap();
    assert!(!cut.is_empty());
}
