//! The package where there is no browser.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::failure::{Outcome, While as _};
use crate::fingerprint::files;
use crate::process;
use crate::setup;
use crate::workspace;

const SCRIPT: &str = include_str!("server.mjs");

/// Imports every script in Node, with the frameworks beside it: it touches nothing.
pub(super) fn check(package: &Path) -> Outcome {
    let folder = workspace::scratch("package")?.join("server");
    if folder.exists() {
        fs::remove_dir_all(&folder).doing(|| format!("remove {}", folder.display()))?;
    }
    let packages = folder.join("node_modules");
    let copy = packages.join("hosted-flow");
    fs::create_dir_all(&copy).doing(|| format!("make {}", copy.display()))?;
    for file in files(package)? {
        let kind = file.extension().unwrap_or_default();
        if kind == "js" || kind == "json" {
            let to = copy.join(file.file_name().unwrap_or_default());
            fs::copy(&file, &to).doing(|| format!("copy {}", file.display()))?;
        }
    }
    let frameworks = setup::typescript_packages()?;
    for name in ["react", "vue"] {
        symlink(frameworks.join(name), packages.join(name)).doing(|| format!("link to {name}"))?;
    }
    let script = folder.join("server.mjs");
    fs::write(&script, SCRIPT).doing(|| format!("write {}", script.display()))?;
    println!("package: importing it where there is no browser");
    process::run(process::command("node")?.arg(&script))
}
