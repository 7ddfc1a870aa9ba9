//! Ondato's API.

use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::providers::ondato::{PLAIN_SET_UP, WHITE_LABEL_SET_UP};
use hosted_flow_sandbox::{ChoiceError, Outcome};
use reqwest::StatusCode;
use reqwest::header::CONTENT_TYPE;
use serde_json::{Value, json};

use crate::fixture::{Fixture, PAGE, json_of, status_of};

#[tokio::test]
async fn the_documented_example_creates_a_verification() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let example = json!({
        "externalReferenceId": "123",
        "registration": {
            "dateOfBirth": "2021-01-14",
            "email": "John@email.com",
            "firstName": "John",
            "lastName": "Johnson",
            "middleName": "Adam",
            "personalCode": "1214148111000",
            "phoneNumber": 370_624_515_141_u64,
            "countryCode": "LT"
        },
        "setupId": "3fa85f64-5717-4562-b3fc-2c963f66afa6"
    });
    let request = fixture
        .http
        .post(fixture.ondato("/v1/identity-verifications"));
    let created = json_of(
        request.bearer_auth(&token).json(&example),
        StatusCode::CREATED,
    )
    .await;
    let id = created["id"].as_str().unwrap();
    let idv = fixture.read_idv(&token, id).await;
    assert_eq!(idv["id"], created["id"]);
    assert_eq!(idv["status"], "Pending");
    assert_eq!(idv["externalReferenceId"], "123");
    assert_eq!(idv["setup"]["id"], PLAIN_SET_UP);
    assert_eq!(idv["step"], json!({}));
    // `2022-09-29T14:17:19.171Z`, as on the page.
    assert_eq!(idv["createdUtc"].as_str().unwrap().len(), 24);
}

#[tokio::test]
async fn an_invalid_create_request_is_refused() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let long = "x".repeat(257);
    for body in [
        String::new(),
        "{".to_owned(),
        "{}".to_owned(),
        format!(r#"["{PLAIN_SET_UP}"]"#),
        r#"{"setupId":"02c99769-51a5-4174-aa5b-3fa0c2e6bfef"}"#.to_owned(),
        format!(r#"{{"setupId":"{PLAIN_SET_UP}","externalReferenceId":"{long}"}}"#),
    ] {
        let request = fixture
            .http
            .post(fixture.ondato("/v1/identity-verifications"));
        let request = request
            .bearer_auth(&token)
            .header(CONTENT_TYPE, "application/json");
        let response = json_of(request.body(body), StatusCode::BAD_REQUEST).await;
        assert!(response["message"].is_string());
    }
    let request = fixture
        .http
        .post(fixture.ondato("/v1/identity-verifications"));
    let request = request.bearer_auth(&token).body("{}");
    assert_eq!(status_of(request).await, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn session_redirects_must_be_on_the_page_origin() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    let put = |id: &str, language: &str, failure: &str| {
        let path = format!("/v1/identity-verifications/{id}/setup-localisations");
        let request = fixture.http.put(fixture.ondato(&path)).bearer_auth(&token);
        request.json(&json!({
            "defaultLanguage": "en-GB",
            "localisationSettings": [{
                "language": language,
                "successRedirectUrl": format!("{PAGE}done"),
                "failureRedirectUrl": failure,
                "consentDeclinedRedirectUrl": PAGE,
            }],
        }))
    };
    let own = format!("{PAGE}failed?a=%20+b#c");
    let unknown = "02c99769-51a5-4174-aa5b-3fa0c2e6bfef";
    assert_eq!(
        status_of(put(unknown, "en-GB", &own)).await,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        status_of(put(&id, "lt-LT", &own)).await,
        StatusCode::BAD_REQUEST
    );
    let foreign = status_of(put(&id, "en-GB", "https://evil.example/")).await;
    assert_eq!(foreign, StatusCode::BAD_REQUEST);
    assert_eq!(
        status_of(put(&id, "en-GB", &own)).await,
        StatusCode::NO_CONTENT
    );

    let play = |outcome| fixture.sandbox.play(Provider::Ondato, &id, outcome, None);
    assert_eq!(play(Outcome::Later), Ok(own));
    assert_eq!(play(Outcome::Approve), Ok(format!("{PAGE}done")));
    assert_eq!(play(Outcome::Approve), Err(ChoiceError::Over));
}

#[tokio::test]
async fn the_decision_follows_the_completion_after_a_delay() {
    let wait = Duration::from_mins(1);
    let fixture =
        Fixture::with(|config| *config.timings.named("ondato-decision").unwrap() = wait).await;
    let token = fixture.ondato_token().await;
    for (outcome, reason, status, expected, is_success) in [
        (Outcome::Approve, None, "Approved", "Verified", true),
        (
            Outcome::Decline,
            None,
            "Rejected",
            "DocumentNotAccepted",
            false,
        ),
        (
            Outcome::Decline,
            Some("Sanctioned"),
            "Rejected",
            "Sanctioned",
            false,
        ),
    ] {
        let id = fixture.idv(&token, WHITE_LABEL_SET_UP).await;
        fixture
            .sandbox
            .play(Provider::Ondato, &id, outcome, reason)
            .unwrap();

        let idv = fixture.read_idv(&token, &id).await;
        assert_eq!(idv["status"], "Completed");
        assert_eq!(idv["step"]["consent"]["isConsented"], true);
        assert_eq!(idv["step"]["kycIdentification"]["isSuccess"], Value::Null);
        let kyc_id = idv["step"]["kycIdentification"]["id"].as_str().unwrap();
        let kyc = fixture.read_kyc(&token, kyc_id).await;
        assert_eq!(kyc["status"], "Awaiting");
        assert_eq!(kyc["statusReason"], Value::Null);
        assert_eq!(kyc["identityVerificationId"], json!(id));
        assert_eq!(kyc["setup"]["id"], WHITE_LABEL_SET_UP);

        fixture.sandbox.advance(wait);
        let kyc = fixture.read_kyc(&token, kyc_id).await;
        assert_eq!(kyc["status"], status);
        assert_eq!(kyc["statusReason"], expected);
        assert_eq!(kyc["document"]["personalCode"], "199202030202");
        let idv = fixture.read_idv(&token, &id).await;
        assert_eq!(idv["status"], "Completed");
        assert_eq!(idv["step"]["kycIdentification"]["isSuccess"], is_success);
    }
}

#[tokio::test]
async fn an_identification_exists_only_after_completion() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    fixture
        .sandbox
        .play(Provider::Ondato, &id, Outcome::Abandon, None)
        .unwrap();
    let idv = fixture.read_idv(&token, &id).await;
    assert_eq!(idv["status"], "Aborted");
    assert_eq!(idv["step"]["kycIdentification"], Value::Null);
}

#[tokio::test]
async fn an_unopened_session_expires_after_seven_days() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    fixture.sandbox.advance(Duration::from_hours(7 * 24));
    let token = fixture.ondato_token().await;
    assert_eq!(fixture.read_idv(&token, &id).await["status"], "Expired");
}
