//! A user who is signed out, or was never signed in.

use std::time::Duration;

use hosted_flow::{HostEvent, Provider, Settings};
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{json, problem};
use crate::fixture::flows::{FLOW, HOSTED, launch_to, paysafe};
use crate::fixture::patch::{Patch, get};
use crate::fixture::{Fixture, keep, page};

/// Fault B23.
#[wasm_bindgen_test]
async fn blocked_cookies_lead_to_one_sign_in_request() {
    let signed_out = || problem(401, "session-expired");
    let fixture = Fixture::new([signed_out()]);
    // A browser that blocks cookies blocks storage with them.
    let window: Object = page::window().unchecked_into();
    let navigator: Object = get(&window, "navigator").unchecked_into();
    keep(Patch::value(&navigator, "cookieEnabled", &JsValue::FALSE));
    for storage in ["localStorage", "sessionStorage"] {
        keep(Patch::throwing_getter(&window, storage));
    }
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    for calls in 1..=3 {
        fixture.until_phase("problem").await;
        assert_eq!(fixture.code().as_deref(), Some("session-expired"));
        assert_eq!(fixture.headline(), "Please sign in");
        fixture.advance(Duration::from_hours(1)).await;
        assert_eq!(fixture.backend.count(), calls, "not by itself");
        fixture.backend.answer([signed_out()]);
        fixture.press("check-now").await;
    }
    fixture.until_phase("problem").await;
    assert!(fixture.events().contains(&HostEvent::SessionExpired));
    assert_eq!(fixture.departures(), [""; 0]);
}

/// Fails if anything of the earlier flow can still be read.
fn nothing_is_shown(fixture: &Fixture) {
    assert_eq!(fixture.code().as_deref(), Some("session-expired"));
    assert_eq!(fixture.status(), None, "{}", fixture.markup());
    assert_eq!(fixture.headline(), "Please sign in");
    assert!(!fixture.markup().contains(FLOW), "{}", fixture.markup());
}

/// Fault K08.
#[wasm_bindgen_test]
async fn signing_out_in_another_tab_clears_the_page() {
    for (phase, status) in [
        ("waiting", "ONGOING_VERIFICATION"),
        ("needs-input", "ACTIVE"),
    ] {
        let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
        fixture.press("start").await;
        fixture.until_phase("leaving").await;
        assert_eq!(fixture.departures().len(), 1);
        let records = page::records();
        assert_eq!(records.len(), 1);
        fixture.backend.answer([json(200, &paysafe(1, status))]);
        page::show_again(true);
        fixture.until_phase(phase).await;
        assert!(fixture.status().is_some());
        fixture.backend.answer([problem(401, "session-expired")]);
        fixture
            .advance_until_phase("problem", Duration::from_mins(1))
            .await;
        nothing_is_shown(&fixture);
        assert!(fixture.events().contains(&HostEvent::SessionExpired));
        let calls = fixture.backend.count();
        fixture.advance(Duration::from_hours(1)).await;
        assert_eq!(fixture.backend.count(), calls, "polling has stopped");
        assert_eq!(
            page::records(),
            records,
            "kept for the sign-in that follows"
        );
    }
}

/// Restores the page from the back/forward cache after the user has signed out.
async fn comes_back_signed_out(fixture: &Fixture) {
    let calls = fixture.backend.count();
    page::leave();
    let (held, later) = problem(401, "session-expired").held();
    fixture.backend.answer([held]);
    page::show_again(true);
    fixture
        .until("it polls again", || fixture.backend.count() == calls + 1)
        .await;
    later.give();
    fixture.until_phase("problem").await;
    nothing_is_shown(fixture);
}

/// Fault D12.
#[wasm_bindgen_test]
async fn a_page_restored_from_the_back_cache_polls_again() {
    let launch = json(201, &launch_to(HOSTED));
    let fixture = Fixture::idle(Provider::Paysafe, [launch]).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    let ongoing = json(200, &paysafe(2, "ONGOING_VERIFICATION"));
    fixture.backend.answer([ongoing]);
    page::show_again(true);
    fixture.until_phase("waiting").await;
    comes_back_signed_out(&fixture).await;
}

/// Fault D12.
#[wasm_bindgen_test]
async fn a_result_from_the_back_cache_is_requested_again() {
    let completed = || json(200, &paysafe(2, "COMPLETED"));
    let fixture = Fixture::polling("settled", [completed()]).await;
    page::leave();
    let (held, later) = completed().held();
    fixture.backend.answer([held]);
    page::show_again(true);
    fixture.until_phase("checking").await;
    assert_eq!(
        fixture.status(),
        None,
        "nothing is shown before it is known"
    );
    assert!(!fixture.text().contains("confirmed"), "{}", fixture.text());
    later.give();
    fixture.until_phase("settled").await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
    comes_back_signed_out(&fixture).await;
}
