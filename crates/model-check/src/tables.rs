//! The figures as tables.

use std::fmt::Write as _;
use std::time::Duration;

use crate::explore::Found;
use crate::polling::{Attention, Channel, Page, Poll, Run, Span, quantile, spans};

/// The header of the table of [`explored_row`].
pub const EXPLORED: &str = "\
| provider | attempts | states | steps checked | farthest | seconds |
| --- | ---: | ---: | ---: | ---: | ---: |";

/// The row of one exploration.
#[must_use]
pub fn explored_row(found: &Found) -> String {
    format!(
        "| {} | {} | {} | {} | {} events | {:.0} |",
        found.setting,
        found.clicks,
        found.states,
        found.steps,
        found.depth,
        found.took.as_secs_f64()
    )
}

/// The number of times of each span.
const SAMPLES: u32 = 400;

/// Requests at single completion times of a visible page.
#[must_use]
pub fn by_time() -> String {
    let mut text = "\
| decided after | ours | ours, streaming | 2 s, then 10 s | every 5 s | noticed: ours | streaming | 2 s, then 10 s | every 5 s |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"
    .to_owned();
    for (name, seconds) in [
        ("5 s", 5),
        ("20 s", 20),
        ("1 min", 60),
        ("5 min", 300),
        ("14 min", 840),
        ("1 h", 3_600),
        ("24 h", 86_400),
    ] {
        let runs = all(Duration::from_secs(seconds), Attention::Full, seconds);
        let requests = runs.map(|run| run.requests.to_string()).join(" | ");
        let delays = runs.map(|run| noticed(run.delay)).join(" | ");
        let _ = writeln!(text, "| {name} | {requests} | {delays} |");
    }
    text
}

fn noticed(delay: Option<Duration>) -> String {
    delay.map_or_else(
        || "at the next look".to_owned(),
        |delay| format!("{:.1} s", delay.as_secs_f64()),
    )
}

/// Requests and delays over each span.
#[must_use]
pub fn by_span(attention: Attention) -> String {
    let mut text = "\
| what decides | policy | requests, mean | max | noticed after, median | 95 % | not by itself | while hidden | while offline |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"
    .to_owned();
    for span in spans() {
        let names = ["ours", "ours, streaming", "2 s, then 10 s", "every 5 s"];
        for (index, name) in names.into_iter().enumerate() {
            let runs = runs(span, attention, index);
            let _ = writeln!(text, "| {} | {name} | {} |", span.name, figures(&runs));
        }
    }
    text
}

fn runs(span: &Span, attention: Attention, index: usize) -> Vec<Run> {
    let times = span.times(SAMPLES).into_iter().zip(0..);
    times
        .map(|(decided, seed)| one(index, decided, attention, seed))
        .collect()
}

fn figures(runs: &[Run]) -> String {
    let count = f64::from(SAMPLES);
    let sum = |of: fn(&Run) -> u32| runs.iter().map(|run| f64::from(of(run))).sum::<f64>();
    let max = runs
        .iter()
        .map(|run| run.requests)
        .max()
        .unwrap_or_default();
    let mut delays: Vec<f64> = runs
        .iter()
        .filter_map(|run| run.delay)
        .map(|delay| delay.as_secs_f64())
        .collect();
    delays.sort_by(f64::total_cmp);
    let missed = runs.iter().filter(|run| run.delay.is_none()).count();
    format!(
        "{:.1} | {max} | {:.1} s | {:.1} s | {missed} of {SAMPLES} | {:.1} | {:.1}",
        sum(|run| run.requests) / count,
        quantile(&delays, 0.5),
        quantile(&delays, 0.95),
        sum(|run| run.hidden) / count,
        sum(|run| run.offline) / count,
    )
}

fn all(decided: Duration, attention: Attention, seed: u64) -> [Run; 4] {
    [0, 1, 2, 3].map(|index| one(index, decided, attention, seed))
}

fn one(index: usize, decided: Duration, attention: Attention, seed: u64) -> Run {
    match index {
        0 => Page::run(decided, attention, Channel::Polling, seed),
        1 => Page::run(decided, attention, Channel::Streaming, seed),
        2 => Poll::TwoThenTen.run(decided, attention),
        _ => Poll::Fixed.run(decided, attention),
    }
}
