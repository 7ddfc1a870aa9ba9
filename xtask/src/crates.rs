//! `cargo xtask crates`: the crates packed as they would be published, and what is in each.
//!
//! Nothing is sent anywhere; RELEASING.md says how a person publishes.

use std::time::Instant;

use serde_json::Value;

use crate::failure::{Failure, Outcome, While as _};
use crate::process;
use crate::setup::Toolbox;

/// What each crate has inside, beside its sources.
const REQUIRED: [&str; 5] = [
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "src/lib.rs",
];

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
        if !verify {
            package.arg("--no-verify");
        }
        let (is_packed, errors) = process::read_errors(&mut package)?;
        if is_packed {
            return Ok(errors);
        }
        printed = errors;
    }
    Err(Failure::new(printed.trim_end()))
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
    let missing = REQUIRED
        .into_iter()
        .filter(|file| !has(file))
        .map(|file| format!("{name}: no {file} in the package"));
    let folders = ["tests/", "benches/", "target/"];
    let needless = list
        .lines()
        .filter(|line| folders.iter().any(|folder| line.starts_with(folder)))
        .map(|line| format!("{name}: {line} is in the package"));
    missing.chain(needless).collect()
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
        let whole = REQUIRED.join("\n");
        assert!(incomplete("a", &whole).is_empty());
        for file in REQUIRED {
            let without: Vec<&str> = REQUIRED.into_iter().filter(|it| *it != file).collect();
            assert_eq!(
                incomplete("a", &without.join("\n")),
                [format!("a: no {file} in the package")]
            );
        }
        let with_tests = format!("{whole}\ntests/suite/main.rs");
        assert_eq!(
            incomplete("a", &with_tests),
            ["a: tests/suite/main.rs is in the package"]
        );
    }
}
