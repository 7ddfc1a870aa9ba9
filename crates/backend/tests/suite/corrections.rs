//! An end that the provider corrects later: only a webhook makes it be read again.

use serde_json::{Value, json};

use crate::app::{App, Ask};
use crate::stub::uuid;
use crate::wait::until;
use crate::webhooks::{airwallex, is_ok, ondato, ondato_event, paysafe, paysafe_event};

/// Reads a flow that has ended, which asks no provider.
async fn end(app: &App, id: &str) -> (u64, Value) {
    let calls = app.stub.count("GET ");
    let answer = app.read(id).send().await;
    assert_eq!(
        app.stub.count("GET "),
        calls,
        "a final status is not polled"
    );
    let revision = answer.body["revision"].as_u64().expect("a revision");
    (revision, answer.body["status"].clone())
}

/// Sends a webhook, and waits for what it leads to.
async fn corrected(app: &App, id: &str, webhook: Ask<'_>) -> (u64, Value) {
    let before = end(app, id).await;
    assert_eq!(
        app.open().await,
        [""; 0],
        "the old final status was delivered"
    );
    is_ok(&webhook.send().await);
    until(async || app.open().await == [id]).await;
    let after = app.read(id).send().await;
    let revision = after.body["revision"].as_u64().expect("a revision");
    assert_eq!(revision, before.0 + 1);
    assert_ne!(after.body["status"], before.1);
    (revision, after.body["status"].clone())
}

/// Fault P47.
#[tokio::test]
async fn a_rejection_that_staff_overturn_is_an_approval() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    app.stub.idv("Completed");
    app.stub.kyc("Rejected", None);
    app.read(&id).send().await;
    app.stub.kyc("Approved", None);
    let payload = json!({"id": "kyc-1", "identityVerificationId": uuid(1), "status": "Approved"});
    let event = ondato_event("KycIdentification.Approved", &payload);
    let (_, status) = corrected(&app, &id, ondato(&app, &event)).await;
    assert_eq!(status["kycIdentification"]["status"], "Approved");
    let line = r#"transitions_total{provider="ondato",from="declined",to="approved"}"#;
    assert_eq!(app.count(line), 1);
}

/// Fault P47.
#[tokio::test]
async fn an_account_that_is_suspended_is_not_approved_any_more() {
    let app = App::start().await;
    let id = app.flow("airwallex").await;
    app.stub.others(|others| {
        others.hosted_flow = "FINISHED";
        others.account = "ACTIVE";
    });
    app.read(&id).send().await;
    app.stub.others(|others| others.account = "SUSPENDED");
    let event = json!({"id": "e1", "name": "account.suspended", "account_id": "acct_anna",
        "data": {"id": "acct_anna", "status": "SUSPENDED"}});
    let (_, status) = corrected(&app, &id, airwallex(&app, &event.to_string())).await;
    assert_eq!(status["account"]["status"], "SUSPENDED");
}

/// Fault P47.
#[tokio::test]
async fn an_end_that_was_none_is_asked_for_again() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    app.stub.session("COMPLETED", None);
    app.read(&id).send().await;
    app.stub.session("ONGOING_VERIFICATION", None);
    let webhook = paysafe(&app, &paysafe_event("session1"));
    let (revision, _) = corrected(&app, &id, webhook).await;
    app.stub.session("COMPLETED", None);
    let answer = app.read(&id).send().await;
    assert_eq!(answer.body["status"]["sessionStatus"], "COMPLETED");
    assert_eq!(answer.body["revision"], revision + 1);
}
