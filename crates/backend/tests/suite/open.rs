//! `GET /flows?open=true`.

use axum::http::StatusCode;
use serde_json::json;

use crate::app::{App, return_url};

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
    for number in 0..60 {
        app.create("paysafe", &format!("k{number}")).send().await;
    }
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
