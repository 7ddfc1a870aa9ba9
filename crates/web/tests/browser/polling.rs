//! Polling until there is a final status.

use std::time::Duration;

use hosted_flow::{HostEvent, Phase, Provider, Status};
use serde_json::json as value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{Answer, empty, html, json, never};
use crate::fixture::flows::{FLOW, failed, open, paysafe};
use crate::fixture::{Fixture, page};

const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";

fn ongoing(revision: u64) -> Answer {
    json(200, &paysafe(revision, "ONGOING_VERIFICATION"))
}

/// Fault T11.
#[wasm_bindgen_test]
async fn hidden_polls_nothing_and_visible_polls_once() {
    let fixture = Fixture::polling("waiting", [ongoing(1)]).await;
    page::set_visible(false);
    fixture.advance(Duration::from_mins(30)).await;
    assert_eq!(fixture.backend.count(), 2, "{}", fixture.describe());
    fixture.backend.answer([ongoing(2)]);
    page::set_visible(true);
    fixture.settle().await;
    assert_eq!(fixture.backend.lines()[2..], [READ], "at once, and once");
    fixture.advance(Duration::from_millis(1_500)).await;
    assert_eq!(fixture.backend.count(), 3);
    assert_eq!(fixture.phase(), "waiting", "hidden time is not counted");
}

/// Fault T11.
#[wasm_bindgen_test]
async fn a_page_hidden_during_a_call_polls_no_more_after_it() {
    let (held, later) = ongoing(2).held();
    let fixture = Fixture::polling("waiting", [ongoing(1), held]).await;
    fixture.advance(Duration::from_secs(2)).await;
    page::set_visible(false);
    later.give();
    fixture.advance(Duration::from_mins(30)).await;
    assert_eq!(fixture.backend.count(), 3);
    fixture.backend.answer([never()]);
    page::set_visible(true);
    page::set_visible(true);
    fixture.settle().await;
    assert_eq!(fixture.backend.count(), 4);
}

/// Fault T03.
#[wasm_bindgen_test]
async fn one_read_after_two_hours_asleep() {
    let fixture = Fixture::polling("waiting", [ongoing(1)]).await;
    fixture.clock.sleep(Duration::from_hours(2));
    fixture.backend.answer([ongoing(2)]);
    fixture.advance(Duration::ZERO).await;
    assert_eq!(fixture.backend.lines()[2..], [READ], "at once, and once");
    fixture.advance(Duration::from_millis(1_500)).await;
    assert_eq!(fixture.backend.count(), 3, "{}", fixture.describe());
    assert_eq!(fixture.phase(), "waiting", "time asleep is not counted");
}

/// Fault T03.
#[wasm_bindgen_test]
async fn a_read_open_before_sleep_is_repeated_once() {
    let fixture = Fixture::polling("waiting", [ongoing(1), never(), never()]).await;
    fixture.advance(Duration::from_secs(2)).await;
    let open = fixture.backend.last();
    fixture.clock.sleep(Duration::from_hours(2));
    fixture.advance(Duration::ZERO).await;
    assert!(open.is_aborted());
    // Less than the call's deadline, and more than a first back-off.
    fixture.advance(Duration::from_secs(8)).await;
    assert_eq!(fixture.backend.lines()[2..], [READ; 2]);
    assert_eq!(fixture.phase(), "waiting");
}

/// Fault N04.
#[wasm_bindgen_test]
async fn never_two_calls_at_once() {
    let fixture = Fixture::polling("waiting", [ongoing(1), never(), never(), never()]).await;
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(fixture.backend.count(), 3);
    page::set_visible(false);
    page::set_visible(true);
    page::set_online(false);
    page::set_online(true);
    fixture.settle().await;
    assert_eq!(fixture.backend.count(), 3, "a request is in progress");
    page::show_again(true);
    fixture.settle().await;
    page::show_again(true);
    fixture.settle().await;
    let calls = fixture.backend.calls();
    assert_eq!(calls.len(), 5, "{}", fixture.describe());
    assert_eq!(fixture.backend.max_concurrent(), 1);
    assert!(calls[2].is_aborted() && calls[3].is_aborted() && !calls[4].is_aborted());
}

