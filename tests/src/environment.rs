//! What `cargo xtask test` passes to an end-to-end test: where the demo is, and through which driver
//! to see it.
//!
//! More of its variables may be missing. `HOSTED_FLOW_TEST_FOLDER` is a folder of this test alone, for
//! logs and for what explains a failure; the runner removes it when the test passes.
//! `HOSTED_FLOW_KEPT_BROWSER` says where a browser is that is kept for several tests, and
//! `HOSTED_FLOW_KEPT_LOG` what it prints to; they are set only for tests that may share it.

use std::env;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process;

use crate::failure::{Failure, Outcome};

/// Where the demo is, and through which driver to see it.
#[derive(Clone, Debug)]
pub struct Environment {
    /// The page, with the slash at its end.
    pub page: String,
    /// Origin of the sandbox's Ondato.
    pub ondato: String,
    /// Origin of the sandbox's Paysafe.
    pub paysafe: String,
    /// Origin of the sandbox's Airwallex.
    pub airwallex: String,
    /// Origin of the sandbox's connectFi.
    pub connectfi: String,
    /// Origin of the sandbox's ConnectPay.
    pub connectpay: String,
    /// Which browser the driver drives.
    pub browser: BrowserKind,
    /// The running driver.
    pub webdriver: String,
    /// What the driver and, with Firefox, the browser print.
    pub driver_log: PathBuf,
    /// A browser that is kept for several tests, where this test may share it.
    pub kept_browser: Option<KeptBrowser>,
}

/// Where a browser is that is kept for several tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptBrowser {
    /// A Chromium.
    Chromium {
        /// Where its `DevTools` listen: `127.0.0.1:20107`.
        address: String,
    },
    /// A Firefox.
    Firefox {
        /// The driver that is connected to it.
        webdriver: String,
        /// What it prints.
        log: PathBuf,
    },
}

/// The browsers that the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrowserKind {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// Safari's engine, through `WebKitGTK`'s driver.
    WebKit,
}

/// What the browser is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// A desktop computer, with a mouse.
    Desk,
    /// A phone: small, and operated by a finger.
    Phone,
}

impl Environment {
    /// Reads the variables that `cargo xtask test` sets.
    ///
    /// # Errors
    /// The first variable that is missing or cannot be used.
    pub fn read() -> Outcome<Self> {
        let browser = match variable("HOSTED_FLOW_BROWSER")?.as_str() {
            "chromium" => BrowserKind::Chromium,
            "firefox" => BrowserKind::Firefox,
            "webkit" => BrowserKind::WebKit,
            other => {
                let text =
                    format!("HOSTED_FLOW_BROWSER is `{other}`, not chromium, firefox or webkit");
                return Err(Failure::new(text));
            }
        };
        Ok(Self {
            page: format!("{}/", origin("HOSTED_FLOW_PAGE")?),
            ondato: origin("HOSTED_FLOW_ONDATO")?,
            paysafe: origin("HOSTED_FLOW_PAYSAFE")?,
            airwallex: origin("HOSTED_FLOW_AIRWALLEX")?,
            connectfi: origin("HOSTED_FLOW_CONNECTFI")?,
            connectpay: origin("HOSTED_FLOW_CONNECTPAY")?,
            browser,
            webdriver: origin("HOSTED_FLOW_WEBDRIVER")?,
            driver_log: variable("HOSTED_FLOW_DRIVER_LOG")?.into(),
            kept_browser: kept_browser(browser)?,
        })
    }

    /// The same demo, in the browser that is kept where that can play the device.
    #[must_use]
    pub fn on(mut self, device: Device) -> Self {
        match &self.kept_browser {
            // A phone is played by what the browser is started with.
            Some(_) if device == Device::Phone => self.kept_browser = None,
            Some(KeptBrowser::Firefox { webdriver, log }) => {
                self.webdriver.clone_from(webdriver);
                self.driver_log.clone_from(log);
            }
            Some(KeptBrowser::Chromium { .. }) | None => {}
        }
        self
    }

    /// The same demo, through the second driver: a driver may serve one session at a time. It
    /// starts a browser of its own: in one browser, each of two drivers would see what the other's
    /// pages print.
    ///
    /// # Errors
    ///
    /// When `cargo xtask test` has not said where that driver is.
    pub fn second(&self) -> Outcome<Self> {
        Ok(Self {
            webdriver: origin("HOSTED_FLOW_SECOND_WEBDRIVER")?,
            driver_log: variable("HOSTED_FLOW_SECOND_DRIVER_LOG")?.into(),
            kept_browser: None,
            ..self.clone()
        })
    }

    /// Every origin that a hosted page, or a provider's API, may be on.
    #[must_use]
    pub fn providers(&self) -> [String; 6] {
        [
            self.ondato.clone(),
            self.white_label(),
            self.paysafe.clone(),
            self.airwallex.clone(),
            self.connectfi.clone(),
            self.connectpay.clone(),
        ]
    }

    /// Origin of the white-label host that the demo's second Ondato set-up uses.
    #[must_use]
    pub fn white_label(&self) -> String {
        let port = self.ondato.rsplit(':').next().unwrap_or_default();
        format!("http://verify.localhost:{port}")
    }
}

