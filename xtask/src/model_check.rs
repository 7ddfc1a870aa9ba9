//! `cargo xtask explore` and `polling`, which take longer than a test run.

use std::process::Command;

use crate::failure::Outcome;
use crate::process;

/// Explores every order of events.
pub(crate) fn explore() -> Outcome {
    process::run(&mut command(&["explore"])?)
}

/// Simulates polling.
pub(crate) fn polling() -> Outcome {
    process::run(&mut command(&["polling"])?)
}

/// The model checker, optimized.
pub(crate) fn command(words: &[&str]) -> Outcome<Command> {
    let mut cargo = process::command("cargo")?;
    let program = ["run", "--quiet", "--package=hosted-flow-model-check"];
    cargo
        .args(program)
        .args(["--profile=server", "--"])
        .args(words);
    Ok(cargo)
}
