//! `GET /flows/{id}/events`.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::app::{App, Ask};
use crate::store_faults::{Faulty, Mood};
use crate::stub::Answer;
use crate::wait::until;

/// An open stream of events.
pub(crate) struct Stream {
    headers: HeaderMap,
    body: Body,
    text: String,
}

impl Stream {
    pub(crate) async fn open(ask: Ask<'_>) -> Self {
        let response = ask.response().await;
        assert_eq!(response.status(), StatusCode::OK);
        let (head, body) = response.into_parts();
        Self {
            headers: head.headers,
            body,
            text: String::new(),
        }
    }

    /// The next block of lines, up to an empty one; `None` at the end.
    pub(crate) async fn block(&mut self) -> Option<String> {
        loop {
            if let Some((block, rest)) = self.text.split_once("\n\n") {
                let block = block.to_owned();
                self.text = rest.to_owned();
                return Some(block);
            }
            let frame = tokio::time::timeout(Duration::from_secs(30), self.body.frame());
            let frame = frame.await.expect("nothing comes")?;
            let bytes = frame.unwrap().into_data().unwrap();
            self.text.push_str(std::str::from_utf8(&bytes).unwrap());
        }
    }

    /// The next event's id and flow. Heartbeats do not make the wait longer.
    pub(crate) async fn event(&mut self) -> Option<(String, Value)> {
        let event = tokio::time::timeout(Duration::from_secs(20), self.next_event());
        event.await.expect("no event comes")
    }

    async fn next_event(&mut self) -> Option<(String, Value)> {
        loop {
            let block = self.block().await?;
            let field = |name: &str| {
                let mut lines = block.lines();
                let value = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
                value.map(str::to_owned)
            };
            let is_heartbeat = field("event").is_some_and(|event| event == "heartbeat");
            if let Some(data) = field("data").filter(|_| !is_heartbeat) {
                assert_eq!(field("event").unwrap(), "flow");
                let flow: Value = serde_json::from_str(&data).unwrap();
                assert_eq!(flow["launch"], Value::Null);
                hosted_flow_core::contract::read_flow(data.as_bytes()).unwrap();
                return Some((field("id").unwrap(), flow));
            }
        }
    }

    pub(crate) async fn revision(&mut self) -> String {
        self.event().await.unwrap().0
    }
}

const HEARTBEAT: &str = "event: heartbeat\ndata: {}";

pub(crate) fn events<'a>(app: &'a App, id: &str) -> Ask<'a> {
    app.get(&format!("/flows/{id}/events"))
}

/// There is no second read at the provider.
async fn quiet() -> App {
    App::with(|config| config.minimum_read_age = Duration::from_mins(1)).await
}

#[tokio::test]
async fn the_first_event_is_the_flow_as_it_is() {
    let app = quiet().await;
    let id = app.flow("paysafe").await;
    let mut stream = Stream::open(events(&app, &id)).await;
    for (name, expected) in [
        ("content-type", "text/event-stream"),
        ("cache-control", "no-store"),
        ("x-accel-buffering", "no"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(stream.headers[name], expected, "{name}");
    }
    assert!(!stream.headers.contains_key("content-encoding"));
    let opening = stream.block().await.unwrap();
    let pause: u64 = opening.strip_prefix("retry: ").unwrap().parse().unwrap();
    assert!((2000..5000).contains(&pause), "{pause}");
    let (revision, flow) = stream.event().await.unwrap();
    assert_eq!(revision, "1");
    assert_eq!(flow, app.read(&id).send().await.body);
}

#[tokio::test]
async fn changes_are_sent_without_polling_until_the_end() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    let mut stream = Stream::open(events(&app, &id)).await;
    assert_eq!(stream.revision().await, "1");
    app.stub.session("ONGOING_VERIFICATION", None);
    let (revision, flow) = stream.event().await.unwrap();
    assert_eq!(revision, "2");
    assert_eq!(flow["status"]["sessionStatus"], "ONGOING_VERIFICATION");
    assert_eq!(app.open().await, std::slice::from_ref(&id));
    app.stub.session("FAILED", Some("NAME_MISMATCH"));
    let (revision, flow) = stream.event().await.unwrap();
    assert_eq!(revision, "3");
    assert_eq!(flow["status"]["statusReason"], "NAME_MISMATCH");
    assert_eq!(stream.block().await, None);
    // The person has been told.
    assert_eq!(app.open().await, [""; 0]);
    let looks = app.stub.count("GET ");
    // A client that reconnects without the final status gets it; one that has it gets `204`.
    let mut again = Stream::open(events(&app, &id).header("last-event-id", "2")).await;
    assert_eq!(again.revision().await, "3");
    assert_eq!(again.block().await, None);
    let known = events(&app, &id).header("last-event-id", "3").send().await;
    assert_eq!(
        (known.status, known.text.as_str()),
        (StatusCode::NO_CONTENT, "")
    );
    assert_eq!(app.stub.count("GET "), looks);
}

