//! How long the polling lasts, and how it ends.

use std::time::Duration;

use hosted_flow_core::flow::{Action, Event};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::time::Timestamp;
use hosted_flow_core::view::{Notice, Topic};

use crate::harness::replies::{Reply, approved, bare_with_retry_after, deciding, no_network, open};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

/// Fault K04.
#[test]
fn the_first_polls_are_quick_and_later_ones_slow() {
    let mut waits = Harness::new(PAYSAFE).waiting();
    let first = *waits.timers.last().unwrap();
    assert_eq!(first, secs(2));
    while waits.monotonic < secs(5 * 60) {
        waits = waits.timer_fired().answered(deciding(PAYSAFE));
    }
    let later = *waits.timers.last().unwrap();
    assert!(later > secs(25) && later <= secs(33), "{later:?}");
}

/// Fault N31.
#[test]
fn a_first_failure_is_retried_quickly_without_a_notice() {
    let failed = Harness::new(PAYSAFE)
        .waiting()
        .hidden()
        .after(secs(7200))
        .visible()
        .answered(no_network())
        .shows("waiting");
    assert!(failed.timers.last().unwrap() <= &secs(4));
    assert_eq!(failed.view().notice, None);
    let again = failed.timer_fired().answered(no_network());
    assert_eq!(again.view().notice, Some(Notice::TryingAgain));
}

/// Faults N03, N32, N37.
#[test]
fn after_eight_failures_polling_stops() {
    let mut flow = Harness::new(PAYSAFE).waiting();
    for _ in 0..8 {
        flow = flow.timer_fired().answered(no_network());
    }
    let stopped = flow
        .shows("parked")
        .has_problem("cannot-reach")
        .offers(&[Action::CheckNow]);
    assert_eq!(stopped.timer, None);
    assert_eq!(stopped.view().notice, Some(Notice::Unreachable));
    assert_eq!(stopped.view().topic, Topic::Processing);
    assert_eq!(
        stopped.status(),
        Some("processing"),
        "the known status is kept"
    );
    stopped
        .pressed(Action::CheckNow)
        .answered(approved(PAYSAFE))
        .shows("settled");
}

/// Fault N07.
#[test]
fn retry_after_of_a_success_is_the_minimum_wait() {
    let waits = Harness::new(PAYSAFE)
        .waiting()
        .timer_fired()
        .answered(deciding(PAYSAFE).retry_after("40"));
    let timer = waits.timers.last().unwrap();
    assert!(timer >= &secs(40) && timer < &secs(60), "{timer:?}");

    let mut not_modified = bare_with_retry_after(304, "50");
    if let Ok(answer) = &mut not_modified.0 {
        answer.etag = Some("\"1\"".to_owned());
    }
    let waits = waits.timer_fired().answered(not_modified);
    assert!(waits.timers.last().unwrap() >= &secs(50));

    let later = waits
        .timer_fired()
        .answered(deciding(PAYSAFE).retry_after("0"));
    assert!(
        later.timers.last().unwrap() > &secs(1),
        "never sooner than our own interval"
    );
}

/// Fault N07.
#[test]
fn retry_after_delays_no_manual_check() {
    let waits = Harness::new(PAYSAFE)
        .waiting()
        .timer_fired()
        .answered(deciding(PAYSAFE).retry_after("300"))
        .pressed(Action::CheckNow);
    assert_eq!(waits.request_line(), "GET /flows/flw_1");
}

/// Fault T08.
#[test]
fn at_the_end_of_the_budget_the_person_may_leave() {
    let parked = Harness::new(PAYSAFE)
        .waiting()
        .until_quiet(|| deciding(PAYSAFE).into())
        .shows("parked")
        .offers(&[Action::CheckNow]);
    assert_eq!(parked.view().topic, Topic::Processing);
    assert_eq!(parked.status(), Some("processing"), "no failure");
    let waited = parked.monotonic;
    assert!(
        waited >= secs(15 * 60) && waited < secs(17 * 60),
        "{waited:?}"
    );
    assert!(parked.calls.len() < 80, "{} calls", parked.calls.len());

    let calls = parked.calls.len();
    let checked = parked
        .pressed(Action::CheckNow)
        .answered(deciding(PAYSAFE))
        .shows("parked");
    assert_eq!(checked.calls.len(), calls + 1);
    checked
        .pressed(Action::CheckNow)
        .answered(approved(PAYSAFE))
        .shows("settled");
}

