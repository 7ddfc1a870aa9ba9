//! Two components on one page with one flow. The backend sees them as it sees two tabs.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::fixture::Fixture;
use crate::fixture::answer::{json, never};
use crate::fixture::flows::{HOSTED, hosted_with_code, launch_to, open, paysafe};

const LAUNCH: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/launch";

fn phase(of: &Element) -> Option<String> {
    of.get_attribute("data-phase")
}

fn button(of: &Element, action: &str) -> HtmlElement {
    let selector = format!("button[data-action={action}]");
    let found = of.query_selector(&selector).expect("a selector");
    found.expect("a button").unchecked_into()
}

/// A page on which both components have found the same flow.
async fn two(phase_of_both: &str, session_status: &'static str) -> (Fixture, Element) {
    let status = json(200, &paysafe(1, session_status));
    let fixture = Fixture::polling(phase_of_both, [status]).await;
    fixture.backend.answer([
        json(200, &open(&[paysafe(1, "ACTIVE")])),
        json(200, &paysafe(1, session_status)),
    ]);
    let other = fixture.mount_second(Settings::new(Provider::Paysafe)).await;
    fixture
        .until("the other has found it", || {
            phase(&other).as_deref() == Some(phase_of_both)
        })
        .await;
    (fixture, other)
}

/// Number of polls in each of these minutes.
async fn calls_in_each(fixture: &Fixture, minutes: usize) -> Vec<usize> {
    let mut calls = Vec::new();
    for _ in 0..minutes {
        let before = fixture.backend.count();
        fixture.advance(Duration::from_mins(1)).await;
        calls.push(fixture.backend.count() - before);
    }
    calls
}

/// Faults B02, K13.
#[wasm_bindgen_test]
async fn two_components_poll_hardly_more_than_one() {
    let ongoing = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let fixture = Fixture::polling("waiting", [ongoing()]).await;
    fixture.backend.otherwise(ongoing);
    let alone = calls_in_each(&fixture, 5).await;
    drop(fixture);

    let (fixture, other) = two("waiting", "ONGOING_VERIFICATION").await;
    assert_eq!(
        fixture.event_sources.open(),
        1,
        "and one of them has a stream"
    );
    fixture.backend.otherwise(ongoing);
    let both = calls_in_each(&fixture, 5).await;
    // The interval has jitter, and the follower reads once a minute.
    for (alone, both) in alone.iter().zip(&both) {
        assert!(*both <= alone + alone / 4 + 2, "{alone} alone, {both} both");
    }
    assert!(both[0] > 15, "one of them polls: {both:?}");

    fixture
        .backend
        .otherwise(|| json(200, &paysafe(2, "COMPLETED")));
    fixture
        .advance_until_phase("settled", Duration::from_mins(2))
        .await;
    // It receives the message, and reads as soon as its last read is old enough.
    let is_settled = || phase(&other).as_deref() == Some("settled");
    let soon = Duration::from_secs(2);
    let is_due = || fixture.clock.waits().iter().any(|wait| *wait <= soon);
    fixture
        .until("the other has received it", || is_settled() || is_due())
        .await;
    fixture.advance(soon).await;
    fixture.until("the other is settled", is_settled).await;
}

/// Fault B02.
#[wasm_bindgen_test]
async fn a_click_on_one_of_two_components_is_one_launch() {
    let (fixture, other) = two("needs-input", "ACTIVE").await;
    let calls = fixture.backend.count();
    fixture.backend.answer([json(200, &launch_to(HOSTED))]);
    button(&other, "continue").click();
    fixture
        .until("it leaves", || phase(&other).as_deref() == Some("leaving"))
        .await;
    fixture.backend.otherwise(never);
    fixture.advance(Duration::from_secs(5)).await;
    assert_eq!(fixture.phase(), "needs-input", "the other one stays");
    assert_eq!(fixture.backend.lines()[calls], LAUNCH);
    let launches = fixture
        .backend
        .lines()
        .into_iter()
        .filter(|it| it == LAUNCH);
    assert_eq!(launches.count(), 1);
    assert_eq!(fixture.departures(), [hosted_with_code()]);
}