/// The folder of this workspace's programs, as they were built for the demo.
///
/// # Errors
///
/// When the variable is missing.
pub(crate) fn programs() -> Outcome<PathBuf> {
    variable("HOSTED_FLOW_PROGRAMS").map(PathBuf::from)
}

/// The folder of the page, as it was built for the demo.
///
/// # Errors
///
/// When the variable is missing.
pub fn page_folder() -> Outcome<PathBuf> {
    variable("HOSTED_FLOW_PAGE_FOLDER").map(PathBuf::from)
}

/// Where screenshots go: `HOSTED_FLOW_SHOTS`.
///
/// # Errors
///
/// When the variable is missing.
pub fn shots() -> Outcome<PathBuf> {
    variable("HOSTED_FLOW_SHOTS").map(PathBuf::from)
}

/// The folder of this test alone: `HOSTED_FLOW_TEST_FOLDER`. What is written there is kept when the
/// test fails. `None` where a test is run by hand without one.
pub(crate) fn test_folder() -> Option<PathBuf> {
    let folder = env::var_os("HOSTED_FLOW_TEST_FOLDER")?;
    Some(PathBuf::from(folder)).filter(|folder| !folder.as_os_str().is_empty())
}

/// `HOSTED_FLOW_KEPT_BROWSER` and `HOSTED_FLOW_KEPT_LOG`, which may be missing.
fn kept_browser(browser: BrowserKind) -> Outcome<Option<KeptBrowser>> {
    let address = env::var("HOSTED_FLOW_KEPT_BROWSER").ok();
    let Some(address) = address.filter(|address| !address.is_empty()) else {
        return Ok(None);
    };
    match browser {
        BrowserKind::Chromium => Ok(Some(KeptBrowser::Chromium { address })),
        BrowserKind::Firefox => Ok(Some(KeptBrowser::Firefox {
            webdriver: address,
            log: variable("HOSTED_FLOW_KEPT_LOG")?.into(),
        })),
        BrowserKind::WebKit => Err(Failure::new(
            "HOSTED_FLOW_KEPT_BROWSER is set, and no WebKit can be kept",
        )),
    }
}

fn origin(name: &str) -> Outcome<String> {
    Ok(variable(name)?.trim_end_matches('/').to_owned())
}

/// Fails where `cargo xtask` did not start this program. A program calls this first; a test does not,
/// and is skipped then.
///
/// # Errors
///
/// When the variables of `cargo xtask` are missing.
pub fn require() -> Outcome {
    if is_set(ANY) {
        Ok(())
    } else {
        Err(missing(ANY))
    }
}

/// A variable that `cargo xtask` sets.
///
/// Where it sets none at all, somebody runs `cargo test` without browsers and a demo. All tests of
/// this process need them, so it ends here as if they had passed, with a line that says what they
/// need; in CI (`CI` is set) they fail.
fn variable(name: &str) -> Outcome<String> {
    if !is_set(ANY) && !is_set("CI") {
        // Past libtest's capture of output.
        let _ = writeln!(io::stderr(), "\n{SKIPPED}");
        process::exit(0);
    }
    let value = env::var(name).ok().filter(|value| !value.is_empty());
    value.ok_or_else(|| missing(name))
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

fn missing(name: &str) -> Failure {
    Failure::new(format!(
        "{name} is not set: run `cargo xtask test e2e`, which starts the demo and the browsers"
    ))
}

/// Set for every test and program.
const ANY: &str = "HOSTED_FLOW_BROWSER";

const SKIPPED: &str = "SKIPPED: end-to-end tests need browsers and a demo: \
    `cargo xtask test e2e` installs and starts them";

#[cfg(test)]
mod tests {
    use std::process::{Command, Output};

    use super::*;

    /// Set for the test that is run again.
    const AGAIN: &str = "HOSTED_FLOW_TESTS_AGAIN";

    #[test]
    fn reads_a_variable() {
        if is_set(AGAIN) {
            assert_eq!(
                variable("HOSTED_FLOW_PAGE").map_err(drop),
                Ok(String::new())
            );
        }
    }

    /// Runs the test above again, in a process that `cargo xtask` did not start.
    fn run_again(is_ci: bool) -> Output {
        let program = env::current_exe().expect("this program has a path");
        let mut again = Command::new(program);
        again.args(["--exact", "environment::tests::reads_a_variable"]);
        again.env(AGAIN, "yes").env_remove(ANY);
        if is_ci {
            again.env("CI", "true")
        } else {
            again.env_remove("CI")
        };
        again.output().expect("this program can be run again")
    }

    #[test]
    fn without_a_demo_tests_are_skipped_loudly() {
        let output = run_again(false);
        assert!(output.status.success(), "{output:?}");
        let printed = String::from_utf8_lossy(&output.stderr);
        assert!(printed.contains(SKIPPED), "{printed}");
        assert_eq!(SKIPPED.lines().count(), 1);
    }

    #[test]
    fn in_ci_tests_without_a_demo_fail() {
        let output = run_again(true);
        assert!(!output.status.success(), "{output:?}");
        let printed = String::from_utf8_lossy(&output.stdout);
        assert!(!printed.contains("SKIPPED"), "{printed}");
    }
}
