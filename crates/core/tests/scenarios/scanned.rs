//! A hand-off link that a phone has scanned.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;

use crate::devices::at_a_desk;
use crate::harness::replies::{created, handoff, no_network, open, open_flows, paysafe, problem};
use crate::harness::{Harness, secs};

const AIRWALLEX: Provider = Provider::Airwallex;
const LINK: &str = "https://bank.example/onboarding?hf_handoff=needle-token-0123456789ab";

#[test]
fn a_scanned_link_opens_the_flow_and_cleans_the_address() {
    let came = Harness::new(AIRWALLEX).went_to("/join?a=1&hf_handoff=needle-token-0123456789ab#x");
    assert_eq!(came.request_line(), "POST /handoff");
    assert_eq!(came.href, "/join?a=1#x");
    let found = came
        .answered(open(AIRWALLEX))
        .shows("needs-input")
        .offers(&[Action::Reauthorize, Action::CheckNow]);
    let left = found
        .pressed(Action::Reauthorize)
        .answered(open(AIRWALLEX).with_launch());
    assert_eq!(left.navigations.len(), 1);
}

#[test]
fn a_used_link_is_reported() {
    let scanned = || Harness::new(AIRWALLEX).went_to("/join?hf_handoff=needle-token-0123456789ab");
    for (status, code) in [(404, "not-found"), (410, "handoff-over"), (409, "used")] {
        let over = scanned().answered(problem(status, code));
        assert_eq!(
            over.request_line(),
            "GET /flows?open=true&provider=airwallex"
        );
        over.answered(problem(401, "session-expired"))
            .has_problem("handoff-over")
            .offers(&[Action::CheckNow]);
    }
    // A signed-in person is not offered a start either, unless they check again.
    scanned()
        .answered(problem(410, "handoff-over"))
        .answered(open_flows([]))
        .has_problem("handoff-over")
        .pressed(Action::CheckNow)
        .answered(open_flows([]))
        .shows("idle");
    // This browser has used the link, and the answer was lost.
    let mut lost = scanned().answered(no_network());
    lost = lost.timer_fired();
    assert_eq!(lost.request_line(), "POST /handoff");
    lost.answered(problem(410, "handoff-over"))
        .answered(open_flows([open(AIRWALLEX)]))
        .answered(open(AIRWALLEX))
        .shows("needs-input");
}

#[test]
fn a_link_to_another_provider_s_flow_is_refused() {
    Harness::new(AIRWALLEX)
        .went_to("/join?hf_handoff=needle-token-0123456789ab")
        .answered(paysafe("COMPLETED"))
        .has_problem("foreign-flow");
}

#[test]
fn an_invalid_token_is_removed_from_the_address() {
    for query in [
        "hf_handoff=",
        "hf_handoff=short",
        "hf_handoff=a&hf_handoff=b",
    ] {
        let came = Harness::new(AIRWALLEX).went_to(&format!("/join?{query}"));
        assert_eq!(
            came.request_line(),
            "GET /flows?open=true&provider=airwallex"
        );
        assert_eq!(came.href, "/join");
    }
}

/// This device's clock is an hour ahead of the backend's.
#[test]
fn the_time_left_of_a_qr_code_is_the_backends() {
    let shown = |seconds| {
        let creating = at_a_desk().starting().answered(created(AIRWALLEX));
        creating.after(secs(3)).answered(handoff(LINK, seconds))
    };
    let code = shown(300);
    let until = code.view().handoff_until;
    assert_eq!(until, Some(code.monotonic + secs(300)));
    let later = code.after(secs(100)).hidden().visible();
    assert_eq!(later.view().handoff_until, until, "no new view to count");
    let capped = shown(3_000);
    let until = capped.view().handoff_until;
    assert_eq!(until, Some(capped.monotonic + secs(15 * 60)));
}
