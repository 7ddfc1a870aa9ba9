//! The steps that run in headless browsers.

use crate::demo;
use crate::driver::{Browser, Driver};
use crate::failure::{Failure, Outcome};
use crate::ports::Ports;
use crate::process::{self, Background};
use crate::servers::Servers;
use crate::setup::Toolbox;
use crate::workspace;

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
/// Journeys mostly wait, so the browsers run at one time, each with servers of its own: neither
/// sees what the other left.
pub(super) fn journeys(toolbox: &Toolbox) -> Outcome {
    demo::prepare(toolbox)?;
    let journeys = ["test", "--package=hosted-flow-tests", "--test=journeys"];
    process::run(toolbox.command("cargo")?.args(journeys).arg("--no-run"))?;

    let folder = workspace::scratch("journeys")?;
    let mut running = Vec::new();
    for browser in Browser::ALL {
        let servers = Servers::start(Ports::free()?)?;
        let driver = Driver::start(browser, toolbox)?;
        let mut cargo = toolbox.command("cargo")?;
        cargo.args(journeys).args(["--", "--test-threads=1"]);
        driver.describe(&mut cargo, servers.ports);
        let output = folder.join(format!("{}.log", browser.name()));
        println!("--- in {}, into {}", browser.name(), output.display());
        running.push((
            Background::start(&mut cargo, output)?,
            browser,
            driver,
            servers,
        ));
    }

    let mut outcome = Ok(());
    for (journeys, browser, ..) in running {
        println!("--- in {}", browser.name());
        outcome = outcome.and(journeys.finish());
    }
    outcome
}