#[tokio::test]
async fn what_the_listener_has_is_not_sent_again() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    let mut stream = Stream::open(events(&app, &id).header("last-event-id", "1")).await;
    until(async || app.stub.count("GET ") >= 1).await;
    app.stub.session("ONGOING_VERIFICATION", None);
    assert_eq!(stream.revision().await, "2");
    // A number that we never gave makes no difference.
    for unknown in ["7", "x", ""] {
        let ask = events(&app, &id).header("last-event-id", unknown);
        assert_eq!(Stream::open(ask).await.revision().await, "2", "{unknown}");
    }
}

#[tokio::test]
async fn all_listeners_of_a_flow_cost_its_provider_one_look() {
    let app = App::with(|config| {
        config.minimum_read_age = Duration::from_mins(1);
        config.streams.per_user = 50;
    });
    let app = app.await;
    let id = app.flow("paysafe").await;
    app.stub.session("ONGOING_VERIFICATION", None);
    app.stub
        .always("GET ", Answer::Late(Duration::from_millis(50)));
    let mut streams = Vec::new();
    for _ in 0..50 {
        streams.push(Stream::open(events(&app, &id)).await);
    }
    assert_eq!(app.count("streams"), 50);
    for stream in &mut streams {
        while stream.revision().await != "2" {}
    }
    assert_eq!(app.stub.count("GET "), 1);
    drop(streams);
    assert_eq!(app.count("streams"), 0);
}

#[tokio::test]
async fn without_a_listener_there_is_no_read() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    let stream = Stream::open(events(&app, &id)).await;
    until(async || app.stub.count("GET ") >= 1).await;
    drop(stream);
    let looks = app.stub.count("GET ");
    // Another flow's looks go on meanwhile, so that time has passed.
    let other = app.flow("ondato").await;
    let _stream = Stream::open(events(&app, &other)).await;
    until(async || app.stub.count("GET /v1") >= 2).await;
    assert!(app.stub.count("GET /digitalwallets") <= looks);
}

#[tokio::test]
async fn a_change_in_another_process_is_sent() {
    let store = Faulty::new();
    let minute = Duration::from_mins(1);
    let here = App::on(store.clone(), |config| config.minimum_read_age = minute).await;
    let there = App::on(store.clone(), |config| config.minimum_read_age = minute).await;
    let id = here.flow("paysafe").await;
    let mut streams = Vec::new();
    for _ in 0..2 {
        let mut stream = Stream::open(events(&here, &id)).await;
        assert_eq!(stream.revision().await, "1");
        streams.push(stream);
    }
    until(async || here.stub.count("GET ") == 1).await;
    there.stub.session("COMPLETED", None);
    there.read(&id).send().await;
    for mut stream in streams {
        let (revision, flow) = stream.event().await.unwrap();
        assert_eq!(revision, "2");
        assert_eq!(flow["status"]["sessionStatus"], "COMPLETED");
        assert_eq!(stream.block().await, None);
    }
    assert_eq!(here.stub.count("GET "), 1);
}

