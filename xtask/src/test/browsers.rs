//! The steps that run in headless browsers.

use std::fs::{self, File};
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ScopedJoinHandle};
use std::time::Instant;

use crate::demo;
use crate::driver::{Browser, Driver};
use crate::failure::{Failure, Outcome, While as _};
use crate::page::{self, Page};
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
/// Each has servers of its own, so that neither sees what the other left. Journeys mostly wait, so
/// the browsers do so at the same time.
pub(super) fn journeys(toolbox: &Toolbox, browsers: &[Browser]) -> Outcome {
    demo::prepare(toolbox)?;
    let build = ["test", "--package=hosted-flow-tests", "--test=journeys"];
    process::run(toolbox.command("cargo")?.args(build).arg("--no-run"))?;
    // It writes down for the journeys what no driver tells them.
    let page = page::with_script(Page::Five, "tests/src/watch.js")?;

    let run = |browser: Browser| {
        let begun = Instant::now();
        let outcome = journeys_in(browser, toolbox, &page);
        (browser, begun.elapsed(), outcome)
    };
    let ran: Vec<_> = thread::scope(|scope| {
        let begin = |&browser: &Browser| scope.spawn(move || run(browser));
        let running: Vec<_> = browsers.iter().map(begin).collect();
        // What fails is an outcome; a panic is ours.
        let end = |running: ScopedJoinHandle<'_, _>| {
            running.join().unwrap_or_else(|panic| resume_unwind(panic))
        };
        running.into_iter().map(end).collect()
    });
    let mut outcome = Ok(());
    for (browser, took, of_browser) in ran {
        let result = if of_browser.is_ok() { "ok" } else { "FAILED" };
        let took = took.as_secs_f64();
        println!("{:<10} {took:>7.1} s  {result}", browser.name());
        outcome = outcome.and(of_browser);
    }
    outcome
}

/// The journeys in one browser; what they print is printed when they are over.
fn journeys_in(browser: Browser, toolbox: &Toolbox, page: &Path) -> Outcome {
    static STARTING: Mutex<()> = Mutex::new(());
    // Ports that are free are so until somebody takes them.
    let starting = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
    let servers = Servers::start_with(Ports::free()?, page, "")?;
    let driver = Driver::start(browser, toolbox)?;
    let second = Driver::start_second(browser, toolbox)?;
    drop(starting);

    let log = workspace::scratch("journeys")?.join(format!("{}.log", browser.name()));
    let doing = || format!("write {}", log.display());
    let printed = File::create(&log).doing(doing)?;
    let mut cargo = toolbox.command("cargo")?;
    cargo.args(["test", "--package=hosted-flow-tests", "--test=journeys"]);
    cargo.args(["--", "--test-threads=1"]);
    cargo
        .stderr(printed.try_clone().doing(doing)?)
        .stdout(printed);
    driver.describe(&mut cargo, servers.ports);
    second.describe_second(&mut cargo);
    servers::describe_programs(&mut cargo, page)?;
    println!(
        "--- in {}, which prints to {}",
        browser.name(),
        log.display()
    );
    let outcome = process::run(&mut cargo);
    let printed = fs::read_to_string(&log).doing(|| format!("read {}", log.display()))?;
    println!("--- in {}\n{printed}", browser.name());
    outcome
}
