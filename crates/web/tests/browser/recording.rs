//! The flight record: exported by the host page, and copied by the person where support can help.

use std::time::Duration;

use hosted_flow::{FlightRecorder, Provider, Settings};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlTextAreaElement};

use crate::fixture::answer::{html, json, problem, reject};
use crate::fixture::flows::{HOSTED, launch_to, open, paysafe};
use crate::fixture::{Fixture, page};
use crate::harness::replay::replay;
use crate::returning::remember;

#[wasm_bindgen_test]
async fn the_exported_record_holds_no_secret() {
    let recorder = FlightRecorder::default();
    let fixture = Fixture::new([json(200, &open(&[]))]);
    fixture
        .mount(Settings {
            recorder: Some(recorder.clone()),
            ..Settings::new(Provider::Paysafe)
        })
        .await;
    fixture.until_phase("idle").await;
    fixture.backend.answer([json(201, &launch_to(HOSTED))]);
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);

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
    let left_for = &fixture.departures()[0];
    for secret in left_for
        .split(['/', '?', '=', '&'])
        .filter(|part| part.len() > 12)
    {
        assert!(!record.contains(secret), "{secret} in {record}");
    }
    assert!(!record.contains("://"), "{record}");
}

/// Replays an exported record with its settings and compares steps, effects and phases, down to the
/// current screen. Returns the number of steps.
#[track_caller]
fn happens_again(fixture: &Fixture, settings: &Settings) -> usize {
    let recorder = settings.recorder.as_ref().expect("a recorder");
    let record = recorder.export().expect("a record");
    let config = settings.check().expect("settings that can be used");
    assert_eq!(replay(&config, &record), record);
    let read: Value = serde_json::from_str(&record).expect("JSON");
    let steps = read["steps"].as_array().expect("steps");
    let last = steps.last().expect("a step");
    assert_eq!(last["phase"], fixture.phase().as_str(), "{record}");
    steps.len()
}

#[wasm_bindgen_test]
async fn an_exported_record_replays_the_same_steps() {
    let fixture = Fixture::new([html(502, "<h1>502</h1>"), json(200, &open(&[]))]);
    let settings = Settings {
        recorder: Some(FlightRecorder::default()),
        ..Settings::new(Provider::Paysafe)
    };
    fixture.mount(settings.clone()).await;
    fixture
        .advance_until_phase("idle", Duration::from_secs(8))
        .await;
    fixture.backend.answer([json(201, &launch_to(HOSTED))]);
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    happens_again(&fixture, &settings);
    // Back, from the back/forward cache, and on with the flow.
    fixture.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    page::show_again(true);
    fixture.until_phase("needs-input").await;
    happens_again(&fixture, &settings);
    fixture.unmount().await;

    // A return from the hosted page, on an unreliable network.
    let attempt = "0123456789abcdef0123456789abcdef";
    remember(&fixture, attempt, Provider::Paysafe);
    page::go_to(&format!("/?a=1&hf_attempt={attempt}"), &JsValue::NULL);
    let ongoing = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    fixture.backend.answer([ongoing(), reject()]);
    fixture.backend.otherwise(ongoing);
    fixture.mount(settings.clone()).await;
    fixture.until_phase("waiting").await;
    fixture.advance(Duration::from_secs(8)).await;
    page::set_online(false);
    page::set_visible(false);
    fixture.backend.answer([
        problem(503, "busy").header("retry-after", "20"),
        json(200, &paysafe(2, "COMPLETED")),
    ]);
    page::set_online(true);
    page::set_visible(true);
    fixture
        .advance_until_phase("settled", Duration::from_mins(2))
        .await;
    let steps = happens_again(&fixture, &settings);
    assert!(steps >= 12, "{steps} steps");
}

#[wasm_bindgen_test]
async fn a_record_is_replayed_with_the_settings_that_it_was_made_with() {
    let fixture = Fixture::new([
        json(200, &open(&[paysafe(1, "ACTIVE")])),
        json(200, &paysafe(1, "ONGOING_VERIFICATION")),
    ]);
    let recorder = FlightRecorder::default();
    let settings = Settings {
        recorder: Some(recorder.clone()),
        events: false,
        ..Settings::new(Provider::Paysafe)
    };
    fixture.mount(settings.clone()).await;
    fixture.until_phase("waiting").await;
    happens_again(&fixture, &settings);
    let others = Settings::new(Provider::Paysafe).check().expect("settings");
    let record = recorder.export().expect("a record");
    assert_ne!(replay(&others, &record), record, "it does not contain them");
}

fn traces_of(fixture: &Fixture) -> Vec<Option<String>> {
    let calls = fixture.backend.calls();
    let traces = calls.iter().map(|call| call.header("traceparent"));
    traces.map(|trace| trace.map(str::to_owned)).collect()
}

#[wasm_bindgen_test]
async fn same_origin_calls_carry_traceparent() {
    let recorder = FlightRecorder::default();
    let fixture = Fixture::new([
        json(200, &open(&[paysafe(1, "ACTIVE")])),
        json(200, &paysafe(1, "ONGOING_VERIFICATION")),
    ]);
    let settings = Settings {
        recorder: Some(recorder.clone()),
        ..Settings::new(Provider::Paysafe)
    };
    fixture.mount(settings.clone()).await;
    fixture.until_phase("waiting").await;
    let record = recorder.export().expect("a record");
    let traces = traces_of(&fixture);
    assert_eq!(traces.len(), 2);
    for trace in traces {
        let trace = trace.expect("a trace");
        let id = trace.split('-').nth(1).expect("an id");
        assert!(record.contains(id), "{id} in {record}");
    }
    fixture.unmount().await;

    fixture.backend.answer([json(200, &open(&[]))]);
    fixture
        .mount(Settings {
            backend: Some("https://api.shop.example/v1".into()),
            ..settings
        })
        .await;
    fixture.until_phase("idle").await;
    let traces = traces_of(&fixture);
    assert_eq!(traces.last(), Some(&None));
}

#[wasm_bindgen_test]
async fn the_record_can_be_copied_where_support_helps() {
    let fixture = Fixture::idle(Provider::Paysafe, [problem(422, "purpose-unknown")]).await;
    fixture.press("start").await;
    fixture.until_phase("problem").await;
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
    assert_eq!(text(), "", "nothing is rendered before it is opened");
    let toggle = Event::new("toggle").expect("an event");
    details
        .dispatch_event(&toggle)
        .expect("an event that is dispatched");
    fixture
        .until("it is rendered", || text().contains("\"steps\""))
        .await;
    assert!(
        text().contains("\"code\":\"purpose-unknown\""),
        "{}",
        text()
    );
}
