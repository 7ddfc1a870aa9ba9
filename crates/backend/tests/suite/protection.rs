//! How providers are spared.

use std::time::Duration;

use axum::http::StatusCode;
use tokio::task::JoinSet;

use crate::app::App;
use crate::stub::Answer;
use crate::wait::until;

/// Three failures in a row, and a provider is left alone for so long.
async fn app(rest: Duration) -> App {
    App::with(|config| {
        config.protection.failures = 3;
        config.protection.rest = rest;
    })
    .await
}

/// Fails three creates.
async fn fail(app: &App) {
    app.stub
        .always("/digitalwallets/customers", Answer::Status(503));
    for _ in 0..3 {
        let answer = app.create("paysafe", "failing").send().await;
        answer.is_problem(502, "provider-unavailable");
    }
}

#[tokio::test]
async fn a_provider_that_is_down_is_left_alone() {
    let app = app(Duration::from_mins(1)).await;
    let id = app.flow("paysafe").await;
    fail(&app).await;
    let asked = app.stub.count("");
    for answer in [
        app.create("paysafe", "failing").send().await,
        app.launch(&id).send().await,
    ] {
        answer.is_problem(503, "provider-busy");
        let pause: u64 = answer.header("retry-after").parse().unwrap();
        assert!((50..=60).contains(&pause), "{pause}");
    }
    // What is known is answered all the same.
    let read = app.read(&id).send().await;
    assert_eq!((read.status, read.flow().revision), (StatusCode::OK, 1));
    assert_eq!(app.stub.count(""), asked);
    assert_eq!(app.count(r#"provider_breaker{provider="paysafe"}"#), 1);
    // The other provider is as it was.
    app.flow("ondato").await;
    assert_eq!(app.count(r#"provider_breaker{provider="ondato"}"#), 0);
}

#[tokio::test]
async fn a_provider_that_is_back_is_asked_again() {
    let app = app(Duration::from_millis(50)).await;
    let id = app.flow("paysafe").await;
    fail(&app).await;
    app.stub.as_ever();
    app.stub.session("COMPLETED", None);
    until(async || {
        let read = app.read(&id).send().await;
        read.body["status"]["sessionStatus"] == "COMPLETED"
    })
    .await;
    assert_eq!(app.count(r#"provider_breaker{provider="paysafe"}"#), 0);
}

#[tokio::test]
async fn answers_of_any_kind_open_nothing() {
    let app = app(Duration::from_mins(1)).await;
    for fault in [Answer::Busy("1"), Answer::Status(404), Answer::Status(400)] {
        app.stub.as_ever();
        app.stub.always("POST /digitalwallets/customers", fault);
        for _ in 0..4 {
            app.create("paysafe", "failing").send().await;
        }
    }
    app.stub.as_ever();
    app.flow("paysafe").await;
}

#[tokio::test]
async fn a_flow_whose_provider_fails_is_asked_about_less_often() {
    let age = Duration::from_millis(40);
    let app = App::with(|config| {
        config.minimum_read_age = age;
        config.protection.failures = 0;
    });
    let app = app.await;
    let id = app.flow("paysafe").await;
    app.stub.always("GET ", Answer::Status(503));
    let began = std::time::Instant::now();
    until(async || {
        app.read(&id).send().await;
        app.stub.count("GET ") == 4
    })
    .await;
    // 80, 160 and 320 ms of rest between the four.
    assert!(began.elapsed() >= age * 14, "{:?}", began.elapsed());
    app.stub.as_ever();
    app.stub.session("COMPLETED", None);
    until(async || app.read(&id).send().await.flow().revision == 2).await;
}

#[tokio::test]
async fn only_so_many_calls_are_on_their_way() {
    let app = App::with(|config| config.protection.calls_at_once = 2).await;
    let app: &'static App = Box::leak(Box::new(app));
    app.stub
        .always("POST ", Answer::Late(Duration::from_millis(20)));
    let mut creates = JoinSet::new();
    for number in 0..12 {
        creates.spawn(async move {
            let key = format!("key-{number}");
            app.create("paysafe", &key).send().await.status
        });
    }
    assert_eq!(creates.join_all().await, [StatusCode::CREATED; 12]);
    assert_eq!(app.stub.busiest(), 2);
    let line = r#"provider_calls_total{provider="paysafe",operation="begin",outcome="ok"}"#;
    assert_eq!(app.count(line), 12);
}
