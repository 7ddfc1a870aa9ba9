//! Programs that npm serves, each in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};

use super::{find, packages, program_in, say, tool_folder};
use crate::failure::{Failure, Outcome, While as _};
use crate::process;

/// Finds a package's program in our folder; else installs the package.
pub(super) fn program(package: &str, version: &str, name: &str, why: &str) -> Outcome<PathBuf> {
    let folder = tool_folder(package, version)?;
    let installed = || program_in(&folder.join("node_modules/.bin"), name);
    if let Some(found) = installed() {
        return Ok(found);
    }
    if find("npm").is_none() {
        packages::install(&["npm"], &format!("{package} comes from it"))?;
    }
    let npm = find("npm").ok_or_else(|| Failure::new("the package npm has no program npm"))?;
    say(&format!("installing {package} {version} with npm"), why);
    install(&npm, &folder, &format!("{package}@{version}"))?;
    installed().ok_or_else(|| Failure::new(format!("the npm package has no program {name}")))
}

fn install(npm: &Path, folder: &Path, package: &str) -> Outcome {
    fs::create_dir_all(folder).doing(|| format!("make the folder {}", folder.display()))?;
    process::run(
        process::command(npm)?
            .current_dir(folder)
            .args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"])
            .arg(folder)
            .arg(package),
    )
}
