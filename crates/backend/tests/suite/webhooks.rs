//! The providers' webhooks: who is believed, and what comes of it.

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ring::hmac;
use serde_json::{Value, json};

use crate::app::{Answer as Seen, App, Ask, WEBHOOK_SECRET};
use crate::stub::{Answer, uuid};
use crate::wait::until;

fn sign(message: &[u8]) -> hmac::Tag {
    let key = hmac::Key::new(hmac::HMAC_SHA256, WEBHOOK_SECRET.as_bytes());
    hmac::sign(&key, message)
}

fn hex(tag: hmac::Tag) -> String {
    let digits = tag.as_ref().iter().map(|byte| format!("{byte:02x}"));
    digits.collect()
}

fn basic() -> String {
    format!(
        "Basic {}",
        STANDARD.encode(format!("hook:{WEBHOOK_SECRET}"))
    )
}

pub(crate) fn paysafe<'a>(app: &'a App, body: &str) -> Ask<'a> {
    let signature = STANDARD.encode(sign(body.as_bytes()));
    app.ask("POST", "/webhooks/paysafe/piv/events")
        .nobody()
        .header("signature", &signature)
        .text(body.to_owned())
}

pub(crate) fn ondato<'a>(app: &'a App, body: &str) -> Ask<'a> {
    let second = Timestamp::now().as_second();
    let signature = hex(sign(format!("{second}.{body}").as_bytes()));
    app.ask("POST", "/webhooks/ondato")
        .nobody()
        .header("authorization", &basic())
        .header("ondato-signature", &format!("t={second},s={signature}"))
        .text(body.to_owned())
}

pub(crate) fn airwallex<'a>(app: &'a App, body: &str) -> Ask<'a> {
    let millis = Timestamp::now().as_millisecond();
    let signature = hex(sign(format!("{millis}{body}").as_bytes()));
    app.ask("POST", "/webhooks/airwallex")
        .nobody()
        .header("x-timestamp", &millis.to_string())
        .header("x-signature", &signature)
        .text(body.to_owned())
}

fn connectfi<'a>(app: &'a App, body: &str) -> Ask<'a> {
    let path = format!("/webhooks/connectfi/{WEBHOOK_SECRET}");
    app.ask("POST", &path).nobody().text(body.to_owned())
}

fn connectpay<'a>(app: &'a App, body: &str) -> Ask<'a> {
    app.ask("POST", "/webhooks/connectpay")
        .nobody()
        .header("x-webhook-token", WEBHOOK_SECRET)
        .text(body.to_owned())
}

pub(crate) fn paysafe_event(session: &str) -> String {
    let event = json!({"id": "e1", "sessionId": session, "customerId": "anna",
        "sessionStatus": "COMPLETED"});
    event.to_string()
}

pub(crate) fn ondato_event(kind: &str, payload: &Value) -> String {
    let event = json!({"id": "e1", "createdUtc": "2026-11-21T10:00:00Z", "type": kind,
        "payload": payload});
    event.to_string()
}

#[track_caller]
pub(crate) fn is_ok(answer: &Seen) {
    assert_eq!(
        (answer.status, answer.text.as_str()),
        (StatusCode::OK, "OK")
    );
}

/// What the store knows of anna's newest open flow, without anybody looking at the provider.
async fn known(app: &App) -> Value {
    let answer = app.get("/flows?open=true").send().await;
    answer.body["flows"][0]["status"].clone()
}

/// Only a webhook causes a read.
async fn quiet() -> App {
    App::with(|config| config.minimum_read_age = Duration::from_mins(1)).await
}

#[tokio::test]
async fn a_webhook_makes_its_session_be_read() {
    let app = quiet().await;
    app.flow("paysafe").await;
    app.stub.session("ONGOING_VERIFICATION", None);
    // It speaks of an end, and is not believed.
    is_ok(&paysafe(&app, &paysafe_event("session1")).send().await);
    until(async || known(&app).await["sessionStatus"] == "ONGOING_VERIFICATION").await;
    assert_eq!(app.stub.count("GET /digitalwallets/customers/anna"), 1);

    let app = quiet().await;
    app.flow("ondato").await;
    app.stub.idv("Completed");
    app.stub.kyc("Awaiting", None);
    let payload = json!({"id": "kyc-1", "identityVerificationId": uuid(1), "status": "Approved"});
    let event = ondato_event("KycIdentification.Approved", &payload);
    is_ok(&ondato(&app, &event).send().await);
    until(async || known(&app).await["kycIdentification"]["status"] == "Awaiting").await;
}

