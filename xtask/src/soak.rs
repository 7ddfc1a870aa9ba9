//! `cargo xtask soak`: many mounts, and days without a decision, in real browsers.

use crate::driver::{Browser, Driver};
use crate::failure::Outcome;
use crate::page::{self, Page};
use crate::process;
use crate::servers::{self, Servers, UNLIMITED};
use crate::setup::{self, Need, Toolbox};

/// Runs it in each browser, with servers of its own, on a page that mounts and unmounts the component
/// and has a simulated clock.
pub(crate) fn run() -> Outcome {
    let browsers = [Need::Chromium, Need::Firefox];
    let toolbox = Toolbox::with(setup::PAGE.into_iter().chain(browsers))?;
    page::build(&toolbox, Page::Mounts)?;
    println!("servers: building");
    servers::build()?;
    let page = page::with_script(Page::Mounts, "tests/src/soak/meter.js")?;
    let mut outcome = Ok(());
    for browser in Browser::OF_RUNNER {
        let servers = Servers::start_with(&page, UNLIMITED)?;
        let driver = Driver::start(browser, &toolbox)?;
        let mut soak = toolbox.command("cargo")?;
        soak.args(["run", "--quiet", "--package=hosted-flow-tests"]);
        soak.arg("--bin=soak");
        driver.describe(&mut soak, servers.ports);
        outcome = outcome.and(process::run(&mut soak));
    }
    outcome
}
