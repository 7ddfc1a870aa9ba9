//! A host page that gets in the way: its callback throws, its scripts rewrite what we have drawn.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;
use crate::stage::answer::json;
use crate::stage::flows::{HOSTED, hosted_with_code, launch_to, open, paysafe};
use crate::stage::page;

/// As a translator does it: every text in elements of its own.
const TRANSLATE: &str = r"
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all) {
        if (text.parentElement.closest('[translate=no]')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }
";

/// As a careless script does it: something between, something gone, something moved.
const TEAR: &str = r"
    for (const element of [...place.querySelectorAll('p, h2, ol, li, span, svg')]) {
        element.before(document.createElement('hr'));
    }
    place.querySelector('ol')?.remove();
    place.querySelector('h2')?.replaceChildren();
    place.querySelector('svg')?.remove();
    place.querySelector('p')?.remove();
    const card = place.querySelector('.hosted-flow-card');
    card?.append(card.firstElementChild);
";

fn disturb(stage: &Stage, script: &str) {
    let root = stage.root().expect("a root");
    Function::new_with_args("place", script)
        .call1(&JsValue::NULL, &root)
        .expect("a script that runs");
}

/// The whole way, with the page disturbed on every screen.
async fn goes_its_way(script: &str, look: impl Fn(&Stage, &str)) {
    let stage = Stage::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    disturb(&stage, script);
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures(), [hosted_with_code()]);
    disturb(&stage, script);
    stage.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    page::show_again(true);
    stage.until_phase("needs-input").await;
    assert_eq!(stage.actions(), ["continue", "check-now"]);
    disturb(&stage, script);
    let ongoing = json(200, &paysafe(2, "ONGOING_VERIFICATION"));
    stage.backend.answer([ongoing]);
    stage.press("check-now").await;
    stage.until_phase("waiting").await;
    look(&stage, "Your details are being checked");
    disturb(&stage, script);
    stage.backend.answer([json(200, &paysafe(3, "COMPLETED"))]);
    stage
        .advance_until_phase("settled", Duration::from_mins(1))
        .await;
    assert_eq!(stage.status().as_deref(), Some("approved"));
    look(&stage, "Your bank account is confirmed");
    stage.unmount().await;
    assert_eq!(stage.root(), None);
}

/// Fault B40.
#[wasm_bindgen_test]
async fn a_page_that_is_translated_goes_on_and_shows_what_is_so() {
    goes_its_way(TRANSLATE, |stage, headline| {
        assert_eq!(stage.headline(), headline, "{}", stage.markup());
        let heard = stage.announcements.heard();
        assert_eq!(heard.last().map(String::as_str), Some(headline));
    })
    .await;
}

/// Fault B40.
#[wasm_bindgen_test]
async fn a_page_that_is_torn_goes_on() {
    goes_its_way(TEAR, |_, _| {}).await;
}

/// Fault B36.
#[wasm_bindgen_test]
async fn a_host_that_throws_at_every_event_changes_nothing() {
    let stage = Stage::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    stage.throws.set(true);
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("idle").await;
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures(), [hosted_with_code()]);
    stage.backend.answer([json(200, &paysafe(2, "COMPLETED"))]);
    page::show_again(true);
    stage.until_phase("settled").await;
    assert_eq!(stage.status().as_deref(), Some("approved"));
    let told = stage.events().len();
    assert!(told > 5, "{told} events");
    stage.settle().await;
    let reported = stage.console.take_uncaught();
    assert_eq!(reported.len(), told, "{reported:?}");
    let is_the_hosts = |error: &String| error.contains("the host's own mistake");
    assert!(reported.iter().all(is_the_hosts), "{reported:?}");
}
