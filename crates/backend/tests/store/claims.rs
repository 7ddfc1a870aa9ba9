//! Idempotency keys.

use hosted_flow_backend::store::{Claimed, LEASE};
use tokio::task::JoinSet;

use crate::on_every_store;
use crate::samples::{at, claim, claim_of, paysafe};
use crate::stores::Stores;

/// In seconds.
fn lease() -> i64 {
    i64::try_from(LEASE.as_secs()).unwrap()
}

on_every_store! {
    a_key_is_one_flows_for_a_day
    a_claim_is_free_again_when_released_or_left_behind
    who_was_overtaken_releases_nothing
    who_was_overtaken_stores_nothing
    a_completed_claim_is_not_released
    fifty_at_once_claim_a_key_once
    a_key_that_is_left_behind_goes_to_one
}

async fn a_key_is_one_flows_for_a_day(stores: Stores) {
    let store = stores.open().await;
    let first = claim("anna", "/a", 0);
    assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
    assert_eq!(store.claim(&first).await.unwrap(), Claimed::InProgress);
    let made = paysafe("f1", "anna", "ACTIVE");
    let other = claim("anna", "/b", 1);
    assert_eq!(store.claim(&other).await.unwrap(), Claimed::OtherRequest);
    store.insert(made.clone(), &first).await.unwrap();

    let last_second = 24 * 3600 - 1;
    for (claim, expected) in [
        (claim("anna", "/a", last_second), Claimed::Done(made.id)),
        (claim("anna", "/b", last_second), Claimed::OtherRequest),
        (claim("ben", "/a", 0), Claimed::New),
        (claim("anna", "/b", 24 * 3600), Claimed::New),
    ] {
        assert_eq!(store.claim(&claim).await.unwrap(), expected);
    }
}

async fn a_claim_is_free_again_when_released_or_left_behind(stores: Stores) {
    let store = stores.open().await;
    let first = claim("anna", "/a", 0);
    assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
    store.release(&first).await.unwrap();
    assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
    let before = store
        .claim(&claim("anna", "/a", lease() - 1))
        .await
        .unwrap();
    assert_eq!(before, Claimed::InProgress);
    let after = store.claim(&claim("anna", "/a", lease())).await.unwrap();
    assert_eq!(after, Claimed::New);
}

async fn who_was_overtaken_releases_nothing(stores: Stores) {
    let store = stores.open().await;
    let slow = claim("anna", "/a", 0);
    let fast = claim("anna", "/a", lease() + 1);
    assert_eq!(store.claim(&slow).await.unwrap(), Claimed::New);
    assert_eq!(store.claim(&fast).await.unwrap(), Claimed::New);
    store.release(&slow).await.unwrap();
    let third = store
        .claim(&claim("anna", "/a", lease() + 2))
        .await
        .unwrap();
    assert_eq!(third, Claimed::InProgress);
}

/// One key leads to one flow, whatever a process does that was stopped for a while.
async fn who_was_overtaken_stores_nothing(stores: Stores) {
    let store = stores.open().await;
    let slow = claim("anna", "/a", 0);
    let fast = claim("anna", "/a", lease());
    for claim in [&slow, &fast] {
        assert_eq!(store.claim(claim).await.unwrap(), Claimed::New);
    }
    let overtaken = paysafe("slow", "anna", "ACTIVE");
    assert!(store.insert(overtaken.clone(), &slow).await.is_err());
    let made = paysafe("fast", "anna", "ACTIVE");
    store.insert(made.clone(), &fast).await.unwrap();
    assert!(store.insert(overtaken, &slow).await.is_err());
    let open = store.open_flows(&fast.user, None, 9).await.unwrap();
    assert_eq!(open, std::slice::from_ref(&made));
    let later = claim("anna", "/a", lease() + 1);
    let claimed = store.claim(&later).await.unwrap();
    assert_eq!(claimed, Claimed::Done(made.id));
}

async fn a_completed_claim_is_not_released(stores: Stores) {
    let store = stores.open().await;
    let first = claim("anna", "/a", 0);
    assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
    let made = paysafe("f1", "anna", "ACTIVE");
    store.insert(made.clone(), &first).await.unwrap();
    store.release(&first).await.unwrap();
    let again = store.claim(&claim("anna", "/a", 1)).await.unwrap();
    assert_eq!(again, Claimed::Done(made.id));
}

async fn fifty_at_once_claim_a_key_once(stores: Stores) {
    let processes = [stores.open().await, stores.open().await];
    let mut claims = JoinSet::new();
    for number in 0..50 {
        let store = processes[number % 2].clone();
        claims.spawn(async move { store.claim(&claim("anna", "/a", 0)).await.unwrap() });
    }
    let claimed = claims.join_all().await;
    let new = claimed.iter().filter(|claimed| **claimed == Claimed::New);
    assert_eq!(new.count(), 1, "{claimed:?}");
    let others = claimed
        .iter()
        .filter(|claimed| **claimed == Claimed::InProgress);
    assert_eq!(others.count(), 49);
}

async fn a_key_that_is_left_behind_goes_to_one(stores: Stores) {
    let processes = [stores.open().await, stores.open().await];
    for round in 0..5 {
        let key = format!("key-{round}");
        let left = claim_of(&key, "anna", "/a", 0);
        assert_eq!(processes[0].claim(&left).await.unwrap(), Claimed::New);
        let mut claims = JoinSet::new();
        for number in 0..20 {
            let store = processes[number % 2].clone();
            let mut claim = left.clone();
            claim.at = at(lease());
            claims.spawn(async move { store.claim(&claim).await.unwrap() });
        }
        let claimed = claims.join_all().await;
        let new = claimed.iter().filter(|claimed| **claimed == Claimed::New);
        assert_eq!(new.count(), 1, "{claimed:?}");
    }
}
