//! The component opens no window: the hosted page opens in this tab, by a navigation, or where the
//! person chooses to open it.

use std::time::Duration;

use hosted_flow::{HostEvent, Provider};
use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{json, problem};
use crate::fixture::flows::{FLOW, HOSTED, failed, hosted_with_code, launch_to, paysafe};
use crate::fixture::patch::Patch;
use crate::fixture::{Fixture, keep, page};

/// Records every `window.open`, and blocks it as a popup blocker does.
struct Windows(Array);

impl Windows {
    fn blocked() -> Self {
        let opened = Array::new();
        let open = Function::new_with_args("opened", OPEN).call1(&JsValue::NULL, &opened);
        let window: Object = page::window().unchecked_into();
        keep(Patch::value(&window, "open", &open.expect("a function")));
        Self(opened)
    }

    fn opened(&self) -> u32 {
        self.0.length()
    }
}

const OPEN: &str = "return url => { opened.push(url); return null; };";

/// Fails if the component holds a link, a form or a frame that leads anywhere.
fn leads_nowhere(fixture: &Fixture) {
    let markup = fixture.markup();
    let leading = "a[href]:not([href^='mailto:help@shop']), [src], [target], [action], \
        [formaction], [ping], [data-href], form, iframe, link, area, base, object, embed";
    assert_eq!(fixture.find_all(leading).len(), 0, "{markup}");
    let hint = "link[rel~=prefetch], link[rel~=prerender], link[rel~=preconnect], \
        link[rel~=dns-prefetch], script[type=speculationrules]";
    let hints = page::document().query_selector(hint).expect("a selector");
    assert!(hints.is_none(), "{hints:?}");
}

/// Clicks every button on every path to a hosted page, and checks each screen.
async fn press_everything(look: impl Fn(&Fixture)) {
    let launch = || json(200, &launch_to(HOSTED));
    let fixture = Fixture::idle(Provider::Paysafe, [launch()]).await;
    let go = async |action: &str| {
        look(&fixture);
        let before = fixture.departures().len();
        fixture.press(action).await;
        fixture.until_phase("leaving").await;
        look(&fixture);
        assert_eq!(
            fixture.departures()[before..],
            [hosted_with_code()],
            "in this tab"
        );
    };
    go("start").await;
    fixture
        .backend
        .answer([json(200, &paysafe(1, "ACTIVE")), launch()]);
    page::show_again(true);
    fixture.until_phase("needs-input").await;
    go("continue").await;
    fixture.backend.answer([problem(401, "session-expired")]);
    page::show_again(true);
    fixture.until_phase("problem").await;
    look(&fixture);
    fixture
        .backend
        .answer([json(200, &failed(2, "UNSUPPORTED_BANK")), launch()]);
    fixture.press("check-now").await;
    fixture.until_phase("settled").await;
    go("start-over").await;
}

/// Faults B26, B30.
#[wasm_bindgen_test]
async fn no_click_opens_a_window() {
    let windows = std::cell::OnceCell::new();
    press_everything(|_| {
        let windows = windows.get_or_init(Windows::blocked);
        assert_eq!(windows.opened(), 0);
    })
    .await;
    assert!(windows.get().is_some());
}

/// Fault D13.
#[wasm_bindgen_test]
async fn the_launch_is_never_a_link_to_prefetch() {
    press_everything(leads_nowhere).await;
}

/// The hosted page is open in another window, and this page is still here.
async fn away() -> Fixture {
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    page::set_visible(false);
    fixture.settle().await;
    fixture
}

/// Fault B27.
#[wasm_bindgen_test]
async fn a_provider_window_is_never_a_cancellation() {
    let fixture = away().await;
    // Cross-Origin-Opener-Policy cuts the connection of the two windows of a popup like this.
    let window: Object = page::window().unchecked_into();
    keep(Patch::value(&window, "opener", &JsValue::NULL));
    keep(Patch::value(&window, "closed", &JsValue::TRUE));
    let ongoing = |revision| json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
    fixture.backend.answer([ongoing(1), ongoing(2)]);
    page::set_visible(true);
    fixture
        .advance_until_phase("waiting", Duration::from_secs(15))
        .await;
    assert_eq!(fixture.status().as_deref(), Some("processing"));
    let is_end = |event: &HostEvent| matches!(event, HostEvent::Settled { .. });
    assert!(
        !fixture.events().iter().any(is_end),
        "{:?}",
        fixture.events()
    );
    fixture
        .backend
        .answer([json(200, &paysafe(3, "COMPLETED"))]);
    fixture
        .advance_until_phase("settled", Duration::from_mins(1))
        .await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
}

/// Fault B28.
#[wasm_bindgen_test]
async fn an_unfinished_return_offers_to_continue() {
    let fixture = away().await;
    fixture.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    page::set_visible(true);
    fixture
        .advance_until_phase("needs-input", Duration::from_secs(15))
        .await;
    assert_eq!(fixture.actions(), ["continue", "check-now"]);
    assert_eq!(fixture.code(), None);
    fixture
        .backend
        .answer([json(200, &paysafe(2, "COMPLETED"))]);
    fixture
        .advance_until_phase("settled", Duration::from_mins(1))
        .await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
}

/// Fault B29.
#[wasm_bindgen_test]
async fn no_message_from_anybody_changes_anything() {
    let fixture = Fixture::polling("needs-input", [json(200, &paysafe(1, "ACTIVE"))]).await;
    let windows = Windows::blocked();
    let before = (fixture.markup(), fixture.events(), page::stored());
    let calls = fixture.backend.count();
    let sent = Function::new_with_args("flow", MESSAGES)
        .call1(&JsValue::NULL, &FLOW.into())
        .expect("messages");
    wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(sent))
        .await
        .expect("messages that have all arrived");
    fixture.settle().await;
    assert_eq!((fixture.markup(), fixture.events(), page::stored()), before);
    assert_eq!(fixture.backend.count(), calls);
    assert_eq!(fixture.console.text(), "", "silently");
    assert_eq!(fixture.departures(), [""; 0]);
    assert_eq!(windows.opened(), 0);
    assert!(!fixture.listeners.kinds().contains(&"message".to_owned()));
}

/// Messages from this window, from a frame with an opaque origin, and forged: with valid and invalid
/// content.
const MESSAGES: &str = r"
    const words = [
        'COMPLETED', `paysafe ${flow} 99`, null, 7, [], { type: 'COMPLETED', flow },
        { sessionStatus: 'COMPLETED', sessionId: flow }, JSON.stringify({ status: 'COMPLETED' }),
        { provider: 'paysafe', id: flow, revision: 99, status: { sessionStatus: 'COMPLETED' } },
    ];
    const heard = new Promise(done => {
        let missing = 3 * words.length;
        addEventListener('message', function count() {
            missing -= 1;
            if (missing > 0) return;
            removeEventListener('message', count);
            done();
        });
    });
    const origin = 'https://pi-verify.eu-mprod.sandbox.dw-cloud.net';
    for (const data of words) {
        postMessage(data, '*');
        dispatchEvent(new MessageEvent('message', { data, origin, source: window }));
        dispatchEvent(new MessageEvent('message', { data, origin: 'https://evil.example' }));
    }
    return heard;
";
