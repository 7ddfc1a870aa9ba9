//! The crates' own tests, in headless browsers.

use super::Options;
use crate::driver::Browser;
use crate::failure::{Failure, Outcome};
use crate::page;
use crate::process;
use crate::setup::Toolbox;

/// The packages with tests of their own in the browser.
const TESTED: [&str; 2] = ["--package=hosted-flow-core", "--package=hosted-flow"];

/// Runs the crates' own tests inside each browser.
pub(super) fn run(toolbox: &Toolbox, options: &Options) -> Outcome {
    // What differs with `--small` is the program, not the browser.
    let browsers = if options.small {
        &[Browser::Chromium][..]
    } else {
        &Browser::OF_RUNNER
    };
    for &browser in browsers {
        println!("--- in {}", browser.name());
        let mut cargo = toolbox.browser_command("cargo")?;
        cargo
            .args(["test", "--target=wasm32-unknown-unknown", "--test=*"])
            .args(TESTED)
            .args(options.timings())
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            // A cold browser on a busy machine takes longer than the runner's own 20 s.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        if options.small {
            page::small::of_tests(&mut cargo);
        }
        // The runner takes the first driver whose variable is set.
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
