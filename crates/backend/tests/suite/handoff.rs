//! Going on with a flow on another device.

use axum::http::StatusCode;
use hosted_flow_backend::config::HandoffConfig;
use serde_json::{Value, json};

use crate::app::{Answer, App, Ask, PAGE};

/// A link to anna's flow, as `POST /flows/{id}/handoff` answers it.
async fn link(app: &App, id: &str) -> Answer {
    let ask = app.post(&format!("/flows/{id}/handoff"));
    ask.json(&json!({})).send().await
}

async fn token(app: &App, id: &str) -> String {
    let answer = link(app, id).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let url = answer.body["url"].as_str().unwrap();
    let (page, token) = url.split_once("&hf_handoff=").unwrap();
    assert_eq!(page, format!("{PAGE}/resume?a=b"));
    token.to_owned()
}

/// The use of a link needs no sign-in.
fn redeem<'a>(app: &'a App, token: &str) -> Ask<'a> {
    let ask = app.post("/handoff").nobody();
    ask.json(&json!({"token": token}))
}

/// The cookie of a browser that has used a link to this flow.
async fn cookie(app: &App, id: &str) -> String {
    let answer = redeem(app, &token(app, id).await).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let cookie = answer.header("set-cookie").split(';').next().unwrap();
    cookie.to_owned()
}

#[tokio::test]
async fn a_link_leads_one_browser_to_one_flow() {
    let app = App::start().await;
    let id = app.flow("airwallex").await;
    let answer = link(&app, &id).await;
    assert!(answer.body["expiresAt"].as_str().unwrap().ends_with('Z'));
    let token = token(&app, &id).await;
    assert!(token.len() >= 43, "256 random bits");
    let answer = redeem(&app, &token).send().await;
    assert_eq!(answer.flow().id.to_string(), id);
    assert_eq!(answer.body["launch"], Value::Null);
    let set = answer.header("set-cookie");
    assert!(set.starts_with("hosted_flow_handoff="), "{set}");
    assert!(
        set.ends_with("; Path=/; Max-Age=900; HttpOnly; SameSite=Lax; Secure"),
        "{set}"
    );
    assert!(!set.contains(&token) && !answer.text.contains(&token));
    redeem(&app, &token)
        .send()
        .await
        .is_problem(410, "handoff-over");
}

#[tokio::test]
async fn of_two_who_use_a_link_at_once_one_gets_the_flow() {
    let app = App::start().await;
    let id = app.flow("airwallex").await;
    let token = token(&app, &id).await;
    let (a, b) = tokio::join!(redeem(&app, &token).send(), redeem(&app, &token).send());
    let mut codes = [a.status.as_u16(), b.status.as_u16()];
    codes.sort_unstable();
    assert_eq!(codes, [200, 410]);
}

fn upload<'a>(app: &'a App, id: &str) -> Ask<'a> {
    app.ask("POST", &format!("/flows/{id}/documents/d"))
        .header("content-type", "multipart/form-data; boundary=b")
        .header("x-requested-with", "hosted-flow")
}

/// A request of that browser, where another user may be signed in.
fn as_phone<'a>(cookie: &str, user: Option<&'static str>, ask: Ask<'a>) -> Ask<'a> {
    let ask = ask.header("cookie", &format!("a=b; {cookie}"));
    match user {
        Some(user) => ask.user(user),
        None => ask.nobody(),
    }
}

