//! The page that ours is measured beside, from `bench/peer`.

use std::fs;
use std::path::{Path, PathBuf};

use super::shell;
use crate::failure::{Outcome, While as _};
use crate::fingerprint::Fingerprint;
use crate::process;
use crate::setup::Toolbox;
use crate::workspace;

const SOURCES: &str = "bench/peer";
/// What decides which packages are installed.
const LOCKED: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Builds the page in our shell, and returns its folder.
pub(super) fn build(toolbox: &Toolbox) -> Outcome<PathBuf> {
    println!("peer: building with esbuild");
    let sources = workspace::root()?.join(SOURCES);
    let work = workspace::scratch("bench-peer-build")?;
    install(&sources, &work)?;
    let script = work.join("main.jsx");
    copy(&sources.join("src/main.jsx"), &script)?;
    let output = work.join("peer.js");
    let mut esbuild = toolbox.command("esbuild")?;
    esbuild
        .arg(&script)
        .arg(format!("--outfile={}", output.display()))
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022"])
        .args(["--jsx=automatic", "--charset=utf8", "--log-level=warning"])
        .arg("--define:process.env.NODE_ENV=\"production\"");
    process::run(&mut esbuild)?;
    let bytes = fs::read(&output).doing(|| format!("read {}", output.display()))?;
    let name = shell::hashed("peer", "js", &bytes);
    let folder = shell::folder("bench-peer")?;
    shell::put(&folder.join(&name), &bytes)?;
    let integrity = hosted_flow_seal::integrity(&bytes);
    let head = format!("<script type=module src=/{name} integrity={integrity}></script>");
    shell::write(&folder, &head, "")?;
    Ok(folder)
}

/// Installs the packages of the lock file, unless it has not changed since.
fn install(sources: &Path, work: &Path) -> Outcome {
    let mut fingerprint = Fingerprint::default();
    for name in LOCKED {
        fingerprint.path(sources, name)?;
    }
    let inputs = fingerprint.finish();
    let record = work.join("fingerprint");
    if fs::read_to_string(&record).is_ok_and(|known| known == inputs) {
        return Ok(());
    }
    for name in LOCKED {
        copy(&sources.join(name), &work.join(name))?;
    }
    println!("peer: installing its packages with npm");
    let mut npm = process::command("npm")?;
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--silent",
    ]);
    process::run(npm.current_dir(work))?;
    fs::write(&record, inputs).doing(|| format!("write {}", record.display()))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    let doing = || format!("copy {}", from.display());
    fs::copy(from, to).doing(doing).map(drop)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    #[test]
    fn the_peer_is_pinned_and_comes_from_no_named_host() {
        let read = |text| serde_json::from_str::<Value>(text).unwrap();
        let manifest = read(include_str!("../../../bench/peer/package.json"));
        let locked = include_str!("../../../bench/peer/package-lock.json");
        assert!(!locked.contains("://"), "the lock file names a host");
        let locked = read(locked);
        for (name, version) in manifest["dependencies"].as_object().unwrap() {
            let found = &locked["packages"][format!("node_modules/{name}")];
            assert_eq!(found["version"], *version, "{name}");
        }
        for (path, package) in locked["packages"].as_object().unwrap() {
            let hash = package["integrity"].as_str().unwrap_or_default();
            assert!(path.is_empty() || hash.starts_with("sha512-"), "{path}");
        }
    }
}
