//! Browsers in which an API is missing, throws unexpectedly, or reports a wrong state.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HostEvent, Provider, Settings};
use js_sys::{Function, Object};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{json, never, reject};
use crate::fixture::flows::{open, paysafe};
use crate::fixture::page::{self, document, window};
use crate::fixture::patch::{Patch, get};
use crate::fixture::{Fixture, keep};

type MissingApi = fn() -> Patch;

fn global() -> Object {
    window().unchecked_into()
}

fn prototype(class: &str) -> Object {
    get(&get(&window(), class), "prototype").unchecked_into()
}

/// Fault B44.
#[wasm_bindgen_test]
async fn without_cryptographic_randomness_nothing_navigates() {
    let lacks: [MissingApi; 4] = [
        || Patch::value(&global(), "crypto", &JsValue::UNDEFINED),
        || Patch::throwing_getter(&global(), "crypto"),
        || Patch::value(&prototype("Crypto"), "getRandomValues", &JsValue::UNDEFINED),
        || Patch::throwing(&prototype("Crypto"), "getRandomValues"),
    ];
    for lack in lacks {
        let fixture = Fixture::new([json(200, &open(&[]))]);
        let rolled = Rc::new(Cell::new(false));
        let noted = rolled.clone();
        let random = Closure::<dyn FnMut() -> f64>::new(move || {
            noted.set(true);
            0.5
        });
        let math: Object = get(&window(), "Math").unchecked_into();
        keep(Patch::value(&math, "random", &random.into_js_value()));
        keep(lack());
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.until_phase("idle").await;
        fixture.press("start").await;
        assert_eq!(fixture.phase(), "problem");
        assert_eq!(fixture.code().as_deref(), Some("no-randomness"));
        let expected = HostEvent::Problem {
            code: "no-randomness".to_owned(),
        };
        assert!(fixture.events().contains(&expected));
        assert_eq!(fixture.backend.count(), 1);
        assert!(!rolled.get(), "Math.random is no substitute");
        assert!(
            fixture.text().contains("up-to-date browser"),
            "{}",
            fixture.text()
        );
    }
}

/// Fault B43.
#[wasm_bindgen_test]
async fn a_browser_without_some_apis_still_shows_the_result() {
    let lacks: [(&str, MissingApi); 9] = [
        ("AbortController", || {
            Patch::value(&global(), "AbortController", &JsValue::UNDEFINED)
        }),
        ("AbortController", || {
            Patch::throwing(&global(), "AbortController")
        }),
        ("performance", || {
            Patch::value(&global(), "performance", &JsValue::UNDEFINED)
        }),
        ("performance", || {
            Patch::throwing_getter(&global(), "performance")
        }),
        ("now", || {
            Patch::throwing(&get(&window(), "performance").unchecked_into(), "now")
        }),
        ("replaceState", || {
            Patch::throwing(&prototype("History"), "replaceState")
        }),
        ("onLine", || {
            Patch::throwing_getter(&window().navigator(), "onLine")
        }),
        ("visibilityState", || {
            Patch::throwing_getter(&document(), "visibilityState")
        }),
        ("activeElement", || {
            Patch::throwing_getter(&document(), "activeElement")
        }),
    ];
    for (name, lack) in lacks {
        let ongoing = json(200, &paysafe(1, "ONGOING_VERIFICATION"));
        let completed = json(200, &paysafe(2, "COMPLETED"));
        let listed = json(200, &open(&[paysafe(1, "ACTIVE")]));
        let fixture = Fixture::new([listed, ongoing, completed]);
        keep(lack());
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.until(name, || fixture.phase() == "waiting").await;
        fixture.advance(Duration::from_secs(3)).await;
        assert_eq!(fixture.phase(), "settled", "{name}: {}", fixture.describe());
        fixture.unmount().await;
    }
}

/// Fault B45.
#[wasm_bindgen_test]
async fn a_page_without_https_never_navigates() {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    keep(Patch::value(&global(), "isSecureContext", &JsValue::FALSE));
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("idle").await;
    fixture.press("start").await;
    assert_eq!(fixture.phase(), "problem");
    assert_eq!(fixture.code().as_deref(), Some("insecure-context"));
    let expected = HostEvent::Problem {
        code: "insecure-context".to_owned(),
    };
    assert!(
        fixture.events().contains(&expected),
        "{:?}",
        fixture.events()
    );
    assert!(fixture.text().contains("https"), "{}", fixture.text());
    assert_eq!(fixture.backend.count(), 1, "nothing is created");
    assert_eq!(fixture.departures(), [""; 0]);
}

/// A page's own scripts may wrap `fetch`; what a wrapper does must never end the program.
#[wasm_bindgen_test]
async fn a_wrapped_fetch_that_misbehaves_is_a_failed_request() {
    for body in [
        "return Promise.reject('not an Error')",
        "return Promise.reject()",
        "return Promise.resolve('not a Response')",
        "return Promise.resolve()",
        "return 7",
        "throw 'anything'",
    ] {
        let fixture = Fixture::new([]);
        let fetch = Function::new_no_args(body);
        keep(Patch::value(&global(), "fetch", &fetch));
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.advance(Duration::from_secs(30)).await;
        assert_eq!(fixture.phase(), "problem", "{body}: {}", fixture.describe());
        assert_eq!(fixture.code().as_deref(), Some("cannot-reach"), "{body}");
        fixture.unmount().await;
    }
}

/// Fault B49.
#[wasm_bindgen_test]
async fn a_page_that_is_always_reported_hidden_works() {
    for user_action in ["pointerdown", "keydown"] {
        let listed = open(&[paysafe(1, "ACTIVE")]);
        let fixture = Fixture::new([json(200, &listed)]);
        page::set_visible(false);
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture
            .until("there is a button", || fixture.actions() == ["check-now"])
            .await;
        assert_eq!(
            fixture.backend.count(),
            1,
            "the first request is always made"
        );
        fixture
            .backend
            .answer([json(200, &paysafe(1, "ONGOING_VERIFICATION")), never()]);
        page::dispatch(&web_sys::Event::new(user_action).expect("an event"));
        fixture.until_phase("waiting").await;
        fixture.advance(Duration::from_secs(5)).await;
        assert_eq!(
            fixture.backend.lines()[1..],
            ["GET /hosted-flow/v1/flows/flw_7QmBackend"; 2],
            "and it continues: {user_action}"
        );
    }
}

/// Fault B50.
#[wasm_bindgen_test]
async fn a_permanent_offline_report_is_not_trusted() {
    let listed = json(200, &open(&[paysafe(1, "ACTIVE")]));
    let fixture = Fixture::new([
        listed,
        json(200, &paysafe(1, "ONGOING_VERIFICATION")),
        never(),
    ]);
    page::set_online(false);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("waiting").await;
    fixture.advance(Duration::from_secs(5)).await;
    assert_eq!(
        fixture.backend.lines()[1..],
        ["GET /hosted-flow/v1/flows/flw_7QmBackend"; 2]
    );

    let fixture = Fixture::new([reject()]);
    page::set_online(false);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture
        .until("there is a button", || fixture.actions() == ["check-now"])
        .await;
}
