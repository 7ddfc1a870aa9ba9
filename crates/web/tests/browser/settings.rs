//! What the page sets: wrong, changed, or tampered with.

use std::time::Duration;

use hosted_flow::{HostEvent, Provider, Settings};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{RequestCache, RequestCredentials};

use crate::stage::Stage;
use crate::stage::answer::{json, never};
use crate::stage::flows::{open, paysafe};
use crate::stage::page::{self, window};
use crate::stage::patch::{Patch, get};

/// Fault N28.
#[wasm_bindgen_test]
async fn settings_that_cannot_be_used_are_a_problem_and_nothing_else() {
    let right = || Settings::new(Provider::Paysafe);
    let wrong = [
        (
            "config-backend",
            Settings {
                backend: Some("http://api.example/v1".into()),
                ..right()
            },
        ),
        (
            "config-backend",
            Settings {
                backend: Some("//api.example".into()),
                ..right()
            },
        ),
        (
            "config-backend",
            Settings {
                backend: Some("javascript:alert(1)".into()),
                ..right()
            },
        ),
        (
            "config-backend",
            Settings {
                backend: Some("https://a:b@api.example".into()),
                ..right()
            },
        ),
        (
            "config-parameter",
            Settings {
                parameter: Some("a&b".into()),
                ..right()
            },
        ),
        (
            "config-parameter",
            Settings {
                secure_code_name: Some("".into()),
                ..right()
            },
        ),
        (
            "config-host",
            Settings {
                hosts: vec!["*.example".into()],
                ..right()
            },
        ),
        (
            "config-host",
            Settings {
                hosts: vec!["https://a.example".into()],
                ..right()
            },
        ),
        (
            "config-return-url",
            Settings {
                return_url: Some("http://a.example".into()),
                ..right()
            },
        ),
    ];
    for (code, settings) in wrong {
        let stage = Stage::new([]);
        stage.mount(settings).await;
        assert_eq!(stage.phase(), "problem");
        assert_eq!(stage.code().as_deref(), Some(code));
        assert_eq!(
            stage.events(),
            [HostEvent::Problem {
                code: code.to_owned()
            }]
        );
        assert_eq!(
            stage.actions(),
            [""; 0],
            "nothing that could be pressed would help"
        );
        assert!(
            stage.text().contains(code),
            "support wants to know: {}",
            stage.text()
        );
        assert!(
            stage.text().contains("help@shop.example"),
            "{}",
            stage.text()
        );
        assert!(!stage.text().contains(".example/"), "{}", stage.text());
        stage.advance(Duration::from_mins(10)).await;
        assert_eq!(stage.backend.count(), 0);
        assert_eq!(stage.clock.timers(), 0);
    }
}

/// Fault S02.
#[wasm_bindgen_test]
async fn the_same_settings_change_nothing() {
    let stage = Stage::watching("waiting", [json(200, &paysafe(1, "ONGOING_VERIFICATION"))]).await;
    let (listeners, markup) = (stage.listeners.kinds(), stage.markup());
    for _ in 0..3 {
        // With a callback that is made anew every time, as hosts do.
        stage.set(Settings::new(Provider::Paysafe)).await;
    }
    assert_eq!(stage.backend.count(), 2);
    assert_eq!(stage.listeners.kinds(), listeners);
    assert_eq!(stage.markup(), markup);
    stage.backend.answer([json(200, &paysafe(2, "COMPLETED"))]);
    stage.advance(Duration::from_secs(2)).await;
    assert!(matches!(
        stage.events().last(),
        Some(HostEvent::Settled { .. })
    ));
}

