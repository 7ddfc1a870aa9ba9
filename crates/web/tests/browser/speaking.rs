//! What a screen reader says, and where the focus is.

use std::time::Duration;

use hosted_flow::Provider;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::stage::Stage;
use crate::stage::answer::{Answer, json, never, problem};
use crate::stage::flows::{HOSTED, launch_to, open, paysafe};
use crate::stage::page::append;
use crate::stage::screen::has_focus;

fn ongoing(revision: u64) -> Answer {
    json(200, &paysafe(revision, "ONGOING_VERIFICATION"))
}

/// Fault B48.
#[wasm_bindgen_test]
async fn nothing_is_said_to_somebody_who_has_just_come() {
    let stage = Stage::idle(Provider::Ondato, []).await;
    let said: Vec<String> = stage.announcements.heard();
    assert!(said.iter().all(String::is_empty), "{said:?}");
    let region = stage.find("[role=status]").expect("a live region");
    assert_eq!(region.text_content().as_deref(), Some(""));
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_click_is_confirmed_once() {
    let busy = || problem(503, "busy");
    let answers = [busy(), busy(), json(201, &launch_to(HOSTED))];
    let stage = Stage::idle(Provider::Paysafe, answers).await;
    let before = stage.announcements.heard().len();
    stage.press("start").await;
    stage
        .advance_until_phase("leaving", Duration::from_secs(20))
        .await;
    assert_eq!(stage.departures().len(), 1);
    let said = stage.announcements.heard().split_off(before);
    assert_eq!(said, ["Opening the page by Paysafe."]);
}

/// Fault B48.
#[wasm_bindgen_test]
async fn each_change_is_said_once_and_no_change_is_not() {
    let unknown = |revision| json(200, &paysafe(revision, "NEW_WORD"));
    let stage = Stage::watching(
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
    stage.advance(Duration::from_mins(1)).await;
    assert_eq!(stage.phase(), "settled");
    assert_eq!(stage.backend.count(), 7);
    let said: Vec<String> = stage.announcements.heard();
    assert_eq!(
        said,
        [
            "Checking your result",
            "Your details are being checked",
            "Still in progress",
            "Your bank account is confirmed",
        ]
    );
    assert_eq!(stage.headline(), "Your bank account is confirmed");
    let regions = stage.find_all("[role=status], [role=alert], [aria-live]");
    assert_eq!(regions.len(), 1);
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_new_phase_moves_the_focus_to_its_heading() {
    let active = json(200, &paysafe(1, "ACTIVE"));
    let stage = Stage::watching("needs-input", [active]).await;
    assert!(
        has_focus(&stage.heading()),
        "from looking up to something to do"
    );

    stage.backend.answer([json(200, &paysafe(2, "COMPLETED"))]);
    stage.press("check-now").await;
    stage.until_phase("settled").await;
    assert!(has_focus(&stage.heading()));
    assert_eq!(
        stage.heading().get_attribute("tabindex").as_deref(),
        Some("-1")
    );
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_problem_has_the_focus() {
    let stage = Stage::idle(Provider::Paysafe, [problem(422, "not-eligible")]).await;
    stage.press("start").await;
    assert_eq!(stage.phase(), "problem");
    assert!(has_focus(&stage.heading()));
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_status_that_moves_on_leaves_the_focus_where_it_is() {
    let unknown = json(200, &paysafe(2, "NEW_WORD"));
    let stage = Stage::watching("waiting", [ongoing(1), unknown, ongoing(3), never()]).await;
    let button = stage.button("check-now");
    button.focus().expect("a button can be focused");
    for headline in ["Still in progress", "Your details are being checked"] {
        stage.advance(Duration::from_secs(2)).await;
        assert_eq!(stage.headline(), headline);
        assert!(has_focus(&button), "{headline}");
    }
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_check_by_hand_keeps_the_focus_until_it_is_answered() {
    let (held, later) = ongoing(2).held();
    let stage = Stage::watching("waiting", [ongoing(1), held, never()]).await;
    let button = stage.button("check-now");
    stage.press("check-now").await;
    assert_eq!(
        button.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    assert!(has_focus(&button), "while it is asked");
    button.click();
    button.click();
    stage.settle().await;
    assert_eq!(stage.backend.count(), 3, "asked once");
    later.give();
    stage.until_phase("waiting").await;
    assert!(stage.button("check-now") == button);
    assert!(has_focus(&stage.heading()), "the answer is read");
    assert!(!button.has_attribute("aria-disabled"));
}

/// Fault B48.
#[wasm_bindgen_test]
async fn somebody_who_is_writing_elsewhere_on_the_page_is_left_alone() {
    let approved = json(200, &paysafe(2, "COMPLETED"));
    let stage = Stage::watching("waiting", [ongoing(1), approved]).await;
    let field: HtmlElement = append("input").unchecked_into();
    field.focus().expect("a field can be focused");
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.phase(), "settled");
    assert!(has_focus(&field));
    field.remove();
}

/// Fault B48.
#[wasm_bindgen_test]
async fn a_visit_that_ends_at_the_start_takes_no_focus() {
    let (held, later) = json(200, &open(&[])).held();
    let stage = Stage::visit(Provider::Ondato, [held]).await;
    let field: HtmlElement = append("input").unchecked_into();
    field.focus().expect("a field can be focused");
    later.give();
    stage.until_phase("idle").await;
    assert!(has_focus(&field));
    field.remove();
}
