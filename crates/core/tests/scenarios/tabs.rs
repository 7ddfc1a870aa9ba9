//! Several tabs with one flow: one asks, the others follow, and nobody is believed.

use std::time::Duration;

use hosted_flow_core::flow::{Action, Event, TabMessage};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::Phase;

use crate::harness::replies::{FlowReply, approved, deciding, no_network, open, problem};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

/// A tab that watches a flow, and has been told whose turn it is.
fn watching(is_ours: bool) -> Harness {
    let mut tab = Harness::new(PAYSAFE).waiting();
    assert_eq!(tab.turn.as_deref(), Some("flw_1"), "it asks for its turn");
    tab.send(Event::Leadership(is_ours));
    tab
}

/// What another tab, or anybody, says.
fn hears(mut tab: Harness, text: &str) -> Harness {
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
    tab.wake.expect("a wake").saturating_sub(tab.monotonic)
}

/// Fault B12.
#[test]
fn the_tab_whose_turn_it_is_asks_and_the_other_one_hardly_does() {
    let ours = watching(true);
    assert!(next_wait(&ours) <= secs(3), "{:?}", next_wait(&ours));
    let theirs = watching(false);
    assert!(next_wait(&theirs) >= secs(60), "{:?}", next_wait(&theirs));
}

/// Fault B43.
#[test]
fn without_anybody_who_says_whose_turn_it_is_a_tab_asks() {
    let tab = Harness::new(PAYSAFE).waiting();
    assert!(next_wait(&tab) <= secs(3));
}

/// Fault B12.
#[test]
fn a_tab_that_gets_its_turn_begins_to_ask() {
    let mut tab = watching(false);
    tab.send(Event::Leadership(true));
    assert!(next_wait(&tab) <= secs(3), "{:?}", next_wait(&tab));
}

/// Fault K13.
#[test]
fn a_tab_that_nobody_looks_at_lets_the_others_have_its_turn() {
    let tab = watching(true).hidden();
    assert_eq!(tab.turn, None);
    let tab = tab.visible().answered(pending());
    assert_eq!(tab.turn.as_deref(), Some("flw_1"));
    assert_eq!(tab.offline().turn, None);
}

/// Fault B12.
#[test]
fn only_the_tab_that_asks_listens() {
    assert!(watching(true).listens_to.is_some());
    let mut tab = watching(false);
    assert_eq!(tab.listens_to, None);
    tab.send(Event::Leadership(true));
    assert!(tab.listens_to.is_some());
}

/// Fault B12.
#[test]
fn a_broadcast_makes_the_other_tab_read_the_same() {
    let told = watching(true)
        .woken()
        .answered(approved(PAYSAFE).revision(2));
    assert_eq!(told.view().phase, Phase::Settled);
    let rumour = told.spread.last().unwrap();

    let tab = hears(watching(false).after(secs(5)), rumour);
    assert_eq!(tab.view().phase, Phase::Waiting, "a rumour is no verdict");
    let tab = tab.answered(approved(PAYSAFE).revision(2));
    assert_eq!(tab.view().phase, Phase::Settled);
    assert_eq!(tab.turn, None, "over");
}

/// Fault B22.
#[test]
fn a_forged_rumour_only_means_ask_again() {
    let before = watching(false).after(secs(5));
    let asked = calls(&before);
    let tab = hears(before, "paysafe flw_1 18446744073709551615");
    assert_eq!(calls(&tab), asked + 1);
    let tab = tab.answered(pending());
    assert_eq!(tab.view().phase, Phase::Waiting);
    assert!(next_wait(&tab) >= secs(60), "and nothing else has changed");
}

/// Fault B22.
#[test]
fn a_storm_of_rumours_is_one_question_in_two_seconds() {
    let mut tab = watching(false).after(secs(5));
    let asked = calls(&tab);
    for tick in 0..400_u32 {
        if tab.in_flight.is_some() {
            tab = tab.answered(pending());
        }
        tab = hears(tab, "paysafe flw_1 99");
        tab = tab.after(Duration::from_millis(50));
        if tab.wake.is_some_and(|due| due <= tab.monotonic) {
            tab = tab.woken();
        }
        let most = usize::try_from(tick / 40).unwrap() + 2;
        assert!(calls(&tab) - asked <= most, "at tick {tick}");
    }
    assert!(calls(&tab) - asked >= 9, "but it does ask");
}

/// Fault B22.
#[test]
fn what_is_old_foreign_or_of_another_provider_is_nothing() {
    for text in ["paysafe flw_1 1", "paysafe flw_2 99", "ondato flw_1 99"] {
        let before = watching(false).after(secs(5));
        let asked = calls(&before);
        assert_eq!(calls(&hears(before, text)), asked, "{text}");
    }
}

