//! `cargo xtask bench`: figures of the page in a browser.

use crate::demo;
use crate::driver::{Browser, Driver};
use crate::failure::Outcome;
use crate::ports::Ports;
use crate::process;
use crate::servers::Servers;
use crate::setup::{self, Need, Toolbox};

/// Starts the demo and Chromium's driver, and runs the program that measures.
pub(crate) fn run() -> Outcome {
    let toolbox = Toolbox::with(setup::PAGE.into_iter().chain([Need::Chromium]))?;
    demo::prepare(&toolbox)?;
    let servers = Servers::start(Ports::free()?)?;
    let driver = Driver::start(Browser::Chromium, &toolbox)?;
    let mut figures = toolbox.command("cargo")?;
    figures.args([
        "run",
        "--quiet",
        "--package=hosted-flow-tests",
        "--bin=figures",
    ]);
    driver.describe(&mut figures, servers.ports);
    process::run(&mut figures)
}
