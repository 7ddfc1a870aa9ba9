//! Flows: kept, found, replaced.

use hosted_flow_backend::store::{Claimed, ProviderSession, Replaced, StoredFlow};
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use serde_json::json;
use tokio::task::JoinSet;

use crate::on_every_store;
use crate::samples::{at, claim_of, id, keep, ondato, paysafe, user};
use crate::stores::Stores;

on_every_store! {
    a_flow_is_found_as_it_was_kept
    only_the_revision_that_was_read_is_replaced_or_delivered
    of_many_replacements_of_one_revision_one_is_done
    a_flow_is_found_by_its_session
    open_flows_are_the_users_own_newest_first
}

async fn a_flow_is_found_as_it_was_kept(stores: Stores) {
    let store = stores.open().await;
    let mut full = paysafe("f1", "anna", "FAILED");
    full.revision = 7;
    full.created_at = Timestamp::from_nanosecond(1_800_000_000_123_456_789).unwrap();
    full.purpose = Some("häuslich".to_owned());
    full.expires_at = Some("9999-12-30T22:00:00.000000001Z".parse().unwrap());
    full.delivered = true;
    let plain = ondato("f2", "anna");
    for flow in [full, plain] {
        keep(&*store, &flow).await;
        // Another store on the same database finds the same.
        for store in [&store, &stores.open().await] {
            let found = store.flow(&flow.user, &flow.id).await.unwrap();
            assert_eq!(found.as_ref(), Some(&flow));
            let foreign = store.flow(&user("ben"), &flow.id).await.unwrap();
            assert_eq!(foreign, None);
        }
    }
    let unknown = store.flow(&user("anna"), &id("f3")).await.unwrap();
    assert_eq!(unknown, None);
}

async fn only_the_revision_that_was_read_is_replaced_or_delivered(stores: Stores) {
    let store = stores.open().await;
    let mut made = paysafe("f1", "anna", "COMPLETED");
    keep(&*store, &made).await;
    made.revision = 2;
    made.expires_at = Some(at(9));
    let replace = async |expected| store.replace(made.clone(), expected).await.unwrap();
    assert_eq!(replace(1).await, Replaced::Done);
    assert_eq!(replace(1).await, Replaced::MovedOn);
    let found = store.flow(&made.user, &made.id).await.unwrap();
    assert_eq!(found.as_ref(), Some(&made));
    let unknown = paysafe("f2", "anna", "ACTIVE");
    let replaced = store.replace(unknown, 1).await.unwrap();
    assert_eq!(replaced, Replaced::MovedOn);

    let open = async || store.open_flows(&made.user, None, 9).await.unwrap().len();
    store.mark_delivered(&made.id, 1).await.unwrap();
    assert_eq!(open().await, 1);
    store.mark_delivered(&made.id, 2).await.unwrap();
    assert_eq!(open().await, 0);
    let found = store.flow(&made.user, &made.id).await.unwrap().unwrap();
    assert!(found.delivered);
}

async fn of_many_replacements_of_one_revision_one_is_done(stores: Stores) {
    let processes = [stores.open().await, stores.open().await];
    let made = paysafe("f1", "anna", "ACTIVE");
    keep(&*processes[0], &made).await;
    for revision in 1..=5 {
        let mut replacements = JoinSet::new();
        for number in 0..20 {
            let store = processes[number % 2].clone();
            let mut next = made.clone();
            next.revision = revision + 1;
            replacements.spawn(async move { store.replace(next, revision).await.unwrap() });
        }
        let replaced = replacements.join_all().await;
        let done = replaced
            .iter()
            .filter(|replaced| **replaced == Replaced::Done);
        assert_eq!(done.count(), 1, "{replaced:?}");
    }
    let found = processes[1].flow(&made.user, &made.id).await.unwrap();
    assert_eq!(found.unwrap().revision, 6);
}

