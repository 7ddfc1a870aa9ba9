//! `GET /flows/{id}`.

use std::time::Duration;

use axum::http::StatusCode;
use serde_json::json;
use tokio::task::JoinSet;

use crate::app::App;
use crate::stub::Answer;

#[tokio::test]
async fn the_revision_grows_with_the_provider_status() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    let mut revisions = Vec::new();
    for idv in [
        "Pending",
        "InProgress",
        "InProgress",
        "Suspended",
        "SOMETHING-NEW",
        "Completed",
    ] {
        app.stub.idv(idv);
        let answer = app.read(&id).send().await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.body["status"]["identityVerification"]["status"], idv);
        assert_eq!(answer.flow().launch, None);
        revisions.push(answer.flow().revision);
    }
    assert_eq!(revisions, [1, 2, 2, 3, 4, 5]);
    assert_eq!(app.stub.count("/v1/identifications"), 0);

    app.stub.kyc("Awaiting", None);
    app.read(&id).send().await;
    app.stub.kyc("Rejected", Some("MissingDocumentPhoto"));
    let answer = app.read(&id).send().await;
    assert_eq!(
        answer.body["status"],
        json!({
            "provider": "ondato",
            "identityVerification": {"status": "Completed"},
            "kycIdentification": {"status": "Rejected", "statusReason": "MissingDocumentPhoto"},
        })
    );
    assert_eq!(answer.flow().revision, 7);
    assert_eq!(answer.header("etag"), "\"7\"");
    assert_eq!(app.stub.count("GET /v1/identifications/kyc-1"), 2);
}

#[tokio::test]
async fn the_kyc_is_not_read_before_the_idv_is_completed() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    app.stub.kyc("Approved", None);
    app.stub.idv("InProgress");
    let answer = app.read(&id).send().await;
    assert_eq!(answer.body["status"]["kycIdentification"], json!(null));
    assert_eq!(app.stub.count("/v1/identifications"), 0);
}

#[tokio::test]
async fn an_end_is_final_and_costs_the_provider_nothing_more() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    app.stub.session("FAILED", Some("NAME_MISMATCH"));
    let end = app.read(&id).send().await;
    assert_eq!(end.body["status"]["statusReason"], "NAME_MISMATCH");
    app.stub.session("ACTIVE", None);
    let looks = app.stub.count("GET ");
    let later = app.read(&id).send().await;
    assert_eq!(later.text, end.text);
    assert_eq!(app.stub.count("GET "), looks);
    // A launch looks again, and still does not go back.
    app.launch(&id).send().await.is_problem(409, "flow-settled");
    assert_eq!(app.read(&id).send().await.text, end.text);
}

#[tokio::test]
async fn an_unchanged_flow_is_not_sent_twice() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    let tag = app.read(&id).send().await.header("etag").to_owned();
    for known in [
        tag.clone(),
        format!("W/{tag}"),
        "*".to_owned(),
        format!("\"9\", {tag}"),
    ] {
        let answer = app.read(&id).header("if-none-match", &known).send().await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED);
        assert_eq!(answer.header("etag"), tag);
        assert_eq!(answer.text, "");
    }
    app.stub.idv("InProgress");
    let changed = app.read(&id).header("if-none-match", &tag).send().await;
    assert_eq!(changed.status, StatusCode::OK);
    assert_ne!(changed.header("etag"), tag);
    assert_eq!(changed.header("retry-after"), "");
}

#[tokio::test]
async fn a_foreign_flow_is_as_unknown_as_an_unknown_one() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    let foreign = app.read(&id).user("ben").send().await;
    foreign.is_problem(404, "flow-not-found");
    for unknown in ["flw_unknown", "%20", "%ff", "..%2f", &"a".repeat(129)] {
        let answer = app.read(unknown).send().await;
        assert_eq!(
            (answer.status, answer.text),
            (foreign.status, foreign.text.clone())
        );
    }
    assert_eq!(app.stub.count("GET "), 0);
    app.read(&id)
        .nobody()
        .send()
        .await
        .is_problem(401, "session-expired");
}

#[tokio::test]
async fn a_provider_is_asked_once_in_the_least_age_of_a_look() {
    let app = App::with(|config| config.minimum_read_age = Duration::from_millis(500)).await;
    let id = app.flow("paysafe").await;
    for _ in 0..5 {
        app.read(&id).send().await;
    }
    assert_eq!(app.stub.count("GET "), 1);
    app.stub.session("ONGOING_VERIFICATION", None);
    tokio::time::sleep(Duration::from_millis(510)).await;
    let answer = app.read(&id).send().await;
    assert_eq!(
        answer.body["status"]["sessionStatus"],
        "ONGOING_VERIFICATION"
    );
    assert_eq!(app.stub.count("GET "), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_readers_share_one_look() {
    let app = App::with(|config| config.minimum_read_age = Duration::from_mins(1)).await;
    let app: &'static App = Box::leak(Box::new(app));
    let id = app.flow("paysafe").await;
    app.stub.session("COMPLETED", None);
    app.stub
        .always("GET ", Answer::Late(Duration::from_millis(50)));
    let mut readers = JoinSet::new();
    for _ in 0..1000 {
        let id = id.clone();
        readers.spawn(async move { app.read(&id).send().await });
    }
    for answer in readers.join_all().await {
        assert_eq!(answer.body["status"]["sessionStatus"], "COMPLETED");
        assert_eq!(answer.flow().revision, 2);
    }
    assert_eq!(app.stub.count("GET "), 1);
}

#[tokio::test]
async fn what_stands_beside_a_status_never_hides_it() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    let long = "R".repeat(100_000);
    let odd = json!({
        "id": "session1", "instrumentType": "US_BANK_ACCOUNT", "sessionStatus": "FAILED",
        "statusReason": long, "instrument": {"id": "a\nb", "instrumentType": ""},
    });
    app.stub
        .once("GET /digitalwallets", Answer::Body(200, odd.to_string()));
    let read = app.read(&id).send().await;
    let status = json!({"provider": "paysafe", "sessionStatus": "FAILED"});
    assert_eq!(read.body["status"], status);
}
