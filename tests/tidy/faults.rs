//! The table of faults (`docs/faults.md`): every row has its test, at every level that it names.

use std::collections::BTreeSet;

use crate::repository::{FILES, File, allows, finds, holds, none};
use crate::test_functions::{Test, doc_lines, tests_in};

/// The levels of tests, as the table calls them, and where the tests of each stand.
const LEVELS: &[(&str, &[&str])] = &[
    (
        "core test",
        &["crates/core", "crates/model-check", "tests/tidy"],
    ),
    ("browser test", &["crates/web/tests", "tests/e2e"]),
    ("backend test", &["crates/backend"]),
    ("end-to-end test", &["tests/e2e"]),
    ("tool test", &["crates/cli", "crates/seal"]),
];

/// The table has so many rows: none is dropped by and by.
const ROWS: usize = 230;

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
        let is_row = |id: &String| self.rows.iter().any(|(row, _)| row == id);
        for (id, level) in tests.iter().filter(|(id, _)| !is_row(id)) {
            wrong.push(format!(
                "{id}: a {level} names it, and there is no such row"
            ));
        }
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
                    wrong.push(format!("{id}: is in the table twice"));
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

/// The rows that a test covers: those that its name begins with (`n03_n06_what_may_pass`), and those
/// that a line of its doc comment names (`Faults N03, N06.`).
fn ids(test: &Test) -> Vec<String> {
    let is_lower = test
        .name
        .starts_with(|first: char| first.is_ascii_lowercase());
    let parts = test.name.split('_').map(str::to_ascii_uppercase);
    let named = parts.take_while(|part| is_lower && is_id(part));
    let written = test.docs.iter().filter(|line| names_a_fault(line));
    let written = written.filter_map(|line| written_ids(line)).flatten();
    named.chain(written).collect()
}

/// Whether a line of a doc comment is meant for this rule, well-formed or not.
fn names_a_fault(line: &str) -> bool {
    let rest = ["Fault ", "Faults "]
        .iter()
        .find_map(|word| line.strip_prefix(word));
    rest.is_some_and(|rest| rest.get(..3).is_some_and(is_id))
}

/// `Fault N07.`, or `Faults N07, P04.` for several; sentences may follow on the line.
fn written_ids(line: &str) -> Option<Vec<String>> {
    let (word, rest) = line.split_once(' ')?;
    let (list, after) = rest.split_once('.')?;
    let ids: Vec<String> = list.split(", ").map(str::to_owned).collect();
    let is_right = ids.iter().all(|id| is_id(id))
        && (word == "Faults") == (ids.len() > 1)
        && (after.is_empty() || after.starts_with(' '));
    is_right.then_some(ids)
}

/// Lines that are meant to name faults, and do not: not well-formed, or above no test.
fn malformed(file: &File) -> Vec<String> {
    if !file.is_rust() {
        return Vec::new();
    }
    let lines = doc_lines(&file.text).into_iter();
    let lines: Vec<(usize, &str)> = lines
        .map(|(line, text)| (line, text.trim()))
        .filter(|(_, text)| names_a_fault(text))
        .collect();
    let is_wrong = |(_, text): &&(usize, &str)| written_ids(text).is_none();
    let wrong = lines.iter().filter(is_wrong);
    let mut found: Vec<String> = wrong
        .map(|(line, text)| format!("{}:{line}: `{text}` is not `Fault N07.`", file.path))
        .collect();
    let tests = tests_in(file);
    let of_tests = tests.iter().flat_map(|test| &test.docs);
    if of_tests.filter(|line| names_a_fault(line)).count() != lines.len() {
        found.push(format!("{}: an id stands above no test", file.path));
    }
    found
}

fn places(files: &[File]) -> BTreeSet<Place> {
    let mut places = BTreeSet::new();
    for file in files.iter().filter(|file| file.is_rust()) {
        let levels = LEVELS
            .iter()
            .filter(|(_, folders)| folders.iter().any(|folder| file.is_in(folder)));
        for (level, _) in levels {
            for test in tests_in(file) {
                places.extend(ids(&test).into_iter().map(|id| (id, (*level).to_owned())));
            }
        }
    }
    places
}

#[test]
fn fault_ids_stand_above_tests_and_are_well_formed() {
    holds(malformed);
}

#[test]
fn a_malformed_fault_id_is_found() {
    let path = "crates/core/tests/a.rs";
    let test = "#[test]\nfn it_waits() {}";
    for line in [
        "Fault N07.",
        "Faults N07, P04.",
        "Fault N07. And a half.",
        "Faults of the network.",
        "",
    ] {
        allows(malformed, path, &format!("/// {line}\n{test}"));
    }
    for line in [
        "Fault N07",
        "Fault N07, P04.",
        "Faults N07.",
        "Faults N07 and P04.",
        "Faults N07, b04.",
        "Fault N071.",
        "Fault N07.Then",
    ] {
        finds(malformed, path, &format!("/// {line}\n{test}"));
    }
    finds(malformed, path, "/// Fault N07.\nfn not_a_test() {}");
    finds(
        malformed,
        path,
        "/// Fault N07.\n#[test]\n#[ignore]\nfn skipped() {}",
    );
    allows(
        malformed,
        path,
        "// Fault N07\nfn f() { \"/// Fault N07\" }",
    );
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
    let written = (
        "crates/core/tests/a.rs",
        "/// Waits.\n/// Faults N07, B02.\n#[test]\nfn it_waits() {}",
    );
    check(PAGE, &[written, b02], &[]);
    let half = (
        "crates/core/tests/a.rs",
        "/// Fault N07.\n#[test]\nfn b02_it_waits() {}",
    );
    check(PAGE, &[half, b02], &[]);
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
        (
            "crates/core/tests/a.rs",
            "/// Faults N07, B02.\nfn it_waits() {}",
        ),
        (
            "crates/core/tests/a.rs",
            "// Faults N07, B02.\n#[test]\nfn it_waits() {}",
        ),
        (
            "crates/core/tests/a.rs",
            "/// As faults N07, B02.\n#[test]\nfn it_waits() {}",
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
    check(&page, &[core, browser], &["N07: is in the table twice"]);
    let other = (
        "crates/core/tests/b.rs",
        "/// Fault Z99.\n#[test]\nfn waits() {}",
    );
    check(
        PAGE,
        &[core, browser, other],
        &["Z99: a core test names it, and there is no such row"],
    );
}
