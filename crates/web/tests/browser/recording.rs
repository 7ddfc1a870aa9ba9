//! The flight record: for the host to take, and for the person to copy where support is the way on.

use std::time::Duration;

use hosted_flow::{FlightRecorder, Provider, Settings};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlTextAreaElement};

use crate::harness::replay::replay;
use crate::returning::remember;
use crate::stage::answer::{html, json, problem, reject};
use crate::stage::flows::{HOSTED, launch_to, open, paysafe};
use crate::stage::{Stage, page};

#[wasm_bindgen_test]
async fn the_host_takes_the_record_and_finds_no_secret_in_it() {
    let recorder = FlightRecorder::default();
    let stage = Stage::new([json(200, &open(&[]))]);
    stage
        .mount(Settings {
            recorder: Some(recorder.clone()),
            ..Settings::new(Provider::Paysafe)
        })
        .await;
    stage.until_phase("idle").await;
    stage.backend.answer([json(201, &launch_to(HOSTED))]);
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures().len(), 1);

    let record = recorder.export().expect("a record");
    for said in [
        "\"mounted\"",
        "\"pressed\"",
        "\"navigate\"",
        "\"leaving\"",
        "\"launch\":true",
    ] {
        assert!(record.contains(said), "{said} in {record}");
    }
    let left_for = &stage.departures()[0];
    for secret in left_for
        .split(['/', '?', '=', '&'])
        .filter(|part| part.len() > 12)
    {
        assert!(!record.contains(secret), "{secret} in {record}");
    }
    assert!(!record.contains("://"), "{record}");
}

/// Replays what the browser has exported, with the settings that it had: the same steps, effects and
/// phases, down to what is shown now. Answers how many steps.
#[track_caller]
fn happens_again(stage: &Stage, settings: &Settings) -> usize {
    let recorder = settings.recorder.as_ref().expect("a recorder");
    let record = recorder.export().expect("a record");
    let config = settings.check().expect("settings that can be used");
    assert_eq!(replay(&config, &record), record);
    let read: Value = serde_json::from_str(&record).expect("JSON");
    let steps = read["steps"].as_array().expect("steps");
    let last = steps.last().expect("a step");
    assert_eq!(last["phase"], stage.phase().as_str(), "{record}");
    steps.len()
}

#[wasm_bindgen_test]
async fn what_a_browser_has_exported_happens_again() {
    let stage = Stage::new([html(502, "<h1>502</h1>"), json(200, &open(&[]))]);
    let settings = Settings {
        recorder: Some(FlightRecorder::default()),
        ..Settings::new(Provider::Paysafe)
    };
    stage.mount(settings.clone()).await;
    stage
        .advance_until_phase("idle", Duration::from_secs(8))
        .await;
    stage.backend.answer([json(201, &launch_to(HOSTED))]);
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures().len(), 1);
    happens_again(&stage, &settings);
    // Back, out of the browser's memory, and on with it.
    stage.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    page::show_again(true);
    stage.until_phase("needs-input").await;
    happens_again(&stage, &settings);
    stage.unmount().await;

    // Back from the hosted page, on a network that is not always there.
    let attempt = "0123456789abcdef0123456789abcdef";
    remember(&stage, attempt, Provider::Paysafe);
    page::go_to(&format!("/?a=1&hf_attempt={attempt}"), &JsValue::NULL);
    let ongoing = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    stage.backend.answer([ongoing(), reject()]);
    stage.backend.otherwise(ongoing);
    stage.mount(settings.clone()).await;
    stage.until_phase("waiting").await;
    stage.advance(Duration::from_secs(8)).await;
    page::set_online(false);
    page::set_visible(false);
    stage.backend.answer([
        problem(503, "busy").header("retry-after", "20"),
        json(200, &paysafe(2, "COMPLETED")),
    ]);
    page::set_online(true);
    page::set_visible(true);
    stage
        .advance_until_phase("settled", Duration::from_mins(2))
        .await;
    let steps = happens_again(&stage, &settings);
    assert!(steps >= 12, "{steps} steps");
}

#[wasm_bindgen_test]
async fn a_record_is_replayed_with_the_settings_that_it_was_made_with() {
    let stage = Stage::new([
        json(200, &open(&[paysafe(1, "ACTIVE")])),
        json(200, &paysafe(1, "ONGOING_VERIFICATION")),
    ]);
    let recorder = FlightRecorder::default();
    let settings = Settings {
        recorder: Some(recorder.clone()),
        events: false,
        ..Settings::new(Provider::Paysafe)
    };
    stage.mount(settings.clone()).await;
    stage.until_phase("waiting").await;
    happens_again(&stage, &settings);
    let others = Settings::new(Provider::Paysafe).check().expect("settings");
    let record = recorder.export().expect("a record");
    assert_ne!(replay(&others, &record), record, "they are no part of it");
}

fn traces_of(stage: &Stage) -> Vec<Option<String>> {
    let calls = stage.backend.calls();
    let traces = calls.iter().map(|call| call.header("traceparent"));
    traces.map(|trace| trace.map(str::to_owned)).collect()
}

#[wasm_bindgen_test]
async fn same_origin_calls_carry_traceparent() {
    let recorder = FlightRecorder::default();
    let stage = Stage::new([
        json(200, &open(&[paysafe(1, "ACTIVE")])),
        json(200, &paysafe(1, "ONGOING_VERIFICATION")),
    ]);
    let settings = Settings {
        recorder: Some(recorder.clone()),
        ..Settings::new(Provider::Paysafe)
    };
    stage.mount(settings.clone()).await;
    stage.until_phase("waiting").await;
    let record = recorder.export().expect("a record");
    let traces = traces_of(&stage);
    assert_eq!(traces.len(), 2);
    for trace in traces {
        let trace = trace.expect("a trace");
        let id = trace.split('-').nth(1).expect("an id");
        assert!(record.contains(id), "{id} in {record}");
    }
    stage.unmount().await;

    stage.backend.answer([json(200, &open(&[]))]);
    stage
        .mount(Settings {
            backend: Some("https://api.shop.example/v1".into()),
            ..settings
        })
        .await;
    stage.until_phase("idle").await;
    let traces = traces_of(&stage);
    assert_eq!(traces.last(), Some(&None));
}

#[wasm_bindgen_test]
async fn whoever_needs_support_can_copy_what_happened() {
    let stage = Stage::idle(Provider::Paysafe, [problem(422, "purpose-unknown")]).await;
    stage.press("start").await;
    stage.until_phase("problem").await;
    let found = |selector: &str| {
        page::document()
            .query_selector(selector)
            .expect("a selector")
    };
    let details = found(".hosted-flow-record").expect("the record");
    let text = || -> String {
        let field = found(".hosted-flow-record textarea").expect("a field");
        field.unchecked_into::<HtmlTextAreaElement>().value()
    };
    assert_eq!(
        text(),
        "",
        "nothing is written out before somebody opens it"
    );
    let toggle = Event::new("toggle").expect("an event");
    details
        .dispatch_event(&toggle)
        .expect("an event that is dispatched");
    stage
        .until("it is written out", || text().contains("\"steps\""))
        .await;
    assert!(
        text().contains("\"code\":\"purpose-unknown\""),
        "{}",
        text()
    );
}
