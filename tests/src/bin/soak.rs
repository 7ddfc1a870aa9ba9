//! Mounts and unmounts the component 1,000 times, waits for days without a result, and fails where
//! something leaks.
//!
//! Run by `cargo xtask soak`, which serves the page for it and starts a driver.

use std::io::{Write as _, stdout};

use hosted_flow_tests::environment::{Environment, require};
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::run::session;
use hosted_flow_tests::soak::{self, Channel, Looks, Often, Row};

/// The browser optimizes code that runs often, after some hundreds of runs.
const MOUNTS: Often = Often {
    warm_up: 500,
    times: 1_000,
    each: 100,
};
/// After a quarter of an hour of visibility polling ends, and some hours later the flight recorder is
/// full.
const HOURS: Often = Often {
    warm_up: 12,
    times: 24,
    each: 2,
};

const DAYS: [(&str, Looks, Channel); 4] = [
    (
        "always visible, polling, remounted every ten minutes",
        Looks::Remounts,
        Channel::Polling,
    ),
    (
        "always visible, polling, with \"Check now\" every ten minutes",
        Looks::ChecksNow,
        Channel::Polling,
    ),
    (
        "visible for half a minute every ten, polling",
        Looks::NowAndThen,
        Channel::Polling,
    ),
    (
        "visible for half a minute every ten, streaming",
        Looks::NowAndThen,
        Channel::Streaming,
    ),
];

fn main() -> Outcome {
    require()?;
    let mut failures = Vec::new();
    let mut rows = Vec::new();
    session(async |visitor| {
        rows = soak::mounts(visitor, MOUNTS).await?;
        Ok(())
    })?;
    let browser = format!("{:?}", Environment::read()?.browser);
    failures.extend(print(&format!("{browser}: mounts"), "mounts", &rows)?);
    for (title, looks, channel) in DAYS {
        session(async |visitor| {
            soak::wait_without_decision(visitor).await?;
            let page = visitor.environment.page.clone();
            rows = soak::hours(visitor, &page, (looks, channel), HOURS).await?;
            Ok(())
        })?;
        failures.extend(print(
            &format!("{browser}: a day, {title}"),
            "hours",
            &rows,
        )?);
    }
    if failures.is_empty() {
        return Ok(());
    }
    Err(Failure::new(failures.join("\n")))
}

/// Prints the measurements, and whether something has grown.
fn print(title: &str, unit: &str, rows: &[Row]) -> Outcome<Option<String>> {
    let table = soak::table(unit, rows);
    let failure = soak::flat(rows).err();
    let verdict = failure.map_or("flat".to_owned(), |failure| failure.to_string());
    writeln!(stdout(), "\n{title}\n\n{table}\n{verdict}")
        .map_err(|error| Failure::new(format!("cannot print: {error}")))?;
    Ok((verdict != "flat").then(|| format!("{title}: {verdict}")))
}
