//! Polling until there is a verdict.

use hosted_flow_core::flow::{Action, Event, Flow, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::request::CallId;
use hosted_flow_core::view::{Notice, Phase};

use crate::harness::replies::{
    Reply, approved, bare, deciding, failed, no_network, ondato, open, open_flows, paysafe,
};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

#[test]
fn a_timer_during_a_call_makes_no_second_call() {
    for mut flow in [
        Harness::new(PAYSAFE).visited(),
        Harness::new(PAYSAFE).starting(),
        Harness::new(PAYSAFE).waiting().timer_fired(),
    ] {
        let calls = flow.calls.len();
        flow.send(Event::TimerFired);
        assert_eq!(flow.calls.len(), calls);
    }
}

#[test]
fn hidden_sends_nothing_and_visible_sends_one_check() {
    let hidden = Harness::new(PAYSAFE).waiting().hidden();
    assert_eq!(hidden.timer, None);
    let calls = hidden.calls.len();
    let visible = hidden.after(secs(3600)).visible();
    assert_eq!(visible.calls.len(), calls + 1);
    let answered = visible.answered(deciding(PAYSAFE));
    assert!(answered.timer.is_some());
}

#[test]
fn an_answer_that_comes_while_hidden_starts_no_timer() {
    for reply in [deciding(PAYSAFE), open(PAYSAFE)] {
        let hidden = Harness::new(PAYSAFE).waiting().timer_fired().hidden();
        let answered = hidden.answered(reply);
        assert_eq!(answered.timer, None);
        assert_eq!(answered.visible().request_line(), "GET /flows/flw_1");
    }
    let failed = Harness::new(PAYSAFE)
        .waiting()
        .timer_fired()
        .hidden()
        .answered(bare(503));
    assert_eq!(failed.timer, None);
}

#[test]
fn becoming_visible_during_a_call_makes_no_second() {
    let calling = Harness::new(PAYSAFE).waiting().timer_fired();
    let calls = calling.calls.len();
    let seen = calling.hidden().visible().hidden().visible();
    assert_eq!(seen.calls.len(), calls);
}

/// Fault N02.
#[test]
fn offline_pauses_and_online_checks_once_within_two_seconds() {
    let offline = Harness::new(PAYSAFE).waiting().offline();
    assert_eq!(offline.timer, None);
    assert_eq!(offline.view().notice, Some(Notice::Offline));
    let calls = offline.calls.len();
    let online = offline.after(secs(600)).online();
    assert!(online.timers.last().unwrap() <= &secs(2));
    let checked = online.timer_fired();
    assert_eq!(checked.calls.len(), calls + 1);
    assert_eq!(checked.view().notice, None);
}

/// Faults N02, N34.
#[test]
fn reads_after_coming_online_have_jitter() {
    let delay_of = |seed| {
        let mut page = Harness::new(PAYSAFE);
        page.flow = Flow::new(seed);
        page.is_online = false;
        let online = page.visited().answered(no_network()).online();
        assert!(online.timer.is_some() || online.in_flight.is_some());
        online.timers.last().copied().unwrap_or_default()
    };
    let delays: Vec<_> = (0..200).map(delay_of).collect();
    let (soonest, latest) = (delays.iter().min().unwrap(), delays.iter().max().unwrap());
    assert!(*latest <= secs(2));
    assert!(
        latest.saturating_sub(*soonest) > secs(1),
        "{soonest:?} to {latest:?}"
    );
}

/// Fault N02.
#[test]
fn what_fails_while_offline_uses_no_budget() {
    let mut flow = Harness::new(PAYSAFE).waiting();
    for _ in 0..20 {
        flow = flow.timer_fired().offline().answered(no_network());
        assert_eq!(flow.timer, None);
        flow = flow.online();
    }
    flow.timer_fired()
        .answered(deciding(PAYSAFE))
        .shows("waiting");
}

/// Fault N02.
#[test]
fn a_failed_search_while_offline_uses_no_budget() {
    let mut flow = Harness::new(PAYSAFE).visited();
    for _ in 0..20 {
        flow = flow.offline().answered(no_network()).online().timer_fired();
    }
    flow.answered(open_flows([])).shows("idle");
}

/// Fault N02.
#[test]
fn opened_offline_it_waits_for_the_network() {
    let mut page = Harness::new(PAYSAFE);
    page.is_online = false;
    // The browser may be wrong about its network: one request is sent.
    let offline = page.visited().answered(no_network()).shows("checking");
    assert_eq!(offline.calls.len(), 1);
    assert_eq!(offline.timer, None);
    assert_eq!(offline.view().notice, Some(Notice::Offline));
    let online = offline.hidden().visible().online();
    online.timer_fired().answered(open_flows([])).shows("idle");
}

/// Fault N02.
#[test]
fn a_manual_check_while_offline_loses_nothing() {
    let offline = Harness::new(PAYSAFE)
        .waiting()
        .timer_fired()
        .offline()
        .pressed(Action::CheckNow);
    // The person may know better than the browser; a failed call does no harm.
    assert_eq!(offline.request_line(), "GET /flows/flw_1");
    offline.answered(approved(PAYSAFE)).shows("settled");
}

/// Fault N02.
#[test]
fn while_offline_there_is_a_button() {
    let mut page = Harness::new(PAYSAFE);
    page.is_online = false;
    let requested = page
        .visited()
        .offers(&[Action::CheckNow])
        .answered(no_network())
        .offers(&[Action::CheckNow])
        .pressed(Action::CheckNow);
    assert_eq!(requested.calls.len(), 2, "whatever the browser reports");
    Harness::new(PAYSAFE)
        .starting()
        .offline()
        .restored()
        .offers(&[Action::CheckNow]);
}

#[test]
fn opened_in_the_background_it_reads_when_visible() {
    let mut page = Harness::new(PAYSAFE);
    page.is_visible = false;
    let hidden = page.visited();
    assert_eq!(hidden.calls.len(), 1, "the first request is always made");
    let hidden = hidden.answered(open_flows([deciding(PAYSAFE)]));
    assert_eq!(hidden.calls.len(), 1, "and no other");
    assert_eq!(hidden.timer, None);
    assert_eq!(hidden.visible().calls.len(), 2);
}

/// Fault N30.
#[test]
fn an_older_revision_changes_nothing() {
    let flow = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(deciding(PAYSAFE).revision(5))
        .timer_fired()
        .answered(approved(PAYSAFE).revision(4))
        .shows("waiting");
    assert_eq!(flow.status(), Some("processing"));
    flow.timer_fired()
        .answered(approved(PAYSAFE).revision(6))
        .shows("settled");
}

/// Fault N30.
#[test]
fn an_answer_to_an_earlier_call_is_dropped() {
    let mut flow = Harness::new(PAYSAFE).waiting().timer_fired();
    let (late, _) = flow.in_flight.clone().unwrap();
    flow = flow.pressed(Action::CheckNow);
    let Reply(answer) = approved(PAYSAFE).into();
    flow.send(Event::Answered { id: late, answer });
    assert_eq!(flow.status(), Some("processing"));
    flow.answered(deciding(PAYSAFE)).shows("waiting");
}

#[test]
fn not_modified_is_an_answer() {
    let flow = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(deciding(PAYSAFE).etag("\"r1\""))
        .timer_fired();
    let (_, request) = flow.in_flight.as_ref().unwrap();
    assert_eq!(request.if_none_match.as_deref(), Some("\"r1\""));
    let same = flow.answered(bare(304)).shows("waiting");
    assert_eq!(same.view().notice, None);
    assert!(same.timer.is_some());
    // Without a known status there is nothing to be unmodified.
    let first = Harness::new(PAYSAFE).left().returned();
    assert_eq!(first.calls.last().unwrap().if_none_match, None);
    assert_eq!(first.answered(bare(304)).status(), None);
}

/// Fault K03.
#[test]
fn an_answer_about_another_flow_is_dropped() {
    let flow = Harness::new(PAYSAFE)
        .waiting()
        .timer_fired()
        .answered(approved(PAYSAFE).id("flw_2"))
        .shows("waiting");
    assert_eq!(flow.status(), Some("processing"));
    assert_eq!(flow.view().reference.unwrap().as_str(), "flw_1");
}

/// Faults P04, K12.
#[test]
fn a_final_status_is_final_for_this_visit() {
    let mut done = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(approved(PAYSAFE).revision(3));
    let calls = done.calls.len();
    let reported = done.host_events.len();
    for id in 0..20 {
        let Reply(answer) = failed("OTHER").revision(9).into();
        done.send(Event::Answered {
            id: CallId(id),
            answer,
        });
    }
    done.send(Event::TimerFired);
    let done = done
        .navigation_refused()
        .hidden()
        .visible()
        .offline()
        .online()
        .pressed(Action::CheckNow)
        .pressed(Action::Continue)
        .pressed(Action::Start)
        .pressed(Action::StartOver)
        .visited();
    assert_eq!(done.status(), Some("approved"));
    assert_eq!(done.calls.len(), calls);
    assert_eq!(done.host_events.len(), reported);
}

/// Fault P04.
#[test]
fn starting_over_while_offline_reopens_nothing() {
    let over = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(failed("SESSION_EXPIRED"))
        .offline()
        .pressed(Action::StartOver)
        .has_problem("offline")
        .offers(&[Action::StartOver]);
    let again = over.online().pressed(Action::StartOver);
    assert_eq!(again.request_line(), "POST /flows");
    let settled = again
        .host_events
        .iter()
        .filter(|event| matches!(event, HostEvent::Settled { .. }));
    assert_eq!(settled.count(), 1);
}

#[test]
fn a_canceled_call_changes_nothing_later() {
    let mut flow = Harness::new(PAYSAFE)
        .visited()
        .answered(open_flows([open(PAYSAFE)]))
        .answered(open(PAYSAFE))
        .offline()
        .pressed(Action::Continue)
        .has_problem("offline");
    assert_eq!(flow.timer, None);
    flow = flow.online();
    assert_eq!(flow.timer, None, "`online` starts nothing by itself");
    assert_eq!(flow.view().phase, Phase::Problem);
    flow.offers(&[Action::Continue]);
}

#[test]
fn check_now_after_a_failed_lookup_is_one_call() {
    let searched = Harness::new(PAYSAFE)
        .visited()
        .answered(bare(503))
        .offers(&[Action::CheckNow]);
    assert!(searched.timer.is_some());
    let requested = searched.pressed(Action::CheckNow);
    assert_eq!(requested.timer, None);
    assert_eq!(requested.calls.len(), 2);
    // Nor when the page is restored from the cache, or becomes visible.
    let restored = Harness::new(PAYSAFE)
        .visited()
        .answered(bare(503))
        .restored();
    assert_eq!(restored.timer, None);
}

#[test]
fn a_failed_search_continues_after_a_click() {
    let failed = Harness::new(PAYSAFE)
        .visited()
        .until_quiet(|| bare(502))
        .has_problem("cannot-reach")
        .offers(&[Action::CheckNow]);
    assert_eq!(failed.calls.len(), 3);
    failed
        .pressed(Action::CheckNow)
        .answered(open_flows([]))
        .shows("idle");
}

#[test]
fn ondato_is_watched_by_the_same_rules() {
    let parked = Harness::new(Provider::Ondato)
        .waiting()
        .until_quiet(|| ondato("Completed", Some("Awaiting")).into())
        .shows("parked");
    assert_eq!(parked.status(), Some("processing"));
    let unknown = Harness::new(PAYSAFE)
        .left()
        .returned()
        .until_quiet(|| paysafe("ON_HOLD").into())
        .shows("parked");
    assert_eq!(unknown.status(), Some("unknown"));
}
