//! Finds what a command needs, and installs what is missing.
//!
//! Nothing of the user's is overwritten: a tool counts when it is on `PATH` in the right version;
//! otherwise it is kept in a folder of its own under cargo's home.

mod apt;
mod cargo_tools;
mod debian;
mod fonts;
mod lock;
mod npm;
mod packages;
mod progress;
mod rust;
mod unpacked;
mod wasm_opt;
mod wasm_std;
mod wheel;

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use self::progress::Installs;
use crate::failure::{Failure, Outcome, While as _};
use crate::process;

/// One thing that a command of `xtask` cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// rustfmt and clippy.
    Lints,
    /// A Rust that compiles for the browser.
    WasmTarget,
    /// The sources of Rust's standard library.
    RustSource,
    /// wasm-bindgen, in the version of `Cargo.lock`.
    WasmBindgen,
    /// Trunk, which builds the page.
    Trunk,
    /// wasm-opt, which optimizes the program for size.
    WasmOpt,
    /// esbuild, which minifies the page's scripts.
    Esbuild,
    /// TypeScript, which checks the npm package's sources and types.
    TypeScript,
    /// The schema of custom-elements.json, and what reads it.
    ManifestSchema,
    /// cargo-deny.
    Deny,
    /// mdBook, which builds the site of the documents.
    MdBook,
    /// Chromium and its driver.
    Chromium,
    /// Firefox and its driver.
    Firefox,
    /// `WebKitGTK`'s browser, its driver, and a virtual display for it.
    WebKit,
    /// A PostgreSQL server, which the tests start themselves.
    Postgres,
    /// The programs that read the files of `ops`.
    Operations,
    /// axe-core, which checks a page's accessibility.
    Axe,
    /// A font for every script that the texts are written in.
    Fonts,
}

/// What a build of the page needs.
pub(crate) const PAGE: [Need; 5] = [
    Need::WasmTarget,
    Need::WasmBindgen,
    Need::Trunk,
    Need::WasmOpt,
    Need::Esbuild,
];

const ESBUILD: npm::Package = npm::Package {
    name: "esbuild",
    version: "0.28.2",
    with: &[],
    file: ".bin/esbuild",
    why: "it makes the page's largest script small, which trunk cannot read",
};

/// TypeScript, and the frameworks that the npm package has types and wrappers for.
const TYPESCRIPT: npm::Package = npm::Package {
    name: "typescript",
    version: "7.0.2",
    with: &[
        "@types/react@19.3.3",
        "react@19.3.1",
        "preact@11.2.0",
        "solid-js@1.9.20",
        "vue@3.5.45",
    ],
    file: ".bin/tsc",
    why: "it checks the npm package's sources and types",
};

const MANIFEST: npm::Package = npm::Package {
    name: "custom-elements-manifest",
    version: "2.1.0",
    with: &["ajv@8.20.0"],
    file: "custom-elements-manifest/schema.json",
    why: "it says what the npm package's list for editors may have",
};

const AXE: npm::Package = npm::Package {
    name: "axe-core",
    version: "4.14.1",
    with: &[],
    file: "axe-core/axe.min.js",
    why: "it checks every screen's accessibility",
};

/// Where the script of axe-core is, once it is installed.
pub(crate) fn axe() -> Outcome<PathBuf> {
    npm::file(AXE)
}

/// The packages of TypeScript and of what it is installed with.
pub(crate) fn typescript_packages() -> Outcome<PathBuf> {
    npm::packages(TYPESCRIPT)
}

/// The packages of the schema of custom-elements.json.
pub(crate) fn manifest_packages() -> Outcome<PathBuf> {
    npm::packages(MANIFEST)
}

/// The programs that were found or installed.
#[derive(Debug, Default)]
pub(crate) struct Toolbox {
    /// Folders in front of the user's own `PATH`, so that cargo and trunk find the same tools.
    folders: Vec<PathBuf>,
    /// Set where the browser's code is compiled by Debian's Rust instead of the active one.
    debian: Option<debian::Rust>,
}

