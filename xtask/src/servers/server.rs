//! One server: its process, its log, and its end.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::POLL;
use crate::failure::{Failure, Outcome, While as _};

/// How long a server may take to end once it was asked to.
const STOP_TIMEOUT: Duration = Duration::from_secs(5);

/// A running server; dropping this stops it.
#[derive(Debug)]
pub(super) struct Server {
    pub(super) name: &'static str,
    child: Child,
    pub(super) log: PathBuf,
}

impl Server {
    pub(super) fn start(name: &'static str, mut command: Command, folder: &Path) -> Outcome<Self> {
        let log = folder.join(format!("{name}.log"));
        let doing = || format!("write {}", log.display());
        let output = File::create(&log).doing(doing)?;
        let errors = output.try_clone().doing(doing)?;
        let child = command
            // The pipe closes however this process ends, and the server ends with it.
            .arg("--until-stdin-closes")
            .stdin(Stdio::piped())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .doing(|| format!("start the {name}"))?;
        Ok(Self { name, child, log })
    }

    pub(super) fn ended(&mut self) -> Option<Failure> {
        let status = self.child.try_wait().ok().flatten()?;
        let printed = fs::read_to_string(&self.log).unwrap_or_default();
        let from = printed.lines().count().saturating_sub(20);
        let tail: Vec<&str> = printed.lines().skip(from).collect();
        Some(Failure::new(format!(
            "the {} ended by itself ({status}); it printed:\n{}",
            self.name,
            tail.join("\n")
        )))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let deadline = Instant::now() + STOP_TIMEOUT;
        while Instant::now() < deadline {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(POLL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
