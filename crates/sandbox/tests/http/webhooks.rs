//! Webhooks of Airwallex, Ondato and Paysafe, as an integrator's backend receives them.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::providers::airwallex::WEBHOOK_SECRET as AIRWALLEX_WEBHOOK_SECRET;
use hosted_flow_sandbox::providers::ondato::{
    PLAIN_SET_UP, WEBHOOK_SECRET as ONDATO_WEBHOOK_SECRET,
};
use hosted_flow_sandbox::providers::paysafe::WEBHOOK_KEY as PAYSAFE_WEBHOOK_KEY;
use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET, Outcome, Scenario};
use reqwest::StatusCode;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::fixture::{Fixture, PAGE, json_of, status_of};
use crate::receiver::{Webhook, with_receiver};

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    let digits = |byte: &u8| {
        [byte >> 4, byte & 15].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]))
    };
    bytes.iter().flat_map(digits).collect()
}

#[tokio::test]
async fn airwallex_signs_timestamp_and_body() {
    let (fixture, mut receiver) = with_receiver().await;
    let token = fixture.airwallex_token().await;
    let id = fixture.flow(&token, "acct_1").await;
    fixture.choose(Provider::Airwallex, &id, Outcome::Approve);
    let check = |webhook: &Webhook, name: &str| {
        assert_eq!(webhook.path, "/hooks/airwallex");
        let event = webhook.json();
        assert_eq!(
            (&event["name"], &event["account_id"]),
            (&json!(name), &json!("acct_1"))
        );
        let time = webhook.header("x-timestamp");
        let text = format!("{time}{}", webhook.body);
        let expected = hex(&mac(AIRWALLEX_WEBHOOK_SECRET.as_bytes(), &text));
        assert_eq!(webhook.header("x-signature"), expected);
        // Unix milliseconds.
        assert_eq!(time.len(), 13);
    };
    check(&receiver.next().await, "account.submitted");
    fixture.sandbox.advance(Duration::from_secs(3));
    check(&receiver.next().await, "account.active");
}

#[tokio::test]
async fn airwallex_reports_action_required() {
    let (fixture, mut receiver) = with_receiver().await;
    let token = fixture.airwallex_token().await;
    let id = fixture.flow(&token, "acct_1").await;
    let wanted = Some("ACTION_REQUIRED");
    let played = fixture
        .sandbox
        .play(Provider::Airwallex, &id, Outcome::Decline, wanted);
    assert!(played.is_ok());
    fixture.sandbox.advance(Duration::from_secs(3));
    let mut names = Vec::new();
    for _ in 0..3 {
        names.push(receiver.next().await.json()["name"].clone());
    }
    let expected = [
        "account.submitted",
        "account.action_required",
        "rfi.action_required",
    ];
    assert_eq!(names, expected);
}

#[tokio::test]
async fn ondato_reports_both_resources_and_signs() {
    let (fixture, mut receiver) = with_receiver().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    fixture.choose(Provider::Ondato, &id, Outcome::Approve);
    fixture.sandbox.advance(Duration::from_secs(3));
    let mut kinds = Vec::new();
    for _ in 0..3 {
        let webhook = receiver.next().await;
        assert_eq!(webhook.path, "/hooks/ondato");
        let signature = webhook.header("ondato-signature");
        let (time, code) = signature.split_once(",s=").unwrap();
        let time = time.strip_prefix("t=").unwrap();
        let text = format!("{time}.{}", webhook.body);
        assert_eq!(code, hex(&mac(ONDATO_WEBHOOK_SECRET.as_bytes(), &text)));
        let basic = STANDARD.encode(format!("{CLIENT_ID}:{CLIENT_SECRET}"));
        assert_eq!(webhook.header("authorization"), format!("Basic {basic}"));
        let event = webhook.json();
        kinds.push((event["type"].clone(), event["payload"]["status"].clone()));
        let session = match event["payload"]["identityVerificationId"].as_str() {
            Some(session) => session.to_owned(),
            None => event["payload"]["id"].as_str().unwrap().to_owned(),
        };
        assert_eq!(session, id);
    }
    let pair = |kind: &str, status: &str| (json!(kind), json!(status));
    let expected = [
        pair("IdentityVerification.StatusChanged", "Completed"),
        pair("KycIdentification.Created", "Awaiting"),
        pair("KycIdentification.Approved", "Approved"),
    ];
    assert_eq!(kinds, expected);
}

