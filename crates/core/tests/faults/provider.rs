//! What a provider's page, or whoever speaks for it, may do.

use hosted_flow_core::provider::Provider;

use crate::harness::replies::{deciding, open, open_flows};
use crate::harness::{Harness, state_of};

const AWAY: [Provider; 4] = [
    Provider::Ondato,
    Provider::Paysafe,
    Provider::Airwallex,
    Provider::ConnectPay,
];

/// Where an allowed host sends the browser on to cannot be seen from here: so nothing of ours goes
/// there that could be carried on. The attempt's state is in the return URL alone, which the
/// backend has.
///
/// Fault P28.
#[test]
fn nothing_of_ours_travels_with_the_person() {
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
fn an_error_in_the_address_cancels_nothing_and_is_not_spoken_of() {
    let page = "https://bank.example/join";
    for error in [
        "error=access_denied",
        "error=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&error_description=%3Cb%3Eno%3C/b%3E",
        "error=server_error&state=0123456789abcdef0123456789abcdef",
        "code=UNKNOWN&error=cancelled",
    ] {
        for provider in AWAY {
            // With nothing of ours beside it, on a page that knows of no flow.
            let nowhere = Harness::new(provider)
                .went_to(&format!("{page}?{error}"))
                .answered(open_flows([]))
                .shows("idle");
            assert_eq!(nowhere.view().problem, None);
            // With an attempt under way: it stays, and the backend is asked as ever.
            let left = Harness::new(provider).left();
            let stored = left.stored.clone();
            let asked = left.went_to(&format!("{page}?{error}"));
            assert_eq!(asked.stored, stored, "{provider}: {error}");
            assert_eq!(asked.asking(), "GET /flows/flw_1");
            let waits = asked.answered(deciding(provider)).shows("waiting");
            for printed in [format!("{:?}", waits.view()), format!("{:?}", waits.told)] {
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
        // The record alone leads there; without it, the backend does.
        let known = left.clone().went_to(&page);
        assert_eq!(known.asking(), "GET /flows/flw_1");
        let mut strange = left;
        strange.stored.clear();
        strange.shown = None;
        let found = strange.went_to(&page);
        assert!(found.asking().starts_with("GET /flows?open=true"));
        found
            .answered(open_flows([open(provider)]))
            .answered(open(provider))
            .shows("needs-input");
    }
}