/// Every event that Ondato names of an identification, older documents' among them, with that id
/// alone; and of a verification, by which the identification becomes known.
///
/// Fault P45.
#[tokio::test]
async fn an_identification_is_found_by_its_own_id() {
    let age = Duration::from_millis(20);
    for kind in [
        "Created",
        "Processed",
        "Approved",
        "Updated",
        "Rejected",
        "Expired",
    ] {
        let app = App::with(|config| config.minimum_read_age = age).await;
        app.flow("ondato").await;
        let kind = format!("KycIdentification.{kind}");
        let event = ondato_event(&kind, &json!({"id": "kyc-1", "status": "Approved"}));
        // It is not stored yet: there is nothing to do, and nothing that is not understood.
        is_ok(&ondato(&app, &event).send().await);
        let verdict = |verdict: &str| {
            app.count(&format!(
                r#"webhooks_total{{provider="ondato",verdict="{verdict}"}}"#
            ))
        };
        assert_eq!((verdict("nothing-to-do"), verdict("accepted")), (1, 0));
        app.stub.idv("InProgress");
        app.stub.kyc("Awaiting", None);
        let begun = ondato_event("Idv.StatusChanged", &json!({"id": uuid(1)}));
        is_ok(&ondato(&app, &begun).send().await);
        until(async || known(&app).await["identityVerification"]["status"] == "InProgress").await;
        app.stub.idv("Completed");
        app.stub.kyc("Approved", None);
        is_ok(&ondato(&app, &event).send().await);
        until(async || known(&app).await["kycIdentification"]["status"] == "Approved").await;
        assert_eq!((verdict("nothing-to-do"), verdict("accepted")), (1, 2));
        // Another's id is not ours.
        let other = ondato_event(&kind, &json!({"id": "kyc-2", "status": "Approved"}));
        is_ok(&ondato(&app, &other).send().await);
        assert_eq!(
            (verdict("nothing-to-do"), verdict("not-understood")),
            (2, 0)
        );
    }
}

/// That the identification is known is no news for a page.
///
/// Fault P45.
#[tokio::test]
async fn an_identifications_id_is_no_news() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    let before = app.read(&id).send().await.text;
    app.stub.kyc("Awaiting", None);
    assert_eq!(app.read(&id).send().await.text, before);
    let event = ondato_event("KycIdentification.Updated", &json!({"id": "kyc-1"}));
    is_ok(&ondato(&app, &event).send().await);
    let accepted = r#"webhooks_total{provider="ondato",verdict="accepted"}"#;
    assert_eq!(app.count(accepted), 1);
}

#[tokio::test]
async fn it_is_answered_before_the_provider_is_called() {
    let app = quiet().await;
    app.flow("paysafe").await;
    app.stub
        .always("GET ", Answer::Late(Duration::from_mins(1)));
    is_ok(&paysafe(&app, &paysafe_event("session1")).send().await);
    until(async || app.stub.count("GET ") == 1).await;
}

#[tokio::test]
async fn news_that_come_too_soon_are_read_as_soon_as_they_may_be() {
    let age = Duration::from_millis(300);
    let app = App::with(|config| config.minimum_read_age = age).await;
    app.flow("paysafe").await;
    let began = Instant::now();
    is_ok(&paysafe(&app, &paysafe_event("session1")).send().await);
    until(async || app.stub.count("GET ") == 1).await;
    app.stub.session("COMPLETED", None);
    for _ in 0..20 {
        is_ok(&paysafe(&app, &paysafe_event("session1")).send().await);
    }
    until(async || known(&app).await["sessionStatus"] == "COMPLETED").await;
    assert!(began.elapsed() >= age, "{:?}", began.elapsed());
    // Two on a machine that sends all the news within the age; never more than one for each age.
    let reads = app.stub.count("GET ");
    let ages = began.elapsed().as_millis() / age.as_millis();
    assert!(reads >= 2, "{reads}");
    assert!(reads as u128 <= 1 + ages, "{reads} in {ages} ages");
    // A verdict may be corrected, so it is read as well: once, however many come.
    for _ in 0..20 {
        is_ok(&paysafe(&app, &paysafe_event("session1")).send().await);
    }
    until(async || app.stub.count("GET ") == 3).await;
    assert_eq!(known(&app).await["sessionStatus"], "COMPLETED");
}

#[tokio::test]
async fn a_read_that_fails_is_tried_again() {
    let age = Duration::from_millis(20);
    let app = App::with(|config| config.minimum_read_age = age).await;
    app.flow("paysafe").await;
    app.stub.session("COMPLETED", None);
    app.stub.once("GET ", Answer::Status(503));
    app.stub.once("GET ", Answer::Busy("1"));
    is_ok(&paysafe(&app, &paysafe_event("session1")).send().await);
    until(async || known(&app).await["sessionStatus"] == "COMPLETED").await;
    assert_eq!(app.stub.count("GET "), 3);
}

