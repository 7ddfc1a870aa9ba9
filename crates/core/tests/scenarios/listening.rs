//! Being told by the backend instead of asking it.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::request::SILENCE;
use hosted_flow_core::view::Phase;

use crate::harness::replies::{approved, deciding, open, paysafe};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;
const EVENTS: &str = "/hosted-flow/v1/flows/flw_1/events";

/// The provider decides, and we listen.
fn listening() -> Harness {
    let waiting = Harness::new(PAYSAFE).waiting().shows("waiting");
    assert_eq!(waiting.listens_to.as_deref(), Some(EVENTS));
    waiting
}

/// The same, and something has been heard.
fn told() -> Harness {
    listening().heard_of(&deciding(PAYSAFE).revision(2))
}

fn next_wait(flow: &Harness) -> std::time::Duration {
    flow.wake.expect("a wake").saturating_sub(flow.monotonic)
}

/// Time passes, and nothing is asked, until something is or nothing will be any more.
fn until_asked(mut flow: Harness) -> Harness {
    while flow.in_flight.is_none() && flow.wake.is_some() {
        flow = flow.woken();
    }
    flow
}

/// Nothing new is ever said, until nobody asks any more.
fn until_parked(mut flow: Harness) -> Harness {
    while flow.view().phase != Phase::Parked {
        flow = until_asked(flow);
        if flow.in_flight.is_some() {
            flow = flow.answered(deciding(PAYSAFE).revision(2));
        }
    }
    flow
}

/// Fault B51.
#[test]
fn a_stream_that_has_gone_silent_is_found_out_within_a_minute() {
    assert!(next_wait(&listening()) <= secs(2));
    let told = told();
    let since = told.monotonic;
    // A connection can be dead without a word.
    let mut asked = told;
    let mut before = since;
    for _ in 0..10 {
        asked = until_asked(asked);
        let rested = asked.monotonic.saturating_sub(before);
        assert!((secs(50)..secs(60)).contains(&rested), "{rested:?}");
        before = asked.monotonic;
        assert_eq!(asked.asking(), "GET /flows/flw_1");
        asked = asked.answered(deciding(PAYSAFE).revision(2));
    }
    let answered = until_asked(asked.clone()).answered(approved(PAYSAFE).revision(3));
    answered.shows("settled");
    let parked = until_parked(asked);
    let waited = parked.monotonic.saturating_sub(since);
    assert!((secs(890)..secs(960)).contains(&waited), "{waited:?}");
}

/// The shell gives a stream up that is silent after a heartbeat; what follows is decided here.
///
/// Fault B52.
#[test]
fn a_stream_that_is_given_up_costs_less_than_a_minute() {
    assert!((secs(30)..secs(50)).contains(&SILENCE), "{SILENCE:?}");
    let silent = told().after(SILENCE);
    assert!(
        silent.in_flight.is_none(),
        "a message is trusted for longer"
    );
    let asked = silent.deafened();
    assert_eq!(asked.listens_to, None);
    assert_eq!(asked.asking(), "GET /flows/flw_1");
    let mut polling = asked.clone().answered(deciding(PAYSAFE).revision(2));
    asked
        .answered(approved(PAYSAFE).revision(3))
        .shows("settled");
    // Asked as if there were no stream, until another is tried.
    let until = polling.monotonic + secs(60);
    while polling.monotonic < until {
        assert_eq!(polling.listens_to, None);
        assert!(next_wait(&polling) <= secs(15), "{:?}", next_wait(&polling));
        polling = polling.woken().answered(deciding(PAYSAFE).revision(2));
    }
    assert_eq!(polling.listens_to.as_deref(), Some(EVENTS));
}

#[test]
fn news_that_was_not_heard_shows_that_the_connection_is_dead() {
    let asked = until_asked(told());
    let anew = asked.answered(deciding(PAYSAFE).revision(3));
    let listens = anew.last.iter().filter(|effect| effect.ends_with("Stream"));
    assert_eq!(listens.collect::<Vec<_>>(), ["CloseStream", "OpenStream"]);
    assert!(next_wait(&anew) <= secs(60), "{:?}", next_wait(&anew));
    let heard = anew.heard_of(&deciding(PAYSAFE).revision(4));
    let asked = until_asked(heard.clone());
    let rested = asked.monotonic.saturating_sub(heard.monotonic);
    assert!(rested >= secs(50), "and it is trusted again: {rested:?}");
}

