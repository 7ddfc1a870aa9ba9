//! What is forgotten.

use std::time::Duration;

use hosted_flow_backend::store::{Claimed, Replaced};
use jiff::{SignedDuration, Timestamp};

use crate::on_every_store;
use crate::samples::{DAY, claim_of, keep, paysafe, user};
use crate::stores::Stores;

on_every_store! {
    what_has_not_changed_for_long_is_forgotten
    a_key_whose_day_is_over_is_forgotten
    many_are_forgotten_at_once
}

const MONTH: Duration = Duration::from_hours(30 * 24);

fn in_days(days: i64) -> Timestamp {
    Timestamp::now() + SignedDuration::from_hours(days * 24)
}

async fn what_has_not_changed_for_long_is_forgotten(stores: Stores) {
    let store = stores.open().await;
    let mut open = paysafe("f1", "anna", "ACTIVE");
    let mut ended = paysafe("f2", "anna", "COMPLETED");
    ended.delivered = true;
    // Long ago by what they say of themselves; it is their last change that counts.
    for flow in [&mut open, &mut ended] {
        flow.created_at = Timestamp::UNIX_EPOCH;
        let mut claim = claim_of(flow.id.as_str(), "anna", "/", 0);
        claim.at = Timestamp::now();
        store.insert(flow.clone(), &claim).await.unwrap();
    }
    let is_there = async |name: &str| {
        let found = store.flow(&user("anna"), &crate::samples::id(name)).await;
        found.unwrap().is_some()
    };
    assert_eq!(store.sweep(Timestamp::now(), MONTH).await.unwrap(), 0);
    // The keys, whose day is over, and no flow.
    assert_eq!(store.sweep(in_days(29), MONTH).await.unwrap(), 2);
    assert!(is_there("f1").await && is_there("f2").await);
    assert_eq!(store.sweep(in_days(31), MONTH).await.unwrap(), 2);
    assert!(!is_there("f1").await && !is_there("f2").await);
    let open_flows = store.open_flows(&user("anna"), None, 9).await.unwrap();
    assert_eq!(open_flows, []);
    let replaced = store.replace(open, 1).await.unwrap();
    assert_eq!(replaced, Replaced::MovedOn);
}

async fn a_key_whose_day_is_over_is_forgotten(stores: Stores) {
    let store = stores.open().await;
    let now = Timestamp::now();
    let claim_at = |key: &str, at| {
        let mut claim = claim_of(key, "anna", "/", 0);
        claim.at = at;
        claim
    };
    let left = claim_at("left", now - SignedDuration::from_secs(61));
    let held = claim_at("held", now);
    assert_eq!(store.claim(&left).await.unwrap(), Claimed::New);
    assert_eq!(store.claim(&held).await.unwrap(), Claimed::New);
    let made = paysafe("f1", "anna", "ACTIVE");
    let done = claim_at("done", now - SignedDuration::from_hours(23));
    store.insert(made.clone(), &done).await.unwrap();

    assert_eq!(store.sweep(now, DAY).await.unwrap(), 1);
    assert_eq!(store.claim(&held).await.unwrap(), Claimed::InProgress);
    let again = store.claim(&claim_at("done", now)).await.unwrap();
    assert_eq!(again, Claimed::Done(made.id));
    let later = now + SignedDuration::from_hours(2);
    assert_eq!(store.sweep(later, DAY).await.unwrap(), 2);
}

async fn many_are_forgotten_at_once(stores: Stores) {
    let store = stores.open().await;
    for number in 0..1100 {
        let claim = claim_of(&format!("key-{number}"), "anna", "/", 0);
        let _ = store.claim(&claim).await.unwrap();
    }
    keep(&*store, &paysafe("f1", "anna", "ACTIVE")).await;
    let day_of_the_tests = crate::samples::at(2 * 24 * 3600);
    assert_eq!(
        store.sweep(day_of_the_tests, MONTH * 900).await.unwrap(),
        1101
    );
}
