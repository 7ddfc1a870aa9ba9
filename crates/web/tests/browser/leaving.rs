//! Leaving for the hosted page: Back, and navigations that never start.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::{Array, Function};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{json, never};
use crate::fixture::flows::{HOSTED, hosted_with_code, launch_to, open, paysafe};
use crate::fixture::{Fixture, page};

const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";
const LAUNCH: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/launch";

/// A page that is leaving for the hosted page.
async fn leaving() -> Fixture {
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures(), [hosted_with_code()]);
    fixture
}

/// Fault B05.
#[wasm_bindgen_test]
async fn back_from_the_hosted_page_frees_the_button() {
    let fixture = leaving().await;
    fixture.backend.answer([
        json(200, &paysafe(1, "ACTIVE")),
        json(200, &launch_to(HOSTED)),
    ]);
    page::show_again(true);
    fixture.until_phase("needs-input").await;
    assert_eq!(fixture.backend.lines()[2..], [READ]);
    let button = fixture.button("continue");
    assert!(!button.has_attribute("aria-disabled"));
    fixture.press("continue").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.backend.lines()[3..], [LAUNCH]);
    assert_eq!(fixture.departures().len(), 2);
}

/// Fault B03.
#[wasm_bindgen_test]
async fn a_reload_while_leaving_offers_to_continue() {
    let fixture = leaving().await;
    assert_eq!(page::records().len(), 1, "written before the navigation");
    fixture.unmount().await;

    fixture.backend.answer([
        json(200, &paysafe(1, "ACTIVE")),
        json(200, &launch_to(HOSTED)),
    ]);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("needs-input").await;
    assert_eq!(fixture.backend.lines()[2..], [READ]);
    assert_eq!(fixture.departures().len(), 1, "nothing continues by itself");
    assert!(!fixture.button("continue").has_attribute("aria-disabled"));
    fixture.press("continue").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.backend.lines()[3..], [LAUNCH]);
    assert_eq!(fixture.departures().len(), 2);
}

/// Fault T07.
#[wasm_bindgen_test]
async fn each_click_fetches_a_launch_of_its_own() {
    let fixture = leaving().await;
    let newer = HOSTED.replace("t1cket", "n3wer");
    fixture
        .backend
        .otherwise(|| json(200, &paysafe(1, "ACTIVE")));
    page::show_again(true);
    fixture.until_phase("needs-input").await;
    // The page holds no link that could expire, however long it stays open.
    fixture.advance(Duration::from_mins(10)).await;
    fixture.backend.answer([json(200, &launch_to(&newer))]);
    fixture.press("continue").await;
    fixture.until_phase("leaving").await;
    let departures = fixture.departures();
    assert!(departures[1].starts_with(&newer), "{departures:?}");
}

/// Fault B05.
#[wasm_bindgen_test]
async fn back_during_a_click_frees_the_button() {
    let fixture = Fixture::idle(Provider::Paysafe, [never(), json(200, &open(&[])), never()]).await;
    fixture.press("start").await;
    let create = fixture.backend.last();
    assert_eq!(fixture.phase(), "starting");
    page::show_again(true);
    fixture.until_phase("idle").await;
    assert!(create.is_aborted());
    assert!(!fixture.button("start").has_attribute("aria-disabled"));
    assert_eq!(
        fixture.button("start").text_content().as_deref(),
        Some("Continue with Paysafe")
    );
    fixture.press("start").await;
    assert_eq!(fixture.phase(), "starting");
    assert_eq!(fixture.backend.count(), 4);
}

/// Fault B05.
#[wasm_bindgen_test]
async fn a_page_that_is_shown_for_the_first_time_is_no_return() {
    let fixture = leaving().await;
    page::show_again(false);
    fixture.settle().await;
    assert_eq!(fixture.phase(), "leaving");
    assert_eq!(fixture.backend.count(), 2);
}

/// Fault B31.
#[wasm_bindgen_test]
async fn a_navigation_that_never_starts_frees_the_button() {
    let fixture = leaving().await;
    fixture.advance(Duration::from_millis(14_900)).await;
    assert_eq!(fixture.phase(), "leaving");
    assert_eq!(fixture.backend.count(), 2);
    fixture.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    fixture.advance(Duration::from_millis(100)).await;
    assert_eq!(fixture.phase(), "needs-input");
    assert_eq!(fixture.backend.lines()[2..], [READ]);
    let remark = "didn’t open";
    assert!(fixture.text().contains(remark), "{}", fixture.text());
    assert_eq!(
        fixture.announcements.heard().last(),
        Some(&fixture.headline())
    );
    assert_eq!(
        fixture.departures().len(),
        1,
        "no second navigation without a click"
    );

    fixture.backend.answer([json(200, &launch_to(HOSTED))]);
    fixture.press("continue").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 2);
}

/// Fault B31.
#[wasm_bindgen_test]
async fn the_watchdog_does_not_fire_after_a_return_in_time() {
    let fixture = leaving().await;
    let active = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    fixture.backend.answer([active(), never()]);
    fixture.advance(Duration::from_secs(14)).await;
    page::show_again(true);
    fixture.until_phase("waiting").await;
    fixture.advance(Duration::from_secs(1)).await;
    assert_eq!(fixture.backend.count(), 3);
    assert!(
        !fixture.text().contains("didn’t open"),
        "{}",
        fixture.text()
    );
}

/// A page whose links open in another tab, and whose scripts see every click.
///
/// Faults B26, D08, D16.
#[wasm_bindgen_test]
async fn the_hosted_page_is_no_link_of_the_page() {
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    let base = page::append("base");
    base.set_attribute("target", "_blank")
        .expect("an attribute");
    let links = Array::new();
    let see = "return ({ target }) => { if (target.closest('a')) links.push(target.href); };";
    let see = Function::new_with_args("links", see).call1(&JsValue::NULL, &links);
    let see: Function = see.expect("a function").unchecked_into();
    let add = |name| page::document().add_event_listener_with_callback_and_bool(name, &see, true);
    add("click").expect("a listener");
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    base.remove();
    page::document()
        .remove_event_listener_with_callback_and_bool("click", &see, true)
        .expect("no listener");
    assert_eq!(fixture.departures(), [hosted_with_code()], "in this tab");
    assert_eq!(links.length(), 0);
}
