//! From the click to the hosted page.

use std::time::Duration;

use hosted_flow::{HostEvent, Phase, Provider, Settings};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit};

use crate::fixture::answer::{json, never, problem};
use crate::fixture::flows::{HOSTED, hosted_with_code, launch_to, ondato_launch, open, paysafe};
use crate::fixture::screen::has_focus;
use crate::fixture::{Fixture, page};

const CREATE: &str = "POST /hosted-flow/v1/flows";
const LAUNCH: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/launch";

/// Fault B01.
#[wasm_bindgen_test]
async fn however_often_it_is_clicked_one_flow_is_created() {
    let fixture = Fixture::idle(Provider::Paysafe, [never()]).await;
    let button = fixture.button("start");
    button.focus().expect("a button can be focused");
    // Within one task, before anything can be drawn.
    button.click();
    button.click();
    click(&button, 2);
    fixture.settle().await;
    // A key held down: the browser sends repeated clicks.
    for _ in 0..3 {
        key(&button, "keydown");
        click(&button, 0);
        fixture.settle().await;
    }
    key(&button, "keyup");
    fixture.settle().await;
    assert_eq!(fixture.backend.lines()[1..], [CREATE]);
}

/// Fault B01.
#[wasm_bindgen_test]
async fn the_create_has_provider_return_url_and_key() {
    let fixture = Fixture::new([json(200, &open(&[])), never()]);
    page::go_to("/?plan=a%20b+c#terms", &JsValue::NULL);
    let settings = Settings {
        purpose: Some("onboarding".into()),
        ..Settings::new(Provider::Paysafe)
    };
    fixture.mount(settings).await;
    fixture.until_phase("idle").await;
    fixture.press("start").await;

    let call = fixture.backend.last();
    assert_eq!(call.method, "POST");
    assert_eq!(call.header("content-type"), Some("application/json"));
    let key = call.header("idempotency-key").expect("a key");
    assert!(is_hexadecimal(key), "{key}");
    let body = call.json();
    assert_eq!(body["provider"], "paysafe");
    assert_eq!(body["purpose"], "onboarding");
    let return_url = body["returnUrl"].as_str().expect("a return URL");
    let origin = page::window().location().origin().expect("an origin");
    let page = format!("{origin}/?plan=a%20b+c&hf_attempt=");
    let rest = return_url
        .strip_prefix(&page)
        .unwrap_or_else(|| panic!("{return_url}"));
    let random = rest
        .strip_suffix("#terms")
        .unwrap_or_else(|| panic!("{return_url}"));
    assert!(is_hexadecimal(random), "{random}");
    assert_ne!(random, key, "the state is a secret, the key is not");
}

/// Fault B01.
#[wasm_bindgen_test]
async fn the_pressed_button_stays_and_keeps_the_focus() {
    let (created, launch) = (json(201, &paysafe(1, "ACTIVE")), launch_to(HOSTED));
    let (created, later) = created.held();
    let (launched, later_still) = json(200, &launch).held();
    let fixture = Fixture::idle(Provider::Paysafe, [created, launched]).await;
    let button = fixture.button("start");
    fixture.press("start").await;
    for phase in ["starting", "starting", "leaving"] {
        assert_eq!(fixture.phase(), phase);
        assert_eq!(fixture.actions(), ["start"]);
        assert!(
            fixture.button("start") == button,
            "{phase}: it is another button"
        );
        assert_eq!(
            button.get_attribute("aria-disabled").as_deref(),
            Some("true")
        );
        assert!(
            !button.has_attribute("disabled"),
            "{phase}: it would lose the focus"
        );
        assert!(has_focus(&button), "{phase}: the focus is lost");
        let opens = match phase {
            "leaving" => "Opening pi-verify.eu-mprod.sandbox.dw-cloud.net…",
            _ => "Opening Paysafe…",
        };
        assert_eq!(button.text_content().as_deref(), Some(opens));
        button.click();
        match fixture.backend.count() {
            2 => later.give(),
            3 if phase == "starting" => later_still.give(),
            _ => {}
        }
        fixture.settle().await;
    }
    assert_eq!(fixture.backend.lines()[1..], [CREATE, LAUNCH]);
    assert_eq!(fixture.departures(), [hosted_with_code()]);
}

