//! Storage that is refused, full, or written by others.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::returning::remember;
use crate::stage::answer::{json, never, problem};
use crate::stage::flows::{HOSTED, hosted_with_code, launch_to, open, paysafe};
use crate::stage::page::{self, local_storage, session_storage, window};
use crate::stage::patch::{Patch, get};
use crate::stage::{Stage, keep};

const KEY: &str = "hosted-flow:attempt:";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";
const FIND: &str = "GET /hosted-flow/v1/flows?open=true&provider=paysafe";

/// Goes the whole way, and is found again by the next mount, with a storage that does not work.
async fn goes_and_comes_back(stage: &Stage) {
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("idle").await;
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures(), [hosted_with_code()]);
    stage.unmount().await;

    stage.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("needs-input").await;
    assert_eq!(
        stage.backend.lines()[2..],
        [READ],
        "memory serves where storage does not"
    );

    // The memory outlives the mount, as it should; it must not outlive the test.
    let gone = || problem(404, "flow-not-found");
    stage.backend.answer([gone(), gone()]);
    stage.advance(Duration::from_secs(10)).await;
    assert_eq!(stage.code().as_deref(), Some("flow-not-found"));
    stage.unmount().await;
    stage.backend.answer([json(200, &open(&[]))]);
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("idle").await;
    assert_eq!(stage.backend.lines()[5..], [FIND]);
}

/// Fault B17.
#[wasm_bindgen_test]
async fn a_storage_that_throws_when_it_is_named() {
    let stage = Stage::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    let window: Object = window().unchecked_into();
    keep(Patch::throwing_getter(&window, "localStorage"));
    keep(Patch::throwing_getter(&window, "sessionStorage"));
    assert!(web_sys::window().is_some_and(|window| window.local_storage().is_err()));
    goes_and_comes_back(&stage).await;
}

/// Fault B17.
#[wasm_bindgen_test]
async fn a_storage_that_is_not_there() {
    let stage = Stage::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    let window: Object = window().unchecked_into();
    for name in ["localStorage", "sessionStorage"] {
        keep(Patch::value(&window, name, &JsValue::NULL));
    }
    goes_and_comes_back(&stage).await;
}

/// Fault B18.
#[wasm_bindgen_test]
async fn a_storage_that_is_full() {
    let stage = Stage::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    let storage = get(&window(), "Storage");
    let prototype: Object = get(&storage, "prototype").unchecked_into();
    keep(Patch::throwing(&prototype, "setItem"));
    assert!(local_storage().set_item("a", "b").is_err());
    goes_and_comes_back(&stage).await;
    assert_eq!(page::stored(), []);
}

/// Fault B17.
#[wasm_bindgen_test]
async fn a_storage_of_which_nothing_works() {
    let stage = Stage::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    let storage = get(&window(), "Storage");
    let prototype: Object = get(&storage, "prototype").unchecked_into();
    for name in ["setItem", "getItem", "removeItem", "key"] {
        keep(Patch::throwing(&prototype, name));
    }
    keep(Patch::throwing_getter(&prototype, "length"));
    goes_and_comes_back(&stage).await;
}

