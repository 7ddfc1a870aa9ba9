//! The polling policy: intervals and back-off.

use std::time::Duration;

use hosted_flow_core::answer::{Transient, TransientKind};
use hosted_flow_core::attempt::AttemptState;
use hosted_flow_core::flow::Flow;
use hosted_flow_core::poll::{PollPolicy, Stopwatch};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::random::JitterRng;

use crate::harness::replies::{bare, no_network, open_flows, paysafe};
use crate::harness::{Harness, secs};

const CLIENTS: u64 = 1_000;

fn failure(kind: TransientKind, retry_after: Option<u64>) -> Transient {
    Transient {
        kind,
        retry_after: retry_after.map(secs),
    }
}

/// The waits of a thousand clients after their `failures`th failure.
fn waits(failures: u32, failure: Transient) -> Vec<Duration> {
    let policy = PollPolicy::default();
    (0..CLIENTS)
        .map(|seed| policy.back_off(Duration::ZERO, failures, failure, &mut JitterRng::new(seed)))
        .collect()
}

#[track_caller]
fn check_spread(waits: &[Duration]) {
    let mut buckets = std::collections::BTreeMap::<u128, usize>::new();
    for wait in waits {
        *buckets.entry(wait.as_millis() / 100).or_default() += 1;
    }
    let (at, most) = buckets.iter().max_by_key(|(_, count)| **count).unwrap();
    assert!(
        most * 20 <= waits.len(),
        "{most} of {} in the 100 ms from {} ms",
        waits.len(),
        at * 100
    );
}

/// Fault N34.
#[test]
fn a_thousand_clients_do_not_retry_at_once() {
    for failures in 1..=7 {
        check_spread(&waits(failures, failure(TransientKind::Unreachable, None)));
        check_spread(&waits(failures, failure(TransientKind::ServerFault, None)));
    }
    for failures in 1..=7 {
        check_spread(&waits(failures, failure(TransientKind::Throttled, None)));
    }
    for kind in [TransientKind::ServerFault, TransientKind::Throttled] {
        for seconds in [0, 1, 30, 120, 300] {
            check_spread(&waits(1, failure(kind, Some(seconds))));
        }
    }
}

/// Fault N34.
#[test]
fn a_thousand_clicks_are_not_retried_at_once() {
    // After a click the wait is ten seconds at most, and not the same for all clients.
    for reply in [bare(429), bare(503)] {
        for failures in 1..=2 {
            let wait_of = |seed| {
                let mut page = Harness::new(Provider::Paysafe);
                page.flow = Flow::new(seed);
                let mut failed = page.starting().answered(reply.clone());
                for _ in 1..failures {
                    failed = failed.retried().answered(reply.clone());
                }
                let since = failed.monotonic;
                let wait = failed.retried().monotonic.saturating_sub(since);
                assert!(wait <= secs(10), "{wait:?}");
                wait
            };
            check_spread(&(0..CLIENTS).map(wait_of).collect::<Vec<_>>());
        }
    }
}

/// Fault N34.
#[test]
fn a_thousand_polling_clients_do_not_retry_at_once() {
    let wait_of = |seed| {
        let mut page = Harness::new(Provider::Paysafe);
        page.flow = Flow::new(seed);
        let found = page.visited().answered(open_flows([paysafe("PROCESSING")]));
        let waiting = found.answered(paysafe("PROCESSING")).shows("waiting");
        let failed = waiting.timer_fired().answered(no_network());
        *failed.timers.last().expect("a retry is pending")
    };
    check_spread(&(0..CLIENTS).map(wait_of).collect::<Vec<_>>());
}

/// Fault N07.
#[test]
fn retry_after_is_the_minimum_with_jitter_on_top() {
    for kind in [TransientKind::ServerFault, TransientKind::Throttled] {
        for seconds in [0, 1, 30, 300] {
            let waits = waits(3, failure(kind, Some(seconds)));
            assert!(waits.iter().all(|wait| *wait >= secs(seconds)));
            assert!(waits.iter().any(|wait| *wait != waits[0]), "jitter");
        }
    }
}

