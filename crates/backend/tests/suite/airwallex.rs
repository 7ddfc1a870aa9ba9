//! Airwallex through the contract.

use axum::http::StatusCode;
use serde_json::json;

use crate::app::{App, return_url};
use crate::stub::{ACCESS_TOKEN, Answer, HOSTED_PATH};

const AUTHORIZE: &str = "/authorize";

fn error(status: u16, code: &str) -> Answer {
    let body = json!({"code": code, "message": "needle-message", "source": "needle-message"});
    Answer::Body(status, body.to_string())
}

#[tokio::test]
async fn a_create_authorises_the_person_into_a_new_hosted_flow() {
    let app = App::with(|config| {
        config.airwallex.as_mut().unwrap().on_behalf_of = Some("acct_platform".to_owned());
    })
    .await;
    let answer = app.create("airwallex", "k").send().await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let url = answer.body["launch"]["url"].as_str().unwrap();
    assert!(url.contains(HOSTED_PATH), "{url}");
    assert_eq!(
        answer.body["status"]["hostedFlow"],
        json!({"status": "INIT"})
    );

    let created = &app.stub.seen("hosted_flows/create")[0];
    assert_eq!(
        created.json(),
        json!({"account_id": "acct_anna", "template": "template-1",
            "return_url": return_url(), "error_url": return_url()})
    );
    assert_eq!(created.authorization, format!("Bearer {ACCESS_TOKEN}-1"));
    assert_eq!(created.on_behalf_of, "acct_platform");
    let authorized = &app.stub.seen("hosted_flows/ahfi_1/authorize")[0];
    assert_eq!(authorized.json(), json!({"identity": "anna"}));
    assert_eq!(app.stub.count("login"), 1);

    let of_purpose = app.create_for("airwallex", "liveness", "k2").send().await;
    assert_eq!(of_purpose.status, StatusCode::CREATED);
    let created = &app.stub.seen("hosted_flows/create")[1];
    assert_eq!(created.json()["template"], "template-2");
    let unknown = app.create_for("airwallex", "unknown", "k3").send().await;
    unknown.is_problem(400, "purpose-unknown");
}

#[tokio::test]
async fn the_same_hosted_flow_is_authorised_again_at_every_launch() {
    let app = App::start().await;
    let id = app.flow("airwallex").await;
    let first = app.launch(&id).send().await;
    let second = app.launch(&id).send().await;
    assert_ne!(first.body["launch"]["url"], second.body["launch"]["url"]);
    assert_eq!(app.stub.count("hosted_flows/create"), 1);
    assert_eq!(app.stub.count("ahfi_1/authorize"), 3);
    // The idempotent repeat of a create carries no secret: none was kept.
    app.create("airwallex", "again").send().await;
    let again = app.create("airwallex", "again").send().await;
    assert_eq!(
        (again.status, &again.body["launch"]),
        (StatusCode::OK, &json!(null))
    );
}

#[tokio::test]
async fn the_account_decides_and_personal_data_is_dropped() {
    let app = App::start().await;
    let id = app.flow("airwallex").await;
    for (hosted_flow, account, outcome) in [
        ("PROCESSING", "CREATED", "AwaitingCustomer"),
        ("FINISHED", "SUBMITTED", "Processing"),
        ("FINISHED", "NEW_AT_AIRWALLEX", "Unknown"),
        ("FINISHED", "ACTIVE", "Approved"),
    ] {
        app.stub.others(|others| {
            others.hosted_flow = hosted_flow;
            others.account = account;
        });
        let answer = app.read(&id).send().await;
        assert_eq!(
            answer.body["status"],
            json!({"provider": "airwallex", "hostedFlow": {"status": hosted_flow},
                "account": {"status": account}})
        );
        let status = hosted_flow_core::provider::outcome(&answer.flow().status.0).status;
        assert!(format!("{status:?}").starts_with(outcome), "{status:?}");
        assert!(!answer.text.contains("Needle"), "{}", answer.text);
    }
    app.launch(&id).send().await.is_problem(409, "flow-settled");
}

