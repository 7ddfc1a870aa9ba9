//! What only the system's package manager has: browsers, their drivers, fonts, a database server,
//! systemd, and Debian's Rust.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::progress::Installs;
use super::{Need, apt, find, fonts};
use crate::failure::Outcome;

/// Installs what is needed and missing.
pub(super) fn provide(installs: &mut Installs, needs: &BTreeSet<Need>) -> Outcome {
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
        if !has_any(&["xvfb-run"]) {
            missing.push("xvfb");
        }
        if !has_any(&["xauth"]) {
            missing.push("xauth");
        }
    }
    if needs.contains(&Need::Fonts) {
        missing.extend(fonts::missing());
    }
    if !missing.is_empty() {
        let why = "tests run in these browsers, with a font for every script";
        apt::install(installs, &missing, "about a minute", why)?;
    }
    if needs.contains(&Need::Postgres) && !has_postgres() {
        let why = "the backend's tests start a server of their own";
        apt::install(installs, &["postgresql"], "about half a minute", why)?;
    }
    if needs.contains(&Need::Operations) && !has_any(&["systemd-analyze"]) {
        let why = "the backend's tests have it read the unit of the folder ops";
        apt::install(installs, &["systemd"], "some seconds", why)?;
    }
    Ok(())
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
