//! Open flows that are due to be read.

use std::time::Duration;

use hosted_flow_backend::store::{Ages, Due, DueQuery, Replaced, Store, StoredFlow};
use hosted_flow_core::provider::Provider;
use jiff::{SignedDuration, Timestamp};
use sqlx::{AnyConnection, AssertSqlSafe, Connection, PgConnection};
use tokio::task::JoinSet;

use crate::on_every_store;
use crate::samples::{keep, ondato, paysafe, user};
use crate::stores::{Stores, open};

on_every_store! {
    k20_an_open_flow_is_due_at_its_age_and_taken_once
    k20_a_change_begins_the_ages_again
    k20_what_has_ended_or_is_another_providers_is_not_due
    k20_the_longest_due_come_first_and_the_rest_is_counted
    k20_a_flow_that_is_late_at_first_is_due_within_its_age
    k20_of_fifty_who_take_at_once_one_gets_a_flow
}

const AGES: Ages = Ages {
    first: Duration::from_mins(2),
    max_interval: Duration::from_hours(24),
};

fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

fn query(now: Timestamp) -> DueQuery {
    DueQuery {
        provider: Provider::Paysafe,
        now,
        until: now + minutes(5),
        ages: AGES,
        limit: 6,
    }
}

async fn take(store: &dyn Store, now: Timestamp) -> Due {
    store.take_due(&query(now)).await.unwrap()
}

/// The ids of the flows that are due.
async fn due(store: &dyn Store, now: Timestamp) -> Vec<String> {
    let due = take(store, now).await;
    assert_eq!(due.left, 0);
    let mut ids: Vec<_> = due
        .flows
        .iter()
        .map(|due| due.flow.id.to_string())
        .collect();
    ids.sort();
    ids
}

const NONE: [&str; 0] = [];

async fn k20_an_open_flow_is_due_at_its_age_and_taken_once(stores: Stores) {
    let store = stores.open().await;
    let flow = paysafe("f1", "anna", "ACTIVE");
    let before = Timestamp::now();
    keep(&*store, &flow).await;
    let after = Timestamp::now();
    assert_eq!(due(&*store, after).await, NONE);
    let early = before + minutes(2) - SignedDuration::from_nanos(1);
    assert_eq!(due(&*store, early).await, NONE);

    let found = take(&*store, after + minutes(2)).await;
    let [taken] = found.flows.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(taken.flow, flow);
    assert!((before..=after).contains(&taken.changed_at), "{taken:?}");
    // The process that took it may have ended.
    assert_eq!(due(&*store, after + minutes(6)).await, NONE);
    assert_eq!(due(&*store, after + minutes(7)).await, ["f1"]);

    store
        .set_due(&flow.id, 1, after + minutes(30))
        .await
        .unwrap();
    assert_eq!(due(&*store, after + minutes(29)).await, NONE);
    assert_eq!(due(&*store, after + minutes(30)).await, ["f1"]);
    // Being read is no change: it is deleted as if it had not been read.
    let month = Duration::from_hours(720);
    let later = after + minutes(60 * 720);
    store.sweep(later, month).await.unwrap();
    assert_eq!(store.flow(&flow.user, &flow.id).await.unwrap(), None);
}

async fn k20_a_change_begins_the_ages_again(stores: Stores) {
    let store = stores.open().await;
    let flow = paysafe("f1", "anna", "ACTIVE");
    keep(&*store, &flow).await;
    let now = Timestamp::now();
    assert_eq!(due(&*store, now).await, NONE);
    assert_eq!(due(&*store, now + minutes(2)).await, ["f1"]);
    let changed = StoredFlow {
        revision: 2,
        ..paysafe("f1", "anna", "ONGOING_VERIFICATION")
    };
    let replaced = store.replace(changed, 1).await.unwrap();
    assert_eq!(replaced, Replaced::Done);
    // A read from before the change decides nothing about it.
    store.set_due(&flow.id, 1, now + minutes(60)).await.unwrap();
    let now = Timestamp::now();
    assert_eq!(due(&*store, now).await, NONE);
    assert_eq!(due(&*store, now + minutes(2)).await, ["f1"]);
}

