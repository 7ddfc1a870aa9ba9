//! Several tabs with one flow: the leader polls, the others follow, and no message is trusted.

use std::time::Duration;

use hosted_flow_core::flow::{Action, Event, TabMessage};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::Phase;

use crate::harness::replies::{FlowReply, approved, deciding, no_network, open, problem};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

/// A tab that watches a flow and knows whether it is the leader.
fn watching(is_ours: bool) -> Harness {
    let mut tab = Harness::new(PAYSAFE).waiting();
    assert_eq!(
        tab.leader_lock.as_deref(),
        Some("flw_1"),
        "it requests the lock"
    );
    tab.send(Event::Leadership(is_ours));
    tab
}

/// A message of another tab, or a forged one.
fn receives(mut tab: Harness, text: &str) -> Harness {
    tab.send(Event::TabMessage(TabMessage::parse(text).unwrap()));
    tab
}

fn calls(tab: &Harness) -> usize {
    tab.calls.len()
}

fn pending() -> FlowReply {
    deciding(PAYSAFE)
}

fn next_wait(tab: &Harness) -> Duration {
    tab.timer.expect("a timer").saturating_sub(tab.monotonic)
}

/// Fault B12.
#[test]
fn the_leader_polls_often_and_a_follower_seldom() {
    let ours = watching(true);
    assert!(next_wait(&ours) <= secs(3), "{:?}", next_wait(&ours));
    let theirs = watching(false);
    assert!(next_wait(&theirs) >= secs(60), "{:?}", next_wait(&theirs));
}

/// Fault B43.
#[test]
fn without_a_lock_a_tab_polls() {
    let tab = Harness::new(PAYSAFE).waiting();
    assert!(next_wait(&tab) <= secs(3));
}

/// Fault B12.
#[test]
fn a_tab_that_becomes_the_leader_polls() {
    let mut tab = watching(false);
    tab.send(Event::Leadership(true));
    assert!(next_wait(&tab) <= secs(3), "{:?}", next_wait(&tab));
}

/// Fault K13.
#[test]
fn a_hidden_tab_releases_the_lock() {
    let tab = watching(true).hidden();
    assert_eq!(tab.leader_lock, None);
    let tab = tab.visible().answered(pending());
    assert_eq!(tab.leader_lock.as_deref(), Some("flw_1"));
    assert_eq!(tab.offline().leader_lock, None);
}

/// Fault B12.
#[test]
fn only_the_leader_opens_a_stream() {
    assert!(watching(true).stream.is_some());
    let mut tab = watching(false);
    assert_eq!(tab.stream, None);
    tab.send(Event::Leadership(true));
    assert!(tab.stream.is_some());
}

/// Fault B12.
#[test]
fn a_broadcast_makes_the_other_tab_read_the_same() {
    let leader = watching(true)
        .timer_fired()
        .answered(approved(PAYSAFE).revision(2));
    assert_eq!(leader.view().phase, Phase::Settled);
    let message = leader.broadcasts.last().unwrap();

    let tab = receives(watching(false).after(secs(5)), message);
    assert_eq!(
        tab.view().phase,
        Phase::Waiting,
        "a message is not a verdict"
    );
    let tab = tab.answered(approved(PAYSAFE).revision(2));
    assert_eq!(tab.view().phase, Phase::Settled);
    assert_eq!(tab.leader_lock, None, "over");
}

/// Fault B22.
#[test]
fn a_forged_message_only_causes_a_read() {
    let before = watching(false).after(secs(5));
    let count = calls(&before);
    let tab = receives(before, "paysafe flw_1 18446744073709551615");
    assert_eq!(calls(&tab), count + 1);
    let tab = tab.answered(pending());
    assert_eq!(tab.view().phase, Phase::Waiting);
    assert!(next_wait(&tab) >= secs(60), "and nothing else has changed");
}

/// Fault B22.
#[test]
fn many_messages_cause_one_read_in_two_seconds() {
    let mut tab = watching(false).after(secs(5));
    let count = calls(&tab);
    for tick in 0..400_u32 {
        if tab.in_flight.is_some() {
            tab = tab.answered(pending());
        }
        tab = receives(tab, "paysafe flw_1 99");
        tab = tab.after(Duration::from_millis(50));
        if tab.timer.is_some_and(|due| due <= tab.monotonic) {
            tab = tab.timer_fired();
        }
        let most = usize::try_from(tick / 40).unwrap() + 2;
        assert!(calls(&tab) - count <= most, "at tick {tick}");
    }
    assert!(calls(&tab) - count >= 9, "but it does read");
}

/// Fault B22.
#[test]
fn old_and_foreign_messages_are_ignored() {
    for text in ["paysafe flw_1 1", "paysafe flw_2 99", "ondato flw_1 99"] {
        let before = watching(false).after(secs(5));
        let count = calls(&before);
        assert_eq!(calls(&receives(before, text)), count, "{text}");
    }
}

/// Fault B22.
#[test]
fn an_invalid_message_is_not_parsed() {
    for text in [
        "",
        "paysafe",
        "paysafe flw_1",
        "paysafe flw_1 x",
        "paysafe flw_1 -1",
        "paysafe flw_1 1 2",
        "paypal flw_1 1",
        "paysafe flw/1 1",
        "paysafe  1",
        "{\"flow\":\"flw_1\"}",
    ] {
        assert_eq!(TabMessage::parse(text), None, "{text}");
    }
}