/// Fault N30.
#[wasm_bindgen_test]
async fn an_older_revision_does_not_overwrite_a_newer_one() {
    let answers = [ongoing(5), json(200, &paysafe(4, "ACTIVE")), never()];
    let fixture = Fixture::polling("waiting", answers).await;
    fixture.advance(Duration::from_secs(4)).await;
    assert_eq!(fixture.backend.count(), 4);
    assert_eq!(fixture.phase(), "waiting");
    assert_eq!(fixture.status().as_deref(), Some("processing"));
    let statuses = fixture.events();
    let matching = statuses
        .iter()
        .filter(|event| matches!(event, HostEvent::Status { .. }));
    assert_eq!(matching.count(), 1, "{statuses:?}");
}

/// Fault N30.
#[wasm_bindgen_test]
async fn the_answer_of_an_aborted_call_is_ignored() {
    let (late, later) = json(200, &failed(9, "OTHER")).held();
    let fixture = Fixture::polling("waiting", [ongoing(1), late, ongoing(2), never()]).await;
    fixture.advance(Duration::from_secs(2)).await;
    page::show_again(true);
    fixture.settle().await;
    later.give();
    fixture.settle().await;
    assert_eq!(fixture.status().as_deref(), Some("processing"));
}

/// Fault P01.
#[wasm_bindgen_test]
async fn an_unknown_status_waits_and_is_reported() {
    let unknown = |revision| json(200, &paysafe(revision, "COMPLETED\u{200b}"));
    let fixture = Fixture::polling("waiting", [unknown(1), unknown(2), unknown(3), never()]).await;
    assert_eq!(fixture.status().as_deref(), Some("unknown"));
    fixture.advance(Duration::from_secs(6)).await;
    assert_eq!(fixture.backend.lines()[1..], [READ; 4]);
    assert_eq!(fixture.phase(), "waiting");
    let expected = HostEvent::Status {
        flow: hosted_flow::FlowId::new(FLOW).expect("an id"),
        status: Status::Unknown("COMPLETED?".to_owned()),
    };
    assert_eq!(
        fixture
            .events()
            .iter()
            .filter(|event| **event == expected)
            .count(),
        1
    );
}

/// Fault P04.
#[wasm_bindgen_test]
async fn a_final_status_is_emitted_once_and_polling_ends() {
    let approved = json(200, &paysafe(2, "COMPLETED"));
    let fixture = Fixture::polling("waiting", [ongoing(1), approved]).await;
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(fixture.phase(), "settled");
    assert_eq!(fixture.status().as_deref(), Some("approved"));
    assert_eq!(fixture.headline(), "We’ve confirmed your bank account");
    assert_eq!(fixture.actions(), [""; 0]);

    page::set_visible(false);
    page::set_visible(true);
    page::set_online(false);
    page::set_online(true);
    page::show_again(false);
    fixture.advance(Duration::from_hours(1)).await;
    assert_eq!(fixture.backend.count(), 3);
    let events = fixture.events();
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
    let fixture = Fixture::polling("waiting", [ongoing(1), approved, corrected]).await;
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
    page::set_visible(false);
    fixture.advance(Duration::from_mins(1)).await;
    page::set_visible(true);
    fixture.advance(Duration::ZERO).await;
    assert_eq!(fixture.phase(), "settled");
    assert_eq!(fixture.status().as_deref(), Some("failed"));
    assert_ne!(fixture.headline(), "We’ve confirmed your bank account");
    let is_end = |event: &&HostEvent| matches!(event, HostEvent::Settled { .. });
    assert_eq!(fixture.events().iter().filter(is_end).count(), 2);
}

/// Fault K03.
#[wasm_bindgen_test]
async fn an_answer_about_another_flow_is_dropped() {
    let mut other = paysafe(9, "COMPLETED");
    other["id"] = value!("flw_other");
    let fixture = Fixture::polling(
        "waiting",
        [ongoing(1), json(200, &other), ongoing(2), never()],
    )
    .await;
    fixture.advance(Duration::from_secs(8)).await;
    assert_eq!(fixture.status().as_deref(), Some("processing"));
    assert!(!fixture.markup().contains("flw_other"));
}

