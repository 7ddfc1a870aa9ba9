//! Reads of single flows, many at once.

use std::time::Duration;

use hosted_flow_backend::store::{Replaced, Store, Turn};
use sqlx::AnyConnection;
use sqlx::Connection;
use tokio::task::JoinSet;

use crate::changes::cut_all_connections;
use crate::on_every_store;
use crate::samples::{id, keep, paysafe, user};
use crate::stores::{Stores, open};

on_every_store! {
    many_at_once_find_each_its_own
    a_read_is_as_new_as_the_last_write
}

async fn many_at_once_find_each_its_own(stores: Stores) {
    let store = stores.open().await;
    for number in 0..20 {
        let flow = paysafe(&format!("f{number}"), &format!("u{number}"), "ACTIVE");
        keep(&*store, &flow).await;
    }
    let mut reads = JoinSet::new();
    for number in 0..1000 {
        // The flow, somebody else's, or none at all, and every one several times at once.
        let (flow, of) = (number % 23, (number + number % 3) % 23);
        let store = store.clone();
        reads.spawn(async move {
            let (flow, of) = (format!("f{flow}"), format!("u{of}"));
            let found = store.flow(&user(&of), &id(&flow)).await.unwrap();
            (flow, of, found)
        });
    }
    let mut own = 0;
    for (flow, of, found) in reads.join_all().await {
        let is_own = flow[1..] == of[1..] && flow[1..].parse::<u32>().unwrap() < 20;
        let expected = is_own.then(|| paysafe(&flow, &of, "ACTIVE"));
        assert_eq!(found, expected, "{flow} {of}");
        own += u32::from(is_own);
    }
    assert!((200..500).contains(&own), "{own}");
}

async fn a_read_is_as_new_as_the_last_write(stores: Stores) {
    let (store, other) = (stores.open().await, stores.open().await);
    let mut flow = paysafe("f1", "anna", "ACTIVE");
    keep(&*store, &flow).await;
    // Others read it all the time, so that there always is a statement under way.
    let mut noise = JoinSet::new();
    for _ in 0..2 {
        let store = store.clone();
        noise.spawn(async move {
            let mut last = 0;
            loop {
                let found = store.flow(&user("anna"), &id("f1")).await.unwrap();
                let revision = found.unwrap().revision;
                assert!(revision >= last, "{revision} after {last}");
                last = revision;
                tokio::task::yield_now().await;
            }
        });
    }
    for number in 1..50 {
        flow.revision = number + 1;
        // Whichever process writes.
        let writer = if number % 2 == 0 { &store } else { &other };
        let written = writer.replace(flow.clone(), number).await.unwrap();
        assert_eq!(written, Replaced::Done);
        let found = store.flow(&flow.user, &flow.id).await.unwrap();
        assert_eq!(found.as_ref(), Some(&flow));
    }
    noise.abort_all();
    while let Some(ended) = noise.join_next().await {
        assert!(ended.unwrap_err().is_cancelled());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_that_is_lost_is_not_noticed() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let stores = Stores::postgres().await;
    let store = open(stores.url()).await;
    keep(&store, &paysafe("f1", "anna", "ACTIVE")).await;
    for _ in 0..3 {
        let found = store.flow(&user("anna"), &id("f1")).await.unwrap();
        assert!(found.is_some());
        cut_all_connections(stores.url()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_fails_says_so_and_works_again() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    for stores in [Stores::sqlite(), Stores::postgres().await] {
        let store = open(stores.url()).await;
        keep(&store, &paysafe("f1", "anna", "ACTIVE")).await;
        let mut connection = AnyConnection::connect(stores.url()).await.unwrap();
        let mut rename = async |from: &str, to: &str| {
            let sql = sqlx::AssertSqlSafe(format!("ALTER TABLE {from} RENAME TO {to}"));
            sqlx::query(sql).execute(&mut connection).await.unwrap();
        };
        rename("hosted_flow_flows", "elsewhere").await;
        let failed = store.flow(&user("anna"), &id("f1")).await.unwrap_err();
        let said = failed.to_string();
        assert!(
            said.starts_with("the store failed: the database refused"),
            "{said}"
        );
        rename("elsewhere", "hosted_flow_flows").await;
        let found = store.flow(&user("anna"), &id("f1")).await.unwrap();
        assert!(found.is_some());
    }
}

/// Of the processes that share a database one looks at a time.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn processes_take_turns() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let stores = Stores::postgres().await;
    let (one, other) = (stores.open().await, stores.open().await);
    keep(&*one, &paysafe("f1", "anna", "ACTIVE")).await;
    keep(&*one, &paysafe("f2", "anna", "ACTIVE")).await;
    let turn = async |store: &dyn Store, flow: &str, age: Duration| {
        store.take_turn(&id(flow), age).await.unwrap()
    };
    let hour = Duration::from_hours(1);
    assert_eq!(turn(&*one, "f1", hour).await, Turn::Ours);
    assert_eq!(turn(&*other, "f1", hour).await, Turn::Theirs);
    assert_eq!(turn(&*one, "f1", hour).await, Turn::Theirs);
    // Every flow by itself, and only for so long.
    assert_eq!(turn(&*other, "f2", hour).await, Turn::Ours);
    tokio::time::sleep(Duration::from_millis(2)).await;
    assert_eq!(
        turn(&*other, "f1", Duration::from_millis(1)).await,
        Turn::Ours
    );

    let mut turns = JoinSet::new();
    keep(&*one, &paysafe("f3", "anna", "ACTIVE")).await;
    for number in 0..40 {
        let store = if number % 2 == 0 {
            one.clone()
        } else {
            other.clone()
        };
        turns.spawn(async move { store.take_turn(&id("f3"), hour).await.unwrap() });
    }
    let turns = turns.join_all().await;
    let ours = turns.iter().filter(|turn| **turn == Turn::Ours);
    assert_eq!(ours.count(), 1);
}