/// Fault S02.
#[wasm_bindgen_test]
async fn other_settings_begin_anew() {
    let stage = Stage::visit(Provider::Paysafe, [never()]).await;
    let listeners = stage.listeners.kinds();
    let before = stage.backend.last();
    stage.backend.answer([json(200, &open(&[]))]);
    stage.set(Settings::new(Provider::Ondato)).await;
    stage.until_phase("idle").await;
    assert!(before.is_aborted());
    assert_eq!(
        stage.backend.lines()[1..],
        ["GET /hosted-flow/v1/flows?open=true&provider=ondato"]
    );
    assert_eq!(
        stage.listeners.kinds(),
        listeners,
        "none is left of the flow before"
    );
    let root = stage.root().expect("a root");
    assert_eq!(
        root.get_attribute("data-provider").as_deref(),
        Some("ondato")
    );

    let wrong = Settings {
        backend: Some("nowhere".into()),
        ..Settings::new(Provider::Ondato)
    };
    stage.set(wrong).await;
    assert_eq!(stage.code().as_deref(), Some("config-backend"));
    assert_eq!(stage.listeners.kinds(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_backend_elsewhere_is_asked_there() {
    let stage = Stage::new([json(200, &open(&[])), never()]);
    let settings = Settings {
        backend: Some("https://api.shop.example/onboarding/v1/".into()),
        ..Settings::new(Provider::Ondato)
    };
    stage.mount(settings).await;
    stage.until_phase("idle").await;
    stage.press("start").await;
    assert_eq!(
        stage.backend.lines(),
        [
            "GET https://api.shop.example/onboarding/v1/flows?open=true&provider=ondato",
            "POST https://api.shop.example/onboarding/v1/flows",
        ]
    );
    for call in stage.backend.calls() {
        assert_eq!(call.credentials, RequestCredentials::SameOrigin);
    }
}

/// Fault S01.
#[wasm_bindgen_test]
async fn a_polluted_prototype_changes_no_request() {
    let polluted: [(&str, JsValue); 15] = [
        ("backend", JsValue::from_str("https://evil.example")),
        ("hosts", JsValue::from_str("evil.example")),
        ("provider", JsValue::from_str("ondato")),
        ("returnUrl", JsValue::from_str("https://evil.example")),
        ("body", JsValue::from_str("polluted")),
        ("method", JsValue::from_str("DELETE")),
        ("mode", JsValue::from_str("no-cors")),
        ("integrity", JsValue::from_str("sha256-AAAA")),
        ("redirect", JsValue::from_str("error")),
        ("referrer", JsValue::from_str("about:client")),
        ("credentials", JsValue::from_str("include")),
        ("cache", JsValue::from_str("force-cache")),
        ("once", JsValue::TRUE),
        ("capture", JsValue::TRUE),
        ("done", JsValue::TRUE),
    ];
    for (name, value) in polluted {
        let prototype: Object = get(&get(&window(), "Object"), "prototype").unchecked_into();
        let stage = Stage::new([
            json(200, &open(&[paysafe(1, "ACTIVE")])),
            json(200, &paysafe(1, "ONGOING_VERIFICATION")),
            json(200, &paysafe(2, "ONGOING_VERIFICATION")),
            json(200, &paysafe(3, "ONGOING_VERIFICATION")),
        ]);
        let pollution = Patch::value(&prototype, name, &value);
        assert!(Reflect::has(&Object::new(), &JsValue::from_str(name)) == Ok(true));
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage.settle().await;
        for visible in [false, true, false, true] {
            page::set_visible(visible);
            stage.settle().await;
        }
        // Off before anything is asserted, which would fail for reasons of its own.
        drop(pollution);
        assert_eq!(stage.phase(), "waiting", "{name}: {}", stage.describe());
        let calls = stage.backend.calls();
        assert_eq!(calls.len(), 4, "{name}: {}", stage.describe());
        for call in calls {
            assert_eq!((call.method.as_str(), &call.body), ("GET", &None), "{name}");
            assert!(
                call.url.starts_with("/hosted-flow/v1/flows"),
                "{name}: {}",
                call.url
            );
            assert_eq!(call.cache, RequestCache::NoStore, "{name}");
            assert_eq!(call.credentials, RequestCredentials::SameOrigin, "{name}");
            assert_eq!(call.mode, web_sys::RequestMode::Cors, "{name}");
            assert_eq!(call.integrity, "", "{name}");
        }
        stage.unmount().await;
        assert_eq!(stage.listeners.kinds(), [""; 0], "{name}");
    }
}
