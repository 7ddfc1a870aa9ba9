//! Two components on one page with one flow, which are to the backend what two tabs are.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::stage::Stage;
use crate::stage::answer::{json, never};
use crate::stage::flows::{HOSTED, hosted_with_code, launch_to, open, paysafe};

const LAUNCH: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/launch";

fn phase(of: &Element) -> Option<String> {
    of.get_attribute("data-phase")
}

fn button(of: &Element, action: &str) -> HtmlElement {
    let selector = format!("button[data-action={action}]");
    let found = of.query_selector(&selector).expect("a selector");
    found.expect("a button").unchecked_into()
}

/// Both have found the same flow.
async fn two(phase_of_both: &str, session_status: &'static str) -> (Stage, Element) {
    let status = json(200, &paysafe(1, session_status));
    let stage = Stage::watching(phase_of_both, [status]).await;
    stage.backend.answer([
        json(200, &open(&[paysafe(1, "ACTIVE")])),
        json(200, &paysafe(1, session_status)),
    ]);
    let other = stage.mount_beside(Settings::new(Provider::Paysafe)).await;
    stage
        .until("the other has found it", || {
            phase(&other).as_deref() == Some(phase_of_both)
        })
        .await;
    (stage, other)
}

/// How often it is asked in each of these minutes.
async fn asked_in_each(stage: &Stage, minutes: usize) -> Vec<usize> {
    let mut asked = Vec::new();
    for _ in 0..minutes {
        let before = stage.backend.count();
        stage.advance(Duration::from_mins(1)).await;
        asked.push(stage.backend.count() - before);
    }
    asked
}

/// Faults B02, K13.
#[wasm_bindgen_test]
async fn two_ask_hardly_more_often_than_one() {
    let ongoing = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let stage = Stage::watching("waiting", [ongoing()]).await;
    stage.backend.otherwise(ongoing);
    let alone = asked_in_each(&stage, 5).await;
    drop(stage);

    let (stage, other) = two("waiting", "ONGOING_VERIFICATION").await;
    assert_eq!(stage.told.open(), 1, "and one of them listens");
    stage.backend.otherwise(ongoing);
    let both = asked_in_each(&stage, 5).await;
    // Asking is a little random, and the one that follows makes sure once a minute.
    for (alone, both) in alone.iter().zip(&both) {
        assert!(*both <= alone + alone / 4 + 2, "{alone} alone, {both} both");
    }
    assert!(both[0] > 15, "one of them does ask: {both:?}");

    stage
        .backend
        .otherwise(|| json(200, &paysafe(2, "COMPLETED")));
    stage
        .advance_until_phase("settled", Duration::from_mins(2))
        .await;
    // It hears, and asks as soon as it has not just asked.
    let is_settled = || phase(&other).as_deref() == Some("settled");
    let soon = Duration::from_secs(2);
    let is_due = || stage.clock.waits().iter().any(|wait| *wait <= soon);
    stage
        .until("the other has heard", || is_settled() || is_due())
        .await;
    stage.advance(soon).await;
    stage.until("the other is settled", is_settled).await;
}

/// Fault B02.
#[wasm_bindgen_test]
async fn one_press_on_one_of_two_is_one_launch_and_one_navigation() {
    let (stage, other) = two("needs-input", "ACTIVE").await;
    let asked = stage.backend.count();
    stage.backend.answer([json(200, &launch_to(HOSTED))]);
    button(&other, "continue").click();
    stage
        .until("it leaves", || phase(&other).as_deref() == Some("leaving"))
        .await;
    stage.backend.otherwise(never);
    stage.advance(Duration::from_secs(5)).await;
    assert_eq!(stage.phase(), "needs-input", "the other one stays");
    assert_eq!(stage.backend.lines()[asked], LAUNCH);
    let launches = stage.backend.lines().into_iter().filter(|it| it == LAUNCH);
    assert_eq!(launches.count(), 1);
    assert_eq!(stage.departures(), [hosted_with_code()]);
}
