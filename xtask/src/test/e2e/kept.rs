//! A Chromium that is kept for several tests, each of which clears it before it begins.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::driver::{end_group, in_a_group_of_its_own};
use crate::failure::{Failure, Outcome, While as _};
use crate::interrupt;
use crate::setup::Toolbox;

const READY: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(25);
/// The names under which systems have it.
const PROGRAMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
/// As the end-to-end tests start their own (`tests/src/browser/capabilities.rs`), and what
/// chromedriver adds to that.
const ARGUMENTS: [&str; 22] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-pre-commit-input",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-client-side-phishing-detection",
    "--disable-default-apps",
    "--disable-features=IgnoreDuplicateNavs,Prewarm",
    "--disable-hang-monitor",
    "--disable-popup-blocking",
    "--disable-prompt-on-repost",
    "--enable-automation",
    "--no-service-autorun",
    "--password-store=basic",
    "--test-type=webdriver",
    "--use-mock-keychain",
];

/// The running browser; dropping this ends it.
#[derive(Debug)]
#[must_use = "the browser ends when this is dropped"]
pub(super) struct Kept {
    child: Child,
    /// Where its `DevTools` listen: `127.0.0.1:20107`.
    pub(super) address: String,
    profile: PathBuf,
}

impl Kept {
    /// Starts one that keeps its things in the folder, and returns once it listens.
    pub(super) fn start(profile: &Path, toolbox: &Toolbox) -> Outcome<Self> {
        let program = PROGRAMS.iter().find_map(|program| toolbox.find(program));
        let program = program.ok_or_else(|| Failure::new("Chromium is missing; install it"))?;
        if profile.exists() {
            fs::remove_dir_all(profile).doing(|| format!("empty {}", profile.display()))?;
        }
        let mut command = toolbox.command(&program.to_string_lossy())?;
        command
            .args(ARGUMENTS)
            // It chooses, and writes down which.
            .arg("--remote-debugging-port=0")
            .arg(format!("--user-data-dir={}", profile.display()));
        let mut kept = Self {
            child: quiet(&mut command).doing(|| "start Chromium".into())?,
            address: String::new(),
            profile: profile.to_owned(),
        };
        kept.address = format!("127.0.0.1:{}", kept.port()?);
        Ok(kept)
    }

    fn port(&mut self) -> Outcome<u16> {
        let file = self.profile.join("DevToolsActivePort");
        let deadline = Instant::now() + READY;
        loop {
            interrupt::check()?;
            let text = fs::read_to_string(&file).unwrap_or_default();
            // A second line shows that the first is whole.
            if let Some((port, _)) = text.split_once('\n')
                && let Ok(port) = port.parse()
            {
                return Ok(port);
            }
            let ended = self.child.try_wait().doing(|| "wait for Chromium".into())?;
            if ended.is_some() || Instant::now() >= deadline {
                return Err(Failure::new("Chromium did not get ready"));
            }
            thread::sleep(POLL);
        }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        end_group(&self.child, "TERM");
        let deadline = Instant::now() + Duration::from_secs(3);
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < deadline {
            thread::sleep(POLL);
        }
        end_group(&self.child, "KILL");
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn quiet(command: &mut Command) -> std::io::Result<Child> {
    in_a_group_of_its_own(command);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}