/// Fault B01.
#[wasm_bindgen_test]
async fn a_create_with_a_launch_leaves_once() {
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    let button = fixture.button("start");
    button.click();
    button.click();
    fixture.until_phase("leaving").await;
    button.click();
    fixture.settle().await;
    assert_eq!(fixture.backend.lines()[1..], [CREATE]);
    assert_eq!(fixture.departures(), [hosted_with_code()]);
    let phases: Vec<HostEvent> = fixture
        .events()
        .into_iter()
        .filter(|event| matches!(event, HostEvent::Phase(_)))
        .collect();
    let expected = [Phase::Idle, Phase::Starting, Phase::Leaving].map(HostEvent::Phase);
    assert_eq!(phases, expected);
}

#[wasm_bindgen_test]
async fn a_create_without_a_launch_is_followed_by_a_launch() {
    let (launch, hosted) = ondato_launch();
    let fixture = Fixture::idle(
        Provider::Ondato,
        [
            json(201, &crate::fixture::flows::ondato(1, "Pending", None)),
            json(200, &launch),
        ],
    )
    .await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.backend.lines()[1..], [CREATE, LAUNCH]);
    let calls = fixture.backend.calls();
    assert_eq!(calls[1].json()["returnUrl"], calls[2].json()["returnUrl"]);
    assert_eq!(calls[2].header("idempotency-key"), None);
    assert_eq!(fixture.departures(), [hosted]);
}

#[wasm_bindgen_test]
async fn an_open_flow_continues_by_a_launch_alone() {
    let active = paysafe(1, "ACTIVE");
    let fixture = Fixture::polling("needs-input", [json(200, &active)]).await;
    fixture.backend.answer([json(200, &launch_to(HOSTED))]);
    fixture.press("continue").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.backend.lines()[2..], [LAUNCH]);
    assert_eq!(fixture.departures(), [hosted_with_code()]);
}

/// Fault K06.
#[wasm_bindgen_test]
async fn a_create_tried_again_keeps_its_key() {
    let fixture = Fixture::idle(
        Provider::Paysafe,
        [
            problem(503, "busy"),
            problem(503, "busy"),
            json(201, &launch_to(HOSTED)),
        ],
    )
    .await;
    fixture.press("start").await;
    assert_eq!(fixture.phase(), "starting");
    fixture
        .advance_until_phase("leaving", Duration::from_secs(20))
        .await;
    assert_eq!(fixture.backend.lines()[1..], [CREATE; 3]);
    let calls = fixture.backend.calls();
    let keys: Vec<_> = calls[1..]
        .iter()
        .map(|c| c.header("idempotency-key"))
        .collect();
    assert!(keys[0].is_some());
    assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
    assert_eq!(calls[1].body, calls[3].body);
    assert_eq!(fixture.departures().len(), 1);
}

/// Fault K06.
#[wasm_bindgen_test]
async fn another_click_is_another_attempt() {
    let busy = || problem(503, "busy");
    let fixture = Fixture::idle(
        Provider::Paysafe,
        [busy(), busy(), busy(), json(200, &open(&[])), never()],
    )
    .await;
    fixture.press("start").await;
    fixture.advance(Duration::from_secs(20)).await;
    assert_eq!(
        (fixture.phase().as_str(), fixture.code().as_deref()),
        ("problem", Some("cannot-reach"))
    );
    fixture.press("check-now").await;
    fixture.until_phase("idle").await;
    fixture.press("start").await;
    let calls = fixture.backend.calls();
    assert_eq!(calls.len(), 6);
    assert_ne!(
        calls[1].header("idempotency-key"),
        calls[5].header("idempotency-key")
    );
    assert_ne!(calls[1].json()["returnUrl"], calls[5].json()["returnUrl"]);
}

