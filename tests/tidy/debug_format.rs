//! Nothing in the page formats for debugging: its build leaves that out, and the program would end
//! there (`xtask/src/page/panics.rs`). Clippy's `use_debug` does not look into `format!`.

use crate::repository::{File, allows, finds, holds};
use crate::source::{Kind, pieces, without_tests};

/// The sources of the page.
const FOLDERS: &[&str] = &[
    "crates/core/src",
    "crates/element/src",
    "crates/screen/src",
    "crates/web/src",
    "www/src",
];
/// Files that are compiled for tests alone.
const TESTS: &[&str] = &[
    "crates/core/src/view/problem_pages.rs",
    "crates/element/src/types",
    "crates/web/src/journey/plan/tests.rs",
];

fn formats_for_debugging(file: &File) -> Vec<String> {
    let is_test = TESTS.iter().any(|path| file.path.starts_with(path));
    if is_test || !file.is_rust() || !FOLDERS.iter().any(|folder| file.is_in(folder)) {
        return Vec::new();
    }
    let texts = pieces(without_tests(&file.text)).into_iter();
    texts
        .filter(|piece| piece.kind == Kind::Text)
        .filter(|piece| piece.text.contains(":?}") || piece.text.contains("#?}"))
        .map(|piece| format!("{}:{}: {:?}", file.path, piece.line, piece.text))
        .collect()
}

#[test]
fn the_page_formats_nothing_for_debugging() {
    holds(formats_for_debugging);
}

#[test]
fn formatting_for_debugging_is_found() {
    let found = "fn a(x: u8) -> String { format!(\"{x:?}\") }";
    for path in [
        "crates/core/src/flow.rs",
        "crates/web/src/browser/fetch.rs",
        "www/src/main.rs",
    ] {
        finds(formats_for_debugging, path, found);
    }
    let pretty = "fn a(x: u8) -> String { format!(\"{:#?}\", x) }";
    finds(formats_for_debugging, "crates/screen/src/steps.rs", pretty);
    for (path, text) in [
        ("crates/core/src/flow.rs", "// \"{x:?}\"\nlet a = \"{x}\";"),
        (
            "crates/core/src/flow.rs",
            "#[cfg(test)]\nmod tests { \"{x:?}\" }",
        ),
        ("crates/element/src/types/events.rs", found),
        ("crates/backend/src/backend.rs", found),
    ] {
        allows(formats_for_debugging, path, text);
    }
}
