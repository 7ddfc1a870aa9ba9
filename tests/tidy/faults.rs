//! The table of faults (`docs/faults.md`): every row has its test, at every level that it names.

use std::collections::BTreeSet;

use crate::repository::{FILES, File, none};
use crate::source::code;

/// The levels of tests, as the table calls them, and where the tests of each stand.
const LEVELS: &[(&str, &[&str])] = &[
    ("core test", &["crates/core", "crates/lab", "tests/tidy"]),
    ("browser test", &["crates/web/tests", "tests/e2e"]),
    ("backend test", &["crates/backend"]),
    ("end-to-end test", &["tests/e2e"]),
];

/// The table has so many rows: none is dropped by and by.
const ROWS: usize = 192;

/// A row's id at one of its levels.
type Place = (String, String);

/// What the page says.
struct Table {
    rows: Vec<(String, Vec<String>)>,
}

impl Table {
    fn read(page: &str) -> Self {
        let mut rows = Vec::new();
        let mut heading = "";
        for line in page.lines() {
            if let Some(text) = line.strip_prefix("## ") {
                heading = text;
            }
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let Some(id) = cells.get(1).filter(|cell| is_id(cell)) else {
                continue;
            };
            // Of rows, and not rows themselves.
            if !heading.starts_with("What ") {
                let levels = cells.get(4).copied().unwrap_or_default().split(',');
                let levels = levels.map(|level| level.trim().to_owned()).collect();
                rows.push(((*id).to_owned(), levels));
            }
        }
        Self { rows }
    }

    /// What is wrong with the page or missing from the tests.
    fn check(&self, tests: &BTreeSet<Place>) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut known = BTreeSet::new();
        for (id, levels) in &self.rows {
            for level in levels {
                if !LEVELS.iter().any(|(name, _)| name == level) {
                    wrong.push(format!("{id}: `{level}` is no level"));
                }
                let place = (id.clone(), level.clone());
                if !tests.contains(&place) {
                    wrong.push(format!("{id}: there is no {level} of it"));
                }
                if !known.insert(place) {
                    wrong.push(format!("{id}: stands there twice"));
                }
            }
        }
        wrong
    }
}

/// A capital and two digits.
fn is_id(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    bytes.len() == 3 && bytes[0].is_ascii_uppercase() && bytes[1..].iter().all(u8::is_ascii_digit)
}

/// The rows that a test's name begins with: `n03_n06_what_may_pass` is of two.
fn ids(name: &str) -> impl Iterator<Item = String> {
    let parts = name.split('_').map(str::to_ascii_uppercase);
    let is_lower = name.starts_with(|first: char| first.is_ascii_lowercase());
    parts.take_while(move |part| is_lower && is_id(part))
}

/// Names of the tests in a file: functions that an attribute makes one, and what `table!` makes.
fn tests_in(source: &str) -> Vec<String> {
    let code = code(source);
    let mut names = Vec::new();
    let (mut is_test, mut is_skipped, mut is_table) = (false, false, false);
    for line in code.lines().map(str::trim) {
        if is_table {
            is_table = !line.starts_with(')');
            names.extend(line.strip_suffix(',').map(str::to_owned));
        } else if line == "table!(" {
            is_table = true;
        } else if line.starts_with("#[") {
            is_test |= ["test]", "test("].iter().any(|end| line.contains(end))
                && !line.starts_with("#[cfg");
            is_skipped |= line.starts_with("#[ignore");
        } else if !line.is_empty() {
            let words = line.split_once("fn ").map(|(_, after)| after);
            let name = words.and_then(|after| after.split(['(', '<']).next());
            names.extend(name.filter(|_| is_test && !is_skipped).map(str::to_owned));
            (is_test, is_skipped) = (false, false);
        }
    }
    names
}

fn places(files: &[File]) -> BTreeSet<Place> {
    let mut places = BTreeSet::new();
    for file in files.iter().filter(|file| file.is_rust()) {
        let levels = LEVELS
            .iter()
            .filter(|(_, folders)| folders.iter().any(|folder| file.is_in(folder)));
        for (level, _) in levels {
            for name in tests_in(&file.text) {
                places.extend(ids(&name).map(|id| (id, (*level).to_owned())));
            }
        }
    }
    places
}

#[test]
fn every_row_has_its_tests() {
    let page = FILES.iter().find(|file| file.path == "docs/faults.md");
    let table = Table::read(&page.expect("there is a table of faults").text);
    assert_eq!(table.rows.len(), ROWS);
    none(&table.check(&places(&FILES)));
}

const PAGE: &str = "
## What cannot be tested on the build machines
| P28 | nobody sees it | `p28_…` |

## network
| # | fault | must | test | cited |
| N07 | 503 | wait | core test | MSAL |
| B02 | two | one | core test, browser test | |
";

#[track_caller]
fn check(page: &str, tests: &[(&str, &str)], expected: &[&str]) {
    let files: Vec<File> = tests
        .iter()
        .map(|(path, text)| File::new(*path, *text))
        .collect();
    assert_eq!(Table::read(page).check(&places(&files)), expected);
}

#[test]
fn a_row_without_a_test_is_found() {
    let n07 = (
        "crates/core/tests/a.rs",
        "#[test]\nfn n07_b02_it_waits() {}",
    );
    let b02 = (
        "crates/web/tests/a.rs",
        "#[wasm_bindgen_test]\nasync fn b02_two() {}",
    );
    check(PAGE, &[n07, b02], &[]);
    check(
        PAGE,
        &[],
        &[
            "N07: there is no core test of it",
            "B02: there is no core test of it",
            "B02: there is no browser test of it",
        ],
    );
    // A function that is no test, or is skipped, or stands elsewhere, or only mentions the row.
    for (path, text) in [
        ("crates/core/tests/a.rs", "fn n07_b02_it_waits() {}"),
        (
            "crates/core/tests/a.rs",
            "#[test]\n#[ignore]\nfn n07_b02_it_waits() {}",
        ),
        (
            "crates/sandbox/tests/a.rs",
            "#[test]\nfn n07_b02_it_waits() {}",
        ),
        (
            "crates/core/tests/a.rs",
            "// #[test]\n// fn n07_b02_x() {}\n#[test]\nfn it_is_n07_b02() {}",
        ),
    ] {
        assert_eq!(
            Table::read(PAGE)
                .check(&places(&[File::new(path, text)]))
                .len(),
            3,
            "{text}"
        );
    }
}

#[test]
fn a_table_that_is_not_right_is_found() {
    let core = (
        "crates/core/tests/a.rs",
        "table!(\n\"a.txt\",\ncheck,\nn07_seconds,\nb02_two,\n);",
    );
    let browser = (
        "crates/web/tests/a.rs",
        "#[wasm_bindgen_test]\nasync fn b02_two() {}",
    );
    check(PAGE, &[core, browser], &[]);
    let page = PAGE.replace("| wait | core test |", "| wait | some test |");
    check(
        &page,
        &[core, browser],
        &[
            "N07: `some test` is no level",
            "N07: there is no some test of it",
        ],
    );
    let page = format!("{PAGE}| N07 | again | x | core test | |\n");
    check(&page, &[core, browser], &["N07: stands there twice"]);
}
