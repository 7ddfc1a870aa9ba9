//! ConnectPay's webhooks, as an integrator's backend receives them.

use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::providers::connectpay::{INITIATE_PATH, WEBHOOK_TOKEN};
use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET, DeliveryResult, Outcome};
use reqwest::StatusCode;
use serde_json::json;

use crate::fixture::{json_of, status_of};
use crate::receiver::{Webhook, with_receiver};

#[tokio::test]
async fn connectpay_retries_until_the_body_is_ok() {
    let (fixture, mut receiver) = with_receiver().await;
    let request = fixture.http.post(fixture.connectpay(INITIATE_PATH));
    let request = request.basic_auth(CLIENT_ID, Some(CLIENT_SECRET));
    let response = json_of(request.json(&json!({})), StatusCode::OK).await;
    let id = response["personId"].as_str().unwrap();
    fixture.choose(Provider::ConnectPay, id, Outcome::Approve);
    receiver.respond_with(&[
        (StatusCode::OK, "thanks"),
        (StatusCode::ACCEPTED, "OK"),
        (StatusCode::OK, " ok\n"),
    ]);
    fixture.sandbox.advance(Duration::from_secs(3));
    let first = receiver.next().await;
    assert_eq!(first.path, "/hooks/connectpay");
    assert_eq!(first.header("x-webhook-token"), WEBHOOK_TOKEN);
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
    let (fixture, mut receiver) = with_receiver().await;
    receiver.respond_with(&[(StatusCode::OK, "no"); 100]);
    let url = fixture.connectpay(INITIATE_PATH);
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
