//! The steps that run in headless browsers.

use crate::demo;
use crate::driver::{Browser, Driver};
use crate::failure::{Failure, Outcome};
use crate::ports::Ports;
use crate::process;
use crate::servers::{self, Servers};
use crate::setup::Toolbox;

/// The packages with tests of their own in the browser.
const TESTED: [&str; 2] = ["--package=hosted-flow-core", "--package=hosted-flow"];

/// Runs the crates' own tests inside each browser.
pub(super) fn wasm(toolbox: &Toolbox) -> Outcome {
    for browser in Browser::ALL {
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
        for other in Browser::ALL {
            let (_, variable) = other.driver();
            cargo
                .env_remove(variable)
                .env_remove(format!("{variable}_REMOTE"));
        }
        let (program, variable) = browser.driver();
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

    // One after the other: two browsers at once on two cores wait for each other until a wait is
    // over.
    let mut outcome = Ok(());
    for browser in Browser::ALL {
        println!("--- in {}", browser.name());
        let servers = Servers::start(Ports::free()?)?;
        let driver = Driver::start(browser, toolbox)?;
        let second = Driver::start_second(browser, toolbox)?;
        let mut cargo = toolbox.command("cargo")?;
        cargo.args(journeys).args(["--", "--test-threads=1"]);
        driver.describe(&mut cargo, servers.ports);
        second.describe_second(&mut cargo);
        servers::describe_programs(&mut cargo)?;
        outcome = outcome.and(process::run(&mut cargo));
    }
    outcome
}