/// Fault B22.
#[test]
fn what_is_no_rumour_is_not_read_as_one() {
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
fn a_hidden_tab_asks_nothing_whatever_it_hears() {
    let tab = watching(false).hidden();
    let asked = calls(&tab);
    assert_eq!(calls(&hears(tab.after(secs(5)), "paysafe flw_1 99")), asked);
}

/// Fault N07.
#[test]
fn a_rumour_does_not_shorten_what_the_backend_asked_for() {
    let before = watching(false);
    let told_to_wait = before.woken().answered(pending().retry_after("120"));
    let asked = calls(&told_to_wait);
    let tab = hears(told_to_wait.after(secs(5)), "paysafe flw_1 99");
    assert_eq!(calls(&tab), asked);
    assert!(next_wait(&tab) >= secs(114), "{:?}", next_wait(&tab));
    let mut tab = tab;
    tab.send(Event::Leadership(true));
    assert!(next_wait(&tab) >= secs(114), "{:?}", next_wait(&tab));
}

/// Fault N03.
#[test]
fn tab_events_do_not_shorten_the_back_off() {
    let failing = watching(false).woken().answered(no_network());
    let (asked, wait) = (calls(&failing), next_wait(&failing));
    let mut tab = hears(failing, "paysafe flw_1 99");
    tab.send(Event::Leadership(true));
    assert_eq!((calls(&tab), next_wait(&tab)), (asked, wait));
}

/// Fault B12.
#[test]
fn a_tab_message_during_a_read_causes_another_read() {
    let asking = watching(false).woken();
    let tab = hears(asking, "paysafe flw_1 5").answered(pending().revision(4));
    assert!(next_wait(&tab) <= secs(3), "{:?}", next_wait(&tab));
    let tab = tab.woken().answered(pending().revision(5));
    assert!(next_wait(&tab) >= secs(60), "once");
}

/// Fault B12.
#[test]
fn the_newest_that_was_told_is_what_is_asked_for() {
    let asking = watching(false).woken();
    let tab = hears(hears(asking, "paysafe flw_1 9"), "paysafe flw_1 7");
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
    let told = Harness::new(PAYSAFE)
        .waiting()
        .heard_of(&pending().revision(2));
    let asked = calls(&told);
    // Too soon after the last question, so a moment later.
    let tab = hears(told, "paysafe flw_1 9");
    assert!(next_wait(&tab) <= secs(2), "{:?}", next_wait(&tab));
    let tab = tab.woken();
    assert_eq!(calls(&tab), asked + 1);
    let tab = tab.answered(pending().revision(2));
    assert!(next_wait(&tab) >= secs(30), "{:?}", next_wait(&tab));
}

/// Fault N15.
#[test]
fn a_rumour_does_not_put_off_the_second_look_after_a_404() {
    let told_to_wait = watching(true)
        .woken()
        .answered(pending().retry_after("120"));
    let missed = told_to_wait
        .pressed(Action::CheckNow)
        .answered(problem(404, "flow-not-found"));
    let (asked, wait) = (calls(&missed), next_wait(&missed));
    let tab = hears(missed, "paysafe flw_1 99");
    assert_eq!((calls(&tab), next_wait(&tab)), (asked, wait));
}

/// Fault B12.
#[test]
fn a_follower_that_is_online_again_reads_soon() {
    let mut tab = watching(true).offline().online();
    assert_eq!(
        tab.turn.as_deref(),
        Some("flw_1"),
        "it asks for its turn again"
    );
    tab.send(Event::Leadership(false));
    assert!(next_wait(&tab) <= secs(2), "{:?}", next_wait(&tab));
    let asked = calls(&tab);
    let tab = tab.woken();
    assert_eq!(calls(&tab), asked + 1);
    let tab = tab.answered(pending());
    assert!(next_wait(&tab) >= secs(60), "once");
}

/// Fault T02.
#[test]
fn a_clock_that_went_back_makes_no_pause_of_an_hour() {
    let tab = watching(false).after(secs(3_600)).woken();
    let mut tab = tab.answered(pending().retry_after("120"));
    tab.monotonic = secs(2);
    tab.send(Event::Leadership(true));
    assert!(next_wait(&tab) <= secs(310), "{:?}", next_wait(&tab));
    let tab = hears(tab, "paysafe flw_1 99");
    assert!(next_wait(&tab) <= secs(310), "{:?}", next_wait(&tab));
}

/// Fault N07.
#[test]
fn a_tab_message_respects_retry_after() {
    let told = Harness::new(PAYSAFE)
        .waiting()
        .heard_of(&pending().revision(2))
        .pressed(Action::CheckNow)
        .answered(pending().revision(2).retry_after("30"));
    let failed = told.pressed(Action::CheckNow).answered(no_network());
    // The stream has gone on, so the next time nothing is asked either.
    let tab = failed.woken().shows("waiting");
    let asked = calls(&tab);
    let tab = hears(tab, "paysafe flw_1 9");
    assert_eq!(calls(&tab), asked);
    assert!(next_wait(&tab) >= secs(20), "{:?}", next_wait(&tab));
}
