//! Faults of a provider's page, or of a page that imitates it.

use hosted_flow_core::provider::Provider;

use crate::harness::replies::{deciding, open, open_flows};
use crate::harness::{Harness, state_of};

const AWAY: [Provider; 4] = [
    Provider::Ondato,
    Provider::Paysafe,
    Provider::Airwallex,
    Provider::ConnectPay,
];

/// A redirect of an allowed host is not visible from here. So nothing of ours is in the hosted URL
/// that a redirect could carry on: the attempt state is only in the return URL, which the backend
/// has.
///
/// Fault P28.
#[test]
fn the_hosted_url_contains_nothing_of_ours() {
    for provider in AWAY {
        let left = Harness::new(provider).left().shows("leaving");
        let address = left.navigations[0].expose();
        for ours in [
            state_of(1).expose(),
            &state_of(1).hash(),
            "hf_attempt",
            "flw_1",
            "bank.example",
            "hosted-flow",
        ] {
            assert!(!address.contains(ours), "{provider}: {ours} in {address}");
        }
        assert!(left.last_return_url().contains(state_of(1).expose()));
    }
}

/// Fault P38.
#[test]
fn an_error_in_the_address_is_ignored_and_not_shown() {
    let page = "https://bank.example/join";
    for error in [
        "error=access_denied",
        "error=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&error_description=%3Cb%3Eno%3C/b%3E",
        "error=server_error&state=0123456789abcdef0123456789abcdef",
        "code=UNKNOWN&error=cancelled",
    ] {
        for provider in AWAY {
            // Without parameters of ours, on a page that knows no flow.
            let nowhere = Harness::new(provider)
                .went_to(&format!("{page}?{error}"))
                .answered(open_flows([]))
                .shows("idle");
            assert_eq!(nowhere.view().problem, None);
            // With an open attempt: it stays, and the status is read as usual.
            let left = Harness::new(provider).left();
            let stored = left.stored.clone();
            let returned = left.went_to(&format!("{page}?{error}"));
            assert_eq!(returned.stored, stored, "{provider}: {error}");
            assert_eq!(returned.request_line(), "GET /flows/flw_1");
            let waits = returned.answered(deciding(provider)).shows("waiting");
            for printed in [
                format!("{:?}", waits.view()),
                format!("{:?}", waits.host_events),
            ] {
                for part in [
                    "access_denied",
                    "img",
                    "onerror",
                    "server_error",
                    "cancelled",
                ] {
                    assert!(!printed.contains(part), "{part}: {printed}");
                }
            }
        }
    }
}

/// Fault P31.
#[test]
fn a_return_without_parameters_finds_the_flow_again() {
    for provider in AWAY {
        let left = Harness::new(provider).left();
        let page = left.href.clone();
        // The record alone leads to the flow; without it, the list of open flows does.
        let known = left.clone().went_to(&page);
        assert_eq!(known.request_line(), "GET /flows/flw_1");
        let mut strange = left;
        strange.stored.clear();
        strange.shown = None;
        let found = strange.went_to(&page);
        assert!(found.request_line().starts_with("GET /flows?open=true"));
        found
            .answered(open_flows([open(provider)]))
            .answered(open(provider))
            .shows("needs-input");
    }
}
