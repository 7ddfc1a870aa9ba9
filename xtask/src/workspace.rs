//! Where things are: the repository, the folders git ignores, and the programs cargo has built.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome, While as _};

/// The packages that are also compiled for the browser.
pub(crate) const BROWSER_PACKAGES: [&str; 3] =
    ["hosted-flow-core", "hosted-flow", "hosted-flow-www"];

/// The root of the repository.
///
/// Asked of cargo at run time, so that a moved checkout still finds itself.
pub(crate) fn root() -> Outcome<PathBuf> {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let root = manifest
        .as_deref()
        .and_then(Path::parent)
        .map(Path::to_path_buf);
    root.filter(|root| root.join("Cargo.lock").is_file())
        .ok_or_else(|| Failure::new("run this as `cargo xtask …` inside the repository"))
}

/// A folder of our own that git ignores; it is made if it is missing.
pub(crate) fn scratch(name: &str) -> Outcome<PathBuf> {
    let folder = root()?.join("target/xtask").join(name);
    fs::create_dir_all(&folder).doing(|| format!("make the folder {}", folder.display()))?;
    Ok(folder)
}

/// Where the demo's page is put.
pub(crate) fn page() -> Outcome<PathBuf> {
    Ok(root()?.join("target/page"))
}

/// A program of this workspace, built in the profile and folder this one was built in.
pub(crate) fn built(program: &str) -> Outcome<PathBuf> {
    let this = env::current_exe().doing(|| "find the running program".into())?;
    Ok(this
        .with_file_name(program)
        .with_extension(env::consts::EXE_EXTENSION))
}

/// Reads a text file of the repository, named from its root.
pub(crate) fn read(name: &str) -> Outcome<String> {
    let path = root()?.join(name);
    fs::read_to_string(path).doing(|| format!("read {name}"))
}
