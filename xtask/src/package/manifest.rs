//! The element's manifest, for editors: that it is what its format says.

use std::path::Path;

use crate::failure::Outcome;
use crate::process;
use crate::setup;

const SCRIPT: &str = include_str!("manifest.mjs");

/// Checks the manifest against the official schema of its format.
pub(super) fn check(package: &Path) -> Outcome {
    println!("package: checking its manifest");
    let mut node = process::command("node")?;
    node.args(["--input-type=module", "--eval", SCRIPT, "--"])
        .arg(setup::manifest_packages()?)
        .arg(package.join("custom-elements.json"));
    process::run(&mut node)
}
