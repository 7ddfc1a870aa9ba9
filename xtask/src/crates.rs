//! `cargo xtask crates`: the crates packed as they would be published, and what is in each.
//!
//! Nothing is sent anywhere; RELEASING.md says how a person publishes.

use std::fs;
use std::path::Path;
use std::time::Instant;

use serde_json::Value;

use crate::failure::{Failure, Outcome, While as _};
use crate::process;
use crate::setup::{self, Toolbox};
use crate::workspace;

/// What each crate has inside, beside its sources.
const REQUIRED: [&str; 4] = ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// Packs the crates and fails unless cargo has nothing to say of them and each is complete.
///
/// With `verify`, each is also built from its package, which compiles everything a second time.
pub(crate) fn check(toolbox: &Toolbox, verify: bool) -> Outcome {
    let start = Instant::now();
    let metadata = process::read(toolbox.command("cargo")?.args([
        "metadata",
        "--no-deps",
        "--format-version=1",
    ]))?;
    let names = published(&metadata)?;
    let printed = packed(toolbox, &names, verify)?;
    let mut faults = warnings(&printed);
    for name in &names {
        let mut list = toolbox.command("cargo")?;
        list.args(["package", "--list", "--allow-dirty", "--package", name]);
        faults.extend(incomplete(name, &process::read(&mut list)?));
    }
    if !faults.is_empty() {
        return Err(Failure::new(faults.join("\n")));
    }
    for line in printed.lines().filter(|line| is_result(line)) {
        println!("{}", line.trim());
    }
    let seconds = start.elapsed().as_secs_f32();
    println!("{} crates in {seconds:.1} s", names.len());
    Ok(())
}

/// Packs them, and returns what cargo says of it.
fn packed(toolbox: &Toolbox, names: &[String], verify: bool) -> Outcome<String> {
    let build = workspace::scratch("crates")?;
    if verify {
        // Cargo takes a version for what never changes: both its copies of an earlier try are old.
        remove(&build)?;
        forget_unpacked(&setup::cargo_home()?.join("registry/src"), names)?;
    }
    let mut printed = String::new();
    // What the workspace is locked to is known here, which spares twenty seconds of questions. Only
    // where it is not, the registry is asked.
    for offline in [true, false] {
        let mut package = toolbox.command("cargo")?;
        // All at once: cargo orders them, and lets each find the ones that are not published yet.
        package.args(["package", "--allow-dirty"]);
        package.args(names.iter().map(|name| format!("--package={name}")));
        if offline {
            package.arg("--offline");
        }
        if verify {
            package.env("CARGO_BUILD_BUILD_DIR", &build);
        } else {
            package.arg("--no-verify");
        }
        let (is_packed, errors) = process::read_errors(&mut package)?;
        if is_packed {
            remove(&build)?;
            return Ok(errors);
        }
        printed = errors;
    }
    Err(Failure::new(printed.trim_end()))
}

/// Removes what cargo has unpacked of our own crates, from where it keeps those that it has packed itself.
fn forget_unpacked(unpacked: &Path, names: &[String]) -> Outcome {
    let list = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten();
        entries.filter_map(|entry| Some(entry.ok()?.path()))
    };
    let name_of = |path: &Path| {
        path.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    // A registry is named after its host, and one in a folder has none.
    let local = list(unpacked).filter(|registry| name_of(registry).starts_with('-'));
    for registry in local.collect::<Vec<_>>() {
        for package in list(&registry).collect::<Vec<_>>() {
            let name = name_of(&package);
            let name = name.rsplit_once('-').map_or("", |(name, _)| name);
            if names.iter().any(|ours| ours == name) {
                remove(&package)?;
            }
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).doing(|| format!("remove {}", folder.display()))?;
    }
    Ok(())
}

/// The members that may be published, by name.
fn published(metadata: &str) -> Outcome<Vec<String>> {
    let metadata: Value =
        serde_json::from_str(metadata).doing(|| "read what cargo says of the workspace".into())?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    // `publish = false` is an empty list of registries.
    let is_open = |package: &&Value| package["publish"] != serde_json::json!([]);
    let names = packages
        .filter(is_open)
        .filter_map(|package| package["name"].as_str());
    Ok(names.map(str::to_owned).collect())
}