async fn k20_what_has_ended_or_is_another_providers_is_not_due(stores: Stores) {
    let store = stores.open().await;
    keep(&*store, &paysafe("f1", "anna", "COMPLETED")).await;
    keep(&*store, &ondato("f2", "anna")).await;
    keep(&*store, &paysafe("f3", "anna", "ACTIVE")).await;
    let now = Timestamp::now();
    assert_eq!(due(&*store, now).await, NONE);
    let ended = StoredFlow {
        revision: 2,
        ..paysafe("f3", "anna", "FAILED")
    };
    let replaced = store.replace(ended, 1).await.unwrap();
    assert_eq!(replaced, Replaced::Done);
    assert_eq!(due(&*store, now + minutes(5)).await, NONE);
    assert_eq!(due(&*store, now + minutes(60 * 48)).await, NONE);
    // A new session in the place of the one that has ended.
    let renewed = StoredFlow {
        revision: 3,
        ..paysafe("f3", "anna", "ACTIVE")
    };
    let replaced = store.replace(renewed, 2).await.unwrap();
    assert_eq!(replaced, Replaced::Done);
    let now = Timestamp::now();
    assert_eq!(due(&*store, now).await, NONE);
    assert_eq!(due(&*store, now + minutes(2)).await, ["f3"]);
}

async fn k20_the_longest_due_come_first_and_the_rest_is_counted(stores: Stores) {
    let store = stores.open().await;
    let now = Timestamp::now();
    for number in 1..=9 {
        keep(&*store, &paysafe(&format!("f{number}"), "anna", "ACTIVE")).await;
    }
    assert_eq!(due(&*store, now).await, NONE);
    for number in 1..=9 {
        let id = crate::samples::id(&format!("f{number}"));
        store.set_due(&id, 1, now - minutes(number)).await.unwrap();
    }
    let first = take(&*store, now).await;
    let mut ids: Vec<_> = first
        .flows
        .iter()
        .map(|due| due.flow.id.to_string())
        .collect();
    ids.sort();
    assert_eq!(ids, ["f4", "f5", "f6", "f7", "f8", "f9"]);
    assert_eq!(first.left, 3);
    assert_eq!(due(&*store, now).await, ["f1", "f2", "f3"]);
    assert_eq!(due(&*store, now).await, NONE);
}

async fn k20_a_flow_that_is_late_at_first_is_due_within_its_age(stores: Stores) {
    let store = stores.open().await;
    let mut number = 0;
    for (late, age) in [(60, 60), (24 * 60 * 3, 24 * 60)] {
        let now = Timestamp::now();
        for _ in 0..6 {
            number += 1;
            keep(&*store, &paysafe(&format!("f{number}"), "anna", "ACTIVE")).await;
        }
        // None was read for so long: not all of them are due at once.
        let late = now + minutes(late);
        assert_eq!(due(&*store, late).await, NONE);
        let found = due(&*store, late + minutes(age)).await;
        assert_eq!(found.len(), 6);
        for id in found {
            let ended = StoredFlow {
                revision: 2,
                ..paysafe(&id, "anna", "FAILED")
            };
            let replaced = store.replace(ended, 1).await.unwrap();
            assert_eq!(replaced, Replaced::Done);
        }
    }
}

async fn k20_of_fifty_who_take_at_once_one_gets_a_flow(stores: Stores) {
    let processes = [stores.open().await, stores.open().await];
    for number in 0..40 {
        let flow = paysafe(&format!("f{number}"), "anna", "ACTIVE");
        keep(&*processes[0], &flow).await;
    }
    let now = Timestamp::now();
    assert_eq!(due(&*processes[0], now).await, NONE);
    let now = now + minutes(2);
    let mut takers = JoinSet::new();
    for number in 0..50 {
        let store = processes[number % 2].clone();
        takers.spawn(async move { due_page(&*store, now).await });
    }
    let mut ids: Vec<_> = takers.join_all().await.into_iter().flatten().collect();
    // What two wanted at the same moment is left for the next round.
    loop {
        let found = due_page(&*processes[0], now).await;
        if found.is_empty() {
            break;
        }
        ids.extend(found);
    }
    ids.sort();
    let count = ids.len();
    ids.dedup();
    assert_eq!((ids.len(), count), (40, 40));
}

