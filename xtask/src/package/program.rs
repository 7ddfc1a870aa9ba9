//! A program of the element: compiled and joined with JavaScript.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::ALL;
use crate::failure::{Outcome, While as _};
use crate::page;
use crate::process;
use crate::setup::Toolbox;

/// Builds a program into a folder as `{name}_bg.wasm`, and returns the script that belongs to it.
pub(super) fn build(toolbox: &Toolbox, root: &Path, name: &str, folder: &Path) -> Outcome<String> {
    let provider = match name {
        ALL => ALL.to_owned(),
        provider => format!("hosted-flow/{provider}"),
    };
    let mut cargo = toolbox.browser_command("cargo")?;
    cargo
        .args([
            "build",
            "--release",
            "--lib",
            "--package=hosted-flow-element",
        ])
        .args(["--target=wasm32-unknown-unknown", "--no-default-features"])
        .arg(format!("--features={provider},extras,development"))
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            page::flags(toolbox, root)?,
        );
    process::run(&mut cargo)?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let built = target.join("wasm32-unknown-unknown/release/hosted_flow_element.wasm");
    let mut bindgen = toolbox.browser_command("wasm-bindgen")?;
    bindgen
        .args([
            "--target=web",
            "--no-typescript",
            "--omit-default-module-path",
        ])
        .arg(format!("--out-name={name}"))
        .arg("--out-dir")
        .arg(folder)
        .arg(&built);
    process::run(&mut bindgen)?;
    let script = folder.join(format!("{name}.js"));
    fs::read_to_string(&script).doing(|| format!("read {}", script.display()))
}