async fn a_flow_is_found_by_its_session(stores: Stores) {
    let store = stores.open().await;
    let of_paysafe = paysafe("f1", "anna", "ACTIVE");
    let of_ondato = ondato("f1-too", "ben");
    keep(&*store, &of_paysafe).await;
    keep(&*store, &of_ondato).await;
    let of = async |provider, key| store.flows_of(provider, key).await.unwrap();
    assert_eq!(
        of(Provider::Paysafe, "session-f1").await.first(),
        Some(&of_paysafe)
    );
    assert_eq!(of(Provider::Ondato, "session-f1-too").await, [of_ondato]);
    assert_eq!(of(Provider::Ondato, "session-f1").await, []);
    assert_eq!(of(Provider::Paysafe, "anna").await, []);

    // What has become known since, at the same revision.
    let second = ProviderSession::new(
        Provider::Ondato,
        "session-f1-too",
        &json!({"identity_verification": "session-f1-too", "identification": "kyc-1"}),
    )
    .with_second_key(Some("kyc-1".to_owned()));
    let known = StoredFlow {
        session: second,
        ..ondato("f1-too", "ben")
    };
    assert_eq!(of(Provider::Ondato, "kyc-1").await, []);
    let replaced = store.replace(known.clone(), 1).await.unwrap();
    assert_eq!(replaced, Replaced::Done);
    for key in ["kyc-1", "session-f1-too"] {
        let found = of(Provider::Ondato, key).await;
        assert_eq!(found, std::slice::from_ref(&known));
    }
    assert_eq!(of(Provider::Paysafe, "kyc-1").await, []);
    let mut third = ondato("f3", "ben");
    third.session = ProviderSession::new(
        Provider::Ondato,
        "session-f3",
        &json!({"identity_verification": "session-f3", "identification": "kyc-3"}),
    )
    .with_second_key(Some("kyc-3".to_owned()));
    keep(&*store, &third).await;
    assert_eq!(of(Provider::Ondato, "kyc-3").await, [third]);

    // A new session takes the place of the old one.
    let renewed = paysafe("f9", "anna", "ACTIVE").session;
    let next = StoredFlow {
        revision: 2,
        session: renewed,
        ..of_paysafe
    };
    assert_eq!(
        store.replace(next.clone(), 1).await.unwrap(),
        Replaced::Done
    );
    assert_eq!(of(Provider::Paysafe, "session-f1").await, []);
    assert_eq!(of(Provider::Paysafe, "session-f9").await, [next]);
}

async fn open_flows_are_the_users_own_newest_first(stores: Stores) {
    let store = stores.open().await;
    for (second, (name, user, status)) in [
        ("f1", "anna", "ACTIVE"),
        ("f2", "ben", "ACTIVE"),
        ("f3", "anna", "COMPLETED"),
        ("f4", "anna", "NEW_AT_PAYSAFE"),
        ("f5", "anna", "COMPLETED"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut flow = paysafe(name, user, status);
        flow.created_at = at(i64::try_from(second).unwrap());
        flow.delivered = name == "f5";
        keep(&*store, &flow).await;
    }
    let ids = async |provider, limit| {
        let flows = store.open_flows(&user("anna"), provider, limit).await;
        let ids = flows.unwrap().into_iter().map(|flow| String::from(flow.id));
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids(None, 9).await, "f4 f3 f1");
    assert_eq!(ids(Some(Provider::Paysafe), 2).await, "f4 f3");
    assert_eq!(ids(Some(Provider::Ondato), 9).await, "");
}

/// Both or neither: a key never leads to a flow that is not there.
#[tokio::test]
async fn a_flow_that_cannot_be_kept_leaves_its_key_alone() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    for stores in [Stores::sqlite(), Stores::postgres().await] {
        let store = stores.open().await;
        let made = paysafe("f1", "anna", "ACTIVE");
        keep(&*store, &made).await;
        let claim = claim_of("other", "anna", "/", 0);
        assert_eq!(store.claim(&claim).await.unwrap(), Claimed::New);
        // There is a flow of that id.
        assert!(store.insert(made, &claim).await.is_err());
        let kept = store.claim(&claim).await.unwrap();
        assert_eq!(kept, Claimed::InProgress);
    }
}