/// Fault B10.
#[test]
fn a_hidden_tab_ignores_messages() {
    let tab = watching(false).hidden();
    let count = calls(&tab);
    assert_eq!(
        calls(&receives(tab.after(secs(5)), "paysafe flw_1 99")),
        count
    );
}

/// Fault N07.
#[test]
fn a_message_does_not_shorten_retry_after() {
    let before = watching(false);
    let throttled = before.timer_fired().answered(pending().retry_after("120"));
    let count = calls(&throttled);
    let tab = receives(throttled.after(secs(5)), "paysafe flw_1 99");
    assert_eq!(calls(&tab), count);
    assert!(next_wait(&tab) >= secs(114), "{:?}", next_wait(&tab));
    let mut tab = tab;
    tab.send(Event::Leadership(true));
    assert!(next_wait(&tab) >= secs(114), "{:?}", next_wait(&tab));
}

/// Fault N03.
#[test]
fn tab_events_do_not_shorten_the_back_off() {
    let failing = watching(false).timer_fired().answered(no_network());
    let (count, wait) = (calls(&failing), next_wait(&failing));
    let mut tab = receives(failing, "paysafe flw_1 99");
    tab.send(Event::Leadership(true));
    assert_eq!((calls(&tab), next_wait(&tab)), (count, wait));
}

/// Fault B12.
#[test]
fn a_tab_message_during_a_read_causes_another_read() {
    let reading = watching(false).timer_fired();
    let tab = receives(reading, "paysafe flw_1 5").answered(pending().revision(4));
    assert!(next_wait(&tab) <= secs(3), "{:?}", next_wait(&tab));
    let tab = tab.timer_fired().answered(pending().revision(5));
    assert!(next_wait(&tab) >= secs(60), "once");
}

/// Fault B12.
#[test]
fn the_newest_announced_revision_counts() {
    let reading = watching(false).timer_fired();
    let tab = receives(receives(reading, "paysafe flw_1 9"), "paysafe flw_1 7");
    let tab = tab.answered(pending().revision(7));
    assert!(next_wait(&tab) <= secs(3), "{:?}", next_wait(&tab));
}

/// Fault B12.
#[test]
fn the_grace_after_a_return_ends_in_a_follower_too() {
    let mut tab = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(open(PAYSAFE));
    tab.send(Event::Leadership(false));
    assert!(next_wait(&tab) <= secs(10), "{:?}", next_wait(&tab));
}

/// Fault B12.
#[test]
fn a_tab_message_causes_a_read_beside_a_stream() {
    let streaming = Harness::new(PAYSAFE)
        .waiting()
        .streamed(&pending().revision(2));
    let count = calls(&streaming);
    // Too soon after the last read, so a moment later.
    let tab = receives(streaming, "paysafe flw_1 9");
    assert!(next_wait(&tab) <= secs(2), "{:?}", next_wait(&tab));
    let tab = tab.timer_fired();
    assert_eq!(calls(&tab), count + 1);
    let tab = tab.answered(pending().revision(2));
    assert!(next_wait(&tab) >= secs(30), "{:?}", next_wait(&tab));
}

/// Fault N15.
#[test]
fn a_message_does_not_delay_the_read_after_a_404() {
    let throttled = watching(true)
        .timer_fired()
        .answered(pending().retry_after("120"));
    let missed = throttled
        .pressed(Action::CheckNow)
        .answered(problem(404, "flow-not-found"));
    let (count, wait) = (calls(&missed), next_wait(&missed));
    let tab = receives(missed, "paysafe flw_1 99");
    assert_eq!((calls(&tab), next_wait(&tab)), (count, wait));
}

/// Fault B12.
#[test]
fn a_follower_that_is_online_again_reads_soon() {
    let mut tab = watching(true).offline().online();
    assert_eq!(
        tab.leader_lock.as_deref(),
        Some("flw_1"),
        "it requests the lock again"
    );
    tab.send(Event::Leadership(false));
    assert!(next_wait(&tab) <= secs(2), "{:?}", next_wait(&tab));
    let count = calls(&tab);
    let tab = tab.timer_fired();
    assert_eq!(calls(&tab), count + 1);
    let tab = tab.answered(pending());
    assert!(next_wait(&tab) >= secs(60), "once");
}

/// Fault T02.
#[test]
fn a_clock_that_went_back_makes_no_long_wait() {
    let tab = watching(false).after(secs(3_600)).timer_fired();
    let mut tab = tab.answered(pending().retry_after("120"));
    tab.monotonic = secs(2);
    tab.send(Event::Leadership(true));
    assert!(next_wait(&tab) <= secs(310), "{:?}", next_wait(&tab));
    let tab = receives(tab, "paysafe flw_1 99");
    assert!(next_wait(&tab) <= secs(310), "{:?}", next_wait(&tab));
}

/// Fault N07.
#[test]
fn a_tab_message_respects_retry_after() {
    let streaming = Harness::new(PAYSAFE)
        .waiting()
        .streamed(&pending().revision(2))
        .pressed(Action::CheckNow)
        .answered(pending().revision(2).retry_after("30"));
    let failed = streaming.pressed(Action::CheckNow).answered(no_network());
    // The stream was not closed, so the next timer sends no request either.
    let tab = failed.timer_fired().shows("waiting");
    let count = calls(&tab);
    let tab = receives(tab, "paysafe flw_1 9");
    assert_eq!(calls(&tab), count);
    assert!(next_wait(&tab) >= secs(20), "{:?}", next_wait(&tab));
}
