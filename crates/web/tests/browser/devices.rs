//! The hand-off from a desktop computer to a phone by QR code.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use serde_json::json as value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{Answer, empty, json};
use crate::fixture::flows::{airwallex, airwallex_launch, open};
use crate::fixture::{Fixture, page};

/// A link to our own page, valid until five minutes after the page was opened.
fn handoff() -> Answer {
    let origin = page::window().location().origin().expect("an origin");
    let url = format!("{origin}/join?hf_handoff=needle-token-0123456789ab");
    let link = value!({ "url": url, "expiresAt": "2026-11-21T10:05:00Z" });
    json(200, &link).header("date", "Sat, 21 Nov 2026 10:00:00 GMT")
}

async fn idle(is_desktop: bool, settings: Settings) -> Fixture {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    page::set_desktop(is_desktop);
    fixture.mount(settings).await;
    fixture.until_phase("idle").await;
    fixture
}

fn airwallex_settings() -> Settings {
    Settings::new(Provider::Airwallex)
}

/// A page that shows the QR code.
async fn shown() -> Fixture {
    let fixture = idle(true, airwallex_settings()).await;
    let (created, _) = airwallex_launch();
    fixture.backend.answer([json(201, &created), handoff()]);
    fixture.press("start").await;
    fixture.until_phase("needs-input").await;
    fixture.backend.otherwise(|| empty(304));
    fixture
}

fn code(fixture: &Fixture) -> Option<web_sys::Element> {
    fixture.find("svg[role=img]")
}

/// Fault B16.
#[wasm_bindgen_test]
async fn a_desktop_shows_a_code_and_the_page_follows() {
    let fixture = shown().await;
    assert_eq!(fixture.headline(), "Scan this code with your phone");
    assert_eq!(fixture.actions(), ["continue", "reauthorize", "check-now"]);
    assert_eq!(fixture.button("continue").inner_text(), "Show a new code");
    // The QR code is the primary action.
    assert!(fixture.find("[data-rank=primary]").is_none());
    let drawing = code(&fixture).expect("a code");
    assert!(drawing.has_attribute("aria-label"));
    let side = drawing.get_bounding_client_rect();
    assert!(
        side.width() >= 200.0 && (side.width() - side.height()).abs() < 1.0,
        "{}",
        side.width()
    );
    let fills: Vec<_> = fixture
        .find_all("svg[role=img] path")
        .iter()
        .map(|path| path.get_attribute("fill").unwrap_or_default())
        .collect();
    assert_eq!(fills, ["#fff", "#000"], "dark on light in every page");

    let approved = airwallex(2, "FINISHED", "ACTIVE");
    fixture.backend.answer([json(200, &approved)]);
    fixture
        .advance_until_phase("settled", Duration::from_secs(10))
        .await;
    assert!(code(&fixture).is_none());
    assert_eq!(fixture.departures(), [""; 0]);
}

/// Faults D08, D13.
#[wasm_bindgen_test]
async fn the_link_is_in_the_qr_code_alone() {
    let fixture = shown().await;
    let canary = "needle-token";
    assert!(!fixture.markup().contains(canary), "{}", fixture.markup());
    assert!(
        !fixture.markup().contains("hf_handoff"),
        "{}",
        fixture.markup()
    );
    assert!(!fixture.markup().contains("style="), "{}", fixture.markup());
    let kept = format!(
        "{:?} {:?} {}",
        page::stored(),
        fixture.events(),
        fixture.console.text()
    );
    assert!(!kept.contains(canary), "{kept}");
    assert!(!page::href().contains(canary));
}

#[wasm_bindgen_test]
async fn an_expired_code_is_removed_and_a_new_one_offered() {
    let fixture = shown().await;
    let before = fixture.markup();
    fixture.advance(Duration::from_secs(299)).await;
    assert!(code(&fixture).is_some());
    fixture.advance(Duration::from_secs(1)).await;
    assert!(code(&fixture).is_none(), "{}", fixture.describe());
    assert_eq!(fixture.actions(), ["continue", "reauthorize", "check-now"]);
    assert_eq!(
        fixture.button("continue").text_content().as_deref(),
        Some("Show a new code")
    );
    assert_ne!(fixture.markup(), before);

    let later = value!({
        "url": format!("{}/join?hf_handoff=another-token-0123456789ab", page::window().location().origin().expect("an origin")),
        "expiresAt": "2026-11-21T10:10:00Z",
    });
    let later = json(200, &later).header("date", "Sat, 21 Nov 2026 10:05:05 GMT");
    fixture.backend.answer([later]);
    fixture.press("continue").await;
    fixture.until_phase("needs-input").await;
    assert!(code(&fixture).is_some());
}

#[wasm_bindgen_test]
async fn a_person_without_a_phone_continues_here() {
    let fixture = shown().await;
    let (launched, hosted) = airwallex_launch();
    fixture.backend.answer([json(200, &launched)]);
    fixture.press("reauthorize").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures(), [hosted]);
}

#[wasm_bindgen_test]
async fn a_phone_and_a_page_without_handoff_show_no_code() {
    let without = Settings {
        handoff: Some(false),
        ..airwallex_settings()
    };
    for (is_desktop, settings) in [(false, airwallex_settings()), (true, without)] {
        let fixture = idle(is_desktop, settings).await;
        let (created, hosted) = airwallex_launch();
        fixture.backend.answer([json(201, &created)]);
        fixture.press("start").await;
        fixture.until_phase("leaving").await;
        assert_eq!(fixture.departures(), [hosted]);
        assert_eq!(fixture.backend.count(), 2);
    }
}
