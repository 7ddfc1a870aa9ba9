//! Rust's standard library for the browser: whether a Rust has one, and how to build it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::progress::{Installs, Job};
use crate::failure::{Failure, Outcome, While as _};
use crate::workspace;

/// The target the browser's code is compiled for.
pub(super) const WASM: &str = "wasm32-unknown-unknown";

const PACKAGE: &str = "wasm_std";

/// Whether the Rust of this sysroot can compile for the browser.
pub(super) fn is_in(sysroot: &Path) -> bool {
    let Ok(entries) = fs::read_dir(library(sysroot)) else {
        return false;
    };
    entries
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
}

/// Builds the standard library with `cargo` and puts it where its Rust looks for it.
pub(super) fn build(installs: &mut Installs, cargo: &mut Command, sysroot: &Path) -> Outcome {
    let folder = workspace::scratch("wasm-std")?;
    let doing = || format!("write into {}", folder.display());
    fs::create_dir_all(folder.join("src")).doing(doing)?;
    fs::write(folder.join("src/lib.rs"), "").doing(doing)?;
    fs::write(
        folder.join("Cargo.toml"),
        format!("[package]\nname = \"{PACKAGE}\"\nedition = \"2024\"\n\n[workspace]\n"),
    )
    .doing(doing)?;

    cargo
        .current_dir(&folder)
        // The libraries are unstable to build, and only with bitcode fit for link-time optimization.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env_remove("CARGO_BUILD_BUILD_DIR")
        .args([
            "build",
            "--release",
            "-Zbuild-std=std,panic_abort,test",
            "--target",
            WASM,
        ]);
    let job = Job {
        what: "compiling Rust's standard library for the browser",
        about: "about a minute",
        why: "Debian has none",
    };
    installs.run(job, cargo)?;

    let built = folder.join("target").join(WASM).join("release/deps");
    let library = library(sysroot);
    fs::create_dir_all(&library).doing(|| format!("make the folder {}", library.display()))?;
    let libraries = rust_libraries(&built)?;
    if libraries.is_empty() {
        return Err(Failure::new(
            "the build of Rust's standard library left no libraries",
        ));
    }
    for path in libraries {
        let Some(name) = path.file_name() else {
            continue;
        };
        fs::copy(&path, library.join(name)).doing(|| format!("copy {}", path.display()))?;
    }
    forget_old_builds()
}

fn library(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(WASM).join("lib")
}

/// Every `.rlib` in the folder but the one of our own empty package.
fn rust_libraries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).doing(|| format!("read {}", folder.display()))?;
    let ours = format!("lib{PACKAGE}-");
    Ok(entries
        .flatten()
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with(&ours))
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "rlib")
        })
        .collect())
}

/// What was compiled against another standard library of the same Rust does not fit this one.
fn forget_old_builds() -> Outcome {
    let old = workspace::root()?.join("target").join(WASM);
    if !old.exists() {
        return Ok(());
    }
    fs::remove_dir_all(&old).doing(|| format!("remove {}", old.display()))
}
