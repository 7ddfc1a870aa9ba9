//! Manifests: the lints hold everywhere, and nothing comes from outside the registry.

use crate::repository::{FILES, File, allows, finds, holds, none};

/// Every crate takes the workspace's lints; an example is a project of its own.
fn without_lints(file: &File) -> Vec<String> {
    let is_crate = file.name() == "Cargo.toml" && has_line(&file.text, "[package]");
    let is_crate = is_crate && !file.is_in("examples");
    let mut lints = file
        .text
        .lines()
        .skip_while(|line| line.trim() != "[lints]")
        .skip(1);
    let mut section = lints.by_ref().take_while(|line| !line.starts_with('['));
    let takes_them = section.any(|line| line.replace(' ', "") == "workspace=true");
    let is_found = is_crate && !takes_them;
    is_found
        .then(|| format!("{}: no `[lints] workspace = true`", file.path))
        .into_iter()
        .collect()
}

#[test]
fn every_crate_takes_the_workspace_s_lints() {
    holds(without_lints);
}

#[test]
fn a_crate_without_lints_is_found() {
    let path = "crates/new/Cargo.toml";
    finds(without_lints, path, "[package]\nname = \"new\"\n");
    finds(
        without_lints,
        path,
        "[package]\n[lints]\n[dependencies]\nworkspace = true\n",
    );
    finds(
        without_lints,
        path,
        "[package]\n[lints]\nworkspace = false\n",
    );
    allows(
        without_lints,
        path,
        "[package]\n[lints]\nworkspace = true\n",
    );
    allows(without_lints, "Cargo.toml", "[workspace]\n");
}

/// A dependency by git or from another registry, in a manifest.
fn foreign_dependency(file: &File) -> Vec<String> {
    if file.name() != "Cargo.toml" {
        return Vec::new();
    }
    let is_foreign = |line: &str| {
        let line = line.split('#').next().unwrap_or_default().replace(' ', "");
        let sources = ["git=", "registry=", "registry-index=", "path=\"/"];
        let is_source = |source: &str| {
            line.match_indices(source)
                .any(|(at, _)| matches!(line[..at].chars().next_back(), None | Some('{' | ',')))
        };
        sources.into_iter().any(is_source) || line.starts_with("[patch")
    };
    let lines = file
        .text
        .lines()
        .enumerate()
        .filter(|(_, line)| is_foreign(line));
    lines
        .map(|(index, line)| format!("{}:{}: {line}", file.path, index + 1))
        .collect()
}

#[test]
fn no_manifest_leads_out_of_the_registry() {
    holds(foreign_dependency);
}

#[test]
fn a_manifest_that_leads_out_of_the_registry_is_found() {
    let path = "crates/web/Cargo.toml";
    finds(
        foreign_dependency,
        path,
        "yew = { git = \"https://example.com/yew\" }",
    );
    finds(
        foreign_dependency,
        path,
        "yew = { version = \"1\", registry = \"other\" }",
    );
    finds(foreign_dependency, path, "[patch.crates-io]");
    finds(
        foreign_dependency,
        path,
        "[dependencies.yew]\ngit = \"https://example.com/yew\"",
    );
    allows(
        foreign_dependency,
        path,
        "core = { path = \"../core\" } # git = no",
    );
    allows(foreign_dependency, path, "serde = { workspace = true }");
}

/// A locked package that is neither from crates.io nor a member of this workspace.
fn foreign_package(lock: &str, members: &[String]) -> Vec<String> {
    let package = |block: &str| {
        let name = value(block, "name")?;
        let is_known = match value(block, "source") {
            Some(source) => source == CRATES_IO,
            None => members.contains(&name),
        };
        (!is_known).then(|| format!("Cargo.lock: {name} is from elsewhere"))
    };
    lock.split("[[package]]")
        .skip(1)
        .filter_map(package)
        .collect()
}

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[test]
fn every_locked_package_is_from_the_registry() {
    let manifests = FILES.iter().filter(|file| file.name() == "Cargo.toml");
    let members: Vec<String> = manifests
        .filter_map(|file| value(&file.text, "name"))
        .collect();
    let lock = FILES
        .iter()
        .find(|file| file.path == "Cargo.lock")
        .expect("there is a lock file");
    none(&foreign_package(&lock.text, &members));
}

#[test]
fn a_locked_package_from_elsewhere_is_found() {
    let members = ["ours".to_owned()];
    let lock = |name: &str, source: &str| {
        format!("[[package]]\nname = \"{name}\"\nversion = \"1.0.0\"\n{source}\n")
    };
    let git = lock("yew", "source = \"git+https://example.com/yew\"");
    assert_eq!(foreign_package(&git, &members).len(), 1);
    assert_eq!(foreign_package(&lock("theirs", ""), &members).len(), 1);
    let known = lock("yew", &format!("source = \"{CRATES_IO}\"")) + &lock("ours", "");
    assert!(foreign_package(&known, &members).is_empty());
}

fn has_line(text: &str, line: &str) -> bool {
    text.lines().any(|other| other.trim() == line)
}

/// The first value of a key that stands alone in its line.
fn value(text: &str, key: &str) -> Option<String> {
    let start = format!("{key} = \"");
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(start.as_str()))?;
    line.split('"').next().map(str::to_owned)
}
