//! Asking until there is an answer.

use std::time::Duration;

use hosted_flow::{HostEvent, Phase, Provider, Settings, Status};
use serde_json::json as value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{Answer, empty, html, json, never, reject};
use crate::stage::flows::{FLOW, failed, open, paysafe};
use crate::stage::{Stage, page};

const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";

fn ongoing(revision: u64) -> Answer {
    json(200, &paysafe(revision, "ONGOING_VERIFICATION"))
}

/// Fault T11.
#[wasm_bindgen_test]
async fn hidden_asks_nothing_and_visible_asks_once() {
    let stage = Stage::watching("waiting", [ongoing(1)]).await;
    page::set_visible(false);
    stage.advance(Duration::from_mins(30)).await;
    assert_eq!(stage.backend.count(), 2, "{}", stage.describe());
    stage.backend.answer([ongoing(2)]);
    page::set_visible(true);
    stage.settle().await;
    assert_eq!(stage.backend.lines()[2..], [READ], "at once, and once");
    stage.advance(Duration::from_millis(1_500)).await;
    assert_eq!(stage.backend.count(), 3);
    assert_eq!(
        stage.phase(),
        "waiting",
        "time that nobody saw is not waited"
    );
}

/// Fault T11.
#[wasm_bindgen_test]
async fn hidden_while_a_question_is_open_asks_no_more_after_it() {
    let (held, later) = ongoing(2).held();
    let stage = Stage::watching("waiting", [ongoing(1), held]).await;
    stage.advance(Duration::from_secs(2)).await;
    page::set_visible(false);
    later.give();
    stage.advance(Duration::from_mins(30)).await;
    assert_eq!(stage.backend.count(), 3);
    stage.backend.answer([never()]);
    page::set_visible(true);
    page::set_visible(true);
    stage.settle().await;
    assert_eq!(stage.backend.count(), 4);
}

/// Fault T03.
#[wasm_bindgen_test]
async fn one_read_after_two_hours_asleep() {
    let stage = Stage::watching("waiting", [ongoing(1)]).await;
    stage.clock.sleep(Duration::from_hours(2));
    stage.backend.answer([ongoing(2)]);
    stage.advance(Duration::ZERO).await;
    assert_eq!(stage.backend.lines()[2..], [READ], "at once, and once");
    stage.advance(Duration::from_millis(1_500)).await;
    assert_eq!(stage.backend.count(), 3, "{}", stage.describe());
    assert_eq!(
        stage.phase(),
        "waiting",
        "time that was slept is not waited"
    );
}

/// Fault T03.
#[wasm_bindgen_test]
async fn a_read_open_before_sleep_is_repeated_once() {
    let stage = Stage::watching("waiting", [ongoing(1), never(), never()]).await;
    stage.advance(Duration::from_secs(2)).await;
    let open = stage.backend.last();
    stage.clock.sleep(Duration::from_hours(2));
    stage.advance(Duration::ZERO).await;
    assert!(open.is_aborted());
    // Less than its deadline, and more than a first back-off.
    stage.advance(Duration::from_secs(8)).await;
    assert_eq!(stage.backend.lines()[2..], [READ; 2]);
    assert_eq!(stage.phase(), "waiting");
}

/// Fault N04.
#[wasm_bindgen_test]
async fn never_two_questions_at_once() {
    let stage = Stage::watching("waiting", [ongoing(1), never(), never(), never()]).await;
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.backend.count(), 3);
    page::set_visible(false);
    page::set_visible(true);
    page::set_online(false);
    page::set_online(true);
    stage.settle().await;
    assert_eq!(stage.backend.count(), 3, "it is asked already");
    page::show_again(true);
    stage.settle().await;
    page::show_again(true);
    stage.settle().await;
    let calls = stage.backend.calls();
    assert_eq!(calls.len(), 5, "{}", stage.describe());
    assert_eq!(stage.backend.most_at_once(), 1);
    assert!(calls[2].is_aborted() && calls[3].is_aborted() && !calls[4].is_aborted());
}

/// Fault N30.
#[wasm_bindgen_test]
async fn an_older_revision_does_not_overwrite_a_newer_one() {
    let answers = [ongoing(5), json(200, &paysafe(4, "ACTIVE")), never()];
    let stage = Stage::watching("waiting", answers).await;
    stage.advance(Duration::from_secs(4)).await;
    assert_eq!(stage.backend.count(), 4);
    assert_eq!(stage.phase(), "waiting");
    assert_eq!(stage.status().as_deref(), Some("processing"));
    let statuses = stage.events();
    let told = statuses
        .iter()
        .filter(|event| matches!(event, HostEvent::Status { .. }));
    assert_eq!(told.count(), 1, "{statuses:?}");
}

