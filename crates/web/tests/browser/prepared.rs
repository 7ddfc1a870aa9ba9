//! What has happened to the page before the component is there: the browser has prepared it for a
//! visit, or the script of the `<head>` has cleaned its address.

use hosted_flow::{Provider, Settings};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

use crate::returning::remember;
use crate::stage::answer::{json, never};
use crate::stage::flows::{open, paysafe};
use crate::stage::page::{self, document};
use crate::stage::patch::{Patch, set};
use crate::stage::{Stage, keep};

const STATE: &str = "0123456789abcdef0123456789abcdef";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";

/// As `start/clean.js` leaves it.
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

async fn mount(stage: &Stage) {
    stage.mount(Settings::new(Provider::Paysafe)).await;
}

/// Fault B46.
#[wasm_bindgen_test]
async fn a_page_that_is_only_prepared_uses_up_no_attempt() {
    let stage = Stage::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    let key = remember(&stage, STATE, Provider::Paysafe);
    let address = format!("/?a=1&hf_attempt={STATE}");
    page::go_to(&address, &JsValue::NULL);
    keep(Patch::value(&document(), "prerendering", &JsValue::TRUE));
    mount(&stage).await;
    assert_eq!(stage.backend.count(), 0, "nobody is here yet");
    assert_eq!(page::records().len(), 1);
    assert_eq!(page::records()[0].0, key);

    keep(Patch::value(&document(), "prerendering", &JsValue::FALSE));
    let shown = Event::new("prerenderingchange").expect("an event");
    document()
        .dispatch_event(&shown)
        .expect("an event that is dispatched");
    stage.settle().await;
    assert_eq!(stage.backend.lines(), [READ]);
    assert_eq!(page::records(), [], "the attempt is used");
    assert!(page::href().ends_with("/?a=1"), "{}", page::href());
}

/// Fault B46.
#[wasm_bindgen_test]
async fn a_page_that_was_prepared_for_nobody_leaves_no_listener() {
    let stage = Stage::new([]);
    keep(Patch::value(&document(), "prerendering", &JsValue::TRUE));
    mount(&stage).await;
    stage.unmount().await;
    let shown = Event::new("prerenderingchange").expect("an event");
    document()
        .dispatch_event(&shown)
        .expect("an event that is dispatched");
    stage.settle().await;
    assert_eq!(stage.backend.count(), 0);
}

/// Fault D04.
#[wasm_bindgen_test]
async fn the_address_that_the_head_has_cleaned_is_read_once() {
    let stage = Stage::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    remember(&stage, STATE, Provider::Paysafe);
    page::go_to("/join?a=1#b", &JsValue::NULL);
    keep_arrival(
        &format!("/join?a=1&hf_attempt={STATE}&sessionStatus=FAILED#b"),
        "/join?a=1#b",
    );
    mount(&stage).await;
    assert_eq!(page::records(), [], "the attempt was read and used");
    assert_eq!(stage.backend.lines(), [READ]);
    assert!(page::href().ends_with("/join?a=1#b"), "{}", page::href());
    assert!(!is_kept());
}

/// Fault D04.
#[wasm_bindgen_test]
async fn what_the_head_has_removed_beyond_ours_stays_removed() {
    let stage = Stage::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    remember(&stage, STATE, Provider::Paysafe);
    page::go_to("/join", &JsValue::NULL);
    keep_arrival(&format!("/join?ahfi_id=1&hf_attempt={STATE}"), "/join");
    mount(&stage).await;
    assert!(page::href().ends_with("/join"), "{}", page::href());
    assert!(!is_kept());
}

/// Fault D04.
#[wasm_bindgen_test]
async fn what_the_head_has_left_is_removed() {
    let stage = Stage::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    remember(&stage, STATE, Provider::Paysafe);
    let left = format!("/join?a=1&hf_attempt={STATE}");
    page::go_to(&left, &JsValue::NULL);
    // Of a page whose script was told of another name.
    keep_arrival(&format!("{left}&sessionStatus=FAILED"), &left);
    mount(&stage).await;
    assert_eq!(page::records(), [], "the attempt was read and used");
    assert!(page::href().ends_with("/join?a=1"), "{}", page::href());
}

/// Fault D04.
#[wasm_bindgen_test]
async fn a_page_that_went_on_meanwhile_is_where_it_is() {
    for (from, to) in [("/other?hf_attempt=1", "/other"), ("", "")] {
        let stage = Stage::new([json(200, &open(&[]))]);
        page::go_to("/join?a=1", &JsValue::NULL);
        keep_arrival(from, to);
        mount(&stage).await;
        stage.until_phase("idle").await;
        assert!(page::href().ends_with("/join?a=1"), "{}", page::href());
    }
}
