//! Ondato's hosted page, on both of its hosts.

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::Outcome;
use hosted_flow_sandbox::providers::ondato::{PLAIN_SET_UP, WHITE_LABEL_SET_UP};
use reqwest::StatusCode;
use serde_json::json;

use crate::fixture::{Fixture, PAGE, location, outcome, status_of};

#[tokio::test]
async fn opening_the_page_starts_the_verification() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    let url = fixture.ondato(&format!("/?id={id}"));
    let response = fixture.http.get(&url).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let html = response.text().await.unwrap();
    assert!(html.contains("Ondato (sandbox)"));
    assert!(html.contains("Sandbox – no real data"));
    assert_eq!(html.matches("<form").count(), 1);
    assert_eq!(html.matches(r#"<button name="outcome""#).count(), 6);
    assert_eq!(html.matches("<option").count(), 28);
    assert!(html.contains(r#"<option value="DocumentNotAccepted" selected>"#));
    // The reference is text of the integrator, and must be escaped.
    assert!(html.contains("<dd>&lt;b&gt;123</dd>"));
    assert_eq!(fixture.read_idv(&token, &id).await["status"], "InProgress");
}

#[tokio::test]
async fn the_page_is_in_the_language_of_its_localisation() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    let url = fixture.ondato(&format!("/?id={id}"));
    let language = async || {
        let html = fixture.http.get(&url).send().await.unwrap().text().await;
        let html = html.unwrap();
        let begin = html.strip_prefix("<!doctype html>\n<html lang=\"").unwrap();
        begin.split_once("\">").unwrap().0.to_owned()
    };
    assert_eq!(language().await, "en");
    for (asked, shown) in [("lt-LT", "lt-LT"), ("\"><b>", "&quot;&gt;&lt;b&gt;")] {
        let path = format!("/v1/identity-verifications/{id}/setup-localisations");
        let request = fixture.http.put(fixture.ondato(&path)).bearer_auth(&token);
        let request = request.json(&json!({
            "defaultLanguage": asked,
            "localisationSettings": [{
                "language": asked,
                "successRedirectUrl": PAGE,
                "failureRedirectUrl": PAGE,
                "consentDeclinedRedirectUrl": PAGE,
            }],
        }));
        assert_eq!(status_of(request).await, StatusCode::NO_CONTENT);
        assert_eq!(language().await, shown);
    }
}

#[tokio::test]
async fn every_outcome_sets_its_status_and_redirects() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    for (chosen, status) in [
        (Outcome::Approve, "Completed"),
        (Outcome::Decline, "Completed"),
        (Outcome::Abandon, "Aborted"),
        (Outcome::Expire, "Expired"),
        (Outcome::Later, "Suspended"),
        (Outcome::Error, "InProgress"),
    ] {
        let id = fixture.idv(&token, PLAIN_SET_UP).await;
        let url = fixture.ondato(&format!("/?id={id}"));
        let form = [outcome(chosen), ("reason", "Sanctioned")];
        let response = fixture.choose_ondato(&url, &form).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        assert_eq!(
            location(&response),
            "http://127.0.0.1:8080/?provider=ondato"
        );
        assert_eq!(fixture.read_idv(&token, &id).await["status"], status);
    }
}

#[tokio::test]
async fn a_suspended_verification_resumes_at_the_same_url() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    let url = fixture.ondato(&format!("/?id={id}"));
    fixture
        .choose_ondato(&url, &[outcome(Outcome::Later)])
        .await;
    assert_eq!(fixture.read_idv(&token, &id).await["status"], "Suspended");
    assert_eq!(status_of(fixture.http.get(&url)).await, StatusCode::OK);
    assert_eq!(fixture.read_idv(&token, &id).await["status"], "InProgress");
    let response = fixture
        .choose_ondato(&url, &[outcome(Outcome::Approve)])
        .await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_finished_verification_is_gone_and_links_back() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    for chosen in [
        Outcome::Approve,
        Outcome::Decline,
        Outcome::Abandon,
        Outcome::Expire,
    ] {
        let id = fixture.idv(&token, PLAIN_SET_UP).await;
        let url = fixture.ondato(&format!("/?id={id}"));
        fixture.choose_ondato(&url, &[outcome(chosen)]).await;
        let shown = fixture.http.get(&url).send().await.unwrap();
        let chosen_again = fixture.choose_ondato(&url, &[outcome(chosen)]).await;
        for response in [shown, chosen_again] {
            assert_eq!(response.status(), StatusCode::GONE);
            let html = response.text().await.unwrap();
            assert!(html.contains(r#"href="http://127.0.0.1:8080/?provider=ondato""#));
            assert!(!html.contains("<form"));
        }
    }
}

#[tokio::test]
async fn each_set_up_exists_on_its_own_host_only() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let plain = format!("/?id={}", fixture.idv(&token, PLAIN_SET_UP).await);
    let white_label = format!("/?id={}", fixture.idv(&token, WHITE_LABEL_SET_UP).await);
    let approve = [outcome(Outcome::Approve)];

    for lost in [fixture.white_label(&plain), fixture.ondato(&white_label)] {
        assert_eq!(
            status_of(fixture.http.get(&lost)).await,
            StatusCode::NOT_FOUND
        );
        let response = fixture.choose_ondato(&lost, &approve).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
    }
    // Any other host name of this machine is not Ondato's.
    let origin = fixture.sandbox.origin(Provider::Ondato);
    let port = origin.rsplit(':').next().unwrap();
    let request = fixture.http.get(fixture.ondato(&plain));
    let request = request.header("host", format!("localhost:{port}"));
    assert_eq!(status_of(request).await, StatusCode::NOT_FOUND);

    let url = fixture.white_label(&white_label);
    let html = fixture
        .http
        .get(&url)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(html.contains("Verify by Example Bank (sandbox)"));
    assert!(!html.contains("Ondato"));
    let response = fixture.choose_ondato(&url, &approve).await;
    assert_eq!(
        location(&response),
        "http://127.0.0.1:8080/?provider=ondato&host=white-label"
    );
}

#[tokio::test]
async fn unknown_sessions_are_not_found() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    for path in [
        "/?id=".to_owned(),
        "/?id=02c99769-51a5-4174-aa5b-3fa0c2e6bfef".to_owned(),
        format!("/?id={id}&id={id}"),
        format!("/?id={}", id.to_uppercase()),
        "/x".to_owned(),
    ] {
        let request = fixture.http.get(fixture.ondato(&path));
        assert_eq!(status_of(request).await, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(fixture.read_idv(&token, &id).await["status"], "Pending");
}

#[tokio::test]
async fn a_choice_not_in_the_form_changes_nothing() {
    let fixture = Fixture::new().await;
    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    let url = fixture.ondato(&format!("/?id={id}"));
    let approve = outcome(Outcome::Approve);
    for form in [
        &[][..],
        &[("outcome", "APPROVE")],
        &[approve, approve],
        &[approve, ("reason", "NAME_MISMATCH")],
        &[approve, ("reason", "Sanctioned"), ("reason", "Sanctioned")],
    ] {
        let response = fixture.choose_ondato(&url, form).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{form:?}");
    }
    let request = fixture.http.post(&url).body("outcome=approve");
    assert_eq!(status_of(request).await, StatusCode::BAD_REQUEST);
    assert_eq!(fixture.read_idv(&token, &id).await["status"], "Pending");
}

#[tokio::test]
async fn without_an_id_there_is_a_start_page() {
    let fixture = Fixture::new().await;
    for url in [
        fixture.ondato("/"),
        fixture.ondato("/?a=b"),
        fixture.white_label("/"),
    ] {
        let response = fixture.http.get(url).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        let html = response.text().await.unwrap();
        assert!(html.contains(&format!(r#"href="{PAGE}""#)));
        assert!(html.contains(PLAIN_SET_UP) && html.contains(WHITE_LABEL_SET_UP));
    }
}
