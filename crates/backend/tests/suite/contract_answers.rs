//! The router's answers, held against `contract/openapi.json`.

use axum::http::StatusCode;
use serde_json::json;

use crate::app::{App, return_url};
use crate::contract_file::ContractFile;
use crate::stub::Answer;

#[tokio::test]
async fn a_flow_of_each_provider_from_its_create_to_its_end() {
    let app = App::start().await;
    let file = ContractFile::read();
    for provider in ["ondato", "paysafe"] {
        let create = file.operation("createFlow");
        let created = app.create(provider, provider).send().await;
        assert_eq!(created.status, StatusCode::CREATED);
        create.allows(&created);
        let again = app.create(provider, provider).send().await;
        assert_eq!(again.status, StatusCode::OK);
        create.allows(&again);

        let id = created.flow().id.to_string();
        let launched = app.launch(&id).send().await;
        assert_eq!(launched.status, StatusCode::OK);
        file.operation("launchFlow").allows(&launched);

        let read = app.read(&id).send().await;
        assert_eq!(read.status, StatusCode::OK);
        file.operation("readFlow").allows(&read);
        let tag = read.header("etag").to_owned();
        let known = app.read(&id).header("if-none-match", &tag).send().await;
        assert_eq!(known.status, StatusCode::NOT_MODIFIED);
        file.operation("readFlow").allows(&known);

        let open = app.get("/flows?open=true").send().await;
        assert!(!open.body["flows"].as_array().unwrap().is_empty());
        file.operation("openFlows").allows(&open);

        app.stub.idv("Completed");
        app.stub.kyc("Rejected", Some("MissingDocumentPhoto"));
        app.stub.session("FAILED", Some("NAME_MISMATCH"));
        let settled = app.read(&id).send().await;
        file.operation("readFlow").allows(&settled);
        let open = app.get("/flows?open=true").send().await;
        assert!(!open.body["recent"].as_array().unwrap().is_empty());
        file.operation("openFlows").allows(&open);
        app.stub.idv("Pending");
        app.stub.session("ACTIVE", None);
    }
}

#[tokio::test]
async fn problems_of_a_create() {
    let app = App::start().await;
    let file = ContractFile::read();
    let create = file.operation("createFlow");
    let ask = || app.create("ondato", "k");
    let with = |body: serde_json::Value| ask().json(&body);
    let large = format!("{{\"returnUrl\":\"{}\"}}", "a".repeat(16 * 1024));
    app.create("ondato", "used").send().await;
    for (request, code) in [
        (ask().nobody(), "session-expired"),
        (ask().header("origin", "null"), "origin-not-allowed"),
        (
            ask().header("content-type", "text/plain"),
            "content-type-unsupported",
        ),
        (ask().text("{"), "body-malformed"),
        (ask().text(large), "body-too-large"),
        (ask().without("idempotency-key"), "idempotency-key-missing"),
        (
            ask().header("idempotency-key", ""),
            "idempotency-key-invalid",
        ),
        (app.create("paysafe", "used"), "idempotency-key-reused"),
        (
            with(json!({"provider": "ondato", "returnUrl": "https://evil.example/"})),
            "return-url-not-allowed",
        ),
        (
            with(json!({"provider": "ondato", "returnUrl": return_url(), "locale": "en_GB"})),
            "locale-invalid",
        ),
        (
            with(json!({"provider": "ondato", "returnUrl": return_url(), "purpose": "other"})),
            "purpose-unknown",
        ),
    ] {
        let answer = request.send().await;
        assert_eq!(answer.body["code"], code);
        create.allows(&answer);
    }
    let app = App::with(|config| config.paysafe = None).await;
    let answer = app.create("paysafe", "k").send().await;
    assert_eq!(answer.body["code"], "provider-not-configured");
    create.allows(&answer);
}

#[tokio::test]
async fn problems_of_a_launch_and_of_reads() {
    let app = App::start().await;
    let file = ContractFile::read();
    let id = app.flow("paysafe").await;
    let foreign = json!({"returnUrl": "https://evil.example/"});
    let no_tag = json!({"returnUrl": return_url(), "locale": ""});
    for (request, code) in [
        (app.launch(&id).user("ben"), "flow-not-found"),
        (app.launch(&id).nobody(), "session-expired"),
        (app.launch(&id).json(&foreign), "return-url-not-allowed"),
        (app.launch(&id).json(&no_tag), "locale-invalid"),
        (app.launch(&id).text("[]"), "body-malformed"),
        (
            app.launch(&id).header("origin", "null"),
            "origin-not-allowed",
        ),
    ] {
        let answer = request.send().await;
        assert_eq!(answer.body["code"], code);
        file.operation("launchFlow").allows(&answer);
    }
    for (session, code) in [
        ("ONGOING_VERIFICATION", "flow-processing"),
        ("COMPLETED", "flow-settled"),
    ] {
        app.stub.session(session, None);
        let answer = app.launch(&id).send().await;
        assert_eq!(answer.body["code"], code);
        file.operation("launchFlow").allows(&answer);
    }
    for (operation, request, code) in [
        ("readFlow", app.read(&id).nobody(), "session-expired"),
        ("readFlow", app.read(&id).user("ben"), "flow-not-found"),
        ("openFlows", app.get("/flows"), "query-invalid"),
        (
            "openFlows",
            app.get("/flows?open=true").nobody(),
            "session-expired",
        ),
    ] {
        let answer = request.send().await;
        assert_eq!(answer.body["code"], code);
        file.operation(operation).allows(&answer);
    }
}

#[tokio::test]
async fn problems_that_a_provider_makes() {
    let app = App::start().await;
    let file = ContractFile::read();
    let limit = json!({"error": {"code": "DW-BANK-ACCOUNT-LIMIT-EXCEEDED", "message": "m"}});
    for (said, code) in [
        (Answer::Status(500), "provider-unavailable"),
        (Answer::Status(403), "provider-refused"),
        (Answer::Body(400, limit.to_string()), "provider-limit"),
        // The last: it opens the circuit breaker.
        (Answer::Busy("7"), "provider-busy"),
    ] {
        app.stub.once("POST /digitalwallets/customers", said);
        let answer = app.create("paysafe", code).send().await;
        assert_eq!(answer.body["code"], code);
        file.operation("createFlow").allows(&answer);
    }
}
