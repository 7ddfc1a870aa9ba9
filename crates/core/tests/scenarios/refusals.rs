//! Refusals of the backend, in each state.

use hosted_flow_core::flow::{Action, HostEvent};
use hosted_flow_core::provider::Provider;
use serde_json::json;

use crate::harness::replies::{
    Reply, approved, bare, bare_with_retry_after, html, json_reply, no_network, open, open_flows,
    problem,
};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

/// The create is pending.
fn creating() -> Harness {
    Harness::new(PAYSAFE).starting()
}

/// The launch of a known flow is pending.
fn launching() -> Harness {
    Harness::new(PAYSAFE)
        .visited()
        .answered(open_flows([open(PAYSAFE)]))
        .answered(open(PAYSAFE))
        .pressed(Action::Continue)
}

/// The first status read after a return is pending: only the flow's id is known.
pub(crate) fn returning() -> Harness {
    Harness::new(PAYSAFE).left().returned()
}

/// A later status read is pending.
pub(crate) fn watching() -> Harness {
    Harness::new(PAYSAFE).waiting().timer_fired()
}

/// The list of open flows is pending.
pub(crate) fn finding() -> Harness {
    Harness::new(PAYSAFE).visited()
}

pub(crate) fn everywhere() -> [Harness; 5] {
    [creating(), launching(), returning(), watching(), finding()]
}

/// Fault N13.
#[test]
fn a_401_stops_until_sign_in_without_a_second_launch() {
    for stage in everywhere() {
        let (posts, records) = (stage.calls_of("post"), stage.stored.clone());
        let out = stage
            .answered(problem(401, "session-expired"))
            .has_problem("session-expired")
            .offers(&[Action::CheckNow]);
        assert_eq!(out.event_count(&HostEvent::SessionExpired), 1);
        assert_eq!(out.timer, None, "no loop");
        assert_eq!(out.stored, records, "the record is kept");
        let back = out.pressed(Action::CheckNow).shows("checking");
        assert!(back.request_line().starts_with("GET /flows"));
        assert_eq!(back.calls_of("post"), posts, "nothing is started again");
    }
}

/// Fault N20.
#[test]
fn a_redirect_to_a_sign_in_page_is_a_401() {
    let Reply(answer) = html();
    let mut answer = answer.unwrap();
    answer.redirected = true;
    for stage in everywhere() {
        stage
            .answered(Reply(Ok(answer.clone())))
            .has_problem("session-expired");
    }
}

/// Fault N14.
#[test]
fn http_403_looks_like_a_missing_flow() {
    for stage in [finding(), launching(), returning(), watching()] {
        let refused = stage
            .answered(problem(403, "origin-not-allowed"))
            .has_problem("flow-not-found")
            .offers(&[Action::Start]);
        assert_eq!(refused.timer, None, "no retry");
        assert_eq!(refused.view().reference, None);
    }
}

/// Faults N14, N15.
#[test]
fn a_refused_create_reports_no_missing_flow() {
    for (status, sent, code) in [
        (403, "origin-not-allowed", "forbidden"),
        (404, "not-found", "not-found"),
    ] {
        let refused = creating().answered(problem(status, sent)).has_problem(code);
        assert!(refused.view().support);
        refused.offers(&[Action::Start]);
    }
}

/// Fault N15.
#[test]
fn one_404_of_a_status_may_be_a_replica_that_lags() {
    let missed = watching().answered(problem(404, "flow-not-found"));
    assert_eq!(missed.timers.last(), Some(&secs(2)));
    missed
        .clone()
        .timer_fired()
        .answered(open(PAYSAFE))
        .shows("waiting");
    let gone = missed
        .timer_fired()
        .answered(problem(404, "flow-not-found"))
        .has_problem("flow-not-found")
        .offers(&[Action::Start]);
    assert_eq!(gone.timer, None);
    assert!(gone.stored.is_empty());
    assert_eq!(gone.shown, None);
    let again = gone.pressed(Action::Start);
    assert_eq!(again.request_line(), "POST /flows");
}

