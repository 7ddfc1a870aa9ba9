//! wasm-opt, from npm's `binaryen`.
//!
//! Debian 12's own (108) stops at `table.fill`, which wasm-bindgen writes; so where there is no npm
//! it is npm that the system's packages give.

use std::fs;
use std::path::{Path, PathBuf};

use super::{find, packages, program_in, say, tool_folder, version_of};
use crate::failure::{Failure, Outcome, While as _};
use crate::process;

/// The version npm serves.
const BINARYEN: &str = "132";
/// The oldest that counts on the user's `PATH`: Debian 13's.
const OLDEST: u32 = 120;
const WHY: &str = "its wasm-opt makes the page small";

/// Finds wasm-opt on `PATH` or in our folder; else installs it with npm.
pub(super) fn provide() -> Outcome<PathBuf> {
    let users = find("wasm-opt");
    if let Some(found) = users.filter(|found| is_new_enough(version_of(found).as_deref())) {
        return Ok(found);
    }
    let folder = tool_folder("binaryen", BINARYEN)?;
    if let Some(found) = installed_in(&folder) {
        return Ok(found);
    }
    if find("npm").is_none() {
        packages::install(&["npm"], "binaryen comes from it")?;
    }
    let npm = find("npm").ok_or_else(|| Failure::new("the package npm has no program npm"))?;
    say(&format!("installing binaryen {BINARYEN} with npm"), WHY);
    install_with_npm(&npm, &folder)
}

fn install_with_npm(npm: &Path, folder: &Path) -> Outcome<PathBuf> {
    fs::create_dir_all(folder).doing(|| format!("make the folder {}", folder.display()))?;
    let package = format!("binaryen@{BINARYEN}");
    process::run(
        process::command(npm)?
            .current_dir(folder)
            .args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"])
            .arg(folder)
            .arg(package),
    )?;
    installed_in(folder).ok_or_else(|| Failure::new("the npm package has no program wasm-opt"))
}

fn installed_in(folder: &Path) -> Option<PathBuf> {
    program_in(&folder.join("node_modules/.bin"), "wasm-opt")
}

fn is_new_enough(version: Option<&str>) -> bool {
    version
        .and_then(|version| version.parse::<u32>().ok())
        .is_some_and(|number| number >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn old_and_unreadable_versions_do_not_count() {
        assert!(is_new_enough(Some("132")));
        assert!(is_new_enough(Some("120")));
        assert!(!is_new_enough(Some("108")));
        assert!(!is_new_enough(Some("1.2")));
        assert!(!is_new_enough(None));
    }
}
