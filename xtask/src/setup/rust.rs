//! What the active Rust lacks: clippy, rustfmt, and the target the browser's code is compiled for.

use std::path::PathBuf;

use super::{debian, find, say, wasm_std};
use crate::failure::{Failure, Outcome};
use crate::process;

/// The target the browser's code is compiled for.
pub(super) const WASM: &str = "wasm32-unknown-unknown";

/// Finds rustfmt and clippy, or adds them with rustup.
pub(super) fn provide_lints() -> Outcome {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(subcommand, _)| !has_subcommand(subcommand))
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let named = missing.join(" ");
    if find("rustup").is_none() {
        return Err(Failure::new(format!(
            "install {named} for this Rust, then run this again"
        )));
    }
    say(
        &format!("adding {named} with rustup"),
        "the house rules are checked with it",
    );
    process::run(
        process::command("rustup")?
            .args(["component", "add"])
            .args(missing),
    )
}

/// Finds a Rust that compiles for the browser; `None` means that the active one does.
///
/// Way 1 is what every user of rustup has. Way 2 is for machines that may not download toolchains:
/// Debian's own Rust, for which the standard library is built here.
pub(super) fn provide_wasm_target() -> Outcome<Option<debian::Rust>> {
    let sysroot = process::read(process::command("rustc")?.args(["--print", "sysroot"]))?;
    if wasm_std::is_in(&PathBuf::from(sysroot)) {
        return Ok(None);
    }
    if let Some(rust) = debian::Rust::ready()? {
        return Ok(Some(rust));
    }

    let mut refused = String::from("there is no rustup");
    if find("rustup").is_some() {
        say(
            &format!("adding the target {WASM} with rustup"),
            "the page is compiled for it",
        );
        match process::run(process::command("rustup")?.args(["target", "add", WASM])) {
            Ok(()) => return Ok(None),
            Err(Failure::Interrupted) => return Err(Failure::Interrupted),
            Err(failure) => refused = failure.to_string(),
        }
    }
    say(
        "rustup did not add it, so Debian's Rust shall compile the page",
        &refused,
    );
    debian::Rust::install().map(Some)
}

fn has_subcommand(name: &str) -> bool {
    process::command("cargo")
        .is_ok_and(|mut cargo| process::read(cargo.args([name, "--version"])).is_ok())
}
