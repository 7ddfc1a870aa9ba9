//! The environment that `cargo xtask test` passes to an end-to-end test: the addresses of the demo
//! and of the driver.
//!
//! Some variables are optional. `HOSTED_FLOW_TEST_FOLDER` is the folder of this test for logs and
//! artifacts; the runner removes it when the test passes. `HOSTED_FLOW_KEPT_BROWSER` is the address
//! of a browser that several tests share, and `HOSTED_FLOW_KEPT_LOG` its output; they are set only for
//! tests that may share it.

use std::env;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process;

use crate::failure::{Failure, Outcome};

/// The addresses of the demo and of the driver.
#[derive(Clone, Debug)]
pub struct Environment {
    /// The URL of the page, with the slash at its end.
    pub page: String,
    /// Name and origin of each of the sandbox's providers, in the order of the demo's ports.
    pub providers: Vec<(String, String)>,
    /// Where a scenario is chosen for all of the sandbox's providers: the origin of any.
    pub sandbox: String,
    /// The browser of the driver.
    pub browser: BrowserKind,
    /// The URL of the driver.
    pub webdriver: String,
    /// The log of the driver and, with Firefox, of the browser.
    pub driver_log: PathBuf,
    /// The shared browser, where this test may share it.
    pub kept_browser: Option<KeptBrowser>,
}

/// A browser that several tests share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptBrowser {
    /// A Chromium.
    Chromium {
        /// The address of its `DevTools`: `127.0.0.1:20107`.
        address: String,
    },
    /// A Firefox.
    Firefox {
        /// The URL of its driver.
        webdriver: String,
        /// Its log.
        log: PathBuf,
    },
}

/// The browsers of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrowserKind {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// Safari's engine, through `WebKitGTK`'s driver.
    WebKit,
}

/// The device of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// A desktop computer, with a mouse.
    Desk,
    /// A phone: a small touch screen.
    Phone,
}

impl Environment {
    /// Reads the variables of `cargo xtask test`.
    ///
    /// # Errors
    /// Names the first missing or invalid variable.
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
        let providers = providers(&variable("HOSTED_FLOW_PROVIDERS")?)?;
        let (_, sandbox) = providers
            .first()
            .ok_or_else(|| missing("HOSTED_FLOW_PROVIDERS"))?;
        Ok(Self {
            page: format!("{}/", origin("HOSTED_FLOW_PAGE")?),
            sandbox: sandbox.clone(),
            providers,
            browser,
            webdriver: origin("HOSTED_FLOW_WEBDRIVER")?,
            driver_log: variable("HOSTED_FLOW_DRIVER_LOG")?.into(),
            kept_browser: kept_browser(browser)?,
        })
    }

    /// The same demo, in the shared browser where that can emulate the device.
    #[must_use]
    pub fn on(mut self, device: Device) -> Self {
        match &self.kept_browser {
            // A phone is emulated by arguments of the browser's start.
            Some(_) if device == Device::Phone => self.kept_browser = None,
            Some(KeptBrowser::Firefox { webdriver, log }) => {
                self.webdriver.clone_from(webdriver);
                self.driver_log.clone_from(log);
            }
            Some(KeptBrowser::Chromium { .. }) | None => {}
        }
        self
    }

    /// The same demo with the second driver: a driver may serve one session at a time. It starts a
    /// separate browser: in a shared one both drivers would see each other's console.
    ///
    /// # Errors
    ///
    /// When the variable of that driver is missing.
    pub fn second(&self) -> Outcome<Self> {
        Ok(Self {
            webdriver: origin("HOSTED_FLOW_SECOND_WEBDRIVER")?,
            driver_log: variable("HOSTED_FLOW_SECOND_DRIVER_LOG")?.into(),
            kept_browser: None,
            ..self.clone()
        })
    }

    /// Origin of the sandbox's provider of that name.
    ///
    /// # Panics
    ///
    /// When the sandbox has no such provider.
    #[must_use]
    pub fn provider(&self, name: &str) -> String {
        let named = self.providers.iter().find(|(own, _)| own == name);
        let (_, origin) = named.unwrap_or_else(|| panic!("the sandbox has no {name}"));
        origin.clone()
    }
}

