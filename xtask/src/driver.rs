//! A browser's driver: starts it, waits until it answers, and stops it at the end.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome, While as _};
use crate::ports::{Block, Ports};
use crate::setup::Toolbox;
use crate::{http, interrupt, process, workspace};

const START_TIMEOUT: Duration = Duration::from_secs(30);
const STOP_TIMEOUT: Duration = Duration::from_secs(3);
const POLL: Duration = Duration::from_millis(25);

/// A browser that the tests run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
    /// Safari's engine, in `WebKitGTK`'s own small browser.
    WebKit,
}

impl Browser {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Those that wasm-bindgen's test runner can drive.
    pub(crate) const OF_RUNNER: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// The browser of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|browser| browser.name() == name)
    }

    /// Its name, for people and for the end-to-end tests.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Its driver's program.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The variable in which wasm-bindgen's test runner looks for the driver.
    pub(crate) fn variable(self) -> String {
        self.driver().to_uppercase()
    }

    /// Starts its driver, on a virtual display where the browser cannot do without one.
    fn command(self, toolbox: &Toolbox) -> Outcome<Command> {
        if self != Self::WebKit {
            return toolbox.command(self.driver());
        }
        let mut command = toolbox.command("xvfb-run")?;
        command
            // Without `-noreset` the screen restarts whenever a browser has closed, and the next
            // browser may find none.
            .args([
                "--auto-servernum",
                "--server-args=-screen 0 1280x1024x24 -noreset",
            ])
            .arg(self.driver())
            // A container runs this as root, where WebKit's sandbox does not start.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            // Without a GPU its usual renderer needs more than one processor for the spinner of a
            // page that waits; the older one a fifth of that.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        Ok(command)
    }
}

/// A running driver; dropping this ends it and the browsers it started.
#[derive(Debug)]
#[must_use = "the driver stops when this is dropped"]
pub(crate) struct Driver {
    browser: Browser,
    port: u16,
    /// Receives everything the driver prints, and with Firefox the page's console.
    log: PathBuf,
    child: Child,
    is_ready: bool,
    _block: Block,
}

impl Driver {
    /// Starts the browser's driver on a port of its own and returns once it answers.
    pub(crate) fn start(browser: Browser, toolbox: &Toolbox) -> Outcome<Self> {
        Self::start_with(browser, &[], toolbox)
    }

    /// Starts a driver for the Firefox that listens for it on that port.
    ///
    /// Its sessions may run scripts with Firefox's own rights: nothing else removes all that a page
    /// has stored.
    pub(crate) fn start_for_firefox(marionette: u16, toolbox: &Toolbox) -> Outcome<Self> {
        let port = marionette.to_string();
        let arguments = [
            "--connect-existing",
            "--marionette-port",
            &port,
            "--allow-system-access",
        ];
        Self::start_with(Browser::Firefox, &arguments, toolbox)
    }

    fn start_with(browser: Browser, arguments: &[&str], toolbox: &Toolbox) -> Outcome<Self> {
        let block = Block::take()?;
        let port = block.first();
        let program = browser.driver();
        let log = workspace::scratch("drivers")?.join(format!("{program}-{port}.log"));
        let doing = || format!("write {}", log.display());
        let output = File::create(&log).doing(doing)?;
        let errors = output.try_clone().doing(doing)?;

        let mut command = browser.command(toolbox)?;
        command.arg(format!("--port={port}")).args(arguments);
        in_a_group_of_its_own(&mut command);
        let child = command
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .doing(|| format!("start {program}"))?;
        let mut driver = Self {
            browser,
            port,
            log,
            child,
            is_ready: false,
            _block: block,
        };
        driver.wait_until_ready()?;
        driver.is_ready = true;
        Ok(driver)
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What it prints to.
    pub(crate) fn log(&self) -> &Path {
        &self.log
    }

    /// Sets a program's variables for the system under test, the browser's driver and its log.
    pub(crate) fn describe(&self, command: &mut Command, ports: Ports) {
        let at = |port: u16| format!("http://127.0.0.1:{port}");
        let providers = ports.providers();
        let providers = providers.map(|(provider, port)| format!("{provider}={}", at(port)));
        command
            .env("HOSTED_FLOW_PAGE", at(ports.page) + "/")
            .env(
                "HOSTED_FLOW_PROVIDERS",
                providers.collect::<Vec<_>>().join(" "),
            )
            .env("HOSTED_FLOW_BROWSER", self.browser.name())
            .env("HOSTED_FLOW_WEBDRIVER", self.url())
            .env("HOSTED_FLOW_DRIVER_LOG", &self.log);
    }

    /// Sets a program's variables for a second session of the same browser.
    pub(crate) fn describe_second(&self, command: &mut Command) {
        command
            .env("HOSTED_FLOW_SECOND_WEBDRIVER", self.url())
            .env("HOSTED_FLOW_SECOND_DRIVER_LOG", &self.log);
    }

    fn wait_until_ready(&mut self) -> Outcome {
        let program = self.browser.driver();
        let deadline = Instant::now() + START_TIMEOUT;
        while http::status(self.port, "/status") != Some(200) {
            interrupt::check()?;
            let ended = self
                .child
                .try_wait()
                .doing(|| format!("wait for {program}"))?;
            if ended.is_some() || Instant::now() >= deadline {
                return Err(Failure::new(format!(
                    "{program} did not get ready; see {}",
                    self.log.display()
                )));
            }
            thread::sleep(POLL);
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end_group(&self.child, "TERM");
        let deadline = Instant::now() + STOP_TIMEOUT;
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < deadline {
            thread::sleep(POLL);
        }
        // A browser outlives a driver whose session was never closed.
        end_group(&self.child, "KILL");
        let _ = self.child.kill();
        let _ = self.child.wait();
        if self.is_ready {
            // The worker has copied what it needs; another driver's has another port in its name.
            let _ = fs::remove_file(&self.log);
        }
    }
}

#[cfg(unix)]
pub(crate) fn in_a_group_of_its_own(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
pub(crate) fn in_a_group_of_its_own(_: &mut Command) {}

/// Signals the driver and all it started; where there are no such groups this does nothing.
pub(crate) fn end_group(child: &Child, signal: &str) {
    let group = format!("-{}", child.id());
    if let Ok(mut kill) = process::command("kill") {
        let _ = process::read(kill.args(["-s", signal, "--", &group]));
    }
}