/// Fault N30.
#[wasm_bindgen_test]
async fn an_answer_that_was_given_up_comes_too_late() {
    let (late, later) = json(200, &failed(9, "OTHER")).held();
    let stage = Stage::watching("waiting", [ongoing(1), late, ongoing(2), never()]).await;
    stage.advance(Duration::from_secs(2)).await;
    page::show_again(true);
    stage.settle().await;
    later.give();
    stage.settle().await;
    assert_eq!(stage.status().as_deref(), Some("processing"));
}

/// Fault P01.
#[wasm_bindgen_test]
async fn an_unknown_status_waits_and_is_reported() {
    let unknown = |revision| json(200, &paysafe(revision, "COMPLETED\u{200b}"));
    let stage = Stage::watching("waiting", [unknown(1), unknown(2), unknown(3), never()]).await;
    assert_eq!(stage.status().as_deref(), Some("unknown"));
    stage.advance(Duration::from_secs(6)).await;
    assert_eq!(stage.backend.lines()[1..], [READ; 4]);
    assert_eq!(stage.phase(), "waiting");
    let told = HostEvent::Status {
        flow: hosted_flow::FlowId::new(FLOW).expect("an id"),
        status: Status::Unknown("COMPLETED?".to_owned()),
    };
    assert_eq!(
        stage
            .events()
            .iter()
            .filter(|event| **event == told)
            .count(),
        1
    );
}

/// Fault P04.
#[wasm_bindgen_test]
async fn a_final_status_is_told_once_and_asked_about_no_more() {
    let approved = json(200, &paysafe(2, "COMPLETED"));
    let stage = Stage::watching("waiting", [ongoing(1), approved]).await;
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.phase(), "settled");
    assert_eq!(stage.status().as_deref(), Some("approved"));
    assert_eq!(stage.headline(), "Your bank account is confirmed");
    assert_eq!(stage.actions(), [""; 0]);

    page::set_visible(false);
    page::set_visible(true);
    page::set_online(false);
    page::set_online(true);
    page::show_again(false);
    stage.advance(Duration::from_hours(1)).await;
    assert_eq!(stage.backend.count(), 3);
    let events = stage.events();
    let flow = || hosted_flow::FlowId::new(FLOW).expect("an id");
    let last = [
        HostEvent::Status {
            flow: flow(),
            status: Status::Approved,
        },
        HostEvent::Phase(Phase::Settled),
        HostEvent::Settled {
            flow: flow(),
            status: Status::Approved,
        },
    ];
    assert!(events.ends_with(&last), "{events:?}");
    let settled = events
        .iter()
        .filter(|event| matches!(event, HostEvent::Settled { .. }));
    assert_eq!(settled.count(), 1);
}

/// Fault P47.
#[wasm_bindgen_test]
async fn a_corrected_end_is_shown_when_the_page_is_visible_again() {
    let approved = json(200, &paysafe(2, "COMPLETED"));
    let corrected = json(200, &paysafe(3, "FAILED"));
    let stage = Stage::watching("waiting", [ongoing(1), approved, corrected]).await;
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.status().as_deref(), Some("approved"));
    page::set_visible(false);
    stage.advance(Duration::from_mins(1)).await;
    page::set_visible(true);
    stage.advance(Duration::ZERO).await;
    assert_eq!(stage.phase(), "settled");
    assert_eq!(stage.status().as_deref(), Some("failed"));
    assert_ne!(stage.headline(), "Your bank account is confirmed");
    let is_end = |event: &&HostEvent| matches!(event, HostEvent::Settled { .. });
    assert_eq!(stage.events().iter().filter(is_end).count(), 2);
}

/// Fault K03.
#[wasm_bindgen_test]
async fn an_answer_about_another_flow_is_dropped() {
    let mut other = paysafe(9, "COMPLETED");
    other["id"] = value!("flw_other");
    let stage = Stage::watching(
        "waiting",
        [ongoing(1), json(200, &other), ongoing(2), never()],
    )
    .await;
    stage.advance(Duration::from_secs(8)).await;
    assert_eq!(stage.status().as_deref(), Some("processing"));
    assert!(!stage.markup().contains("flw_other"));
}

#[wasm_bindgen_test]
async fn an_unchanged_answer_is_asked_for_by_its_tag() {
    let tagged = ongoing(1).header("etag", "\"r1\"");
    let stage = Stage::watching("waiting", [tagged, empty(304), never()]).await;
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.backend.last().header("if-none-match"), Some("\"r1\""));
    assert_eq!(stage.phase(), "waiting");
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.backend.count(), 4);
    assert_eq!(stage.status().as_deref(), Some("processing"));
}

/// Fault K04.
#[wasm_bindgen_test]
async fn the_questions_grow_rarer() {
    let stage = Stage::watching("waiting", (1..400).map(ongoing)).await;
    stage.advance(Duration::from_mins(1)).await;
    let first_minute = stage.backend.count() - 1;
    assert!(
        (20..=32).contains(&first_minute),
        "{first_minute} in the first minute"
    );
    stage.advance(Duration::from_mins(8)).await;
    let before = stage.backend.count();
    stage.advance(Duration::from_mins(1)).await;
    let tenth_minute = stage.backend.count() - before;
    assert!(
        (1..=2).contains(&tenth_minute),
        "{tenth_minute} in the tenth minute"
    );
}