/// The folder of the workspace's programs that were built for the demo.
///
/// # Errors
///
/// When the variable is missing.
pub(crate) fn programs() -> Outcome<PathBuf> {
    variable("HOSTED_FLOW_PROGRAMS").map(PathBuf::from)
}

/// The folder of the page that was built for the demo.
///
/// # Errors
///
/// When the variable is missing.
pub fn page_folder() -> Outcome<PathBuf> {
    variable("HOSTED_FLOW_PAGE_FOLDER").map(PathBuf::from)
}

/// The folder of the page of every screen.
///
/// # Errors
///
/// When the variable is missing.
pub(crate) fn gallery_folder() -> Outcome<PathBuf> {
    variable("HOSTED_FLOW_GALLERY_FOLDER").map(PathBuf::from)
}

/// The file of axe-core, which checks accessibility.
///
/// # Errors
///
/// When the variable is missing.
pub fn axe() -> Outcome<PathBuf> {
    variable("HOSTED_FLOW_AXE").map(PathBuf::from)
}

/// The folder of screenshots: `HOSTED_FLOW_SHOTS`.
///
/// # Errors
///
/// When the variable is missing.
pub fn shots() -> Outcome<PathBuf> {
    variable("HOSTED_FLOW_SHOTS").map(PathBuf::from)
}

/// The folder of this test: `HOSTED_FLOW_TEST_FOLDER`. It is kept when the test fails. `None` in a
/// manual run without one.
pub(crate) fn test_folder() -> Option<PathBuf> {
    let folder = env::var_os("HOSTED_FLOW_TEST_FOLDER")?;
    Some(PathBuf::from(folder)).filter(|folder| !folder.as_os_str().is_empty())
}

/// `HOSTED_FLOW_KEPT_BROWSER` and `HOSTED_FLOW_KEPT_LOG`, which are optional.
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

/// Fails where `cargo xtask` did not start this program. Programs call this first; tests are skipped
/// instead.
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

/// Reads a variable that `cargo xtask` sets.
///
/// Where none is set, `cargo test` runs without browsers and a demo. All tests of this process need
/// them, so it exits with success and a message that says what they need; in CI (`CI` is set) they
/// fail.
fn variable(name: &str) -> Outcome<String> {
    if !is_set(ANY) && !is_set("CI") {
        // Bypasses libtest's capture of output.
        let _ = writeln!(io::stderr(), "\n{SKIPPED}");
        process::exit(0);
    }
    let value = env::var(name).ok().filter(|value| !value.is_empty());
    value.ok_or_else(|| missing(name))
}

/// Name and origin of each provider: `name=origin`, separated by spaces.
fn providers(list: &str) -> Outcome<Vec<(String, String)>> {
    let read = |entry: &str| {
        let (name, origin) = entry.split_once('=').ok_or_else(|| {
            Failure::new(format!(
                "HOSTED_FLOW_PROVIDERS: `{entry}` is not name=origin"
            ))
        })?;
        Ok((name.to_owned(), origin.trim_end_matches('/').to_owned()))
    };
    list.split_whitespace().map(read).collect()
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

    /// Set for the child process of the test.
    const AGAIN: &str = "HOSTED_FLOW_TESTS_AGAIN";

    #[test]
    fn reads_name_and_origin_of_each_provider() {
        let pair = |name: &str, origin: &str| (name.to_owned(), origin.to_owned());
        let expected = vec![pair("one", "http://h:1"), pair("two", "http://h:2")];
        assert_eq!(providers("one=http://h:1 two=http://h:2/"), Ok(expected));
        assert!(providers("one=http://h:1 two").is_err());
    }

    #[test]
    fn reads_a_variable() {
        if is_set(AGAIN) {
            assert_eq!(
                variable("HOSTED_FLOW_PAGE").map_err(drop),
                Ok(String::new())
            );
        }
    }

    /// Runs the test above in a child process without the variables of `cargo xtask`.
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
    fn without_a_demo_tests_are_skipped_with_a_message() {
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
