//! Names of tests: short enough to be read in a list.

use std::collections::BTreeMap;

use crate::repository::{FILES, File, none};
use crate::test_functions::tests_in;

/// The most characters of a test's name, without its module.
const MAX_LENGTH: usize = 60;

/// How many names of each crate are still longer. It is exactly what is found, so that a number is
/// lowered together with the names, and never raised. A crate that is not listed has none.
const TOO_LONG: &[(&str, usize)] = &[];

/// Tests with names that are too long, by the folder of their crate.
fn too_long(files: &[File]) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files.iter().filter(|file| file.is_rust()) {
        let tests = tests_in(file).into_iter();
        for test in tests.filter(|test| test.name.chars().count() > MAX_LENGTH) {
            let named = format!("{}:{}: {}", file.path, test.line, test.name);
            found.entry(crate_of(&file.path)).or_default().push(named);
        }
    }
    found
}

/// The folder of a file's crate: `crates/core`, `xtask`.
fn crate_of(path: &str) -> String {
    let depth = if path.starts_with("crates/") { 2 } else { 1 };
    let parts: Vec<&str> = path.split('/').take(depth).collect();
    parts.join("/")
}

/// Where the tests and the list differ.
fn differences(found: &BTreeMap<String, Vec<String>>, list: &[(&str, usize)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (folder, names) in found {
        let row = list.iter().find(|(name, _)| name == folder);
        let allowed = row.map_or(0, |(_, allowed)| *allowed);
        if names.len() > allowed {
            wrong.push(format!(
                "{folder}: {} names of tests are longer than {MAX_LENGTH} characters, {allowed} may be",
                names.len()
            ));
            wrong.extend(names.iter().cloned());
        }
    }
    for (folder, allowed) in list {
        let count = found.get(*folder).map_or(0, Vec::len);
        if count < *allowed {
            wrong.push(format!(
                "{folder}: lower its number in TOO_LONG from {allowed} to {count}"
            ));
        }
    }
    wrong
}

#[test]
fn test_names_are_short() {
    none(&differences(&too_long(&FILES), TOO_LONG));
}

#[test]
fn a_long_test_name_is_found() {
    let test = |length: usize| format!("#[test]\nfn {}() {{}}\n", "a".repeat(length));
    let file = |path: &str, text: String| File::new(path, text);
    let long = file("crates/core/tests/a.rs", test(MAX_LENGTH + 1));
    let helper = format!("fn {}() {{}}", "a".repeat(99));
    let short = file("crates/web/src/a.rs", test(MAX_LENGTH) + &helper);
    let found = too_long(&[long, short, file("xtask/src/a.rs", test(80))]);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["crates/core", "xtask"]);

    let list = [("crates/core", 1), ("xtask", 1)];
    assert_eq!(differences(&found, &list), [""; 0]);
    assert_eq!(differences(&found, &list[..1]).len(), 2);
    assert_eq!(
        differences(&found, &[("crates/core", 2), ("xtask", 1), ("www", 1)]),
        [
            "crates/core: lower its number in TOO_LONG from 2 to 1",
            "www: lower its number in TOO_LONG from 1 to 0",
        ]
    );
}
