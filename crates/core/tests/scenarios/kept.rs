//! A page in the browser's back/forward cache.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::Phase;

use crate::harness::replies::{approved, deciding, open, open_flows, problem};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

/// Back from the hosted page, with the first read pending.
fn returned() -> Harness {
    Harness::new(PAYSAFE).left().returned()
}

/// Fault D12.
#[test]
fn a_result_in_the_back_cache_is_read_again_before_shown() {
    let done = returned().answered(approved(PAYSAFE).revision(3));
    let calls = done.calls.len();
    let reported = done.host_events.len();
    let kept = done.restored();
    assert_eq!(kept.view().phase, Phase::Checking);
    assert_eq!(kept.status(), None);
    assert_eq!(kept.calls.len(), calls + 1);
    let signed_out = kept.clone().answered(problem(401, "session-expired"));
    assert_eq!(signed_out.status(), None);
    assert_eq!(signed_out.view().reference, None);
    let elsewhere = kept.clone().answered(problem(404, "not-found"));
    let elsewhere = elsewhere.timer_fired().answered(problem(404, "not-found"));
    let none_open = elsewhere.answered(open_flows([])).shows("idle");
    assert_eq!(
        (none_open.status(), none_open.view().reference),
        (None, None)
    );
    let same = kept.answered(approved(PAYSAFE).revision(3));
    assert_eq!(same.view().phase, Phase::Settled);
    assert_eq!(same.status(), Some("approved"));
    assert_eq!(
        same.host_events.len(),
        reported + 2,
        "only the phases: {:?}",
        same.host_events
    );
}

/// Faults D12, K12.
#[test]
fn a_lagging_replica_does_not_undo_a_cached_result() {
    let kept = returned()
        .answered(approved(PAYSAFE).revision(3))
        .restored()
        .answered(deciding(PAYSAFE).revision(2));
    assert_eq!(kept.status(), None);
    let kept = kept.shows("checking").timer_fired();
    kept.answered(approved(PAYSAFE).revision(3))
        .shows("settled");
}

/// Fault D12.
#[test]
fn a_cached_waiting_screen_shows_no_status() {
    let kept = returned()
        .answered(deciding(PAYSAFE).revision(3))
        .shows("waiting")
        .offline()
        .restored();
    assert_eq!(kept.status(), None);
}

/// Fault D12.
#[test]
fn a_cached_problem_shows_no_status() {
    let refused = returned()
        .answered(open(PAYSAFE))
        .after(secs(11))
        .timer_fired()
        .answered(open(PAYSAFE))
        .shows("needs-input")
        .offline()
        .pressed(Action::Continue)
        .has_problem("offline");
    assert_eq!(refused.status(), Some("awaiting-customer"));
    let kept = refused.online().restored().shows("checking");
    assert_eq!(kept.status(), None);
    assert_eq!(kept.request_line(), "GET /flows/flw_1");
    let signed_out = kept.answered(problem(401, "session-expired"));
    assert_eq!(signed_out.view().reference, None);
}

/// Fault B10.
#[test]
fn a_page_restored_while_hidden_reads_when_visible() {
    let waiting = returned()
        .answered(deciding(PAYSAFE))
        .shows("waiting")
        .hidden();
    let calls = waiting.calls.len();
    let kept = waiting.restored_hidden();
    assert_eq!((kept.calls.len(), kept.timer), (calls, None));
    assert_eq!(kept.status(), None);
    assert_eq!(kept.visible().calls.len(), calls + 1);
}
