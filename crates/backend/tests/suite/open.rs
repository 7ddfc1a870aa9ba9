//! `GET /flows?open=true`.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::app::{App, return_url};
use crate::store_faults::{Faulty, Mood};

/// The recent results of a user, as the list has them.
async fn recent(app: &App, user: &'static str, query: &str) -> Vec<Value> {
    let ask = app.get(&format!("/flows?open=true{query}")).user(user);
    let answer = ask.send().await;
    answer.body["recent"].as_array().unwrap().clone()
}

#[tokio::test]
async fn open_flows_are_listed_newest_first_without_a_read() {
    let app = App::start().await;
    assert!(app.open().await.is_empty());
    let first = app.flow("ondato").await;
    let second = app.flow("paysafe").await;
    app.create("ondato", "of-ben").user("ben").send().await;
    assert_eq!(app.open().await, [second.clone(), first.clone()]);
    let answer = app
        .get("/flows?open=true&provider=ondato&new=1")
        .send()
        .await;
    let flows = hosted_flow_core::contract::read_open_flows(answer.text.as_bytes()).unwrap();
    assert_eq!(flows.len(), 1);
    assert_eq!(
        (flows[0].id.as_str(), &flows[0].launch),
        (first.as_str(), &None)
    );
    let ben = app.get("/flows?open=true").user("ben").send().await;
    assert_eq!(ben.body["flows"].as_array().unwrap().len(), 1);
    assert_eq!(app.stub.count("GET "), 0);
}

#[tokio::test]
async fn an_end_is_open_until_it_was_delivered() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    app.stub.session("COMPLETED", None);
    // The launch learns it, and tells only that there is nothing to launch.
    app.launch(&id).send().await.is_problem(409, "flow-settled");
    assert_eq!(app.open().await, [id.as_str()]);
    let head = app.ask("HEAD", &format!("/flows/{id}")).send().await;
    assert_eq!((head.status, head.text.as_str()), (StatusCode::OK, ""));
    app.read(&id).user("ben").send().await;
    assert_eq!(app.open().await, [id.as_str()]);
    app.read(&id).send().await;
    assert!(app.open().await.is_empty());
    assert_eq!(app.read(&id).send().await.status, StatusCode::OK);
}

/// Fault K21.
#[tokio::test]
async fn a_told_end_is_a_recent_result_of_this_user_alone() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    app.stub.session("FAILED", Some("NAME_MISMATCH"));
    app.launch(&id).send().await.is_problem(409, "flow-settled");
    assert_eq!(recent(&app, "anna", "").await, [json!(null); 0]);
    let read = app.read(&id).send().await;
    // All that a read says, so that the page needs none.
    assert_eq!(recent(&app, "anna", "").await, [read.body]);
    assert!(app.open().await.is_empty());
    assert_eq!(recent(&app, "ben", "").await, [json!(null); 0]);
    let asked = app.stub.count("GET ");
    for (query, found) in [
        ("&provider=paysafe", 1),
        ("&provider=ondato", 0),
        ("&purpose=white-label", 0),
    ] {
        assert_eq!(recent(&app, "anna", query).await.len(), found, "{query}");
    }
    assert_eq!(app.stub.count("GET "), asked);
}

/// Fault K21.
#[tokio::test]
async fn a_new_flow_of_the_same_purpose_hides_the_old_result() {
    let app = App::start().await;
    let plain = app.flow("ondato").await;
    app.stub.idv("Aborted");
    app.read(&plain).send().await;
    let body = json!({"provider": "ondato", "returnUrl": return_url(), "purpose": "white-label"});
    let other = app.create("ondato", "k").json(&body).send().await.flow().id;
    let ids = async || {
        let recent = recent(&app, "anna", "").await;
        let ids = recent.iter().map(|flow| flow["id"].as_str().unwrap());
        ids.map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids().await, plain);
    app.read(other.as_str()).send().await;
    assert_eq!(ids().await, format!("{other} {plain}"));
    // The same flow, with a new session, and then another flow.
    app.stub.idv("Pending");
    app.launch(&plain).send().await;
    assert_eq!(ids().await, other.as_str());
    app.stub.idv("Aborted");
    app.read(&plain).send().await;
    let newest = app.create("ondato", "again").send().await.flow().id;
    assert_eq!(ids().await, other.as_str());
    app.read(newest.as_str()).send().await;
    assert_eq!(ids().await, format!("{newest} {other}"));
}

