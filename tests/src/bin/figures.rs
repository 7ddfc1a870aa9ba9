//! Prints the time from a return to the first call to the backend. It measures alone, and has no
//! limits.
//!
//! Run by `cargo xtask bench`, which starts the demo and a driver. The time is from the start of the
//! navigation to the return URL to the first `GET …/flows/{id}`, with the number of requests (the
//! document included) before it.

use std::io::{Write as _, stdout};

use hosted_flow_tests::environment::require;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::run::session;
use hosted_flow_tests::setup::EXAMPLE;
use serde_json::Value;

/// Verifications of each kind.
const RUNS: usize = 10;

/// One return.
struct Figure {
    /// Milliseconds.
    time: f64,
    requests_before: u64,
}

fn main() -> Outcome {
    require()?;
    print("the attempt is stored", false)?;
    print("nothing is stored (recovery through the backend)", true)
}

fn print(kind: &str, forgets: bool) -> Outcome {
    let figures = (0..RUNS)
        .map(|_| measure(forgets))
        .collect::<Outcome<Vec<_>>>()?;
    let mut times: Vec<f64> = figures.iter().map(|figure| figure.time).collect();
    times.sort_by(f64::total_cmp);
    let median = f64::midpoint(times[(RUNS - 1) / 2], times[RUNS / 2]);
    let most = times[RUNS - 1];
    let mut before: Vec<String> = figures
        .iter()
        .map(|figure| figure.requests_before.to_string())
        .collect();
    before.sort();
    before.dedup();
    let before = before.join(" or ");
    writeln!(
        stdout(),
        "return to first status request, {kind}, {RUNS} runs: \
         median {median:.0} ms, max {most:.0} ms, requests before it: {before}"
    )
    .map_err(|error| Failure::new(format!("cannot print: {error}")))
}

/// One whole verification in a new browser.
fn measure(forgets: bool) -> Outcome<Figure> {
    let mut figure = None;
    session(async |visitor| {
        visitor.visit(EXAMPLE).await?;
        if forgets {
            visitor.forget_on_leaving().await?;
        }
        visitor.click_action("start").await?;
        visitor.wait_for_hosted_page().await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        figure = read(&visitor.browser.run(MEASURE, &[]).await?);
        Ok(())
    })?;
    figure.ok_or_else(|| Failure::new("the page made no status request"))
}

fn read(answer: &Value) -> Option<Figure> {
    Some(Figure {
        time: answer["time"].as_f64()?,
        requests_before: answer["requestsBefore"].as_u64()?,
    })
}

const MEASURE: &str = r"
    const [navigation] = performance.getEntriesByType('navigation');
    const requests = performance.getEntriesByType('resource');
    const isStatus = ({ name }) => /^\/hosted-flow\/v1\/flows\/[^/]+$/.test(new URL(name).pathname);
    const status = requests.find(isStatus);
    if (!status) return {};
    return {
        time: status.startTime - navigation.fetchStart,
        requestsBefore: 1 + requests.filter(entry => entry.startTime < status.startTime).length,
    };
";
