//! Measures our pages beside a peer's, and prints tables in Markdown. It has no limits.
//!
//! Run by `cargo xtask bench page`, which builds the pages, serves them and starts a driver.

use std::io::{Write as _, stderr, stdout};

use hosted_flow_tests::bench::{Plan, markdown, run};
use hosted_flow_tests::environment::require;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::run::wait_for;

fn main() -> Outcome {
    require()?;
    let plan = Plan::read()?;
    let figures = wait_for(run(&plan, |line| {
        let _ = writeln!(stderr(), "bench: {line}");
    }))?;
    writeln!(stdout(), "{}", markdown(&plan, &figures))
        .map_err(|error| Failure::new(format!("cannot print: {error}")))
}
