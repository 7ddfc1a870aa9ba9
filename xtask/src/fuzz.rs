//! `cargo xtask fuzz`: every reader under libFuzzer, and the backend's webhooks by its own tests.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome, While as _};
use crate::model_check::command;
use crate::{process, workspace};

/// Runs every target under libFuzzer, for this many seconds each, and prints the results.
///
/// Inputs that reach new code are kept in `target/fuzz/corpus` for the next run. An input that crashes
/// a target is in `target/fuzz/crashes`, to become a seed in `crates/model-check/corpus`.
pub(crate) fn run(seconds: u32) -> Outcome {
    let folder = workspace::root()?.join("target/fuzz");
    let program = build(&folder)?;
    let mut seeds = command(&["seeds"])?;
    process::run(seeds.arg(folder.join("corpus")))?;
    let targets = process::read(&mut command(&["targets"])?)?;
    let mut rows = Vec::new();
    let mut broken = Vec::new();
    for target in targets.lines() {
        println!("{target}: {seconds} s");
        let began = Instant::now();
        let mut run = process::command(&program)?;
        arrange(&mut run, &folder, target, seconds)?;
        let (outcome, log) = logged(&mut run, &folder, target, Stream::Error)?;
        let took = began.elapsed();
        if outcome.is_err() {
            println!("{log}");
            broken.push(crash(target, &log));
        }
        rows.push(row(target, executed(&log), took, outcome.is_err()));
    }
    println!("webhooks: {seconds} s");
    let mut run = process::command("cargo")?;
    webhooks(&mut run, seconds);
    let (outcome, log) = logged(&mut run, &folder, "webhooks", Stream::Output)?;
    let of_webhooks = webhook_rows(&log);
    // Cargo succeeds as well where no test has that name any more.
    if outcome.is_err() || of_webhooks.is_empty() {
        println!("{log}");
        broken.push("webhooks: see above".to_owned());
    }
    rows.extend(of_webhooks);
    println!("\n{HEADING}\n{}", rows.join("\n"));
    if broken.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("broken: {}", broken.join("; "))))
}

/// Sets the target, its corpus, and the folder for inputs that crash it.
fn arrange(run: &mut Command, folder: &Path, target: &str, seconds: u32) -> Outcome {
    let crashes = folder.join("crashes").join(target);
    fs::create_dir_all(&crashes).doing(|| format!("make the folder {}", crashes.display()))?;
    let mut prefix = OsString::from("-artifact_prefix=");
    // With the slash at its end.
    prefix.push(crashes.join(""));
    run.env("FUZZ_TARGET", target)
        .arg(folder.join("corpus").join(target))
        .arg(prefix)
        // The targets limit their own time, but only where they end.
        .args(["-max_len=4096", "-timeout=5", "-verbosity=0"])
        .args(["-print_final_stats=1"])
        .arg(format!("-max_total_time={seconds}"));
    Ok(())
}

/// Webhooks are handed to the backend's router in process, by the backend's own tests.
fn webhooks(cargo: &mut Command, seconds: u32) {
    let suite = ["--package=hosted-flow-backend", "--test=suite"];
    cargo
        .args(["test", "--quiet"])
        .args(suite)
        .args(["webhook_fuzz", "--", "--nocapture"])
        .env("HOSTED_FLOW_FUZZ_SECONDS", seconds.to_string());
}

/// The stream on which a program prints its result.
#[derive(Clone, Copy)]
enum Stream {
    Output,
    Error,
}

/// Runs to the end, and returns how it ended and what it printed on that stream; the other stream is
/// ours.
fn logged(
    command: &mut Command,
    folder: &Path,
    name: &str,
    stream: Stream,
) -> Outcome<(Outcome, String)> {
    let logs = folder.join("logs");
    fs::create_dir_all(&logs).doing(|| format!("make the folder {}", logs.display()))?;
    let path = logs.join(name).with_extension("txt");
    let file = File::create(&path).doing(|| format!("write {}", path.display()))?;
    match stream {
        Stream::Output => command.stdout(file),
        Stream::Error => command.stderr(file),
    };
    let outcome = process::run(command);
    if outcome == Err(Failure::Interrupted) {
        return Err(Failure::Interrupted);
    }
    let log = fs::read(&path).doing(|| format!("read {}", path.display()))?;
    Ok((outcome, String::from_utf8_lossy(&log).into_owned()))
}

/// The number of inputs that libFuzzer has tried.
fn executed(log: &str) -> Option<u64> {
    let mut lines = log.lines();
    lines.find_map(|line| {
        line.strip_prefix("stat::number_of_executed_units:")
            .and_then(|count| count.trim().parse().ok())
    })
}

/// The target that crashed, and where libFuzzer has put the input.
fn crash(target: &str, log: &str) -> String {
    let written = log
        .lines()
        .find_map(|line| line.split_once("Test unit written to "));
    written.map_or_else(
        || format!("{target}: see above"),
        |(_, path)| format!("{target}: {}", path.trim()),
    )
}

/// The rows that the webhooks' tests print; they end in any order.
fn webhook_rows(log: &str) -> Vec<String> {
    let rows = log.lines().filter(|line| line.starts_with("| webhooks"));
    let mut rows: Vec<String> = rows.map(str::to_owned).collect();
    rows.sort();
    rows
}

/// One row of the table. libFuzzer ends at the first crash.
fn row(target: &str, inputs: Option<u64>, took: Duration, is_broken: bool) -> String {
    let inputs = inputs.map_or_else(|| "unknown".to_owned(), |inputs| inputs.to_string());
    let (seconds, broken) = (took.as_secs(), u8::from(is_broken));
    format!("| {target} | {inputs} | {seconds} | {broken} |")
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

/// Of the table of `docs/figures.md`.
const HEADING: &str = "\
| target | inputs | seconds | broken |
| --- | ---: | ---: | ---: |";

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = "\
INFO: Seed: 123
Done 3569615 runs in 61 second(s)
stat::number_of_executed_units: 3569615
stat::average_exec_per_sec:     58518
";

    const BROKEN: &str = "\
==1== ERROR: libFuzzer: deadly signal
artifact_prefix='/x/crashes/record/'; Test unit written to /x/crashes/record/crash-0a1b
stat::number_of_executed_units: 17
";

    #[test]
    fn a_run_is_a_row() {
        let minute = Duration::from_millis(60_900);
        assert_eq!(
            row("record", executed(SOUND), minute, false),
            "| record | 3569615 | 60 | 0 |"
        );
        assert_eq!(
            row("record", executed(BROKEN), minute, true),
            "| record | 17 | 60 | 1 |"
        );
        assert_eq!(
            row("record", executed("killed"), minute, true),
            "| record | unknown | 60 | 1 |"
        );
    }

    #[test]
    fn what_breaks_is_shown_with_its_input() {
        assert_eq!(
            crash("record", BROKEN),
            "record: /x/crashes/record/crash-0a1b"
        );
        assert_eq!(crash("record", "killed"), "record: see above");
    }

    #[test]
    fn webhooks_bring_their_own_rows() {
        let log = "running 2 tests\n\n| webhooks, signed | 8 | 2 | 1 |\nseed 3\n\n\
            | webhooks, forged | 9 | 2 | 0 |\nseed 1\n.\nok";
        let rows = [
            "| webhooks, forged | 9 | 2 | 0 |",
            "| webhooks, signed | 8 | 2 | 1 |",
        ];
        assert_eq!(webhook_rows(log), rows);
    }
}
