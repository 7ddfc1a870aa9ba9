//! Measures our pages beside a peer's, and prints tables in Markdown. It has no limits.
//!
//! Run by `cargo xtask bench page`, which builds the pages, serves them and starts a driver.

use std::io::{Write as _, stderr, stdout};

use hosted_flow_tests::bench::{Figures, Plan, markdown, run};
use hosted_flow_tests::environment::require;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::run::wait_for;

fn main() -> Outcome {
    require()?;
    let plan = Plan::read()?;
    let mut figures = Figures::new();
    let outcome = wait_for(run(&plan, &mut figures, |line| {
        let _ = writeln!(stderr(), "bench: {line}");
    }));
    // It takes hours: a run that ends early has figures as well.
    writeln!(stdout(), "{}", markdown(&plan, &figures))
        .map_err(|error| Failure::new(format!("cannot print: {error}")))?;
    outcome
}