impl Toolbox {
    /// Finds or installs everything in `needs`, and prints what is installed and why.
    pub(crate) fn with(needs: impl IntoIterator<Item = Need>) -> Outcome<Self> {
        let needs: BTreeSet<Need> = needs.into_iter().collect();
        let mut toolbox = Self::default();
        // All at once and first: it is quick, and a missing permission is reported before long builds.
        let mut installs = Installs::default();
        packages::provide(&mut installs, &needs)?;
        for need in &needs {
            match need {
                Need::Lints => rust::provide_lints(&mut installs)?,
                Need::RustSource => rust::provide_source(&mut installs)?,
                Need::WasmTarget => toolbox.debian = rust::provide_wasm_target(&mut installs)?,
                Need::WasmBindgen => toolbox.keep(&cargo_tools::wasm_bindgen(&mut installs)?),
                Need::Trunk => toolbox.keep(&cargo_tools::trunk(&mut installs)?),
                Need::WasmOpt => toolbox.keep(&wasm_opt::provide(&mut installs)?),
                Need::Esbuild => toolbox.keep(&npm::provide(&mut installs, ESBUILD)?),
                Need::TypeScript => toolbox.keep(&npm::provide(&mut installs, TYPESCRIPT)?),
                Need::ManifestSchema => drop(npm::provide(&mut installs, MANIFEST)?),
                Need::Axe => drop(npm::provide(&mut installs, AXE)?),
                Need::Deny => toolbox.keep(&cargo_tools::deny(&mut installs)?),
                Need::MdBook => toolbox.keep(&cargo_tools::mdbook(&mut installs)?),
                Need::Operations => toolbox.keep_folder(unpacked::provide(&mut installs)?),
                Need::Chromium | Need::WebKit | Need::Postgres | Need::Fonts => {}
                Need::Firefox => toolbox.keep(&cargo_tools::geckodriver(&mut installs)?),
            }
        }
        let table = installs.table();
        if !table.is_empty() {
            // Never where nothing was installed: another command may be compiling there.
            cargo_tools::tidy_up()?;
            println!("{}", table.join("\n"));
        }
        Ok(toolbox)
    }

    /// A program, with the tools in front on its `PATH`.
    pub(crate) fn command(&self, program: &str) -> Outcome<Command> {
        let mut command = process::command(self.find(program).unwrap_or_else(|| program.into()))?;
        command.env("PATH", self.path()?);
        Ok(command)
    }

    /// A program that compiles for the browser: cargo itself, or trunk, which runs cargo.
    pub(crate) fn browser_command(&self, program: &str) -> Outcome<Command> {
        let mut command = self.command(program)?;
        if let Some(debian) = &self.debian {
            debian.put_in_front(&mut command, program, &self.path()?)?;
        }
        Ok(command)
    }

    /// Where a tool is, looking into our folders first.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        self.folders
            .iter()
            .find_map(|folder| program_in(folder, program))
            .or_else(|| find(program))
    }

    /// The compiler's version, as one line: what it builds changes with it.
    pub(crate) fn browser_rust(&self) -> Outcome<String> {
        process::read(self.browser_command("rustc")?.arg("--version"))
    }

    fn keep(&mut self, program: &Path) {
        if let Some(folder) = program.parent() {
            self.keep_folder(folder.to_path_buf());
        }
    }

    fn keep_folder(&mut self, folder: PathBuf) {
        if !self.folders.contains(&folder) {
            self.folders.push(folder);
        }
    }

    fn path(&self) -> Outcome<OsString> {
        let users = env::var_os("PATH").unwrap_or_default();
        env::join_paths(self.folders.iter().cloned().chain(env::split_paths(&users)))
            .doing(|| "put the tools on PATH".into())
    }
}

/// Where a program is on the user's own `PATH`.
fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).find_map(|folder| program_in(&folder, program))
}

fn program_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let path = folder
        .join(program)
        .with_extension(env::consts::EXE_EXTENSION);
    path.is_file().then_some(path)
}

/// The folder for one version of one tool, under cargo's home.
fn tool_folder(name: &str, version: &str) -> Outcome<PathBuf> {
    Ok(cargo_home()?
        .join("hosted-flow-tools")
        .join(format!("{name}-{version}")))
}

/// Where cargo keeps what it has fetched.
pub(crate) fn cargo_home() -> Outcome<PathBuf> {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"));
        home.map(|home| PathBuf::from(home).join(".cargo"))
    });
    cargo.ok_or_else(|| Failure::new("neither CARGO_HOME nor HOME is set"))
}

/// The first `1.2.3` in what a program prints for `--version`.
fn version_of(program: &Path) -> Option<String> {
    let printed = process::read(process::command(program).ok()?.arg("--version")).ok()?;
    version_in(&printed).map(str::to_owned)
}

fn version_in(printed: &str) -> Option<&str> {
    let starts = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
    let mut words = printed.split_whitespace();
    words.find_map(|word| Some(word.strip_prefix('v').unwrap_or(word)).filter(starts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_tools_print() {
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(
            version_in("wasm-opt version 132 (version_132)"),
            Some("132")
        );
        assert_eq!(
            version_in("geckodriver 0.37.1 (abcdef 2026)\n\nThe source"),
            Some("0.37.1")
        );
        assert_eq!(version_in("mdbook v0.5.4"), Some("0.5.4"));
        assert_eq!(version_in("no such thing"), None);
    }

    #[test]
    fn a_tool_found_twice_is_on_the_path_once() {
        let mut toolbox = Toolbox::default();
        toolbox.keep(Path::new("/tools/bin/one"));
        toolbox.keep(Path::new("/tools/bin/two"));
        assert_eq!(toolbox.folders, [PathBuf::from("/tools/bin")]);
    }
}
