//! The aims of polling, over completion times from 5 seconds to 24 hours.

use std::time::Duration;

use hosted_flow_lab::polling::{Attention, Channel, Page, Poll, ROUND_TRIP, Run, SPANS};

const SEEDS: u64 = 4;

/// The page stops to ask by itself when the provider has taken so long in sight of the person.
const BUDGET: Duration = Duration::from_mins(15);

/// Every quarter of a second to two minutes, every five seconds to twenty, and by steps of a tenth
/// to a day.
fn times() -> Vec<Duration> {
    let quarters = (20..480).map(|quarter| Duration::from_millis(quarter * 250));
    let fives = (24..240).map(|five| Duration::from_secs(five * 5));
    let tenths = std::iter::successors(Some(Duration::from_mins(20)), |time| {
        let next = *time * 11 / 10;
        (next <= Duration::from_hours(24)).then_some(next)
    });
    quarters.chain(fives).chain(tenths).collect()
}

fn asks(decided: Duration, attention: Attention, seed: u64) -> Run {
    Page::run(decided, attention, Channel::Asks, seed)
}

#[test]
fn never_more_requests_than_two_seconds_and_then_ten() {
    for attention in [Attention::Full, Attention::Glances] {
        for decided in times() {
            let theirs = Poll::TwoThenTen.run(decided, attention).requests;
            for seed in 0..SEEDS {
                let ours = asks(decided, attention, seed).requests;
                assert!(
                    ours <= theirs,
                    "{decided:?}, {attention:?}: {ours} > {theirs}"
                );
            }
        }
    }
}

#[test]
fn t08_a_decision_is_noticed_after_two_seconds_or_a_tenth_of_the_wait() {
    for decided in times() {
        for seed in 0..SEEDS {
            let Some(delay) = asks(decided, Attention::Full, seed).delay else {
                assert!(
                    decided + Duration::from_mins(2) > BUDGET,
                    "{decided:?} is never noticed"
                );
                continue;
            };
            let most = (decided / 10).clamp(Duration::from_secs(2), Duration::from_mins(1));
            // A request that was under way at the decision, and the one that finds it.
            assert!(
                delay <= most + ROUND_TRIP * 2,
                "{decided:?}: {delay:?} > {most:?}"
            );
        }
    }
}

#[test]
fn t11_nothing_is_asked_while_hidden_or_offline_and_once_on_waking() {
    for decided in times() {
        for attention in [Attention::Glances, Attention::Tunnels] {
            for channel in [Channel::Asks, Channel::IsTold] {
                let run = Page::run(decided, attention, channel, 7);
                assert_eq!(
                    (run.hidden, run.offline),
                    (0, 0),
                    "{decided:?}, {attention:?}"
                );
            }
        }
    }
    // After ten minutes of silence, one look is one request, at once.
    let decided = Duration::from_hours(2);
    let (_, sent) = Page::follow(decided, Attention::Glances, Channel::Asks, 7);
    for look in 1..12 {
        let from = Duration::from_mins(10 * look);
        let at_once = sent
            .iter()
            .filter(|at| (from..from + ROUND_TRIP).contains(at));
        assert_eq!(at_once.count(), 1, "look {look}");
    }
}

#[test]
fn whoever_is_told_asks_three_times_at_most_and_knows_within_a_second() {
    for decided in times() {
        for seed in 0..SEEDS {
            let run = Page::run(decided, Attention::Full, Channel::IsTold, seed);
            assert!(run.requests <= 3, "{decided:?}: {} requests", run.requests);
            let Some(delay) = run.delay else {
                assert!(decided > BUDGET, "{decided:?} is never noticed");
                continue;
            };
            assert!(delay < Duration::from_secs(1), "{decided:?}: {delay:?}");
        }
    }
}

#[test]
fn the_spans_hold_what_they_say() {
    for span in SPANS {
        let times = span.times(100);
        assert_eq!(times.len(), 100);
        for (time, seconds) in [(times[0], span.shortest), (times[99], span.longest)] {
            let named = Duration::from_secs(seconds.into());
            assert!(
                time.abs_diff(named) < Duration::from_secs(1),
                "{time:?}, {named:?}"
            );
        }
        assert!(times.is_sorted());
    }
}
