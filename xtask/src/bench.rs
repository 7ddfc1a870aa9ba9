//! `cargo xtask bench`: figures of the backend under load, and of the page in a browser.

pub(crate) mod page;
mod peer;
mod shell;

use crate::demo;
use crate::driver::{Browser, Driver};
use crate::failure::Outcome;
use crate::process;
use crate::servers::Servers;
use crate::setup::{self, Need, Toolbox};
use crate::workspace;

/// Measures the backend, before anything else runs; then starts the demo and Chromium's driver,
/// and runs the program that measures the page.
pub(crate) fn run() -> Outcome {
    let toolbox = Toolbox::with(setup::PAGE.into_iter().chain([Need::Chromium]))?;
    let mut load = toolbox.command("cargo")?;
    load.args([
        "bench",
        "--quiet",
        "--package=hosted-flow-backend",
        "--profile=server",
        "--bench=load",
    ]);
    process::run(&mut load)?;
    demo::prepare(&toolbox)?;
    let servers = Servers::start_with(&workspace::page()?, "")?;
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
