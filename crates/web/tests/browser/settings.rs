//! The settings: invalid, changed, or tampered with.

use std::time::Duration;

use hosted_flow::{HostEvent, Provider, Settings};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{RequestCache, RequestCredentials};

use crate::fixture::Fixture;
use crate::fixture::answer::{json, never};
use crate::fixture::flows::{open, paysafe};
use crate::fixture::page::{self, window};
use crate::fixture::patch::{Patch, get};

/// Fault N28.
#[wasm_bindgen_test]
async fn invalid_settings_are_a_problem_and_nothing_else() {
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
        let fixture = Fixture::new([]);
        fixture.mount(settings).await;
        assert_eq!(fixture.phase(), "problem");
        assert_eq!(fixture.code().as_deref(), Some(code));
        assert_eq!(
            fixture.events(),
            [HostEvent::Problem {
                code: code.to_owned()
            }]
        );
        assert_eq!(fixture.actions(), [""; 0], "no button could help");
        assert!(
            fixture.text().contains(code),
            "the reference for support: {}",
            fixture.text()
        );
        assert!(
            fixture.text().contains("help@shop.example"),
            "{}",
            fixture.text()
        );
        assert!(!fixture.text().contains(".example/"), "{}", fixture.text());
        fixture.advance(Duration::from_mins(10)).await;
        assert_eq!(fixture.backend.count(), 0);
        assert_eq!(fixture.clock.timers(), 0);
    }
}

/// Fault S02.
#[wasm_bindgen_test]
async fn the_same_settings_change_nothing() {
    let fixture =
        Fixture::polling("waiting", [json(200, &paysafe(1, "ONGOING_VERIFICATION"))]).await;
    let (listeners, markup) = (fixture.listeners.kinds(), fixture.markup());
    for _ in 0..3 {
        // With a new callback at every render, as host pages do.
        fixture.set(Settings::new(Provider::Paysafe)).await;
    }
    assert_eq!(fixture.backend.count(), 2);
    assert_eq!(fixture.listeners.kinds(), listeners);
    assert_eq!(fixture.markup(), markup);
    fixture
        .backend
        .answer([json(200, &paysafe(2, "COMPLETED"))]);
    fixture.advance(Duration::from_secs(2)).await;
    assert!(matches!(
        fixture.events().last(),
        Some(HostEvent::Settled { .. })
    ));
}

/// Fault S02.
#[wasm_bindgen_test]
async fn changed_settings_mount_again() {
    let fixture = Fixture::visit(Provider::Paysafe, [never()]).await;
    let listeners = fixture.listeners.kinds();
    let before = fixture.backend.last();
    fixture.backend.answer([json(200, &open(&[]))]);
    fixture.set(Settings::new(Provider::Ondato)).await;
    fixture.until_phase("idle").await;
    assert!(before.is_aborted());
    assert_eq!(
        fixture.backend.lines()[1..],
        ["GET /hosted-flow/v1/flows?open=true&provider=ondato"]
    );
    assert_eq!(
        fixture.listeners.kinds(),
        listeners,
        "none of the previous flow"
    );
    let root = fixture.root().expect("a root");
    assert_eq!(
        root.get_attribute("data-provider").as_deref(),
        Some("ondato")
    );

    let wrong = Settings {
        backend: Some("nowhere".into()),
        ..Settings::new(Provider::Ondato)
    };
    fixture.set(wrong).await;
    assert_eq!(fixture.code().as_deref(), Some("config-backend"));
    assert_eq!(fixture.listeners.kinds(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_backend_elsewhere_is_asked_there() {
    let fixture = Fixture::new([json(200, &open(&[])), never()]);
    let settings = Settings {
        backend: Some("https://api.shop.example/onboarding/v1/".into()),
        ..Settings::new(Provider::Ondato)
    };
    fixture.mount(settings).await;
    fixture.until_phase("idle").await;
    fixture.press("start").await;
    assert_eq!(
        fixture.backend.lines(),
        [
            "GET https://api.shop.example/onboarding/v1/flows?open=true&provider=ondato",
            "POST https://api.shop.example/onboarding/v1/flows",
        ]
    );
    for call in fixture.backend.calls() {
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
        let fixture = Fixture::new([
            json(200, &open(&[paysafe(1, "ACTIVE")])),
            json(200, &paysafe(1, "ONGOING_VERIFICATION")),
            json(200, &paysafe(2, "ONGOING_VERIFICATION")),
            json(200, &paysafe(3, "ONGOING_VERIFICATION")),
        ]);
        let pollution = Patch::value(&prototype, name, &value);
        assert!(Reflect::has(&Object::new(), &JsValue::from_str(name)) == Ok(true));
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.settle().await;
        for visible in [false, true, false, true] {
            page::set_visible(visible);
            fixture.settle().await;
        }
        // Removed before the assertions, which the polluted prototype would break.
        drop(pollution);
        assert_eq!(fixture.phase(), "waiting", "{name}: {}", fixture.describe());
        let calls = fixture.backend.calls();
        assert_eq!(calls.len(), 4, "{name}: {}", fixture.describe());
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
        fixture.unmount().await;
        assert_eq!(fixture.listeners.kinds(), [""; 0], "{name}");
    }
}
