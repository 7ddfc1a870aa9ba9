//! What those who run it see: health, readiness, figures, request ids, limits, and the end.

use std::time::Duration;

use axum::http::StatusCode;
use futures_util::FutureExt;
use hosted_flow_backend::config::ServerConfig;
use hosted_flow_backend::server::Server;
use hosted_flow_backend::{administration, health};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use crate::app::{App, serve};
use crate::deadlines::pass;
use crate::store_faults::{Faulty, Mood};
use crate::stub::NEEDLES;
use crate::wait::until;

#[tokio::test]
async fn it_is_ready_while_its_store_answers_and_until_it_stops() {
    let store = Faulty::new();
    let app = App::on(store.clone(), |_| {}).await;
    let ask = async |path: &str| {
        let answer = serve(health(app.backend.clone()), path).await;
        (answer.status.as_u16(), answer)
    };
    for path in ["/healthz", "/readyz"] {
        let (status, answer) = ask(path).await;
        assert_eq!((status, answer.text.as_str()), (200, "OK"), "{path}");
    }
    store.is(Mood::Down);
    pass(SHARED).await;
    ask("/readyz").await.1.is_problem(503, "store-unavailable");
    assert_eq!(ask("/healthz").await.0, 200);
    store.is(Mood::Well);
    pass(SHARED).await;
    assert_eq!(ask("/readyz").await.0, 200);
    app.backend.stop();
    ask("/readyz").await.1.is_problem(503, "stopping");
    assert_eq!(ask("/healthz").await.0, 200);
    // The metrics are served on their own address only.
    assert_eq!(ask("/metrics").await.0, 404);
}

/// Fault K15.
#[tokio::test]
async fn readiness_checks_write_once_a_second_at_most() {
    let store = Faulty::new();
    let app = App::on(store.clone(), |_| {}).await;
    let ask = || serve(health(app.backend.clone()), "/readyz");
    // Some are gone before there is an answer.
    for _ in 0..20 {
        assert!(ask().now_or_never().is_none());
    }
    let tasks: JoinSet<_> = (0..20).map(|_| ask()).collect();
    for answer in tasks.join_all().await {
        assert_eq!(answer.status, StatusCode::OK);
    }
    assert_eq!(store.pings(), 1);
    for (mood, status, pings) in [(Mood::Down, 503, 2), (Mood::Well, 200, 3)] {
        store.is(mood);
        pass(SHARED).await;
        for _ in 0..3 {
            assert_eq!(ask().await.status, status);
        }
        assert_eq!(store.pings(), pings);
    }
}

/// How long one answer is everybody's.
const SHARED: Duration = Duration::from_secs(1);

#[tokio::test]
async fn what_is_done_is_counted_by_names_that_are_ours() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    app.stub.session("NEEDLE-DOCUMENT-7", None);
    app.read(&id).send().await;
    app.stub.session("COMPLETED", None);
    app.read(&id).send().await;
    app.read(&id).user("ben").send().await;
    app.get("/needle-message").send().await;
    app.ask("NEEDLE-DOCUMENT-7", "/flows").send().await;
    for (figure, expected) in [
        (
            r#"transitions_total{provider="paysafe",from="none",to="awaiting-customer"}"#,
            1,
        ),
        (
            r#"transitions_total{provider="paysafe",from="awaiting-customer",to="unknown"}"#,
            1,
        ),
        (
            r#"transitions_total{provider="paysafe",from="unknown",to="approved"}"#,
            1,
        ),
        (
            r#"requests_total{method="POST",route="/flows",status="201"}"#,
            1,
        ),
        (
            r#"requests_total{method="GET",route="/flows/{id}",status="200"}"#,
            2,
        ),
        (
            r#"requests_total{method="GET",route="/flows/{id}",status="404"}"#,
            1,
        ),
        (
            r#"requests_total{method="GET",route="none",status="404"}"#,
            1,
        ),
        (
            r#"requests_total{method="other",route="/flows",status="405"}"#,
            1,
        ),
        (
            r#"request_seconds_count{method="GET",route="/flows/{id}"}"#,
            3,
        ),
        (
            r#"provider_calls_total{provider="paysafe",operation="read",outcome="ok"}"#,
            2,
        ),
        (
            r#"provider_call_seconds_count{provider="paysafe",operation="read"}"#,
            2,
        ),
        ("streams", 0),
    ] {
        assert_eq!(app.count(figure), expected, "{figure}");
    }
    let answer = serve(administration(app.backend.clone()), "/metrics").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer
            .header("content-type")
            .starts_with("application/openmetrics-text")
    );
    assert!(answer.text.ends_with("# EOF\n"));
    for secret in NEEDLES.into_iter().chain(["anna", "ben", id.as_str()]) {
        assert!(!answer.text.contains(secret), "{secret}: {}", answer.text);
    }
}

