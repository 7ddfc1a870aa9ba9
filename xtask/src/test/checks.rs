//! The steps that need no browser.

use super::{Options, Remark, native};
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::setup::Toolbox;
use crate::workspace::BROWSER_PACKAGES;

const WASM: &str = "--target=wasm32-unknown-unknown";

pub(super) fn formatting(toolbox: &Toolbox) -> Outcome {
    process::run(toolbox.command("cargo")?.args(["fmt", "--all", "--check"]))
}

pub(super) fn clippy(toolbox: &Toolbox, options: &Options) -> Outcome {
    let deny = ["--", "-D", "warnings"];
    process::run(
        toolbox
            .command("cargo")?
            .args(["clippy", "--workspace", "--all-targets"])
            .args(options.timings())
            .args(deny),
    )?;
    let mut browser = toolbox.browser_command("cargo")?;
    browser.args(["clippy", WASM, "--all-targets"]);
    browser.args(options.timings());
    for package in BROWSER_PACKAGES {
        browser.args(["--package", package]);
    }
    process::run(browser.args(deny))
}

/// The tidy tests, from the one native build.
pub(super) fn tidy(toolbox: &Toolbox, options: &Options) -> Outcome {
    let built = native::build(toolbox, options)?;
    let rules = native::find(&built, native::OF_BROWSERS, "tidy")?;
    process::run(&mut rules.command(toolbox)?)
}

pub(super) fn documentation(toolbox: &Toolbox, options: &Options) -> Outcome {
    let mut doc = toolbox.command("cargo")?;
    doc.env("RUSTDOCFLAGS", "-Dwarnings")
        .args(["doc", "--workspace", "--no-deps"])
        .args(options.timings());
    process::run(&mut doc)
}

/// Advisories need a database from the network. Where it cannot be fetched, the table says so.
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
        Err(_) => return Ok(Some(NO_DATABASE.to_owned())),
    }
    process::run(&mut deny(&["check", "--disable-fetch", "advisories"])?)?;
    Ok(None)
}

const NO_DATABASE: &str = "advisories were not checked: their database cannot be fetched here";
