//! What all ports have in common: headers, log, style sheet, start page.

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::providers::ondato::PLAIN_SET_UP;
use hosted_flow_sandbox::{LogEntry, Outcome};
use reqwest::StatusCode;
use reqwest::header::REFERER;

use crate::fixture::{Fixture, PAGE, outcome, status_of};

#[tokio::test]
async fn every_response_has_the_security_headers() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    for url in [
        fixture.ondato("/"),
        fixture.ondato(&format!("/?id={id}")),
        fixture.ondato("/missing"),
        fixture.ondato("/v1/x"),
        fixture.paysafe("/"),
        fixture.paysafe("/sandbox/style.css"),
        fixture.airwallex("/hosted_flows/x?code=y"),
        fixture.airwallex("/api/v1/x"),
        fixture.connectfi_url("/customer/kyc/status/x"),
        fixture.connectfi_url("/sandbox/"),
        fixture.connectpay("/idv/x"),
    ] {
        let response = fixture.http.get(url).send().await.unwrap();
        let header = |name: &str| response.headers()[name].to_str().unwrap();
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
async fn every_port_serves_style_sheet_and_start_page() {
    let fixture = Fixture::new().await;
    for provider in Provider::ALL {
        let origin = fixture.sandbox.origin(provider);
        let css = fixture.http.get(format!("{origin}/sandbox/style.css"));
        let css = css.send().await.unwrap();
        assert_eq!(css.headers()["content-type"], "text/css; charset=utf-8");
        let html = fixture.http.get(format!("{origin}/")).send().await.unwrap();
        assert_eq!(html.status(), StatusCode::OK);
        let html = html.text().await.unwrap();
        assert!(html.contains(&format!(r#"href="{PAGE}""#)));
        assert!(html.contains(r#"<link rel="stylesheet" href="/sandbox/style.css">"#));
    }
}

#[tokio::test]
async fn the_log_lists_requests_without_secrets() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let session = fixture.session(&token, PAGE).await;
    let request = fixture.http.get(session.hosted_url());
    let request = request.header(REFERER, "http://127.0.0.1:8080/join?hf_attempt=1");
    assert_eq!(status_of(request).await, StatusCode::SEE_OTHER);
    let visitor = fixture.enter(&session).await;
    fixture
        .choose_as(&visitor, &[outcome(Outcome::Approve)])
        .await;

    let url = fixture.paysafe("/sandbox/log");
    let body = fixture
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

    assert_eq!(fixture.sandbox.log(Provider::Paysafe), entries);
    assert!(fixture.sandbox.log(Provider::Ondato).is_empty());
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let url = format!("{PAGE}?{}", "x".repeat(16 * 1024));
    let request = fixture.create_session(&token, "US_BANK_ACCOUNT", &url);
    assert_eq!(status_of(request).await, StatusCode::PAYLOAD_TOO_LARGE);
}