#[tokio::test]
async fn a_hosted_flow_that_is_gone_is_followed_by_a_new_one() {
    let app = App::start().await;
    let id = app.flow("airwallex").await;
    app.stub
        .once("GET /api/v1/hosted_flows", Answer::Status(404));
    let gone = app.read(&id).send().await;
    assert_eq!(
        gone.body["status"],
        json!({"provider": "airwallex", "error": "FLOW_INSTANCE_NOT_FOUND"})
    );
    app.stub
        .once("GET /api/v1/hosted_flows", Answer::Status(404));
    let answer = app.launch(&id).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert!(answer.body["launch"]["url"].is_string());
    assert_eq!(app.stub.count("hosted_flows/create"), 2);

    // It may be gone between the read and the authorisation.
    app.stub
        .once(AUTHORIZE, error(404, "FLOW_INSTANCE_NOT_FOUND"));
    let answer = app.launch(&id).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(app.stub.count("hosted_flows/create"), 3);
}

#[tokio::test]
async fn only_documented_codes_are_forwarded() {
    let app = App::start().await;
    for (status, code, shown) in [
        (401, "TOKEN_EXPIRED", true),
        (403, "UNAUTHORIZED", true),
        (400, "ACTION_NOT_FOUND", true),
        (400, "UNKNOWN", true),
        (403, "unauthorized", false),
        (400, "validation_error", false),
        (500, "UNKNOWN", false),
        (429, "UNKNOWN", false),
    ] {
        app.stub.as_ever();
        let id = app.flow("airwallex").await;
        app.stub
            .always("GET /api/v1/hosted_flows", error(status, code));
        let answer = app.read(&id).send().await;
        let expected = if shown { json!(code) } else { json!(null) };
        assert_eq!(answer.body["status"]["error"], expected, "{status} {code}");
        assert!(!answer.text.contains("needle"), "{}", answer.text);
    }
}

#[tokio::test]
async fn a_refused_authorisation_is_no_launch() {
    for (answer, status, code) in [
        (error(403, "UNAUTHORIZED"), 409, "flow-settled"),
        (error(400, "ACTION_NOT_FOUND"), 409, "flow-processing"),
        (error(400, "validation_error"), 502, "provider-refused"),
        (Answer::Status(500), 502, "provider-unavailable"),
        (Answer::Busy("7"), 503, "provider-busy"),
        (
            Answer::Body(200, r#"{"id":"ahfi_other","url":"https://a"}"#.into()),
            502,
            "provider-unavailable",
        ),
        (
            Answer::Body(200, r#"{"id":"ahfi_1"}"#.into()),
            502,
            "provider-unavailable",
        ),
    ] {
        // A separate one: a `429` opens the circuit breaker.
        let app = App::start().await;
        let id = app.flow("airwallex").await;
        app.stub.always(AUTHORIZE, answer);
        app.launch(&id).send().await.is_problem(status, code);
    }
}

#[tokio::test]
async fn a_create_that_airwallex_refuses_is_a_problem() {
    let app = App::start().await;
    for (what, answer, status, code) in [
        ("login", Answer::Status(401), 502, "provider-refused"),
        (
            "login",
            Answer::Body(201, r#"{"token":7,"expires_at":"tomorrow"}"#.into()),
            502,
            "provider-unavailable",
        ),
        (
            "hosted_flows/create",
            error(400, "invalid_argument"),
            502,
            "provider-refused",
        ),
        (
            "hosted_flows/create",
            Answer::Status(404),
            502,
            "provider-refused",
        ),
        (AUTHORIZE, Answer::Status(503), 502, "provider-unavailable"),
        (
            AUTHORIZE,
            Answer::Body(200, "<html>".into()),
            502,
            "provider-unavailable",
        ),
    ] {
        app.stub.as_ever();
        app.stub.once(what, answer);
        let refused = app.create("airwallex", "k").send().await;
        refused.is_problem(status, code);
        assert!(!refused.text.contains("needle"), "{}", refused.text);
    }
    app.stub.as_ever();
    assert_eq!(
        app.create("airwallex", "k").send().await.status,
        StatusCode::CREATED
    );
}

#[tokio::test]
async fn a_token_that_has_ended_is_not_used() {
    let app = App::start().await;
    let ended = r#"{"token":"t","expires_at":"2020-01-01T00:00:00+0000"}"#;
    app.stub.once("login", Answer::Body(201, ended.to_owned()));
    app.flow("airwallex").await;
    assert_eq!(app.stub.count("login"), 2);
}
