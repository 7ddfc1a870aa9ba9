//! The files of cases: one case a line, `row | field | field …`.
//!
//! The row is that of the table of faults (or a word where there is none), and a test runs the
//! cases of the row that its own name begins with. White space around a field is ignored, and a
//! field that is only `-` is absent. Characters that are hard to write or to see are escaped: `\s`
//! space, `\p` bar, `\t`, `\n`, `\r`, `\0`, `\\`, `\-`, `\u{200b}`, and `\x{20000*a}` for twenty
//! thousand `a`. Lines that begin with `#` are comments.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;

/// One test for each row of a file, and one that checks that every row has a test.
macro_rules! table {
    ($file:literal, $check:path, $($test:ident),+ $(,)?) => {
        $(
            #[test]
            fn $test() {
                $crate::lines::run($file, stringify!($test), $check);
            }
        )+

        #[test]
        fn no_case_is_left_out() {
            $crate::lines::none_left_out($file, &[$(stringify!($test)),+]);
        }
    };
}

pub(crate) struct Case {
    place: String,
    row: String,
    fields: Vec<Option<String>>,
}

impl Case {
    /// The field at `index`, from 0 after the row.
    #[track_caller]
    pub(crate) fn text(&self, index: usize) -> &str {
        self.maybe(index)
            .unwrap_or_else(|| panic!("{self}: field {index} is absent"))
    }

    /// The same, where it may be absent.
    #[track_caller]
    pub(crate) fn maybe(&self, index: usize) -> Option<&str> {
        match self.fields.get(index) {
            Some(field) => field.as_deref(),
            None => panic!("{self}: there is no field {index}"),
        }
    }

    /// The row of the table of faults, or a word where there is none.
    pub(crate) fn row(&self) -> &str {
        &self.row
    }

    pub(crate) fn len(&self) -> usize {
        self.fields.len()
    }
}

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({})", self.place, self.row)
    }
}

/// Runs the cases of one row.
pub(crate) fn run(file: &str, test: &str, check: fn(&Case)) {
    let row = row_of(test);
    let cases = read(file);
    let of_row = cases.iter().filter(|case| case.row == row);
    assert!(of_row.clone().count() > 0, "{file} has no case of {row}");
    of_row.for_each(check);
}

/// Every row of a file has its test.
pub(crate) fn none_left_out(file: &str, tests: &[&str]) {
    let tested: BTreeSet<&str> = tests.iter().map(|test| row_of(test)).collect();
    for case in read(file) {
        assert!(
            tested.contains(case.row.as_str()),
            "{case} is used by no test"
        );
    }
}

fn row_of(test: &str) -> &str {
    test.split('_').next().unwrap_or(test)
}

pub(crate) fn read(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(file);
    let text = fs::read_to_string(path).unwrap();
    let is_case = |line: &str| !line.trim().is_empty() && !line.starts_with('#');
    text.lines()
        .zip(1..)
        .filter(|(line, _)| is_case(line))
        .map(|(line, number)| {
            let mut fields = line.split('|').map(str::trim);
            Case {
                place: format!("{file}:{number}"),
                row: fields.next().unwrap_or_default().to_owned(),
                fields: fields
                    .map(|field| (field != "-").then(|| unescaped(field)))
                    .collect(),
            }
        })
        .collect()
}

fn unescaped(field: &str) -> String {
    let mut text = String::new();
    let mut rest = field;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let escape = after.chars().next().expect("a character after a backslash");
        rest = &after[escape.len_utf8()..];
        match escape {
            's' => text.push(' '),
            'p' => text.push('|'),
            't' => text.push('\t'),
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            '0' => text.push('\0'),
            '\\' | '-' => text.push(escape),
            'u' => {
                let code = u32::from_str_radix(braced(&mut rest), 16).unwrap();
                text.push(char::from_u32(code).unwrap());
            }
            'x' => {
                let (times, what) = braced(&mut rest).split_once('*').unwrap();
                text.push_str(&what.repeat(times.parse().unwrap()));
            }
            other => panic!("\\{other} is no escape, in {field}"),
        }
    }
    text + rest
}

fn braced<'a>(rest: &mut &'a str) -> &'a str {
    let (inner, after) = rest
        .strip_prefix('{')
        .and_then(|rest| rest.split_once('}'))
        .expect("{…} after the escape");
    *rest = after;
    inner
}
