//! Recent results: what a person who comes back may still want to see.

use hosted_flow_backend::store::{ProviderSession, RecentQuery, Store, StoredFlow};
use hosted_flow_core::contract::FlowStatus;
use hosted_flow_core::provider::{Provider, ondato};
use hosted_flow_core::wire::Object;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use sqlx::{AnyConnection, Connection};

use crate::on_every_store;
use crate::samples::{at, id, keep, paysafe, user};
use crate::stores::{Stores, open};

on_every_store! {
    k21_of_each_provider_and_purpose_the_newest_result_is_found
    k21_an_open_flow_hides_the_results_before_it
}

/// Every result of anna's that there is.
fn all(user: &hosted_flow_backend::UserId) -> RecentQuery<'_> {
    RecentQuery {
        user,
        provider: None,
        purpose: None,
        since: Timestamp::now() - SignedDuration::from_hours(1),
        limit: 9,
    }
}

async fn ids(store: &dyn Store, query: RecentQuery<'_>) -> String {
    let flows = store.recent_flows(&query).await.unwrap();
    let ids = flows.into_iter().map(|flow| String::from(flow.id));
    ids.collect::<Vec<_>>().join(" ")
}

/// A flow whose end has been told, created at that second.
fn told(name: &str, second: i64, purpose: Option<&str>) -> StoredFlow {
    StoredFlow {
        created_at: at(second),
        purpose: purpose.map(str::to_owned),
        delivered: true,
        ..paysafe(name, "anna", "COMPLETED")
    }
}

fn told_by_ondato(name: &str, second: i64) -> StoredFlow {
    StoredFlow {
        session: ProviderSession::new(
            Provider::Ondato,
            name,
            &json!({"identity_verification": name}),
        ),
        status: FlowStatus::Ondato(ondato::FlowStatus {
            identity_verification: Some(Object(ondato::IdentityVerification {
                status: "Aborted".to_owned(),
            })),
            kyc_identification: None,
        }),
        ..told(name, second, None)
    }
}

async fn k21_of_each_provider_and_purpose_the_newest_result_is_found(stores: Stores) {
    let store = stores.open().await;
    let anna = user("anna");
    let newest = told("f3", 2, None);
    for flow in [
        told("f1", 0, None),
        StoredFlow {
            user: user("ben"),
            ..told("f2", 1, Some("bens"))
        },
        newest.clone(),
        told("f4", 3, Some("payout")),
        told_by_ondato("f5", 4),
    ] {
        keep(&*store, &flow).await;
    }
    let every = all(&anna);
    assert_eq!(ids(&*store, every).await, "f5 f4 f3");
    let paysafe = RecentQuery {
        provider: Some(Provider::Paysafe),
        ..every
    };
    assert_eq!(ids(&*store, paysafe).await, "f4 f3");
    let payout = RecentQuery {
        purpose: Some("payout"),
        ..every
    };
    assert_eq!(ids(&*store, payout).await, "f4");
    for purpose in ["bens", ""] {
        let purpose = Some(purpose);
        assert_eq!(ids(&*store, RecentQuery { purpose, ..every }).await, "");
    }
    assert_eq!(
        ids(&*store, RecentQuery { limit: 2, ..every }).await,
        "f5 f4"
    );
    let since = Timestamp::now() + SignedDuration::from_hours(1);
    assert_eq!(ids(&*store, RecentQuery { since, ..every }).await, "");
    // As it was kept, so that it can be shown without another read.
    let found = store.recent_flows(&every).await.unwrap();
    assert_eq!(found[2], newest);
}

async fn k21_an_open_flow_hides_the_results_before_it(stores: Stores) {
    let store = stores.open().await;
    let anna = user("anna");
    let with = |flow: StoredFlow, status: &str, delivered| StoredFlow {
        status: paysafe("any", "anna", status).status,
        delivered,
        ..flow
    };
    for flow in [
        told("f1", 0, None),
        with(told("f2", 1, None), "ACTIVE", false),
        // An older one that is still open: the person has something left to do.
        with(told("f3", 2, Some("payout")), "ACTIVE", false),
        told("f4", 3, Some("payout")),
        // An end that has not been told, and no end at all.
        with(told("f5", 4, Some("a")), "COMPLETED", false),
        with(told("f6", 5, Some("b")), "NEW_AT_PAYSAFE", true),
        told("f7", 6, Some("c")),
    ] {
        keep(&*store, &flow).await;
    }
    assert_eq!(ids(&*store, all(&anna)).await, "f7");
    store.mark_delivered(&id("f5"), 1).await.unwrap();
    assert_eq!(ids(&*store, all(&anna)).await, "f7 f5");
    for (name, purpose) in [("f2", None), ("f3", Some("payout"))] {
        let second = if name == "f2" { 1 } else { 2 };
        let settled = StoredFlow {
            revision: 2,
            ..told(name, second, purpose)
        };
        let _ = store.replace(settled, 1).await.unwrap();
    }
    assert_eq!(ids(&*store, all(&anna)).await, "f7 f5 f4 f2");
    let again = with(told("f4", 3, Some("payout")), "ACTIVE", false);
    let again = StoredFlow {
        revision: 2,
        ..again
    };
    let _ = store.replace(again, 1).await.unwrap();
    assert_eq!(ids(&*store, all(&anna)).await, "f7 f5 f2");
}

#[tokio::test]
async fn results_from_before_the_migration_are_found() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    for stores in [Stores::sqlite(), Stores::postgres().await] {
        keep(&open(stores.url()).await, &told("f1", 0, None)).await;
        let mut connection = AnyConnection::connect(stores.url()).await.unwrap();
        for back in [
            "DROP INDEX hosted_flow_flows_recent",
            "DELETE FROM hosted_flow_migrations WHERE version = 8",
        ] {
            sqlx::query(back).execute(&mut connection).await.unwrap();
        }
        let store = open(stores.url()).await;
        assert_eq!(ids(&store, all(&user("anna"))).await, "f1");
    }
}
