//! The steps that run in headless browsers.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::demo;
use crate::driver::{Browser, Driver};
use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::files;
use crate::ports::Ports;
use crate::process;
use crate::servers::{self, Servers};
use crate::setup::Toolbox;
use crate::workspace;

/// The packages with tests of their own in the browser.
const TESTED: [&str; 2] = ["--package=hosted-flow-core", "--package=hosted-flow"];

/// Runs the crates' own tests inside each browser.
pub(super) fn wasm(toolbox: &Toolbox) -> Outcome {
    for browser in Browser::OF_RUNNER {
        println!("--- in {}", browser.name());
        let mut cargo = toolbox.browser_command("cargo")?;
        cargo
            .args(["test", "--target=wasm32-unknown-unknown", "--test=*"])
            .args(TESTED)
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            // A cold browser on a busy machine takes longer than the runner's own 20 s.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        // The runner takes the first driver it is told of.
        for other in Browser::OF_RUNNER {
            let variable = other.variable();
            cargo
                .env_remove(&variable)
                .env_remove(format!("{variable}_REMOTE"));
        }
        let (program, variable) = (browser.driver(), browser.variable());
        let driver = toolbox
            .find(program)
            .ok_or_else(|| Failure::new(format!("{program} is missing; install it")))?;
        process::run(cargo.env(variable, driver))?;
    }
    Ok(())
}

/// Runs the whole system, and a person's journeys through it, in each browser.
///
/// Each has servers of its own, so that neither sees what the other left.
pub(super) fn journeys(toolbox: &Toolbox) -> Outcome {
    demo::prepare(toolbox)?;
    let journeys = ["test", "--package=hosted-flow-tests", "--test=journeys"];
    process::run(toolbox.command("cargo")?.args(journeys).arg("--no-run"))?;

    let page = watched_page()?;

    // One after the other: two browsers at once on two cores wait for each other until a wait is
    // over.
    let (mut outcome, mut lines) = (Ok(()), Vec::new());
    for browser in Browser::ALL {
        println!("--- in {}", browser.name());
        let begun = Instant::now();
        let servers = Servers::start_with(Ports::free()?, &page)?;
        let driver = Driver::start(browser, toolbox)?;
        let second = Driver::start_second(browser, toolbox)?;
        let mut cargo = toolbox.command("cargo")?;
        cargo.args(journeys).args(["--", "--test-threads=1"]);
        driver.describe(&mut cargo, servers.ports);
        second.describe_second(&mut cargo);
        servers::describe_programs(&mut cargo)?;
        let ran = process::run(&mut cargo);
        let result = if ran.is_ok() { "ok" } else { "FAILED" };
        let took = begun.elapsed().as_secs_f64();
        lines.push(format!("{:<10} {took:>7.1} s  {result}", browser.name()));
        outcome = outcome.and(ran);
    }
    println!("{}", lines.join("\n"));
    outcome
}

/// The page with one more script before all others, which writes down for the journeys what no
/// driver tells them.
fn watched_page() -> Outcome<PathBuf> {
    let folder = workspace::scratch("watched-page")?;
    fs::remove_dir_all(&folder).doing(|| format!("empty {}", folder.display()))?;
    let page = workspace::page()?;
    for file in files(&page)? {
        let to = folder.join(file.strip_prefix(&page).unwrap_or(&file));
        let doing = || format!("copy {}", file.display());
        fs::create_dir_all(to.parent().unwrap_or(&folder)).doing(doing)?;
        fs::copy(&file, &to).doing(doing)?;
    }
    let script = workspace::read("tests/src/watch.js")?;
    fs::write(folder.join("watch.js"), script).doing(|| "write watch.js".into())?;
    let entry = folder.join("index.html");
    let text = fs::read_to_string(&entry).doing(|| "read the page".into())?;
    let (before, after) = text
        .split_once("<script")
        .ok_or_else(|| Failure::new("the page has no script"))?;
    let text = format!("{before}<script src=\"/watch.js\"></script><script{after}");
    fs::write(&entry, text).doing(|| "write the page".into())?;
    Ok(folder)
}
