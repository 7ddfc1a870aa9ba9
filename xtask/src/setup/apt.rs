//! Installs Debian packages, and leaves browsers and servers that are there as they are.
//!
//! A driver depends on its browser in exactly one version: asked for without a version, apt takes
//! the newest of both and upgrades the browser.

#[cfg(test)]
mod tests;

use super::progress::{Installs, Job};
use super::{find, version_of};
use crate::failure::{Failure, Outcome};
use crate::process;

/// Packages of which one has to be in the version of the other.
const SAME_VERSION: [(&str, &str); 3] = [
    ("chromium-driver", "chromium"),
    ("chromium", "chromium-driver"),
    ("webkit2gtk-driver", "libwebkit2gtk-4.1-0"),
];
/// Prefixes of the packages that must not be upgraded as a side effect.
const KEPT: [&str; 7] = [
    "chromium",
    "firefox",
    "libjavascriptcoregtk-",
    "libwebkit2gtk-",
    "postgresql-1",
    "postgresql-2",
    "webkit2gtk-",
];

/// Installs packages where this user may; otherwise the failure names them.
pub(super) fn install(
    installs: &mut Installs,
    packages: &[&str],
    about: &str,
    why: &str,
) -> Outcome {
    let root = update(installs, packages, why)?;
    let mut chosen = pinned(packages, installed_version);
    if let Some(driver) = users_driver(packages) {
        choose_browser(&mut chosen, &driver, &available("chromium")?)?;
    }
    let named = chosen.join(" ");
    if !root {
        return Err(Failure::new(format!(
            "install the packages, then run this again ({why}): sudo apt-get install \
             --no-install-recommends {named}"
        )));
    }
    check(&dry_run(&chosen)?, &named)?;
    let what = format!("installing {named} with apt-get");
    let what = what.as_str();
    let mut command = process::command("apt-get")?;
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "--yes", "--quiet=2", "--no-install-recommends"])
        .arg("--option=Dpkg::Use-Pty=0")
        .args(&chosen);
    installs.run(Job { what, about, why }, &mut command)
}

/// Reads the list of packages where this user may; returns whether it is the administrator.
pub(super) fn update(installs: &mut Installs, packages: &[&str], why: &str) -> Outcome<bool> {
    let named = packages.join(" ");
    if find("apt-get").is_none() {
        return Err(Failure::new(format!(
            "install what Debian calls `{named}`, then run this again ({why}; this system has no \
             apt-get)"
        )));
    }
    let root = is_root();
    if root {
        let job = Job {
            what: "reading the list of Debian's packages",
            about: "some seconds",
            why: &format!("{named} shall be installed"),
        };
        installs.run(
            job,
            process::command("apt-get")?.args(["update", "--quiet=2"]),
        )?;
    }
    Ok(root)
}

/// The packages as apt is asked for them: each that has to equal another in that one's version.
fn pinned(packages: &[&str], installed: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let version = |package: &str| {
        let (_, other) = SAME_VERSION.iter().find(|(one, _)| *one == package)?;
        installed(other)
    };
    packages
        .iter()
        .map(|package| match version(package) {
            Some(version) => format!("{package}={version}"),
            None => (*package).to_owned(),
        })
        .collect()
}

/// The version of the user's own driver, where Chromium is to be installed for it.
fn users_driver(packages: &[&str]) -> Option<String> {
    if !packages.contains(&"chromium") || packages.contains(&"chromium-driver") {
        return None;
    }
    // For Debian's own the package has the exact version.
    if installed_version("chromium-driver").is_some() {
        return None;
    }
    version_of(&find("chromedriver")?)
}

/// Asks for the Chromium that a driver drives: the newest of its major version.
fn choose_browser(chosen: &mut [String], driver: &str, available: &[String]) -> Outcome {
    let major = |version: &str| version.split('.').next().map(str::to_owned);
    let fitting = available
        .iter()
        .find(|version| major(version) == major(driver));
    let Some(version) = fitting else {
        return Err(Failure::new(format!(
            "chromedriver {driver} is on PATH and Debian has no Chromium for it ({}): install \
             that Chromium, or take the driver off PATH, then run this again",
            available.join(", ")
        )));
    };
    for package in chosen.iter_mut().filter(|package| *package == "chromium") {
        *package = format!("chromium={version}");
    }
    Ok(())
}

/// What apt would do, or why it refuses.
fn dry_run(packages: &[String]) -> Outcome<Result<String, String>> {
    let output = process::command("apt-get")?
        .env("LC_ALL", "C")
        .args(["install", "--dry-run", "--quiet", "--no-install-recommends"])
        .args(packages)
        .output();
    let output =
        output.map_err(|error| Failure::new(format!("cannot run apt-get --dry-run: {error}")))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() {
        return Ok(Ok(text(&output.stdout)));
    }
    Ok(Err(text(&output.stderr)))
}

/// Refuses what cannot be installed, or only with another version of what is kept.
fn check(plan: &Result<String, String>, named: &str) -> Outcome {
    match plan {
        Err(error) => Err(Failure::new(format!(
            "apt cannot install {named} beside what is installed ({}): install them yourself, or \
             upgrade what they belong to, then run this again",
            error.lines().collect::<Vec<_>>().join("; ")
        ))),
        Ok(plan) => {
            let changed = changed(plan);
            if changed.is_empty() {
                return Ok(());
            }
            Err(Failure::new(format!(
                "to install {named} would change what is left as it is here ({}): if you may, \
                 run apt-get install {named} yourself, then run this again",
                changed.join(", ")
            )))
        }
    }
}

/// Which kept packages a dry run would upgrade or remove, each with its version.
///
/// Its lines are `Inst name [old] (new archive [architecture])`, without `[old]` where the package
/// is not there yet, and `Remv name [old]`.
fn changed(plan: &str) -> Vec<String> {
    let kept = |name: &str| KEPT.iter().any(|start| name.starts_with(start));
    let lines = plan.lines().filter_map(|line| {
        let mut words = line.split(' ');
        let does = words.next()?;
        let name = words.next()?;
        let old = words.next()?.strip_prefix('[')?.strip_suffix(']')?;
        (["Inst", "Remv"].contains(&does) && kept(name)).then(|| format!("{name} {old}"))
    });
    lines.collect()
}

fn installed_version(package: &str) -> Option<String> {
    let mut query = process::command("dpkg-query").ok()?;
    query.args(["--show", "--showformat=${db:Status-Status} ${Version}"]);
    installed_in(&process::read(query.arg(package)).ok()?)
}

/// A package that was removed keeps its version beside its configuration.
fn installed_in(printed: &str) -> Option<String> {
    printed.strip_prefix("installed ").map(str::to_owned)
}

/// Every version of a package that apt can have, the newest first.
fn available(package: &str) -> Outcome<Vec<String>> {
    let mut madison = process::command("apt-cache")?;
    let printed = process::read(madison.args(["madison", package]))?;
    Ok(versions(&printed))
}

/// The versions in lines such as `chromium | 156.0-1 | archive`.
fn versions(madison: &str) -> Vec<String> {
    madison
        .lines()
        .filter_map(|line| Some(line.split('|').nth(1)?.trim().to_owned()))
        .collect()
}

fn is_root() -> bool {
    let user = process::command("id").and_then(|mut id| process::read(id.arg("-u")));
    user.is_ok_and(|user| user == "0")
}