/// Fault T08.
#[wasm_bindgen_test]
async fn a_long_wait_ends_in_leave_and_not_in_a_verdict() {
    let stage = Stage::watching("waiting", (1..400).map(ongoing)).await;
    stage.advance(Duration::from_mins(17)).await;
    assert_eq!(stage.phase(), "parked");
    assert_eq!(stage.headline(), "This is taking longer");
    assert_eq!(stage.actions(), ["check-now"]);
    assert!(stage.text().contains(FLOW), "what to quote to support");
    let before = stage.backend.count();
    stage.advance(Duration::from_hours(2)).await;
    assert_eq!(stage.backend.count(), before, "no endless asking");
    stage.press("check-now").await;
    stage.until_phase("parked").await;
    assert_eq!(stage.backend.count(), before + 1, "unless the person asks");
}

/// Fault N15.
#[wasm_bindgen_test]
async fn a_flow_that_is_missing_is_asked_for_once_more() {
    let gone = || crate::stage::answer::problem(404, "flow-not-found");
    let stage = Stage::watching("waiting", [ongoing(1), gone(), gone()]).await;
    stage.advance(Duration::from_secs(10)).await;
    assert_eq!(stage.code().as_deref(), Some("flow-not-found"));
    assert_eq!(stage.backend.lines()[1..], [READ; 3]);
    assert_eq!(stage.actions(), ["start"]);
    assert_eq!(
        stage.button("start").text_content().as_deref(),
        Some("Start a new verification")
    );
}

/// Fault N14.
#[wasm_bindgen_test]
async fn a_flow_of_somebody_else_looks_like_none() {
    let forbidden = crate::stage::answer::problem(403, "origin-not-allowed");
    let stage = Stage::visit(
        Provider::Paysafe,
        [json(200, &open(&[paysafe(1, "ACTIVE")])), forbidden],
    )
    .await;
    stage.until_phase("problem").await;
    assert_eq!(stage.code().as_deref(), Some("flow-not-found"));
    assert!(!stage.text().contains(FLOW), "{}", stage.text());
    stage.advance(Duration::from_mins(10)).await;
    assert_eq!(stage.backend.count(), 2);
}

/// Fault N35.
#[wasm_bindgen_test]
async fn a_proxys_refusal_takes_nothing_back_and_by_hand_it_goes_on() {
    for refusal in [
        || html(404, "<h1>default backend</h1>"),
        || html(403, "<title>Just a moment...</title>"),
        || empty(404),
    ] {
        let stage = Stage::watching("waiting", [ongoing(1)]).await;
        stage.backend.otherwise(refusal);
        stage
            .advance_until_phase("problem", Duration::from_mins(10))
            .await;
        assert_eq!(stage.code().as_deref(), Some("not-understood"));
        assert_eq!(stage.actions(), ["check-now"]);
        stage.backend.answer([json(200, &paysafe(2, "COMPLETED"))]);
        stage.press("check-now").await;
        stage.until_phase("settled").await;
        assert_eq!(
            stage
                .backend
                .calls()
                .iter()
                .filter(|call| call.body.is_some())
                .count(),
            0,
            "no second session"
        );
    }
}

/// Fault B49.
#[wasm_bindgen_test]
async fn a_page_said_to_be_hidden_for_ever_works() {
    for user_action in ["pointerdown", "keydown"] {
        let listed = open(&[paysafe(1, "ACTIVE")]);
        let stage = Stage::new([json(200, &listed)]);
        page::set_visible(false);
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage
            .until("there is something to press", || {
                stage.actions() == ["check-now"]
            })
            .await;
        assert_eq!(stage.backend.count(), 1, "the first request is always made");
        stage.backend.answer([ongoing(1), never()]);
        page::dispatch(&web_sys::Event::new(user_action).expect("an event"));
        stage.until_phase("waiting").await;
        stage.advance(Duration::from_secs(5)).await;
        assert_eq!(
            stage.backend.lines()[1..],
            [READ; 2],
            "and it goes on: {user_action}"
        );
    }
}

/// Fault B50.
#[wasm_bindgen_test]
async fn a_browser_that_says_offline_for_ever_is_not_believed() {
    let listed = json(200, &open(&[paysafe(1, "ACTIVE")]));
    let stage = Stage::new([listed, ongoing(1), never()]);
    page::set_online(false);
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("waiting").await;
    stage.advance(Duration::from_secs(5)).await;
    assert_eq!(stage.backend.lines()[1..], [READ; 2]);

    let stage = Stage::new([reject()]);
    page::set_online(false);
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage
        .until("there is something to press", || {
            stage.actions() == ["check-now"]
        })
        .await;
}
