//! Paysafe's hosted page: access to it, and its redirects.

use std::time::Duration;

use hosted_flow_sandbox::Outcome;
use reqwest::StatusCode;
use reqwest::header::{COOKIE, SET_COOKIE};
use serde_json::{Value, json};

use crate::fixture::{Fixture, PAGE, PaysafeSession, location, outcome, status_of};

#[tokio::test]
async fn the_secure_code_is_exchanged_for_a_cookie() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let session = fixture.session(&token, PAGE).await;
    let response = fixture.http.get(session.hosted_url()).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    let path = location(&response);
    assert!(session.redirect_url.contains(&format!("{path}/initiate?")));
    let cookie = response.headers()[SET_COOKIE].to_str().unwrap();
    let (value, attributes) = cookie.split_once("; ").unwrap();
    assert_eq!(attributes, format!("Path={path}; HttpOnly; SameSite=Lax"));
    assert!(!cookie.contains(&session.secure_code));

    let url = fixture.paysafe(&path);
    assert_eq!(
        status_of(fixture.http.get(&url)).await,
        StatusCode::FORBIDDEN
    );
    let request = fixture
        .http
        .get(&url)
        .header(COOKIE, format!("a=b; {value}"));
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let html = response.text().await.unwrap();
    assert!(html.contains("Paysafe (sandbox)"));
    assert!(html.contains("Sandbox – no real data"));
    assert_eq!(html.matches("<form").count(), 1);
    assert_eq!(html.matches(r#"<button name="outcome""#).count(), 6);
    assert_eq!(html.matches("<option").count(), 9);
    assert!(html.contains(r#"<option value="NAME_MISMATCH" selected>"#));
    assert!(!html.contains("secureCode"));
    // Opening the page does not change the session.
    let read = fixture.read_session(&token, &session.id).await;
    assert_eq!(read["sessionStatus"], "ACTIVE");
}

#[tokio::test]
async fn a_wrong_code_or_query_is_refused() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let session = fixture.session(&token, PAGE).await;
    let other = fixture.session(&token, PAGE).await;
    let (bare, full) = (&session.redirect_url, session.hosted_url());
    let code = session.encoded_code();
    for forbidden in [
        bare.clone(),
        format!("{bare}&secureCode="),
        // A `+` that was appended without encoding.
        format!("{bare}&secureCode={}", session.secure_code),
        format!("{full}&secureCode={code}"),
        full.replace(&code, &code.to_lowercase()),
        format!("{bare}&secureCode={}", other.encoded_code()),
    ] {
        let status = status_of(fixture.http.get(&forbidden)).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{forbidden}");
    }
    for changed in [
        format!("{bare}&securecode={code}"),
        full.replace("en%20US", "en+US"),
        full.replace("a+b", "a%20b"),
        full.replace("a+b", "a%2Bb"),
        full.replace("b%2Fc", "b/c"),
        full.replace("sig=a+b%2Fc&", ""),
        full.replace('?', "?&"),
    ] {
        let status = status_of(fixture.http.get(&changed)).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{changed}");
    }
    let lost = full.replace("/verifications/", "/verifications/0");
    assert_eq!(
        status_of(fixture.http.get(&lost)).await,
        StatusCode::NOT_FOUND
    );
    // None of these requests ended the session.
    fixture.enter(&session).await;
}

#[tokio::test]
async fn a_cookie_opens_its_own_session_only() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let mine = fixture.enter(&fixture.session(&token, PAGE).await).await;
    let theirs = fixture.enter(&fixture.session(&token, PAGE).await).await;
    let request = fixture.http.get(&theirs.url).header(COOKIE, &mine.cookie);
    assert_eq!(status_of(request).await, StatusCode::FORBIDDEN);
    let request = fixture.http.post(&theirs.url).header(COOKIE, &mine.cookie);
    let request = request.form(&[outcome(Outcome::Approve)]);
    assert_eq!(status_of(request).await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn every_outcome_sets_its_status_and_redirects() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    for (chosen, reason, status, expected) in [
        (Outcome::Approve, "", "COMPLETED", Value::Null),
        (Outcome::Decline, "", "FAILED", json!("NAME_MISMATCH")),
        (Outcome::Decline, "OTHER", "FAILED", json!("OTHER")),
        (
            Outcome::Abandon,
            "OTHER",
            "FAILED",
            json!("USER_ABANDONED_PROCESS"),
        ),
        (Outcome::Expire, "OTHER", "FAILED", json!("SESSION_EXPIRED")),
        (Outcome::Later, "OTHER", "AWAITING_USER_INPUT", Value::Null),
        (Outcome::Error, "OTHER", "FAILED", json!("INTERNAL_ERROR")),
    ] {
        let session = fixture.session(&token, PAGE).await;
        let visitor = fixture.enter(&session).await;
        let form = [outcome(chosen), ("reason", reason)];
        let response = fixture.choose_as(&visitor, &form).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        let id = &session.id;
        let back = format!("{PAGE}?sessionId={id}&sessionStatus={status}");
        assert_eq!(location(&response), back);
        let read = fixture.read_session(&token, id).await;
        assert_eq!(read["sessionStatus"], status);
        assert_eq!(read["statusReason"], expected);
        assert_eq!(read["instrument"].is_object(), chosen == Outcome::Approve);
    }
}

#[tokio::test]
async fn the_return_url_keeps_every_byte() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    for (url, before, after) in [
        (
            "http://127.0.0.1:8080/join?utm=a%20b+c&x=%zz&&y#top?z=1",
            "http://127.0.0.1:8080/join?utm=a%20b+c&x=%zz&&y&",
            "#top?z=1",
        ),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080?", ""),
        ("HTTP://127.0.0.1:8080/?", "HTTP://127.0.0.1:8080/?", ""),
        (
            "http://127.0.0.1:8080/a?b&",
            "http://127.0.0.1:8080/a?b&",
            "",
        ),
        (
            "http://127.0.0.1:8080/#/r?s=t",
            "http://127.0.0.1:8080/?",
            "#/r?s=t",
        ),
    ] {
        let session = fixture.session(&token, url).await;
        let visitor = fixture.enter(&session).await;
        let response = fixture
            .choose_as(&visitor, &[outcome(Outcome::Approve)])
            .await;
        let id = &session.id;
        let expected = format!("{before}sessionId={id}&sessionStatus=COMPLETED{after}");
        assert_eq!(location(&response), expected);
    }
}

#[tokio::test]
async fn a_session_left_for_later_resumes_at_the_same_url() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let session = fixture.session(&token, PAGE).await;
    let visitor = fixture.enter(&session).await;
    fixture
        .choose_as(&visitor, &[outcome(Outcome::Later)])
        .await;
    let visitor = fixture.enter(&session).await;
    let response = fixture
        .choose_as(&visitor, &[outcome(Outcome::Approve)])
        .await;
    assert!(location(&response).ends_with("&sessionStatus=COMPLETED"));
}

