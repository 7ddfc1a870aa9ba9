//! Secrets that must not be readable anywhere: the launch, and the attempt state.

use std::time::Duration;

use hosted_flow::Provider;
use js_sys::JSON;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::Fixture;
use crate::fixture::answer::{json, never, problem, text};
use crate::fixture::flows::{HOSTED, SECURE_CODE, launch_to, paysafe};
use crate::fixture::page::{self, document, history};

/// Everything on the page that others could read, by place.
fn readable(fixture: &Fixture) -> Vec<(&'static str, String)> {
    let entry = history().state().expect("a state");
    let entry = JSON::stringify(&entry)
        .ok()
        .and_then(|text| text.as_string());
    let urls = fixture.backend.lines().join("\n");
    let page = document().document_element().expect("a page").outer_html();
    vec![
        ("the page", page),
        ("storage", format!("{:?}", page::stored())),
        ("the console", fixture.console.text()),
        ("the events", format!("{:?}", fixture.events())),
        ("the address", page::href()),
        ("the history", entry.unwrap_or_default()),
        ("the title", document().title()),
        ("the URLs we fetch", urls),
    ]
}

#[track_caller]
fn keeps(fixture: &Fixture, secrets: &[String]) {
    for (place, text) in readable(fixture) {
        for secret in secrets {
            assert!(!text.contains(secret.as_str()), "{secret} is in {place}");
        }
    }
}

/// The launch's secrets in every encoding, and the state.
fn secrets(fixture: &Fixture) -> Vec<String> {
    let calls = fixture.backend.calls();
    let return_url = calls[1].json()["returnUrl"].as_str().map(str::to_owned);
    let return_url = return_url.expect("a return URL");
    let (_, rest) = return_url.split_once("hf_attempt=").expect("a state");
    let random = rest
        .chars()
        .take_while(char::is_ascii_hexdigit)
        .collect::<String>();
    assert_eq!(random.len(), 32);
    let bare = SECURE_CODE.trim_end_matches('=');
    vec![
        random,
        return_url,
        bare.to_owned(),
        bare.replace('/', "%2F").replace('+', "%2B"),
        bare.replace('/', "%2f").replace('+', "%2b"),
        bare.replace('/', "_").replace('+', "-"),
        "t1cket-s3cret".to_owned(),
        // The host is shown; nothing else of the address is.
        "://pi-verify".to_owned(),
        "/initiate".to_owned(),
    ]
}

/// Faults D01, D05, D08, D09.
#[wasm_bindgen_test]
async fn a_launch_is_in_memory_and_nowhere_else() {
    let created = json(201, &paysafe(1, "ACTIVE"));
    let (launched, later) = json(200, &launch_to(HOSTED)).held();
    let fixture = Fixture::idle(Provider::Paysafe, [created, launched]).await;
    fixture.press("start").await;
    let secrets = secrets(&fixture);
    keeps(&fixture, &secrets);
    later.give();
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    keeps(&fixture, &secrets);

    fixture.backend.answer([
        json(200, &paysafe(1, "ACTIVE")),
        problem(500, "oops"),
        never(),
    ]);
    page::show_again(true);
    fixture.until_phase("needs-input").await;
    keeps(&fixture, &secrets);
    fixture.advance(Duration::from_secs(3)).await;
    keeps(&fixture, &secrets);
    fixture.unmount().await;
    keeps(&fixture, &secrets);
}

/// Fault D01.
#[wasm_bindgen_test]
async fn a_launch_that_is_refused_is_reported_without_its_text() {
    for url in [
        format!("https://evil.example/{SECURE_CODE}?t1cket-s3cret#/initiate"),
        "javascript:'t1cket-s3cret'".to_owned(),
        HOSTED.replace("https", "http"),
        format!("{HOSTED}&secureCode=another-t1cket-s3cret"),
    ] {
        let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(&url))]).await;
        fixture.press("start").await;
        assert_eq!(fixture.phase(), "problem", "{url}");
        let mut secrets = secrets(&fixture);
        secrets.push("evil.example".to_owned());
        keeps(&fixture, &secrets);
    }
}

/// Faults D01, D06.
#[wasm_bindgen_test]
async fn an_answer_that_cannot_be_read_is_not_quoted() {
    let planted = r#"{"id":"flw_7QmBackend","provider":"t1cket-s3cret","/initiate":"#;
    let broken = || json(200, &serde_json::json!(planted));
    let fixture = Fixture::idle(Provider::Paysafe, [broken(), broken(), broken()]).await;
    fixture.press("start").await;
    fixture.advance(Duration::from_secs(30)).await;
    assert_eq!(fixture.code().as_deref(), Some("not-understood"));
    keeps(&fixture, &secrets(&fixture));
}

/// Faults D09, D10.
#[wasm_bindgen_test]
async fn the_detail_of_a_problem_is_not_passed_on() {
    let body = serde_json::json!({
        "type": "https://api.example/errors/1",
        "title": "Jane Doe is not known",
        "detail": "passport P123456 <img src=x>",
        "code": "not-eligible",
    });
    let refusal = text(422, "application/problem+json", &body.to_string());
    let fixture = Fixture::idle(Provider::Paysafe, [refusal]).await;
    fixture.press("start").await;
    assert_eq!(fixture.code().as_deref(), Some("not-eligible"));
    let personal = ["Jane", "P123456", "api.example"].map(str::to_owned);
    keeps(&fixture, &personal);
}
