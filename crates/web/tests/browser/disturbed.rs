//! Interference by the host page: its callback throws, or its scripts rewrite our elements.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::Fixture;
use crate::fixture::answer::json;
use crate::fixture::flows::{HOSTED, hosted_with_code, launch_to, open, paysafe};
use crate::fixture::page;
use crate::fixture::screen::has_focus;

/// As browser translation does it: every text in elements of its own.
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

/// As a faulty script does it: inserts, removes and moves elements.
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

fn disturb(fixture: &Fixture, script: &str) {
    let root = fixture.root().expect("a root");
    Function::new_with_args("place", script)
        .call1(&JsValue::NULL, &root)
        .expect("a script that runs");
}

/// A whole flow, with the page modified on every screen.
async fn completes_while(script: &str, look: impl Fn(&Fixture, &str)) {
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    disturb(&fixture, script);
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures(), [hosted_with_code()]);
    disturb(&fixture, script);
    fixture.backend.answer([json(200, &paysafe(1, "ACTIVE"))]);
    page::show_again(true);
    fixture.until_phase("needs-input").await;
    assert_eq!(fixture.actions(), ["continue", "check-now"]);
    disturb(&fixture, script);
    let ongoing = json(200, &paysafe(2, "ONGOING_VERIFICATION"));
    fixture.backend.answer([ongoing]);
    fixture.press("check-now").await;
    fixture.until_phase("waiting").await;
    look(&fixture, "Your details are being checked");
    disturb(&fixture, script);
    fixture
        .backend
        .answer([json(200, &paysafe(3, "COMPLETED"))]);
    fixture
        .advance_until_phase("settled", Duration::from_mins(1))
        .await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
    look(&fixture, "We’ve confirmed your bank account");
    fixture.unmount().await;
    assert_eq!(fixture.root(), None);
}

/// Fault B40.
#[wasm_bindgen_test]
async fn a_translated_page_still_works_and_shows_each_change() {
    completes_while(TRANSLATE, |fixture, headline| {
        assert_eq!(fixture.headline(), headline, "{}", fixture.markup());
        let heard = fixture.announcements.heard();
        let is_said = heard.last().map(String::as_str) == Some(headline);
        assert!(is_said || has_focus(&fixture.heading()), "{heard:?}");
    })
    .await;
}

/// Fault B40.
#[wasm_bindgen_test]
async fn a_page_that_scripts_rewrite_still_works() {
    completes_while(TEAR, |_, _| {}).await;
}

/// Fault B36.
#[wasm_bindgen_test]
async fn a_host_that_throws_at_every_event_changes_nothing() {
    let fixture = Fixture::new([json(200, &open(&[])), json(201, &launch_to(HOSTED))]);
    fixture.throws.set(true);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("idle").await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures(), [hosted_with_code()]);
    fixture
        .backend
        .answer([json(200, &paysafe(2, "COMPLETED"))]);
    page::show_again(true);
    fixture.until_phase("settled").await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
    let count = fixture.events().len() + fixture.funnel().len();
    assert!(count > 5, "{count} events");
    fixture.settle().await;
    let reported = fixture.console.take_uncaught();
    assert_eq!(reported.len(), count, "{reported:?}");
    let is_the_hosts = |error: &String| error.contains("the host's own mistake");
    assert!(reported.iter().all(is_the_hosts), "{reported:?}");
}