#[tokio::test]
async fn such_a_browser_uses_that_flow_and_nothing_else() {
    let app = App::start().await;
    let settled = app.flow("paysafe").await;
    app.stub.session("COMPLETED", None);
    app.read(&settled).send().await;
    let other = app.flow("ondato").await;
    let id = app.flow("airwallex").await;
    let cookie = cookie(&app, &id).await;
    // Another user may be signed in there: the handed flow comes first.
    for user in [None, Some("ben")] {
        let read = as_phone(&cookie, user, app.read(&id)).send().await;
        assert_eq!(read.flow().id.to_string(), id);
        let open = as_phone(&cookie, user, app.get("/flows?open=true"))
            .send()
            .await;
        assert_eq!(open.body["flows"].as_array().unwrap().len(), 1);
        assert_eq!(open.body["flows"][0]["id"], id.as_str());
        assert_eq!(open.body["recent"], json!([]));
        let launch = as_phone(&cookie, user, app.launch(&id)).send().await;
        assert!(launch.body["launch"]["url"].is_string(), "{}", launch.text);

        let foreign = as_phone(&cookie, user, app.read(&other)).send().await;
        foreign.is_problem(404, "flow-not-found");
        let foreign = as_phone(&cookie, user, app.launch(&other)).send().await;
        foreign.is_problem(404, "flow-not-found");
        let create = as_phone(&cookie, user, app.create("ondato", "k"))
            .send()
            .await;
        create.is_problem(403, "handoff-limited");
        let again = app.post(&format!("/flows/{id}/handoff")).json(&json!({}));
        as_phone(&cookie, user, again)
            .send()
            .await
            .is_problem(403, "handoff-limited");
    }
    let other_device = as_phone(&cookie, None, upload(&app, &id)).send().await;
    other_device.is_problem(404, "document-not-found");
    let foreign = as_phone(&cookie, None, upload(&app, &other)).send().await;
    foreign.is_problem(404, "flow-not-found");
    // The first device continues as before.
    assert_eq!(app.read(&other).send().await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_no_session_is_nobody() {
    let app = App::start().await;
    let id = app.flow("airwallex").await;
    let good = cookie(&app, &id).await;
    let token = token(&app, &id).await;
    for cookie in [
        "hosted_flow_handoff=".to_owned(),
        format!("hosted_flow_handoff={token}"),
        format!("{good}; hosted_flow_handoff=other"),
        good.replace("hosted_flow_handoff", "hosted_flow_visitor"),
    ] {
        let answer = app.read(&id).nobody().header("cookie", &cookie);
        answer.send().await.is_problem(401, "session-expired");
        // Then the signed-in user is used.
        let signed_in = app.read(&id).header("cookie", &cookie).send().await;
        assert_eq!(signed_in.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_link_is_its_owners_and_a_token_is_checked() {
    let app = App::start().await;
    let id = app.flow("airwallex").await;
    let ask = || app.post(&format!("/flows/{id}/handoff")).json(&json!({}));
    ask()
        .user("ben")
        .send()
        .await
        .is_problem(404, "flow-not-found");
    ask()
        .nobody()
        .send()
        .await
        .is_problem(401, "session-expired");
    let foreign = ask().header("origin", "https://evil.example").send().await;
    foreign.is_problem(403, "origin-not-allowed");
    ask()
        .text("[]")
        .send()
        .await
        .is_problem(400, "body-malformed");
    for unknown in ["", "needle-message", &"a".repeat(43), &"a".repeat(4000)] {
        let answer = redeem(&app, unknown).send().await;
        answer.is_problem(410, "handoff-over");
        assert_eq!(answer.header("set-cookie"), "");
    }
    redeem(&app, "")
        .text("{}")
        .send()
        .await
        .is_problem(400, "body-malformed");
    app.stub.others(|others| {
        others.hosted_flow = "FINISHED";
        others.account = "ACTIVE";
    });
    app.read(&id).send().await;
    link(&app, &id).await.is_problem(409, "flow-settled");
}

#[tokio::test]
async fn where_it_is_not_configured_it_is_not_there() {
    let app = App::with(|config| config.handoff = None).await;
    let id = app.flow("airwallex").await;
    link(&app, &id).await.is_problem(404, "not-found");
    let token = "a".repeat(43);
    redeem(&app, &token)
        .send()
        .await
        .is_problem(404, "not-found");
}

#[tokio::test]
async fn on_loopback_the_cookie_needs_no_https() {
    let page = "http://127.0.0.1:8080/resume";
    let app = App::with(|config| config.handoff = Some(HandoffConfig::new(page))).await;
    let id = app.flow("airwallex").await;
    let answer = link(&app, &id).await;
    let url = answer.body["url"].as_str().unwrap().to_owned();
    let token = url.strip_prefix("http://127.0.0.1:8080/resume?hf_handoff=");
    let answer = redeem(&app, token.unwrap()).send().await;
    let set = answer.header("set-cookie");
    assert!(!set.contains("Secure") && set.contains("HttpOnly"), "{set}");
}
