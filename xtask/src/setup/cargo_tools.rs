//! Tools that `cargo install` builds, each in a folder of its own.

use std::path::PathBuf;

use super::{find, lock, program_in, say, tool_folder, version_of};
use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace;

/// The version of Trunk that was tried with the stable Rust of `rust-toolchain.toml`.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const DENY: &str = "0.20.2";

struct Tool<'name> {
    package: &'name str,
    program: &'name str,
    version: &'name str,
    why: &'name str,
    /// Whether the dependencies its authors locked are the ones to build.
    locked: bool,
    /// Whether any version on the user's `PATH` does.
    any_version: bool,
}

/// wasm-bindgen and its test runner, which must equal the library of `Cargo.lock`.
pub(super) fn wasm_bindgen() -> Outcome<PathBuf> {
    let lock = workspace::read("Cargo.lock")?;
    let version = lock::version(&lock, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen"))?;
    provide(&Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        why: "it joins Rust and JavaScript, in the version of Cargo.lock",
        // Its lock may name versions newer than a mirror of the registry serves.
        locked: false,
        any_version: false,
    })
}

/// Trunk.
pub(super) fn trunk() -> Outcome<PathBuf> {
    provide(&Tool {
        package: "trunk",
        program: "trunk",
        version: TRUNK,
        why: "it builds the page",
        // Without its lock this version does not compile.
        locked: true,
        any_version: false,
    })
}

/// Firefox's driver.
pub(super) fn geckodriver() -> Outcome<PathBuf> {
    provide(&Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER,
        why: "it drives Firefox in the browser tests",
        locked: false,
        any_version: true,
    })
}

/// cargo-deny.
pub(super) fn deny() -> Outcome<PathBuf> {
    provide(&Tool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: DENY,
        why: "it checks licences, sources and advisories of what we depend on",
        locked: true,
        any_version: false,
    })
}

fn provide(tool: &Tool<'_>) -> Outcome<PathBuf> {
    if let Some(found) = find(tool.program)
        && (tool.any_version || version_of(&found).as_deref() == Some(tool.version))
    {
        return Ok(found);
    }
    let folder = tool_folder(tool.package, tool.version)?;
    let bin = folder.join("bin");
    if let Some(found) = program_in(&bin, tool.program) {
        return Ok(found);
    }

    say(
        &format!(
            "installing {} {}, once, some minutes",
            tool.package, tool.version
        ),
        tool.why,
    );
    let mut cargo = process::command("cargo")?;
    // Our own folder's configuration and the outer build's settings are not the tool's.
    cargo.current_dir(workspace::scratch("install")?);
    for name in OUTER_SETTINGS {
        cargo.env_remove(name);
    }
    // Tools are used here, not shipped: half the build time is worth more than their speed.
    cargo
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    cargo.args([
        "install",
        "--quiet",
        tool.package,
        "--version",
        tool.version,
        "--root",
    ]);
    cargo.arg(&folder);
    if tool.locked {
        cargo.arg("--locked");
    }
    process::run(&mut cargo)?;
    program_in(&bin, tool.program)
        .ok_or_else(|| Failure::new(format!("{} has no program {}", tool.package, tool.program)))
}

/// Variables that shape a build of ours and would break or misplace one of a tool.
const OUTER_SETTINGS: [&str; 8] = [
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "RUSTFLAGS",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
];
