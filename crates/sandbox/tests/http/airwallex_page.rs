//! Airwallex's hosted page: links that work once, and its redirects.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::time::Duration;

use hosted_flow_sandbox::{Config, Outcome};
use reqwest::StatusCode;
use reqwest::header::{COOKIE, SET_COOKIE};

use crate::airwallex_fixture::ERROR_PAGE;
use crate::fixture::{Fixture, PAGE, Visitor, location, outcome, status_of};

impl Fixture {
    /// Opens a link as a browser does, with cookie and redirect.
    async fn enter_flow(&self, link: &str) -> Visitor {
        let response = self.http.get(link).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        let cookie = response.headers()[SET_COOKIE].to_str().unwrap();
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let url = self.airwallex(&location(&response));
        Visitor { url, cookie }
    }

    /// Where opening a link redirects to.
    async fn led(&self, link: &str) -> String {
        location(&self.http.get(link).send().await.unwrap())
    }
}

#[tokio::test]
async fn a_link_code_is_exchanged_for_a_cookie() {
    let fixture = Fixture::new().await;
    let token = fixture.airwallex_token().await;
    let id = fixture.flow(&token, "acct_1").await;
    let visitor = fixture.enter_flow(&fixture.link(&token, &id).await).await;
    assert_eq!(
        visitor.url,
        fixture.airwallex(&format!("/hosted_flows/{id}"))
    );
    assert_eq!(fixture.read_flow(&token, &id).await["status"], "PROCESSING");

    let bare = fixture.http.get(&visitor.url);
    assert_eq!(status_of(bare).await, StatusCode::FORBIDDEN);
    let request = fixture
        .http
        .get(&visitor.url)
        .header(COOKIE, &visitor.cookie);
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let html = response.text().await.unwrap();
    assert!(html.contains("Airwallex (sandbox)"));
    assert!(html.contains("works on a phone alone"));
    assert_eq!(html.matches("<form").count(), 1);
    assert_eq!(html.matches(r#"<button name="outcome""#).count(), 6);
    assert_eq!(html.matches("<option").count(), 7);
    assert!(!html.contains("code="));
}

#[tokio::test]
async fn a_used_or_expired_link_redirects_to_the_error_url() {
    let fixture = Fixture::new().await;
    let token = fixture.airwallex_token().await;
    let id = fixture.flow(&token, "acct_1").await;
    let expired = format!("{ERROR_PAGE}&ahfi_id={id}&code=TOKEN_EXPIRED");

    let used = fixture.link(&token, &id).await;
    fixture.enter_flow(&used).await;
    assert_eq!(fixture.led(&used).await, expired);

    let old = fixture.link(&token, &id).await;
    fixture.sandbox.advance(Duration::from_mins(1));
    assert_eq!(fixture.led(&old).await, expired);

    let made_up = fixture.airwallex(&format!("/hosted_flows/{id}?code=made-up"));
    assert_eq!(fixture.led(&made_up).await, expired);
    let lost = fixture.airwallex("/hosted_flows/ahfi_0?code=x");
    assert_eq!(
        status_of(fixture.http.get(lost)).await,
        StatusCode::NOT_FOUND
    );

    // After another authorisation the same flow continues.
    fixture.enter_flow(&fixture.link(&token, &id).await).await;
}

#[tokio::test]
async fn the_error_parameter_name_is_configurable() {
    let set = |config: &mut Config| config.set("airwallex-error", "reason").unwrap();
    let fixture = Fixture::with(set).await;
    let token = fixture.airwallex_token().await;
    let id = fixture.flow(&token, "acct_1").await;
    let made_up = fixture.airwallex(&format!("/hosted_flows/{id}?code=x"));
    let expected = format!("{ERROR_PAGE}&ahfi_id={id}&reason=TOKEN_EXPIRED");
    assert_eq!(fixture.led(&made_up).await, expected);
}

#[tokio::test]
async fn every_outcome_redirects_and_only_some_finish_the_flow() {
    let fixture = Fixture::new().await;
    let token = fixture.airwallex_token().await;
    for (chosen, reason, code, status) in [
        (Outcome::Approve, "", None, "FINISHED"),
        (Outcome::Decline, "ACTION_REQUIRED", None, "FINISHED"),
        (Outcome::Abandon, "", None, "PROCESSING"),
        (Outcome::Later, "", None, "PROCESSING"),
        (Outcome::Expire, "", Some("TOKEN_EXPIRED"), "PROCESSING"),
        (Outcome::Error, "", Some("UNKNOWN"), "PROCESSING"),
        (
            Outcome::Error,
            "UNAUTHORIZED",
            Some("UNAUTHORIZED"),
            "PROCESSING",
        ),
        (
            Outcome::Error,
            "FLOW_INSTANCE_NOT_FOUND",
            Some("FLOW_INSTANCE_NOT_FOUND"),
            "PROCESSING",
        ),
    ] {
        let id = fixture.flow(&token, "acct_1").await;
        let visitor = fixture.enter_flow(&fixture.link(&token, &id).await).await;
        let form = [outcome(chosen), ("reason", reason)];
        let response = fixture.choose_as(&visitor, &form).await;
        let expected = match code {
            None => PAGE.to_owned(),
            Some(code) => format!("{ERROR_PAGE}&ahfi_id={id}&code={code}"),
        };
        assert_eq!(location(&response), expected, "{chosen:?}");
        assert_eq!(fixture.read_flow(&token, &id).await["status"], status);
        let request = fixture
            .http
            .get(&visitor.url)
            .header(COOKIE, &visitor.cookie);
        let expected = match status {
            "FINISHED" => StatusCode::GONE,
            _ => StatusCode::OK,
        };
        assert_eq!(status_of(request).await, expected, "{chosen:?}");
    }
}

#[tokio::test]
async fn a_choice_not_on_the_page_is_refused() {
    let fixture = Fixture::new().await;
    let token = fixture.airwallex_token().await;
    let id = fixture.flow(&token, "acct_1").await;
    let visitor = fixture.enter_flow(&fixture.link(&token, &id).await).await;
    for form in [
        [("outcome", "bribe"), ("reason", "")],
        [("outcome", "error"), ("reason", "OTHER")],
    ] {
        let response = fixture.choose_as(&visitor, &form).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    }
    let without_cookie = fixture
        .http
        .post(&visitor.url)
        .form(&[outcome(Outcome::Approve)]);
    assert_eq!(status_of(without_cookie).await, StatusCode::FORBIDDEN);
    assert_eq!(fixture.read_flow(&token, &id).await["status"], "PROCESSING");
}