/// Fault K21.
#[tokio::test]
async fn an_end_that_is_told_meanwhile_is_not_listed_twice() {
    let store = Faulty::new();
    let app = App::on(store.clone(), |_| {}).await;
    let id = app.flow("paysafe").await;
    app.stub.session("COMPLETED", None);
    app.launch(&id).send().await.is_problem(409, "flow-settled");
    store.is(Mood::Tells);
    let list = app.get("/flows?open=true").send().await;
    assert_eq!(list.body["flows"][0]["id"], id.as_str());
    assert_eq!(list.body["recent"], json!([]));
    assert_eq!(recent(&app, "anna", "").await[0]["id"], id.as_str());
}

#[tokio::test]
async fn not_modified_tells_an_end_too() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    app.stub.session("COMPLETED", None);
    app.launch(&id).send().await;
    let answer = app.read(&id).header("if-none-match", "\"2\"").send().await;
    assert_eq!(answer.status, StatusCode::NOT_MODIFIED);
    assert!(app.open().await.is_empty());
}

#[tokio::test]
async fn a_flow_with_a_new_session_is_open_again() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    app.stub.idv("Expired");
    app.read(&id).send().await;
    assert!(app.open().await.is_empty());
    app.launch(&id).send().await;
    assert_eq!(app.open().await, [id]);
}

#[tokio::test]
async fn the_list_stays_below_what_the_component_reads() {
    let app = App::start().await;
    let settled = app.flow("ondato").await;
    app.stub.idv("Aborted");
    app.read(&settled).send().await;
    for number in 0..60 {
        if number == 49 {
            assert_eq!(recent(&app, "anna", "").await.len(), 1);
        }
        app.create("paysafe", &format!("k{number}")).send().await;
    }
    assert_eq!(recent(&app, "anna", "").await, [json!(null); 0]);
    let answer = app.get("/flows?open=true").send().await;
    assert_eq!(answer.body["flows"].as_array().unwrap().len(), 50);
    assert!(answer.text.len() < 64 * 1024);
}

#[tokio::test]
async fn another_query_is_refused() {
    let app = App::start().await;
    for query in [
        "",
        "?open=false",
        "?open=",
        "?open=true&open=true",
        "?provider=ondato",
        "?open=true&provider=needle",
        "?open=true&provider=",
    ] {
        let answer = app.get(&format!("/flows{query}")).send().await;
        answer.is_problem(400, "query-invalid");
        assert!(!answer.text.contains("needle"));
    }
    app.get("/flows?open=true")
        .nobody()
        .send()
        .await
        .is_problem(401, "session-expired");
}

#[tokio::test]
async fn flows_for_another_purpose_are_others() {
    let app = App::start().await;
    let plain = app.flow("ondato").await;
    let body = json!({"provider": "ondato", "returnUrl": return_url(), "purpose": "white-label"});
    let other = app.create("ondato", "k").json(&body).send().await;
    assert_eq!(other.body["purpose"], "white-label");
    let other = other.flow().id;
    for (query, expected) in [
        ("&purpose=white-label", vec![other.as_str()]),
        (
            "&purpose=white%2Dlabel&provider=ondato",
            vec![other.as_str()],
        ),
        ("&purpose=nobody-s", vec![]),
        ("", vec![other.as_str(), plain.as_str()]),
    ] {
        let answer = app.get(&format!("/flows?open=true{query}")).send().await;
        let flows = answer.body["flows"].as_array().unwrap();
        let ids: Vec<&str> = flows.iter().map(|it| it["id"].as_str().unwrap()).collect();
        assert_eq!(ids, expected, "{query}");
    }
}
