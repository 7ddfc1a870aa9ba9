//! Being told by the backend instead of asking it.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{empty, json};
use crate::stage::flows::{open, paysafe};
use crate::stage::patch::Patch;
use crate::stage::{Stage, keep, page};

const DECIDING: &str = "ONGOING_VERIFICATION";

async fn waiting() -> Stage {
    Stage::watching("waiting", [json(200, &paysafe(1, DECIDING))]).await
}

fn tell(stage: &Stage, revision: u64, status: &str) {
    stage
        .told
        .tell("flow", &paysafe(revision, status).to_string());
}

#[wasm_bindgen_test]
async fn what_is_told_is_shown_at_once_and_asking_rests() {
    let stage = waiting().await;
    assert_eq!(
        stage.told.urls(),
        ["/hosted-flow/v1/flows/flw_7QmBackend/events"]
    );
    tell(&stage, 2, DECIDING);
    stage.settle().await;
    stage.advance(Duration::from_secs(49)).await;
    assert_eq!(stage.backend.count(), 2, "{}", stage.describe());
    tell(&stage, 3, "COMPLETED");
    stage.until_phase("settled").await;
    assert_eq!(stage.told.open(), 0);
    assert_eq!(stage.backend.count(), 2);
}

#[wasm_bindgen_test]
async fn what_is_no_flow_or_too_long_or_old_was_not_said() {
    let stage = waiting().await;
    tell(&stage, 2, DECIDING);
    stage.told.tell("flow", "COMPLETED");
    let long = paysafe(9, "COMPLETED").to_string() + &" ".repeat(64 * 1024);
    stage.told.tell("flow", &long);
    stage
        .told
        .tell("message", &paysafe(9, "COMPLETED").to_string());
    tell(&stage, 1, "COMPLETED");
    stage.settle().await;
    assert_eq!(stage.phase(), "waiting");
    assert_eq!(stage.status().as_deref(), Some("processing"));
}

#[wasm_bindgen_test]
async fn where_it_does_not_work_we_ask_as_ever() {
    let lacking = || {
        let window: Object = page::window().unchecked_into();
        keep(Patch::value(&window, "EventSource", &JsValue::UNDEFINED));
    };
    for is_lacking in [true, false] {
        let listed = open(&[paysafe(1, DECIDING)]);
        let stage = Stage::new([json(200, &listed), json(200, &paysafe(1, DECIDING))]);
        if is_lacking {
            lacking();
        }
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage.until_phase("waiting").await;
        if !is_lacking {
            stage.told.tell("error", "");
            stage.settle().await;
        }
        assert_eq!(stage.told.open(), 0);
        stage.backend.otherwise(|| empty(304));
        stage.advance(Duration::from_secs(10)).await;
        assert!(stage.backend.count() >= 6, "{}", stage.describe());
        assert_eq!(stage.told.urls().len(), usize::from(!is_lacking));
    }
}

#[wasm_bindgen_test]
async fn what_breaks_off_is_made_up_for_by_asking() {
    let stage = waiting().await;
    tell(&stage, 2, DECIDING);
    stage.settle().await;
    stage.backend.answer([json(200, &paysafe(3, "COMPLETED"))]);
    stage.told.tell("error", "");
    stage.until_phase("settled").await;
    assert_eq!(stage.told.open(), 0);
}

/// Fault B52.
#[wasm_bindgen_test]
async fn a_stream_that_falls_silent_after_a_heartbeat_is_left() {
    let stage = waiting().await;
    stage.told.tell("heartbeat", "{}");
    tell(&stage, 2, DECIDING);
    // Every sign of life counts, and so long nothing is asked but what is asked beside any stream.
    stage.advance(Duration::from_secs(30)).await;
    stage.told.tell("heartbeat", "{}");
    stage.advance(Duration::from_secs(15)).await;
    tell(&stage, 2, DECIDING);
    assert_eq!(stage.told.open(), 1);
    assert_eq!(stage.backend.count(), 2, "{}", stage.describe());
    stage.backend.answer([json(200, &paysafe(3, "COMPLETED"))]);
    stage.advance(Duration::from_secs(44)).await;
    assert_eq!(stage.told.open(), 1);
    stage.advance(Duration::from_secs(1)).await;
    stage.until_phase("settled").await;
    assert_eq!(stage.told.open(), 0);
    assert_eq!(stage.told.urls().len(), 1);
    let is_due = stage.clock.waits().contains(&Duration::from_secs(45));
    assert!(!is_due, "{}", stage.describe());
}

/// Fault B52.
#[wasm_bindgen_test]
async fn without_a_heartbeat_silence_says_nothing() {
    let stage = waiting().await;
    tell(&stage, 2, DECIDING);
    stage.settle().await;
    stage.backend.otherwise(|| empty(304));
    stage.advance(Duration::from_mins(5)).await;
    assert_eq!(stage.told.open(), 1);
    assert_eq!(stage.told.urls().len(), 1, "an older backend's goes on");
}

/// Fault B38.
#[wasm_bindgen_test]
async fn no_stream_is_open_while_hidden_or_past_waiting() {
    let stage = waiting().await;
    assert_eq!(stage.told.open(), 1);
    page::set_visible(false);
    stage.settle().await;
    assert_eq!(stage.told.open(), 0);
    stage.backend.answer([json(200, &paysafe(1, DECIDING))]);
    page::set_visible(true);
    stage.settle().await;
    assert_eq!(stage.told.open(), 1);
    stage.unmount().await;
    assert_eq!(stage.told.open(), 0);
}

#[wasm_bindgen_test]
async fn a_page_that_wants_no_events_has_none() {
    let listed = open(&[paysafe(1, DECIDING)]);
    let stage = Stage::new([json(200, &listed), json(200, &paysafe(1, DECIDING))]);
    let settings = Settings {
        events: false,
        ..Settings::new(Provider::Paysafe)
    };
    stage.mount(settings).await;
    stage.until_phase("waiting").await;
    assert_eq!(stage.told.urls(), [""; 0]);
}
