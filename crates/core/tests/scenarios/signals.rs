//! A browser whose signals (visibility, network) are wrong.

use hosted_flow_core::flow::{Action, Event};
use hosted_flow_core::provider::Provider;

use crate::harness::Harness;
use crate::harness::replies::{approved, bare, deciding, no_network, open_flows};

const PAYSAFE: Provider = Provider::Paysafe;

/// A browser whose signals never change: some web views always report that the page is hidden.
fn stuck(is_visible: bool, is_online: bool) -> Harness {
    let mut page = Harness::new(PAYSAFE);
    page.is_visible = is_visible;
    page.is_online = is_online;
    page
}

/// The same, back from the hosted page.
fn back_and_stuck(is_visible: bool, is_online: bool) -> Harness {
    let mut away = Harness::new(PAYSAFE).left();
    away.is_visible = is_visible;
    away.is_online = is_online;
    away.returned()
}

/// Fault B49.
#[test]
fn a_page_reported_as_always_hidden_works() {
    let requested = back_and_stuck(false, true);
    assert_eq!(requested.request_line(), "GET /flows/flw_1");
    let waits = requested.answered(deciding(PAYSAFE)).shows("waiting");
    let again = waits.offers(&[Action::CheckNow]).pressed(Action::CheckNow);
    // A click proves that the page is visible: polling continues.
    let waits = again.answered(deciding(PAYSAFE));
    waits
        .timer_fired()
        .answered(approved(PAYSAFE))
        .shows("settled");

    // Whatever the result of the first request, there is a button.
    for reply in [no_network(), bare(503), open_flows([deciding(PAYSAFE)])] {
        let idle = stuck(false, true).visited().answered(reply);
        assert!(idle.in_flight.is_none());
        let pressed = idle.offers(&[Action::CheckNow]).pressed(Action::CheckNow);
        assert!(pressed.in_flight.is_some());
    }
    // A page restored from the back/forward cache has no first request left.
    let mut frozen = back_and_stuck(false, true).answered(deciding(PAYSAFE));
    frozen.send(Event::Restored);
    frozen.offers(&[Action::CheckNow]);
}

/// Fault B50.
#[test]
fn a_browser_that_is_always_offline_is_not_trusted() {
    for is_visible in [true, false] {
        let invited = stuck(is_visible, false).visited();
        let invited = invited.answered(open_flows([])).shows("idle");
        let left = invited.pressed(Action::Start);
        assert_eq!(left.request_line(), "POST /flows");
    }
    let waits = back_and_stuck(true, false).answered(deciding(PAYSAFE));
    assert_eq!(waits.view().notice, None);
    waits
        .timer_fired()
        .answered(approved(PAYSAFE))
        .shows("settled");
}

/// Fault B50.
#[test]
fn the_second_click_tries_although_offline() {
    let idle = Harness::new(PAYSAFE).visited().answered(open_flows([]));
    let refused = idle.offline().pressed(Action::Start).has_problem("offline");
    assert!(refused.in_flight.is_none());
    let tried = refused.offers(&[Action::Start]).pressed(Action::Start);
    assert_eq!(tried.request_line(), "POST /flows");
}
