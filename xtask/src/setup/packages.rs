//! What only the system's package manager has: browsers, their drivers, a database server, and the
//! way around rustup.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{Need, find, say};
use crate::failure::{Failure, Outcome};
use crate::process;

/// Installs what is needed and missing.
pub(super) fn provide(needs: &BTreeSet<Need>) -> Outcome {
    let mut missing = Vec::new();
    if needs.contains(&Need::Chromium) {
        if !has_any(&[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ]) {
            missing.push("chromium");
        }
        if !has_any(&["chromedriver"]) {
            missing.push("chromium-driver");
        }
    }
    if needs.contains(&Need::Firefox) && !has_any(&["firefox", "firefox-esr"]) {
        missing.push("firefox-esr");
    }
    if needs.contains(&Need::WebKit) {
        if !has_any(&["WebKitWebDriver"]) {
            missing.push("webkit2gtk-driver");
        }
        if !(has_any(&["xvfb-run"]) && has_any(&["xauth"])) {
            missing.extend(["xvfb", "xauth"]);
        }
    }
    if !missing.is_empty() {
        install(&missing, "tests run in these browsers")?;
    }
    if needs.contains(&Need::Postgres) && !has_postgres() {
        install(
            &["postgresql"],
            "the backend's tests start a server of their own",
        )?;
    }
    Ok(())
}

/// Installs Debian packages where we may; elsewhere the failure names them.
pub(super) fn install(packages: &[&str], why: &str) -> Outcome {
    let named = packages.join(" ");
    if find("apt-get").is_none() {
        return Err(Failure::new(format!(
            "install what Debian calls `{named}`, then run this again ({why}; this system has no \
             apt-get)"
        )));
    }
    if !is_root() {
        return Err(Failure::new(format!(
            "install the packages, then run this again ({why}): sudo apt-get install \
             --no-install-recommends {named}"
        )));
    }

    say(&format!("installing {named} with apt-get"), why);
    process::run(process::command("apt-get")?.args(["update", "--quiet=2"]))?;
    process::run(
        process::command("apt-get")?
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["install", "--yes", "--quiet=2", "--no-install-recommends"])
            .arg("--option=Dpkg::Use-Pty=0")
            .args(packages),
    )
}

/// Debian keeps the server's programs off `PATH`, in a folder for each version.
fn has_postgres() -> bool {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let mut folders = versions.filter_map(|entry| Some(entry.ok()?.path().join("bin")));
    let is_complete = |folder: &Path| {
        let mut programs = ["initdb", "postgres"].iter();
        programs.all(|program| folder.join(program).is_file())
    };
    folders.any(|folder| is_complete(&folder)) || (has_any(&["initdb"]) && has_any(&["postgres"]))
}

fn has_any(programs: &[&str]) -> bool {
    programs.iter().any(|program| find(program).is_some())
}

fn is_root() -> bool {
    let user = process::command("id").and_then(|mut id| process::read(id.arg("-u")));
    user.is_ok_and(|user| user == "0")
}
