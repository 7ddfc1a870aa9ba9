//! An ordinary visit.

use hosted_flow::{HostEvent, Phase, Provider};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, RequestCache, RequestCredentials};

use crate::fixture::Fixture;
use crate::fixture::answer::json;
use crate::fixture::flows::{open, paysafe};
use crate::fixture::page::{self, document};
use crate::fixture::screen::has_focus;
use std::time::Duration;

/// Fault N29.
#[wasm_bindgen_test]
async fn an_ordinary_visit_asks_once_for_what_is_open() {
    let fixture = Fixture::idle(Provider::Ondato, []).await;
    assert_eq!(
        fixture.backend.lines(),
        ["GET /hosted-flow/v1/flows?open=true&provider=ondato"]
    );
    let call = fixture.backend.last();
    assert_eq!(call.cache, RequestCache::NoStore);
    assert_eq!(call.credentials, RequestCredentials::SameOrigin);
    assert_eq!(call.header("accept"), Some("application/json"));
    assert_eq!(call.header("idempotency-key"), None);
    assert_eq!(call.body, None);
    assert_eq!(fixture.events(), [HostEvent::Phase(Phase::Idle)]);

    fixture.advance(Duration::from_hours(1)).await;
    assert_eq!(
        fixture.backend.count(),
        1,
        "no request about a person without a flow"
    );
}

/// Fault N29.
#[wasm_bindgen_test]
async fn every_status_is_read_from_the_backend() {
    let answer = |revision| {
        let answer = json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
        answer.header("cache-control", "max-age=600")
    };
    let fixture = Fixture::polling("waiting", [answer(1), answer(2), answer(3)]).await;
    fixture.advance(Duration::from_secs(4)).await;
    let calls = fixture.backend.calls();
    assert_eq!(calls.len(), 4, "{}", fixture.describe());
    for call in calls {
        assert_eq!(call.cache, RequestCache::NoStore);
        assert_eq!(call.credentials, RequestCredentials::SameOrigin);
        assert_eq!(call.header("accept"), Some("application/json"));
    }
}

#[wasm_bindgen_test]
async fn the_start_screen_is_made_of_what_everybody_can_use() {
    for (provider, label) in [
        (Provider::Ondato, "Continue with Ondato"),
        (Provider::Paysafe, "Continue with Paysafe"),
    ] {
        let fixture = Fixture::idle(provider, []).await;
        let button = fixture.button("start");
        assert_eq!(button.tag_name(), "BUTTON");
        assert_eq!(button.get_attribute("type").as_deref(), Some("button"));
        assert_eq!(button.text_content().as_deref(), Some(label));
        assert!(!button.has_attribute("aria-disabled"));
        let size = button.get_bounding_client_rect();
        assert!(size.height() >= 44.0, "{} px high", size.height());
        assert!(size.width() >= 44.0, "{} px wide", size.width());

        let root = fixture.root().expect("a root");
        assert_eq!(
            root.get_attribute("data-provider").as_deref(),
            Some(provider.name())
        );
        // Assistive technology may not announce a live region inside a busy element.
        assert!(!root.has_attribute("aria-busy"));
        for named in fixture.find_all("section, ol") {
            let name = named.get_attribute("aria-label").unwrap_or_default();
            assert!(!name.is_empty(), "{}", named.outer_html());
        }
        for drawing in fixture.find_all("svg") {
            let is_hidden = drawing.closest("[aria-hidden=true]").expect("a selector");
            assert!(is_hidden.is_some(), "{}", drawing.outer_html());
        }
        assert_eq!(fixture.find_all("[aria-current=step]").len(), 1);
        assert_eq!(
            fixture
                .find_all("[role=status], [role=alert], [aria-live]")
                .len(),
            1
        );
        let body = document().body().expect("a body");
        assert!(has_focus(&body), "the focus is not moved on arrival");
    }
}

#[wasm_bindgen_test]
async fn every_button_is_large_enough_and_has_a_name() {
    let failed = crate::fixture::flows::failed(1, "UNSUPPORTED_BANK");
    let screens = [
        ("needs-input", paysafe(1, "ACTIVE"), 2),
        ("waiting", paysafe(1, "ONGOING_VERIFICATION"), 1),
        ("settled", failed, 1),
    ];
    for (phase, flow, count) in screens {
        let fixture = Fixture::polling(phase, [json(200, &flow)]).await;
        assert_eq!(fixture.actions().len(), count, "{phase}");
        let buttons: Vec<Element> = fixture.find_all("button");
        for button in buttons {
            let size = button.get_bounding_client_rect();
            assert!(size.height() >= 44.0, "{phase}: {} px high", size.height());
            let name = button.text_content().unwrap_or_default();
            assert!(!name.trim().is_empty(), "{phase}: {}", button.outer_html());
        }
    }
}

/// Fault S06.
#[wasm_bindgen_test]
async fn an_open_flow_is_offered_and_never_opened_by_itself() {
    let fixture = Fixture::new([
        json(200, &open(&[paysafe(1, "ACTIVE")])),
        json(200, &paysafe(1, "ACTIVE")),
    ]);
    page::go_to(
        "/?autostart=1&flow=flw_other&start",
        &wasm_bindgen::JsValue::NULL,
    );
    fixture
        .mount(hosted_flow::Settings::new(Provider::Paysafe))
        .await;
    fixture.until_phase("needs-input").await;
    assert_eq!(fixture.actions(), ["continue", "check-now"]);
    assert_eq!(
        fixture.backend.lines(),
        [
            "GET /hosted-flow/v1/flows?open=true&provider=paysafe",
            "GET /hosted-flow/v1/flows/flw_7QmBackend",
        ]
    );
    assert_eq!(fixture.departures(), [""; 0]);
}
