//! connectFi's webhooks, as an integrator's backend receives them.

use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::DeliveryResult;
use reqwest::StatusCode;
use serde_json::json;

use crate::connectfi_fixture::JPEG;
use crate::fixture::json_of;
use crate::receiver::with_receiver;

#[tokio::test]
async fn connectfi_sends_once_unsigned_what_no_response_had() {
    let (fixture, mut receiver) = with_receiver().await;
    let connectfi = fixture.connectfi().await;
    let url = format!("{}/connectfi/secret-path", receiver.base);
    let body = json!({ "customerId": "c-passport-review", "webhookURL": url });
    let kyc = connectfi.call("/customer/kyc/init", &body).await;
    let document = kyc["kycDocumentList"][0]["id"].as_str().unwrap();
    let path = format!("/customer/kyc/upload/c-passport-review/{document}");
    let response = json_of(connectfi.upload(&path, JPEG), StatusCode::OK).await;
    assert_eq!(response["data"]["kyc"]["status"], "PENDING");

    receiver.respond_with(&[(StatusCode::SERVICE_UNAVAILABLE, "later")]);
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
    let (fixture, mut receiver) = with_receiver().await;
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
    let (fixture, _receiver) = with_receiver().await;
    let connectfi = fixture.connectfi().await;
    let body = json!({ "customerId": "c-review", "webhookURL": "http://127.0.0.1:9/hook" });
    connectfi.call("/customer/kyc/init", &body).await;
    fixture.sandbox.advance(Duration::from_secs(3));
    let deliveries = fixture.deliveries(Provider::ConnectFi, 1).await;
    assert_eq!(deliveries[0].result, DeliveryResult::Foreign);
}
