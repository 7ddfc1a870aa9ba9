//! On the way out: Back, and navigations that never begin.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{json, never};
use crate::stage::flows::{HOSTED, hosted_with_code, launch_to, open, paysafe};
use crate::stage::{Stage, page};

const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";
const LAUNCH: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/launch";

/// A person whose browser is on its way to the hosted page.
async fn leaving() -> Stage {
    let stage = Stage::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures(), [hosted_with_code()]);
    stage
}

/// Fault B05.
#[wasm_bindgen_test]
async fn back_from_the_hosted_page_frees_the_button() {
    let stage = leaving().await;
    stage.backend.answer([
        json(200, &paysafe(1, "ACTIVE")),
        json(200, &launch_to(HOSTED)),
    ]);
    page::show_again(true);
    stage.until_phase("needs-input").await;
    assert_eq!(stage.backend.lines()[2..], [READ]);
    let button = stage.button("continue");
    assert!(!button.has_attribute("aria-disabled"));
    stage.press("continue").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.backend.lines()[3..], [LAUNCH]);
    assert_eq!(stage.departures().len(), 2);
}

/// Fault B03.
#[wasm_bindgen_test]
async fn a_reload_on_the_way_out_offers_to_go_on() {
    let stage = leaving().await;
    assert_eq!(page::records().len(), 1, "written before the navigation");
    stage.unmount().await;

    stage.backend.answer([
        json(200, &paysafe(1, "ACTIVE")),
        json(200, &launch_to(HOSTED)),
    ]);
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("needs-input").await;
    assert_eq!(stage.backend.lines()[2..], [READ]);
    assert_eq!(stage.departures().len(), 1, "nothing goes on by itself");
    assert!(!stage.button("continue").has_attribute("aria-disabled"));
    stage.press("continue").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.backend.lines()[3..], [LAUNCH]);
    assert_eq!(stage.departures().len(), 2);
}

/// Fault T07.
#[wasm_bindgen_test]
async fn each_click_fetches_a_launch_of_its_own() {
    let stage = leaving().await;
    let newer = HOSTED.replace("t1cket", "n3wer");
    stage.backend.otherwise(|| json(200, &paysafe(1, "ACTIVE")));
    page::show_again(true);
    stage.until_phase("needs-input").await;
    // However long the page stands there, it holds no link that could run out.
    stage.advance(Duration::from_mins(10)).await;
    stage.backend.answer([json(200, &launch_to(&newer))]);
    stage.press("continue").await;
    stage.until_phase("leaving").await;
    let departures = stage.departures();
    assert!(departures[1].starts_with(&newer), "{departures:?}");
}

/// Fault B05.
#[wasm_bindgen_test]
async fn back_while_the_click_was_being_worked_on_frees_the_button() {
    let stage = Stage::idle(Provider::Paysafe, [never(), json(200, &open(&[])), never()]).await;
    stage.press("start").await;
    let create = stage.backend.last();
    assert_eq!(stage.phase(), "starting");
    page::show_again(true);
    stage.until_phase("idle").await;
    assert!(create.is_aborted());
    assert!(!stage.button("start").has_attribute("aria-disabled"));
    assert_eq!(
        stage.button("start").text_content().as_deref(),
        Some("Continue to Paysafe")
    );
    stage.press("start").await;
    assert_eq!(stage.phase(), "starting");
    assert_eq!(stage.backend.count(), 4);
}

/// Fault B05.
#[wasm_bindgen_test]
async fn a_page_that_is_shown_for_the_first_time_is_no_return() {
    let stage = leaving().await;
    page::show_again(false);
    stage.settle().await;
    assert_eq!(stage.phase(), "leaving");
    assert_eq!(stage.backend.count(), 2);
}

/// Fault B31.
#[wasm_bindgen_test]
async fn a_navigation_that_never_begins_gives_the_button_back() {
    let stage = leaving().await;
    stage.advance(Duration::from_millis(14_900)).await;
    assert_eq!(stage.phase(), "leaving");
    assert_eq!(stage.backend.count(), 2);
    stage.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    stage.advance(Duration::from_millis(100)).await;
    assert_eq!(stage.phase(), "needs-input");
    assert_eq!(stage.backend.lines()[2..], [READ]);
    let remark = "The page by Paysafe did not open. Try again.";
    assert!(stage.text().contains(remark), "{}", stage.text());
    assert_eq!(
        stage.announcements.heard().last().map(String::as_str),
        Some(remark)
    );
    assert_eq!(
        stage.departures().len(),
        1,
        "nobody is sent away a second time unasked"
    );

    stage.backend.answer([json(200, &launch_to(HOSTED))]);
    stage.press("continue").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures().len(), 2);
}

/// Fault B31.
#[wasm_bindgen_test]
async fn the_watchdog_does_not_bite_whoever_came_back_in_time() {
    let stage = leaving().await;
    let active = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    stage.backend.answer([active(), never()]);
    stage.advance(Duration::from_secs(14)).await;
    page::show_again(true);
    stage.until_phase("waiting").await;
    stage.advance(Duration::from_secs(1)).await;
    assert_eq!(stage.backend.count(), 3);
    assert!(!stage.text().contains("did not open"), "{}", stage.text());
}
