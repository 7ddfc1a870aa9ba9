//! A browser whose signals (visibility, network) are wrong.

use hosted_flow_core::flow::{Action, Event};
use hosted_flow_core::provider::Provider;

use crate::harness::Harness;
use crate::harness::replies::{approved, bare, deciding, no_network, open_flows};

const PAYSAFE: Provider = Provider::Paysafe;

/// A browser whose signals are stuck: as some web views say for ever that nobody sees the page.
fn stuck(is_visible: bool, is_online: bool) -> Harness {
    let mut page = Harness::new(PAYSAFE);
    page.is_visible = is_visible;
    page.is_online = is_online;
    page
}

/// The same, with somebody who is back from the hosted page.
fn back_and_stuck(is_visible: bool, is_online: bool) -> Harness {
    let mut away = Harness::new(PAYSAFE).left();
    away.is_visible = is_visible;
    away.is_online = is_online;
    away.returned()
}

/// Fault B49.
#[test]
fn a_page_that_is_said_to_be_hidden_for_ever_can_be_used() {
    let asked = back_and_stuck(false, true);
    assert_eq!(asked.asking(), "GET /flows/flw_1");
    let waits = asked.answered(deciding(PAYSAFE)).shows("waiting");
    let again = waits.offers(&[Action::CheckNow]).pressed(Action::CheckNow);
    // A press proves that the page is visible: polling goes on.
    let waits = again.answered(deciding(PAYSAFE));
    waits.woken().answered(approved(PAYSAFE)).shows("settled");

    // Whatever becomes of the first request, there is something to press.
    for reply in [no_network(), bare(503), open_flows([deciding(PAYSAFE)])] {
        let resting = stuck(false, true).visited().answered(reply);
        assert!(resting.in_flight.is_none());
        let pressed = resting
            .offers(&[Action::CheckNow])
            .pressed(Action::CheckNow);
        assert!(pressed.in_flight.is_some());
    }
    // A frozen page that is shown again has no first request any more.
    let mut frozen = back_and_stuck(false, true).answered(deciding(PAYSAFE));
    frozen.send(Event::Restored);
    frozen.offers(&[Action::CheckNow]);
}

/// Fault B50.
#[test]
fn a_browser_that_says_offline_for_ever_is_not_believed() {
    for is_visible in [true, false] {
        let invited = stuck(is_visible, false).visited();
        let invited = invited.answered(open_flows([])).shows("idle");
        let left = invited.pressed(Action::Start);
        assert_eq!(left.asking(), "POST /flows");
    }
    let waits = back_and_stuck(true, false).answered(deciding(PAYSAFE));
    assert_eq!(waits.view().notice, None);
    waits.woken().answered(approved(PAYSAFE)).shows("settled");
}

/// Fault B50.
#[test]
fn the_second_click_tries_though_said_to_be_offline() {
    let idle = Harness::new(PAYSAFE).visited().answered(open_flows([]));
    let refused = idle.offline().pressed(Action::Start).has_problem("offline");
    assert!(refused.in_flight.is_none());
    let tried = refused.offers(&[Action::Start]).pressed(Action::Start);
    assert_eq!(tried.asking(), "POST /flows");
}
