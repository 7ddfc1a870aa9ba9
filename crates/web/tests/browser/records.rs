//! Web Storage that is refused, full, or written by other scripts.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{json, never, problem};
use crate::fixture::flows::{HOSTED, hosted_with_code, launch_to, open, paysafe};
use crate::fixture::page::{self, local_storage, session_storage, window};
use crate::fixture::patch::{Patch, get};
use crate::fixture::{Fixture, keep};
use crate::returning::remember;

const KEY: &str = "hosted-flow:attempt:";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";
const FIND: &str = "GET /hosted-flow/v1/flows?open=true&provider=paysafe";

/// Completes a flow, which the next mount finds again, with a storage that does not work.
async fn goes_and_comes_back(fixture: &Fixture) {
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("idle").await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures(), [hosted_with_code()]);
    fixture.unmount().await;

    fixture.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("needs-input").await;
    assert_eq!(
        fixture.backend.lines()[2..],
        [READ],
        "memory is used where storage fails"
    );

    // The in-memory entries must outlive the mount, but not the test.
    let gone = || problem(404, "flow-not-found");
    fixture.backend.answer([gone(), gone()]);
    fixture.advance(Duration::from_secs(10)).await;
    assert_eq!(fixture.code().as_deref(), Some("flow-not-found"));
    fixture.unmount().await;
    fixture.backend.answer([json(200, &open(&[]))]);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("idle").await;
    assert_eq!(fixture.backend.lines()[5..], [FIND]);
}

/// Fault B17.
#[wasm_bindgen_test]
async fn a_storage_that_throws_when_it_is_named() {
    let fixture = Fixture::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    let window: Object = window().unchecked_into();
    keep(Patch::throwing_getter(&window, "localStorage"));
    keep(Patch::throwing_getter(&window, "sessionStorage"));
    assert!(web_sys::window().is_some_and(|window| window.local_storage().is_err()));
    goes_and_comes_back(&fixture).await;
}

/// Fault B17.
#[wasm_bindgen_test]
async fn a_storage_that_is_not_there() {
    let fixture = Fixture::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    let window: Object = window().unchecked_into();
    for name in ["localStorage", "sessionStorage"] {
        keep(Patch::value(&window, name, &JsValue::NULL));
    }
    goes_and_comes_back(&fixture).await;
}

/// Fault B18.
#[wasm_bindgen_test]
async fn a_storage_that_is_full() {
    let fixture = Fixture::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    let storage = get(&window(), "Storage");
    let prototype: Object = get(&storage, "prototype").unchecked_into();
    keep(Patch::throwing(&prototype, "setItem"));
    assert!(local_storage().set_item("a", "b").is_err());
    goes_and_comes_back(&fixture).await;
    assert_eq!(page::stored(), []);
}

/// Fault B17.
#[wasm_bindgen_test]
async fn a_storage_of_which_nothing_works() {
    let fixture = Fixture::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    let storage = get(&window(), "Storage");
    let prototype: Object = get(&storage, "prototype").unchecked_into();
    for name in ["setItem", "getItem", "removeItem", "key"] {
        keep(Patch::throwing(&prototype, name));
    }
    keep(Patch::throwing_getter(&prototype, "length"));
    goes_and_comes_back(&fixture).await;
}

/// Faults B20, B21.
#[wasm_bindgen_test]
async fn an_invalid_record_is_removed_and_not_followed() {
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
        let fixture = Fixture::new([json(200, &open(&[]))]);
        let storage = local_storage();
        storage.set_item(&key, &text).expect("room");
        storage.set_item("cart", "3 apples").expect("room");
        storage
            .set_item("hosted-flow:attempts", "of somebody else")
            .expect("room");
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.until_phase("idle").await;
        assert_eq!(fixture.backend.lines(), [FIND], "{shown}");
        assert_eq!(storage.get_item(&key), Ok(None), "{shown}");
        assert_eq!(storage.get_item("cart"), Ok(Some("3 apples".to_owned())));
        assert_eq!(storage.length(), Ok(2), "{shown}");
    }
}

/// Fault B20.
#[wasm_bindgen_test]
async fn any_value_in_session_storage_is_tolerated() {
    for text in ["", "../../admin", "https://evil.example/", "\u{0}", "{}"] {
        let fixture = Fixture::new([json(200, &open(&[]))]);
        let key = "hosted-flow:shown:paysafe";
        session_storage().set_item(key, text).expect("room");
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.until_phase("idle").await;
        assert_eq!(fixture.backend.lines(), [FIND], "{text:?}");
    }
}

/// Fault K09.
#[wasm_bindgen_test]
async fn the_record_of_another_user_is_dropped() {
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    assert_eq!(page::records().len(), 1);
    fixture.unmount().await;

    let gone = || problem(404, "flow-not-found");
    fixture
        .backend
        .answer([gone(), gone(), json(200, &open(&[]))]);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.advance(Duration::from_secs(10)).await;
    assert_eq!(fixture.phase(), "idle");
    assert_eq!(fixture.backend.lines()[2..], [READ, READ, FIND]);
    assert_eq!(page::stored(), []);
}

/// Fault D07.
#[wasm_bindgen_test]
async fn nothing_but_the_flow_s_id_is_stored_after_the_end() {
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    fixture
        .backend
        .answer([json(200, &paysafe(2, "COMPLETED"))]);
    page::show_again(true);
    fixture.until_phase("settled").await;
    assert_eq!(page::records(), []);
    let shown = (
        "hosted-flow:shown:paysafe".to_owned(),
        "flw_7QmBackend".to_owned(),
    );
    let recent = (
        "hosted-flow:recent:paysafe".to_owned(),
        format!(
            r#"{{"version":1,"flow":"flw_7QmBackend","endedAt":{}}}"#,
            fixture.clock.wall()
        ),
    );
    assert_eq!(page::stored(), [recent, shown]);
    fixture.backend.answer([never()]);
}

/// Fault D07.
#[wasm_bindgen_test]
async fn a_record_is_valid_for_a_day() {
    const STATE: &str = "0123456789abcdef0123456789abcdef";
    for (hours, request) in [(23, READ), (25, FIND)] {
        let answer = if request == READ {
            json(200, &paysafe(1, "ONGOING_VERIFICATION"))
        } else {
            json(200, &open(&[]))
        };
        let fixture = Fixture::new([answer]);
        remember(&fixture, STATE, Provider::Paysafe);
        // There was no return with this attempt, and there will be none.
        remember(&fixture, &STATE.replace('0', "f"), Provider::Paysafe);
        assert_eq!(page::records().len(), 2);
        fixture.clock.sleep(Duration::from_hours(hours));
        page::go_to(&format!("/?hf_attempt={STATE}"), &JsValue::NULL);
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.settle().await;
        assert_eq!(fixture.backend.lines(), [request], "after {hours} h");
        let left = usize::from(request == READ);
        assert_eq!(page::records().len(), left, "after {hours} h");
    }
}