#[tokio::test]
async fn only_the_flows_own_user_listens() {
    let app = quiet().await;
    let id = app.flow("paysafe").await;
    let foreign = events(&app, &id).user("ben").send().await;
    foreign.is_problem(404, "flow-not-found");
    let nobody = events(&app, &id).nobody().send().await;
    nobody.is_problem(401, "session-expired");
    let unknown = events(&app, "flw_unknown").send().await;
    unknown.is_problem(404, "flow-not-found");
    assert_eq!(app.stub.count("GET "), 0);
}

#[tokio::test]
async fn there_are_so_many_seats_and_no_more() {
    let app = App::with(|config| {
        config.streams.per_user = 2;
        config.streams.in_total = 3;
    });
    let app = app.await;
    let id = app.flow("paysafe").await;
    let first = Stream::open(events(&app, &id)).await;
    let _second = Stream::open(events(&app, &id)).await;
    let third = events(&app, &id).send().await;
    third.is_problem(429, "too-many-streams");
    assert_eq!(third.header("retry-after"), "30");
    drop(first);
    let _third = Stream::open(events(&app, &id)).await;
}

#[tokio::test]
async fn a_silent_stream_has_a_heartbeat_and_an_end() {
    let app = quiet().await;
    let id = app.flow("paysafe").await;
    let mut stream = Stream::open(events(&app, &id)).await;
    assert_eq!(stream.revision().await, "1");
    until(async || app.stub.count("GET ") == 1).await;
    tokio::time::pause();
    let began = Instant::now();
    let mut last = began;
    while let Some(block) = stream.block().await {
        assert_eq!(block, HEARTBEAT, "a heartbeat has no data");
        let silence = last.elapsed().as_secs();
        assert!((14..=16).contains(&silence), "{silence}");
        last = Instant::now();
    }
    let minutes = began.elapsed().as_secs() / 60;
    assert!((14..=15).contains(&minutes), "{minutes}");
}

/// Comments keep a connection, but no page sees them: only so it knows that a stream is alive.
///
/// Fault B52.
#[tokio::test]
async fn a_stream_opens_with_a_heartbeat_and_repeats_it() {
    let app = quiet().await;
    let id = app.flow("paysafe").await;
    for known in ["0", "1"] {
        let ask = events(&app, &id).header("last-event-id", known);
        let mut stream = Stream::open(ask).await;
        assert!(stream.block().await.unwrap().starts_with("retry: "));
        assert_eq!(stream.block().await.unwrap(), HEARTBEAT, "{known}");
        if known == "0" {
            assert_eq!(stream.revision().await, "1");
        }
        until(async || app.stub.count("GET ") == 1).await;
        tokio::time::pause();
        for _ in 0..3 {
            let before = Instant::now();
            assert_eq!(stream.block().await.unwrap(), HEARTBEAT);
            // A page that has heard nothing for 45 seconds gives the stream up.
            assert!(before.elapsed() < Duration::from_secs(20));
        }
        tokio::time::resume();
    }
}

#[tokio::test]
async fn streams_end_when_the_server_stops() {
    let app = quiet().await;
    let id = app.flow("paysafe").await;
    let mut stream = Stream::open(events(&app, &id)).await;
    assert_eq!(stream.revision().await, "1");
    app.backend.stop();
    assert_eq!(stream.block().await, None);
    let mut late = Stream::open(events(&app, &id)).await;
    assert_eq!(late.revision().await, "1");
    assert_eq!(late.block().await, None);
}

#[tokio::test]
async fn a_listener_outlasts_a_store_that_is_down_for_a_while() {
    let store = Faulty::new();
    let app = App::on(store.clone(), |_| {}).await;
    let id = app.flow("paysafe").await;
    let mut stream = Stream::open(events(&app, &id)).await;
    assert_eq!(stream.revision().await, "1");
    store.is(Mood::Down);
    let failed = events(&app, &id).send().await;
    failed.is_problem(503, "store-unavailable");
    app.stub.session("COMPLETED", None);
    store.is(Mood::WriteDown);
    let looks = app.stub.count("GET ");
    until(async || app.stub.count("GET ") > looks).await;
    store.is(Mood::Well);
    let (_, flow) = stream.event().await.unwrap();
    assert_eq!(
        flow["status"],
        json!({"provider": "paysafe", "sessionStatus": "COMPLETED"})
    );
}
