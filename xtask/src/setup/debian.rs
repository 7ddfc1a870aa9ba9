//! Debian's own Rust, where rustup cannot add the browser's target.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::progress::Installs;
use super::{apt, version_in, wasm_std};
use crate::failure::{Failure, Outcome, While as _};
use crate::{process, workspace};

const PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "rust-web-clippy",
];
/// Where Debian puts its programs; rustup's come earlier on `PATH`.
const BIN: &str = "/usr/bin";
const PROGRAMS: [&str; 5] = ["cargo", "cargo-clippy", "clippy-driver", "rustc", "rustdoc"];

/// Debian's Rust, with a standard library for the browser.
#[derive(Debug)]
pub(super) struct Rust {
    /// Holds links to Debian's programs and nothing else, so that it can go in front on `PATH`.
    links: PathBuf,
}

impl Rust {
    /// Debian's Rust if it was set up before, in a version new enough for us.
    pub(super) fn ready() -> Outcome<Option<Self>> {
        let Some(sysroot) = sysroot() else {
            return Ok(None);
        };
        if !is_new_enough()? || !wasm_std::is_in(&sysroot) || linker().is_some() {
            return Ok(None);
        }
        Self::linked().map(Some)
    }

    /// Installs Debian's Rust and builds the standard library for the browser with it.
    pub(super) fn install(installs: &mut Installs) -> Outcome<Self> {
        let why = "the page is compiled with it";
        apt::install(installs, &PACKAGES, "about a minute", why)?;
        if let Some(package) = linker() {
            let why = "Debian's Rust links with it";
            apt::install(installs, &[&package], "some seconds", why)?;
        }
        if !is_new_enough()? {
            return Err(Failure::new(format!(
                "Debian's Rust is older than {}: add the target wasm32-unknown-unknown to yours",
                oldest()?
            )));
        }
        let sysroot =
            sysroot().ok_or_else(|| Failure::new("the package rustc-web has no rustc"))?;
        let rust = Self::linked()?;
        let mut cargo = process::command(Path::new(BIN).join("cargo"))?;
        let path = env::var_os("PATH").unwrap_or_default();
        rust.put_in_front(&mut cargo, "cargo", &path)?;
        wasm_std::build(installs, &mut cargo, &sysroot)?;
        Ok(rust)
    }

    /// Makes `command` and what it runs use this Rust.
    pub(super) fn put_in_front(
        &self,
        command: &mut Command,
        program: &str,
        path: &OsStr,
    ) -> Outcome {
        if PROGRAMS.contains(&program) {
            let mut debians = process::command(self.links.join(program))?;
            debians.args(command.get_args());
            *command = debians;
        }
        let folders = std::iter::once(self.links.clone()).chain(env::split_paths(path));
        let path = env::join_paths(folders).doing(|| "put Debian's Rust on PATH".into())?;
        command
            .env("PATH", path)
            .env("RUSTC", self.links.join("rustc"))
            .env("RUSTDOC", self.links.join("rustdoc"))
            .env_remove("RUSTUP_TOOLCHAIN");
        Ok(())
    }

    fn linked() -> Outcome<Self> {
        let links = workspace::scratch("debian-rust")?;
        for program in PROGRAMS {
            let link = links.join(program);
            if !link.exists() {
                link_to(&Path::new(BIN).join(program), &link)?;
            }
        }
        Ok(Self { links })
    }
}

/// The package of the linker, if it is missing.
///
/// `rust-lld` is a link to the program of another package that is only recommended; the package is
/// called as the program is, such as `lld-22`.
fn linker() -> Option<String> {
    let link = Path::new(BIN).join("rust-lld");
    if link.exists() {
        return None;
    }
    let program = fs::read_link(link).ok()?;
    Some(program.file_name()?.to_string_lossy().into_owned())
}

fn sysroot() -> Option<PathBuf> {
    let rustc = Path::new(BIN).join("rustc");
    if !rustc.is_file() {
        return None;
    }
    let mut rustc = process::command(rustc).ok()?;
    process::read(rustc.args(["--print", "sysroot"]))
        .ok()
        .map(PathBuf::from)
}

fn is_new_enough() -> Outcome<bool> {
    let rustc = process::command(Path::new(BIN).join("rustc"))
        .and_then(|mut rustc| process::read(rustc.arg("--version")));
    let oldest = oldest()?;
    Ok(rustc.is_ok_and(|printed| {
        version_in(&printed).is_some_and(|version| minor(version) >= minor(&oldest))
    }))
}

/// The oldest Rust this workspace compiles with.
fn oldest() -> Outcome<String> {
    let manifest = workspace::read("Cargo.toml")?;
    let line = manifest
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = \""));
    line.and_then(|rest| rest.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("Cargo.toml names no rust-version"))
}

/// The 95 of `1.95.0`: no Rust so far had another first number.
fn minor(version: &str) -> Option<u32> {
    version.split('.').nth(1)?.parse().ok()
}

#[cfg(unix)]
fn link_to(program: &Path, link: &Path) -> Outcome {
    std::os::unix::fs::symlink(program, link).doing(|| format!("link {}", program.display()))
}

#[cfg(not(unix))]
fn link_to(_: &Path, _: &Path) -> Outcome {
    Err(Failure::new("Debian's Rust is only on Debian"))
}

#[cfg(test)]
mod tests {
    use super::minor;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(minor("1.100.0") > minor("1.95"));
        assert!(minor("1.63.0") < minor("1.95"));
        assert_eq!(minor("unknown"), None);
    }
}