#[tokio::test]
async fn paysafe_signs_the_body_and_sends_the_reason() {
    let (fixture, mut receiver) = with_receiver().await;
    let token = fixture.paysafe_token().await;
    let id = fixture.session(&token, PAGE).await.id;
    fixture.choose(Provider::Paysafe, &id, Outcome::Decline);
    let webhook = receiver.next().await;
    assert_eq!(webhook.path, "/hooks/paysafe/piv/events");
    let key = STANDARD.decode(PAYSAFE_WEBHOOK_KEY).unwrap();
    let expected = STANDARD.encode(mac(&key, &webhook.body));
    assert_eq!(webhook.header("signature"), expected);
    let event = webhook.json();
    assert_eq!(event["sessionId"], id);
    assert_eq!(event["customerId"], "c1");
    assert_eq!(event["sessionStatus"], "FAILED");
    assert_eq!(event["statusReason"], "NAME_MISMATCH");
}

#[tokio::test]
async fn an_expiry_is_reported() {
    let (fixture, mut receiver) = with_receiver().await;
    let token = fixture.paysafe_token().await;
    fixture.session(&token, PAGE).await;
    fixture.sandbox.advance(Duration::from_mins(10));
    let event = receiver.next().await.json();
    assert_eq!(event["statusReason"], "SESSION_EXPIRED");
}

#[tokio::test]
async fn a_retry_sends_the_same_event() {
    let (fixture, mut receiver) = with_receiver().await;
    let token = fixture.airwallex_token().await;
    let id = fixture.flow(&token, "acct_1").await;
    receiver.respond_with(&[(StatusCode::NO_CONTENT, "")]);
    fixture.choose(Provider::Airwallex, &id, Outcome::Approve);
    let first = receiver.next().await.json();
    fixture.deliveries(Provider::Airwallex, 1).await;
    fixture.sandbox.advance(Duration::from_secs(30));
    let mut seen = [receiver.next().await.json(), receiver.next().await.json()];
    // The next event of the account was due between the two attempts, and may be sent before the
    // second.
    seen.sort_by_key(|event| event["name"].to_string());
    assert_eq!(seen[0]["name"], "account.active");
    assert_eq!(seen[1], first);
}

#[tokio::test]
async fn a_scenario_duplicates_and_delays_webhooks() {
    let (fixture, mut receiver) = with_receiver().await;
    fixture
        .sandbox
        .apply(&Scenario::named("webhook-disorder").unwrap());
    let token = fixture.airwallex_token().await;
    let id = fixture.flow(&token, "acct_1").await;
    fixture.choose(Provider::Airwallex, &id, Outcome::Approve);
    let (first, second) = (receiver.next().await, receiver.next().await);
    assert_eq!(first.json()["name"], "account.submitted");
    assert_eq!(first.body, second.body);
    // The next one is delayed, and the event of another account is sent before it.
    fixture.sandbox.advance(Duration::from_secs(3));
    let other = fixture.flow(&token, "acct_2").await;
    fixture.choose(Provider::Airwallex, &other, Outcome::Approve);
    let overtaking = receiver.next().await.json();
    assert_eq!(overtaking["account_id"], "acct_2");
    fixture.sandbox.advance(Duration::from_secs(20));
    let mut accounts = Vec::new();
    for _ in 0..3 {
        accounts.push(receiver.next().await.json()["account_id"].clone());
    }
    assert_eq!(accounts, ["acct_2", "acct_2", "acct_1"]);
}

#[tokio::test]
async fn deliveries_are_listed_and_need_a_target() {
    let (fixture, mut receiver) = with_receiver().await;
    let token = fixture.paysafe_token().await;
    let id = fixture.session(&token, PAGE).await.id;
    fixture.choose(Provider::Paysafe, &id, Outcome::Approve);
    receiver.next().await;
    let deliveries = fixture.deliveries(Provider::Paysafe, 1).await;
    let request = fixture.http.get(fixture.paysafe("/sandbox/webhooks"));
    let listed: Value = json_of(request, StatusCode::OK).await;
    assert_eq!(listed, serde_json::to_value(&deliveries).unwrap());
    assert_eq!(listed[0]["event"], "COMPLETED");
    assert_eq!(listed[0]["result"], "taken");

    let silent = Fixture::new().await;
    let token = silent.paysafe_token().await;
    let id = silent.session(&token, PAGE).await.id;
    silent.choose(Provider::Paysafe, &id, Outcome::Approve);
    let request = silent.http.get(silent.paysafe("/sandbox/webhooks"));
    assert_eq!(status_of(request).await, StatusCode::OK);
    assert_eq!(silent.sandbox.deliveries(Provider::Paysafe), []);
}
