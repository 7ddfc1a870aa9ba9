//! Returns that the address does not show, and returns to another browser.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::Topic;

use crate::harness::replies::{approved, open, open_flows, recent_flows};
use crate::harness::{Harness, PAGE, secs, state_of};

const ONDATO: Provider = Provider::Ondato;
const PAYSAFE: Provider = Provider::Paysafe;

/// Back from the hosted page, at an address without our parameter.
fn back(is_navigation: bool, launched_after: u64) -> Harness {
    let mut left = Harness::new(ONDATO).left().after(secs(launched_after));
    left.is_navigation = is_navigation;
    left.went_to(PAGE)
}

/// Fault P49.
#[test]
fn a_return_without_our_parameter_is_given_time() {
    let just_back = back(true, 60).answered(open(ONDATO)).shows("waiting");
    assert_eq!(just_back.view().topic, Topic::JustBack);
    assert!(!just_back.view().actions.contains(&Action::Continue));
    let unfinished = just_back
        .after(secs(10))
        .timer_fired()
        .answered(open(ONDATO))
        .shows("needs-input");
    assert_eq!(unfinished.view().topic, Topic::Unfinished);
}

/// Faults P49, B03.
#[test]
fn a_reload_or_back_without_our_parameter_is_no_return() {
    back(false, 60).answered(open(ONDATO)).shows("needs-input");
    // Mounted again in the document that made the attempt.
    let mut left = Harness::new(ONDATO).left();
    left.is_navigation = true;
    left.flow = hosted_flow_core::flow::Flow::new(3);
    left.timer = None;
    left.visited().answered(open(ONDATO)).shows("needs-input");
}

/// Fault P49.
#[test]
fn a_visit_without_an_attempt_is_no_return() {
    let mut page = Harness::new(ONDATO);
    page.is_navigation = true;
    page.visited()
        .answered(open_flows([open(ONDATO)]))
        .answered(open(ONDATO))
        .shows("needs-input");
    // The attempt was with another provider.
    let mut left = Harness::new(PAYSAFE).left().after(secs(60));
    left.config = Harness::new(ONDATO).config;
    left.is_navigation = true;
    left.shown = None;
    left.went_to(PAGE)
        .answered(open_flows([open(ONDATO)]))
        .answered(open(ONDATO))
        .shows("needs-input");
}

/// Fault P50.
#[test]
fn back_in_another_browser_says_where_to_go_on() {
    let state = state_of(1).expose().to_owned();
    for query in [
        format!("?hf_attempt={state}"),
        "?hf_attempt=".to_owned(),
        format!("?hf_attempt={state}&sessionStatus=COMPLETED"),
    ] {
        let elsewhere = Harness::new(PAYSAFE)
            .went_to(&format!("/back{query}"))
            .answered(open_flows([]))
            .shows("idle")
            .offers(&[Action::Start]);
        assert_eq!(elsewhere.view().topic, Topic::ReturnedElsewhere, "{query}");
        let started = elsewhere.pressed(Action::Start).shows("starting");
        assert_eq!(started.calls_of("post"), 1);
    }
}

/// Fault P50.
#[test]
fn a_known_person_is_not_sent_elsewhere() {
    let address = format!("/back?hf_attempt={}", state_of(1).expose());
    let page = || Harness::new(PAYSAFE).went_to(&address);
    let open_here = page().answered(open_flows([open(PAYSAFE)]));
    assert_eq!(open_here.request_line(), "GET /flows/flw_1");
    page()
        .answered(recent_flows([approved(PAYSAFE)]))
        .shows("settled");
    let plain = Harness::new(PAYSAFE).idle();
    assert_eq!(plain.view().topic, Topic::Invitation);
}
