//! One native build of the whole workspace, and its tests.
//!
//! Every other selection of packages has other features, and would compile most of it again.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::Options;
use crate::failure::{Failure, Outcome, While as _};
use crate::process;
use crate::setup::Toolbox;

/// A program with tests in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tests {
    /// `hosted-flow-backend`, …
    package: String,
    /// The target's: `suite`, …
    name: String,
    program: PathBuf,
    /// The package's, where its tests run.
    folder: PathBuf,
    /// Rust's own libraries: a macro's tests are linked to them as they run.
    libraries: PathBuf,
}

/// Compiles everything and returns the programs with tests.
pub(super) fn build(toolbox: &Toolbox, options: &Options) -> Outcome<Vec<Tests>> {
    let mut cargo = cargo(toolbox, options)?;
    cargo.args(["--no-run", "--message-format=json-render-diagnostics"]);
    let printed = process::read_loudly(&mut cargo)?;
    let sysroot = process::read(toolbox.command("rustc")?.args(["--print", "sysroot"]))?;
    let libraries = Path::new(&sysroot).join("lib");
    let mut all = Vec::new();
    for line in printed.lines() {
        all.extend(program(line, &libraries)?);
    }
    Ok(all)
}

/// The one of that package and name.
pub(super) fn find<'all>(all: &'all [Tests], package: &str, name: &str) -> Outcome<&'all Tests> {
    let is_it = |tests: &&Tests| tests.package == package && tests.name == name;
    let missing = || Failure::new(format!("{package} was built without its tests `{name}`"));
    all.iter().find(is_it).ok_or_else(missing)
}

/// Runs what needs no browser: every test, the documentation's, and the backend's once more on
/// each database.
pub(super) fn run(toolbox: &Toolbox, options: &Options) -> Outcome {
    let all = build(toolbox, options)?;
    for tests in &all {
        if tests.package != OF_BROWSERS || tests.name == OF_BROWSERS_LIBRARY {
            process::run(&mut tests.command(toolbox)?)?;
        }
    }
    for store in ["sqlite", "postgres"] {
        let mut suite = find(&all, "hosted-flow-backend", "suite")?.command(toolbox)?;
        suite.env("HOSTED_FLOW_TEST_STORE", store);
        for module in ONCE_IS_ENOUGH {
            suite.args(["--skip", module]);
        }
        println!("\nthe backend's suite on {store}");
        process::run(&mut suite)?;
    }
    process::run(cargo(toolbox, options)?.arg("--doc"))?;
    // The time that an input takes is only meaningful where the readers are optimized: they and their
    // targets are, with debug assertions. The first level is enough for the limits, and the cheapest
    // in all: compiling and running take 18 CPU-seconds, 24 with the third.
    let mut short_fuzz = cargo(toolbox, options)?;
    short_fuzz.arg("--test=fuzz");
    for package in ["hosted-flow-core", "hosted-flow-model-check"] {
        let setting = format!("profile.dev.package.{package}.opt-level=1");
        short_fuzz.args(["--config", &setting]);
    }
    process::run(&mut short_fuzz)
}

impl Tests {
    /// Runs it as cargo would.
    pub(super) fn command(&self, toolbox: &Toolbox) -> Outcome<Command> {
        let mut command = toolbox.command(&self.program.to_string_lossy())?;
        let users = env::var_os(LIBRARY_PATH).unwrap_or_default();
        let folders = [self.libraries.clone()].into_iter();
        let libraries = env::join_paths(folders.chain(env::split_paths(&users)))
            .doing(|| format!("put Rust's libraries on {LIBRARY_PATH}"))?;
        command
            .current_dir(&self.folder)
            .env("CARGO_MANIFEST_DIR", &self.folder)
            .env(IS_CI, "true")
            .env(LIBRARY_PATH, libraries);
        Ok(command)
    }

    /// The names of its tests: `module::name`.
    pub(super) fn list(&self, toolbox: &Toolbox) -> Outcome<Vec<String>> {
        let mut command = self.command(toolbox)?;
        let printed = process::read(command.args(["--list", "--format=terse"]))?;
        let names = printed
            .lines()
            .filter_map(|line| line.strip_suffix(": test"));
        Ok(names.map(str::to_owned).collect())
    }
}

