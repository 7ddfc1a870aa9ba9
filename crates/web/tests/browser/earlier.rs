//! The result of an earlier visit, a return that the address does not show, and "continue".

use std::time::Duration;

use hosted_flow::{HostEvent, Provider, Settings};
use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{Answer, json, problem};
use crate::fixture::flows::{FLOW, failed, open, paysafe};
use crate::fixture::page::{self, local_storage, session_storage, window};
use crate::fixture::patch::{Patch, get};
use crate::fixture::{Fixture, keep};
use crate::returning::remember;

const FIND: &str = "GET /hosted-flow/v1/flows?open=true&provider=paysafe";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";
const STORED: &str = "hosted-flow:recent:paysafe";
const STATE: &str = "0123456789abcdef0123456789abcdef";

fn none() -> Answer {
    json(200, &open(&[]))
}

fn declined() -> serde_json::Value {
    failed(2, "NAME_MISMATCH")
}

/// The component is mounted again in a new tab.
async fn visits_again(fixture: &Fixture, answers: impl IntoIterator<Item = Answer>) {
    fixture.unmount().await;
    session_storage().clear().expect("a storage");
    fixture.forget();
    fixture.backend.answer(answers);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
}

/// A result, read by this browser.
async fn settled() -> Fixture {
    let fixture = Fixture::polling("settled", [json(200, &declined())]).await;
    assert_eq!(fixture.actions(), [""; 0]);
    fixture
}

/// For the host page's own words on how to reach support.
#[wasm_bindgen_test]
async fn an_event_names_the_reference_that_is_shown() {
    let mut flow = declined();
    flow["id"] = "flw_7f3a92c15d0e4b8a9f6e2c1d3b4a5f60".into();
    let mut listed = open(&[]);
    listed["recent"] = serde_json::json!([flow]);
    let fixture = Fixture::visit(Provider::Paysafe, [json(200, &listed)]).await;
    fixture.until_phase("settled").await;
    let named = fixture.events().into_iter().find_map(|event| match event {
        HostEvent::Status { flow, .. } => Some(flow),
        _ => None,
    });
    let code = hosted_flow::short_code(&named.expect("a flow"));
    assert_eq!(code, "7F3A-92C1");
    let shown = fixture.find("[data-reference]").expect("a reference");
    assert_eq!(shown.text_content(), Some(code));
}

/// Fault B59.
#[wasm_bindgen_test]
async fn a_listed_result_is_shown_with_its_reference() {
    let mut listed = open(&[]);
    listed["recent"] = serde_json::json!([declined()]);
    let fixture = Fixture::visit(Provider::Paysafe, [json(200, &listed)]).await;
    fixture.until_phase("settled").await;
    assert_eq!(fixture.status().as_deref(), Some("declined"));
    assert_eq!(fixture.actions(), ["start-over"]);
    assert!(fixture.text().contains(FLOW), "{}", fixture.text());
    assert_eq!(page::stored(), []);
}

/// Fault B59.
#[wasm_bindgen_test]
async fn a_stored_result_is_read_again_in_a_new_tab() {
    let fixture = settled().await;
    visits_again(&fixture, [none(), json(200, &declined())]).await;
    fixture.until_phase("settled").await;
    assert_eq!(fixture.backend.lines(), [FIND, READ]);
    assert_eq!(fixture.actions(), ["start-over"]);
    assert!(fixture.text().contains(FLOW), "{}", fixture.text());
}

/// Faults B59, K09.
#[wasm_bindgen_test]
async fn the_stored_result_of_another_user_is_removed() {
    let fixture = settled().await;
    let gone = problem(404, "flow-not-found");
    visits_again(&fixture, [none(), gone, none()]).await;
    fixture.until_phase("idle").await;
    assert_eq!(fixture.backend.lines(), [FIND, READ, FIND]);
    assert!(!fixture.text().contains(FLOW), "{}", fixture.text());
    assert_eq!(page::stored(), []);
}