/// Fault B48.
#[test]
fn the_end_of_polling_is_no_limit_for_the_person() {
    let budgets: [(Reply, &str, &[Action]); 2] = [
        (deciding(PAYSAFE).into(), "processing", &[Action::CheckNow]),
        (
            open(PAYSAFE).into(),
            "awaiting-customer",
            &[Action::Continue, Action::CheckNow],
        ),
    ];
    for (same, status, actions) in budgets {
        let mut parked = Harness::new(PAYSAFE)
            .left()
            .returned()
            .until_quiet(|| same.clone());
        // For two days: each check is sent at once, is answered, and is offered again.
        for hour in 1..=48 {
            let calls = parked.calls.len();
            parked = parked.after(secs(3600)).pressed(Action::CheckNow);
            assert_eq!(parked.request_line(), "GET /flows/flw_1", "after {hour} h");
            parked = parked
                .answered(same.clone())
                .shows("parked")
                .offers(actions);
            assert_eq!(parked.calls.len(), calls + 1, "after {hour} h");
            assert_eq!(parked.status(), Some(status), "nothing is lost");
            assert_eq!(parked.timer, None, "no time is counted");
        }
        parked
            .after(secs(3600))
            .pressed(Action::CheckNow)
            .answered(approved(PAYSAFE).revision(2))
            .shows("settled");
    }
}

/// Fault T08.
#[test]
fn the_customer_can_continue_after_their_budget() {
    let quiet = Harness::new(PAYSAFE)
        .left()
        .returned()
        .until_quiet(|| open(PAYSAFE).into())
        .shows("parked")
        .offers(&[Action::Continue, Action::CheckNow]);
    assert!(quiet.monotonic >= secs(30 * 60));
}

/// Fault T08.
#[test]
fn the_customer_s_time_is_not_the_provider_s() {
    let mut flow = Harness::new(PAYSAFE).left().returned();
    flow = flow.answered(open(PAYSAFE));
    while flow.monotonic < secs(20 * 60) {
        flow = flow.timer_fired().answered(open(PAYSAFE));
    }
    // Finished on another device: now the provider's budget starts.
    let decides = flow
        .timer_fired()
        .answered(deciding(PAYSAFE).revision(2))
        .shows("waiting");
    assert!(decides.timers.last().unwrap() <= &secs(2), "quick at first");
    let parked = decides
        .until_quiet(|| deciding(PAYSAFE).revision(2).into())
        .shows("parked");
    assert!(parked.monotonic >= secs(35 * 60));
}

/// Fault T08.
#[test]
fn the_provider_s_time_is_not_the_customer_s() {
    let mut flow = Harness::new(PAYSAFE).waiting();
    while flow.monotonic < secs(14 * 60) {
        flow = flow.timer_fired().answered(deciding(PAYSAFE));
    }
    // The provider wants more from the person, whose whole budget is left.
    let quiet = flow
        .timer_fired()
        .answered(open(PAYSAFE).revision(2))
        .until_quiet(|| open(PAYSAFE).revision(2).into());
    assert!(quiet.monotonic >= secs(44 * 60), "{:?}", quiet.monotonic);
}

/// Fault T08.
#[test]
fn replicas_that_disagree_do_not_prolong_polling() {
    let turn = std::cell::Cell::new(false);
    let quiet = Harness::new(PAYSAFE).left().returned().until_quiet(|| {
        turn.set(!turn.get());
        if turn.get() {
            open(PAYSAFE).into()
        } else {
            deciding(PAYSAFE).into()
        }
    });
    assert!(quiet.monotonic < secs(50 * 60), "{:?}", quiet.monotonic);
}

/// Fault T03.
#[test]
fn hours_of_sleep_are_one_check_and_cost_little_of_the_budget() {
    let slept = Harness::new(PAYSAFE)
        .waiting()
        .after(secs(2 * 3600))
        .timer_fired()
        .answered(deciding(PAYSAFE))
        .shows("waiting");
    assert!(slept.timers.last().unwrap() < &secs(15));
}

/// Faults T02, T04.
#[test]
fn a_wall_clock_that_jumps_changes_no_schedule() {
    let mut flow = Harness::new(PAYSAFE).waiting();
    let before = flow.timers.len();
    for wall in [0, 1 << 50, 1_700_000_000_000, u64::MAX] {
        flow.wall = Timestamp::from_millis(wall);
        flow.timer = None;
        flow.send(Event::TimerFired);
        flow = flow.answered(deciding(PAYSAFE));
    }
    assert!(flow.timers[before..].iter().all(|timer| *timer <= secs(2)));
    // Even a monotonic clock that goes back makes no wait endless.
    flow.wall = Timestamp::default();
    flow.monotonic = Duration::ZERO;
    flow.timer_fired()
        .answered(deciding(PAYSAFE))
        .shows("waiting");
}
