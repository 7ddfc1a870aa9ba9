//! The event stream, which replaces polling while it is trusted.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::request::SILENCE;
use hosted_flow_core::view::Phase;

use crate::harness::replies::{approved, deciding, open, paysafe};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;
const EVENTS: &str = "/hosted-flow/v1/flows/flw_1/events";

/// The provider decides, and the stream is open.
fn listening() -> Harness {
    let waiting = Harness::new(PAYSAFE).waiting().shows("waiting");
    assert_eq!(waiting.stream.as_deref(), Some(EVENTS));
    waiting
}

/// The same, and the stream has sent a message.
fn streaming() -> Harness {
    listening().streamed(&deciding(PAYSAFE).revision(2))
}

fn next_wait(flow: &Harness) -> std::time::Duration {
    flow.timer.expect("a timer").saturating_sub(flow.monotonic)
}

/// Fires timers until a request is sent, or no timer is left.
fn until_request(mut flow: Harness) -> Harness {
    while flow.in_flight.is_none() && flow.timer.is_some() {
        flow = flow.timer_fired();
    }
    flow
}

/// Answers every read with the same status, until polling stops.
fn until_parked(mut flow: Harness) -> Harness {
    while flow.view().phase != Phase::Parked {
        flow = until_request(flow);
        if flow.in_flight.is_some() {
            flow = flow.answered(deciding(PAYSAFE).revision(2));
        }
    }
    flow
}

/// Fault B51.
#[test]
fn a_silent_stream_is_detected_within_a_minute() {
    assert!(next_wait(&listening()) <= secs(2));
    let streaming = streaming();
    let since = streaming.monotonic;
    // A connection can be dead without a sign of it.
    let mut requested = streaming;
    let mut before = since;
    for _ in 0..10 {
        requested = until_request(requested);
        let paused = requested.monotonic.saturating_sub(before);
        assert!((secs(50)..secs(60)).contains(&paused), "{paused:?}");
        before = requested.monotonic;
        assert_eq!(requested.request_line(), "GET /flows/flw_1");
        requested = requested.answered(deciding(PAYSAFE).revision(2));
    }
    let answered = until_request(requested.clone()).answered(approved(PAYSAFE).revision(3));
    answered.shows("settled");
    let parked = until_parked(requested);
    let waited = parked.monotonic.saturating_sub(since);
    assert!((secs(890)..secs(960)).contains(&waited), "{waited:?}");
}

/// The shell closes a stream that is silent after a heartbeat; this test covers what follows.
///
/// Fault B52.
#[test]
fn a_closed_silent_stream_costs_less_than_a_minute() {
    assert!((secs(30)..secs(50)).contains(&SILENCE), "{SILENCE:?}");
    let silent = streaming().after(SILENCE);
    assert!(
        silent.in_flight.is_none(),
        "a message is trusted for longer"
    );
    let requested = silent.stream_closed();
    assert_eq!(requested.stream, None);
    assert_eq!(requested.request_line(), "GET /flows/flw_1");
    let mut polling = requested.clone().answered(deciding(PAYSAFE).revision(2));
    requested
        .answered(approved(PAYSAFE).revision(3))
        .shows("settled");
    // Polling as without a stream, until a new one is opened.
    let until = polling.monotonic + secs(60);
    while polling.monotonic < until {
        assert_eq!(polling.stream, None);
        assert!(next_wait(&polling) <= secs(15), "{:?}", next_wait(&polling));
        polling = polling
            .timer_fired()
            .answered(deciding(PAYSAFE).revision(2));
    }
    assert_eq!(polling.stream.as_deref(), Some(EVENTS));
}

#[test]
fn a_change_the_stream_missed_reopens_it() {
    let requested = until_request(streaming());
    let again = requested.answered(deciding(PAYSAFE).revision(3));
    let listens = again
        .last
        .iter()
        .filter(|effect| effect.ends_with("Stream"));
    assert_eq!(listens.collect::<Vec<_>>(), ["CloseStream", "OpenStream"]);
    assert!(next_wait(&again) <= secs(60), "{:?}", next_wait(&again));
    let after = again.streamed(&deciding(PAYSAFE).revision(4));
    let requested = until_request(after.clone());
    let paused = requested.monotonic.saturating_sub(after.monotonic);
    assert!(paused >= secs(50), "and it is trusted again: {paused:?}");
}