/// Fault N15.
#[test]
fn two_separate_404_do_not_add_up() {
    let missed = watching()
        .answered(problem(404, "flow-not-found"))
        .timer_fired();
    let seen = missed
        .answered(open(PAYSAFE))
        .timer_fired()
        .answered(problem(404, "flow-not-found"));
    assert!(seen.timer.is_some(), "read once more");
}

/// Fault N15.
#[test]
fn no_second_read_after_a_404_while_hidden() {
    let hidden = watching().hidden().answered(problem(404, "flow-not-found"));
    assert_eq!(hidden.timer, None);
    let visible = hidden.visible();
    assert_eq!(visible.request_line(), "GET /flows/flw_1");
    visible
        .answered(problem(404, "flow-not-found"))
        .has_problem("flow-not-found");
}

/// Fault K09.
#[test]
fn a_record_of_another_user_shows_nothing_and_is_dropped() {
    let not_theirs = returning()
        .answered(problem(404, "flow-not-found"))
        .timer_fired()
        .answered(problem(404, "flow-not-found"))
        .shows("checking");
    assert_eq!(
        not_theirs.request_line(),
        "GET /flows?open=true&provider=paysafe"
    );
    assert!(not_theirs.stored.is_empty());
    assert_eq!(not_theirs.shown, None);
    assert_eq!(not_theirs.view().reference, None);
    not_theirs.answered(open_flows([])).shows("idle");
}

/// Fault K01.
#[test]
fn a_listed_flow_that_is_missing_is_given_up() {
    let quiet = finding().until_quiet_with(|requested| {
        if requested.contains("open=true") {
            open_flows([open(PAYSAFE)])
        } else {
            problem(404, "flow-not-found")
        }
    });
    assert!(quiet.calls.len() < 10, "{} calls", quiet.calls.len());
    quiet.has_problem("flow-not-found").offers(&[Action::Start]);
}

/// Fault N15.
#[test]
fn http_404_of_a_launch_is_a_missing_flow() {
    let gone = launching()
        .answered(problem(404, "flow-not-found"))
        .has_problem("flow-not-found")
        .offers(&[Action::Start]);
    assert_eq!(gone.shown, None);
    assert!(gone.stored.is_empty());
}

/// Fault N15.
#[test]
fn a_backend_without_a_list_has_nothing_open() {
    finding()
        .answered(problem(404, "flow-not-found"))
        .shows("idle");
    finding()
        .answered(problem(405, "method-not-allowed"))
        .shows("idle");
}

/// Fault N16.
#[test]
fn http_409_on_create_shows_the_open_flow() {
    let found = creating().answered(problem(409, "open-flow"));
    assert_eq!(
        found.request_line(),
        "GET /flows?open=true&provider=paysafe"
    );
    let open = found
        .answered(open_flows([open(PAYSAFE)]))
        .answered(open(PAYSAFE))
        .shows("needs-input");
    assert_eq!(open.calls_of("post"), 1);
}

/// Fault N16.
#[test]
fn http_409_on_launch_reads_the_flow_again() {
    for conflict in [
        problem(409, "flow-settled"),
        problem(409, "flow-processing"),
        problem(409, "flow-changed"),
    ] {
        let read = launching().answered(conflict);
        assert_eq!(read.request_line(), "GET /flows/flw_1");
    }
}

/// Fault N16.
#[test]
fn a_409_for_another_reason_is_shown_and_ends() {
    launching()
        .answered(problem(409, "provider-limit"))
        .has_problem("provider-limit")
        .offers(&[Action::Continue, Action::StartOver]);
    creating()
        .answered(problem(409, "provider-limit"))
        .answered(open_flows([]))
        .has_problem("provider-limit")
        .offers(&[Action::Start]);
}

/// Fault N17.
#[test]
fn http_410_is_over_and_restarted_by_a_click() {
    for stage in [creating(), launching(), returning(), watching()] {
        let over = stage
            .answered(problem(410, "flow-over"))
            .has_problem("flow-gone")
            .offers(&[Action::StartOver]);
        assert_eq!(over.timer, None);
        let again = over.pressed(Action::StartOver);
        assert_eq!(again.request_line(), "POST /flows");
    }
}

