//! Arrows point one way: what depends on what, as cargo sees it.

use std::env;
use std::process::Command;

use serde_json::Value;

use crate::repository::{none, root};

/// What each crate may name of this workspace. Nothing but the page, the element and the documents names the component.
const ARROWS: &[(&str, &[&str])] = &[
    // Itself, for a feature that its tests need.
    ("hosted-flow-core", &["hosted-flow-core"]),
    ("hosted-flow-catalogue", &[]),
    (
        "hosted-flow-screen",
        // The catalogue when it is built; itself, for the gallery that its tests need.
        &[
            "hosted-flow-core",
            "hosted-flow-catalogue",
            "hosted-flow-screen",
        ],
    ),
    (
        "hosted-flow",
        // Itself, for the gallery that its tests need.
        &["hosted-flow-core", "hosted-flow-screen", "hosted-flow"],
    ),
    ("hosted-flow-element", &["hosted-flow"]),
    (
        "hosted-flow-backend",
        // Only core, but for its tests: the model checker has inputs for readers.
        &[
            "hosted-flow-core",
            "hosted-flow-model-check",
            "hosted-flow-sandbox",
            "hosted-flow-tests-postgres",
        ],
    ),
    ("hosted-flow-sandbox", &["hosted-flow-core"]),
    // Backend and sandbox only under its tests: it knows a backend by the contract alone.
    (
        "hosted-flow-checker",
        &[
            "hosted-flow-core",
            "hosted-flow-backend",
            "hosted-flow-sandbox",
        ],
    ),
    (
        "hosted-flow-seal",
        &["hosted-flow-core", "hosted-flow-screen"],
    ),
    // One program of them all.
    (
        "hosted-flow-cli",
        &[
            "hosted-flow-backend",
            "hosted-flow-checker",
            "hosted-flow-sandbox",
            "hosted-flow-seal",
        ],
    ),
    ("hosted-flow-model-check", &["hosted-flow-core"]),
    ("hosted-flow-fuzz", &["hosted-flow-model-check"]),
    ("hosted-flow-www", &["hosted-flow", "hosted-flow-core"]),
    (
        "hosted-flow-tests",
        &["hosted-flow-tests-attributes", "hosted-flow-tests-postgres"],
    ),
    ("hosted-flow-tests-attributes", &[]),
    // The snippets of the documents, which are a page's and a build script's.
    (
        "hosted-flow-tests-docs",
        &["hosted-flow", "hosted-flow-catalogue"],
    ),
    ("hosted-flow-tests-postgres", &[]),
    (
        "xtask",
        &[
            "hosted-flow-catalogue",
            "hosted-flow-core",
            "hosted-flow-backend",
            "hosted-flow-sandbox",
            "hosted-flow-screen",
            "hosted-flow-seal",
        ],
    ),
];

/// Arrows of the workspace that no line of [`ARROWS`] allows.
fn wrong_arrows(metadata: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages = list(&metadata["packages"]);
    let members: Vec<String> = packages
        .iter()
        .map(|package| text(&package["name"]))
        .collect();
    let mut found = Vec::new();
    for package in &packages {
        let from = text(&package["name"]);
        let row = ARROWS.iter().find(|(name, _)| *name == from);
        let Some((_, allowed)) = row else {
            found.push(format!("{from}: a crate that is not listed here"));
            continue;
        };
        for dependency in list(&package["dependencies"]) {
            let to = text(&dependency["name"]);
            if members.contains(&to) && !allowed.contains(&to.as_str()) {
                found.push(format!("{from} → {to}"));
            }
        }
    }
    found
}

#[test]
fn arrows_point_one_way() {
    let metadata = cargo(&["metadata", "--no-deps", "--format-version", "1"]);
    none(&wrong_arrows(
        &serde_json::from_str(&metadata).expect("cargo's metadata is JSON"),
    ));
}

#[test]
fn an_arrow_that_points_the_other_way_is_found() {
    let arrow = |from: &str, to: &str| {
        serde_json::json!({ "packages": [
            { "name": from, "dependencies": [{ "name": to }, { "name": "serde" }] },
            { "name": to, "dependencies": [] },
        ] })
    };
    assert_eq!(
        wrong_arrows(&arrow("hosted-flow-core", "hosted-flow-sandbox")).len(),
        1
    );
    assert_eq!(
        wrong_arrows(&arrow("hosted-flow-backend", "hosted-flow")).len(),
        1
    );
    assert_eq!(
        wrong_arrows(&arrow("hosted-flow-new", "hosted-flow")).len(),
        1
    );
    assert!(wrong_arrows(&arrow("hosted-flow", "hosted-flow-core")).is_empty());
}

/// What must not be among the packages that core is built with for a browser.
const NOT_IN_CORE: &[&str] = &[
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "tokio",
    "rand",
    "getrandom",
    "chrono",
];

fn not_for_core(tree: &str) -> Vec<String> {
    let names = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let is_wrong = |name: &&str| {
        let is_ours = name.starts_with("hosted-flow") && *name != "hosted-flow-core";
        NOT_IN_CORE.contains(name) || is_ours
    };
    names
        .filter(is_wrong)
        .map(|name| format!("hosted-flow-core is built with {name}"))
        .collect()
}

#[test]
fn core_knows_no_browser_clock_or_dice() {
    let target = [
        "--target",
        "wasm32-unknown-unknown",
        "-e",
        "normal",
        "--prefix",
        "none",
    ];
    for features in ["--no-default-features", "--all-features"] {
        let tree = cargo(&[&["tree", "-p", "hosted-flow-core", features], &target[..]].concat());
        assert!(
            tree.starts_with("hosted-flow-core "),
            "not core's tree:\n{tree}"
        );
        none(&not_for_core(&tree));
    }
}

#[test]
fn a_browser_in_core_s_tree_is_found() {
    let tree = "hosted-flow-core v0.1.0\nserde v1.0.0\n";
    assert!(not_for_core(tree).is_empty());
    for name in NOT_IN_CORE
        .iter()
        .chain(&["hosted-flow", "hosted-flow-backend"])
    {
        assert_eq!(
            not_for_core(&format!("{tree}{name} v1.0.0 (*)\n")).len(),
            1,
            "{name}"
        );
    }
}

#[test]
fn the_checker_knows_a_backend_by_the_contract_alone() {
    let arguments = [
        "tree",
        "-p",
        "hosted-flow-checker",
        "-e",
        "normal,build",
        "--prefix",
        "none",
    ];
    let tree = cargo(&arguments);
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    let ours: Vec<&str> = names
        .filter(|name| name.starts_with("hosted-flow"))
        .collect();
    assert_eq!(ours, ["hosted-flow-checker", "hosted-flow-core"]);
}

/// Asks the cargo that runs this test.
fn cargo(arguments: &[&str]) -> String {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo can be run");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {}: {said}",
        arguments.join(" ")
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
