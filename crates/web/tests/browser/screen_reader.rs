//! Announcements of a screen reader, and the focus.

use std::time::Duration;

use hosted_flow::Provider;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::fixture::Fixture;
use crate::fixture::answer::{Answer, json, never, problem};
use crate::fixture::flows::{HOSTED, launch_to, open, paysafe};
use crate::fixture::page::append;
use crate::fixture::screen::has_focus;

fn ongoing(revision: u64) -> Answer {
    json(200, &paysafe(revision, "ONGOING_VERIFICATION"))
}

/// Fault B48.
#[wasm_bindgen_test]
async fn the_first_screen_is_not_announced() {
    let fixture = Fixture::idle(Provider::Ondato, []).await;
    let said: Vec<String> = fixture.announcements.heard();
    assert!(said.iter().all(String::is_empty), "{said:?}");
    let region = fixture.find("[role=status]").expect("a live region");
    assert_eq!(region.text_content().as_deref(), Some(""));
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_click_is_confirmed_once() {
    let busy = || problem(503, "busy");
    let answers = [busy(), busy(), json(201, &launch_to(HOSTED))];
    let fixture = Fixture::idle(Provider::Paysafe, answers).await;
    let before = fixture.announcements.heard().len();
    fixture.press("start").await;
    fixture
        .advance_until_phase("leaving", Duration::from_secs(20))
        .await;
    assert_eq!(fixture.departures().len(), 1);
    let said = fixture.announcements.heard().split_off(before);
    assert_eq!(said, ["Opening Paysafe"]);
}

/// Fault B48.
#[wasm_bindgen_test]
async fn each_change_is_announced_once_and_nothing_else() {
    let unknown = |revision| json(200, &paysafe(revision, "NEW_WORD"));
    let fixture = Fixture::polling(
        "waiting",
        [
            ongoing(1),
            ongoing(2),
            ongoing(3),
            unknown(4),
            unknown(5),
            json(200, &paysafe(6, "COMPLETED")),
        ],
    )
    .await;
    fixture.advance(Duration::from_mins(1)).await;
    assert_eq!(fixture.phase(), "settled");
    assert_eq!(fixture.backend.count(), 7);
    let said: Vec<String> = fixture.announcements.heard();
    assert_eq!(
        said,
        [
            "Checking your result",
            // The focus has moved to the heading, which is read: nothing is said twice.
            "",
            "Still in progress",
            "",
        ]
    );
    assert_eq!(fixture.headline(), "We’ve confirmed your bank account");
    assert!(has_focus(&fixture.heading()));
    let regions = fixture.find_all("[role=status], [role=alert], [aria-live]");
    assert_eq!(regions.len(), 1);
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_new_phase_moves_the_focus_to_its_heading() {
    let active = json(200, &paysafe(1, "ACTIVE"));
    let fixture = Fixture::polling("needs-input", [active]).await;
    assert!(
        has_focus(&fixture.heading()),
        "from the search to an action"
    );

    fixture
        .backend
        .answer([json(200, &paysafe(2, "COMPLETED"))]);
    fixture.press("check-now").await;
    fixture.until_phase("settled").await;
    assert!(has_focus(&fixture.heading()));
    assert_eq!(
        fixture.heading().get_attribute("tabindex").as_deref(),
        Some("-1")
    );
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_problem_has_the_focus() {
    let fixture = Fixture::idle(Provider::Paysafe, [problem(422, "not-eligible")]).await;
    fixture.press("start").await;
    assert_eq!(fixture.phase(), "problem");
    assert!(has_focus(&fixture.heading()));
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_status_change_does_not_move_the_focus() {
    let unknown = json(200, &paysafe(2, "NEW_WORD"));
    let fixture = Fixture::polling("waiting", [ongoing(1), unknown, ongoing(3), never()]).await;
    let button = fixture.button("check-now");
    button.focus().expect("a button can be focused");
    for headline in ["Still in progress", "Your details are being checked"] {
        fixture.advance(Duration::from_secs(2)).await;
        assert_eq!(fixture.headline(), headline);
        assert!(has_focus(&button), "{headline}");
    }
}

/// Faults B48, N38.
#[wasm_bindgen_test]
async fn a_manual_check_without_news_keeps_the_focus() {
    let (held, later) = ongoing(2).held();
    let fixture = Fixture::polling("waiting", [ongoing(1), held, never()]).await;
    let (headline, events) = (fixture.headline(), fixture.events().len());
    let button = fixture.button("check-now");
    fixture.press("check-now").await;
    assert_eq!(
        button.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    assert!(has_focus(&button), "while it is asked");
    assert_eq!(
        (fixture.phase().as_str(), fixture.headline()),
        ("waiting", headline.clone())
    );
    button.click();
    button.click();
    fixture.settle().await;
    assert_eq!(fixture.backend.count(), 3, "requested once");
    later.give();
    fixture.settle().await;
    assert!(!button.has_attribute("aria-disabled"));
    assert!(fixture.button("check-now") == button);
    assert!(has_focus(&button), "the heading is the same");
    assert_eq!(fixture.headline(), headline);
    assert_eq!(fixture.events().len(), events);
    let notice = fixture.find(".hosted-flow-notice").expect("a notice");
    assert_eq!(
        fixture.announcements.heard().last(),
        notice.text_content().as_ref()
    );
}

/// Fault B48.
#[wasm_bindgen_test]
async fn typing_elsewhere_on_the_page_keeps_the_focus() {
    let approved = json(200, &paysafe(2, "COMPLETED"));
    let fixture = Fixture::polling("waiting", [ongoing(1), approved]).await;
    let field: HtmlElement = append("input").unchecked_into();
    field.focus().expect("a field can be focused");
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(fixture.phase(), "settled");
    assert!(has_focus(&field));
    field.remove();
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_visit_that_ends_at_the_start_takes_no_focus() {
    let (held, later) = json(200, &open(&[])).held();
    let fixture = Fixture::visit(Provider::Ondato, [held]).await;
    let field: HtmlElement = append("input").unchecked_into();
    field.focus().expect("a field can be focused");
    later.give();
    fixture.until_phase("idle").await;
    assert!(has_focus(&field));
    field.remove();
}