/// Fault N18.
#[test]
fn another_4xx_stops_with_its_code() {
    for status in [400, 405, 415, 422] {
        for stage in [creating(), launching(), returning(), watching()] {
            let stopped = stage
                .answered(problem(status, "no-way"))
                .has_problem("no-way");
            assert_eq!(stopped.timer, None, "{status}");
            assert!(stopped.view().support);
        }
    }
}

/// Fault N18.
#[test]
fn a_refused_flow_id_does_not_lock_the_person_out() {
    // For example, from another version of the backend with other ids.
    let stopped = returning().answered(problem(400, "bad-id"));
    let again = stopped.offers(&[Action::Start]).pressed(Action::Start);
    assert_eq!(
        again.request_line(),
        "POST /flows",
        "not a launch of the bad id"
    );
    assert_eq!(again.shown, None);
    again
        .answered(open(PAYSAFE).id("new-1").with_launch())
        .shows("leaving");
}

/// Faults N03, N06, N19, N21.
#[test]
fn transient_failures_are_retried_and_no_verdict() {
    let fails: [(fn() -> Reply, _); 5] = [
        (no_network, "cannot-reach"),
        (html, "not-understood"),
        (|| bare(500), "cannot-reach"),
        (|| bare(408), "cannot-reach"),
        (|| bare(0), "not-understood"),
    ];
    for (reply, code) in fails {
        for stage in [finding(), creating(), returning(), watching()] {
            let status = stage.status();
            let failed = stage.answered(reply());
            assert!(failed.timer.is_some());
            assert_eq!(failed.status(), status);
            failed.until_quiet(reply).has_problem(code);
        }
    }
}

/// Fault B01.
#[test]
fn a_launch_that_fails_is_not_repeated_without_a_click() {
    // Each launch may make a session at the provider, and no idempotency key prevents a second one.
    let fails: [(fn() -> Reply, _); 4] = [
        (no_network, "cannot-reach"),
        (html, "not-understood"),
        (|| bare(500), "cannot-reach"),
        (|| bare(503), "cannot-reach"),
    ];
    for (reply, code) in fails {
        let failed = launching().answered(reply()).has_problem(code);
        assert_eq!(failed.timer, None);
        assert!(failed.in_flight.is_none());
    }
}

/// Fault N07.
#[test]
fn a_click_sends_nothing_before_retry_after_ends() {
    let waits = creating().answered(bare_with_retry_after(503, "7"));
    let since = waits.monotonic;
    assert!(waits.retried().monotonic >= since + secs(7));
    // A person does not wait two minutes for a click, and no request is sent before `Retry-After`
    // ends.
    let given_up = creating().answered(bare_with_retry_after(503, "120"));
    assert_eq!(given_up.timer, None);
    given_up
        .has_problem("cannot-reach")
        .offers(&[Action::CheckNow]);
}

/// Fault S03.
#[test]
fn a_failed_header_callback_is_the_page_s_problem() {
    use hosted_flow_core::answer::TransportError;
    for stage in everywhere() {
        let stopped = stage
            .answered(Reply(Err(TransportError::Headers)))
            .has_problem("headers-refused");
        assert_eq!(stopped.timer, None);
    }
}

/// Fault K10.
#[test]
fn a_newer_contract_is_reported_as_not_understood() {
    let tomorrow = || json_reply(200, &json!({ "data": { "flow": "flw_1" }, "version": 2 }));
    for stage in everywhere() {
        let status = stage.status();
        let other = stage.until_quiet(tomorrow).has_problem("not-understood");
        assert_eq!((other.status(), other.timer), (status, None));
        other.offers(&[Action::CheckNow]);
    }
}

/// Fault K03.
#[test]
fn answers_about_another_flow_are_reported() {
    for stage in [returning(), watching()] {
        let status = stage.status();
        let other = stage.until_quiet(|| approved(PAYSAFE).id("flw_2").into());
        assert_eq!(other.has_problem("not-understood").status(), status);
    }
}
