//! The folders of the machine that builds the page, and how they are kept out of it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Outcome;
use crate::process;
use crate::setup::{self, Toolbox};
use crate::workspace;

/// The build folders of these sources, where environment variables move them: each variable with its
/// folder.
///
/// A copy of the repository has build folders of its own: in a shared one, cargo could take the
/// artifacts of one for those of the other.
pub(crate) fn built_in(sources: &Path) -> Outcome<Vec<(&'static str, PathBuf)>> {
    let is_elsewhere = sources != workspace::root()?;
    let folder = |name: &'static str| {
        let mut folder = sources.join(env::var_os(name)?);
        if is_elsewhere {
            let last = folder.file_name()?.to_string_lossy().into_owned();
            folder.set_file_name(format!("{last}-elsewhere"));
        }
        Some((name, folder))
    };
    let names = ["CARGO_TARGET_DIR", "CARGO_BUILD_BUILD_DIR"].into_iter();
    Ok(names.filter_map(folder).collect())
}

/// Where cargo puts intermediate artifacts of these sources.
pub(crate) fn build_folder(sources: &Path) -> Outcome<PathBuf> {
    let set = built_in(sources)?.into_iter().next_back();
    Ok(set.map_or_else(|| sources.join("target"), |(_, folder)| folder))
}

/// The folders of the machine that builds the page. They are kept out of the program, which would
/// contain them as the locations of panics.
pub(super) struct Folders {
    /// Where the sources are. The compiler does not get it: cargo names what it builds in the
    /// workspace from its root, and another flag would compile every dependency again.
    sources: PathBuf,
    /// Other folders, each with the name that the compiler writes instead.
    renamed: Vec<(PathBuf, String)>,
    /// The paths of std's sources after that.
    of_std: Vec<String>,
    /// Rust's, unless it is its own.
    sysroot: Option<PathBuf>,
}

impl Folders {
    pub(super) fn of(toolbox: &Toolbox, sources: &Path, sysroot: Option<&Path>) -> Outcome<Self> {
        let mut renamed = Vec::new();
        for (_, folder) in built_in(sources)? {
            renamed.push((folder, "target".into()));
        }
        // Each registry's, so that of a file there nothing is left but the package and its path.
        for registries in ["registry/src", "git/checkouts"] {
            let registries = setup::cargo_home()?.join(registries);
            let registries = fs::read_dir(registries).into_iter().flatten().flatten();
            renamed.extend(registries.map(|registry| (registry.path(), REGISTRY.into())));
        }
        // With `rust-src` the compiler calls std's sources by where they are here; without, by
        // where they were when std was compiled.
        let said = process::read(toolbox.browser_command("rustc")?.arg("-vV"))?;
        let std = format!("/rustc/{}", commit(&said));
        let sysroot = sysroot.map(Path::to_path_buf);
        let root = match &sysroot {
            Some(sysroot) => sysroot.clone(),
            None => self::sysroot(toolbox)?,
        };
        renamed.push((root.join(RUST_SRC), std.clone()));
        Ok(Self {
            sources: sources.to_path_buf(),
            renamed,
            of_std: vec![format!("{std}/library"), "/rust/deps".into()],
            sysroot,
        })
    }

    /// Flags for the compiler. One with a space would be taken for two; where that matters, the
    /// program is refused in the end.
    pub(super) fn flags(&self) -> String {
        let flag = |(folder, name): &(PathBuf, String)| {
            let flag = format!("--remap-path-prefix={}={name}", folder.display());
            (!flag.contains(char::is_whitespace)).then_some(flag)
        };
        let sysroot = self.sysroot.iter();
        let sysroot = sysroot.map(|folder| format!("--sysroot={}", folder.display()));
        let flags: Vec<String> = self
            .renamed
            .iter()
            .filter_map(flag)
            .chain(sysroot)
            .collect();
        flags.join(" ")
    }

    /// Where the sources are, in the names that the compiler writes: std's, the registries', and ours.
    pub(super) fn of_sources(&self) -> Vec<String> {
        let others = [REGISTRY, "crates", "www"].map(str::to_owned);
        self.of_std.iter().cloned().chain(others).collect()
    }

    /// Paths that must not be in the program. One such as `/src` is left out: it is a part of others.
    pub(super) fn refused(&self) -> Vec<String> {
        let renamed = self.renamed.iter().map(|(folder, _)| folder);
        let folders = [&self.sources].into_iter().chain(renamed);
        let folders = folders.filter(|folder| folder.components().count() > 2);
        let folders = folders.map(|folder| folder.display().to_string());
        folders.chain(self.of_std.iter().cloned()).collect()
    }
}

/// What the compiler writes for the folder of a registry.
const REGISTRY: &str = "registry";

/// Where Rust's folder holds the sources of std, with the component `rust-src`.
pub(crate) const RUST_SRC: &str = "lib/rustlib/src/rust";

/// The folder of the Rust that compiles for the browser.
pub(crate) fn sysroot(toolbox: &Toolbox) -> Outcome<PathBuf> {
    let mut rustc = toolbox.browser_command("rustc")?;
    process::read(rustc.args(["--print", "sysroot"])).map(PathBuf::from)
}

/// The commit that a compiler was built from; zeros for Debian's, which does not say.
fn commit(version: &str) -> String {
    let line = |line: &str| Some(line.strip_prefix("commit-hash: ")?.trim().to_owned());
    let is_commit = |hash: &String| hash.len() == 40 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    let hash = version.lines().find_map(line).filter(is_commit);
    hash.unwrap_or_else(|| "0".repeat(40))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compiler_s_commit_is_found_or_is_nothing() {
        let hash = "0123456789abcdef0123456789abcdef01234567";
        let said = format!("rustc 1.95.0 (012345678 2026-04-14)\ncommit-hash: {hash}\nhost: x");
        assert_eq!(commit(&said), hash);
        assert_eq!(commit("commit-hash: unknown"), "0".repeat(40));
    }

    #[test]
    fn a_folder_with_a_space_makes_no_two_flags() {
        let folders = Folders {
            sources: "/e/clone".into(),
            renamed: vec![
                ("/a b/c".into(), String::new()),
                ("/src".into(), String::new()),
                ("/d/e".into(), "/rustc/1".into()),
            ],
            of_std: vec!["/rustc/1/library".into()],
            sysroot: Some("/r".into()),
        };
        assert_eq!(
            folders.flags(),
            "--remap-path-prefix=/src= --remap-path-prefix=/d/e=/rustc/1 --sysroot=/r"
        );
        assert_eq!(
            folders.refused(),
            ["/e/clone", "/a b/c", "/d/e", "/rustc/1/library"]
        );
    }
}
