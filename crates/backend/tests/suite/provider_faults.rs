//! Providers that are down, slow, busy, or talk nonsense.

use std::time::Duration;

use axum::http::StatusCode;

use crate::app::{Answer as Seen, App};
use crate::connectpay::identified;
use crate::stub::Answer;

const CREATE: &str = "POST /digitalwallets/customers";

fn body(status: u16, text: &str) -> Answer {
    Answer::Body(status, text.to_owned())
}

fn paysafe_error(code: &str) -> Answer {
    body(
        400,
        &format!(r#"{{"error":{{"code":"{code}","message":"needle-message"}}}}"#),
    )
}

async fn with_short_timeout() -> App {
    App::with(|config| config.provider_timeout = Duration::from_millis(300)).await
}

/// What a create and a launch answer when the provider's create answers so. Each asks a provider of
/// its own: a `429` opens the circuit breaker.
async fn both(answer: Answer) -> [Seen; 2] {
    let creating = with_short_timeout().await;
    creating.stub.always(CREATE, answer.clone());
    let launching = with_short_timeout().await;
    let id = launching.flow("paysafe").await;
    launching.stub.always(CREATE, answer);
    let answers = [
        creating.create("paysafe", "faulty").send().await,
        launching.launch(&id).send().await,
    ];
    for app in [creating, launching] {
        assert_eq!(app.stub.count("/elsewhere"), 0);
    }
    answers
}

#[tokio::test]
async fn every_fault_of_a_create_has_its_problem() {
    let huge = "a".repeat(1024 * 1024 + 1);
    let no_code = r#"{"id":"s","instrumentType":"CARD","sessionStatus":"ACTIVE"}"#;
    for (fault, status, code, retry_after) in [
        (Answer::Status(500), 502, "provider-unavailable", "5"),
        (Answer::Status(503), 502, "provider-unavailable", "5"),
        (
            Answer::Late(Duration::from_secs(2)),
            502,
            "provider-unavailable",
            "5",
        ),
        (body(200, "<html>"), 502, "provider-unavailable", "5"),
        (body(200, ""), 502, "provider-unavailable", "5"),
        (body(200, &huge), 502, "provider-unavailable", "5"),
        (body(200, no_code), 502, "provider-unavailable", "5"),
        (Answer::Busy("7"), 503, "provider-busy", "7"),
        (Answer::Busy("86400"), 503, "provider-busy", "300"),
        (Answer::Busy("0"), 503, "provider-busy", "1"),
        (Answer::Busy("soon"), 503, "provider-busy", "5"),
        (
            paysafe_error("DW-BANK-ACCOUNT-LIMIT-EXCEEDED"),
            409,
            "provider-limit",
            "",
        ),
        (
            paysafe_error("DW-SOMETHING-ELSE"),
            502,
            "provider-refused",
            "",
        ),
        (Answer::Status(404), 502, "provider-refused", ""),
        (
            Answer::Redirect("/elsewhere".to_owned()),
            502,
            "provider-refused",
            "",
        ),
    ] {
        for answer in both(fault).await {
            answer.is_problem(status, code);
            assert_eq!(answer.header("retry-after"), retry_after, "{code}");
            assert!(!answer.text.contains("needle"), "{}", answer.text);
        }
    }
}

#[tokio::test]
async fn ondatos_faults_have_the_same_problems() {
    let app = App::start().await;
    for (what, fault, status, code) in [
        ("token", Answer::Status(401), 502, "provider-refused"),
        (
            "token",
            body(
                200,
                r#"{"access_token":"a\nb","expires_in":9,"token_type":"Bearer"}"#,
            ),
            502,
            "provider-unavailable",
        ),
        ("token", Answer::Status(500), 502, "provider-unavailable"),
        (
            "POST /v1",
            body(201, r#"{"id":"../../etc"}"#),
            502,
            "provider-unavailable",
        ),
        (
            "POST /v1",
            body(400, r#"{"message":"needle-message"}"#),
            502,
            "provider-refused",
        ),
    ] {
        app.stub.as_ever();
        app.stub.once(what, fault);
        app.create("ondato", "k")
            .send()
            .await
            .is_problem(status, code);
    }
}

#[tokio::test]
async fn every_provider_has_its_time_and_no_more() {
    let app = with_short_timeout().await;
    identified(&app).await;
    for (provider, purpose, what) in [
        ("airwallex", None, "authentication/login"),
        ("airwallex", None, "hosted_flows/create"),
        ("airwallex", None, "/authorize"),
        ("connectfi", None, "auth/get-token"),
        ("connectfi", None, "kyc/init"),
        ("connectpay", None, "idv/session"),
        (
            "connectpay",
            Some("hosted"),
            "POST /baas/onboarding/personal/idv",
        ),
    ] {
        app.stub.as_ever();
        app.stub.once(what, Answer::Late(Duration::from_secs(2)));
        let create = match purpose {
            Some(purpose) => app.create_for(provider, purpose, "slow"),
            None => app.create(provider, "slow"),
        };
        let slow = create.send().await;
        slow.is_problem(502, "provider-unavailable");
    }
}

#[tokio::test]
async fn a_launch_needs_the_provider_to_be_asked_first() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    app.stub.once("GET /v1", Answer::Status(500));
    app.launch(&id)
        .send()
        .await
        .is_problem(502, "provider-unavailable");
    app.stub.once("GET /v1", Answer::Busy("9"));
    let busy = app.launch(&id).send().await;
    busy.is_problem(503, "provider-busy");
    assert_eq!(busy.header("retry-after"), "9");
    // It is not asked again that soon.
    let resting = app.launch(&id).send().await;
    resting.is_problem(503, "provider-busy");
    assert_eq!(app.stub.count("GET /v1"), 2);
}

#[tokio::test]
async fn a_read_answers_what_is_known_whatever_is_the_matter() {
    let app = with_short_timeout().await;
    let id = app.flow("paysafe").await;
    app.stub.session("AWAITING_USER_INPUT", None);
    // Its timeout may be too short for a busy machine: what it needs is read before.
    let mut known = app.read(&id).send().await;
    while known.flow().revision == 1 {
        known = app.read(&id).send().await;
    }
    app.stub.session("COMPLETED", None);
    for fault in [
        Answer::Status(500),
        Answer::Status(404),
        Answer::Late(Duration::from_secs(2)),
        Answer::Busy("0"),
        body(200, "<html>"),
        body(200, r#"["COMPLETED"]"#),
        body(
            200,
            r#"{"id":"another","instrumentType":"CARD","sessionStatus":"COMPLETED"}"#,
        ),
        body(
            200,
            r#"{"id":"session1","instrumentType":"CARD","sessionStatus":"not a word"}"#,
        ),
        paysafe_error("1000"),
    ] {
        app.stub.as_ever();
        app.stub.always("GET ", fault);
        let answer = app.read(&id).send().await;
        assert_eq!((answer.status, &answer.text), (StatusCode::OK, &known.text));
        assert_eq!(answer.header("retry-after"), "");
    }
    app.stub.as_ever();
    let mut answer = app.read(&id).send().await;
    while answer.flow().revision == 2 {
        answer = app.read(&id).send().await;
    }
    assert_eq!(answer.body["status"]["sessionStatus"], "COMPLETED");
}

#[tokio::test]
async fn another_verifications_answer_is_not_taken_for_ours() {
    let app = App::start().await;
    let id = app.flow("ondato").await;
    app.stub.idv("Completed");
    app.stub.kyc("Approved", None);
    for (what, text) in [
        (
            "GET /v1/identity-",
            r#"{"id":"another","status":"Completed"}"#,
        ),
        (
            "GET /v1/identity-",
            r#"{"id":"00000000-0000-4000-8000-000000000001","status":"Completed",
                "externalReferenceId":"flw_another"}"#,
        ),
        (
            "GET /v1/identifications",
            r#"{"id":"kyc-1","status":"Approved","identityVerificationId":"another"}"#,
        ),
    ] {
        app.stub.once(what, body(200, text));
        let answer = app.read(&id).send().await;
        assert_eq!(answer.flow().revision, 1, "{}", answer.text);
    }
    assert_eq!(app.read(&id).send().await.flow().revision, 2);
}

#[tokio::test]
async fn a_busy_provider_is_left_alone_as_long_as_it_asks() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    app.stub.once("GET ", Answer::Busy("60"));
    for _ in 0..5 {
        assert_eq!(app.read(&id).send().await.status, StatusCode::OK);
    }
    assert_eq!(app.stub.count("GET "), 1);
}

#[tokio::test]
async fn a_slow_provider_does_not_time_the_component_out() {
    let app = App::with(|config| config.provider_timeout = Duration::from_secs(1)).await;
    let id = app.flow("paysafe").await;
    app.stub.session("COMPLETED", None);
    app.stub
        .once("GET ", Answer::Late(Duration::from_millis(900)));
    let answer = app.read(&id).send().await;
    assert_eq!(answer.body["status"]["sessionStatus"], "ACTIVE");
    // The read continued; the next request waits for it and gets its result.
    let answer = app.read(&id).send().await;
    assert_eq!(answer.body["status"]["sessionStatus"], "COMPLETED");
    assert_eq!(app.stub.count("GET "), 1);
}

#[tokio::test]
async fn a_refused_token_is_renewed_once() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    app.stub.once("GET ", Answer::Status(401));
    app.stub.session("COMPLETED", None);
    let answer = app.read(&id).send().await;
    assert_eq!(answer.body["status"]["sessionStatus"], "COMPLETED");
    let reads = app.stub.seen("GET ");
    assert_ne!(reads[0].authorization, reads[1].authorization);
    assert_eq!((reads.len(), app.stub.count("token")), (2, 2));

    let id = app.flow("ondato").await;
    app.stub.always("GET ", Answer::Status(401));
    app.launch(&id)
        .send()
        .await
        .is_problem(502, "provider-refused");
    assert_eq!(app.stub.count("GET "), 4);
}

#[tokio::test]
async fn nobody_listens() {
    let app = App::with(|config| {
        config.paysafe.as_mut().unwrap().base_url = "http://127.0.0.1:1".to_owned();
    });
    let answer = app.await.create("paysafe", "k").send().await;
    answer.is_problem(502, "provider-unavailable");
    assert_eq!(answer.header("retry-after"), "5");
}
