//! What must not leak, looked for wherever it could.

use std::io;
use std::sync::{Arc, Mutex};

use serde_json::json;
use tracing::Level;
use tracing::instrument::WithSubscriber;
use tracing_subscriber::fmt::MakeWriter;

use crate::app::{App, WEBHOOK_SECRET, configuration};
use crate::stub::{Answer, NEEDLES, Stub};
use crate::{on_sqlite, sealed};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[track_caller]
fn has_no_needle(text: &str, allowed: &[&str]) {
    for needle in NEEDLES {
        assert!(
            allowed.contains(&needle) || !text.contains(needle),
            "{needle} in {text}"
        );
    }
}

/// Everything that can go well and badly, once.
async fn a_busy_day(app: &App) {
    let ondato = app.flow("ondato").await;
    let paysafe = app.flow("paysafe").await;
    app.create("paysafe", "again").send().await;
    app.create("paysafe", "again").send().await;
    let launch = app.launch(&paysafe).send().await;
    has_no_needle(&format!("{:?}", launch.flow()), &[]);
    app.stub.idv("Completed");
    app.stub.kyc("Approved", None);
    has_no_needle(&app.read(&ondato).send().await.text, &[]);
    app.launch(&ondato).send().await;
    let error = r#"{"error":{"code":"needle-message\u000a","message":"needle-message"}}"#;
    let path = format!("/webhooks/connectfi/{WEBHOOK_SECRET}");
    for path in [path.as_str(), "/webhooks/connectpay", "/webhooks/ondato"] {
        let event = app
            .ask("POST", path)
            .header("x-webhook-token", WEBHOOK_SECRET);
        has_no_needle(&event.text("needle-message").send().await.text, &[]);
    }
    for fault in [
        Answer::Status(500),
        Answer::Body(400, error.to_owned()),
        Answer::Body(200, "needle-message".to_owned()),
        Answer::Busy("1"),
    ] {
        app.stub.as_ever();
        app.stub.always("/digitalwallets/customers", fault.clone());
        for answer in [
            app.create("paysafe", "faulty").send().await,
            app.launch(&paysafe).send().await,
            app.read(&paysafe).send().await,
        ] {
            has_no_needle(&answer.text, &[]);
        }
        app.stub.as_ever();
        app.stub.always("token", fault);
        app.stub
            .always("/digitalwallets/customers", Answer::Status(401));
        has_no_needle(&app.read(&paysafe).send().await.text, &[]);
    }
    the_other_three(app).await;
    has_no_needle(&app.get("/flows?open=true").send().await.text, &[]);
    has_no_needle(&app.backend.metrics(), &[]);
}

async fn the_other_three(app: &App) {
    app.stub.as_ever();
    let airwallex = app.flow("airwallex").await;
    let launch = app.launch(&airwallex).send().await;
    has_no_needle(&format!("{:?}", launch.flow()), &[]);
    let handoff = app.post(&format!("/flows/{airwallex}/handoff")).text("{}");
    let handoff = handoff.send().await;
    let url = handoff.body["url"].as_str().unwrap();
    let token = url.split_once("hf_handoff=").unwrap().1;
    let redeem = app.post("/handoff").json(&json!({"token": token}));
    has_no_needle(&redeem.send().await.text, &[]);
    let connectfi = app.flow("connectfi").await;
    let connectpay = app.flow("connectpay").await;
    app.create_for("connectpay", "hosted", "h").send().await;
    for fault in [
        Answer::Status(500),
        Answer::Status(404),
        Answer::Body(400, "needle-message".to_owned()),
        Answer::Body(
            403,
            r#"{"code":"needle\u000a","message":"needle-message"}"#.to_owned(),
        ),
    ] {
        app.stub.as_ever();
        app.stub.always("/", fault);
        for id in [&airwallex, &connectfi, &connectpay] {
            has_no_needle(&app.read(id).send().await.text, &[]);
            has_no_needle(&app.launch(id).send().await.text, &[]);
        }
    }
    app.stub.as_ever();
}

#[tokio::test]
async fn no_log_line_holds_a_secret() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(Level::TRACE)
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    // One thread runs everything in this test, so that its log is complete. Tasks of their own
    // take the subscriber from the thread.
    let guard = tracing::subscriber::set_default(subscriber);
    let app = App::start().await;
    a_busy_day(&app).with_current_subscriber().await;
    let file = on_sqlite::file("secrets");
    let app = on_sqlite::app(&file, &Stub::default(), sealed::keys(&[1])).await;
    a_busy_day(&app).with_current_subscriber().await;
    drop(guard);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for said in [
        "flow created",
        "status changed",
        "new session",
        "provider call failed",
        "webhook received",
        "handoff link created",
        "handoff link redeemed",
    ] {
        assert!(log.contains(said), "{said}: {log}");
    }
    has_no_needle(&log, &[]);
    assert!(!log.contains("anna"), "{log}");
    assert!(!log.contains("://"), "{log}");
}

/// A wrong secret is logged, and cannot fill the log.
///
/// Fault K16.
#[tokio::test]
async fn a_refused_webhook_is_counted_and_logged() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(Level::WARN)
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let app = App::with(|config| config.webhooks.airwallex = None).await;
    let send = async |path: &str, name: &'static str, proof: &str, body: &str| {
        let ask = app.ask("POST", path).header(name, proof);
        let body = format!("{body}needle-message");
        ask.text(body).send().await
    };
    let paysafe = "/webhooks/paysafe/piv/events";
    for _ in 0..50 {
        let answer = send(paysafe, "signature", "bmVlZGxlLXdlYmhvb2s=", "{}").await;
        answer.is_problem(403, "webhook-forged");
    }
    send(paysafe, "signature", "needle-webhook", "{}").await;
    send(
        "/webhooks/connectpay",
        "x-webhook-token",
        "needle-webhook",
        "",
    )
    .await;
    send("/webhooks/connectfi/needle-webhook", "x-a", "b", "").await;
    send("/webhooks/airwallex", "x-signature", "needle-webhook", "").await;
    let large = "needle-message".repeat(20_000);
    send(paysafe, "signature", "bmVlZGxl", &large).await;
    drop(guard);
    let mismatch = r#"webhooks_total{provider="paysafe",verdict="mismatch"}"#;
    assert_eq!(app.count(mismatch), 50);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for (provider, outcome) in [
        ("paysafe", "mismatch"),
        ("paysafe", "malformed"),
        ("connectpay", "mismatch"),
        ("connectfi", "mismatch"),
        ("airwallex", "not-configured"),
        ("paysafe", "body-too-large"),
    ] {
        let line = format!("provider=\"{provider}\" outcome=\"{outcome}\" times=1");
        assert_eq!(log.matches(&line).count(), 1, "{line}: {log}");
    }
    assert_eq!(log.matches("webhook refused").count(), 6, "{log}");
    has_no_needle(&log, &[]);
    assert!(!log.contains("bmVlZGxl"), "{log}");
}

#[test]
fn debug_of_the_configuration_and_the_backend_holds_no_secret() {
    let config = configuration("http://127.0.0.1:1");
    let text = format!("{config:?}");
    assert!(text.contains("[redacted]"));
    has_no_needle(&text, &[]);
    let store = hosted_flow_backend::store::MemoryStore::new();
    let backend = hosted_flow_backend::Backend::new(config, store).unwrap();
    has_no_needle(&format!("{backend:?}"), &[]);
}
