//! The goals of polling, over completion times from 5 seconds to 24 hours.

use std::time::Duration;

use hosted_flow_model_check::polling::{
    Attention, Channel, Page, Poll, ROUND_TRIP, Request, Run, spans,
};

const SEEDS: u64 = 4;

/// The budget of polling while the provider decides and the page is visible.
const BUDGET: Duration = Duration::from_mins(15);

/// A poll after two minutes or more of visible waiting is followed by the next one after a tenth of
/// that time, less at most a twentieth of jitter.
const NEXT_POLL: Duration = Duration::from_millis(11_400);

/// Every quarter of a second up to two minutes, every five seconds up to twenty minutes, and in steps
/// of a tenth up to a day.
fn times() -> Vec<Duration> {
    let quarters = (20..480).map(|quarter| Duration::from_millis(quarter * 250));
    let fives = (24..240).map(|five| Duration::from_secs(five * 5));
    let tenths = std::iter::successors(Some(Duration::from_mins(20)), |time| {
        let next = *time * 11 / 10;
        (next <= Duration::from_hours(24)).then_some(next)
    });
    quarters.chain(fives).chain(tenths).collect()
}

fn polling(decided: Duration, attention: Attention, seed: u64) -> Run {
    Page::run(decided, attention, Channel::Polling, seed)
}

#[test]
fn never_more_requests_than_two_seconds_and_then_ten() {
    for attention in [Attention::Full, Attention::Glances] {
        for decided in times() {
            let theirs = Poll::TwoThenTen.run(decided, attention).requests;
            for seed in 0..SEEDS {
                let ours = polling(decided, attention, seed).requests;
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
fn a_decision_is_read_in_2_s_or_a_tenth_of_the_wait() {
    for decided in times() {
        for seed in 0..SEEDS {
            let Some(delay) = polling(decided, Attention::Full, seed).delay else {
                // The last poll is sent when the budget ends; it reads every decision before.
                assert!(decided >= BUDGET, "{decided:?} is never noticed");
                continue;
            };
            let max = (decided / 10).clamp(Duration::from_secs(2), Duration::from_mins(1));
            // The request that was running at the decision, and the one that reads it.
            assert!(
                delay <= max + ROUND_TRIP * 2,
                "{decided:?}: {delay:?} > {max:?}"
            );
        }
    }
}

/// Fault T11.
#[test]
fn nothing_is_sent_while_hidden_or_offline() {
    for decided in times() {
        for attention in [Attention::Glances, Attention::Tunnels] {
            for channel in [Channel::Polling, Channel::Streaming] {
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

/// The requests after each of these times, for just less than a tenth of the waiting time.
fn requests_after(
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
            .filter(|(since, _)| *since < NEXT_POLL)
            .collect::<Vec<_>>()
    };
    wakes.map(after).collect()
}

/// Fault T11.
#[test]
fn becoming_visible_causes_one_request_or_one_stream() {
    let at_once = |what| (Duration::ZERO, what);
    let polling = vec![at_once(Request::Read)];
    let streaming = vec![at_once(Request::Read), at_once(Request::Stream)];
    for (channel, expected) in [(Channel::Polling, polling), (Channel::Streaming, streaming)] {
        for seed in 0..SEEDS * 2 {
            // Before the end of the budget and, from the 26th time on, after it.
            let looks = (1..45).map(|look| Duration::from_mins(10 * look));
            let all = requests_after(Attention::Glances, channel, seed, looks);
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
        let all = requests_after(Attention::Tunnels, Channel::Polling, seed, returns());
        for (time, sent) in (1..).zip(all) {
            let [(since, Request::Read)] = sent[..] else {
                panic!("return {time}, seed {seed}: {sent:?}");
            };
            // With jitter: a network may return for many pages at once.
            let max = Duration::from_secs(2);
            assert!(since <= max, "return {time}, seed {seed}: {since:?}");
        }
        let all = requests_after(Attention::Tunnels, Channel::Streaming, seed, returns());
        for (time, sent) in (1..).zip(all) {
            let count = |wanted| sent.iter().filter(|(_, what)| *what == wanted).count();
            let opened = (Duration::ZERO, Request::Stream);
            assert!(sent.contains(&opened), "return {time}, seed {seed}");
            // The stream sends the current status; a poll that was due is sent as well.
            assert!(
                count(Request::Stream) == 1 && count(Request::Read) <= 1,
                "return {time}, seed {seed}: {sent:?}"
            );
        }
    }
}

/// Fault B51.
#[test]
fn beside_a_stream_the_page_polls_once_a_minute() {
    for decided in times() {
        for seed in 0..SEEDS {
            let run = Page::run(decided, Attention::Full, Channel::Streaming, seed);
            // The list, the flow, the stream; and then one poll per fifty seconds.
            let polls = decided.min(BUDGET).as_secs() / 50;
            let max = 3 + u32::try_from(polls).unwrap();
            assert!(
                run.requests <= max,
                "{decided:?}: {} requests",
                run.requests
            );
            let Some(delay) = run.delay else {
                // The stream is closed, and the last poll was long before.
                assert!(decided >= BUDGET, "{decided:?} is never noticed");
                continue;
            };
            assert!(delay < Duration::from_secs(1), "{decided:?}: {delay:?}");
        }
    }
}

#[test]
fn each_span_reaches_from_its_minimum_to_its_maximum() {
    for span in spans() {
        let times = span.times(100);
        assert_eq!(times.len(), 100);
        for (time, seconds) in [(times[0], span.min), (times[99], span.max)] {
            let named = Duration::from_secs(seconds.into());
            assert!(
                time.abs_diff(named) < Duration::from_secs(1),
                "{time:?}, {named:?}"
            );
        }
        assert!(times.is_sorted());
    }
}
