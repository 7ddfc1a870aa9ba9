//! How providers are spared.

use std::time::Duration;

use axum::http::StatusCode;
use hosted_flow_backend::ProvideError;
use serde_json::json;
use tokio::task::JoinSet;

use crate::app::App;
use crate::data::provide;
use crate::stub::Answer;
use crate::wait::until;

/// Three failures in a row open the circuit breaker for this long.
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
    let calls = app.stub.count("");
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
    assert_eq!(app.stub.count(""), calls);
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
    for fault in [Answer::Status(404), Answer::Status(400)] {
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
async fn a_provider_that_asks_for_a_pause_gets_it_of_all_flows() {
    let app = App::start().await;
    let [first, second] = [app.flow("paysafe").await, app.flow("paysafe").await];
    app.stub.once("GET /digitalwallets", Answer::Busy("60"));
    app.read(&first).send().await;
    let calls = app.stub.count("");
    assert_eq!(app.read(&second).send().await.status, StatusCode::OK);
    for answer in [
        app.create("paysafe", "k").send().await,
        app.launch(&second).send().await,
    ] {
        answer.is_problem(503, "provider-busy");
        let pause: u64 = answer.header("retry-after").parse().unwrap();
        assert!((50..=60).contains(&pause), "{pause}");
    }
    assert_eq!(app.stub.count(""), calls);
    assert_eq!(app.count(r#"provider_breaker{provider="paysafe"}"#), 1);
    app.flow("ondato").await;
}

#[tokio::test]
async fn after_a_pause_one_call_finds_out() {
    let app = app(Duration::from_millis(50)).await;
    let id = app.flow("paysafe").await;
    // It does not say how long.
    app.stub.once("GET /digitalwallets", Answer::Busy("soon"));
    app.stub.session("COMPLETED", None);
    until(async || app.read(&id).send().await.flow().revision == 2).await;
    assert_eq!(app.stub.count("GET /digitalwallets"), 2);
    assert_eq!(app.count(r#"provider_breaker{provider="paysafe"}"#), 0);
}

/// Every kind of call counts, and fails while the circuit breaker is open.
#[tokio::test]
async fn launches_data_and_the_way_back_are_calls_like_all_others() {
    let app = app(Duration::from_mins(1)).await;
    let calls = |provider: &str, operation: &str, outcome: &str| {
        app.count(&format!(
            "provider_calls_total{{provider=\"{provider}\",operation=\"{operation}\",\
             outcome=\"{outcome}\"}}"
        ))
    };
    let airwallex = app.flow("airwallex").await;
    app.stub.always("/authorize", Answer::Status(503));
    for _ in 0..3 {
        app.launch(&airwallex).send().await;
    }
    assert_eq!(calls("airwallex", "go-on", "fault"), 3);
    assert_eq!(app.count(r#"provider_breaker{provider="airwallex"}"#), 0);

    app.stub
        .others(|others| others.attributes = vec!["cardAttributes"]);
    let connectfi = app.flow("connectfi").await;
    app.stub.always("add-attributes", Answer::Status(503));
    for _ in 0..3 {
        let data = json!({"cardAttributes": {}});
        provide(&app, &connectfi, data).await.unwrap_err();
    }
    assert_eq!(calls("connectfi", "provide", "fault"), 3);
    let before = app.stub.count("");
    let resting = provide(&app, &connectfi, json!({})).await.unwrap_err();
    let ProvideError::Unavailable(pause) = resting else {
        panic!("{resting}");
    };
    assert!(pause > Duration::from_secs(50), "{pause:?}");
    assert_eq!(app.stub.count(""), before);

    app.stub.always("setup-localisations", Answer::Status(503));
    for number in 0..3 {
        let key = format!("way-{number}");
        let made = app.create_for("ondato", "white-label", &key).send().await;
        assert_eq!(made.status, StatusCode::CREATED, "{number}");
    }
    assert_eq!(calls("ondato", "point-back", "fault"), 3);
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
