//! Packages that npm serves, each in a folder of its own.

use std::fs;
use std::path::PathBuf;

use super::progress::{Installs, Job};
use super::{apt, find, tool_folder};
use crate::failure::{Failure, Outcome, While as _};
use crate::process;

/// A package in the version that we use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Package {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    /// Packages that it is installed with, each with its version.
    pub(super) with: &'static [&'static str],
    /// What we need of it, in its `node_modules`.
    pub(super) file: &'static str,
    pub(super) why: &'static str,
}

/// Finds the file of a package in our folder; else installs the package.
pub(super) fn provide(installs: &mut Installs, package: Package) -> Outcome<PathBuf> {
    let Package {
        name, version, why, ..
    } = package;
    let folder = folder(package)?;
    let file = file(package)?;
    if file.is_file() {
        return Ok(file);
    }
    if find("npm").is_none() {
        let from = format!("{name} comes from it");
        apt::install(installs, &["npm"], "about a minute", &from)?;
    }
    let npm = find("npm").ok_or_else(|| Failure::new("the package npm has no program npm"))?;
    let job = Job {
        what: &format!("installing {name} {version} with npm"),
        about: "some seconds",
        why,
    };
    fs::create_dir_all(&folder).doing(|| format!("make the folder {}", folder.display()))?;
    installs.run(
        job,
        process::command(npm)?
            .current_dir(&folder)
            .args(["install", "--no-audit", "--no-fund", "--prefix"])
            .arg(&folder)
            .arg(format!("{name}@{version}"))
            .args(package.with),
    )?;
    let missing = || {
        Failure::new(format!(
            "the npm package {name} has no file {}",
            package.file
        ))
    };
    file.is_file().then_some(file).ok_or_else(missing)
}

/// Where that file is, once it is installed.
pub(super) fn file(package: Package) -> Outcome<PathBuf> {
    Ok(packages(package)?.join(package.file))
}

/// The folder of the packages that it is installed with.
pub(super) fn packages(package: Package) -> Outcome<PathBuf> {
    Ok(folder(package)?.join("node_modules"))
}

fn folder(package: Package) -> Outcome<PathBuf> {
    tool_folder(package.name, package.version)
}