/// Faults B20, B21.
#[wasm_bindgen_test]
async fn what_is_no_record_is_removed_and_leads_nowhere() {
    let hash = "a".repeat(64);
    let key = format!("{KEY}{hash}");
    let record = |version: &str, flow: &str, rest: &str| {
        format!(
            r#"{{"version":{version},"flow":"{flow}","provider":"paysafe","stateHash":"{hash}","launchedAt":{rest}}}"#
        )
    };
    let now = "1795255200000";
    let corrupt = [
        (key.clone(), String::new()),
        (key.clone(), "null".to_owned()),
        (key.clone(), "{".to_owned()),
        (key.clone(), "\u{0}\u{ffff}".to_owned()),
        (key.clone(), r#"["__proto__"]"#.to_owned()),
        (key.clone(), record("2", "flw_7QmBackend", now)),
        (key.clone(), record("1", "../../admin", now)),
        (key.clone(), record("1", "https://evil.example/", now)),
        (key.clone(), record("1", "", now)),
        (key.clone(), record("1", "flw_7QmBackend", "-1")),
        (key.clone(), record("1", "flw_7QmBackend", "1")),
        (key.clone(), record("1", "flw_7QmBackend", "1e999")),
        (KEY.to_owned(), record("1", "flw_7QmBackend", now)),
        (
            format!("{KEY}__proto__"),
            record("1", "flw_7QmBackend", now),
        ),
        (key, "x".repeat(2_000_000)),
    ];
    for (key, text) in corrupt {
        let shown = text.chars().take(120).collect::<String>();
        let stage = Stage::new([json(200, &open(&[]))]);
        let storage = local_storage();
        storage.set_item(&key, &text).expect("room");
        storage.set_item("cart", "3 apples").expect("room");
        storage
            .set_item("hosted-flow:attempts", "of somebody else")
            .expect("room");
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage.until_phase("idle").await;
        assert_eq!(stage.backend.lines(), [FIND], "{shown}");
        assert_eq!(storage.get_item(&key), Ok(None), "{shown}");
        assert_eq!(storage.get_item("cart"), Ok(Some("3 apples".to_owned())));
        assert_eq!(storage.length(), Ok(2), "{shown}");
    }
}

/// Fault B20.
#[wasm_bindgen_test]
async fn what_the_tab_remembers_may_be_anything() {
    for text in ["", "../../admin", "https://evil.example/", "\u{0}", "{}"] {
        let stage = Stage::new([json(200, &open(&[]))]);
        let key = "hosted-flow:shown:paysafe";
        session_storage().set_item(key, text).expect("room");
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage.until_phase("idle").await;
        assert_eq!(stage.backend.lines(), [FIND], "{text:?}");
    }
}

/// Fault K09.
#[wasm_bindgen_test]
async fn the_record_of_somebody_else_is_dropped() {
    let stage = Stage::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures().len(), 1);
    assert_eq!(page::records().len(), 1);
    stage.unmount().await;

    let gone = || problem(404, "flow-not-found");
    stage
        .backend
        .answer([gone(), gone(), json(200, &open(&[]))]);
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.advance(Duration::from_secs(10)).await;
    assert_eq!(stage.phase(), "idle");
    assert_eq!(stage.backend.lines()[2..], [READ, READ, FIND]);
    assert_eq!(page::stored(), []);
}

/// Fault D07.
#[wasm_bindgen_test]
async fn nothing_but_the_flow_s_id_is_stored_after_the_end() {
    let stage = Stage::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures().len(), 1);
    stage.backend.answer([json(200, &paysafe(2, "COMPLETED"))]);
    page::show_again(true);
    stage.until_phase("settled").await;
    assert_eq!(page::records(), []);
    let shown = (
        "hosted-flow:shown:paysafe".to_owned(),
        "flw_7QmBackend".to_owned(),
    );
    assert_eq!(page::stored(), [shown]);
    stage.backend.answer([never()]);
}

/// Fault D07.
#[wasm_bindgen_test]
async fn a_record_is_good_for_a_day_and_then_goes_unread() {
    const STATE: &str = "0123456789abcdef0123456789abcdef";
    for (hours, asked) in [(23, READ), (25, FIND)] {
        let answer = if asked == READ {
            json(200, &paysafe(1, "ONGOING_VERIFICATION"))
        } else {
            json(200, &open(&[]))
        };
        let stage = Stage::new([answer]);
        remember(&stage, STATE, Provider::Paysafe);
        // Nobody has come back with this one, and nobody will.
        remember(&stage, &STATE.replace('0', "f"), Provider::Paysafe);
        assert_eq!(page::records().len(), 2);
        stage.clock.sleep(Duration::from_hours(hours));
        page::go_to(&format!("/?hf_attempt={STATE}"), &JsValue::NULL);
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage.settle().await;
        assert_eq!(stage.backend.lines(), [asked], "after {hours} h");
        let left = usize::from(asked == READ);
        assert_eq!(page::records().len(), left, "after {hours} h");
    }
}
