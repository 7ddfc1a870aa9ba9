//! Browsers that lack something, or throw where none should.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HostEvent, Provider, Settings};
use js_sys::{Function, Object};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::json;
use crate::stage::flows::{open, paysafe};
use crate::stage::page::{document, window};
use crate::stage::patch::{Patch, get};
use crate::stage::{Stage, keep};

type Lack = fn() -> Patch;

fn global() -> Object {
    window().unchecked_into()
}

fn prototype(class: &str) -> Object {
    get(&get(&window(), class), "prototype").unchecked_into()
}

/// Fault B44.
#[wasm_bindgen_test]
async fn without_cryptographic_randomness_nobody_is_sent_anywhere() {
    let lacks: [Lack; 4] = [
        || Patch::value(&global(), "crypto", &JsValue::UNDEFINED),
        || Patch::throwing_getter(&global(), "crypto"),
        || Patch::value(&prototype("Crypto"), "getRandomValues", &JsValue::UNDEFINED),
        || Patch::throwing(&prototype("Crypto"), "getRandomValues"),
    ];
    for lack in lacks {
        let stage = Stage::new([json(200, &open(&[]))]);
        let rolled = Rc::new(Cell::new(false));
        let noted = rolled.clone();
        let random = Closure::<dyn FnMut() -> f64>::new(move || {
            noted.set(true);
            0.5
        });
        let math: Object = get(&window(), "Math").unchecked_into();
        keep(Patch::value(&math, "random", &random.into_js_value()));
        keep(lack());
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage.until_phase("idle").await;
        stage.press("start").await;
        assert_eq!(stage.phase(), "problem");
        assert_eq!(stage.code().as_deref(), Some("no-randomness"));
        let told = HostEvent::Problem {
            code: "no-randomness".to_owned(),
        };
        assert!(stage.events().contains(&told));
        assert_eq!(stage.backend.count(), 1);
        assert!(!rolled.get(), "Math.random is no substitute");
        assert!(
            stage.text().contains("up-to-date browser"),
            "{}",
            stage.text()
        );
    }
}

/// Fault B43.
#[wasm_bindgen_test]
async fn a_browser_that_lacks_something_still_shows_how_it_went() {
    let lacks: [(&str, Lack); 9] = [
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
        let stage = Stage::new([listed, ongoing, completed]);
        keep(lack());
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage.until(name, || stage.phase() == "waiting").await;
        stage.advance(Duration::from_secs(3)).await;
        assert_eq!(stage.phase(), "settled", "{name}: {}", stage.describe());
        stage.unmount().await;
    }
}

/// Fault B45.
#[wasm_bindgen_test]
async fn from_a_page_without_https_nobody_is_sent_away() {
    let stage = Stage::new([json(200, &open(&[]))]);
    keep(Patch::value(&global(), "isSecureContext", &JsValue::FALSE));
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("idle").await;
    stage.press("start").await;
    assert_eq!(stage.phase(), "problem");
    assert_eq!(stage.code().as_deref(), Some("insecure-context"));
    let told = HostEvent::Problem {
        code: "insecure-context".to_owned(),
    };
    assert!(stage.events().contains(&told), "{:?}", stage.events());
    assert!(stage.text().contains("https"), "{}", stage.text());
    assert_eq!(stage.backend.count(), 1, "nothing is created");
    assert_eq!(stage.departures(), [""; 0]);
}

/// A page's own scripts may wrap `fetch`; what a wrapper does must never end the program.
#[wasm_bindgen_test]
async fn a_wrapped_fetch_that_misbehaves_is_a_failed_request() {
    for body in [
        "return Promise.reject('not an Error')",
        "return Promise.reject()",
        "return Promise.resolve('not a Response')",
        "return Promise.resolve()",
    ] {
        let stage = Stage::new([]);
        let fetch = Function::new_no_args(body);
        keep(Patch::value(&global(), "fetch", &fetch));
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage.advance(Duration::from_secs(30)).await;
        assert_eq!(stage.phase(), "problem", "{body}: {}", stage.describe());
        assert_eq!(stage.code().as_deref(), Some("cannot-reach"), "{body}");
        stage.unmount().await;
    }
}
