//! What must stand nowhere: the launch, and the attempt's state.

use std::time::Duration;

use hosted_flow::Provider;
use js_sys::JSON;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;
use crate::stage::answer::{json, never, problem, text};
use crate::stage::flows::{HOSTED, SECURE_CODE, launch_to, paysafe};
use crate::stage::page::{self, document, history};

/// Everything on the page that somebody else could read, by where it stands.
fn readable(stage: &Stage) -> Vec<(&'static str, String)> {
    let entry = history().state().expect("a state");
    let entry = JSON::stringify(&entry)
        .ok()
        .and_then(|text| text.as_string());
    let urls = stage.backend.lines().join("\n");
    let page = document().document_element().expect("a page").outer_html();
    vec![
        ("the page", page),
        ("storage", format!("{:?}", page::stored())),
        ("the console", stage.console.text()),
        ("the events", format!("{:?}", stage.events())),
        ("the address", page::href()),
        ("the history", entry.unwrap_or_default()),
        ("the title", document().title()),
        ("the URLs we fetch", urls),
    ]
}

#[track_caller]
fn keeps(stage: &Stage, secrets: &[String]) {
    for (place, text) in readable(stage) {
        for secret in secrets {
            assert!(
                !text.contains(secret.as_str()),
                "{secret} stands in {place}"
            );
        }
    }
}

/// The launch's secrets in every spelling that an encoder might give them, and the state.
fn secrets(stage: &Stage) -> Vec<String> {
    let calls = stage.backend.calls();
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
        "dw-cloud.net".to_owned(),
    ]
}

/// Faults D01, D05, D08, D09.
#[wasm_bindgen_test]
async fn a_launch_is_in_memory_and_nowhere_else() {
    let created = json(201, &paysafe(1, "ACTIVE"));
    let (launched, later) = json(200, &launch_to(HOSTED)).held();
    let stage = Stage::idle(Provider::Paysafe, [created, launched]).await;
    stage.press("start").await;
    let secrets = secrets(&stage);
    keeps(&stage, &secrets);
    later.give();
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures().len(), 1);
    keeps(&stage, &secrets);

    stage.backend.answer([
        json(200, &paysafe(1, "ACTIVE")),
        problem(500, "oops"),
        never(),
    ]);
    page::show_again(true);
    stage.until_phase("needs-input").await;
    keeps(&stage, &secrets);
    stage.advance(Duration::from_secs(3)).await;
    keeps(&stage, &secrets);
    stage.unmount().await;
    keeps(&stage, &secrets);
}

/// Fault D01.
#[wasm_bindgen_test]
async fn a_launch_that_is_refused_is_reported_without_its_text() {
    for url in [
        format!("https://evil.example/{SECURE_CODE}?t1cket-s3cret#dw-cloud.net"),
        "javascript:'t1cket-s3cret'".to_owned(),
        HOSTED.replace("https", "http"),
        format!("{HOSTED}&secureCode=another-t1cket-s3cret"),
    ] {
        let stage = Stage::idle(Provider::Paysafe, [json(201, &launch_to(&url))]).await;
        stage.press("start").await;
        assert_eq!(stage.phase(), "problem", "{url}");
        let mut secrets = secrets(&stage);
        secrets.push("evil.example".to_owned());
        keeps(&stage, &secrets);
    }
}

/// Faults D01, D06.
#[wasm_bindgen_test]
async fn an_answer_that_cannot_be_read_is_not_quoted() {
    let planted = r#"{"id":"flw_7QmBackend","provider":"t1cket-s3cret","dw-cloud.net":"#;
    let broken = || json(200, &serde_json::json!(planted));
    let stage = Stage::idle(Provider::Paysafe, [broken(), broken(), broken()]).await;
    stage.press("start").await;
    stage.advance(Duration::from_secs(30)).await;
    assert_eq!(stage.code().as_deref(), Some("not-understood"));
    keeps(&stage, &secrets(&stage));
}

/// Faults D09, D10.
#[wasm_bindgen_test]
async fn a_problem_s_detail_goes_no_further() {
    let body = serde_json::json!({
        "type": "https://api.example/errors/1",
        "title": "Jane Doe is not known",
        "detail": "passport P123456 <img src=x>",
        "code": "not-eligible",
    });
    let refusal = text(422, "application/problem+json", &body.to_string());
    let stage = Stage::idle(Provider::Paysafe, [refusal]).await;
    stage.press("start").await;
    assert_eq!(stage.code().as_deref(), Some("not-eligible"));
    let personal = ["Jane", "P123456", "api.example"].map(str::to_owned);
    keeps(&stage, &personal);
}