async fn due_page(store: &dyn Store, now: Timestamp) -> Vec<String> {
    let due = take(store, now).await;
    due.flows
        .iter()
        .map(|due| due.flow.id.to_string())
        .collect()
}

/// Rows from before the column, and what a node writes that does not know it.
///
/// Fault K20.
#[tokio::test]
async fn old_rows_and_old_nodes_rows_become_due() {
    for stores in [Stores::sqlite(), Stores::postgres().await] {
        let store = open(stores.url()).await;
        keep(&store, &paysafe("f1", "anna", "ACTIVE")).await;
        let mut connection = AnyConnection::connect(stores.url()).await.unwrap();
        for change in [
            "DROP INDEX hosted_flow_flows_due",
            "ALTER TABLE hosted_flow_flows DROP COLUMN read_due_at",
            "DELETE FROM hosted_flow_migrations WHERE version = 6",
        ] {
            sqlx::query(change).execute(&mut connection).await.unwrap();
        }
        let store = open(stores.url()).await;
        let old = "INSERT INTO hosted_flow_flows (id, user_id, revision, created_at, changed_at, \
            purpose, provider, session_key, session, status, expires_at, ended, delivered) \
            SELECT 'f2', user_id, revision, created_at, changed_at, purpose, provider, \
            session_key, session, status, expires_at, ended, delivered FROM hosted_flow_flows";
        sqlx::query(old).execute(&mut connection).await.unwrap();
        let now = Timestamp::now();
        assert_eq!(due(&store, now).await, NONE);
        assert_eq!(due(&store, now + minutes(2)).await, ["f1", "f2"]);
        // An old node's change ends a flow for all.
        let change = "UPDATE hosted_flow_flows SET revision = 2, ended = 1 WHERE id = 'f2'";
        sqlx::query(change).execute(&mut connection).await.unwrap();
        assert_eq!(due(&store, now + minutes(9)).await, ["f1"]);
        let known = store.flow(&user("anna"), &crate::samples::id("f1")).await;
        assert_eq!(known.unwrap(), Some(paysafe("f1", "anna", "ACTIVE")));
    }
}

/// As while another node takes or changes it.
///
/// Fault K20.
#[tokio::test]
async fn a_row_that_another_node_holds_is_left_to_it() {
    let stores = Stores::postgres().await;
    let store = open(stores.url()).await;
    for name in ["f1", "f2", "f3"] {
        keep(&store, &paysafe(name, "anna", "ACTIVE")).await;
    }
    let now = Timestamp::now();
    let mut holder = PgConnection::connect(stores.url()).await.unwrap();
    let select = "SELECT id FROM hosted_flow_flows WHERE id = ";
    let mut transaction = holder.begin().await.unwrap();
    let locked = sqlx::query(AssertSqlSafe(format!("{select} 'f1' FOR UPDATE")));
    locked.fetch_one(&mut *transaction).await.unwrap();
    assert_eq!(due(&store, now).await, NONE);
    let locked = sqlx::query(AssertSqlSafe(format!("{select} 'f2' FOR UPDATE")));
    locked.fetch_one(&mut *transaction).await.unwrap();
    // f1 has no time yet.
    assert_eq!(due(&store, now + minutes(2)).await, ["f3"]);
    transaction.rollback().await.unwrap();
    assert_eq!(due(&store, now + minutes(2)).await, ["f2"]);
    assert_eq!(due(&store, now + minutes(4)).await, ["f1"]);
}
