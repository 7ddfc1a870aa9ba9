//! Runs installations: prints first about how long one takes, prints its progress, and shows its
//! output only where it failed.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome, While as _};
use crate::{interrupt, workspace};

/// How often an installation is asked whether it has ended.
const POLL: Duration = Duration::from_millis(50);
/// How often a line shows that it is still running.
const PROGRESS_INTERVAL: Duration = Duration::from_secs(20);

/// One thing that is installed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Job<'text> {
    /// What is done, such as `compiling trunk 0.21.14`.
    pub(super) what: &'text str,
    /// About how long it takes, as measured on two cores.
    pub(super) about: &'text str,
    /// What it is needed for.
    pub(super) why: &'text str,
}

/// What was installed, and how long each took.
#[derive(Debug, Default)]
pub(super) struct Installs {
    done: Vec<(String, Duration)>,
}

impl Installs {
    /// Runs to the end; anything but success is a failure, after everything that was printed.
    pub(super) fn run(&mut self, job: Job<'_>, command: &mut Command) -> Outcome {
        match self.attempt(job, command)? {
            Ok(()) => Ok(()),
            Err(printed) => {
                // Where even this cannot be written, it cannot be read.
                let _ = io::stderr().write_all(printed.as_bytes());
                Err(Failure::new(format!("{} failed", job.what)))
            }
        }
    }

    /// Runs to the end; where it fails, returns what was printed and shows nothing of it.
    pub(super) fn attempt(
        &mut self,
        job: Job<'_>,
        command: &mut Command,
    ) -> Outcome<Result<(), String>> {
        say(&format!("{} ({})", job.what, job.about), job.why);
        // A file and no pipe: a server that a package starts would keep a pipe open.
        let path = workspace::scratch("set-up")?.join(format!("{}.log", std::process::id()));
        let doing = || format!("write {}", path.display());
        let log = File::create(&path).doing(doing)?;
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone().doing(doing)?)
            .stderr(log);
        let begun = Instant::now();
        let ended = watch(job.what, begun, command);
        let printed = fs::read(&path).doing(|| format!("read {}", path.display()))?;
        fs::remove_file(&path).doing(|| format!("remove {}", path.display()))?;
        let success = ended?;
        self.done.push((job.what.to_owned(), begun.elapsed()));
        if success {
            return Ok(Ok(()));
        }
        Ok(Err(String::from_utf8_lossy(&printed).into_owned()))
    }

    /// The lines that say what was done and how long it took; none where all was there.
    pub(super) fn table(&self) -> Vec<String> {
        self.done
            .iter()
            .map(|(what, took)| format!("set-up: {:>6.1} s  {what}", took.as_secs_f64()))
            .collect()
    }
}

/// Waits for the end of a program, with a line every [`PROGRESS_INTERVAL`], or kills it on Ctrl-C.
/// Returns whether it succeeded.
fn watch(what: &str, begun: Instant, command: &mut Command) -> Outcome<bool> {
    let mut child = command.spawn().doing(|| format!("start {what}"))?;
    let mut next = PROGRESS_INTERVAL;
    loop {
        if let Some(status) = child.try_wait().doing(|| format!("wait for {what}"))? {
            interrupt::check()?;
            return Ok(status.success());
        }
        if let Err(interrupted) = interrupt::check() {
            // It may have ended by the same Ctrl-C in between: then there is nothing to kill.
            let _ = child.kill();
            let _ = child.wait();
            return Err(interrupted);
        }
        if begun.elapsed() >= next {
            println!("set-up: … still {what}, {} s", begun.elapsed().as_secs());
            next += PROGRESS_INTERVAL;
        }
        thread::sleep(POLL);
    }
}

/// The line of an output that says what went wrong: the first that calls itself an error.
pub(super) fn error_in(printed: &str) -> &str {
    let is_error = |line: &&str| line.to_ascii_lowercase().starts_with("error");
    let lines = || {
        printed
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
    };
    lines()
        .find(is_error)
        .or_else(|| lines().next_back())
        .unwrap_or("nothing was printed")
}

/// One line that says what is done and why.
pub(super) fn say(what: &str, why: &str) {
    println!("set-up: {what}: {why}");
}

#[cfg(test)]
mod tests {
    use super::*;

    const JOB: Job<'_> = Job {
        what: "trying",
        about: "no time",
        why: "a test does so",
    };

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn what_fails_tells_both_of_its_outputs() {
        let mut installs = Installs::default();
        let failed = installs.attempt(JOB, &mut shell("echo out; echo err >&2; exit 3"));
        assert_eq!(failed, Ok(Err("out\nerr\n".to_owned())));
        assert_eq!(
            installs.run(JOB, &mut shell("exit 3")),
            Err(Failure::new("trying failed"))
        );
    }

    #[test]
    fn the_line_with_the_error_is_found() {
        assert_eq!(error_in("info: a\nerror: b\nCaused by: c\n"), "error: b");
        assert_eq!(error_in("a\nb\n\n"), "b");
        assert_eq!(error_in(" \n"), "nothing was printed");
    }

    #[test]
    fn the_table_names_what_was_done() {
        let mut installs = Installs::default();
        assert!(installs.table().is_empty());
        installs.done.push((
            "compiling trunk 0.21.14".into(),
            Duration::from_millis(61_250),
        ));
        assert_eq!(
            installs.table(),
            ["set-up:   61.2 s  compiling trunk 0.21.14"]
        );
    }
}
