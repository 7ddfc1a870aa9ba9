//! From an approved identity to ConnectPay, by itself.

use serde_json::json;
use std::time::Duration;

use hosted_flow_backend::UserId;
use hosted_flow_backend::config::{Config, ConnectPayMode, ConnectPaySetup};
use hosted_flow_backend::store::{
    Claim, Fingerprint, IdempotencyKey, ProviderSession, Store, StoredFlow,
};
use hosted_flow_core::contract::{CreateFlow, FlowId};
use hosted_flow_core::provider::Provider;
use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use crate::app::App;
use crate::connectpay::identified;
use crate::store_faults::Faulty;
use crate::stub::Answer;

const SUBMIT: &str = "personal/idv/session";

fn following(config: &mut Config) {
    let connectpay = config.connectpay.as_mut().unwrap();
    connectpay.setup.as_mut().unwrap().follow_ondato = true;
}

/// The ids of anna's open flows with ConnectPay, once there are any.
async fn followed(app: &App) -> Vec<String> {
    let began = Instant::now();
    loop {
        let open = app.get("/flows?open=true&provider=connectpay").send().await;
        let flows = open.body["flows"].as_array().unwrap().clone();
        if !flows.is_empty() {
            let ids = flows
                .iter()
                .map(|flow| flow["id"].as_str().unwrap().to_owned());
            return ids.collect();
        }
        assert!(began.elapsed() < Duration::from_secs(10), "nothing follows");
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn an_approved_identity_is_followed_by_itself() {
    let app = App::with(following).await;
    identified(&app).await;
    let ids = followed(&app).await;
    assert_eq!(ids.len(), 1);
    // The page's own create finds what has begun.
    let created = app.create("connectpay", "k").send().await;
    assert_eq!(created.flow().id.to_string(), ids[0]);
    assert_eq!(app.stub.count(SUBMIT), 1);
}

#[tokio::test]
async fn nothing_follows_unasked_or_from_another_purpose() {
    let app = App::start().await;
    let ondato = identified(&app).await;
    app.read(&ondato).send().await;
    app.create("connectpay", "k").send().await;
    assert_eq!(app.stub.count(SUBMIT), 1, "what was asked for");

    let app = App::with(|config| {
        following(config);
        let setup = config.connectpay.as_mut().unwrap().setup.as_mut();
        setup.unwrap().ondato_purposes = vec!["white-label".to_owned()];
    })
    .await;
    identified(&app).await;
    let created = app.create("connectpay", "k").send().await;
    created.is_problem(409, "identity-required");
    let white_label = app.create_for("ondato", "white-label", "w").send().await;
    let id = white_label.flow().id.to_string();
    app.read(&id).send().await;
    assert_eq!(followed(&app).await.len(), 1);
    assert_eq!(app.stub.count(SUBMIT), 1);
}

#[tokio::test]
async fn an_identity_is_submitted_for_its_own_purpose() {
    let app = App::with(|config| {
        let connectpay = config.connectpay.as_mut().unwrap();
        let setup = ConnectPaySetup::new(ConnectPayMode::Submitted);
        connectpay.setups.insert("white-label".to_owned(), setup);
    })
    .await;
    identified(&app).await;
    let create = |key: &'static str| app.create_for("connectpay", "white-label", key).send();
    create("a").await.is_problem(409, "identity-required");
    let white_label = app.create_for("ondato", "white-label", "w").send().await;
    app.read(white_label.flow().id.as_str()).send().await;
    let created = create("b").await.flow();
    assert_eq!(created.purpose.as_deref(), Some("white-label"));
    let plain = app.create("connectpay", "c").send().await.flow();
    assert_ne!(plain.id, created.id);
    assert_eq!(app.stub.count(SUBMIT), 2);
}

#[tokio::test]
async fn an_old_identity_is_submitted_only_when_asked_for() {
    let store = Faulty::new();
    let app = App::on(store.clone(), following).await;
    let status = r#"{"provider":"ondato","identityVerification":{"status":"Completed"},
        "kycIdentification":{"status":"Approved"}}"#;
    for (user, days) in [("anna", 15), ("ben", 13)] {
        let created_at = Timestamp::now() - SignedDuration::from_hours(24 * days);
        let claim = Claim {
            user: UserId::new(user).unwrap(),
            key: IdempotencyKey::parse(b"k").unwrap(),
            fingerprint: Fingerprint::of(&CreateFlow {
                provider: Provider::Ondato,
                return_url: String::new().into(),
                purpose: None,
                locale: None,
            }),
            at: created_at,
        };
        let flow = StoredFlow {
            id: FlowId::new(format!("flw_of_{user}")).unwrap(),
            user: claim.user.clone(),
            revision: 1,
            created_at,
            purpose: None,
            session: ProviderSession::new(
                Provider::Ondato,
                format!("idv-of-{user}"),
                &json!({"identity_verification": format!("idv-of-{user}")}),
            ),
            status: serde_json::from_str(status).unwrap(),
            expires_at: None,
            delivered: false,
        };
        store.insert(flow, &claim).await.unwrap();
    }
    app.get("/flows?open=true").send().await;
    let began = Instant::now();
    while app.stub.count(SUBMIT) == 0 {
        app.get("/flows?open=true").user("ben").send().await;
        assert!(began.elapsed() < Duration::from_secs(10), "nothing follows");
        tokio::task::yield_now().await;
    }
    let sessions = app.stub.seen(SUBMIT);
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].json()["sessionId"], "idv-of-ben");
    app.create("connectpay", "k2").send().await;
    assert_eq!(app.stub.seen(SUBMIT)[1].json()["sessionId"], "idv-of-anna");
}

#[tokio::test]
async fn what_failed_is_tried_again_when_somebody_asks() {
    let app = App::with(following).await;
    app.stub.once(SUBMIT, Answer::Status(500));
    let ondato = identified(&app).await;
    let began = Instant::now();
    while app.stub.count(SUBMIT) < 2 {
        app.read(&ondato).send().await;
        assert!(
            began.elapsed() < Duration::from_secs(10),
            "it is not tried again"
        );
        tokio::task::yield_now().await;
    }
    assert_eq!(followed(&app).await.len(), 1);
    assert_eq!(app.stub.count(SUBMIT), 2);
}

#[tokio::test]
async fn two_nodes_that_see_it_submit_it_once() {
    let store = Faulty::new();
    let one = App::on(store.clone(), following).await;
    let other = App::on(store.clone(), following).await;
    let id = one.flow("ondato").await;
    for node in [&one, &other] {
        node.stub.idv("Completed");
        node.stub.kyc("Approved", None);
        // The one that comes first takes its time.
        node.stub
            .once(SUBMIT, Answer::Late(Duration::from_millis(200)));
    }
    tokio::join!(one.read(&id).send(), other.read(&id).send());
    tokio::join!(
        one.create("connectpay", "a").send(),
        other.create("connectpay", "b").send()
    );
    assert_eq!(followed(&one).await, followed(&other).await);
    assert_eq!(one.stub.count(SUBMIT) + other.stub.count(SUBMIT), 1);
}
