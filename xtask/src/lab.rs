//! `cargo xtask explore`, `polling`, `fuzz` and `figures`: what takes longer than a test run, and
//! the figures of `docs/figures.md`.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome, While as _};
use crate::{process, soak, workspace};

/// Explores every order of events.
pub(crate) fn explore() -> Outcome {
    process::run(&mut lab(&["explore"])?)
}

/// Simulates polling.
pub(crate) fn polling() -> Outcome {
    process::run(&mut lab(&["polling"])?)
}

/// Every figure of the document, in its order.
pub(crate) fn figures() -> Outcome {
    explore()?;
    polling()?;
    soak::run()?;
    fuzz(SHORT)
}

/// Runs every target under libFuzzer, for so many seconds each.
///
/// What is found to be interesting is kept in `target/fuzz/corpus` for the next run; an input that
/// breaks something is in `target/fuzz/crashes`, to become a seed in `crates/lab/corpus`.
pub(crate) fn fuzz(seconds: u32) -> Outcome {
    let folder = workspace::root()?.join("target/fuzz");
    let program = build(&folder)?;
    let corpus = folder.join("corpus");
    let mut seeds = lab(&["seeds"])?;
    process::run(seeds.arg(&corpus))?;
    let targets = process::read(&mut lab(&["targets"])?)?;
    let mut broken = Vec::new();
    for target in targets.lines() {
        println!("\n=== {target}");
        let crashes = folder.join("crashes").join(target);
        fs::create_dir_all(&crashes).doing(|| format!("make the folder {}", crashes.display()))?;
        let mut run = process::command(&program)?;
        let mut prefix = OsString::from("-artifact_prefix=");
        // With the slash at its end.
        prefix.push(crashes.join(""));
        run.env("FUZZ_TARGET", target)
            .arg(corpus.join(target))
            .arg(prefix)
            .args(["-max_len=4096", "-timeout=5", "-verbosity=0"])
            .args(["-print_final_stats=1"])
            .arg(format!("-max_total_time={seconds}"));
        match process::run(&mut run) {
            Ok(()) => {}
            Err(Failure::Interrupted) => return Err(Failure::Interrupted),
            Err(_) => broken.push(target),
        }
    }
    println!("\n=== webhooks");
    match process::run(webhooks(&mut process::command("cargo")?, seconds)) {
        Ok(()) => {}
        Err(Failure::Interrupted) => return Err(Failure::Interrupted),
        Err(_) => broken.push("webhooks"),
    }
    if broken.is_empty() {
        return Ok(());
    }
    let names = broken.join(", ");
    Err(Failure::new(format!(
        "broken: {names}; see target/fuzz/crashes"
    )))
}

/// Webhooks are fuzzed over HTTP, by the backend's own tests.
fn webhooks(cargo: &mut Command, seconds: u32) -> &mut Command {
    let suite = ["--package=hosted-flow-backend", "--test=suite"];
    cargo
        .args(["test", "--quiet"])
        .args(suite)
        .args(["webhook_fuzz", "--", "--nocapture"])
        .env("HOSTED_FLOW_FUZZ_SECONDS", seconds.to_string())
}

/// The lab's own program, optimized.
fn lab(words: &[&str]) -> Outcome<Command> {
    let mut cargo = process::command("cargo")?;
    let program = ["run", "--quiet", "--package=hosted-flow-lab"];
    cargo
        .args(program)
        .args(["--profile=server", "--"])
        .args(words);
    Ok(cargo)
}

/// Builds libFuzzer's program with coverage, which stable Rust can, apart from everything else.
fn build(folder: &Path) -> Outcome<PathBuf> {
    let version = process::read(process::command("rustc")?.arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or_else(|| Failure::new("rustc does not say what it runs on"))?;
    let mut cargo = process::command("cargo")?;
    cargo
        .args(["build", "--release", "--package=hosted-flow-fuzz"])
        // Named, so that what is run while building is built without coverage.
        .args(["--target", host])
        .env("CARGO_TARGET_DIR", folder)
        .env("RUSTFLAGS", COVERAGE.join(" "));
    for (name, value) in PROFILE {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
    }
    process::run(&mut cargo)?;
    Ok(folder.join(host).join("release/hosted-flow-fuzz"))
}

/// As cargo-fuzz has them, without a sanitizer: there is no unsafe code of ours.
const COVERAGE: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "--cfg",
    "fuzzing",
];

const PROFILE: [(&str, &str); 5] = [
    ("OPT_LEVEL", "3"),
    ("LTO", "off"),
    ("CODEGEN_UNITS", "16"),
    ("DEBUG_ASSERTIONS", "true"),
    ("OVERFLOW_CHECKS", "true"),
];

/// Seconds for each target, where the other figures are printed as well.
const SHORT: u32 = 60;
