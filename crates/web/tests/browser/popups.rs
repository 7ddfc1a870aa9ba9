//! No window of ours: the hosted page opens in this tab, by a navigation, or where the person
//! chooses to open it.

use std::time::Duration;

use hosted_flow::{HostEvent, Provider};
use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{json, problem};
use crate::stage::flows::{FLOW, HOSTED, failed, hosted_with_code, launch_to, paysafe};
use crate::stage::patch::Patch;
use crate::stage::{Stage, keep, page};

/// Notes every window that is opened, and blocks it as a browser does.
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
fn leads_nowhere(stage: &Stage) {
    let markup = stage.markup();
    let leading = "a[href]:not([href^='mailto:help@shop']), [src], [target], [action], \
        [formaction], [ping], [data-href], form, iframe, link, area, base, object, embed";
    assert_eq!(stage.find_all(leading).len(), 0, "{markup}");
    let hint = "link[rel~=prefetch], link[rel~=prerender], link[rel~=preconnect], \
        link[rel~=dns-prefetch], script[type=speculationrules]";
    let hints = page::document().query_selector(hint).expect("a selector");
    assert!(hints.is_none(), "{hints:?}");
}

/// Presses every button there is, on every way to a hosted page, and looks at each screen.
async fn press_everything(look: impl Fn(&Stage)) {
    let launch = || json(200, &launch_to(HOSTED));
    let stage = Stage::idle(Provider::Paysafe, [launch()]).await;
    let go = async |action: &str| {
        look(&stage);
        let before = stage.departures().len();
        stage.press(action).await;
        stage.until_phase("leaving").await;
        look(&stage);
        assert_eq!(
            stage.departures()[before..],
            [hosted_with_code()],
            "in this very tab"
        );
    };
    go("start").await;
    stage
        .backend
        .answer([json(200, &paysafe(1, "ACTIVE")), launch()]);
    page::show_again(true);
    stage.until_phase("needs-input").await;
    go("continue").await;
    stage.backend.answer([problem(401, "session-expired")]);
    page::show_again(true);
    stage.until_phase("problem").await;
    look(&stage);
    stage
        .backend
        .answer([json(200, &failed(2, "UNSUPPORTED_BANK")), launch()]);
    stage.press("check-now").await;
    stage.until_phase("settled").await;
    go("start-over").await;
}

/// Faults B26, B30.
#[wasm_bindgen_test]
async fn no_press_opens_a_window_and_none_needs_to_be_allowed() {
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
async fn the_launch_is_never_a_link_that_could_be_fetched_ahead() {
    press_everything(leads_nowhere).await;
}

/// The person is away, by whatever window, and this page is still here.
async fn away() -> Stage {
    let stage = Stage::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures().len(), 1);
    page::set_visible(false);
    stage.settle().await;
    stage
}

/// Fault B27.
#[wasm_bindgen_test]
async fn a_provider_window_is_never_a_cancellation() {
    let stage = away().await;
    // What Cross-Origin-Opener-Policy makes of the two windows of a popup.
    let window: Object = page::window().unchecked_into();
    keep(Patch::value(&window, "opener", &JsValue::NULL));
    keep(Patch::value(&window, "closed", &JsValue::TRUE));
    let ongoing = |revision| json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
    stage.backend.answer([ongoing(1), ongoing(2)]);
    page::set_visible(true);
    stage
        .advance_until_phase("waiting", Duration::from_secs(15))
        .await;
    assert_eq!(stage.status().as_deref(), Some("processing"));
    let is_end = |event: &HostEvent| matches!(event, HostEvent::Settled { .. });
    assert!(!stage.events().iter().any(is_end), "{:?}", stage.events());
    stage.backend.answer([json(200, &paysafe(3, "COMPLETED"))]);
    stage
        .advance_until_phase("settled", Duration::from_mins(1))
        .await;
    assert_eq!(stage.status().as_deref(), Some("approved"));
}

/// Fault B28.
#[wasm_bindgen_test]
async fn an_unfinished_return_offers_to_continue() {
    let stage = away().await;
    stage.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    page::set_visible(true);
    stage
        .advance_until_phase("needs-input", Duration::from_secs(15))
        .await;
    assert_eq!(stage.actions(), ["continue", "check-now"]);
    assert_eq!(stage.code(), None);
    stage.backend.answer([json(200, &paysafe(2, "COMPLETED"))]);
    stage
        .advance_until_phase("settled", Duration::from_mins(1))
        .await;
    assert_eq!(stage.status().as_deref(), Some("approved"));
}

/// Fault B29.
#[wasm_bindgen_test]
async fn no_message_from_anybody_changes_anything() {
    let stage = Stage::watching("needs-input", [json(200, &paysafe(1, "ACTIVE"))]).await;
    let windows = Windows::blocked();
    let before = (stage.markup(), stage.events(), page::stored());
    let asked = stage.backend.count();
    let sent = Function::new_with_args("flow", MESSAGES)
        .call1(&JsValue::NULL, &FLOW.into())
        .expect("messages");
    wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(sent))
        .await
        .expect("messages that have all arrived");
    stage.settle().await;
    assert_eq!((stage.markup(), stage.events(), page::stored()), before);
    assert_eq!(stage.backend.count(), asked);
    assert_eq!(stage.console.text(), "", "silently");
    assert_eq!(stage.departures(), [""; 0]);
    assert_eq!(windows.opened(), 0);
    assert!(!stage.listeners.kinds().contains(&"message".to_owned()));
}

/// From this window, from a frame of no origin, and forged: with the right words and the wrong ones.
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
