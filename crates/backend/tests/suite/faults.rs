//! Rows of the table of faults (`docs/faults.md`) in which no browser has a part: what the backend
//! answers is the whole of it.

use std::time::Duration;

use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;
use serde_json::json;

use crate::app::{App, Ask, WEBHOOK_SECRET, return_url};
use crate::stub::Answer;
use crate::wait::until;

/// ConnectPay's begins with an identity instead.
const MADE_BY_A_CREATE: [&str; 4] = ["ondato", "paysafe", "airwallex", "connectfi"];

/// Every call that names a flow.
fn calls<'a>(app: &'a App, id: &str) -> Vec<Ask<'a>> {
    let events = app.ask("GET", &format!("/flows/{id}/events"));
    let document = format!("/flows/{id}/documents/doc-1");
    vec![
        app.read(id),
        app.launch(id),
        app.post(&format!("/flows/{id}/handoff")).json(&json!({})),
        app.ask("POST", &document)
            .header("x-requested-with", "hosted-flow")
            .header("content-type", "multipart/form-data; boundary=x"),
        events,
    ]
}

/// Fault K02.
#[tokio::test]
async fn a_flow_of_somebody_else_is_as_unknown_as_one_that_is_none() {
    let app = App::start().await;
    let id = app.flow("connectfi").await;
    let before = app.stub.seen("").len();
    for (theirs, none) in calls(&app, &id).into_iter().zip(calls(&app, "flw_none")) {
        let theirs = theirs.user("ben").send().await;
        theirs.is_problem(404, "flow-not-found");
        let none = none.user("ben").send().await;
        assert_eq!((theirs.status, theirs.text), (none.status, none.text));
    }
    assert_eq!(app.stub.seen("").len(), before, "no provider was called");
    // It is still there for whom it belongs to.
    assert_eq!(app.read(&id).send().await.status, StatusCode::OK);
}

/// A delivery as Paysafe signs it.
fn paysafe<'a>(app: &'a App, session: &str) -> Ask<'a> {
    let event = json!({"id": "e1", "sessionId": session, "customerId": "anna",
        "sessionStatus": "COMPLETED"});
    let body = event.to_string();
    let key = hmac::Key::new(hmac::HMAC_SHA256, WEBHOOK_SECRET.as_bytes());
    let signature = STANDARD.encode(hmac::sign(&key, body.as_bytes()));
    app.ask("POST", "/webhooks/paysafe/piv/events")
        .nobody()
        .header("signature", &signature)
        .text(body)
}

/// Fault K04.
#[tokio::test]
async fn a_return_before_the_webhook_reads_pending_first() {
    let app = App::with(|config| config.minimum_read_age = Duration::from_millis(50)).await;
    let id = app.flow("paysafe").await;
    let pending = app.read(&id).send().await;
    assert_eq!(pending.status, StatusCode::OK);
    assert_eq!(pending.body["status"]["sessionStatus"], "ACTIVE");
    app.stub.session("COMPLETED", None);
    // The list asks no provider: what it says is what is known.
    let known = async || {
        let open = app.get("/flows?open=true").send().await;
        open.body["flows"][0]["status"]["sessionStatus"].clone()
    };
    assert_eq!(known().await, "ACTIVE");
    let delivery = paysafe(&app, "session1").send().await;
    assert_eq!(delivery.status, StatusCode::OK);
    until(async || known().await == "COMPLETED").await;
    let verdict = app.read(&id).send().await;
    assert_eq!(verdict.body["status"]["sessionStatus"], "COMPLETED");
}

