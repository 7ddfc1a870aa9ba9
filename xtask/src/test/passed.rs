//! Records of steps that have passed: a step with the same inputs need not run again.
//!
//! The records are in the target folder. A fresh clone has none, so what CI runs is never skipped.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::Step;
use crate::failure::{Outcome, While as _};
use crate::fingerprint::Fingerprint;
use crate::process;
use crate::setup::Toolbox;
use crate::workspace;

/// After this time a step runs even where no file has changed: advisories, browsers and machines
/// change as well.
const FRESH: Duration = Duration::from_hours(24);

/// What a step's run depends on, as one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Inputs(String);

impl Inputs {
    /// Of the step as it would run now; `how` are the options that change what it runs.
    pub(super) fn of(step: Step, how: &str, toolbox: &Toolbox) -> Outcome<Self> {
        let root = workspace::root()?;
        let mut fingerprint = Fingerprint::default();
        fingerprint.text(how);
        for name in COMMON.iter().chain(step.reads()) {
            fingerprint.path(&root, name)?;
        }
        let mut tools = vec!["rustc", "cargo"];
        tools.extend(step.tools());
        for tool in tools {
            let path = toolbox.find(tool).unwrap_or_else(|| tool.into());
            fingerprint.text(&path.to_string_lossy());
            fingerprint.text(&version(&path));
        }
        Ok(Self(fingerprint.finish()))
    }
}

/// Whether the step has passed with these inputs, and how long ago.
pub(super) fn since(step: Step, inputs: &Inputs) -> Option<Duration> {
    let text = fs::read_to_string(record(step).ok()?).ok()?;
    age(&text, inputs, SystemTime::now())
}

/// Records that it has.
pub(super) fn remember(step: Step, inputs: &Inputs) -> Outcome {
    let path = record(step)?;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let text = format!("{} {}", inputs.0, now.unwrap_or_default().as_secs());
    fs::write(&path, text).doing(|| format!("write {}", path.display()))
}

/// Removes the record: a step that is running has not passed.
pub(super) fn forget(step: Step) -> Outcome {
    match fs::remove_file(record(step)?) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).doing(|| format!("remove the record of {}", step.name()))
        }
        _ => Ok(()),
    }
}

fn age(record: &str, inputs: &Inputs, now: SystemTime) -> Option<Duration> {
    let (known, at) = record.split_once(' ')?;
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(at.parse().ok()?);
    // A record from the future was made with another clock.
    let age = now.duration_since(at).ok()?;
    (known == inputs.0 && age < FRESH).then_some(age)
}

fn record(step: Step) -> Outcome<PathBuf> {
    Ok(workspace::scratch("passed")?.join(step.name()))
}

/// The version that a tool prints.
fn version(tool: &Path) -> String {
    let printed = process::command(tool).and_then(|mut tool| process::read(tool.arg("--version")));
    printed.unwrap_or_default()
}

/// What every step depends on.
const COMMON: [&str; 7] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "clippy.toml",
    "deny.toml",
    "rust-toolchain.toml",
    "xtask",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_counts_for_a_day_and_for_the_same_inputs() {
        let inputs = Inputs("5f".into());
        let at = |seconds: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        assert_eq!(
            age("5f 1000", &inputs, at(1_060)),
            Some(Duration::from_mins(1))
        );
        assert_eq!(age("5e 1000", &inputs, at(1_060)), None);
        assert_eq!(age("5f 1000", &inputs, at(1_000 + 86_400)), None);
        assert_eq!(age("5f 1000", &inputs, at(999)), None, "of the future");
        for damaged in ["", "5f", "5f x", " 1000"] {
            assert_eq!(age(damaged, &inputs, at(1_060)), None, "{damaged}");
        }
    }
}
