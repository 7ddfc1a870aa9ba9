//! `Retry-After` is kept, whatever the visibility and the network do meanwhile.

use std::time::Duration;

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;

use crate::harness::replies::{
    Reply, bare, bare_with_retry_after, deciding, no_network, open_flows,
};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

fn next_wait(flow: &Harness) -> Duration {
    flow.timer.expect("a timer").saturating_sub(flow.monotonic)
}

/// Flows whose `Retry-After` of two minutes began ten seconds ago.
fn throttled() -> [Harness; 3] {
    let answers: [Reply; 3] = [
        deciding(PAYSAFE).retry_after("120").into(),
        bare_with_retry_after(503, "120"),
        bare_with_retry_after(429, "120"),
    ];
    answers.map(|answer| {
        let flow = Harness::new(PAYSAFE)
            .waiting()
            .timer_fired()
            .answered(answer);
        flow.after(secs(10))
    })
}

/// Faults N07, N09.
#[test]
fn visibility_does_not_shorten_retry_after() {
    for flow in throttled() {
        let requested = flow.calls.len();
        let seen = flow.clone().hidden().visible().hidden().visible();
        assert_eq!(seen.calls.len(), requested, "however often");
        assert_eq!(next_wait(&seen), secs(110));
        assert_eq!(seen.timer_fired().calls.len(), requested + 1);
        let online = flow.clone().offline().online();
        assert_eq!(next_wait(&online), secs(110));
        let later = flow.hidden().after(secs(110)).visible();
        assert_eq!(later.calls.len(), requested + 1, "the wait is over");
    }
}

/// Fault N07.
#[test]
fn a_closed_stream_does_not_shorten_retry_after() {
    let streamed = Harness::new(PAYSAFE)
        .waiting()
        .streamed(&deciding(PAYSAFE).revision(2));
    let flow = streamed
        .pressed(Action::CheckNow)
        .answered(deciding(PAYSAFE).revision(2).retry_after("120"));
    let closed = flow.clone().after(secs(10)).stream_closed();
    assert!(closed.in_flight.is_none());
    assert_eq!(next_wait(&closed), secs(110));
    let news = flow.streamed(&deciding(PAYSAFE).revision(3)).hidden();
    assert!(
        news.visible().in_flight.is_none(),
        "a new status does not end the wait"
    );
}

/// Fault N07.
#[test]
fn the_search_for_an_open_flow_keeps_retry_after() {
    let flow = Harness::new(PAYSAFE).visited();
    let flow = flow.answered(bare_with_retry_after(503, "60"));
    let seen = flow.hidden().after(secs(20)).visible();
    assert_eq!(next_wait(&seen), secs(40));
    seen.timer_fired().answered(open_flows([])).shows("idle");
}

/// Fault N07.
#[test]
fn a_manual_check_is_sent_before_retry_after_ends() {
    for flow in throttled() {
        let requested = flow.pressed(Action::CheckNow);
        assert!(requested.in_flight.is_some());
        // After a lost network, a click is not delayed by `Retry-After`.
        let lost = requested.offline().answered(no_network());
        assert!(next_wait(&lost.clone().online()) <= secs(2));
        let seen = lost.hidden().online().visible();
        assert!(seen.in_flight.is_some());
    }
}

/// Fault N07.
#[test]
fn an_answer_without_retry_after_ends_it() {
    for flow in throttled() {
        let free = flow.pressed(Action::CheckNow).answered(deciding(PAYSAFE));
        assert!(free.hidden().visible().in_flight.is_some());
        let failing = Harness::new(PAYSAFE).waiting().timer_fired();
        let failing = failing.answered(bare(503));
        assert!(failing.hidden().visible().in_flight.is_some());
    }
}
