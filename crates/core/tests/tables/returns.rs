//! Reading a return from the page's address, and building a return URL.

use hosted_flow_core::attempt::AttemptState;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::return_url::{AttemptHint, Names, build, read};

use crate::lines::Case;

const PARAMETER: &str = "hf_attempt";
const STATE: &str = "0123456789abcdef0123456789abcdef";

fn names(provider: Provider) -> Names<'static> {
    Names {
        attempt: PARAMETER,
        error_code: "code",
        provider,
    }
}

mod reading {
    table!(
        "returns_read.txt",
        super::check_read,
        p05_what_the_provider_left_is_a_hint_and_removed,
        p31_an_address_without_parameters_stays,
        p32_ours_goes_and_everything_else_stays,
        p33_twice_is_unusable,
        p34_wrong_or_elsewhere_is_no_attempt,
        p38_an_error_in_the_address_is_nothing,
        p46_a_provider_s_group_goes_whole_or_stays_whole,
    );
}

mod building {
    table!(
        "returns_built.txt",
        super::check_built,
        p32_ours_comes_last_in_the_query,
        p33_an_old_attempt_is_replaced,
    );
}

/// provider | address | absent, given or unusable | yes or no | cleaned
#[track_caller]
fn check_read(case: &Case) {
    let provider = Provider::from_name(case.text(0)).unwrap();
    let arrival = read(case.text(1), names(provider));
    let attempt = match &arrival.attempt {
        AttemptHint::Absent => "absent",
        AttemptHint::Given(_) => "given",
        AttemptHint::Unusable => "unusable",
    };
    assert_eq!(attempt, case.text(2), "{case}");
    let hint = if arrival.has_provider_hint {
        "yes"
    } else {
        "no"
    };
    assert_eq!(hint, case.text(3), "{case}");
    assert_eq!(arrival.cleaned.as_deref(), case.maybe(4), "{case}");

    // A second cleaning changes nothing.
    let cleaned = arrival.cleaned.as_deref().unwrap_or(case.text(1));
    let again = read(cleaned, names(provider));
    assert_eq!(again.cleaned, None, "{case}");
    assert_eq!(again.attempt, AttemptHint::Absent, "{case}");
    // The debug output of a read address does not contain the state.
    assert!(!format!("{:?}", arrival.attempt).contains(STATE), "{case}");
}

/// provider | page | return url
#[track_caller]
fn check_built(case: &Case) {
    let provider = Provider::from_name(case.text(0)).unwrap();
    let state = AttemptState::parse(STATE).unwrap();
    let built = build(case.text(1), names(provider), &state);
    assert_eq!(built, case.text(2), "{case}");

    let returned = format!("{}&sessionId=9", built.split('#').next().unwrap());
    let arrival = read(&returned, names(provider));
    assert_eq!(arrival.attempt, AttemptHint::Given(state), "{case}");
}
