//! Runs other programs, without the variables that cargo set for *us*.

use std::env;
use std::fs::File;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome, While as _};
use crate::interrupt;

/// How often a running program is asked whether it has ended.
const POLL: Duration = Duration::from_millis(20);

/// A command in the root of the repository, with `cargo run`'s own variables removed.
///
/// Cargo sets `CARGO_MANIFEST_DIR`, `CARGO_PKG_…` and the like for the program it runs. Handed on
/// to another cargo they make build scripts run again that watch them.
pub(crate) fn command(program: impl Into<PathBuf>) -> Outcome<Command> {
    let mut command = Command::new(program.into());
    command.current_dir(crate::workspace::root()?);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_set_by_cargo_run) {
            command.env_remove(name);
        }
    }
    Ok(command)
}

/// Runs to the end with our own output; anything but success is a failure.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = shown(command);
    let mut child = command
        .stdin(Stdio::null())
        .spawn()
        .doing(|| format!("run `{shown}`"))?;
    let status = wait(&mut child)?;
    check(&shown, status)
}

/// Runs to the end and returns what it printed to standard output.
pub(crate) fn read(command: &mut Command) -> Outcome<String> {
    let shown = shown(command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .doing(|| format!("run `{shown}`"))?;
    if !output.status.success() {
        return Err(Failure::new(format!(
            "`{shown}` failed ({})",
            output.status
        )));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// As [`read`], but what it prints as errors is seen as it comes.
pub(crate) fn read_loudly(command: &mut Command) -> Outcome<String> {
    let shown = shown(command);
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .doing(|| format!("run `{shown}`"))?;
    let output = child
        .wait_with_output()
        .doing(|| format!("read what `{shown}` prints"))?;
    interrupt::check()?;
    check(&shown, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end and returns whether it succeeded, and what it printed to standard error.
pub(crate) fn read_errors(command: &mut Command) -> Outcome<(bool, String)> {
    let output = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()
        .doing(|| format!("run `{}`", shown(command)))?;
    interrupt::check()?;
    let printed = String::from_utf8_lossy(&output.stderr).into_owned();
    Ok((output.status.success(), printed))
}

/// Runs to the end and returns whether it succeeded, and everything that it printed.
pub(crate) fn read_all(command: &mut Command) -> Outcome<(bool, String)> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .doing(|| format!("run `{}`", shown(command)))?;
    interrupt::check()?;
    let printed = [output.stdout, output.stderr].concat();
    let printed = String::from_utf8_lossy(&printed).into_owned();
    Ok((output.status.success(), printed))
}

/// As [`run`], with its output written to a file, and with a time limit. Returns whether it succeeded,
/// or `None` where it had to be killed.
pub(crate) fn run_into(
    command: &mut Command,
    output: &File,
    timeout: Duration,
) -> Outcome<Option<bool>> {
    let shown = shown(command);
    let doing = || format!("run `{shown}`");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(output.try_clone().doing(doing)?)
        .stderr(output.try_clone().doing(doing)?)
        .spawn()
        .doing(doing)?;
    let status = wait_until(&mut child, Some(Instant::now() + timeout))?;
    Ok(status.map(|status| status.success()))
}

fn check(shown: &str, status: ExitStatus) -> Outcome {
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{shown}` failed ({status})")))
}

fn wait(child: &mut Child) -> Outcome<ExitStatus> {
    let status = wait_until(child, None)?;
    status.ok_or_else(|| Failure::new("a program without a deadline has passed it"))
}

/// Waits for the end of a child, or kills it on Ctrl-C or when its time is over.
fn wait_until(child: &mut Child, deadline: Option<Instant>) -> Outcome<Option<ExitStatus>> {
    loop {
        if let Some(status) = child.try_wait().doing(|| "wait for a program".into())? {
            interrupt::check()?;
            return Ok(Some(status));
        }
        let interrupted = interrupt::check();
        if interrupted.is_err() || deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            // It may have ended by the same Ctrl-C in between: then there is nothing to kill.
            let _ = child.kill();
            let _ = child.wait();
            return interrupted.map(|()| None);
        }
        thread::sleep(POLL);
    }
}

/// The command as a person would type it, less the folders in front of the program's name.
fn shown(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let name = program
        .file_name()
        .unwrap_or(command.get_program())
        .to_string_lossy()
        .into_owned();
    let arguments = command
        .get_args()
        .map(|argument| argument.to_string_lossy().into_owned());
    std::iter::once(name)
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_set_by_cargo_run(name: &str) -> bool {
    name == "CARGO"
        || name == "CARGO_CRATE_NAME"
        || name == "CARGO_PRIMARY_PACKAGE"
        || name.starts_with("CARGO_MANIFEST_")
        || name.starts_with("CARGO_PKG_")
        || name.starts_with("CARGO_BIN_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_typed() {
        let mut command = Command::new("/some/where/trunk");
        command.args(["build", "--release"]);
        assert_eq!(shown(&command), "trunk build --release");
    }

    #[test]
    fn what_the_user_set_stays() {
        assert!(is_set_by_cargo_run("CARGO_PKG_NAME"));
        assert!(is_set_by_cargo_run("CARGO_MANIFEST_DIR"));
        assert!(!is_set_by_cargo_run("CARGO_HOME"));
        assert!(!is_set_by_cargo_run("CARGO_TARGET_DIR"));
        assert!(!is_set_by_cargo_run("CARGO_NET_OFFLINE"));
    }
}
