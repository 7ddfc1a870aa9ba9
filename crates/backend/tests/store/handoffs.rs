//! Links for another device: used once, by one browser, for a while.

use hosted_flow_backend::store::{Handed, HandoffLink, ProviderSession, Redemption, SecretHash};
use hosted_flow_core::contract::FlowStatus;
use hosted_flow_core::provider::{Provider, airwallex, connectfi, connectpay};
use serde_json::json;
use tokio::task::JoinSet;

use crate::on_every_store;
use crate::samples::{DAY, at, id, keep, ondato, paysafe, user};
use crate::stores::Stores;

on_every_store! {
    of_many_redemptions_of_a_link_one_succeeds
    a_link_and_a_session_have_their_time_and_are_not_each_other
    flows_with_a_provider_are_the_users_own_open_or_not
    every_providers_session_is_kept_as_it_is
}

fn link(token: &str) -> HandoffLink {
    HandoffLink {
        token: SecretHash::of(token),
        handed: Handed {
            user: user("anna"),
            flow: id("f1"),
        },
        at: at(0),
        until: at(300),
    }
}

fn redemption(token: &str, session: &str, second: i64) -> Redemption {
    Redemption {
        token: SecretHash::of(token),
        session: SecretHash::of(session),
        at: at(second),
        until: at(second + 900),
    }
}

async fn of_many_redemptions_of_a_link_one_succeeds(stores: Stores) {
    let store = stores.open().await;
    keep(&*store, &paysafe("f1", "anna", "ACTIVE")).await;
    store.save_handoff(link("link")).await.unwrap();
    let mut redeeming = JoinSet::new();
    for number in 0..20 {
        let store = stores.open().await;
        redeeming.spawn(async move {
            let session = format!("session-{number}");
            let redemption = redemption("link", &session, 10);
            let handed = store.redeem_handoff(&redemption).await.unwrap();
            (session, handed)
        });
    }
    let redeemed = redeeming.join_all().await;
    let mut winners = redeemed.into_iter().filter(|(_, handed)| handed.is_some());
    let (session, handed) = winners.next().unwrap();
    assert_eq!(handed, Some(link("link").handed));
    assert!(winners.next().is_none());
    let session = SecretHash::of(&session);
    let found = store.handoff_session(&session, at(11)).await.unwrap();
    assert_eq!(found, handed);
}

async fn a_link_and_a_session_have_their_time_and_are_not_each_other(stores: Stores) {
    let store = stores.open().await;
    keep(&*store, &paysafe("f1", "anna", "ACTIVE")).await;
    store.save_handoff(link("a")).await.unwrap();
    store.save_handoff(link("b")).await.unwrap();
    let redeem = async |redemption: Redemption| store.redeem_handoff(&redemption).await.unwrap();
    let session = async |name: &str, second| {
        let name = SecretHash::of(name);
        store.handoff_session(&name, at(second)).await.unwrap()
    };
    assert_eq!(redeem(redemption("unknown", "s", 0)).await, None);
    assert_eq!(redeem(redemption("b", "s", 300)).await, None);
    assert_eq!(session("a", 0).await, None);
    assert!(redeem(redemption("a", "s", 299)).await.is_some());
    assert_eq!(redeem(redemption("s", "t", 299)).await, None);
    assert!(session("s", 299 + 899).await.is_some());
    assert_eq!(session("s", 299 + 900).await, None);
    store.sweep(at(2_000), DAY * 36_500).await.unwrap();
    assert_eq!(session("s", 299).await, None);
}

async fn flows_with_a_provider_are_the_users_own_open_or_not(stores: Stores) {
    let store = stores.open().await;
    let mut delivered = paysafe("f2", "anna", "COMPLETED");
    delivered.delivered = true;
    delivered.created_at = at(2);
    for flow in [
        paysafe("f1", "anna", "ACTIVE"),
        delivered,
        ondato("f3", "anna"),
        paysafe("f4", "ben", "ACTIVE"),
    ] {
        keep(&*store, &flow).await;
    }
    let ids = async |limit| {
        let anna = user("anna");
        let flows = store.flows_with(&anna, Provider::Paysafe, limit).await;
        let flows = flows.unwrap().into_iter();
        let ids = flows.map(|flow| String::from(flow.id));
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids(9).await, "f2 f1");
    assert_eq!(ids(1).await, "f2");
}

async fn every_providers_session_is_kept_as_it_is(stores: Stores) {
    let store = stores.open().await;
    for (number, (session, status)) in [
        (
            ProviderSession::new(
                Provider::Airwallex,
                "acct_1",
                &json!({"account": "acct_1", "hosted_flow": "ahfi_1"}),
            ),
            FlowStatus::Airwallex(airwallex::FlowStatus::default()),
        ),
        (
            ProviderSession::new(
                Provider::ConnectFi,
                "csta-1",
                &json!({"customer": "csta-1", "application": null}),
            ),
            FlowStatus::ConnectFi(connectfi::FlowStatus::default()),
        ),
        (
            ProviderSession::new(
                Provider::ConnectPay,
                "a1",
                &json!({"application": "a1", "identity": "idv"}),
            ),
            FlowStatus::ConnectPay(connectpay::FlowStatus::default()),
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let mut flow = paysafe(&format!("f{number}"), "anna", "ACTIVE");
        flow.session = session;
        flow.status = status;
        keep(&*store, &flow).await;
        let found = store.flow(&flow.user, &flow.id).await.unwrap();
        assert_eq!(found.as_ref(), Some(&flow));
        let of = store.flows_of(flow.provider(), flow.session.key()).await;
        assert_eq!(of.unwrap(), [flow]);
    }
}
