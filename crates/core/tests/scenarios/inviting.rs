//! The idle state reads in the background, because another tab may have started a flow. The screen
//! does not change meanwhile.

use hosted_flow_core::flow::{Action, Event, TabMessage};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::Phase;

use crate::harness::replies::{bare, created, deciding, no_network, open_flows, problem};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;
const LIST: &str = "GET /flows?open=true&provider=paysafe";

fn idle() -> Harness {
    Harness::new(PAYSAFE).idle().after(secs(60))
}

fn receives(mut tab: Harness, text: &str) -> Harness {
    tab.send(Event::TabMessage(TabMessage::parse(text).unwrap()));
    tab
}

/// The flow of the other tab is continued, and none is created here.
#[track_caller]
fn continues_found_flow(searching: Harness) {
    assert_eq!(searching.request_line(), LIST);
    let found = searching.answered(open_flows([deciding(PAYSAFE)]));
    let found = found.answered(deciding(PAYSAFE)).shows("waiting");
    assert!(!found.view().actions.contains(&Action::Start));
    assert_eq!(found.calls_of("post"), 0, "one launch, by the other tab");
}

/// Faults B12, K07.
#[test]
fn an_idle_tab_finds_a_flow_begun_in_another_tab() {
    continues_found_flow(idle().hidden().after(secs(60)).visible());
    continues_found_flow(idle().offline().after(secs(60)).online().timer_fired());
    continues_found_flow(receives(idle(), "paysafe flw_1 1"));
}

/// Fault B12.
#[test]
fn a_tab_message_right_after_a_read_is_not_lost() {
    let soon = receives(Harness::new(PAYSAFE).idle(), "paysafe flw_1 1");
    assert!(
        soon.in_flight.is_none(),
        "messages must not cause endless reads"
    );
    assert!(soon.timers.last().unwrap() <= &secs(2));
    continues_found_flow(soon.timer_fired());
}

/// Fault B12.
#[test]
fn a_tab_message_during_the_search_is_not_lost() {
    let tab = receives(Harness::new(PAYSAFE).visited(), "paysafe flw_1 1");
    let again = tab.answered(open_flows([])).shows("idle").timer_fired();
    assert_eq!(again.clone().answered(open_flows([])).timer, None, "once");
    continues_found_flow(again);
}

/// Faults B02, B48.
#[test]
fn a_background_search_changes_no_view() {
    let before = idle();
    let searching = receives(before.clone(), "paysafe flw_ofAnotherPurpose 3");
    assert_eq!(searching.request_line(), LIST);
    assert_eq!(searching.view(), before.view());
    let after = searching.clone().answered(open_flows([]));
    assert_eq!(after.view(), before.view());
    assert_eq!(after.host_events, before.host_events, "nor reported");
    for fails in [
        no_network(),
        problem(401, "session-expired"),
        problem(403, "origin-not-allowed"),
        bare(503),
        problem(422, "purpose-unknown"),
    ] {
        let failed = searching.clone().answered(fails);
        assert_eq!((failed.view(), failed.timer), (before.view(), None));
    }
}

/// Fault B01.
#[test]
fn a_click_during_a_lookup_starts_and_cancels_the_lookup() {
    let searching = idle().hidden().visible();
    let (search, _) = searching.in_flight.clone().unwrap();
    let mut pressed = searching.pressed(Action::Start).shows("starting");
    let before = pressed.view();
    pressed.send(Event::Answered {
        id: search,
        answer: open_flows([deciding(PAYSAFE)]).0,
    });
    assert_eq!(pressed.view(), before);
    let left = pressed.answered(created(PAYSAFE)).shows("leaving");
    assert_eq!((left.calls_of("post"), left.navigations.len()), (1, 1));
}

/// Fault B10.
#[test]
fn no_search_while_hidden_or_offline() {
    for silent in [idle().hidden(), idle().offline()] {
        let count = silent.calls.len();
        let tab = receives(silent, "paysafe flw_1 1");
        assert_eq!((tab.calls.len(), tab.timer), (count, None));
        assert_eq!(tab.view().phase, Phase::Idle);
    }
}
