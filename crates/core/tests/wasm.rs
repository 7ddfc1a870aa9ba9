//! What could differ on wasm: 32 bits, a small stack, no clock.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod harness;

use std::time::Duration;

use harness::replies::{Reply, approved, created, deciding, open_flows};
use harness::{Harness, PAGE};
use hosted_flow_core::answer::{HttpResponse, ResponseError, Transient, classify};
use hosted_flow_core::attempt::{AttemptRecord, AttemptState};
use hosted_flow_core::contract::{self, FlowId};
use hosted_flow_core::flow::Action;
use hosted_flow_core::hosted_url::HostedUrl;
use hosted_flow_core::poll::PollPolicy;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::random::JitterRng;
use hosted_flow_core::time::Timestamp;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_complete_verification_with_each_hosted_page() {
    let is_hosted = |provider: &Provider| !provider.own_hosts().is_empty();
    for provider in Provider::ALL.into_iter().filter(is_hosted) {
        let done = Harness::new(provider)
            .visited()
            .answered(open_flows([]))
            .pressed(Action::Start)
            .answered(created(provider))
            .shows("leaving")
            .returned()
            .answered(deciding(provider))
            .shows("waiting")
            .timer_fired()
            .answered(approved(provider))
            .shows("settled");
        assert_eq!(done.navigations.len(), 1);
        assert!(done.stored.is_empty());
        assert_eq!(done.href, PAGE);
    }
}

/// Fault T08.
#[wasm_bindgen_test]
fn polling_ends() {
    let parked = Harness::new(Provider::Paysafe)
        .waiting()
        .until_quiet(|| Reply::from(deciding(Provider::Paysafe)))
        .shows("parked");
    assert!(parked.monotonic >= Duration::from_mins(15));
}

#[wasm_bindgen_test]
fn the_hash_of_a_state_is_sha_256() {
    let state = AttemptState::parse("0123456789abcdef0123456789abcdef").unwrap();
    assert_eq!(state.hash(), HASH);
    let flow = FlowId::new("flw_1").unwrap();
    let launched = Timestamp::from_millis(u64::MAX - 1);
    let record = AttemptRecord::new(flow, Provider::Ondato, &state, launched);
    assert_eq!(record.key(), format!("hosted-flow:attempt:{HASH}"));
    // A number that a double could not hold.
    let read = AttemptRecord::read(&record.key(), &record.to_text(), launched).unwrap();
    assert_eq!(read.launched_at(), launched);
}

/// Fault N25.
#[wasm_bindgen_test]
fn deep_nesting_does_not_use_the_stack_up() {
    for nested in ["[".repeat(60_000), "{\"a\":".repeat(12_000)] {
        assert!(contract::read_flow(nested.as_bytes()).is_err());
        let within = format!(r#"{{"id":"f","provider":"paysafe","revision":1,"status":{nested}"#);
        assert!(contract::read_flow(within.as_bytes()).is_err());
    }
}

/// Fault K10.
#[wasm_bindgen_test]
fn a_revision_is_64_bits_wide() {
    let body = r#"{"id":"f","provider":"paysafe","revision":18446744073709551615,
                   "status":{"provider":"paysafe","sessionStatus":"ACTIVE"}}"#;
    let flow = contract::read_flow(body.as_bytes()).unwrap();
    assert_eq!(flow.revision, u64::MAX);
}

/// Faults N08, N10.
#[wasm_bindgen_test]
fn retry_after_is_read_without_a_clock() {
    let wait = |retry_after: &str| {
        let answer = HttpResponse {
            status: 503,
            retry_after: Some(retry_after.to_owned()),
            date: Some("Sat, 21 Nov 2026 10:00:00 GMT".to_owned()),
            ..HttpResponse::default()
        };
        match classify(&answer) {
            Err(ResponseError::Transient(Transient { retry_after, .. })) => retry_after,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        wait("Sat, 21 Nov 2026 10:01:00 GMT"),
        Some(Duration::from_mins(1))
    );
    assert_eq!(wait("Sat, 21 Nov 2026 09:00:00 GMT"), Some(Duration::ZERO));
    assert_eq!(
        wait("Fri, 31 Dec 9999 23:59:59 GMT"),
        Some(Duration::from_mins(5))
    );
    assert_eq!(wait("99999999999999999999"), Some(Duration::from_mins(5)));
    assert_eq!(wait("4294967296"), Some(Duration::from_mins(5)));
    assert_eq!(wait("soon"), None);
}

/// Fault T09.
#[wasm_bindgen_test]
fn no_wait_overflows_a_timer() {
    let policy = PollPolicy::default();
    let interval = policy.interval(Duration::MAX, None, &mut JitterRng::new(u64::MAX));
    assert!(interval <= Duration::from_mins(1));
    assert!(interval >= Duration::from_secs(57));
    // The random numbers are the same as on 64-bit systems.
    assert_eq!(
        JitterRng::new(7).up_to(Duration::from_secs(1)),
        Duration::from_millis(JITTER_MILLIS)
    );
}

/// Fault P16.
#[wasm_bindgen_test]
fn a_hosted_url_is_the_same_on_wasm() {
    let hosts = Provider::Ondato.allowed_hosts();
    let url = HostedUrl::parse("HTTPS://IDV.Ondato.com:443?id=1#f", &hosts).unwrap();
    assert_eq!(url.expose(), "https://idv.ondato.com/?id=1#f");
    let long = format!("https://idv.ondato.com/{}", "a".repeat(20_000));
    assert!(HostedUrl::parse(&long, &hosts).is_err());
    assert!(HostedUrl::parse("https://idv.ondato.com@evil.example/", &hosts).is_err());
}

const HASH: &str = "3eb1bd439947eb762998e566ccc2e099c791118b2f40579cc4f7da2b5061b7f9";

const JITTER_MILLIS: u64 = 310;