fn cargo(toolbox: &Toolbox, options: &Options) -> Outcome<Command> {
    let mut cargo = toolbox.command("cargo")?;
    cargo.args(["test", "--workspace"]).env(IS_CI, "true");
    cargo.args(options.timings());
    Ok(cargo)
}

/// The program with tests that a line of cargo's output is about, if it is.
fn program(line: &str, libraries: &Path) -> Outcome<Option<Tests>> {
    let Ok(message) = serde_json::from_str::<Value>(line) else {
        return Ok(None);
    };
    let is_tests = message["reason"] == "compiler-artifact" && message["profile"]["test"] == true;
    let Some(program) = message["executable"].as_str().filter(|_| is_tests) else {
        return Ok(None);
    };
    let of = || Failure::new(format!("cargo does not say what {program} is of"));
    let manifest = message["manifest_path"].as_str().ok_or_else(of)?;
    let folder = Path::new(manifest).parent().ok_or_else(of)?;
    // `path+file:///somewhere/core#hosted-flow-core@0.1.0`, or `…/xtask#0.1.0`.
    let id = message["package_id"].as_str().ok_or_else(of)?;
    let (place, version) = id.rsplit_once('#').ok_or_else(of)?;
    let package = version.split_once('@').map(|(name, _)| name);
    let package = package.or_else(|| place.rsplit('/').next());
    Ok(Some(Tests {
        package: package.ok_or_else(of)?.to_owned(),
        name: message["target"]["name"]
            .as_str()
            .ok_or_else(of)?
            .to_owned(),
        program: program.into(),
        folder: folder.to_owned(),
        libraries: libraries.to_owned(),
    }))
}

/// Tests that lack something fail where this is set, instead of being skipped: what they need was
/// installed before.
const IS_CI: &str = "CI";

/// Where the system looks for libraries as a program begins.
const LIBRARY_PATH: &str = if cfg!(windows) {
    "PATH"
} else if cfg!(target_os = "macos") {
    "DYLD_FALLBACK_LIBRARY_PATH"
} else {
    "LD_LIBRARY_PATH"
};

/// The package of the end-to-end tests and the tidy tests, which are steps of their own.
pub(super) const OF_BROWSERS: &str = "hosted-flow-tests";
const OF_BROWSERS_LIBRARY: &str = "hosted_flow_tests";

/// Modules of the suite that use no database, or already have one of their own.
const ONCE_IS_ENOUGH: [&str; 14] = [
    "backup::",
    "binary::",
    "broken::",
    "config::",
    "contract_file::",
    "demo::",
    "killed::",
    "on_postgres::",
    "on_sqlite::",
    "ops::",
    "ours::",
    "sandbox",
    "sealed::",
    "store_faults::",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_with_tests_are_read_from_what_cargo_says() {
        let line = |id: &str, test: bool, executable: &str| {
            format!(
                r#"{{"reason":"compiler-artifact","package_id":"path+file:///x/{id}",
                "manifest_path":"/x/crates/core/Cargo.toml","target":{{"name":"scenarios"}},
                "profile":{{"test":{test}}},"executable":{executable}}}"#
            )
        };
        let expected = |package: &str| {
            Ok(Some(Tests {
                package: package.into(),
                name: "scenarios".into(),
                program: "/x/a".into(),
                folder: "/x/crates/core".into(),
                libraries: "/rust/lib".into(),
            }))
        };
        let program = |line: &str| program(line, Path::new("/rust/lib"));
        let named = line("crates/core#hosted-flow-core@0.1.0", true, "\"/x/a\"");
        assert_eq!(program(&named), expected("hosted-flow-core"));
        let of_folder = line("xtask#0.1.0", true, "\"/x/a\"");
        assert_eq!(program(&of_folder), expected("xtask"));
        for other in [
            line("xtask#0.1.0", false, "\"/x/a\""),
            line("xtask#0.1.0", true, "null"),
            "not JSON".to_owned(),
            r#"{"reason":"build-finished"}"#.to_owned(),
        ] {
            assert_eq!(program(&other), Ok(None), "{other}");
        }
    }
}
