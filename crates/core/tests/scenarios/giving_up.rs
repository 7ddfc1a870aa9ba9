//! A start that takes long, and how the person gives it up.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::request::Request;
use hosted_flow_core::view::Notice;

use crate::harness::replies::{
    approved, bare, bare_with_retry_after, created, failed, no_network, open, open_flows, paysafe,
};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

/// A start whose answer has not come for eight seconds.
fn hanging(starting: Harness) -> Harness {
    starting
        .timer_fired()
        .timer_fired()
        .offers(&[Action::Cancel])
}

fn posts(flow: &Harness) -> Vec<&Request> {
    let is_post = |call: &&Request| call.body.is_some();
    flow.calls.iter().filter(is_post).collect()
}

/// Fault B55.
#[test]
fn a_slow_start_is_told_after_4_s_and_canceled_from_8_s() {
    let starting = Harness::new(PAYSAFE).starting().offers(&[]);
    assert_eq!(starting.view().notice, None);
    assert_eq!(starting.timer, Some(starting.monotonic + secs(4)));
    let begun = starting.monotonic;
    let slow = starting.timer_fired().shows("starting").offers(&[]);
    assert_eq!(slow.view().notice, Some(Notice::SlowStart));
    assert_eq!(slow.timer, Some(begun + secs(8)));
    let over = slow.timer_fired().shows("starting");
    assert_eq!(over.view().notice, Some(Notice::SlowStart));
    assert_eq!(over.view().pressed, Some(Action::Start));
    assert_eq!(over.timer, None);
    assert_eq!(over.calls_of("post"), 1, "the same call all along");
    over.offers(&[Action::Cancel])
        .answered(created(PAYSAFE))
        .shows("leaving");
}

/// Fault B55.
#[test]
fn a_cancel_aborts_the_call_and_offers_the_start_again() {
    let idle = hanging(Harness::new(PAYSAFE).starting())
        .pressed(Action::Cancel)
        .shows("idle")
        .offers(&[Action::Start]);
    assert!(idle.in_flight.is_none(), "aborted");
    assert_eq!(idle.timer, None);
    assert_eq!(idle.view().notice, None);
    assert_eq!(
        idle.calls_of("get"),
        1,
        "nothing is asked: the line is slow"
    );
}

/// The backend refuses another body under the same key.
///
/// Faults B55, K06.
#[test]
fn a_start_after_a_cancel_is_the_same_request() {
    let again = hanging(Harness::new(PAYSAFE).starting())
        .pressed(Action::Cancel)
        .pressed(Action::Start);
    let twice = hanging(again)
        .pressed(Action::Cancel)
        .pressed(Action::Start);
    let [first, second, third] = posts(&twice)[..] else {
        panic!("{:?}", twice.calls);
    };
    assert!(first.idempotency_key.is_some());
    assert_eq!(second, first);
    assert_eq!(third, first);
    // The first request did succeed.
    let left = twice.answered(created(PAYSAFE)).shows("leaving");
    left.returned().answered(approved(PAYSAFE)).shows("settled");
}

/// Faults B55, K06.
#[test]
fn a_flow_that_is_found_ends_the_repetition() {
    let found = hanging(Harness::new(PAYSAFE).starting())
        .pressed(Action::Cancel)
        .hidden()
        .visible()
        .answered(open_flows([open(PAYSAFE)]))
        .answered(failed("USER_ABANDONED_PROCESS").revision(2))
        .shows("settled")
        .pressed(Action::StartOver);
    let [first, over] = posts(&found)[..] else {
        panic!("{:?}", found.calls);
    };
    assert_ne!(over.idempotency_key, first.idempotency_key);
}

/// Fault B55.
#[test]
fn a_canceled_continue_goes_back_to_the_open_flow() {
    let back = hanging(
        Harness::new(PAYSAFE)
            .visited()
            .answered(open_flows([open(PAYSAFE)]))
            .answered(open(PAYSAFE))
            .pressed(Action::Continue),
    )
    .pressed(Action::Cancel)
    .shows("checking");
    assert_eq!(back.request_line(), "GET /flows/flw_1");
    back.answered(open(PAYSAFE))
        .shows("needs-input")
        .offers(&[Action::Continue, Action::CheckNow]);
}

/// Fault B55.
#[test]
fn a_canceled_new_start_shows_the_result_again() {
    let settled = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(failed("USER_ABANDONED_PROCESS"))
        .shows("settled");
    let before = (settled.view(), settled.shown.clone());
    let told = settled.broadcasts.len();
    let back = hanging(settled.pressed(Action::StartOver)).pressed(Action::Cancel);
    assert_eq!((back.view(), back.shown.clone()), before);
    assert_eq!(back.broadcasts.len(), told, "no news for the other tabs");
    assert_eq!(back.timer, None);
    let key = |flow: &Harness| flow.calls.last().unwrap().idempotency_key.clone();
    let canceled = back
        .calls
        .iter()
        .rev()
        .find_map(|it| it.idempotency_key.clone());
    let again = back.pressed(Action::StartOver);
    assert_eq!(key(&again), canceled);
}

/// Fault B55.
#[test]
fn a_cancel_between_two_tries_leaves_no_timer() {
    let waits = Harness::new(PAYSAFE)
        .starting()
        .answered(bare_with_retry_after(503, "9"))
        .timer_fired()
        .timer_fired()
        .offers(&[Action::Cancel]);
    assert!(waits.in_flight.is_none(), "the next try is later");
    assert!(waits.timer.is_some());
    let idle = waits.clone().pressed(Action::Cancel).shows("idle");
    assert_eq!(idle.timer, None);
    assert_eq!(waits.timer_fired().calls_of("post"), 2, "the next try");
}

/// Fault B55.
#[test]
fn a_start_that_ends_leaves_no_timer() {
    let starting = || Harness::new(PAYSAFE).starting();
    let settled = starting().answered(paysafe("COMPLETED")).shows("settled");
    assert_eq!(settled.timer, None);
    let refused = starting().answered(created(PAYSAFE).id("../x"));
    assert!(refused.timer.is_some(), "not understood: it is repeated");
    let given_up = starting().until_quiet(no_network).shows("problem");
    assert_eq!(given_up.timer, None);
    let offered = starting()
        .answered(bare(503))
        .retried()
        .answered(created(PAYSAFE))
        .shows("leaving");
    assert_eq!(offered.timer, Some(offered.monotonic + secs(15)));
}

/// Faults B55, T02.
#[test]
fn a_clock_that_goes_back_prolongs_no_start() {
    let mut starting = Harness::new(PAYSAFE).starting();
    starting.monotonic = secs(0);
    starting.timer = Some(secs(0));
    let slow = starting.timer_fired();
    assert_eq!(slow.view().notice, Some(Notice::SlowStart));
    assert!(slow.timer.unwrap() <= secs(8), "{:?}", slow.timer);
}
