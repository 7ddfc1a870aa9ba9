//! Programs that npm serves, each in a folder of its own.

use std::fs;
use std::path::PathBuf;

use super::progress::{Installs, Job};
use super::{apt, find, program_in, tool_folder};
use crate::failure::{Failure, Outcome, While as _};
use crate::process;

/// Finds a package's program in our folder; else installs the package.
pub(super) fn program(
    installs: &mut Installs,
    package: &str,
    version: &str,
    name: &str,
    why: &str,
) -> Outcome<PathBuf> {
    let folder = tool_folder(package, version)?;
    let installed = || program_in(&folder.join("node_modules/.bin"), name);
    if let Some(found) = installed() {
        return Ok(found);
    }
    if find("npm").is_none() {
        let from = format!("{package} comes from it");
        apt::install(installs, &["npm"], "about a minute", &from)?;
    }
    let npm = find("npm").ok_or_else(|| Failure::new("the package npm has no program npm"))?;
    let job = Job {
        what: &format!("installing {package} {version} with npm"),
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
            .arg(format!("{package}@{version}")),
    )?;
    installed().ok_or_else(|| Failure::new(format!("the npm package has no program {name}")))
}
