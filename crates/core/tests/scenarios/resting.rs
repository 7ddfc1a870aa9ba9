//! A backend that wants to be left alone is, whoever looks meanwhile.

use std::time::Duration;

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;

use crate::harness::replies::{
    Reply, bare, bare_with_retry_after, deciding, no_network, open_flows,
};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

fn next_wait(flow: &Harness) -> Duration {
    flow.wake.expect("a wake").saturating_sub(flow.monotonic)
}

/// Told to ask again in two minutes, ten seconds ago.
fn left_alone() -> [Harness; 3] {
    let answers: [Reply; 3] = [
        deciding(PAYSAFE).retry_after("120").into(),
        bare_with_retry_after(503, "120"),
        bare_with_retry_after(429, "120"),
    ];
    answers.map(|answer| {
        let told = Harness::new(PAYSAFE).waiting().woken().answered(answer);
        told.after(secs(10))
    })
}

/// Faults N07, N09.
#[test]
fn who_looks_again_does_not_shorten_what_the_backend_asked_for() {
    for told in left_alone() {
        let asked = told.calls.len();
        let seen = told.clone().hidden().visible().hidden().visible();
        assert_eq!(seen.calls.len(), asked, "however often");
        assert_eq!(next_wait(&seen), secs(110));
        assert_eq!(seen.woken().calls.len(), asked + 1);
        let online = told.clone().offline().online();
        assert_eq!(next_wait(&online), secs(110));
        let later = told.hidden().after(secs(110)).visible();
        assert_eq!(later.calls.len(), asked + 1, "it is over");
    }
}

/// Fault N07.
#[test]
fn nor_does_a_stream_that_breaks_off() {
    let heard = Harness::new(PAYSAFE)
        .waiting()
        .heard_of(&deciding(PAYSAFE).revision(2));
    let told = heard
        .pressed(Action::CheckNow)
        .answered(deciding(PAYSAFE).revision(2).retry_after("120"));
    let deaf = told.clone().after(secs(10)).deafened();
    assert!(deaf.in_flight.is_none());
    assert_eq!(next_wait(&deaf), secs(110));
    let news = told.heard_of(&deciding(PAYSAFE).revision(3)).hidden();
    assert!(
        news.visible().in_flight.is_none(),
        "news is no leave to ask"
    );
}

/// Fault N07.
#[test]
fn nor_while_an_open_flow_is_looked_for() {
    let told = Harness::new(PAYSAFE).visited();
    let told = told.answered(bare_with_retry_after(503, "60"));
    let seen = told.hidden().after(secs(20)).visible();
    assert_eq!(next_wait(&seen), secs(40));
    seen.woken().answered(open_flows([])).shows("idle");
}

/// Fault N07.
#[test]
fn who_asks_by_hand_is_answered_all_the_same() {
    for told in left_alone() {
        let asked = told.pressed(Action::CheckNow);
        assert!(asked.in_flight.is_some());
        // Nobody waits two minutes for what they have pressed because the network was away.
        let lost = asked.offline().answered(no_network());
        assert!(next_wait(&lost.clone().online()) <= secs(2));
        let seen = lost.hidden().online().visible();
        assert!(seen.in_flight.is_some());
    }
}

/// Fault N07.
#[test]
fn an_answer_without_such_a_wish_ends_it() {
    for told in left_alone() {
        let free = told.pressed(Action::CheckNow).answered(deciding(PAYSAFE));
        assert!(free.hidden().visible().in_flight.is_some());
        let failing = Harness::new(PAYSAFE).waiting().woken();
        let failing = failing.answered(bare(503));
        assert!(failing.hidden().visible().in_flight.is_some());
    }
}