/// Fault T08.
#[test]
fn a_parked_flow_keeps_its_stream_and_never_polls() {
    let parked = until_parked(streaming());
    assert_eq!(parked.stream.as_deref(), Some(EVENTS));
    parked
        .clone()
        .streamed(&approved(PAYSAFE).revision(3))
        .shows("settled");
    let closed = parked.stream_closed().shows("parked");
    assert!(closed.in_flight.is_none() && closed.timer.is_none());
}

#[test]
fn an_unfinished_return_may_continue_beside_a_stream() {
    let back = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(open(PAYSAFE))
        .streamed(&open(PAYSAFE).revision(2))
        .shows("waiting");
    assert!(next_wait(&back) <= secs(10));
    let unfinished = back
        .timer_fired()
        .shows("needs-input")
        .offers(&[Action::Continue, Action::CheckNow]);
    assert!(
        unfinished.in_flight.is_none(),
        "the message is still trusted"
    );
    let requested = until_request(unfinished);
    assert_eq!(requested.request_line(), "GET /flows/flw_1");
}

#[test]
fn a_streamed_verdict_settles_and_closes_the_stream() {
    let done = streaming()
        .streamed(&approved(PAYSAFE).revision(3))
        .shows("settled");
    assert_eq!(done.stream, None);
    assert!(done.timer.is_none() && done.in_flight.is_none());
    assert_eq!(done.status(), Some("approved"));
}

/// Fault N30.
#[test]
fn an_older_revision_does_not_overwrite_a_newer_one() {
    let streaming = listening().streamed(&paysafe("ONGOING_VERIFICATION").revision(7));
    let older = streaming
        .streamed(&approved(PAYSAFE).revision(6))
        .shows("waiting");
    assert_eq!(older.status(), Some("processing"));
}

#[test]
fn a_stream_message_about_another_flow_is_ignored() {
    for message in [
        approved(PAYSAFE).id("flw_2").revision(9),
        approved(Provider::Ondato).revision(9),
    ] {
        let after = listening().streamed(&message).shows("waiting");
        assert!(next_wait(&after) <= secs(2), "it is not counted");
    }
    let mut garbled = listening();
    garbled.send(hosted_flow_core::flow::Event::StreamMessage(
        b"COMPLETED".to_vec(),
    ));
    garbled.shows("waiting");
}

#[test]
fn a_stream_that_never_worked_is_not_retried() {
    let mut flow = listening().stream_closed();
    assert!(flow.in_flight.is_none(), "polling had not paused");
    for _ in 0..20 {
        flow = flow.timer_fired().answered(deciding(PAYSAFE));
        assert_eq!(flow.stream, None);
    }
    let back = flow.hidden().visible().answered(deciding(PAYSAFE));
    assert_eq!(back.stream, None);
}

#[test]
fn a_closed_stream_is_polled_at_once_and_reopened_later() {
    let closed = streaming().stream_closed();
    assert_eq!(closed.request_line(), "GET /flows/flw_1");
    let mut requested = closed.answered(deciding(PAYSAFE).revision(2));
    assert!(next_wait(&requested) <= secs(2), "polling resumes");
    let since = requested.monotonic;
    while requested.stream.is_none() {
        requested = requested
            .timer_fired()
            .answered(deciding(PAYSAFE).revision(2));
    }
    let waited = requested.monotonic.saturating_sub(since);
    assert!((secs(60)..secs(75)).contains(&waited), "{waited:?}");
}

#[test]
fn a_hidden_or_offline_page_has_no_stream() {
    let hidden = streaming().hidden();
    assert_eq!(hidden.stream, None);
    let visible = hidden.visible();
    assert_eq!(visible.request_line(), "GET /flows/flw_1");
    assert_eq!(visible.stream.as_deref(), Some(EVENTS));
    assert_eq!(streaming().offline().stream, None);
}

#[test]
fn a_page_can_turn_the_stream_off() {
    let mut page = Harness::new(PAYSAFE);
    page.config.events = false;
    assert_eq!(page.waiting().stream, None);
}
