//! The flight record: for the host to take, and for the person to copy where support is the way on.

use hosted_flow::{FlightRecorder, Provider, Settings};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlTextAreaElement};

use crate::stage::answer::json;
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

fn traces_of(stage: &Stage) -> Vec<Option<String>> {
    let calls = stage.backend.calls();
    let traces = calls.iter().map(|call| call.header("traceparent"));
    traces.map(|trace| trace.map(str::to_owned)).collect()
}

#[wasm_bindgen_test]
async fn every_call_of_a_visit_carries_its_trace_and_a_backend_elsewhere_is_spared() {
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
    let stage = Stage::idle(Provider::Paysafe, [json(422, &serde_json::json!({}))]).await;
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
    assert!(text().contains("\"code\":\"refused\""), "{}", text());
}