#[tokio::test]
async fn a_forged_one_changes_nothing_and_is_counted() {
    let app = quiet().await;
    app.flow("paysafe").await;
    app.flow("ondato").await;
    app.stub.session("COMPLETED", None);
    let event = paysafe_event("session1");
    let other = paysafe_event("session2");
    for (answer, reason) in [
        (paysafe(&app, &event).without("signature"), "unsigned"),
        (paysafe(&app, &event).header("signature", "?"), "malformed"),
        (paysafe(&app, &event).text(other), "mismatch"),
    ] {
        answer.send().await.is_problem(403, "webhook-forged");
        let line = format!(r#"webhooks_total{{provider="paysafe",verdict="{reason}"}}"#);
        assert_eq!(app.count(&line), 1, "{reason}");
    }
    let event = ondato_event(
        "IdentityVerification.StatusChanged",
        &json!({"id": uuid(2)}),
    );
    let old = Timestamp::now().as_second() - 26 * 3600;
    let signature = hex(sign(format!("{old}.{event}").as_bytes()));
    let signature = format!("t={old},s={signature}");
    for answer in [
        ondato(&app, &event).header("ondato-signature", &signature),
        ondato(&app, &event).without("ondato-signature"),
        ondato(&app, &event).without("authorization"),
        ondato(&app, &event).header("authorization", "Basic aG9vazo="),
    ] {
        let answer = answer.send().await;
        answer.is_problem(401, "webhook-not-signed-in");
        assert_eq!(
            answer.header("www-authenticate"),
            "Basic realm=\"webhooks\""
        );
    }
    assert_eq!(
        app.count(r#"webhooks_total{provider="ondato",verdict="out-of-time"}"#),
        1
    );
    assert_eq!(app.stub.count("GET "), 0);
}

#[tokio::test]
async fn all_five_prove_where_they_come_from() {
    let app = quiet().await;
    let account = json!({"account_id": "acct_1"}).to_string();
    let journey = json!({"data": {"customerId": "c1"}}).to_string();
    let application = json!({"application": {"applicationId": "a1"}}).to_string();
    let idv = ondato_event(
        "IdentityVerification.Consented",
        &json!({"id": "i", "status": "Pending"}),
    );
    for good in [
        airwallex(&app, &account),
        connectfi(&app, &journey),
        connectpay(&app, &application),
        ondato(&app, &idv),
        paysafe(&app, &paysafe_event("unknown")),
    ] {
        is_ok(&good.send().await);
    }
    for bad in [
        airwallex(&app, &account).text(journey.clone()),
        airwallex(&app, &account).header("x-timestamp", "1763719200000"),
        app.ask("POST", "/webhooks/connectfi/somebodys-guess")
            .text(journey),
        connectpay(&app, &application).without("x-webhook-token"),
        connectpay(&app, &application).header("x-webhook-token", "somebodys-guess"),
    ] {
        bad.send().await.is_problem(403, "webhook-forged");
    }
    for provider in ["airwallex", "connectfi", "connectpay", "ondato", "paysafe"] {
        let line = format!(r#"webhooks_total{{provider="{provider}",verdict="nothing-to-do"}}"#);
        assert_eq!(app.count(&line), 1, "{provider}");
    }
}

#[tokio::test]
async fn what_would_be_no_better_the_next_time_is_not_sent_again() {
    let app = quiet().await;
    for body in ["", "not json", "{}", "[]", r#"{"sessionId":7}"#] {
        is_ok(&paysafe(&app, body).send().await);
    }
    assert_eq!(
        app.count(r#"webhooks_total{provider="paysafe",verdict="not-understood"}"#),
        5
    );
    let large = "a".repeat(256 * 1024 + 1);
    let answer = paysafe(&app, &large).send().await;
    answer.is_problem(413, "body-too-large");
}

#[tokio::test]
async fn what_is_not_configured_is_not_there() {
    let app = App::with(|config| config.webhooks.paysafe = None).await;
    let answer = paysafe(&app, &paysafe_event("session1")).send().await;
    answer.is_problem(404, "not-found");
    for path in [
        "/webhooks/",
        "/webhooks/paysafe",
        "/webhooks/connectfi",
        "/webhooks/x",
    ] {
        app.ask("POST", path)
            .send()
            .await
            .is_problem(404, "not-found");
    }
    let get = app.get("/webhooks/ondato").send().await;
    get.is_problem(405, "method-not-allowed");
}
