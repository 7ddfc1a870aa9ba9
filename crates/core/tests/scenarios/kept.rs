//! A page that the browser has kept for Back.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::Phase;

use crate::harness::replies::{approved, deciding, open, open_flows, problem};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

/// Back from the hosted page, and asking.
fn returned() -> Harness {
    Harness::new(PAYSAFE).left().returned()
}

#[test]
fn d12_a_result_that_was_kept_for_back_is_asked_for_anew_and_not_shown_until_then() {
    let done = returned().answered(approved(PAYSAFE).revision(3));
    let calls = done.calls.len();
    let told = done.told.len();
    let kept = done.restored();
    assert_eq!(kept.view().phase, Phase::Checking);
    assert_eq!(kept.status(), None);
    assert_eq!(kept.calls.len(), calls + 1);
    let signed_out = kept.clone().answered(problem(401, "session-expired"));
    assert_eq!(signed_out.status(), None);
    assert_eq!(signed_out.view().reference, None);
    let elsewhere = kept.clone().answered(problem(404, "not-found"));
    let elsewhere = elsewhere.woken().answered(problem(404, "not-found"));
    let nobody = elsewhere.answered(open_flows([])).shows("idle");
    assert_eq!((nobody.status(), nobody.view().reference), (None, None));
    let same = kept.answered(approved(PAYSAFE).revision(3));
    assert_eq!(same.view().phase, Phase::Settled);
    assert_eq!(same.status(), Some("approved"));
    assert_eq!(
        same.told.len(),
        told + 2,
        "the phases alone: {:?}",
        same.told
    );
}

#[test]
fn d12_k12_a_replica_that_lags_does_not_take_back_what_was_kept_for_back() {
    let kept = returned()
        .answered(approved(PAYSAFE).revision(3))
        .restored()
        .answered(deciding(PAYSAFE).revision(2));
    assert_eq!(kept.status(), None);
    let kept = kept.shows("checking").woken();
    kept.answered(approved(PAYSAFE).revision(3))
        .shows("settled");
}

#[test]
fn d12_what_was_waited_for_is_not_shown_to_whoever_comes_back_either() {
    let kept = returned()
        .answered(deciding(PAYSAFE).revision(3))
        .shows("waiting")
        .offline()
        .restored();
    assert_eq!(kept.status(), None);
}

#[test]
fn d12_a_problem_with_what_is_known_of_the_flow_is_not_kept_for_back_either() {
    let refused = returned()
        .answered(open(PAYSAFE))
        .after(secs(11))
        .woken()
        .answered(open(PAYSAFE))
        .shows("needs-input")
        .offline()
        .pressed(Action::Continue)
        .has_problem("offline");
    assert_eq!(refused.status(), Some("awaiting-customer"));
    let kept = refused.online().restored().shows("checking");
    assert_eq!(kept.status(), None);
    assert_eq!(kept.asking(), "GET /flows/flw_1");
    let signed_out = kept.answered(problem(401, "session-expired"));
    assert_eq!(signed_out.view().reference, None);
}

#[test]
fn b10_a_page_that_is_restored_where_nobody_looks_asks_when_somebody_does() {
    let waiting = returned()
        .answered(deciding(PAYSAFE))
        .shows("waiting")
        .hidden();
    let calls = waiting.calls.len();
    let kept = waiting.restored_unseen();
    assert_eq!((kept.calls.len(), kept.wake), (calls, None));
    assert_eq!(kept.status(), None);
    assert_eq!(kept.visible().calls.len(), calls + 1);
}
