//! A phone beside a desktop computer: a code to scan, and a page that follows along.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use serde_json::json as value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{Answer, empty, json};
use crate::stage::flows::{airwallex, airwallex_launch, open};
use crate::stage::{Stage, page};

/// A link to our own page, good until five minutes after the page was opened.
fn handoff() -> Answer {
    let origin = page::window().location().origin().expect("an origin");
    let url = format!("{origin}/join?hf_handoff=needle-token-0123456789ab");
    let link = value!({ "url": url, "expiresAt": "2026-11-21T10:05:00Z" });
    json(200, &link).header("date", "Sat, 21 Nov 2026 10:00:00 GMT")
}

async fn idle(is_desktop: bool, settings: Settings) -> Stage {
    let stage = Stage::new([json(200, &open(&[]))]);
    page::set_desktop(is_desktop);
    stage.mount(settings).await;
    stage.until_phase("idle").await;
    stage
}

fn airwallex_settings() -> Settings {
    Settings::new(Provider::Airwallex)
}

/// The code is on the screen.
async fn shown() -> Stage {
    let stage = idle(true, airwallex_settings()).await;
    let (created, _) = airwallex_launch();
    stage.backend.answer([json(201, &created), handoff()]);
    stage.press("start").await;
    stage.until_phase("needs-input").await;
    stage.backend.otherwise(|| empty(304));
    stage
}

fn code(stage: &Stage) -> Option<web_sys::Element> {
    stage.find("svg[role=img]")
}

/// Fault B16.
#[wasm_bindgen_test]
async fn at_a_desk_a_code_is_shown_and_the_page_follows_along() {
    let stage = shown().await;
    assert_eq!(stage.headline(), "Continue on your phone");
    assert_eq!(stage.actions(), ["continue", "reauthorize", "check-now"]);
    assert_eq!(stage.button("continue").inner_text(), "Show a new code");
    // What is urged is the code.
    assert!(stage.find("[data-rank=primary]").is_none());
    let drawing = code(&stage).expect("a code");
    assert!(drawing.has_attribute("aria-label"));
    let side = drawing.get_bounding_client_rect();
    assert!(
        side.width() >= 200.0 && (side.width() - side.height()).abs() < 1.0,
        "{}",
        side.width()
    );
    let fills: Vec<_> = stage
        .find_all("svg[role=img] path")
        .iter()
        .map(|path| path.get_attribute("fill").unwrap_or_default())
        .collect();
    assert_eq!(
        fills,
        ["#fff", "#000"],
        "dark on light, whatever the page is"
    );

    let approved = airwallex(2, "FINISHED", "ACTIVE");
    stage.backend.answer([json(200, &approved)]);
    stage
        .advance_until_phase("settled", Duration::from_secs(10))
        .await;
    assert!(code(&stage).is_none());
    assert_eq!(stage.departures(), [""; 0]);
}

/// Faults D08, D13.
#[wasm_bindgen_test]
async fn the_link_stands_in_the_drawing_alone() {
    let stage = shown().await;
    let needle = "needle-token";
    assert!(!stage.markup().contains(needle), "{}", stage.markup());
    assert!(!stage.markup().contains("hf_handoff"), "{}", stage.markup());
    assert!(!stage.markup().contains("style="), "{}", stage.markup());
    let kept = format!(
        "{:?} {:?} {}",
        page::stored(),
        stage.events(),
        stage.console.text()
    );
    assert!(!kept.contains(needle), "{kept}");
    assert!(!page::href().contains(needle));
}

#[wasm_bindgen_test]
async fn a_code_that_has_run_out_is_taken_away_and_a_new_one_offered() {
    let stage = shown().await;
    let before = stage.markup();
    stage.advance(Duration::from_secs(299)).await;
    assert!(code(&stage).is_some());
    stage.advance(Duration::from_secs(1)).await;
    assert!(code(&stage).is_none(), "{}", stage.describe());
    assert_eq!(stage.actions(), ["continue", "reauthorize", "check-now"]);
    assert_eq!(
        stage.button("continue").text_content().as_deref(),
        Some("Show a new code")
    );
    assert_ne!(stage.markup(), before);

    let later = value!({
        "url": format!("{}/join?hf_handoff=another-token-0123456789ab", page::window().location().origin().expect("an origin")),
        "expiresAt": "2026-11-21T10:10:00Z",
    });
    let later = json(200, &later).header("date", "Sat, 21 Nov 2026 10:05:05 GMT");
    stage.backend.answer([later]);
    stage.press("continue").await;
    stage.until_phase("needs-input").await;
    assert!(code(&stage).is_some());
}

#[wasm_bindgen_test]
async fn whoever_has_no_phone_goes_on_here() {
    let stage = shown().await;
    let (launched, hosted) = airwallex_launch();
    stage.backend.answer([json(200, &launched)]);
    stage.press("reauthorize").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures(), [hosted]);
}

#[wasm_bindgen_test]
async fn on_a_phone_and_where_the_page_wants_none_there_is_no_code() {
    let without = Settings {
        handoff: Some(false),
        ..airwallex_settings()
    };
    for (is_desktop, settings) in [(false, airwallex_settings()), (true, without)] {
        let stage = idle(is_desktop, settings).await;
        let (created, hosted) = airwallex_launch();
        stage.backend.answer([json(201, &created)]);
        stage.press("start").await;
        stage.until_phase("leaving").await;
        assert_eq!(stage.departures(), [hosted]);
        assert_eq!(stage.backend.count(), 2);
    }
}
