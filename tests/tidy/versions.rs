//! One version: crates, package, changelog and the table of what goes together have one number.

use serde_json::Value;

use crate::repository::{FILES, File, none};

fn text_of(path: &str) -> &'static str {
    let file = FILES.iter().find(|file| file.path == path);
    &file.unwrap_or_else(|| panic!("{path} is missing")).text
}

/// The version of the whole, from the workspace's manifest.
fn version(manifest: &str) -> &str {
    quoted_after(manifest, "\nversion = ").expect("the workspace has a version")
}

/// The text in quotation marks that follows.
fn quoted_after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.trim_start().strip_prefix('"')?.split('"').next()
}

/// What has another number than the workspace, or may get another one.
fn other_versions(files: &[File], version: &str) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let is_crate = file.name() == "Cargo.toml" && file.text.starts_with("[package]");
        // An example is a project of its own.
        let of_crate = is_crate && !file.is_in("examples");
        if of_crate && !file.text.contains("\nversion.workspace = true\n") {
            found.push(format!("{}: not the workspace's version", file.path));
        }
        if file.path == "Cargo.toml" {
            // A crate that is published can name another one by its version alone, and fits no other.
            let pinned = format!("version = \"={version}\"");
            let ours = file
                .text
                .lines()
                .filter(|line| line.starts_with("hosted-flow") && line.contains("\"crates/"));
            let others = ours.filter(|line| !line.contains(&pinned));
            found.extend(others.map(|line| format!("{}: {line}: no {pinned}", file.path)));
        }
        if file.name() == "package.json" && file.is_in("packages") {
            let package: Value = serde_json::from_str(&file.text).unwrap_or_default();
            // Where it is 0.0.0, the version of the crates is written when it is packed.
            let has_none = package["private"] == true || package["version"] == "0.0.0";
            if !has_none && package["version"] != version {
                found.push(format!("{}: not version {version}", file.path));
            }
        }
    }
    found
}

#[test]
fn everything_has_one_version() {
    none(&other_versions(&FILES, version(text_of("Cargo.toml"))));
}

#[test]
fn another_version_is_found() {
    let found = |path: &str, text: &str| other_versions(&[File::new(path, text)], "1.2.3").len();
    let own = "[package]\nname = \"a\"\nversion = \"1.2.3\"\n";
    assert_eq!(found("crates/a/Cargo.toml", own), 1);
    let shared = "[package]\nname = \"a\"\nversion.workspace = true\n";
    assert_eq!(found("crates/a/Cargo.toml", shared), 0);
    let old = "hosted-flow-a = { version = \"=1.2.2\", path = \"crates/a\" }\n";
    assert_eq!(found("Cargo.toml", old), 1);
    let loose = "hosted-flow-a = { version = \"1.2.3\", path = \"crates/a\" }\n";
    assert_eq!(found("Cargo.toml", loose), 1);
    let pinned = "hosted-flow-a = { version = \"=1.2.3\", path = \"crates/a\" }\n";
    assert_eq!(found("Cargo.toml", pinned), 0);
    let package = |version: &str| format!("{{\"version\": \"{version}\"}}");
    assert_eq!(found("packages/a/package.json", &package("1.2.4")), 1);
    assert_eq!(found("packages/a/package.json", &package("1.2.3")), 0);
    assert_eq!(found("packages/a/package.json", &package("0.0.0")), 0);
}

/// Whether the changelog has a section for the version: with a date, or said to be unreleased.
fn has_section(changelog: &str, version: &str) -> bool {
    let start = format!("## [{version}] - ");
    let mut ends = changelog
        .lines()
        .filter_map(|line| line.strip_prefix(&start));
    let is_date = |text: &str| {
        text.len() == 10
            && text
                .bytes()
                .enumerate()
                .all(|(at, byte)| byte.is_ascii_digit() != matches!(at, 4 | 7))
    };
    ends.any(|end| end == "unreleased" || is_date(end))
}

#[test]
fn the_changelog_has_a_section_for_the_version() {
    let version = version(text_of("Cargo.toml"));
    assert!(has_section(text_of("CHANGELOG.md"), version), "{version}");
}

#[test]
fn a_changelog_without_the_version_is_found() {
    assert!(has_section("# C\n\n## [1.0.0] - unreleased\n", "1.0.0"));
    assert!(has_section("## [1.0.0] - 2027-01-31\n", "1.0.0"));
    assert!(!has_section("## [1.0.0]\n", "1.0.0"));
    assert!(!has_section("## [1.0.0] - soon\n", "1.0.0"));
    assert!(!has_section("## [1.0.0] - unreleased\n", "1.0.1"));
}

/// The row of the table that says what goes together, from the manifests and the contract.
fn row() -> String {
    let workspace = text_of("Cargo.toml");
    let yew = quoted_after(text_of("crates/web/Cargo.toml"), "\nyew = { version = ");
    let contract: Value =
        serde_json::from_str(text_of("contract/openapi.json")).expect("the contract is JSON");
    let contract = contract["info"]["version"].as_str().unwrap_or_default();
    format!(
        "| {} | {} | v{} | {} |",
        minor(version(workspace)),
        minor(yew.expect("the component names Yew")),
        contract.split('.').next().unwrap_or_default(),
        quoted_after(workspace, "\nrust-version = ").expect("the least Rust"),
    )
}

/// `1.2` of `1.2.3`.
fn minor(version: &str) -> String {
    version.split('.').take(2).collect::<Vec<_>>().join(".")
}

#[test]
fn the_table_says_what_this_version_goes_with() {
    let row = row();
    let is_there = |line: &str| line.starts_with(&row);
    assert!(
        text_of("docs/versions.md").lines().any(is_there),
        "docs/versions.md has no row {row}"
    );
}