/// What cargo warns of, except that tests are left out, which is meant.
fn warnings(printed: &str) -> Vec<String> {
    let is_meant = |line: &str| {
        ["test", "benchmark"]
            .iter()
            .any(|kind| line.starts_with(&format!("warning: ignoring {kind} `")))
    };
    printed
        .lines()
        .filter(|line| line.starts_with("warning: ") && !is_meant(line))
        .map(str::to_owned)
        .collect()
}

/// What is missing in a package, and what nobody needs there.
fn incomplete(name: &str, list: &str) -> Vec<String> {
    let has = |file: &str| list.lines().any(|line| line == file);
    let is_empty = !has("src/lib.rs") && !has("src/main.rs");
    let sources = is_empty.then(|| format!("{name}: no sources in the package"));
    let missing = REQUIRED
        .into_iter()
        .filter(|file| !has(file))
        .map(|file| format!("{name}: no {file} in the package"));
    let folders = ["tests/", "benches/", "target/"];
    let needless = list
        .lines()
        .filter(|line| folders.iter().any(|folder| line.starts_with(folder)))
        .map(|line| format!("{name}: {line} is in the package"));
    missing.chain(sources).chain(needless).collect()
}

fn is_result(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("Packaging ") || line.starts_with("Packaged ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_published_is_told_from_the_rest() {
        let metadata = r#"{"packages": [
            {"name": "open", "publish": ["crates-io"]},
            {"name": "anywhere", "publish": null},
            {"name": "closed", "publish": []}
        ]}"#;
        assert_eq!(
            published(metadata),
            Ok(vec!["open".into(), "anywhere".into()])
        );
    }

    #[test]
    fn what_was_unpacked_of_ours_is_removed_and_nothing_else() {
        let folder = workspace::scratch("crates-test").unwrap();
        for name in ["-0f/ours-1.0.0", "-0f/theirs-1.0.0", "host-0f/ours-1.0.0"] {
            fs::create_dir_all(folder.join(name)).unwrap();
        }
        forget_unpacked(&folder, &["ours".to_owned()]).unwrap();
        assert!(!folder.join("-0f/ours-1.0.0").exists());
        assert!(folder.join("-0f/theirs-1.0.0").exists());
        assert!(folder.join("host-0f/ours-1.0.0").exists());
        // None is there where nothing was ever unpacked.
        assert_eq!(forget_unpacked(&folder.join("none"), &[]), Ok(()));
        remove(&folder).unwrap();
    }

    #[test]
    fn a_warning_counts_unless_tests_are_left_out() {
        let printed = "   Packaging a v1.0.0\n\
            warning: ignoring test `t` as `tests/t.rs` is not included in the published package\n\
            warning: ignoring benchmark `b` as `benches/b.rs` is not included\n";
        assert!(warnings(printed).is_empty());
        let bare = "warning: manifest has no documentation, homepage or repository\n";
        assert_eq!(warnings(bare).len(), 1);
        let lost = "warning: ignoring binary `b` as `src/main.rs` is not included\n";
        assert_eq!(warnings(lost).len(), 1);
    }

    #[test]
    fn a_package_without_its_licences_is_found() {
        let whole = format!("{}\nsrc/main.rs", REQUIRED.join("\n"));
        assert!(incomplete("a", &whole).is_empty());
        for file in REQUIRED {
            let without: Vec<&str> = whole.lines().filter(|it| *it != file).collect();
            assert_eq!(
                incomplete("a", &without.join("\n")),
                [format!("a: no {file} in the package")]
            );
        }
        let without = whole.replace("src/main.rs", "");
        assert_eq!(incomplete("a", &without), ["a: no sources in the package"]);
        let with_tests = format!("{whole}\ntests/suite/main.rs");
        assert_eq!(
            incomplete("a", &with_tests),
            ["a: tests/suite/main.rs is in the package"]
        );
    }
}
