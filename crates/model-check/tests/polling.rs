//! The aims of polling, over completion times from 5 seconds to 24 hours.

use std::time::Duration;

use hosted_flow_model_check::polling::{
    Attention, Channel, Page, Poll, ROUND_TRIP, Request, Run, SPANS,
};

const SEEDS: u64 = 4;

/// The page stops to ask by itself when the provider has taken so long in sight of the person.
const BUDGET: Duration = Duration::from_mins(15);

/// Whoever comes back has waited for two minutes in sight at least. The next question is a tenth of
/// that away, less a twentieth of it, which is left to chance.
const NEXT_QUESTION: Duration = Duration::from_millis(11_400);

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

/// Fault T08.
#[test]
fn a_decision_is_noticed_in_2_s_or_a_tenth_of_the_wait() {
    for decided in times() {
        for seed in 0..SEEDS {
            let Some(delay) = asks(decided, Attention::Full, seed).delay else {
                // The last question is the one that finds the budget over. What is decided before
                // is found by it at the latest.
                assert!(decided >= BUDGET, "{decided:?} is never noticed");
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

/// Fault T11.
#[test]
fn nothing_is_asked_while_hidden_or_offline() {
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
}

/// What is sent from each of these times on, for just less than a tenth of the wait.
fn on_waking(
    attention: Attention,
    channel: Channel,
    seed: u64,
    wakes: impl Iterator<Item = Duration>,
) -> Vec<Vec<(Duration, Request)>> {
    let decided = Duration::from_hours(8);
    let (_, sent) = Page::follow(decided, attention, channel, seed);
    let after = |waked: Duration| {
        let since = sent.iter().map(|(at, what)| (at.checked_sub(waked), *what));
        let since = since.filter_map(|(since, what)| since.map(|since| (since, what)));
        since
            .filter(|(since, _)| *since < NEXT_QUESTION)
            .collect::<Vec<_>>()
    };
    wakes.map(after).collect()
}

/// Fault T11.
#[test]
fn becoming_visible_causes_one_request_or_one_stream() {
    let at_once = |what| (Duration::ZERO, what);
    let asks = vec![at_once(Request::Read)];
    let is_told = vec![at_once(Request::Read), at_once(Request::Stream)];
    for (channel, expected) in [(Channel::Asks, asks), (Channel::IsTold, is_told)] {
        for seed in 0..SEEDS * 2 {
            // Before the budget is over and, from the 26th look on, after.
            let looks = (1..45).map(|look| Duration::from_mins(10 * look));
            let all = on_waking(Attention::Glances, channel, seed, looks);
            for (look, sent) in (1..).zip(all) {
                assert_eq!(sent, expected, "look {look}, {channel:?}, seed {seed}");
            }
        }
    }
}

/// Fault T11.
#[test]
fn coming_online_causes_one_request_or_one_stream() {
    for seed in 0..SEEDS * 2 {
        let returns = || (1..230).map(|time| Duration::from_mins(2 * time));
        let all = on_waking(Attention::Tunnels, Channel::Asks, seed, returns());
        for (time, sent) in (1..).zip(all) {
            let [(since, Request::Read)] = sent[..] else {
                panic!("return {time}, seed {seed}: {sent:?}");
            };
            // Not all at one moment: a network may come back to many.
            let most = Duration::from_secs(2);
            assert!(since <= most, "return {time}, seed {seed}: {since:?}");
        }
        let all = on_waking(Attention::Tunnels, Channel::IsTold, seed, returns());
        for (time, sent) in (1..).zip(all) {
            let count = |wanted| sent.iter().filter(|(_, what)| *what == wanted).count();
            let opened = (Duration::ZERO, Request::Stream);
            assert!(sent.contains(&opened), "return {time}, seed {seed}");
            // The stream tells how things stand; where it was about to be asked, it is as well.
            assert!(
                count(Request::Stream) == 1 && count(Request::Read) <= 1,
                "return {time}, seed {seed}: {sent:?}"
            );
        }
    }
}

/// Fault B51.
#[test]
fn beside_a_stream_the_page_asks_once_a_minute() {
    for decided in times() {
        for seed in 0..SEEDS {
            let run = Page::run(decided, Attention::Full, Channel::IsTold, seed);
            // The list, the flow, the stream; and then once for each fifty seconds.
            let asked = decided.min(BUDGET).as_secs() / 50;
            let most = 3 + u32::try_from(asked).unwrap();
            assert!(
                run.requests <= most,
                "{decided:?}: {} requests",
                run.requests
            );
            let Some(delay) = run.delay else {
                // Nobody listens any more, and the last question was asked long before.
                assert!(decided >= BUDGET, "{decided:?} is never noticed");
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
