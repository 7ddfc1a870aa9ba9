//! One key, one flow.

use std::time::Duration;

use axum::http::StatusCode;
use serde_json::json;
use tokio::task::JoinSet;

use crate::app::{App, return_url};
use crate::stub::{Answer, uuid};
use crate::wait::until;

#[tokio::test]
async fn the_same_again_is_the_same_flow() {
    let app = App::start().await;
    let first = app.create("ondato", "k").send().await.flow();
    // The same meaning, written differently.
    let body = format!(
        r#"{{ "returnUrl": "{}", "provider": "ondato", "new": 1 }}"#,
        return_url()
    );
    let again = app.create("ondato", "k").text(body).send().await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(again.flow(), first);
    assert_eq!(app.stub.count("POST /v1/identity-verifications"), 1);
}

#[tokio::test]
async fn only_a_launch_without_a_secret_is_repeated() {
    let app = App::start().await;
    let id = app.create("ondato", "o").send().await.flow().id;
    let again = app.create("ondato", "o").send().await;
    assert_eq!(again.body["launch"]["id"], uuid(1));
    app.stub.idv("Completed");
    app.read(id.as_str()).send().await;
    let later = app.create("ondato", "o").send().await;
    assert_eq!((later.status, later.flow().launch), (StatusCode::OK, None));

    app.create("paysafe", "p").send().await;
    let again = app.create("paysafe", "p").send().await;
    assert_eq!((again.status, again.flow().launch), (StatusCode::OK, None));
    assert_eq!(app.stub.count("POST /digitalwallets/customers"), 1);
}

#[tokio::test]
async fn a_key_is_not_used_for_another_request() {
    let app = App::start().await;
    app.create("ondato", "k").send().await;
    app.create("paysafe", "k")
        .send()
        .await
        .is_problem(422, "idempotency-key-reused");
    let body = json!({"provider": "ondato", "returnUrl": "https://join.example/"});
    let other_url = app.create("ondato", "k").json(&body).send().await;
    other_url.is_problem(422, "idempotency-key-reused");
    let body = json!({"provider": "ondato", "returnUrl": return_url(), "purpose": "white-label"});
    let other_purpose = app.create("ondato", "k").json(&body).send().await;
    other_purpose.is_problem(422, "idempotency-key-reused");
    assert_eq!(app.stub.count("POST /v1/identity-verifications"), 1);
}

#[tokio::test]
async fn keys_of_two_users_are_two_keys() {
    let app = App::start().await;
    let anna = app.create("ondato", "k").send().await;
    let ben = app.create("ondato", "k").user("ben").send().await;
    assert_eq!(ben.status, StatusCode::CREATED);
    assert_ne!(anna.flow().id, ben.flow().id);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_at_once_make_one_session() {
    for provider in ["ondato", "paysafe"] {
        let app: &'static App = Box::leak(Box::new(App::start().await));
        app.stub
            .always("POST /", Answer::Late(Duration::from_millis(50)));
        let mut requests = JoinSet::new();
        for _ in 0..20 {
            requests.spawn(async move { app.create(provider, "k").send().await });
        }
        let answers = requests.join_all().await;
        let created = answers
            .iter()
            .filter(|answer| answer.status == StatusCode::CREATED);
        assert_eq!(created.count(), 1);
        let id = answers[0].flow().id;
        for answer in &answers {
            assert!(answer.status.is_success(), "{}", answer.text);
            assert_eq!(answer.flow().id, id);
        }
        let sessions = app.stub.count("POST /v1/identity-verifications")
            + app.stub.count("POST /digitalwallets/customers");
        assert_eq!((sessions, app.stub.count("token")), (1, 1));
    }
}

#[tokio::test]
async fn a_session_is_kept_although_the_browser_gave_up_waiting() {
    let app = App::start().await;
    app.stub
        .once("POST /v1", Answer::Late(Duration::from_secs(2)));
    // It gives up as soon as the provider was asked.
    tokio::select! {
        biased;
        () = until(async || app.stub.count("POST /v1/identity-verifications") == 1) => {}
        early = app.create("ondato", "k").send() => panic!("{} before it gave up", early.status),
    }
    let again = app.create("ondato", "k").send().await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(again.body["launch"]["id"], uuid(1));
    assert_eq!(app.stub.count("POST /v1/identity-verifications"), 1);
}

#[tokio::test]
async fn a_key_is_free_again_when_nothing_was_made() {
    let app = App::start().await;
    app.stub.once("POST /v1", Answer::Status(500));
    let failed = app.create("ondato", "k").send().await;
    failed.is_problem(502, "provider-unavailable");
    let again = app.create("ondato", "k").send().await;
    assert_eq!(again.status, StatusCode::CREATED);
}
