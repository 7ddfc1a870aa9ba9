//! The result of an earlier visit.

use hosted_flow_core::flow::{Action, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::recent::RecentRecord;
use hosted_flow_core::status::Status;
use hosted_flow_core::time::Timestamp;
use hosted_flow_core::view::Topic;

use crate::harness::replies::{
    approved, created, deciding, failed, json_reply, no_network, open, open_flows, paysafe,
    problem, recent_flows,
};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;
const FINDING: &str = "GET /flows?open=true&provider=paysafe";
const DAY: u64 = 24 * 3600;

/// A day after the result, in another tab.
fn a_day_later(done: Harness) -> Harness {
    let mut later = done.shows("settled").after(secs(DAY));
    later.shown = None;
    later.reloaded()
}

fn done() -> Harness {
    let left = Harness::new(PAYSAFE).left();
    left.returned().answered(approved(PAYSAFE))
}

/// Fault B59.
#[test]
fn a_listed_result_is_shown_again_with_a_new_start() {
    let results = [
        (approved(PAYSAFE), "approved"),
        (failed("NAME_MISMATCH"), "declined"),
        (failed("SESSION_EXPIRED"), "expired"),
        (failed("USER_ABANDONED_PROCESS"), "abandoned"),
    ];
    for (result, status) in results {
        let found = Harness::new(PAYSAFE)
            .visited()
            .answered(recent_flows([result]))
            .shows("settled");
        let view = found.view();
        assert_eq!(found.status(), Some(status));
        assert!(view.is_recent);
        assert_eq!(view.actions, [Action::StartOver]);
        assert_eq!(view.reference.unwrap().as_str(), "flw_1");
        assert_eq!(found.calls.len(), 1, "shown without another request");
        assert_eq!((found.timer, &found.recent), (None, &None));
        // A reload finds it in the same way.
        let again = found.reloaded().answered(recent_flows([approved(PAYSAFE)]));
        assert!(again.view().is_recent);
        assert_eq!(
            again.pressed(Action::StartOver).request_line(),
            "POST /flows"
        );
    }
}

/// Fault B59.
#[test]
fn an_open_flow_comes_before_an_earlier_result() {
    let both = json_reply(
        200,
        &serde_json::json!({
            "flows": [open(PAYSAFE).id("flw_2").json()], "recent": [approved(PAYSAFE).json()],
        }),
    );
    let found = Harness::new(PAYSAFE).visited().answered(both);
    assert_eq!(found.request_line(), "GET /flows/flw_2");
    assert!(!found.view().is_recent);
}

/// Fault B59.
#[test]
fn unreadable_results_hide_no_open_flow() {
    for recent in [
        serde_json::json!({}),
        serde_json::json!("none"),
        serde_json::json!([1]),
        serde_json::json!([{ "id": "flw_1" }]),
    ] {
        let list =
            serde_json::json!({ "flows": [open(PAYSAFE).id("flw_2").json()], "recent": recent });
        let found = Harness::new(PAYSAFE)
            .visited()
            .answered(json_reply(200, &list));
        assert_eq!(found.request_line(), "GET /flows/flw_2", "{recent}");
        // The browser's own record stands in for results that cannot be read.
        let nothing = serde_json::json!({ "flows": [], "recent": recent });
        let idle = Harness::new(PAYSAFE)
            .visited()
            .answered(json_reply(200, &nothing));
        assert_eq!(idle.view().topic, Topic::Invitation, "{recent}");
    }
}

/// Faults B59, K03.
#[test]
fn only_an_end_of_our_provider_and_purpose_is_shown() {
    for recent in [
        vec![],
        vec![approved(Provider::Ondato)],
        vec![approved(PAYSAFE).purpose("payout")],
        vec![deciding(PAYSAFE)],
        vec![paysafe("ELSEWHERE")],
    ] {
        let none = Harness::new(PAYSAFE)
            .visited()
            .answered(recent_flows(recent))
            .shows("idle");
        assert_eq!(none.view().topic, Topic::Invitation);
        assert_eq!(none.status(), None);
    }
    let ours = Harness::new(PAYSAFE).visited().answered(recent_flows([
        approved(Provider::Ondato).id("flw_idv"),
        approved(PAYSAFE).id("flw_new"),
    ]));
    assert_eq!(ours.view().reference.unwrap().as_str(), "flw_new");
}

/// Fault B59.
#[test]
fn a_backend_without_results_is_asked_for_the_stored_id() {
    let later = a_day_later(done());
    assert_eq!(later.request_line(), FINDING);
    let found = later.answered(open_flows([])).shows("checking");
    assert_eq!(found.request_line(), "GET /flows/flw_1");
    assert_eq!(found.view().topic, Topic::LookingUp);
    let shown = found
        .answered(approved(PAYSAFE))
        .shows("settled")
        .offers(&[Action::StartOver]);
    assert!(shown.view().is_recent);
    // Once more, after a reload.
    let again = shown
        .reloaded()
        .answered(open_flows([]))
        .answered(approved(PAYSAFE));
    assert!(again.view().is_recent);
}

/// Faults B59, D07.
#[test]
fn what_is_stored_of_a_result_is_its_id_and_time() {
    let done = done();
    let record: serde_json::Value = serde_json::from_str(done.recent.as_ref().unwrap()).unwrap();
    assert_eq!(
        record,
        serde_json::json!({ "version": 1, "flow": "flw_1", "endedAt": done.wall.as_millis() })
    );
    // Where the backend lists results, nothing is stored.
    let listing = a_day_later(done).answered(recent_flows([]));
    assert_eq!(listing.recent, None);
    let next = listing
        .shows("idle")
        .pressed(Action::Start)
        .answered(approved(PAYSAFE).id("flw_2"))
        .shows("settled");
    assert_eq!(next.recent, None);
}

/// Faults B59, D07.
#[test]
fn a_stored_id_is_valid_for_thirty_days() {
    for (days, is_read) in [(29, true), (31, false)] {
        let mut later = done().after(secs(days * DAY));
        later.shown = None;
        let found = later.reloaded().answered(open_flows([]));
        assert_eq!(found.in_flight.is_some(), is_read, "after {days} days");
        assert_eq!(found.recent.is_some(), is_read, "after {days} days");
    }
}

/// Faults B20, B21, B59.
#[test]
fn an_invalid_stored_id_is_removed_and_not_read() {
    let valid = r#"{"version":1,"flow":"flw_1","endedAt":1795262400000}"#;
    for text in [
        String::new(),
        "null".to_owned(),
        "flw_1".to_owned(),
        valid.replace("flw_1", "../admin"),
        valid.replace("\"version\":1", "\"version\":2"),
        valid.replace("1795262400000", "-1"),
        valid.replace('}', &format!(",\"x\":\"{}\"}}", "x".repeat(600))),
    ] {
        let mut page = Harness::new(PAYSAFE);
        page.recent = Some(text.clone());
        let idle = page.visited().answered(open_flows([])).shows("idle");
        assert_eq!(idle.recent, None, "{text}");
    }
    let now = Timestamp::from_millis(1_795_262_400_000);
    assert!(RecentRecord::read(valid, now).is_some());
}

/// Faults K09, B59.
#[test]
fn the_result_of_another_user_is_dropped_and_not_shown() {
    for (status, code) in [(404, "flow-not-found"), (403, "origin-not-allowed")] {
        let refused = a_day_later(done())
            .answered(open_flows([]))
            .answered(problem(status, code));
        assert_eq!(refused.recent, None);
        assert_eq!(refused.view().reference, None);
        let idle = refused.answered(open_flows([])).shows("idle");
        assert_eq!(idle.view().topic, Topic::Invitation);
        assert_eq!(idle.timer, None);
    }
    let foreign = a_day_later(done())
        .answered(open_flows([]))
        .answered(approved(PAYSAFE).purpose("payout"));
    assert_eq!(foreign.status(), None);
    assert_eq!(foreign.recent, None);
    foreign.answered(open_flows([])).shows("idle");
}

/// Faults N03, B59.
#[test]
fn a_failing_read_of_a_stored_id_blocks_no_start() {
    let found = a_day_later(done()).answered(open_flows([]));
    let reads = found.calls.len() - 1;
    let failed = found.until_quiet(no_network).has_problem("cannot-reach");
    assert_eq!(failed.calls.len() - reads, 3, "as for the list");
    assert!(failed.recent.is_some(), "a later visit tries again");
    let idle = failed
        .pressed(Action::CheckNow)
        .answered(open_flows([]))
        .shows("idle");
    idle.pressed(Action::Start).shows("starting");
}

/// Fault B59.
#[test]
fn a_new_flow_replaces_the_stored_id() {
    let shown = a_day_later(done())
        .answered(open_flows([]))
        .answered(approved(PAYSAFE));
    let started = shown.pressed(Action::StartOver);
    assert!(!started.view().is_recent);
    assert!(started.recent.is_some(), "until there is a new flow");
    let left = started.answered(created(PAYSAFE).id("flw_2"));
    assert_eq!(left.recent, None);
    let settled = left.returned().answered(approved(PAYSAFE).id("flw_2"));
    assert!(settled.recent.as_ref().unwrap().contains("flw_2"));
    assert!(!settled.view().is_recent, "it is of this visit");
}

/// Faults P47, B59.
#[test]
fn an_earlier_result_that_was_reopened_is_watched() {
    let found = a_day_later(done())
        .answered(open_flows([]))
        .answered(deciding(PAYSAFE).revision(2))
        .shows("waiting");
    assert!(!found.view().is_recent);
}

/// Fault B59.
#[test]
fn continue_after_an_approval_tells_the_host_and_no_more() {
    let mut page = Harness::new(PAYSAFE);
    page.config.offers_continue = true;
    let recent = page.clone().visited();
    let recent = recent.answered(recent_flows([approved(PAYSAFE)]));
    recent.offers(&[Action::Finish, Action::StartOver]);

    let declined = page.clone().left().returned();
    declined
        .answered(failed("SESSION_EXPIRED"))
        .offers(&[Action::StartOver]);

    let approved = page.left().returned().answered(approved(PAYSAFE));
    let approved = approved.offers(&[Action::Finish]);
    let finished = HostEvent::Finished {
        flow: "flw_1".to_owned().try_into().unwrap(),
    };
    assert_eq!(approved.event_count(&finished), 0);
    let before = approved.view();
    let pressed = approved.pressed(Action::Finish);
    assert_eq!(pressed.event_count(&finished), 1);
    let tells = |effect: &String| effect == "EmitHostEvent";
    assert!(pressed.last.iter().all(tells), "and nothing else");
    assert_eq!(pressed.view(), before);
    assert_eq!(pressed.view().status, Some(Status::Approved));
    let twice = pressed.pressed(Action::Finish);
    assert_eq!(twice.event_count(&finished), 2, "once for each click");
}
