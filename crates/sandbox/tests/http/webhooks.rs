//! Webhooks, as an integrator's backend receives them.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{
    AIRWALLEX_WEBHOOK_SECRET, CLIENT_ID, CLIENT_SECRET, CONNECTPAY_INITIATE_PATH,
    CONNECTPAY_WEBHOOK_TOKEN, Delivery, DeliveryResult, ONDATO_WEBHOOK_SECRET, Outcome,
    PAYSAFE_WEBHOOK_KEY, PLAIN_SET_UP, Scenario,
};
use reqwest::StatusCode;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::connectfi_fixture::JPEG;
use crate::fixture::{Fixture, PAGE, json_of, status_of};
use crate::receiver::{Receiver, Webhook};

/// A sandbox that sends its webhooks to the receiver.
async fn fixture() -> (Fixture, Receiver) {
    let receiver = Receiver::new().await;
    let fixture = Fixture::with(|config| receiver.listen(config)).await;
    (fixture, receiver)
}

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

impl Fixture {
    fn choose(&self, provider: Provider, id: &str, outcome: Outcome) {
        self.sandbox.play(provider, id, outcome, None).unwrap();
    }

    /// Waits until a provider's log has at least that many attempts.
    async fn deliveries(&self, provider: Provider, count: usize) -> Vec<Delivery> {
        let enough = async {
            loop {
                let deliveries = self.sandbox.deliveries(provider);
                if deliveries.len() >= count {
                    return deliveries;
                }
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), enough)
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn airwallex_signs_timestamp_and_body() {
    let (fixture, mut receiver) = fixture().await;
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
    let (fixture, mut receiver) = fixture().await;
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
    let (fixture, mut receiver) = fixture().await;
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
    let (fixture, mut receiver) = fixture().await;
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
    let (fixture, mut receiver) = fixture().await;
    let token = fixture.paysafe_token().await;
    fixture.session(&token, PAGE).await;
    fixture.sandbox.advance(Duration::from_mins(10));
    let event = receiver.next().await.json();
    assert_eq!(event["statusReason"], "SESSION_EXPIRED");
}

#[tokio::test]
async fn connectfi_sends_once_unsigned_what_no_response_had() {
    let (fixture, mut receiver) = fixture().await;
    let connectfi = fixture.connectfi().await;
    let url = format!("{}/connectfi/secret-path", receiver.base);
    let body = json!({ "customerId": "c-passport-review", "webhookURL": url });
    let kyc = connectfi.call("/customer/kyc/init", &body).await;
    let document = kyc["kycDocumentList"][0]["id"].as_str().unwrap();
    let path = format!("/customer/kyc/upload/c-passport-review/{document}");
    let answer = json_of(connectfi.upload(&path, JPEG), StatusCode::OK).await;
    assert_eq!(answer["data"]["kyc"]["status"], "PENDING");

    receiver.answer(&[(StatusCode::SERVICE_UNAVAILABLE, "later")]);
    fixture.sandbox.advance(Duration::from_secs(3));
    let webhook = receiver.next().await;
    assert_eq!(webhook.path, "/hooks/connectfi/secret-path");
    assert_eq!(webhook.json()["data"]["kyc"]["status"], "REVIEW");
    for name in ["authorization", "signature", "x-signature"] {
        assert!(!webhook.headers.contains_key(name), "{name}");
    }
    // It was rejected, and is not sent again.
    fixture.sandbox.advance(Duration::from_secs(3));
    let webhook = receiver.next().await;
    assert_eq!(webhook.json()["data"]["kyc"]["status"], "APPROVED");
    let results: Vec<_> = fixture.deliveries(Provider::ConnectFi, 2).await;
    let results: Vec<_> = results
        .iter()
        .map(|own| (own.attempt, own.result))
        .collect();
    let expected = [
        (1, DeliveryResult::Refused(503)),
        (1, DeliveryResult::Taken),
    ];
    assert_eq!(results, expected);
    fixture.sandbox.advance(Duration::from_hours(72));
    assert!(!receiver.has_more());
}

#[tokio::test]
async fn connectfi_reports_a_read_change_but_no_replaced_attempt() {
    let (fixture, mut receiver) = fixture().await;
    let connectfi = fixture.connectfi().await;
    let url = format!("{}/connectfi/secret-path", receiver.base);
    let body = json!({ "customerId": "c-review", "webhookURL": url });
    connectfi.call("/customer/kyc/init", &body).await;
    fixture.sandbox.advance(Duration::from_secs(3));
    assert_eq!(connectfi.kyc_status("c-review").await, "REVIEW");
    let callback = receiver.next().await.json();
    assert_eq!(callback["data"]["kyc"]["status"], "REVIEW");

    // The old attempt was replaced; the new one waits for data and does not change with time.
    let body = json!({ "customerId": "c-review", "reference": "r1passport", "webhookURL": url });
    let application = connectfi.call("/akepa/identification", &body).await;
    assert_eq!(application["status"], "pending_step_up");
    fixture.sandbox.advance(Duration::from_secs(3));
    let body = json!({ "customerId": "c2-review", "webhookURL": url });
    connectfi.call("/customer/kyc/init", &body).await;
    fixture.sandbox.advance(Duration::from_secs(3));
    let callback = receiver.next().await.json();
    assert_eq!(callback["data"]["customer"]["customerId"], "c2-review");
}

#[tokio::test]
async fn another_origin_gets_no_webhook() {
    let (fixture, _receiver) = fixture().await;
    let connectfi = fixture.connectfi().await;
    let body = json!({ "customerId": "c-review", "webhookURL": "http://127.0.0.1:9/hook" });
    connectfi.call("/customer/kyc/init", &body).await;
    fixture.sandbox.advance(Duration::from_secs(3));
    let deliveries = fixture.deliveries(Provider::ConnectFi, 1).await;
    assert_eq!(deliveries[0].result, DeliveryResult::Foreign);
}

#[tokio::test]
async fn connectpay_retries_until_the_body_is_ok() {
    let (fixture, mut receiver) = fixture().await;
    let request = fixture
        .http
        .post(fixture.connectpay(CONNECTPAY_INITIATE_PATH));
    let request = request.basic_auth(CLIENT_ID, Some(CLIENT_SECRET));
    let answer = json_of(request.json(&json!({})), StatusCode::OK).await;
    let id = answer["personId"].as_str().unwrap();
    fixture.choose(Provider::ConnectPay, id, Outcome::Approve);
    receiver.answer(&[
        (StatusCode::OK, "thanks"),
        (StatusCode::ACCEPTED, "OK"),
        (StatusCode::OK, " ok\n"),
    ]);
    fixture.sandbox.advance(Duration::from_secs(3));
    let first = receiver.next().await;
    assert_eq!(first.path, "/hooks/connectpay");
    assert_eq!(first.header("x-webhook-token"), CONNECTPAY_WEBHOOK_TOKEN);
    let expected = json!({ "application": { "applicationId": id, "status": "IDV_APPROVED" } });
    assert_eq!(first.json(), expected);
    for count in [1, 2] {
        fixture.deliveries(Provider::ConnectPay, count).await;
        fixture.sandbox.advance(Duration::from_secs(5));
        let again = receiver.next().await;
        assert_eq!(again.body, first.body);
        let time = |webhook: &Webhook| webhook.header("x-connectpay-timestamp").to_owned();
        assert_eq!(time(&again), time(&first));
    }
    let deliveries = fixture.deliveries(Provider::ConnectPay, 3).await;
    let results: Vec<_> = deliveries.iter().map(|own| own.result).collect();
    let expected = [
        DeliveryResult::Refused(200),
        DeliveryResult::Refused(202),
        DeliveryResult::Taken,
    ];
    assert_eq!(results, expected);
    assert!(deliveries.iter().all(|own| own.id == deliveries[0].id));
}

#[tokio::test]
async fn connectpay_stops_after_a_hundred_failures() {
    let (fixture, mut receiver) = fixture().await;
    receiver.answer(&[(StatusCode::OK, "no"); 100]);
    let url = fixture.connectpay(CONNECTPAY_INITIATE_PATH);
    // Each link expires, which is reported once and rejected.
    for _ in 0..101 {
        let request = fixture.http.post(&url).json(&json!({}));
        let request = request.basic_auth(CLIENT_ID, Some(CLIENT_SECRET));
        assert_eq!(status_of(request).await, StatusCode::OK);
    }
    fixture.sandbox.advance(Duration::from_hours(24));
    let deliveries = fixture.deliveries(Provider::ConnectPay, 101).await;
    let (refused, last) = deliveries.split_at(100);
    let refusal = DeliveryResult::Refused(200);
    assert!(refused.iter().all(|own| own.result == refusal));
    assert_eq!(last[0].result, DeliveryResult::SwitchedOff);
    for _ in 0..100 {
        receiver.next().await;
    }
    assert!(!receiver.has_more());
}

#[tokio::test]
async fn a_retry_sends_the_same_event() {
    let (fixture, mut receiver) = fixture().await;
    let token = fixture.airwallex_token().await;
    let id = fixture.flow(&token, "acct_1").await;
    receiver.answer(&[(StatusCode::NO_CONTENT, "")]);
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
    let (fixture, mut receiver) = fixture().await;
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
    let (fixture, mut receiver) = fixture().await;
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
