//! Launches that come late, early, or from where none belongs.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use serde_json::json;

use crate::harness::Harness;
use crate::harness::replies::{Reply, open, open_flows, paysafe, problem};

const PAYSAFE: Provider = Provider::Paysafe;

/// Fault K11.
#[test]
fn a_launch_in_an_answer_to_a_status_call_is_not_followed() {
    let watched = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(open(PAYSAFE).with_launch());
    assert_eq!(watched.navigations.len(), 1, "the one before");
    let found = Harness::new(PAYSAFE)
        .visited()
        .answered(open_flows([open(PAYSAFE).with_launch()]));
    assert_eq!(found.navigations.len(), 0);
}

/// Fault N30.
#[test]
fn a_launch_with_an_older_revision_changes_nothing() {
    let left = Harness::new(PAYSAFE)
        .visited()
        .answered(open_flows([open(PAYSAFE)]))
        .answered(paysafe("AWAITING_USER_INPUT").revision(9))
        .pressed(Action::Continue)
        .answered(paysafe("ONGOING_VERIFICATION").revision(3).with_launch())
        .shows("leaving");
    assert_eq!(left.status(), Some("awaiting-customer"));
    let back = left.restored().answered(paysafe("COMPLETED").revision(8));
    assert_eq!(back.status(), None, "revision 9 is newer");
    back.timer_fired()
        .answered(paysafe("COMPLETED").revision(10))
        .shows("settled");
}

/// Fault N30.
#[test]
fn a_launch_with_a_newer_revision_is_applied() {
    let left = Harness::new(PAYSAFE)
        .visited()
        .answered(open_flows([open(PAYSAFE)]))
        .answered(paysafe("AWAITING_USER_INPUT").revision(3))
        .pressed(Action::Continue)
        .answered(paysafe("ACTIVE").revision(4).with_launch())
        .restored();
    let back = left.answered(paysafe("FAILED").revision(3));
    assert_eq!(back.status(), None, "revision 4 is newer");
    let back = back.timer_fired().answered(paysafe("ACTIVE").revision(4));
    assert_eq!(back.status(), Some("awaiting-customer"));
}

/// Fault D09.
#[test]
fn a_problem_code_is_only_a_code() {
    let refused = Harness::new(PAYSAFE)
        .starting()
        .answered(problem(422, "return-url-refused"))
        .has_problem("return-url-refused");
    assert!(refused.view().support);
    Harness::new(PAYSAFE)
        .starting()
        .until_quiet(|| problem(422, "<b>John Smith</b>"))
        .has_problem("not-understood");
}

/// The backend's clock is right; this device's is two hours ahead.
///
/// Faults T12, T01.
#[test]
fn a_link_about_to_expire_is_renewed_before_leaving() {
    let launch = |seconds: u32| {
        json!({
            "kind": "paysafe", "secureCode": "c2Rm",
            "redirectUrl": format!("https://pi-verify.eu-mprod.sandbox.dw-cloud.net/{seconds}"),
            "expirationTime": format!("2026-11-21T10:00:{seconds:02}.500Z"),
        })
    };
    let reply = |seconds: u32| {
        let mut reply: Reply = open(PAYSAFE).launching(launch(seconds)).into();
        reply.0.as_mut().unwrap().date = Some("Sat, 21 Nov 2026 10:00:00 GMT".to_owned());
        reply
    };
    let in_time = Harness::new(PAYSAFE).starting().answered(reply(15));
    assert_eq!(in_time.navigations.len(), 1);

    let late = Harness::new(PAYSAFE).starting().answered(reply(14));
    assert_eq!(late.navigations.len(), 0);
    assert!(late.stored.is_empty());
    assert_eq!(late.request_line(), "POST /flows/flw_1/launch");
    let left = late.clone().answered(reply(40)).shows("leaving");
    assert!(left.navigations[0].expose().contains("/40?"));
    // Once: the hosted page itself says what has become of its link.
    let left = late.answered(reply(1)).shows("leaving");
    assert_eq!(left.calls_of("launch"), 1);
}

/// Fault T06.
#[test]
fn an_expiry_that_is_no_time_does_not_hold_anybody_back() {
    for odd in ["9999-12-31T23:59:60Z", "soon", ""] {
        let launch = json!({
            "kind": "paysafe", "secureCode": "c2Rm", "expirationTime": odd,
            "redirectUrl": "https://pi-verify.eu-mprod.sandbox.dw-cloud.net/1",
        });
        let left = Harness::new(PAYSAFE)
            .starting()
            .answered(open(PAYSAFE).launching(launch));
        assert_eq!(left.navigations.len(), 1, "{odd}");
    }
}