#[wasm_bindgen_test]
async fn an_unchanged_answer_is_requested_with_its_etag() {
    let tagged = ongoing(1).header("etag", "\"r1\"");
    let fixture = Fixture::polling("waiting", [tagged, empty(304), never()]).await;
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(
        fixture.backend.last().header("if-none-match"),
        Some("\"r1\"")
    );
    assert_eq!(fixture.phase(), "waiting");
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(fixture.backend.count(), 4);
    assert_eq!(fixture.status().as_deref(), Some("processing"));
}

/// Fault K04.
#[wasm_bindgen_test]
async fn the_poll_interval_grows() {
    let fixture = Fixture::polling("waiting", (1..400).map(ongoing)).await;
    fixture.advance(Duration::from_mins(1)).await;
    let first_minute = fixture.backend.count() - 1;
    assert!(
        (20..=32).contains(&first_minute),
        "{first_minute} in the first minute"
    );
    fixture.advance(Duration::from_mins(8)).await;
    let before = fixture.backend.count();
    fixture.advance(Duration::from_mins(1)).await;
    let tenth_minute = fixture.backend.count() - before;
    assert!(
        (1..=2).contains(&tenth_minute),
        "{tenth_minute} in the tenth minute"
    );
}

/// Faults T08, T13.
#[wasm_bindgen_test]
async fn a_long_wait_ends_in_leave_and_not_in_a_verdict() {
    let fixture = Fixture::polling("waiting", (1..400).map(ongoing)).await;
    let headline = fixture.headline();
    fixture.advance(Duration::from_mins(17)).await;
    assert_eq!(fixture.phase(), "parked");
    assert_eq!(fixture.headline(), headline);
    assert_eq!(fixture.actions(), ["check-now"]);
    assert!(fixture.text().contains(FLOW), "the reference for support");
    let before = fixture.backend.count();
    fixture.advance(Duration::from_hours(2)).await;
    assert_eq!(fixture.backend.count(), before, "no endless polling");
    fixture.press("check-now").await;
    fixture.until_phase("parked").await;
    assert_eq!(
        fixture.backend.count(),
        before + 1,
        "unless the person clicks"
    );
}

/// Fault N15.
#[wasm_bindgen_test]
async fn a_missing_flow_is_requested_once_more() {
    let gone = || crate::fixture::answer::problem(404, "flow-not-found");
    let fixture = Fixture::polling("waiting", [ongoing(1), gone(), gone()]).await;
    fixture.advance(Duration::from_secs(10)).await;
    assert_eq!(fixture.code().as_deref(), Some("flow-not-found"));
    assert_eq!(fixture.backend.lines()[1..], [READ; 3]);
    assert_eq!(fixture.actions(), ["start"]);
    assert_eq!(
        fixture.button("start").text_content().as_deref(),
        Some("Start a new check")
    );
}

/// Fault N14.
#[wasm_bindgen_test]
async fn another_users_flow_looks_like_a_missing_one() {
    let forbidden = crate::fixture::answer::problem(403, "origin-not-allowed");
    let fixture = Fixture::visit(
        Provider::Paysafe,
        [json(200, &open(&[paysafe(1, "ACTIVE")])), forbidden],
    )
    .await;
    fixture.until_phase("problem").await;
    assert_eq!(fixture.code().as_deref(), Some("flow-not-found"));
    assert!(!fixture.text().contains(FLOW), "{}", fixture.text());
    fixture.advance(Duration::from_mins(10)).await;
    assert_eq!(fixture.backend.count(), 2);
}

/// Fault N35.
#[wasm_bindgen_test]
async fn a_proxys_refusal_changes_nothing_and_a_manual_check_works() {
    for refusal in [
        || html(404, "<h1>default backend</h1>"),
        || html(403, "<title>Just a moment...</title>"),
        || empty(404),
    ] {
        let fixture = Fixture::polling("waiting", [ongoing(1)]).await;
        fixture.backend.otherwise(refusal);
        fixture
            .advance_until_phase("parked", Duration::from_mins(10))
            .await;
        assert_eq!(fixture.code().as_deref(), Some("not-understood"));
        assert_eq!(fixture.status().as_deref(), Some("processing"));
        assert_eq!(fixture.actions(), ["check-now"]);
        fixture
            .backend
            .answer([json(200, &paysafe(2, "COMPLETED"))]);
        fixture.press("check-now").await;
        fixture.until_phase("settled").await;
        assert_eq!(
            fixture
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
