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

/// A page with a final status that becomes visible again after a while.
fn visible_again(end: FlowReply) -> Harness {
    let settled = Harness::new(PAYSAFE).left().returned().answered(end);
    let calls = settled.calls.len();
    let soon = settled.hidden().after(secs(59)).visible();
    assert_eq!(soon.calls.len(), calls, "not within a minute");
    let visible = soon.hidden().after(secs(1)).visible().shows("settled");
    assert_eq!(visible.request_line(), "GET /flows/flw_1");
    visible
}

/// Fault P47.
#[test]
fn a_correction_is_shown_when_the_page_is_visible_again() {
    for (first, then) in [
        (approved(PAYSAFE), failed("NAME_MISMATCH")),
        (failed("NAME_MISMATCH"), approved(PAYSAFE)),
    ] {
        let visible = visible_again(first.revision(3));
        let status = visible.status();
        let reported = visible.host_events.len();
        let corrected = visible.answered(then.revision(4)).shows("settled");
        assert_ne!(corrected.status(), status);
        let new = &corrected.host_events[reported..];
        let is_end = |event: &HostEvent| matches!(event, HostEvent::Settled { .. });
        assert_eq!(new.iter().filter(|event| is_end(event)).count(), 1);
        assert_eq!(corrected.timer, None);
    }
}

/// Fault P47.
#[test]
fn a_correction_to_a_pending_status_resumes_polling() {
    let waiting = visible_again(approved(PAYSAFE).revision(3))
        .answered(deciding(PAYSAFE).revision(4))
        .shows("waiting");
    assert_eq!(waiting.status(), Some("processing"));
    let declined = waiting
        .timer_fired()
        .answered(failed("NAME_MISMATCH").revision(5));
    assert_eq!(declined.status(), Some("declined"));
}

/// Fault P47.
#[test]
fn a_correction_never_offers_a_second_session() {
    let nothing = json!({
        "id": "flw_1", "provider": "paysafe", "revision": 4, "status": { "provider": "paysafe" },
    });
    let waiting = visible_again(approved(PAYSAFE).revision(3))
        .answered(json_reply(200, &nothing))
        .shows("waiting");
    assert_eq!(waiting.status(), Some("unknown"));
    waiting.offers(&[Action::CheckNow]);
}

/// Fault P47.
#[test]
fn only_a_newer_revision_is_a_correction() {
    let visible = visible_again(approved(PAYSAFE).revision(3));
    let (view, reported) = (visible.view(), visible.host_events.len());
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
        let kept = visible.clone().answered(reply);
        assert_eq!(
            (kept.view(), kept.host_events.len()),
            (view.clone(), reported)
        );
        assert_eq!((kept.in_flight.clone(), kept.timer), (None, None));
    }
}

/// Fault P47.
#[test]
fn a_correction_starts_no_automatic_launch() {
    let left = Harness::new(AIRWALLEX).left();
    let back = left
        .last_return_url()
        .replace('#', "&ahfi_id=ahfi_1&code=TOKEN_EXPIRED#");
    let settled = left
        .went_to(&back)
        .answered(approved(AIRWALLEX).revision(3));
    let navigations = settled.navigations.len();
    let expired = settled.hidden().after(secs(60)).visible().answered(
        airwallex("INIT", "CREATED")
            .failing("TOKEN_EXPIRED")
            .revision(4),
    );
    assert_eq!(expired.navigations.len(), navigations);
    assert_eq!(expired.in_flight, None);
}