#[tokio::test]
async fn a_finished_session_is_gone_and_links_back() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let session = fixture.session(&token, "http://127.0.0.1:8080/?a=1").await;
    let visitor = fixture.enter(&session).await;
    fixture
        .choose_as(&visitor, &[outcome(Outcome::Abandon)])
        .await;
    let request = fixture
        .http
        .get(&visitor.url)
        .header(COOKIE, &visitor.cookie);
    let shown = request.send().await.unwrap();
    let chosen = fixture
        .choose_as(&visitor, &[outcome(Outcome::Approve)])
        .await;
    let PaysafeSession { id, .. } = &session;
    let link =
        format!(r#"href="http://127.0.0.1:8080/?a=1&amp;sessionId={id}&amp;sessionStatus=FAILED""#);
    for response in [shown, chosen] {
        assert_eq!(response.status(), StatusCode::GONE);
        let html = response.text().await.unwrap();
        assert!(html.contains(&link), "{html}");
        assert!(!html.contains("<form"));
    }
}

#[tokio::test]
async fn a_session_expires_while_its_page_is_open() {
    let lifetime = Duration::from_mins(2);
    let fixture =
        Fixture::with(|config| *config.timings.named("paysafe-lifetime").unwrap() = lifetime).await;
    let token = fixture.paysafe_token().await;
    let session = fixture.session(&token, PAGE).await;
    let visitor = fixture.enter(&session).await;
    fixture.sandbox.advance(lifetime);
    let response = fixture
        .choose_as(&visitor, &[outcome(Outcome::Approve)])
        .await;
    assert_eq!(response.status(), StatusCode::GONE);
    let read = fixture.read_session(&token, &session.id).await;
    assert_eq!(read["sessionStatus"], "FAILED");
    assert_eq!(read["statusReason"], "SESSION_EXPIRED");
}

#[tokio::test]
async fn a_choice_not_in_the_form_changes_nothing() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let session = fixture.session(&token, PAGE).await;
    let visitor = fixture.enter(&session).await;
    let decline = outcome(Outcome::Decline);
    for form in [
        &[][..],
        &[("outcome", "maybe")],
        &[decline, ("reason", "Sanctioned")],
    ] {
        let response = fixture.choose_as(&visitor, form).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    }
    let read = fixture.read_session(&token, &session.id).await;
    assert_eq!(read["sessionStatus"], "ACTIVE");
}
