//! Whoever is invited to begin may have begun in another tab: that is looked up, and not seen.

use hosted_flow_core::flow::{Action, Event, TabMessage};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::Phase;

use crate::harness::replies::{bare, created, deciding, no_network, open_flows, problem};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;
const LOOK: &str = "GET /flows?open=true&provider=paysafe";

fn idle() -> Harness {
    Harness::new(PAYSAFE).idle().after(secs(60))
}

fn hears(mut tab: Harness, text: &str) -> Harness {
    tab.send(Event::TabMessage(TabMessage::parse(text).unwrap()));
    tab
}

/// What was begun elsewhere is gone on with, and nothing is made here.
#[track_caller]
fn goes_on(looking: Harness) {
    assert_eq!(looking.asking(), LOOK);
    let found = looking.answered(open_flows([deciding(PAYSAFE)]));
    let found = found.answered(deciding(PAYSAFE)).shows("waiting");
    assert!(!found.view().actions.contains(&Action::Start));
    assert_eq!(found.calls_of("post"), 0, "one launch, the other tab's");
}

/// Faults B12, K07.
#[test]
fn an_idle_tab_finds_a_flow_begun_in_another_tab() {
    goes_on(idle().hidden().after(secs(60)).visible());
    goes_on(idle().offline().after(secs(60)).online().woken());
    goes_on(hears(idle(), "paysafe flw_1 1"));
}

/// Fault B12.
#[test]
fn a_tab_message_right_after_a_read_is_not_lost() {
    let soon = hears(Harness::new(PAYSAFE).idle(), "paysafe flw_1 1");
    assert!(soon.in_flight.is_none(), "rumours must not ask without end");
    assert!(soon.wakes.last().unwrap() <= &secs(2));
    goes_on(soon.woken());
}

/// Fault B12.
#[test]
fn nor_while_it_is_being_looked_up() {
    let told = hears(Harness::new(PAYSAFE).visited(), "paysafe flw_1 1");
    let again = told.answered(open_flows([])).shows("idle").woken();
    assert_eq!(again.clone().answered(open_flows([])).wake, None, "once");
    goes_on(again);
}

/// Faults B02, B48.
#[test]
fn a_look_that_finds_nothing_is_not_seen() {
    let before = idle();
    let looking = hears(before.clone(), "paysafe flw_ofAnotherPurpose 3");
    assert_eq!(looking.asking(), LOOK);
    assert_eq!(looking.view(), before.view());
    let after = looking.clone().answered(open_flows([]));
    assert_eq!(after.view(), before.view());
    assert_eq!(after.told, before.told, "nor told");
    for fails in [
        no_network(),
        problem(401, "session-expired"),
        problem(403, "origin-not-allowed"),
        bare(503),
        problem(422, "purpose-unknown"),
    ] {
        let failed = looking.clone().answered(fails);
        assert_eq!((failed.view(), failed.wake), (before.view(), None));
    }
}

/// Fault B01.
#[test]
fn a_click_during_a_lookup_starts_and_cancels_the_lookup() {
    let looking = idle().hidden().visible();
    let (look, _) = looking.in_flight.clone().unwrap();
    let mut pressed = looking.pressed(Action::Start).shows("starting");
    let before = pressed.view();
    pressed.send(Event::Answered {
        id: look,
        answer: open_flows([deciding(PAYSAFE)]).0,
    });
    assert_eq!(pressed.view(), before);
    let left = pressed.answered(created(PAYSAFE)).shows("leaving");
    assert_eq!((left.calls_of("post"), left.navigations.len()), (1, 1));
}

/// Fault B10.
#[test]
fn nobody_looks_while_hidden_or_offline() {
    for silent in [idle().hidden(), idle().offline()] {
        let asked = silent.calls.len();
        let told = hears(silent, "paysafe flw_1 1");
        assert_eq!((told.calls.len(), told.wake), (asked, None));
        assert_eq!(told.view().phase, Phase::Idle);
    }
}