/// Fault N09.
#[test]
fn throttled_waits_at_least_double_each_time() {
    let policy = PollPolicy::default();
    let throttled = failure(TransientKind::Throttled, None);
    for waited in [Duration::ZERO, secs(60), secs(200)] {
        for seed in 0..200 {
            let mut rng = JitterRng::new(seed);
            let mut before = policy.interval(waited, None, &mut rng);
            for failures in 1..=2 {
                let wait = policy.back_off(waited, failures, throttled, &mut rng);
                assert!(wait >= before * 2, "{wait:?} after {before:?}");
                before = wait;
            }
        }
    }
}

/// Faults N10, T09.
#[test]
fn no_wait_is_longer_than_a_browser_s_timer_can_be() {
    let policy = PollPolicy::default();
    for failures in [1, 2, 8, 20, 64, u32::MAX] {
        for kind in [TransientKind::Throttled, TransientKind::Unreachable] {
            let wait = policy.back_off(
                Duration::MAX,
                failures,
                failure(kind, Some(300)),
                &mut JitterRng::new(u64::from(failures)),
            );
            assert!(wait <= secs(600), "{wait:?}");
        }
    }
    let interval = policy.interval(Duration::MAX, Some(secs(300)), &mut JitterRng::new(1));
    assert!(interval <= secs(600), "{interval:?}");
}

#[test]
fn the_interval_is_a_tenth_of_the_wait_within_its_bounds() {
    let policy = PollPolicy::default();
    for (waited, max) in [
        (0, 2.0_f64),
        (20, 2.0),
        (100, 10.0),
        (600, 60.0),
        (9_999, 60.0),
    ] {
        for seed in 0..50 {
            let interval = policy.interval(secs(waited), None, &mut JitterRng::new(seed));
            let seconds = interval.as_secs_f64();
            // Jitter never makes the interval less than the minimum.
            let min = (max * 0.95).max(2.0);
            assert!(seconds <= max && seconds >= min, "{seconds} after {waited}");
        }
    }
}

#[test]
fn a_policy_whose_bounds_are_crossed_does_not_panic() {
    let policy = PollPolicy {
        min_interval: secs(300),
        max_interval: secs(10),
        ..PollPolicy::default()
    };
    let interval = policy.interval(secs(50), None, &mut JitterRng::new(1));
    assert!(interval <= secs(300));
}

/// Faults T02, T11.
#[test]
fn only_visible_time_counts_and_never_decreases() {
    let mut watch = Stopwatch::default();
    watch.tick(secs(100), false);
    assert_eq!(watch.waited(), Duration::ZERO, "hidden");
    watch.tick(secs(110), true);
    assert_eq!(watch.waited(), secs(10));
    watch.tick(secs(50), true);
    assert_eq!(watch.waited(), secs(10), "back");
    watch.tick(secs(60), true);
    assert_eq!(watch.waited(), secs(20), "and on from there");
    watch.tick(secs(9_000), true);
    assert_eq!(watch.waited(), secs(110), "asleep");
}

/// Fault B44.
#[test]
fn jitter_is_no_source_of_secrets() {
    use crate::harness::{entropy, state_of};
    // 128 bits of the platform's random bytes, complete, and never printed.
    assert_ne!(state_of(1), state_of(2));
    let state = state_of(1);
    assert_eq!(state.expose().len(), 32);
    assert!(!format!("{state:?} {:?}", entropy(1)).contains(state.expose()));
    let known = AttemptState::parse("0123456789abcdef0123456789abcdef").unwrap();
    assert_eq!(
        known.hash(),
        "3eb1bd439947eb762998e566ccc2e099c791118b2f40579cc4f7da2b5061b7f9"
    );
}
