//! A final status that the provider corrects later.

use hosted_flow_core::flow::{Action, HostEvent};
use hosted_flow_core::provider::Provider;
use serde_json::json;

use crate::harness::replies::{
    FlowReply, Reply, airwallex, approved, bare, deciding, failed, json_reply, problem,
};
use crate::harness::{Harness, secs};

const AIRWALLEX: Provider = Provider::Airwallex;
const PAYSAFE: Provider = Provider::Paysafe;

/// A page that has shown a final status, and is looked at again after a while.
fn looked_at_again(end: FlowReply) -> Harness {
    let settled = Harness::new(PAYSAFE).left().returned().answered(end);
    let calls = settled.calls.len();
    let soon = settled.hidden().after(secs(59)).visible();
    assert_eq!(soon.calls.len(), calls, "not within a minute");
    let looked = soon.hidden().after(secs(1)).visible().shows("settled");
    assert_eq!(looked.asking(), "GET /flows/flw_1");
    looked
}

/// Fault P47.
#[test]
fn a_corrected_end_is_shown_when_the_page_is_visible_again() {
    for (first, then) in [
        (approved(PAYSAFE), failed("NAME_MISMATCH")),
        (failed("NAME_MISMATCH"), approved(PAYSAFE)),
    ] {
        let looked = looked_at_again(first.revision(3));
        let status = looked.status();
        let told = looked.told.len();
        let corrected = looked.answered(then.revision(4)).shows("settled");
        assert_ne!(corrected.status(), status);
        let new = &corrected.told[told..];
        let is_end = |event: &HostEvent| matches!(event, HostEvent::Settled { .. });
        assert_eq!(new.iter().filter(|event| is_end(event)).count(), 1);
        assert_eq!(corrected.wake, None);
    }
}

/// Fault P47.
#[test]
fn an_end_that_is_under_way_again_is_waited_for() {
    let waiting = looked_at_again(approved(PAYSAFE).revision(3))
        .answered(deciding(PAYSAFE).revision(4))
        .shows("waiting");
    assert_eq!(waiting.status(), Some("processing"));
    let declined = waiting
        .woken()
        .answered(failed("NAME_MISMATCH").revision(5));
    assert_eq!(declined.status(), Some("declined"));
}

/// Fault P47.
#[test]
fn a_flow_that_had_a_session_never_begins_again_by_a_correction() {
    let nothing = json!({
        "id": "flw_1", "provider": "paysafe", "revision": 4, "status": { "provider": "paysafe" },
    });
    let waiting = looked_at_again(approved(PAYSAFE).revision(3))
        .answered(json_reply(200, &nothing))
        .shows("waiting");
    assert_eq!(waiting.status(), Some("unknown"));
    waiting.offers(&[Action::CheckNow]);
}

/// Fault P47.
#[test]
fn only_a_newer_revision_is_a_correction() {
    let looked = looked_at_again(approved(PAYSAFE).revision(3));
    let (view, told) = (looked.view(), looked.told.len());
    let replies: [Reply; 8] = [
        failed("OTHER").revision(3).into(),
        failed("OTHER").revision(2).into(),
        failed("OTHER").revision(9).id("flw_2").into(),
        approved(PAYSAFE).revision(9).into(),
        bare(304),
        bare(503),
        problem(401, "session-expired"),
        problem(404, "flow-not-found"),
    ];
    for reply in replies {
        let kept = looked.clone().answered(reply);
        assert_eq!((kept.view(), kept.told.len()), (view.clone(), told));
        assert_eq!((kept.in_flight.clone(), kept.wake), (None, None));
    }
}

/// Fault P47.
#[test]
fn a_correction_leads_nobody_away() {
    let left = Harness::new(AIRWALLEX).left();
    let back = left
        .last_return_url()
        .replace('#', "&ahfi_id=ahfi_1&code=TOKEN_EXPIRED#");
    let settled = left
        .went_to(&back)
        .answered(approved(AIRWALLEX).revision(3));
    let trips = settled.navigations.len();
    let expired = settled.hidden().after(secs(60)).visible().answered(
        airwallex("INIT", "CREATED")
            .failing("TOKEN_EXPIRED")
            .revision(4),
    );
    assert_eq!(expired.navigations.len(), trips);
    assert_eq!(expired.in_flight, None);
}
