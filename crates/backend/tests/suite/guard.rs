//! Forged requests, and what is not there.

use axum::http::StatusCode;
use hosted_flow_backend::config::AntiForgeryConfig;
use serde_json::Value;

use crate::app::{App, PAGE};

#[tokio::test]
async fn a_post_comes_from_one_of_our_pages() {
    let app = App::start().await;
    for origin in [
        "https://evil.example",
        "null",
        "http://join.example",
        "https://join.example/",
    ] {
        let answer = app
            .create("ondato", "k")
            .header("origin", origin)
            .send()
            .await;
        answer.is_problem(403, "origin-not-allowed");
    }
    let two = app
        .create("ondato", "k")
        .header("origin", PAGE)
        .also("origin", "https://evil.example");
    two.send().await.is_problem(403, "origin-not-allowed");
    let cross = app
        .create("ondato", "k")
        .header("sec-fetch-site", "cross-site")
        .send()
        .await;
    cross.is_problem(403, "origin-not-allowed");
    // A request without a sign-in gets no more than that of a foreign page.
    let nobody = app
        .launch("f")
        .nobody()
        .header("origin", "null")
        .send()
        .await;
    nobody.is_problem(403, "origin-not-allowed");
    assert_eq!(app.stub.count(""), 0);

    for site in ["same-origin", "same-site", "none"] {
        let answer = app
            .create("ondato", site)
            .header("origin", PAGE)
            .header("sec-fetch-site", site);
        assert_eq!(answer.send().await.status, StatusCode::CREATED);
    }
}

/// Whichever there are.
#[tokio::test]
async fn no_post_of_the_contract_is_taken_from_a_foreign_page() {
    let file = include_str!("../../../../contract/openapi.json");
    let file: Value = serde_json::from_str(file).unwrap();
    let app = App::start().await;
    let mut posts = 0;
    for (path, operations) in file["paths"].as_object().unwrap() {
        if operations.get("post").is_none() {
            continue;
        }
        posts += 1;
        let path = path.replace("{id}", "f").replace("{documentId}", "d");
        assert!(!path.contains('{'), "{path}");
        let foreign = app.post(&path).header("origin", "https://evil.example");
        let answer = foreign.send().await;
        answer.is_problem(403, "origin-not-allowed");
    }
    assert!(posts >= 5, "{posts}");
    assert_eq!(app.stub.count(""), 0);
}

#[tokio::test]
async fn a_post_carries_what_the_configuration_asks_for() {
    let app = App::with(|config| {
        config.anti_forgery = Some(AntiForgeryConfig {
            header: "x-csrf-token".to_owned(),
            cookie: Some("csrf".to_owned()),
        });
    });
    let app = app.await;
    let with = |token: &str| {
        app.create("ondato", "k")
            .header("cookie", "csrf=needle; other=1")
            .header("x-csrf-token", token)
    };
    let wrong = with("guess").send().await;
    wrong.is_problem(403, "anti-forgery-missing");
    let none = app.launch("f").header("cookie", "csrf=needle").send().await;
    none.is_problem(403, "anti-forgery-missing");
    assert_eq!(app.stub.count(""), 0);
    let created = with("needle").send().await;
    assert_eq!(created.status, StatusCode::CREATED);
    // What changes nothing needs nothing.
    assert_eq!(
        app.read(created.flow().id.as_str()).send().await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_post_is_json() {
    let app = App::start().await;
    for content_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonx",
        "",
    ] {
        let answer = app
            .create("ondato", "k")
            .header("content-type", content_type)
            .send()
            .await;
        answer.is_problem(415, "content-type-unsupported");
    }
    let none = app
        .create("ondato", "k")
        .without("content-type")
        .send()
        .await;
    none.is_problem(415, "content-type-unsupported");
    let two = app
        .create("ondato", "k")
        .also("content-type", "text/plain")
        .send()
        .await;
    two.is_problem(415, "content-type-unsupported");
    let launch = app
        .launch("f")
        .header("content-type", "text/plain")
        .send()
        .await;
    launch.is_problem(415, "content-type-unsupported");
    let with_charset = app
        .create("ondato", "k")
        .header("content-type", "Application/JSON; charset=utf-8");
    assert_eq!(with_charset.send().await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_too() {
    let app = App::start().await;
    for (method, path) in [
        ("GET", "/"),
        ("GET", "/flow"),
        ("GET", "/flows/"),
        ("GET", "/flows/f/documents"),
        ("POST", "/unknown"),
    ] {
        app.ask(method, path)
            .send()
            .await
            .is_problem(404, "not-found");
    }
    for (method, path, allowed) in [
        ("DELETE", "/flows", "GET,HEAD,POST"),
        ("POST", "/flows/f", "GET,HEAD"),
        ("GET", "/flows/f/documents/d", "POST"),
        ("GET", "/flows/f/handoff", "POST"),
        ("GET", "/flows/f/launch", "POST"),
        ("GET", "/handoff", "POST"),
        ("PUT", "/flows/f/launch", "POST"),
    ] {
        let answer = app
            .ask(method, path)
            .header("content-type", "application/json")
            .send()
            .await;
        answer.is_problem(405, "method-not-allowed");
        let mut seen: Vec<&str> = answer.header("allow").split(',').collect();
        seen.sort_unstable();
        assert_eq!(seen.join(","), allowed, "{method} {path}");
    }
}