/// Fault K06.
#[tokio::test]
async fn a_create_repeated_after_a_timeout_is_the_same_session() {
    for provider in MADE_BY_A_CREATE {
        // What the provider is sent for one create, and no more.
        let calm = App::start().await;
        calm.create(provider, "k").send().await;
        let of_one = calm.stub.count("POST /");
        assert!(of_one > 0, "{provider}");

        let app = App::start().await;
        app.stub
            .always("POST /", Answer::Late(Duration::from_millis(100)));
        // The person's browser gives up as soon as the provider was asked.
        tokio::select! {
            biased;
            () = until(async || app.stub.count("POST /") > 0) => {}
            early = app.create(provider, "k").send() => panic!("{provider}: {}", early.status),
        }
        let again = app.create(provider, "k").send().await;
        assert!(again.status.is_success(), "{provider}: {}", again.text);
        let once_more = app.create(provider, "k").send().await;
        assert_eq!(again.flow().id, once_more.flow().id, "{provider}");
        assert_eq!(app.open().await, [again.flow().id.as_str()], "{provider}");
        assert_eq!(app.stub.count("POST /"), of_one, "{provider}: one session");
    }
}

/// Fault K07.
#[tokio::test]
async fn a_create_with_a_lost_answer_is_in_the_open_list() {
    for provider in MADE_BY_A_CREATE {
        let app = App::start().await;
        // The answer is made and never read.
        let lost = app
            .create(provider, "of-the-page-that-is-gone")
            .send()
            .await;
        let open = app
            .get(&format!("/flows?open=true&provider={provider}"))
            .send()
            .await;
        let flows = open.body["flows"].as_array().unwrap();
        assert_eq!(flows.len(), 1, "{provider}");
        assert_eq!(flows[0]["id"], lost.body["id"], "{provider}");
        assert_eq!(flows[0]["launch"], json!(null), "{provider}");
        // And can be gone on with, without a second one.
        let id = lost.flow().id.to_string();
        let read = app.read(&id).send().await;
        assert_eq!(read.status, StatusCode::OK, "{provider}");
        assert_eq!(app.open().await, [id], "{provider}");
    }
}

/// Fault K09.
#[tokio::test]
async fn another_user_on_return_learns_nothing() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    app.stub.idv("Completed");
    app.stub.kyc("Rejected", Some("SANCTIONED"));
    assert_eq!(app.read(&id).send().await.status, StatusCode::OK);
    // Ben comes back on anna's return URL: the page asks for the flow that its storage names,
    // then for what is open.
    let named = app.read(&id).user("ben").send().await;
    named.is_problem(404, "flow-not-found");
    let open = app.get("/flows?open=true").user("ben").send().await;
    assert_eq!(open.body, json!({"flows": [], "recent": []}));
    for text in [named.text, open.text] {
        for word in ["SANCTIONED", "Rejected", "ondato", id.as_str()] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
}

/// Fault S07.
#[tokio::test]
async fn a_flow_belongs_to_the_signed_in_user() {
    let app = App::start().await;
    // Mallory begins a flow, and gives its id to ben in every place that a page reads.
    let planted = app.create("paysafe", "m").user("mallory").send().await;
    let planted = planted.flow().id.to_string();
    let body = json!({"provider": "paysafe", "returnUrl": return_url(), "id": planted,
        "flow": planted, "userId": "mallory", "customerId": "mallory"});
    let made = app
        .create("paysafe", "b")
        .user("ben")
        .json(&body)
        .send()
        .await;
    assert_eq!(made.status, StatusCode::CREATED);
    assert_ne!(made.body["id"], planted.as_str());
    let made = made.flow().id.to_string();
    let open = app.get("/flows?open=true").user("ben").send().await;
    let ids: Vec<&str> = open.body["flows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|flow| flow["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, [made.as_str()]);
    let launch = app.launch(&planted).user("ben").send().await;
    launch.is_problem(404, "flow-not-found");
    // The provider was sent the signed-in user.
    let sessions = app.stub.seen("POST /digitalwallets/customers/");
    let of = |user: &str| {
        let path = format!("/customers/{user}/");
        sessions
            .iter()
            .filter(|seen| seen.line().contains(&path))
            .count()
    };
    assert_eq!((of("mallory"), of("ben")), (1, 1));
}
