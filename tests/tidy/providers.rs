//! In how many files a provider is named outside of its own folders.
//!
//! What counts is what a program reads: of Rust the code and its texts, of other files everything.
//! What does not count:
//!
//! - **its own**: a file or a folder that bears the provider's name;
//! - **prose**: documents and comments, the words that they may use (`clippy.toml`), and the files that
//!   people copy (`examples`, `ops`, what `hosted-flow new` writes);
//! - **the catalogue** of texts;
//! - **tests and their data**: each takes one provider for its example. What the end-to-end tests are
//!   run with (`tests/src`) does count;
//! - **what a program has written** from another place.

use crate::repository::{FILES, File, none};
use crate::source::{Kind, pieces, without_tests};

/// The most files that may name each provider: what was found when this was last changed. The aim is
/// eight.
const BOUNDS: &[(&str, usize)] = &[
    ("ondato", 14),
    ("paysafe", 10),
    ("airwallex", 8),
    ("connectfi", 8),
    ("connectpay", 8),
];

/// The names that prose may contain.
const WORDS: &str = "clippy.toml";

/// Folders of prose, of texts for people, and of test data.
const NOT_COUNTED: &[&str] = &[
    "bench",
    "docs",
    "examples",
    "crates/cli/templates",
    "crates/screen/locales",
    "crates/model-check/corpus",
    "fuzz",
    "ops",
    "packages/hosted-flow/typing",
    "tests/attributes",
    "tests/docs",
    "tests/e2e",
    "tests/tidy",
];

/// Written by programs.
const GENERATED: &[&str] = &[
    "Cargo.lock",
    "contract/openapi.json",
    "crates/backend/demo.toml",
    "packages/hosted-flow/custom-elements.json",
    "packages/hosted-flow/types/data.d.ts",
    "www/index.html",
    "www/two.html",
];

/// Around the lines of a file that a program has written.
const WRITTEN: (&str, &str) = ("// Written from core's table", "// As written");

fn is_counted(file: &File) -> bool {
    let is_tests = |folder: &&str| file.path.contains(*folder);
    let is_test = file.is_in("crates") && ["/tests/", "/benches/"].iter().any(is_tests);
    let is_left_out = NOT_COUNTED.iter().any(|folder| file.is_in(folder)) || file.path == WORDS;
    let is_generated = GENERATED.contains(&file.path.as_str());
    !is_test && !is_left_out && !is_generated && !file.has_extension("md")
}

/// Whether a file or one of its folders bears the name: `ondato`, `ondato.rs`, `sandbox_ondato.rs`.
fn is_own(file: &File, name: &str) -> bool {
    file.path
        .split('/')
        .any(|part| part.split(['.', '_', '-']).any(|word| word == name))
}

/// Whether a file is a module of tests alone: a `#[cfg]` of `test` stands above its `mod`.
fn is_test_module(file: &File, files: &[File]) -> bool {
    let Some((folder, name)) = file.path.rsplit_once('/') else {
        return false;
    };
    let module = format!("\nmod {};", name.trim_end_matches(".rs"));
    let parents = [
        format!("{folder}/mod.rs"),
        format!("{folder}/lib.rs"),
        format!("{folder}.rs"),
    ];
    let mut parent = files.iter().filter(|other| parents.contains(&other.path));
    parent.any(|other| {
        let before = other.text.split_once(&module).map(|(before, _)| before);
        let above = before.and_then(|before| before.lines().next_back());
        above.is_some_and(|line| line.starts_with("#[cfg(") && line.contains("test"))
    })
}

/// What a program reads of a file, in lower case.
fn program_text(file: &File) -> String {
    let text = if file.is_rust() {
        let kept = pieces(without_tests(&file.text)).into_iter();
        let kept = kept.filter(|piece| piece.kind != Kind::Comment);
        kept.map(|piece| piece.text).collect()
    } else {
        let (begin, end) = WRITTEN;
        match (file.text.split_once(begin), file.text.split_once(end)) {
            (Some((before, _)), Some((_, after))) => before.to_owned() + after,
            _ => file.text.clone(),
        }
    };
    text.to_lowercase()
}

/// The files that name a provider outside of its own, sorted.
fn naming<'files>(name: &str, files: &'files [File]) -> Vec<&'files str> {
    let names = |file: &&File| {
        is_counted(file)
            && !is_own(file, name)
            && program_text(file).contains(name)
            && !is_test_module(file, files)
    };
    let mut found: Vec<_> = files.iter().filter(names).map(|it| &*it.path).collect();
    found.sort_unstable();
    found
}

/// Who is over the bound, with the list of the files.
fn too_many(bounds: &[(&str, usize)], files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, bound) in bounds {
        let paths = naming(name, files);
        if paths.len() > *bound {
            let list = paths.join("\n    ");
            let count = paths.len();
            found.push(format!(
                "{name}: {count} files, and {bound} is the most:\n    {list}"
            ));
        }
    }
    found
}

#[test]
fn few_files_name_a_provider_outside_of_its_own() {
    none(&too_many(BOUNDS, &FILES));
}

#[test]
fn every_provider_has_its_bound() {
    let table = FILES
        .iter()
        .find(|file| file.path == "crates/core/src/provider/mod.rs");
    let table = table.expect("core has its table").text.as_str();
    let (_, rows) = table.split_once("table::providers! {").expect("its rows");
    let (rows, _) = rows.split_once("\n}\n").expect("their end");
    let names = rows.lines().filter_map(|row| row.split('"').nth(1));
    let bounds = BOUNDS.iter().map(|(name, _)| *name);
    assert_eq!(names.collect::<Vec<_>>(), bounds.collect::<Vec<_>>());
}

#[test]
fn a_provider_that_is_named_elsewhere_is_found() {
    let named = [
        ("crates/web/src/a.rs", "fn f() { Provider::Acme }"),
        ("crates/web/src/b.rs", "fn f() { \"acme\" }"),
        ("crates/web/src/acmes.rs", "fn acme_status() {}"),
        ("crates/web/Cargo.toml", "acme = []"),
        ("tests/src/setup.rs", "\"acme\""),
        ("crates/web/start/a.js", "[\"acme\"] // Written"),
    ];
    let others = [
        (
            "crates/web/src/c.rs",
            "// Acme\nfn f() {}\n#[cfg(test)]\nmod tests { acme() }",
        ),
        ("crates/web/src/d.rs", "fn f() {}\n#[cfg(test)]\nmod deep;"),
        ("crates/web/src/d/deep.rs", "acme()"),
        ("crates/core/src/provider/acme/mod.rs", "acme"),
        ("crates/backend/tests/suite/a.rs", "acme"),
        ("crates/sandbox/src/webhooks/acme.rs", "acme"),
        ("crates/backend/src/sandbox_acme.rs", "acme"),
        ("docs/a.html", "acme"),
        ("README.md", "acme"),
        ("tests/e2e/a.rs", "acme"),
        (
            "crates/web/start/b.js",
            "// Written from core's table\n[\"acme\"]\n// As written",
        ),
    ];
    let all = [&named[..], &others[..]].concat().into_iter();
    let files: Vec<File> = all.map(|(path, text)| File::new(path, text)).collect();
    let mut expected = named.map(|(path, _)| path).to_vec();
    // A name that only begins like the provider's is not its own.
    expected.sort_unstable();
    assert_eq!(naming("acme", &files), expected);
    assert_eq!(too_many(&[("acme", 6)], &files), [""; 0]);
    assert_eq!(too_many(&[("acme", 5), ("other", 0)], &files).len(), 1);
    assert_eq!(too_many(&[("acme", 7)], &files), [""; 0]);
}