/// Fault T08.
#[test]
fn who_is_parked_is_still_told_and_asks_nothing_when_that_ends() {
    let parked = until_parked(told());
    assert_eq!(parked.listens_to.as_deref(), Some(EVENTS));
    parked
        .clone()
        .heard_of(&approved(PAYSAFE).revision(3))
        .shows("settled");
    let deaf = parked.deafened().shows("parked");
    assert!(deaf.in_flight.is_none() && deaf.wake.is_none());
}

#[test]
fn whoever_came_back_unfinished_may_go_on_soon_though_we_rest() {
    let back = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(open(PAYSAFE))
        .heard_of(&open(PAYSAFE).revision(2))
        .shows("waiting");
    assert!(next_wait(&back) <= secs(10));
    let unfinished = back
        .woken()
        .shows("needs-input")
        .offers(&[Action::Continue, Action::CheckNow]);
    assert!(unfinished.in_flight.is_none(), "we have been told");
    let asked = until_asked(unfinished);
    assert_eq!(asked.asking(), "GET /flows/flw_1");
}

#[test]
fn a_streamed_verdict_settles_and_closes_the_stream() {
    let done = told()
        .heard_of(&approved(PAYSAFE).revision(3))
        .shows("settled");
    assert_eq!(done.listens_to, None);
    assert!(done.wake.is_none() && done.in_flight.is_none());
    assert_eq!(done.status(), Some("approved"));
}

/// Fault N30.
#[test]
fn an_older_revision_does_not_overwrite_a_newer_one() {
    let told = listening().heard_of(&paysafe("ONGOING_VERIFICATION").revision(7));
    let older = told
        .heard_of(&approved(PAYSAFE).revision(6))
        .shows("waiting");
    assert_eq!(older.status(), Some("processing"));
}

#[test]
fn what_is_not_a_flow_of_ours_was_not_said() {
    for said in [
        approved(PAYSAFE).id("flw_2").revision(9),
        approved(Provider::Ondato).revision(9),
    ] {
        let heard = listening().heard_of(&said).shows("waiting");
        assert!(next_wait(&heard) <= secs(2), "it does not count as heard");
    }
    let mut garbled = listening();
    garbled.send(hosted_flow_core::flow::Event::StreamMessage(
        b"COMPLETED".to_vec(),
    ));
    garbled.shows("waiting");
}

#[test]
fn where_it_never_worked_it_is_not_tried_again() {
    let mut flow = listening().deafened();
    assert!(flow.in_flight.is_none(), "we had not stopped to ask");
    for _ in 0..20 {
        flow = flow.woken().answered(deciding(PAYSAFE));
        assert_eq!(flow.listens_to, None);
    }
    let back = flow.hidden().visible().answered(deciding(PAYSAFE));
    assert_eq!(back.listens_to, None);
}

#[test]
fn a_closed_stream_is_polled_at_once_and_reopened_later() {
    let deaf = told().deafened();
    assert_eq!(deaf.asking(), "GET /flows/flw_1");
    let mut asked = deaf.answered(deciding(PAYSAFE).revision(2));
    assert!(
        next_wait(&asked) <= secs(2),
        "asking does not rest any more"
    );
    let since = asked.monotonic;
    while asked.listens_to.is_none() {
        asked = asked.woken().answered(deciding(PAYSAFE).revision(2));
    }
    let waited = asked.monotonic.saturating_sub(since);
    assert!((secs(60)..secs(75)).contains(&waited), "{waited:?}");
}

#[test]
fn hidden_or_offline_means_silence_here_too() {
    let hidden = told().hidden();
    assert_eq!(hidden.listens_to, None);
    let visible = hidden.visible();
    assert_eq!(visible.asking(), "GET /flows/flw_1");
    assert_eq!(visible.listens_to.as_deref(), Some(EVENTS));
    assert_eq!(told().offline().listens_to, None);
}

#[test]
fn a_page_that_wants_no_events_has_none() {
    let mut page = Harness::new(PAYSAFE);
    page.config.events = false;
    assert_eq!(page.waiting().listens_to, None);
}