/// Faults B20, B59.
#[wasm_bindgen_test]
async fn any_value_in_place_of_a_stored_result_is_tolerated() {
    for text in ["", "null", "flw_1", "{}", "\u{0}", &"x".repeat(2_000_000)] {
        let fixture = Fixture::new([none()]);
        local_storage().set_item(STORED, text).expect("room");
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.until_phase("idle").await;
        assert_eq!(page::stored(), []);
    }
}

/// Faults B18, B59.
#[wasm_bindgen_test]
async fn a_full_storage_does_not_lose_the_result_on_the_screen() {
    let storage = get(&window(), "Storage");
    let prototype: Object = get(&storage, "prototype").unchecked_into();
    let fixture = Fixture::new([
        json(200, &open(&[paysafe(1, "ACTIVE")])),
        json(200, &declined()),
    ]);
    keep(Patch::throwing(&prototype, "setItem"));
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("settled").await;
    assert_eq!(page::stored(), []);
    // The entries in memory must not outlive the test.
    fixture.unmount().await;
    let gone = || problem(404, "flow-not-found");
    let answers = [gone(), gone(), none(), gone(), none()];
    fixture.backend.answer(answers);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture
        .advance_until_phase("idle", Duration::from_secs(10))
        .await;
}

/// Fault P49.
#[wasm_bindgen_test]
async fn a_return_is_recognized_by_the_kind_of_navigation() {
    let entries = |body: &str| Function::new_no_args(body);
    let kind = |kind: &str| entries(&format!("return [{{ type: '{kind}' }}]"));
    let cases = [
        (kind("navigate"), "waiting"),
        (kind("reload"), "needs-input"),
        (kind("back_forward"), "needs-input"),
        (kind("prerender"), "needs-input"),
        (entries("return []"), "needs-input"),
        (entries("return null"), "needs-input"),
        (
            entries("return [{ get type() { throw 1 } }]"),
            "needs-input",
        ),
        (entries("throw 'anything'"), "needs-input"),
    ];
    for (entries, phase) in cases {
        let fixture = Fixture::new([json(200, &paysafe(1, "ACTIVE"))]);
        remember(&fixture, STATE, Provider::Paysafe);
        let performance: Object = get(&window(), "performance").unchecked_into();
        // The document was loaded later than the attempt was made.
        let now = Function::new_no_args("return 1");
        fixture.clock.sleep(Duration::from_mins(1));
        keep(Patch::value(&performance, "now", &now));
        keep(Patch::value(&performance, "getEntriesByType", &entries));
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.until_phase(phase).await;
        assert_eq!(fixture.backend.lines(), [READ]);
    }
}

/// Fault P50.
#[wasm_bindgen_test]
async fn back_in_another_browser_has_a_screen_of_its_own() {
    let plain = Fixture::idle(Provider::Paysafe, []).await.headline();
    let fixture = Fixture::new([none()]);
    page::go_to(&format!("/?hf_attempt={STATE}"), &JsValue::NULL);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("idle").await;
    assert_ne!(fixture.headline(), plain);
    assert_eq!(fixture.actions(), ["start"]);
}

/// Fault B59.
#[wasm_bindgen_test]
async fn continue_after_an_approval_tells_the_host_page() {
    let approved = paysafe(2, "COMPLETED");
    let listed = open(&[paysafe(1, "ACTIVE")]);
    let fixture = Fixture::new([json(200, &listed), json(200, &approved)]);
    fixture
        .mount(Settings {
            offers_continue: true,
            ..Settings::new(Provider::Paysafe)
        })
        .await;
    fixture.until_phase("settled").await;
    assert_eq!(fixture.actions(), ["finish"]);
    let markup = fixture.markup();
    let calls = fixture.backend.count();
    fixture.press("finish").await;
    let is_end =
        |event: &&HostEvent| matches!(event, HostEvent::Finished { flow } if flow.as_str() == FLOW);
    assert_eq!(fixture.events().iter().filter(is_end).count(), 1);
    assert_eq!(fixture.markup(), markup);
    assert_eq!(fixture.backend.count(), calls);
    let keys = Array::from(&Object::keys(&local_storage()));
    assert_eq!(keys.length(), 1, "the flow's id alone");
}
