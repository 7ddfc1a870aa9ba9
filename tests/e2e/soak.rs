//! Hours of waiting without a result, on a simulated clock: nothing leaks. `cargo xtask soak` waits
//! for days.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::run::session;
use hosted_flow_tests::soak::{self, Channel, Looks, Often};

/// Fault B39.
#[one_engine("our own code's counts; xtask soak is in Firefox too", own_browser)]
#[test]
fn hours_of_polling_leave_nothing_behind() -> Outcome {
    waits(Looks::Always, Channel::Polling)
}

/// Fault B39.
#[one_engine("our own code's counts; xtask soak is in Firefox too", own_browser)]
#[test]
fn hours_of_retries_leave_nothing_behind() -> Outcome {
    waits(Looks::ChecksNow, Channel::Polling)
}

/// Fault B39.
#[one_engine("our own code's counts; xtask soak is in Firefox too", own_browser)]
#[test]
fn hours_of_changing_visibility_leave_nothing_behind() -> Outcome {
    waits(Looks::NowAndThen, Channel::Polling)
}

/// Fault B39.
#[test]
fn hours_of_streaming_leave_nothing_behind() -> Outcome {
    waits(Looks::NowAndThen, Channel::Streaming)
}

fn waits(looks: Looks, channel: Channel) -> Outcome {
    session(async |visitor| {
        soak::wait_without_decision(visitor).await?;
        let front = front(&visitor.environment.page).await?;
        let page = format!("{}/", front.origin);
        let rows = soak::hours(visitor, &page, (looks, channel), HOURS).await?;
        soak::flat(&rows)?;
        let requests = rows.iter().filter_map(|row| row.sample.count("requests"));
        let requests: Vec<u64> = requests.collect();
        if looks == Looks::Always {
            // The polling budget of a quarter of an hour is over.
            assert!(requests[0] > 40, "{requests:?}");
            assert!(requests.iter().all(|it| *it == requests[0]), "{requests:?}");
        } else {
            // At least once per change of visibility, or click.
            let at_least = |pair: &[u64]| pair[1] - pair[0] >= 6;
            assert!(requests.windows(2).all(at_least), "{requests:?}");
        }
        Ok(())
    })
}

/// The demo with the meter before all other scripts.
async fn front(page: &str) -> Outcome<Front> {
    Front::telling(page, |path, answer| {
        if path == "/meter.js" {
            *answer = Answer::script(soak::METER);
        }
        if path.starts_with("/?") {
            let html = String::from_utf8_lossy(&answer.body).into_owned();
            let (before, after) = html.split_once("<script").unwrap_or_default();
            answer.body = format!("{before}<script src=/meter.js></script><script{after}").into();
        }
    })
    .await
}

/// The warm-up ends when the flight recorder is full.
const HOURS: Often = Often {
    warm_up: 12,
    times: 3,
    each: 1,
};
