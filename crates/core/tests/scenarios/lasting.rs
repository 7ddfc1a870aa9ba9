//! What is known stays on the screen: after the end of polling, and while reads fail.

use hosted_flow_core::flow::{Action, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Notice, Phase, Topic};

use crate::harness::Harness;
use crate::harness::replies::{
    Reply, attributes, bare, connectfi, deciding, html, no_network, open, paysafe, problem,
};

const PAYSAFE: Provider = Provider::Paysafe;

fn in_review() -> Reply {
    connectfi("REVIEW").into()
}

/// Fault T13.
#[test]
fn after_its_budget_a_wait_keeps_its_topic() {
    let reviewed = Harness::new(Provider::ConnectFi)
        .starting()
        .until_quiet(in_review)
        .shows("parked");
    assert_eq!(reviewed.status(), Some("in-review"));
    assert_eq!(reviewed.view().topic, Topic::InReview);
    assert!(reviewed.view().support);
    let processed = Harness::new(PAYSAFE)
        .waiting()
        .until_quiet(|| deciding(PAYSAFE).into())
        .shows("parked");
    assert_eq!(processed.view().topic, Topic::Processing);
    let unknown = Harness::new(PAYSAFE)
        .left()
        .returned()
        .until_quiet(|| paysafe("ON_HOLD").into())
        .shows("parked");
    assert_eq!(unknown.view().topic, Topic::YouMayLeave);
}

/// Faults N03, N37.
#[test]
fn failing_reads_keep_what_is_known() {
    let waiting = Harness::new(PAYSAFE).waiting();
    let unfinished = Harness::new(PAYSAFE).left().reloaded();
    let unfinished = unfinished.answered(open(PAYSAFE)).shows("needs-input");
    let parked = Harness::new(PAYSAFE)
        .waiting()
        .until_quiet(|| deciding(PAYSAFE).into())
        .pressed(Action::CheckNow);
    let details = Harness::new(Provider::ConnectFi)
        .starting()
        .answered(attributes(&["firstName"]));
    for known in [waiting, unfinished, parked, details] {
        for (failure, code) in [
            (no_network(), "cannot-reach"),
            (bare(503), "cannot-reach"),
            (html(), "not-understood"),
        ] {
            let before = known.view();
            let lost = known.clone().until_quiet(|| failure.clone());
            let view = lost.view();
            assert_eq!(view.phase, Phase::Parked);
            assert_eq!((view.topic, &view.status), (before.topic, &before.status));
            assert_eq!(view.notice, Some(Notice::Unreachable));
            assert_eq!(view.has_form, before.has_form);
            assert_eq!(view.actions.last(), Some(&Action::CheckNow));
            let code = code.to_owned();
            assert_eq!(lost.event_count(&HostEvent::Problem { code }), 1);
        }
    }
}

/// Fault N37.
#[test]
fn after_an_outage_the_wait_goes_on() {
    let lost = Harness::new(PAYSAFE).waiting().until_quiet(no_network);
    let pressed = lost.clone().pressed(Action::CheckNow);
    assert_eq!(pressed.view().phase, Phase::Parked);
    assert_eq!(pressed.view().notice, None);
    assert_eq!(pressed.view().pressed, Some(Action::CheckNow));
    let again = pressed.clone().answered(no_network());
    assert_eq!(again.view().notice, Some(Notice::Unreachable));
    let back = pressed.answered(deciding(PAYSAFE)).shows("waiting");
    assert_eq!(back.view().problem, None);
    assert!(back.timer.is_some(), "polling goes on");
    let seen = lost.hidden().visible().answered(deciding(PAYSAFE));
    seen.shows("waiting");
}

/// Faults N13, N37.
#[test]
fn a_refusal_replaces_what_is_known() {
    let refused = Harness::new(PAYSAFE)
        .waiting()
        .timer_fired()
        .answered(problem(401, "session-expired"))
        .shows("problem");
    assert_eq!(refused.status(), None);
}

/// Fault N03.
#[test]
fn where_nothing_is_known_a_failing_read_is_a_problem() {
    let lost = Harness::new(PAYSAFE)
        .left()
        .returned()
        .until_quiet(no_network)
        .shows("problem");
    lost.has_problem("cannot-reach").offers(&[Action::CheckNow]);
}
