//! The promises of a store, kept in memory.

use hosted_flow_core::contract::{CreateFlow, FlowStatus};
use hosted_flow_core::provider::paysafe;

use super::*;
use crate::store::ProviderSession;

fn user(name: &str) -> UserId {
    UserId::new(name).unwrap()
}

fn claim(name: &str, return_url: &str, second: i64) -> Claim {
    Claim {
        user: user(name),
        key: IdempotencyKey::parse(b"key").unwrap(),
        fingerprint: Fingerprint::of(&CreateFlow {
            provider: Provider::Paysafe,
            return_url: return_url.to_owned(),
            purpose: None,
        }),
        at: Timestamp::from_second(second).unwrap(),
    }
}

fn flow(id: &str, name: &str, status: &str) -> StoredFlow {
    StoredFlow {
        id: FlowId::new(id).unwrap(),
        user: user(name),
        revision: 1,
        created_at: Timestamp::UNIX_EPOCH,
        purpose: None,
        session: ProviderSession::Paysafe {
            customer: name.to_owned(),
            session: "s".to_owned(),
        },
        status: FlowStatus::Paysafe(paysafe::FlowStatus {
            session_status: Some(status.to_owned()),
            ..paysafe::FlowStatus::default()
        }),
        expires_at: None,
        delivered: false,
    }
}

#[tokio::test]
async fn a_key_is_one_flows_for_a_day() {
    let store = MemoryStore::new();
    let first = claim("anna", "/a", 0);
    assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
    assert_eq!(store.claim(&first).await.unwrap(), Claimed::InProgress);
    let made = flow("f1", "anna", "ACTIVE");
    store.insert(made.clone(), &first).await.unwrap();

    let last_second = 24 * 3600 - 1;
    let again = store
        .claim(&claim("anna", "/a", last_second))
        .await
        .unwrap();
    assert_eq!(again, Claimed::Done(made.id));
    let other = store
        .claim(&claim("anna", "/b", last_second))
        .await
        .unwrap();
    assert_eq!(other, Claimed::OtherRequest);
    let of_ben = store.claim(&claim("ben", "/a", 0)).await.unwrap();
    assert_eq!(of_ben, Claimed::New);
    let next_day = store.claim(&claim("anna", "/b", 24 * 3600)).await.unwrap();
    assert_eq!(next_day, Claimed::New);
}

#[tokio::test]
async fn a_claim_is_free_again_when_released_or_left_behind() {
    let store = MemoryStore::new();
    let first = claim("anna", "/a", 0);
    assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
    store.release(&first).await.unwrap();
    assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
    let before = store.claim(&claim("anna", "/a", 59)).await.unwrap();
    assert_eq!(before, Claimed::InProgress);
    let after = store.claim(&claim("anna", "/a", 60)).await.unwrap();
    assert_eq!(after, Claimed::New);
}

#[tokio::test]
async fn old_keys_are_dropped() {
    let store = MemoryStore::new();
    for number in 0..3000 {
        let mut claim = claim("anna", "/a", 0);
        claim.key = IdempotencyKey::parse(format!("k{number}").as_bytes()).unwrap();
        let made = flow(&format!("f{number}"), "anna", "ACTIVE");
        store.insert(made, &claim).await.unwrap();
    }
    let _ = store.claim(&claim("anna", "/a", 25 * 3600)).await.unwrap();
    assert_eq!(store.tables().claims.len(), 1);
}

#[tokio::test]
async fn only_the_revision_that_was_read_is_replaced_or_delivered() {
    let store = MemoryStore::new();
    let mut made = flow("f1", "anna", "COMPLETED");
    store
        .insert(made.clone(), &claim("anna", "/a", 0))
        .await
        .unwrap();
    made.revision = 2;
    assert_eq!(
        store.replace(made.clone(), 1).await.unwrap(),
        Replaced::Done
    );
    assert_eq!(
        store.replace(made.clone(), 1).await.unwrap(),
        Replaced::MovedOn
    );
    let unknown = flow("f2", "anna", "ACTIVE");
    assert_eq!(store.replace(unknown, 1).await.unwrap(), Replaced::MovedOn);

    let open = async || store.open_flows(&made.user, None, 9).await.unwrap().len();
    store.mark_delivered(&made.id, 1).await.unwrap();
    assert_eq!(open().await, 1);
    store.mark_delivered(&made.id, 2).await.unwrap();
    assert_eq!(open().await, 0);
}

#[tokio::test]
async fn a_flow_is_found_by_its_session_and_tells_of_its_changes() {
    let store = MemoryStore::new();
    let mut changes = store.changes();
    let mut made = flow("f1", "anna", "ACTIVE");
    store
        .insert(made.clone(), &claim("anna", "/a", 0))
        .await
        .unwrap();
    assert_eq!(changes.try_recv().as_ref(), Ok(&made.id));
    let found = store.flows_of(Provider::Paysafe, "s").await.unwrap();
    assert_eq!(found, [made.clone()]);
    for (provider, key) in [(Provider::Ondato, "s"), (Provider::Paysafe, "anna")] {
        assert_eq!(store.flows_of(provider, key).await.unwrap(), []);
    }

    made.revision = 2;
    let _ = store.replace(made.clone(), 7).await.unwrap();
    assert!(changes.try_recv().is_err(), "nothing was changed");
    let _ = store.replace(made.clone(), 1).await.unwrap();
    assert_eq!(changes.try_recv(), Ok(made.id));
}

#[tokio::test]
async fn open_flows_are_the_users_own_newest_first() {
    let store = MemoryStore::new();
    for (id, name, status) in [
        ("f1", "anna", "ACTIVE"),
        ("f2", "ben", "ACTIVE"),
        ("f3", "anna", "COMPLETED"),
        ("f4", "anna", "NEW_AT_PAYSAFE"),
    ] {
        store
            .insert(flow(id, name, status), &claim(name, id, 0))
            .await
            .unwrap();
    }
    let ids = async |provider, limit| {
        let flows = store
            .open_flows(&user("anna"), provider, limit)
            .await
            .unwrap();
        let ids = flows.into_iter().map(|flow| String::from(flow.id));
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids(None, 9).await, "f4 f3 f1");
    assert_eq!(ids(Some(Provider::Paysafe), 2).await, "f4 f3");
    assert_eq!(ids(Some(Provider::Ondato), 9).await, "");
    let foreign = store
        .flow(&user("anna"), &FlowId::new("f2").unwrap())
        .await
        .unwrap();
    assert_eq!(foreign, None);
}

#[tokio::test]
async fn flows_with_a_provider_are_the_users_own_open_or_not_newest_first() {
    let store = MemoryStore::new();
    for (id, name) in [
        ("f1", "anna"),
        ("f2", "ben"),
        ("f3", "anna"),
        ("f4", "anna"),
    ] {
        let made = flow(id, name, "COMPLETED");
        store.insert(made, &claim(name, id, 0)).await.unwrap();
    }
    store
        .mark_delivered(&FlowId::new("f3").unwrap(), 1)
        .await
        .unwrap();
    let ids = async |provider, limit| {
        let flows = store
            .flows_with(&user("anna"), provider, limit)
            .await
            .unwrap();
        let ids = flows.into_iter().map(|flow| String::from(flow.id));
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids(Provider::Paysafe, 9).await, "f4 f3 f1");
    assert_eq!(ids(Provider::Paysafe, 2).await, "f4 f3");
    assert_eq!(ids(Provider::Ondato, 9).await, "");
}
