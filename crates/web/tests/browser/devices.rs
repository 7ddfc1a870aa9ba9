//! The hand-off from a desktop computer to a phone by QR code.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::{Array, Function, Object};
use serde_json::json as value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{Answer, empty, json};
use crate::fixture::flows::{airwallex, airwallex_launch, open};
use crate::fixture::patch::{Patch, get, set};
use crate::fixture::{Fixture, keep, page};

/// A link to our own page, valid until five minutes after the page was opened.
fn handoff() -> Answer {
    let origin = page::window().location().origin().expect("an origin");
    let url = format!("{origin}/join?hf_handoff=needle-token-0123456789ab");
    let link = value!({ "url": url, "expiresAt": "2026-11-21T10:05:00Z" });
    json(200, &link).header("date", "Sat, 21 Nov 2026 10:00:00 GMT")
}

async fn idle(is_desktop: bool, settings: Settings) -> Fixture {
    idle_with(is_desktop, settings, || ()).await
}

async fn idle_with(is_desktop: bool, settings: Settings, prepare: impl FnOnce()) -> Fixture {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    page::set_desktop(is_desktop);
    prepare();
    fixture.mount(settings).await;
    fixture.until_phase("idle").await;
    fixture
}

fn airwallex_settings() -> Settings {
    Settings::new(Provider::Airwallex)
}

/// A page that shows the QR code.
async fn shown() -> Fixture {
    shown_with(|| ()).await
}

async fn shown_with(prepare: impl FnOnce()) -> Fixture {
    let fixture = idle_with(true, airwallex_settings(), prepare).await;
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
    let actions = ["continue", "reauthorize", "copy-link", "check-now"];
    assert_eq!(fixture.actions(), actions);
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
        Some("Continue on your phone")
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

fn navigator() -> Object {
    page::window().navigator().unchecked_into()
}

/// A function of one argument that notes it, and answers.
fn noting(noted: &Array, answer: &str) -> JsValue {
    let source = format!("return it => {{ noted.push(it); return {answer}; }};");
    let function = Function::new_with_args("noted", &source).call1(&JsValue::NULL, noted);
    function.expect("a function")
}

/// A page that shows the code, in a browser that can share; what was shared and copied.
async fn sharing(answer: &str) -> (Fixture, Array, Array) {
    let (asked, shared, copied) = (Array::new(), Array::new(), Array::new());
    let clipboard = Object::new();
    set(
        &clipboard,
        "writeText",
        &noting(&copied, "Promise.resolve()"),
    );
    let fixture = shown_with(|| {
        for (name, value) in [
            ("canShare", noting(&asked, "true")),
            ("share", noting(&shared, answer)),
            ("clipboard", clipboard.into()),
        ] {
            keep(Patch::value(&navigator(), name, &value));
        }
    });
    let fixture = fixture.await;
    assert!(get(&asked.get(0), "url").is_string());
    (fixture, shared, copied)
}

const LINK: &str = "/join?hf_handoff=needle-token-0123456789ab";

/// Faults B61, D17.
#[wasm_bindgen_test]
async fn the_link_of_the_code_is_copied_by_a_press_alone() {
    let (fixture, shared, copied) = sharing("Promise.resolve()").await;
    assert_eq!((copied.length(), shared.length()), (0, 0));
    // In the click itself, or a browser refuses.
    fixture.button("copy-link").click();
    let link = copied.get(0).as_string().unwrap_or_default();
    assert!(link.ends_with(LINK), "{link}");
    fixture.settle().await;
    assert!(fixture.text().contains("Link copied"), "{}", fixture.text());
    let seen = format!(
        "{} {:?} {:?} {}",
        fixture.markup(),
        page::stored(),
        fixture.events(),
        fixture.console.text()
    );
    assert!(!seen.contains("needle-token"), "{seen}");
}

/// Fault B61.
#[wasm_bindgen_test]
async fn the_link_of_the_code_is_shared_where_a_browser_can() {
    let named =
        |name: &str| format!("Promise.reject(Object.assign(new Error(), {{ name: '{name}' }}))");
    for (answer, is_copied) in [
        ("Promise.resolve()".to_owned(), false),
        // The person has chosen no app.
        (named("AbortError"), false),
        (named("NotAllowedError"), true),
    ] {
        let (fixture, shared, copied) = sharing(&answer).await;
        let actions = [
            "continue",
            "reauthorize",
            "share-link",
            "copy-link",
            "check-now",
        ];
        assert_eq!(fixture.actions(), actions);
        fixture.button("share-link").click();
        assert_eq!(shared.length(), 1, "in the click itself");
        let url = get(&shared.get(0), "url").as_string().unwrap_or_default();
        assert!(url.ends_with(LINK), "{url}");
        fixture.settle().await;
        assert_eq!(copied.length() == 1, is_copied, "{answer}");
        assert_eq!(fixture.text().contains("Link copied"), is_copied);
    }
}

/// Fault B61.
#[wasm_bindgen_test]
async fn a_browser_that_cannot_share_a_link_is_not_asked_to() {
    let refuses = Function::new_no_args("return false;");
    for (share, can_share) in [
        (
            JsValue::UNDEFINED,
            JsValue::from(Function::new_no_args("return true;")),
        ),
        (refuses.clone().into(), refuses.into()),
        (Function::new_no_args("").into(), JsValue::UNDEFINED),
    ] {
        let fixture = shown_with(|| {
            keep(Patch::value(&navigator(), "share", &share));
            keep(Patch::value(&navigator(), "canShare", &can_share));
        });
        let fixture = fixture.await;
        assert!(!fixture.actions().contains(&"share-link".to_owned()));
        assert!(fixture.actions().contains(&"copy-link".to_owned()));
    }
}

/// Fault B61.
#[wasm_bindgen_test]
async fn a_link_that_is_not_copied_leads_back_to_the_code() {
    let fixture = shown().await;
    keep(Patch::value(&navigator(), "clipboard", &JsValue::UNDEFINED));
    fixture.press("copy-link").await;
    let text = fixture.text();
    assert!(
        text.contains("Scan the code with your phone instead."),
        "{text}"
    );
}
