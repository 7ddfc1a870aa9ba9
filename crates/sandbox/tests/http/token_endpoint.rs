//! The token endpoints of Ondato and Paysafe, and the APIs behind them.

use std::time::Duration;

use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET};
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use serde_json::{Value, json};

use crate::fixture::{Fixture, json_of, status_of};
use crate::paysafe_api::{V1, V2};

#[tokio::test]
async fn only_the_client_gets_an_ondato_token() {
    let fixture = Fixture::new().await;
    let ask = async |form: &str, content_type: &str, status| {
        let request = fixture.http.post(fixture.ondato("/connect/token"));
        let request = request.header(CONTENT_TYPE, content_type.to_owned());
        json_of(request.body(form.to_owned()), status).await
    };
    let form = "application/x-www-form-urlencoded";
    let good = "grant_type=client_credentials&client_id=sandbox-client\
                &client_secret=sandbox-secret&scope=idv_api";
    let response = ask(good, form, StatusCode::OK).await;
    assert_eq!(response["token_type"], "Bearer");
    assert_eq!(response["expires_in"], 3600);
    assert_eq!(response["scope"], "idv_api");

    let (bad, unauthorized) = (StatusCode::BAD_REQUEST, StatusCode::UNAUTHORIZED);
    for (body, content_type, status, code) in [
        (
            good.replace("-secret", "-guess"),
            form,
            unauthorized,
            "invalid_client",
        ),
        (
            good.replace("=client_c", "=c"),
            form,
            bad,
            "unsupported_grant_type",
        ),
        (good.replace("idv_api", "all"), form, bad, "invalid_scope"),
        (format!("{good}&scope=x"), form, bad, "invalid_request"),
        (good.to_owned(), "application/json", bad, "invalid_request"),
    ] {
        assert_eq!(
            ask(&body, content_type, status).await,
            json!({ "error": code })
        );
    }
}

#[tokio::test]
async fn ondato_requires_a_valid_token() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    for path in [
        "/v1/identity-verifications/x",
        "/v1/identifications/x",
        "/v1/x",
    ] {
        let url = fixture.ondato(path);
        let response = fixture.http.get(&url).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        assert_eq!(response.headers()[WWW_AUTHENTICATE], "Bearer");
        let request = fixture.http.get(&url).bearer_auth("made-up");
        assert_eq!(status_of(request).await, StatusCode::UNAUTHORIZED);
        let request = fixture.http.get(&url).bearer_auth(&token);
        assert_eq!(status_of(request).await, StatusCode::NOT_FOUND);
    }
    // Paysafe's tokens are not valid at Ondato.
    let foreign = fixture.paysafe_token().await;
    let request = fixture
        .http
        .get(fixture.ondato("/v1/x"))
        .bearer_auth(foreign);
    assert_eq!(status_of(request).await, StatusCode::UNAUTHORIZED);

    fixture.sandbox.advance(Duration::from_hours(1));
    let request = fixture
        .http
        .get(fixture.ondato("/v1/x"))
        .bearer_auth(&token);
    assert_eq!(status_of(request).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn only_basic_credentials_get_a_paysafe_token() {
    let fixture = Fixture::new().await;
    let url = fixture.paysafe("/digitalwallets/v1/auth/brands/acme/token");
    let grant = [("grant_type", "client_credentials")];
    let good = fixture
        .http
        .post(&url)
        .basic_auth(CLIENT_ID, Some(CLIENT_SECRET));
    let response = json_of(good.form(&grant), StatusCode::OK).await;
    assert_eq!(response["token_type"], "Bearer");
    assert_eq!(response["expires_in"], 36_000);
    assert_eq!(response["scope"], "whitelabelWallet");

    let in_form = fixture.http.post(&url).form(&[
        ("grant_type", "client_credentials"),
        ("client_id", CLIENT_ID),
        ("client_secret", CLIENT_SECRET),
    ]);
    let wrong = fixture
        .http
        .post(&url)
        .basic_auth(CLIENT_ID, Some("guess"))
        .form(&grant);
    for request in [in_form, wrong] {
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        assert!(response.headers().contains_key(WWW_AUTHENTICATE));
        let body: Value = response.json().await.unwrap();
        assert_eq!(body, json!({ "error": "invalid_client" }));
    }
    let other = [("grant_type", "password")];
    let request = fixture
        .http
        .post(&url)
        .basic_auth(CLIENT_ID, Some(CLIENT_SECRET));
    let response = json_of(request.form(&other), StatusCode::BAD_REQUEST).await;
    assert_eq!(response["error"], "unsupported_grant_type");
}

#[tokio::test]
async fn paysafe_requires_a_valid_token() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    for path in [V1, V2, "/digitalwallets/v2/x"] {
        let url = fixture.paysafe(path);
        assert_eq!(
            status_of(fixture.http.get(&url)).await,
            StatusCode::UNAUTHORIZED
        );
        assert_eq!(
            status_of(fixture.http.post(&url)).await,
            StatusCode::UNAUTHORIZED
        );
        let request = fixture.http.get(&url).bearer_auth("made-up");
        assert_eq!(status_of(request).await, StatusCode::UNAUTHORIZED);
    }
    let known = fixture
        .http
        .get(fixture.paysafe("/digitalwallets/v2/x"))
        .bearer_auth(&token);
    let response = json_of(known, StatusCode::NOT_FOUND).await;
    assert_eq!(response["error"]["code"], "SANDBOX-NOT-FOUND");
    fixture.sandbox.advance(Duration::from_hours(10));
    let request = fixture.http.get(fixture.paysafe(V2)).bearer_auth(&token);
    assert_eq!(status_of(request).await, StatusCode::UNAUTHORIZED);
}
