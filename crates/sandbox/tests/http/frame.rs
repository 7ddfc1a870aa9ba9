//! What all ports have in common: headers, log, style sheet, start page.

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{LogEntry, Outcome, PLAIN_SET_UP};
use reqwest::StatusCode;
use reqwest::header::REFERER;

use crate::stage::{PAGE, Stage, outcome, status_of};

#[tokio::test]
async fn every_answer_carries_the_headers_of_a_careful_provider() {
    let stage = Stage::new().await;
    let token = stage.ondato_token().await;
    let id = stage.idv(&token, PLAIN_SET_UP).await;
    for url in [
        stage.ondato("/"),
        stage.ondato(&format!("/?id={id}")),
        stage.ondato("/missing"),
        stage.ondato("/v1/x"),
        stage.paysafe("/"),
        stage.paysafe("/sandbox/style.css"),
        stage.airwallex("/hosted_flows/x?code=y"),
        stage.airwallex("/api/v1/x"),
        stage.connectfi_url("/customer/kyc/status/x"),
        stage.connectfi_url("/sandbox/"),
        stage.connectpay("/idv/x"),
    ] {
        let answer = stage.http.get(url).send().await.unwrap();
        let header = |name: &str| answer.headers()[name].to_str().unwrap();
        assert_eq!(
            header("content-security-policy"),
            "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:8080; \
             base-uri 'none'; frame-ancestors 'none'"
        );
        assert_eq!(header("referrer-policy"), "no-referrer");
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("x-frame-options"), "DENY");
        assert_eq!(header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn the_style_sheet_and_the_start_page_are_on_every_port() {
    let stage = Stage::new().await;
    for provider in Provider::ALL {
        let origin = stage.sandbox.origin(provider);
        let css = stage.http.get(format!("{origin}/sandbox/style.css"));
        let css = css.send().await.unwrap();
        assert_eq!(css.headers()["content-type"], "text/css; charset=utf-8");
        let html = stage.http.get(format!("{origin}/")).send().await.unwrap();
        assert_eq!(html.status(), StatusCode::OK);
        let html = html.text().await.unwrap();
        assert!(html.contains(&format!(r#"href="{PAGE}""#)));
        assert!(html.contains(r#"<link rel="stylesheet" href="/sandbox/style.css">"#));
    }
}

#[tokio::test]
async fn the_log_tells_what_came_and_no_secret() {
    let stage = Stage::new().await;
    let token = stage.paysafe_token().await;
    let session = stage.session(&token, PAGE).await;
    let request = stage.http.get(session.hosted_url());
    let request = request.header(REFERER, "http://127.0.0.1:8080/join?hf_attempt=1");
    assert_eq!(status_of(request).await, StatusCode::SEE_OTHER);
    let visitor = stage.enter(&session).await;
    stage
        .choose_as(&visitor, &[outcome(Outcome::Approve)])
        .await;

    let url = stage.paysafe("/sandbox/log");
    let body = stage
        .http
        .get(&url)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    let entries: Vec<LogEntry> = serde_json::from_str(&body).unwrap();
    let seen: Vec<_> = entries
        .iter()
        .map(|entry| {
            (
                entry.method.as_str(),
                entry.status,
                entry.referrer.is_some(),
            )
        })
        .collect();
    let expected = [
        ("POST", 200, false),
        ("POST", 200, false),
        ("GET", 303, true),
        ("GET", 303, false),
        ("POST", 303, false),
    ];
    assert_eq!(seen, expected);
    let referrer = entries[2].referrer.as_ref().unwrap();
    assert_eq!(referrer.origin, "http://127.0.0.1:8080");
    assert_eq!(referrer.path, "/join");
    assert!(entries[2].path.ends_with("/initiate"));
    assert!(!body.contains('?') && !body.contains("hf_attempt"));

    assert_eq!(stage.sandbox.log(Provider::Paysafe), entries);
    assert!(stage.sandbox.log(Provider::Ondato).is_empty());
}

#[tokio::test]
async fn a_body_that_is_too_large_is_not_kept() {
    let stage = Stage::new().await;
    let token = stage.paysafe_token().await;
    let url = format!("{PAGE}?{}", "x".repeat(16 * 1024));
    let request = stage.create_session(&token, "US_BANK_ACCOUNT", &url);
    assert_eq!(status_of(request).await, StatusCode::PAYLOAD_TOO_LARGE);
}
