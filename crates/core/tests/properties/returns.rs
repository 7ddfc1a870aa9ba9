//! A return URL, built and cleaned: the page's own bytes stay.

use hosted_flow_core::attempt::AttemptState;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::return_url::{AttemptHint, Names, build, read};
use proptest::prelude::*;

const OURS: &str = "hf_attempt";

fn names(provider: Provider) -> Names<'static> {
    Names {
        attempt: OURS,
        error_code: "code",
        provider,
    }
}

/// A parameter of the page: anything but `&` and `#`, and none of our or the provider's names.
fn own_pair() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Z0-9%=+?/_.:;é-]{0,12}",
        1 => Just("status=open".to_owned()),
        1 => Just("sessionId=mine".to_owned()),
        1 => Just("hf_attemp=1".to_owned()),
        1 => Just("%".to_owned()),
    ]
    .prop_filter("spoken for", |pair| {
        let name = percent_encoding::percent_decode_str(pair.split('=').next().unwrap_or(""));
        let name: Vec<u8> = name.collect();
        name != OURS.as_bytes() && name != b"sessionStatus"
    })
}

fn own_query() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop::collection::vec(own_pair(), 1..5).prop_map(|pairs| pairs.join("&")))
}

fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "#[a-zA-Z0-9%=&?#/_é-]{0,20}"]
}

fn path() -> impl Strategy<Value = String> {
    prop_oneof![
        "https://bank\\.example(/[a-z%é]{0,5}){0,3}",
        "(/[a-z%é]{0,5}){1,3}",
    ]
}

fn provider() -> impl Strategy<Value = Provider> {
    prop::sample::select(Provider::ALL.to_vec())
}

fn state() -> impl Strategy<Value = AttemptState> {
    "[0-9a-f]{32}".prop_map(|text| AttemptState::parse(&text).unwrap())
}

/// The parameters that Paysafe may append, in its order.
fn appended() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("&sessionId=9&sessionStatus=COMPLETED".to_owned()),
        Just("&sessionStatus=FAILED&sessionId=9".to_owned()),
        Just("&status=success".to_owned()),
        Just("&sessionId=9&sessionStatus=FAILED&status=fail".to_owned()),
    ]
}

fn address(path: &str, query: Option<&str>, fragment: &str) -> String {
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{path}{query}{fragment}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Built, returned to and cleaned: the page's address is unchanged.
    ///
    /// Fault B09.
    #[test]
    fn an_attempt_leaves_the_page_address_unchanged(
        path in path(),
        query in own_query(),
        fragment in fragment(),
        provider in provider(),
        state in state(),
        appended in appended(),
    ) {
        // A lone `?` has no meaning, and is dropped.
        let query = query.filter(|query| !query.is_empty());
        let page = address(&path, query.as_deref(), &fragment);
        let out = build(&page, names(provider), &state);
        prop_assert_eq!(out.matches(state.expose()).count(), 1);
        prop_assert!(out.ends_with(&fragment));

        let (before, after) = out.split_at(out.len() - fragment.len());
        let appended = match provider {
            Provider::Paysafe => appended,
            Provider::Airwallex => "&ahfi_id=ahfi_1&code=TOKEN_EXPIRED".to_owned(),
            _ => String::new(),
        };
        let back = read(&format!("{before}{appended}{after}"), names(provider));
        prop_assert_eq!(back.attempt, AttemptHint::Given(state));
        prop_assert_eq!(back.has_provider_hint, !appended.is_empty());
        prop_assert_eq!(back.cleaned, Some(page));
    }

    /// A fixed return URL, to which Paysafe appends: the parameters before that stay.
    ///
    /// Fault P32.
    #[test]
    fn parameters_before_the_appended_ones_stay(
        path in path(),
        own in prop::collection::vec(own_pair(), 1..4),
        fragment in fragment(),
    ) {
        let theirs = "sessionId=9&sessionStatus=COMPLETED";
        let back = format!("{path}?{}&{theirs}{fragment}", own.join("&"));
        let cleaned = address(&path, Some(&own.join("&")), &fragment);
        let arrival = read(&back, names(Provider::Paysafe));
        prop_assert_eq!(arrival.cleaned, Some(cleaned));
        prop_assert_eq!(arrival.attempt, AttemptHint::Absent);
    }

    /// Fault P32.
    #[test]
    fn an_address_without_our_parameters_is_unchanged(
        path in path(),
        query in own_query(),
        fragment in fragment(),
        provider in provider(),
    ) {
        let page = address(&path, query.as_deref(), &fragment);
        let arrival = read(&page, names(provider));
        prop_assert_eq!(arrival.cleaned, None);
        prop_assert_eq!(arrival.attempt, AttemptHint::Absent);
        prop_assert!(!arrival.has_provider_hint);
    }

    /// Our parameters are removed at any position and in any number; the others keep their order.
    ///
    /// Fault P33.
    #[test]
    fn our_parameter_is_removed_at_any_position(
        own in prop::collection::vec(own_pair(), 0..5),
        places in prop::collection::vec(0..6usize, 1..3),
        value in "[0-9a-f]{30,34}|[^&#]{0,5}",
        provider in Just(Provider::Ondato),
    ) {
        let mut pairs = own.clone();
        for place in &places {
            pairs.insert((*place).min(pairs.len()), format!("{OURS}={value}"));
        }
        let arrival = read(&format!("/p?{}", pairs.join("&")), names(provider));
        let cleaned = if own.is_empty() {
            "/p".to_owned()
        } else {
            format!("/p?{}", own.join("&"))
        };
        prop_assert_eq!(arrival.cleaned, Some(cleaned));
        if places.len() > 1 {
            prop_assert_eq!(arrival.attempt, AttemptHint::Unusable);
        }
    }

    /// Fault S09.
    #[test]
    fn any_address_is_read_without_a_panic(href in any::<String>(), provider in provider()) {
        let arrival = read(&href, names(provider));
        if let Some(cleaned) = &arrival.cleaned {
            prop_assert!(cleaned.len() < href.len());
            prop_assert_eq!(read(cleaned, names(provider)).attempt, AttemptHint::Absent);
        }
        let built = build(&href, names(provider), &AttemptState::parse(&"a".repeat(32)).unwrap());
        prop_assert!(matches!(read(&built, names(provider)).attempt, AttemptHint::Given(_)));
    }
}
