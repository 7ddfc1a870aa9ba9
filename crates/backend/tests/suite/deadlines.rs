//! One deadline over all calls of an operation: the page has its answer before it gives up.

use std::time::Duration;

use axum::http::StatusCode;
use hosted_flow_backend::ProvideError;
use hosted_flow_core::request::DEADLINE;
use serde_json::json;
use tokio::time::{Instant, advance, pause, resume};

use crate::app::{Answer as Seen, App};
use crate::connectfi::akepa;
use crate::data::provide;
use crate::documents::{JPEG, upload};
use crate::store_faults::{Faulty, Mood};
use crate::stub::Answer;
use crate::wait::until;

const TOKEN: &str = "brand/token";
const CREATE: &str = "POST /digitalwallets/customers";
const READ: &str = "GET /digitalwallets/customers";

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// So much time passes at once.
pub(crate) async fn pass(time: Duration) {
    pause();
    advance(time).await;
    resume();
}

/// The result of a request, where each of these calls of a provider is made, and then so much time
/// passes; it has to come within `limit`.
async fn takes<T>(
    app: &App,
    limit: Duration,
    request: impl Future<Output = T>,
    calls: &[(&'static str, u64)],
) -> T {
    let began = Instant::now();
    let before: Vec<usize> = calls.iter().map(|(call, _)| app.stub.count(call)).collect();
    let passing = async {
        for ((call, time), before) in calls.iter().zip(before) {
            until(async || app.stub.count(call) > before).await;
            pass(seconds(*time)).await;
        }
    };
    let (answer, ()) = tokio::join!(request, passing);
    assert!(began.elapsed() < limit, "{:?}", began.elapsed());
    answer
}

fn is_too_late(answer: &Seen) {
    answer.is_problem(502, "provider-unavailable");
    assert_eq!(answer.header("retry-after"), "5");
}

/// Fault K18.
#[tokio::test]
async fn a_create_of_several_calls_ends_in_time() {
    let app = App::start().await;
    app.stub.always("POST", Answer::Late(seconds(6)));
    let create = app.create("paysafe", "k").send();
    let answer = takes(&app, DEADLINE, create, &[(TOKEN, 6), (CREATE, 2)]).await;
    is_too_late(&answer);
    // Nothing was made, as far as anybody knows: the key may be used again.
    app.stub.as_ever();
    let again = app.create("paysafe", "k").send().await;
    assert_eq!(again.status, StatusCode::CREATED);
}

/// Fault K18.
#[tokio::test]
async fn a_launch_of_several_calls_ends_in_time() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    app.stub
        .always("/digitalwallets/customers", Answer::Late(seconds(6)));
    let launch = app.launch(&id).send();
    let answer = takes(&app, DEADLINE, launch, &[(READ, 6), (CREATE, 2)]).await;
    is_too_late(&answer);
}

/// Fault K18.
#[tokio::test]
async fn nothing_is_begun_that_has_no_time() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    let before = app.stub.count(CREATE);
    app.stub
        .always(READ, Answer::Late(Duration::from_millis(7500)));
    let launch = app.launch(&id).send();
    let passing = async {
        until(async || app.stub.count(READ) == 1).await;
        pass(Duration::from_millis(7500)).await;
    };
    let (answer, ()) = tokio::join!(launch, passing);
    is_too_late(&answer);
    assert_eq!(app.stub.count(CREATE), before);
}

/// Fault K18.
#[tokio::test]
async fn a_read_of_a_slow_provider_is_answered_in_time() {
    let app = App::with(|config| config.provider_timeout = seconds(60)).await;
    let id = app.flow("paysafe").await;
    app.stub.session("COMPLETED", None);
    app.stub.always(READ, Answer::Late(seconds(30)));
    let read = app.read(&id).send();
    let answer = takes(&app, DEADLINE, read, &[(READ, 8)]).await;
    assert_eq!(answer.body["status"]["sessionStatus"], "ACTIVE");
}

/// Fault K18.
#[tokio::test]
async fn data_that_takes_several_calls_ends_in_time() {
    let app = akepa().await;
    app.stub
        .others(|others| others.akepa = ("data_request", None));
    let id = app.flow("connectfi").await;
    app.stub.always("/", Answer::Late(seconds(6)));
    let calls = [("customer/update", 6), ("akepa/status", 2)];
    let data = json!({"email": "a@b"});
    let provided = takes(&app, DEADLINE, provide(&app, &id, data), &calls).await;
    assert_eq!(provided, Err(ProvideError::Unavailable(seconds(5))));
}

/// While a file does not move, the page waits for so long.
const STALL: Duration = seconds(30);

/// Fault K18.
#[tokio::test]
async fn a_document_of_several_calls_ends_in_time() {
    let app = akepa().await;
    let id = app.flow("connectfi").await;
    app.stub.always("akepa", Answer::Late(seconds(9)));
    let calls = [
        ("document/generate", 9),
        ("document/upload/doc_", 9),
        ("akepa/update", 7),
    ];
    let document = upload(&app, &id, "license-front", JPEG).send();
    is_too_late(&takes(&app, STALL, document, &calls).await);
}

/// Fault K18.
#[tokio::test]
async fn who_waits_for_another_look_waits_no_longer() {
    let app = App::start().await;
    let id = app.flow("connectfi").await;
    app.stub.always("kyc/upload", Answer::Late(seconds(9)));
    let document = upload(&app, &id, "doc-1", JPEG).send();
    let launching = async {
        until(async || app.stub.count("kyc/upload") == 1).await;
        tokio::join!(app.launch(&id).send(), pass(seconds(8))).0
    };
    let (_, answer) = tokio::join!(document, launching);
    is_too_late(&answer);
}

/// Fault K18.
#[tokio::test]
async fn a_slow_store_is_answered_in_time() {
    let store = Faulty::new();
    let app = App::on(store.clone(), |_| {}).await;
    store.is(Mood::Hangs);
    let began = Instant::now();
    let storing = async {
        until(async || store.mood().unwrap() == Mood::Hung).await;
        pass(seconds(9)).await;
    };
    let (answer, ()) = tokio::join!(app.create("ondato", "k").send(), storing);
    answer.is_problem(503, "store-unavailable");
    assert!(began.elapsed() < DEADLINE, "{:?}", began.elapsed());
    // It continues, but never longer than its claim on the key.
    pass(seconds(3)).await;
    let again = app.create("ondato", "k").send().await;
    assert_eq!(again.status, StatusCode::CREATED);
}
