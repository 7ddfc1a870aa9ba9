//! connectFi as the sandbox plays it: documents and data up to the verdict, in both generations.

use axum::body::Body;
use axum::http::Request;
use hosted_flow_core::contract::{Flow, FlowStatus};
use hosted_flow_core::next_action::NextAction;
use hosted_flow_core::provider::connectfi::wire::Document;
use hosted_flow_core::provider::{self, Provider};
use hosted_flow_core::status::Status;
use serde_json::json;

use crate::documents::{BOUNDARY, JPEG, parts};
use crate::sandbox::{Demo, PAGE, status};

/// The newer generation: it does not say which documents it wants.
const AKEPA: (&str, &str) = (
    "api = \"kyc\"",
    "documents = [\"LICENSE FRONT\", \"LICENSE BACK\"]",
);

/// The end of a customer's id says what is needed and what becomes of it.
async fn demo(name: &str, needs: &str, changes: &[(&str, &str)]) -> Demo {
    let id = format!("csta-{{user}}-{needs}");
    let mut all = vec![("csta-{user}", id.as_str())];
    all.extend(changes);
    Demo::with(name, &all).await
}

fn documents(flow: &Flow) -> &[Document] {
    match &flow.status.0 {
        FlowStatus::ConnectFi(status) => &status.kyc_document_list,
        status => panic!("another provider's {status:?}"),
    }
}

/// Status and next step.
fn outcome_of(flow: &Flow) -> (Status, NextAction) {
    let outcome = provider::outcome(&flow.status.0);
    (outcome.status, outcome.next_action)
}

async fn upload(demo: &Demo, flow: &Flow, document: &Document) -> Flow {
    let path = format!(
        "/hosted-flow/v1/flows/{}/documents/{}",
        flow.id, document.id
    );
    let request = Request::post(path)
        .header(
            "content-type",
            format!("multipart/form-data; boundary={BOUNDARY}"),
        )
        .header("x-requested-with", "hosted-flow")
        .header("origin", PAGE);
    demo.send(request, Body::from(parts(&[("file", JPEG)])))
        .await
}

/// Hands in every document that is still missing, one after the other.
async fn upload_all(demo: &Demo, flow: &Flow) -> Flow {
    let mut now = flow.clone();
    while let Some(next) = documents(&now).iter().find(|one| !one.upload_status) {
        assert_eq!(outcome_of(&now), (Status::NeedsInput, NextAction::Upload));
        now = upload(demo, flow, next).await;
    }
    now
}

#[tokio::test]
async fn connectfi_akepa_from_documents_to_the_verdict() {
    for (name, needs, verdict) in [
        ("sandbox-akepa", "license-review", Status::Approved),
        (
            "sandbox-akepa-no",
            "license-review-decline",
            Status::Declined,
        ),
    ] {
        let mut demo = demo(name, needs, &[AKEPA]).await;
        let flow = demo.create("connectfi", None).await;
        assert_eq!(documents(&flow).len(), 2);
        let handed_in = upload_all(&demo, &flow).await;
        assert_eq!(status(&handed_in), Status::Processing);
        assert_eq!(demo.status(&flow).await, Status::Processing);
        // Three seconds it runs, and three it is looked at.
        demo.wait();
        assert_eq!(demo.status(&flow).await, Status::InReview);
        demo.wait();
        assert_eq!(demo.status(&flow).await, verdict);
        let log = demo.sandbox.log(Provider::ConnectFi);
        let is_older = |path: &str| path.starts_with("/customer/");
        assert!(!log.iter().any(|entry| is_older(&entry.path)), "{log:?}");
    }
}

#[tokio::test]
async fn connectfi_akepa_gets_the_data_that_it_requests() {
    let mut demo = demo("sandbox-akepa-data", "license-attributes", &[AKEPA]).await;
    let flow = demo.create("connectfi", None).await;
    upload_all(&demo, &flow).await;
    let read = demo.read(&flow).await;
    let wanted = (Status::NeedsInput, NextAction::ProvideData);
    assert_eq!(outcome_of(&read), wanted);
    let data = json!({"cardAttributes": {"nameOnCard": "John Testman"}});
    let sent = demo.provide(&flow, data).await;
    assert_eq!(status(&sent), Status::Processing);
    demo.wait();
    assert_eq!(demo.status(&flow).await, Status::Approved);
}

#[tokio::test]
async fn connectfi_kyc_from_documents_and_data_to_the_verdict() {
    let needs = "license-attributes-review";
    let mut demo = demo("sandbox-kyc", needs, &[]).await;
    let flow = demo.create("connectfi", None).await;
    assert_eq!(documents(&flow).len(), 2);
    let handed_in = upload_all(&demo, &flow).await;
    let wanted = (Status::NeedsInput, NextAction::ProvideData);
    assert_eq!(outcome_of(&handed_in), wanted);
    let data = json!({"cardAttributes": {"nameOnCard": "John Testman"}});
    let sent = demo.provide(&flow, data).await;
    assert_eq!(status(&sent), Status::Processing);
    demo.wait();
    assert_eq!(demo.status(&flow).await, Status::InReview);
    demo.wait();
    assert_eq!(demo.status(&flow).await, Status::Approved);
}
