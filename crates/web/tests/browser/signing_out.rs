//! Somebody who is signed out, or never was signed in.

use std::time::Duration;

use hosted_flow::{HostEvent, Provider, Settings};
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{json, problem};
use crate::stage::flows::{FLOW, HOSTED, launch_to, paysafe};
use crate::stage::patch::{Patch, get};
use crate::stage::{Stage, keep, page};

/// Fault B23.
#[wasm_bindgen_test]
async fn blocked_cookies_lead_to_one_sign_in_request() {
    let signed_out = || problem(401, "session-expired");
    let stage = Stage::new([signed_out()]);
    // A browser that blocks cookies blocks storage with them.
    let window: Object = page::window().unchecked_into();
    let navigator: Object = get(&window, "navigator").unchecked_into();
    keep(Patch::value(&navigator, "cookieEnabled", &JsValue::FALSE));
    for storage in ["localStorage", "sessionStorage"] {
        keep(Patch::throwing_getter(&window, storage));
    }
    stage.mount(Settings::new(Provider::Paysafe)).await;
    for asked in 1..=3 {
        stage.until_phase("problem").await;
        assert_eq!(stage.code().as_deref(), Some("session-expired"));
        assert_eq!(stage.headline(), "Please sign in");
        stage.advance(Duration::from_hours(1)).await;
        assert_eq!(stage.backend.count(), asked, "not without being told to");
        stage.backend.answer([signed_out()]);
        stage.press("check-now").await;
    }
    stage.until_phase("problem").await;
    assert!(stage.events().contains(&HostEvent::SessionExpired));
    assert_eq!(stage.departures(), [""; 0]);
}

/// Fails if anything can still be read here of the flow that there was.
fn nothing_is_shown(stage: &Stage) {
    assert_eq!(stage.code().as_deref(), Some("session-expired"));
    assert_eq!(stage.status(), None, "{}", stage.markup());
    assert_eq!(stage.headline(), "Please sign in");
    assert!(!stage.markup().contains(FLOW), "{}", stage.markup());
}

/// Fault K08.
#[wasm_bindgen_test]
async fn signing_out_in_another_tab_clears_the_page() {
    for (phase, status) in [
        ("waiting", "ONGOING_VERIFICATION"),
        ("needs-input", "ACTIVE"),
    ] {
        let stage = Stage::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
        stage.press("start").await;
        stage.until_phase("leaving").await;
        assert_eq!(stage.departures().len(), 1);
        let records = page::records();
        assert_eq!(records.len(), 1);
        stage.backend.answer([json(200, &paysafe(1, status))]);
        page::show_again(true);
        stage.until_phase(phase).await;
        assert!(stage.status().is_some());
        stage.backend.answer([problem(401, "session-expired")]);
        stage
            .advance_until_phase("problem", Duration::from_mins(1))
            .await;
        nothing_is_shown(&stage);
        assert!(stage.events().contains(&HostEvent::SessionExpired));
        let asked = stage.backend.count();
        stage.advance(Duration::from_hours(1)).await;
        assert_eq!(stage.backend.count(), asked, "it has stopped");
        assert_eq!(
            page::records(),
            records,
            "kept for the sign-in that follows"
        );
    }
}

/// Comes back to a page that the browser has kept, once nobody is signed in any more.
async fn comes_back_signed_out(stage: &Stage) {
    let asked = stage.backend.count();
    page::leave();
    let (held, later) = problem(401, "session-expired").held();
    stage.backend.answer([held]);
    page::show_again(true);
    stage
        .until("it asks again", || stage.backend.count() == asked + 1)
        .await;
    later.give();
    stage.until_phase("problem").await;
    nothing_is_shown(stage);
}

/// Fault D12.
#[wasm_bindgen_test]
async fn a_page_that_was_kept_for_back_asks_again() {
    let launch = json(201, &launch_to(HOSTED));
    let stage = Stage::idle(Provider::Paysafe, [launch]).await;
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures().len(), 1);
    let ongoing = json(200, &paysafe(2, "ONGOING_VERIFICATION"));
    stage.backend.answer([ongoing]);
    page::show_again(true);
    stage.until_phase("waiting").await;
    comes_back_signed_out(&stage).await;
}

/// Fault D12.
#[wasm_bindgen_test]
async fn a_result_that_was_kept_for_back_is_asked_for_anew() {
    let completed = || json(200, &paysafe(2, "COMPLETED"));
    let stage = Stage::watching("settled", [completed()]).await;
    page::leave();
    let (held, later) = completed().held();
    stage.backend.answer([held]);
    page::show_again(true);
    stage.until_phase("checking").await;
    assert_eq!(stage.status(), None, "nothing is shown before it is known");
    assert!(!stage.text().contains("confirmed"), "{}", stage.text());
    later.give();
    stage.until_phase("settled").await;
    assert_eq!(stage.status().as_deref(), Some("approved"));
    comes_back_signed_out(&stage).await;
}
