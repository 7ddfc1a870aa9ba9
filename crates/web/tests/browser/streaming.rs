//! The event stream, in place of frequent polling.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{empty, json};
use crate::fixture::flows::{open, paysafe};
use crate::fixture::patch::Patch;
use crate::fixture::{Fixture, keep, page};

const DECIDING: &str = "ONGOING_VERIFICATION";

async fn waiting() -> Fixture {
    Fixture::polling("waiting", [json(200, &paysafe(1, DECIDING))]).await
}

fn tell(fixture: &Fixture, revision: u64, status: &str) {
    fixture
        .event_sources
        .send("flow", &paysafe(revision, status).to_string());
}

#[wasm_bindgen_test]
async fn a_stream_message_is_shown_at_once_and_polling_rests() {
    let fixture = waiting().await;
    assert_eq!(
        fixture.event_sources.urls(),
        ["/hosted-flow/v1/flows/flw_7QmBackend/events"]
    );
    tell(&fixture, 2, DECIDING);
    fixture.settle().await;
    fixture.advance(Duration::from_secs(49)).await;
    assert_eq!(fixture.backend.count(), 2, "{}", fixture.describe());
    tell(&fixture, 3, "COMPLETED");
    fixture.until_phase("settled").await;
    assert_eq!(fixture.event_sources.open(), 0);
    assert_eq!(fixture.backend.count(), 2);
}

#[wasm_bindgen_test]
async fn an_invalid_long_or_old_stream_message_is_ignored() {
    let fixture = waiting().await;
    tell(&fixture, 2, DECIDING);
    fixture.event_sources.send("flow", "COMPLETED");
    let long = paysafe(9, "COMPLETED").to_string() + &" ".repeat(64 * 1024);
    fixture.event_sources.send("flow", &long);
    fixture
        .event_sources
        .send("message", &paysafe(9, "COMPLETED").to_string());
    tell(&fixture, 1, "COMPLETED");
    fixture.settle().await;
    assert_eq!(fixture.phase(), "waiting");
    assert_eq!(fixture.status().as_deref(), Some("processing"));
}

#[wasm_bindgen_test]
async fn without_a_stream_polling_goes_on() {
    let lacking = || {
        let window: Object = page::window().unchecked_into();
        keep(Patch::value(&window, "EventSource", &JsValue::UNDEFINED));
    };
    for is_lacking in [true, false] {
        let listed = open(&[paysafe(1, DECIDING)]);
        let fixture = Fixture::new([json(200, &listed), json(200, &paysafe(1, DECIDING))]);
        if is_lacking {
            lacking();
        }
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.until_phase("waiting").await;
        if !is_lacking {
            fixture.event_sources.send("error", "");
            fixture.settle().await;
        }
        assert_eq!(fixture.event_sources.open(), 0);
        fixture.backend.otherwise(|| empty(304));
        fixture.advance(Duration::from_secs(10)).await;
        assert!(fixture.backend.count() >= 6, "{}", fixture.describe());
        assert_eq!(fixture.event_sources.urls().len(), usize::from(!is_lacking));
    }
}

#[wasm_bindgen_test]
async fn a_closed_stream_falls_back_to_polling() {
    let fixture = waiting().await;
    tell(&fixture, 2, DECIDING);
    fixture.settle().await;
    fixture
        .backend
        .answer([json(200, &paysafe(3, "COMPLETED"))]);
    fixture.event_sources.send("error", "");
    fixture.until_phase("settled").await;
    assert_eq!(fixture.event_sources.open(), 0);
}

/// Fault B52.
#[wasm_bindgen_test]
async fn a_stream_silent_after_a_heartbeat_is_closed() {
    let fixture = waiting().await;
    fixture.event_sources.send("heartbeat", "{}");
    tell(&fixture, 2, DECIDING);
    // Every heartbeat counts; meanwhile only the poll beside the stream is sent, once a minute.
    fixture.advance(Duration::from_secs(30)).await;
    fixture.event_sources.send("heartbeat", "{}");
    fixture.advance(Duration::from_secs(15)).await;
    tell(&fixture, 2, DECIDING);
    assert_eq!(fixture.event_sources.open(), 1);
    assert_eq!(fixture.backend.count(), 2, "{}", fixture.describe());
    fixture
        .backend
        .answer([json(200, &paysafe(3, "COMPLETED"))]);
    fixture.advance(Duration::from_secs(44)).await;
    assert_eq!(fixture.event_sources.open(), 1);
    fixture.advance(Duration::from_secs(1)).await;
    fixture.until_phase("settled").await;
    assert_eq!(fixture.event_sources.open(), 0);
    assert_eq!(fixture.event_sources.urls().len(), 1);
    let is_due = fixture.clock.waits().contains(&Duration::from_secs(45));
    assert!(!is_due, "{}", fixture.describe());
}

/// Fault B52.
#[wasm_bindgen_test]
async fn without_a_heartbeat_silence_is_ignored() {
    let fixture = waiting().await;
    tell(&fixture, 2, DECIDING);
    fixture.settle().await;
    fixture.backend.otherwise(|| empty(304));
    fixture.advance(Duration::from_mins(5)).await;
    assert_eq!(fixture.event_sources.open(), 1);
    assert_eq!(
        fixture.event_sources.urls().len(),
        1,
        "an older backend's stays open"
    );
}

/// Fault B38.
#[wasm_bindgen_test]
async fn no_stream_is_open_while_hidden_or_past_waiting() {
    let fixture = waiting().await;
    assert_eq!(fixture.event_sources.open(), 1);
    page::set_visible(false);
    fixture.settle().await;
    assert_eq!(fixture.event_sources.open(), 0);
    fixture.backend.answer([json(200, &paysafe(1, DECIDING))]);
    page::set_visible(true);
    fixture.settle().await;
    assert_eq!(fixture.event_sources.open(), 1);
    fixture.unmount().await;
    assert_eq!(fixture.event_sources.open(), 0);
}

#[wasm_bindgen_test]
async fn a_page_with_events_off_opens_no_stream() {
    let listed = open(&[paysafe(1, DECIDING)]);
    let fixture = Fixture::new([json(200, &listed), json(200, &paysafe(1, DECIDING))]);
    let settings = Settings {
        events: false,
        ..Settings::new(Provider::Paysafe)
    };
    fixture.mount(settings).await;
    fixture.until_phase("waiting").await;
    assert_eq!(fixture.event_sources.urls(), [""; 0]);
}