/// Faults P14, P15, P16, P20.
#[wasm_bindgen_test]
async fn a_launch_to_another_host_is_not_followed() {
    let own = "pi-verify.eu-mprod.sandbox.dw-cloud.net";
    let refused = [
        (
            "https://evil.example/".to_owned(),
            "launch-host-not-allowed",
        ),
        (
            format!("https://{own}.evil.example/"),
            "launch-host-not-allowed",
        ),
        (format!("https://evil-{own}/"), "launch-host-not-allowed"),
        (format!("https://{own}:8443/"), "launch-host-not-allowed"),
        (format!("http://{own}/"), "launch-url-scheme"),
        (
            "javascript:alert(document.domain)".to_owned(),
            "launch-url-scheme",
        ),
        (
            "JaVaScRiPt://pi-verify/%0aalert(1)".to_owned(),
            "launch-url-scheme",
        ),
        (
            "data:text/html,<script>alert(1)</script>".to_owned(),
            "launch-url-character",
        ),
        ("java\tscript:alert(1)".to_owned(), "launch-url-character"),
        (format!(" https://{own}/"), "launch-url-character"),
        (
            format!("https://{own}\\@evil.example/"),
            "launch-url-character",
        ),
        (
            format!("https://{own}@evil.example/"),
            "launch-url-userinfo",
        ),
        (format!("//{own}/"), "launch-url-not-absolute"),
        (format!("https:{own}/"), "launch-url-not-absolute"),
        (format!("https:/{own}/"), "launch-url-not-absolute"),
        ("/initiate".to_owned(), "launch-url-not-absolute"),
        (String::new(), "launch-url-empty"),
    ];
    for (url, code) in refused {
        let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(&url))]).await;
        fixture.press("start").await;
        assert_eq!(fixture.phase(), "problem", "{url:?}");
        assert_eq!(fixture.code().as_deref(), Some(code), "{url:?}");
        assert_eq!(fixture.departures(), [""; 0], "{url:?}");
        assert_eq!(page::records(), [], "{url:?}: no attempt");
        let expected = HostEvent::Problem {
            code: code.to_owned(),
        };
        assert!(
            fixture.events().contains(&expected),
            "{url:?}: {:?}",
            fixture.events()
        );
        assert!(
            !fixture.button("continue").has_attribute("aria-disabled"),
            "{url:?}"
        );
        fixture.advance(Duration::from_mins(1)).await;
        assert_eq!(fixture.backend.count(), 2, "{url:?}");
    }
}

/// Fault P20.
#[wasm_bindgen_test]
async fn the_browser_goes_to_the_url_as_it_was_parsed() {
    let written = "HTTPS://PI-VERIFY.eu-mprod.sandbox.DW-cloud.net:443/a/%2e%2E/b?q=%7e+%zz#x=1";
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(written))]).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    let departures = fixture.departures();
    assert_eq!(departures.len(), 1);
    let rest = departures[0].strip_prefix("https://pi-verify.eu-mprod.sandbox.dw-cloud.net/");
    let rest = rest.unwrap_or_else(|| panic!("{departures:?}"));
    let query = "?q=%7e+%zz&secureCode=c2VjdXJlLWNvZGU%2FPz8%2BPg%3D%3D#x=1";
    assert!(rest.ends_with(query), "{rest}");
}

/// Fault N13.
#[wasm_bindgen_test]
async fn signed_out_at_the_click() {
    let fixture = Fixture::idle(Provider::Paysafe, [problem(401, "session-expired")]).await;
    fixture.press("start").await;
    assert_eq!(fixture.phase(), "problem");
    assert_eq!(fixture.code().as_deref(), Some("session-expired"));
    assert!(
        fixture.events().contains(&HostEvent::SessionExpired),
        "{:?}",
        fixture.events()
    );
    fixture.advance(Duration::from_mins(10)).await;
    assert_eq!(fixture.backend.count(), 2, "no request before the sign-in");
    assert_eq!(page::records(), []);
}

/// Fault N01.
#[wasm_bindgen_test]
async fn offline_at_the_click() {
    let fixture = Fixture::idle(Provider::Paysafe, [never()]).await;
    page::set_online(false);
    fixture.settle().await;
    assert_eq!(fixture.phase(), "idle", "not shown without a flow");
    fixture.press("start").await;
    assert_eq!(
        (fixture.phase().as_str(), fixture.code().as_deref()),
        ("problem", Some("offline"))
    );
    assert_eq!(fixture.headline(), "You’re offline");
    assert_eq!(page::stored(), []);

    page::set_online(true);
    fixture.advance(Duration::from_mins(5)).await;
    assert_eq!(
        fixture.backend.count(),
        1,
        "being online again starts nothing by itself"
    );
    assert!(!fixture.button("start").has_attribute("aria-disabled"));
    fixture.press("start").await;
    assert_eq!(fixture.backend.lines()[1..], [CREATE]);
}

fn is_hexadecimal(text: &str) -> bool {
    text.len() == 32
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn click(button: &HtmlElement, detail: i32) {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_detail(detail);
    let event = MouseEvent::new_with_mouse_event_init_dict("click", &init).expect("an event");
    button
        .dispatch_event(&event)
        .expect("an event that is dispatched");
}

fn key(button: &HtmlElement, kind: &str) {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_key("Enter");
    init.set_repeat(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict(kind, &init);
    button
        .dispatch_event(&event.expect("an event"))
        .expect("an event that is dispatched");
}
