//! The page before the component is mounted: the browser has prerendered it, or the script of the
//! `<head>` has cleaned its address.

use hosted_flow::{Provider, Settings};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

use crate::fixture::answer::{json, never};
use crate::fixture::flows::{open, paysafe};
use crate::fixture::page::{self, document};
use crate::fixture::patch::{Patch, set};
use crate::fixture::{Fixture, keep};
use crate::returning::remember;

const STATE: &str = "0123456789abcdef0123456789abcdef";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";

/// Sets the state that `start/clean.js` leaves.
fn keep_arrival(from: &str, to: &str) {
    let origin = page::window().location().origin().expect("an origin");
    let kept = Object::new();
    set(
        &kept,
        "from",
        &JsValue::from_str(&format!("{origin}{from}")),
    );
    set(&kept, "to", &JsValue::from_str(&format!("{origin}{to}")));
    let window: Object = page::window().unchecked_into();
    keep(Patch::value(&window, "hostedFlowArrival", &kept));
}

fn is_kept() -> bool {
    Reflect::has(&page::window(), &JsValue::from_str("hostedFlowArrival")).expect("an answer")
}

async fn mount(fixture: &Fixture) {
    fixture.mount(Settings::new(Provider::Paysafe)).await;
}

/// Fault B46.
#[wasm_bindgen_test]
async fn a_prerendered_page_uses_up_no_attempt() {
    let fixture = Fixture::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    let key = remember(&fixture, STATE, Provider::Paysafe);
    let address = format!("/?a=1&hf_attempt={STATE}");
    page::go_to(&address, &JsValue::NULL);
    keep(Patch::value(&document(), "prerendering", &JsValue::TRUE));
    mount(&fixture).await;
    assert_eq!(fixture.backend.count(), 0, "no request while prerendering");
    assert_eq!(page::records().len(), 1);
    assert_eq!(page::records()[0].0, key);

    keep(Patch::value(&document(), "prerendering", &JsValue::FALSE));
    let shown = Event::new("prerenderingchange").expect("an event");
    document()
        .dispatch_event(&shown)
        .expect("an event that is dispatched");
    fixture.settle().await;
    assert_eq!(fixture.backend.lines(), [READ]);
    assert_eq!(page::records(), [], "the attempt is used");
    assert!(page::href().ends_with("/?a=1"), "{}", page::href());
}

/// Fault B46.
#[wasm_bindgen_test]
async fn an_unused_prerendered_page_leaves_no_listener() {
    let fixture = Fixture::new([]);
    keep(Patch::value(&document(), "prerendering", &JsValue::TRUE));
    mount(&fixture).await;
    fixture.unmount().await;
    let shown = Event::new("prerenderingchange").expect("an event");
    document()
        .dispatch_event(&shown)
        .expect("an event that is dispatched");
    fixture.settle().await;
    assert_eq!(fixture.backend.count(), 0);
}

/// Fault D04.
#[wasm_bindgen_test]
async fn the_address_cleaned_in_the_head_is_read_once() {
    let fixture = Fixture::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    remember(&fixture, STATE, Provider::Paysafe);
    page::go_to("/join?a=1#b", &JsValue::NULL);
    keep_arrival(
        &format!("/join?a=1&hf_attempt={STATE}&sessionStatus=FAILED#b"),
        "/join?a=1#b",
    );
    mount(&fixture).await;
    assert_eq!(page::records(), [], "the attempt was read and used");
    assert_eq!(fixture.backend.lines(), [READ]);
    assert!(page::href().ends_with("/join?a=1#b"), "{}", page::href());
    assert!(!is_kept());
}

/// Fault D04.
#[wasm_bindgen_test]
async fn parameters_removed_by_the_head_script_stay_removed() {
    let fixture = Fixture::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    remember(&fixture, STATE, Provider::Paysafe);
    page::go_to("/join", &JsValue::NULL);
    keep_arrival(&format!("/join?ahfi_id=1&hf_attempt={STATE}"), "/join");
    mount(&fixture).await;
    assert!(page::href().ends_with("/join"), "{}", page::href());
    assert!(!is_kept());
}

/// Fault D04.
#[wasm_bindgen_test]
async fn parameters_left_by_the_head_script_are_removed() {
    let fixture = Fixture::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    remember(&fixture, STATE, Provider::Paysafe);
    let left = format!("/join?a=1&hf_attempt={STATE}");
    page::go_to(&left, &JsValue::NULL);
    // The script of this page was set to another name.
    keep_arrival(&format!("{left}&sessionStatus=FAILED"), &left);
    mount(&fixture).await;
    assert_eq!(page::records(), [], "the attempt was read and used");
    assert!(page::href().ends_with("/join?a=1"), "{}", page::href());
}

/// Fault D04.
#[wasm_bindgen_test]
async fn a_page_that_navigated_meanwhile_keeps_its_address() {
    for (from, to) in [("/other?hf_attempt=1", "/other"), ("", "")] {
        let fixture = Fixture::new([json(200, &open(&[]))]);
        page::go_to("/join?a=1", &JsValue::NULL);
        keep_arrival(from, to);
        mount(&fixture).await;
        fixture.until_phase("idle").await;
        assert!(page::href().ends_with("/join?a=1"), "{}", page::href());
    }
}
