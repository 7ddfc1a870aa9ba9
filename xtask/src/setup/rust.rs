//! What the active Rust may lack: clippy, rustfmt, and the target for the browser.

use std::path::PathBuf;

use super::progress::{Installs, Job, error_in, say};
use super::wasm_std::{self, WASM};
use super::{debian, find};
use crate::failure::{Failure, Outcome};
use crate::process;

/// Finds rustfmt and clippy, or adds them with rustup.
pub(super) fn provide_lints(installs: &mut Installs) -> Outcome {
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
    let job = Job {
        what: &format!("adding {named} with rustup"),
        about: "some seconds",
        why: "formatting and lints are checked with it",
    };
    installs.run(
        job,
        process::command("rustup")?
            .args(["component", "add"])
            .args(missing),
    )
}

/// Finds the sources of the standard library, or adds them with rustup.
pub(super) fn provide_source(installs: &mut Installs) -> Outcome {
    let sysroot = process::read(process::command("rustc")?.args(["--print", "sysroot"]))?;
    if PathBuf::from(sysroot).join("lib/rustlib/src/rust").is_dir() {
        return Ok(());
    }
    if find("rustup").is_none() {
        let what = "install the sources of this Rust's standard library, then run this again";
        return Err(Failure::new(what));
    }
    let job = Job {
        what: "adding rust-src with rustup",
        about: "some seconds",
        why: "the standard library is built with the page",
    };
    installs.run(
        job,
        process::command("rustup")?.args(["component", "add", "rust-src"]),
    )
}

/// Finds a Rust that compiles for the browser; `None` means that the active one does.
///
/// Way 1 is what every user of rustup has. Way 2 is for machines that may not download toolchains:
/// Debian's own Rust, for which the standard library is built here.
pub(super) fn provide_wasm_target(installs: &mut Installs) -> Outcome<Option<debian::Rust>> {
    let sysroot = process::read(process::command("rustc")?.args(["--print", "sysroot"]))?;
    if wasm_std::is_in(&PathBuf::from(sysroot)) {
        return Ok(None);
    }
    if let Some(rust) = debian::Rust::ready()? {
        return Ok(Some(rust));
    }

    let mut refused = String::from("there is no rustup");
    if find("rustup").is_some() {
        let job = Job {
            what: &format!("adding the target {WASM} with rustup"),
            about: "some seconds",
            why: "the page is compiled for it",
        };
        let mut add = process::command("rustup")?;
        match installs.attempt(job, add.args(["target", "add", WASM]))? {
            Ok(()) => return Ok(None),
            Err(printed) => error_in(&printed).clone_into(&mut refused),
        }
    }
    say(
        "rustup did not add it, so Debian's Rust shall compile the page",
        &refused,
    );
    debian::Rust::install(installs).map(Some)
}

fn has_subcommand(name: &str) -> bool {
    process::command("cargo")
        .is_ok_and(|mut cargo| process::read(cargo.args([name, "--version"])).is_ok())
}
