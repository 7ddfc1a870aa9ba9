//! The steps that need no browser.

use super::Remark;
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::setup::Toolbox;
use crate::workspace::BROWSER_PACKAGES;

const WASM: &str = "--target=wasm32-unknown-unknown";

pub(super) fn formatting(toolbox: &Toolbox) -> Outcome {
    process::run(toolbox.command("cargo")?.args(["fmt", "--all", "--check"]))
}

pub(super) fn clippy(toolbox: &Toolbox) -> Outcome {
    let deny = ["--", "-D", "warnings"];
    process::run(
        toolbox
            .command("cargo")?
            .args(["clippy", "--workspace", "--all-targets"])
            .args(deny),
    )?;
    let mut browser = toolbox.browser_command("cargo")?;
    browser.args(["clippy", WASM, "--all-targets"]);
    for package in BROWSER_PACKAGES {
        browser.args(["--package", package]);
    }
    process::run(browser.args(deny))
}

pub(super) fn native(toolbox: &Toolbox) -> Outcome {
    let others = ["test", "--workspace", "--exclude=hosted-flow-tests"];
    process::run(toolbox.command("cargo")?.args(others))?;
    // How long an input takes says something only where what reads it is optimized.
    let mut short_fuzz = toolbox.command("cargo")?;
    short_fuzz.args(others).arg("--test=fuzz");
    for setting in OPTIMIZED {
        short_fuzz.args(["--config", setting]);
    }
    process::run(&mut short_fuzz)?;
    // The same packages, or else they would be built again with other features.
    for store in ["sqlite", "postgres"] {
        let mut suite = toolbox.command("cargo")?;
        suite.args(others).args(["--test=suite", "--"]);
        suite.env("HOSTED_FLOW_TEST_STORE", store);
        for module in ONCE_IS_ENOUGH {
            suite.args(["--skip", module]);
        }
        process::run(&mut suite)?;
    }
    Ok(())
}

pub(super) fn house_rules(toolbox: &Toolbox) -> Outcome {
    let rules = ["test", "--package=hosted-flow-tests", "--test=house"];
    process::run(toolbox.command("cargo")?.args(rules))
}

pub(super) fn documentation(toolbox: &Toolbox) -> Outcome {
    let mut doc = toolbox.command("cargo")?;
    process::run(
        doc.env("RUSTDOCFLAGS", "-Dwarnings")
            .args(["doc", "--workspace", "--no-deps"]),
    )
}

/// Advisories need a database from the network: where it cannot be had, the table says so.
pub(super) fn dependencies(toolbox: &Toolbox) -> Outcome<Remark> {
    let deny = |arguments: &[&str]| -> Outcome<std::process::Command> {
        let mut deny = toolbox.command("cargo-deny")?;
        deny.args(arguments);
        Ok(deny)
    };
    process::run(&mut deny(&["check", "bans", "licenses", "sources"])?)?;
    match process::read(&mut deny(&["fetch", "db"])?) {
        Ok(_) => {}
        Err(Failure::Interrupted) => return Err(Failure::Interrupted),
        Err(_) => return Ok(Some(NO_DATABASE)),
    }
    process::run(&mut deny(&["check", "--disable-fetch", "advisories"])?)?;
    Ok(None)
}

/// The readers and their targets alone: everything that they use is built already, and stays as it
/// is, debug assertions included.
const OPTIMIZED: [&str; 2] = [
    "profile.dev.package.hosted-flow-core.opt-level=3",
    "profile.dev.package.hosted-flow-lab.opt-level=3",
];

const NO_DATABASE: &str = "advisories were not checked: their database cannot be fetched here";

/// What of the suites has no use for a database, or one of its own already.
const ONCE_IS_ENOUGH: [&str; 12] = [
    "binary::",
    "broken::",
    "config::",
    "contract_file::",
    "demo::",
    "killed::",
    "on_postgres::",
    "on_sqlite::",
    "ours::",
    "sandbox",
    "sealed::",
    "store_faults::",
];