#[tokio::test]
async fn every_answer_carries_its_requests_id() {
    let app = App::start().await;
    let first = app.get("/flows?open=true").send().await;
    let second = app.get("/nowhere").send().await;
    let id = first.header("x-request-id");
    assert_eq!(id.len(), 32);
    assert_ne!(id, second.header("x-request-id"));
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let parent = format!("00-{trace}-00f067aa0ba902b7-01");
    let traced = app.get("/flows?open=true").header("traceparent", &parent);
    assert_eq!(traced.send().await.header("x-request-id"), trace);
    let forged = app
        .get("/flows?open=true")
        .header("traceparent", "00-needle-x-01");
    assert_eq!(forged.send().await.header("x-request-id").len(), 32);
    let hook = app.ask("POST", "/webhooks/ondato").send().await;
    assert_eq!(hook.header("x-request-id").len(), 32);
}

#[tokio::test]
async fn a_user_calls_so_often_and_no_more() {
    let app = App::with(|config| {
        config.rate_limit.per_minute = 6;
        config.rate_limit.burst = 3;
    });
    let app = app.await;
    // Whatever is called, from whichever tab.
    let id = app.flow("paysafe").await;
    app.read(&id).send().await;
    app.get("/flows?open=true").send().await;
    let events = app.get(&format!("/flows/{id}/events"));
    for refused in [app.read(&id), app.launch(&id), events] {
        let answer = refused.send().await;
        answer.is_problem(429, "rate-limited");
        let pause: u64 = answer.header("retry-after").parse().unwrap();
        assert!((8..=10).contains(&pause), "{pause}");
    }
    // No other user is affected.
    let ben = app.read(&id).user("ben").send().await;
    ben.is_problem(404, "flow-not-found");
    let nobody = app.read(&id).nobody().send().await;
    nobody.is_problem(401, "session-expired");
}

/// A request over a connection of its own, and the whole answer.
async fn get(address: std::net::SocketAddr, path: &str) -> String {
    let mut connection = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    answer
}

const CONFIGURATION: &str = r#"
    listen = "127.0.0.1:0"
    admin_listen = "127.0.0.1:0"
    page_origins = ["https://join.example"]
    shutdown_delay = "1s"
    [store]
    url = "memory"

    [paysafe]
    base_url = "http://127.0.0.1:1"
    brand = "brand"
    client_id = "client"
    client_secret = "secret"
"#;

#[tokio::test]
async fn a_stopping_server_says_so_and_finishes_requests() {
    let config = ServerConfig::from_toml(CONFIGURATION).unwrap();
    let server = Server::bind(config).await.unwrap();
    let (address, admin) = (server.address(), server.admin_address().unwrap());
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(server.run(async move {
        let _ = stopped.await;
    }));
    assert!(get(address, "/readyz").await.starts_with("HTTP/1.1 200"));
    assert!(get(admin, "/readyz").await.starts_with("HTTP/1.1 200"));
    assert!(
        get(admin, "/metrics")
            .await
            .contains("hosted_flow_provider_breaker")
    );
    let reconciled = "hosted_flow_reconciliation_due{provider=\"paysafe\"} 0";
    until(async || get(admin, "/metrics").await.contains(reconciled)).await;
    assert!(get(address, "/metrics").await.starts_with("HTTP/1.1 404"));

    let mut begun = TcpStream::connect(address).await.unwrap();
    let head =
        "POST /hosted-flow/webhooks/ondato HTTP/1.1\r\nhost: h\r\ncontent-length: 2\r\n\r\n{";
    begun.write_all(head.as_bytes()).await.unwrap();
    stop.send(()).unwrap();
    // Still there, so that a load balancer can read it.
    until(async || get(address, "/readyz").await.starts_with("HTTP/1.1 503")).await;
    until(async || TcpStream::connect(address).await.is_err()).await;
    begun.write_all(b"}").await.unwrap();
    let mut answer = String::new();
    begun.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    let ended = tokio::time::timeout(Duration::from_secs(10), running);
    ended.await.unwrap().unwrap().unwrap();
    assert!(TcpStream::connect(admin).await.is_err());
}

#[tokio::test]
async fn without_an_admin_address_nothing_listens_there() {
    let text = CONFIGURATION.replace("admin_listen = \"127.0.0.1:0\"", "");
    let server = Server::bind(ServerConfig::from_toml(&text).unwrap());
    assert_eq!(server.await.unwrap().admin_address(), None);
}
