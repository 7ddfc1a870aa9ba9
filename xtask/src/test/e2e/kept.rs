//! A browser that is kept for several tests. Each test leaves it as it was: Chromium drops the
//! test's own context, Firefox is cleared (`tests/src/browser/kept`).

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::driver::{Browser, Driver, end_group, in_a_group_of_its_own};
use crate::failure::{Failure, Outcome, While as _};
use crate::interrupt;
use crate::setup::Toolbox;

const START_TIMEOUT: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(25);
/// Names of the programs on different systems.
const CHROMIUMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];
/// As the end-to-end tests start their own (`tests/src/browser/capabilities.rs`), and what
/// chromedriver adds to that.
const OF_CHROMIUM: [&str; 23] = [
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
    "--disable-features=IgnoreDuplicateNavs,Prewarm,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,WebUIOmniboxPopup",
    "--disable-hang-monitor",
    "--disable-popup-blocking",
    "--disable-prompt-on-repost",
    "--enable-automation",
    "--no-service-autorun",
    "--password-store=basic",
    "--test-type=webdriver",
    "--use-mock-keychain",
    // It chooses one, and writes it to a file.
    "--remote-debugging-port=0",
];
/// As geckodriver starts it. No script but the driver's has the access that is allowed here.
const OF_FIREFOX: [&str; 4] = [
    "-headless",
    "-no-remote",
    "-marionette",
    "-remote-allow-system-access",
];
/// As the end-to-end tests start their own.
const PREFERENCES: &str = include_str!("../../../../tests/src/browser/firefox.json");

/// The running browser; dropping this ends it.
#[derive(Debug)]
#[must_use = "the browser ends when this is dropped"]
pub(super) struct Kept {
    pub(super) browser: Browser,
    /// Firefox can only be controlled through a driver of its own. It ends first.
    driver: Option<Driver>,
    child: Child,
    profile: PathBuf,
    /// What the browser prints: in Firefox, the console of its pages.
    log: PathBuf,
    /// Where it listens.
    port: u16,
}

impl Kept {
    /// Whether that browser can be kept: whether what a test has left in it can be removed.
    pub(super) fn is_possible(browser: Browser) -> bool {
        browser != Browser::WebKit
    }

    /// Starts one that keeps its things in the folder, and returns once it listens.
    pub(super) fn start(browser: Browser, profile: &Path, toolbox: &Toolbox) -> Outcome<Self> {
        let names: &[&str] = match browser {
            Browser::Firefox => &FIREFOXES,
            Browser::Chromium | Browser::WebKit => &CHROMIUMS,
        };
        let program = names.iter().find_map(|program| toolbox.find(program));
        let program =
            program.ok_or_else(|| Failure::new(format!("{} is missing", browser.name())))?;
        let doing = || format!("make {}", profile.display());
        if profile.exists() {
            fs::remove_dir_all(profile).doing(doing)?;
        }
        fs::create_dir_all(profile).doing(doing)?;
        let mut command = toolbox.command(&program.to_string_lossy())?;
        if browser == Browser::Firefox {
            fs::write(profile.join("user.js"), preferences()?).doing(doing)?;
            command.args(OF_FIREFOX).arg("-profile").arg(profile);
        } else {
            let profile = format!("--user-data-dir={}", profile.display());
            command.args(OF_CHROMIUM).arg(profile);
        }
        let log = profile.with_extension("log");
        let doing = || format!("write {}", log.display());
        let output = File::create(&log).doing(doing)?;
        // Firefox writes uncaught errors of a page there.
        let errors = output.try_clone().doing(doing)?;
        in_a_group_of_its_own(&mut command);
        let child = command
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .spawn();
        let mut kept = Self {
            browser,
            driver: None,
            child: child.doing(|| format!("start {}", browser.name()))?,
            profile: profile.to_owned(),
            log,
            port: 0,
        };
        kept.port = kept.wait_for_port()?;
        if browser == Browser::Firefox {
            kept.driver = Some(Driver::start_for_firefox(kept.port, toolbox)?);
        }
        Ok(kept)
    }

    /// Sets a test's variables for this browser.
    pub(super) fn describe(&self, command: &mut Command) {
        let address = match &self.driver {
            Some(driver) => driver.url(),
            None => format!("127.0.0.1:{}", self.port),
        };
        command
            .env("HOSTED_FLOW_KEPT_BROWSER", address)
            .env("HOSTED_FLOW_KEPT_LOG", &self.log);
    }

    /// What it and its driver print to.
    pub(super) fn logs(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        let driver = self.driver.iter();
        let of_driver = driver.map(|driver| ("kept-driver", driver.log()));
        of_driver.chain([("kept-browser", self.log.as_path())])
    }

    fn wait_for_port(&mut self) -> Outcome<u16> {
        let name = self.browser.name();
        let file = self.profile.join(match self.browser {
            Browser::Firefox => "MarionetteActivePort",
            Browser::Chromium | Browser::WebKit => "DevToolsActivePort",
        });
        let deadline = Instant::now() + START_TIMEOUT;
        loop {
            interrupt::check()?;
            // Each browser writes the whole of it at once; Chromium has a second line.
            let text = fs::read_to_string(&file).unwrap_or_default();
            if let Some(Ok(port)) = text.lines().next().map(str::parse) {
                return Ok(port);
            }
            let ended = self.child.try_wait().doing(|| format!("wait for {name}"))?;
            if ended.is_some() || Instant::now() >= deadline {
                return Err(Failure::new(format!("{name} did not get ready")));
            }
            thread::sleep(POLL);
        }
    }
}

/// Firefox's own file for them.
fn preferences() -> Outcome<String> {
    let preferences: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(PREFERENCES).doing(|| "read Firefox's preferences".into())?;
    let of_driver = ("marionette.port".to_owned(), 0.into());
    let lines = preferences.into_iter().chain([of_driver]);
    let lines = lines.map(|(name, value)| format!("user_pref(\"{name}\", {value});\n"));
    Ok(lines.collect::<Vec<_>>().concat())
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.driver = None;
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
