//! The test functions of a file: their names, and the faults that they cover.

use std::collections::BTreeMap;

use crate::repository::File;
use crate::source::{Kind, pieces};

/// A test function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Test {
    pub(crate) name: String,
    /// From 1.
    pub(crate) line: usize,
    /// Lines of its doc comment, without the slashes.
    pub(crate) docs: Vec<String>,
}

/// Macros whose arguments are the names of tests: how a call begins and ends.
const MACROS: &[(&str, char)] = &[("table!(", ')'), ("on_every_store! {", '}')];

/// All tests of a file that are run: functions that an attribute makes one, and names in a call of
/// one of the [`MACROS`]. Where such a name is that of a function in the file, its doc comment is the
/// function's.
pub(crate) fn tests_in(file: &File) -> Vec<Test> {
    let docs = doc_lines(&file.text);
    let mut reader = Reader::default();
    for (line, code) in (1..).zip(file.code().lines().map(str::trim)) {
        if let Some(doc) = docs.get(&line) {
            reader.docs.push(doc.trim().to_owned());
        }
        reader.read(line, code);
    }
    for listed in &mut reader.listed {
        let function = reader.functions.remove(&listed.name);
        listed.docs.extend(function.unwrap_or_default());
    }
    reader.tests.append(&mut reader.listed);
    reader.tests
}

/// Doc comments of outer items, by line.
pub(crate) fn doc_lines(source: &str) -> BTreeMap<usize, &str> {
    let comments = pieces(source).into_iter();
    let comments = comments.filter(|piece| piece.kind == Kind::Comment);
    let docs = comments.filter_map(|piece| Some((piece.line, piece.text.strip_prefix('/')?)));
    docs.collect()
}

#[derive(Default)]
struct Reader {
    tests: Vec<Test>,
    listed: Vec<Test>,
    /// Doc comments of functions that are no tests by themselves.
    functions: BTreeMap<String, Vec<String>>,
    /// What stands above the next item.
    docs: Vec<String>,
    is_test: bool,
    is_ignored: bool,
    /// What ends the macro call that is being read.
    end: Option<char>,
}

impl Reader {
    fn read(&mut self, line: usize, code: &str) {
        if let Some(end) = self.end {
            if code.starts_with(end) {
                self.end = None;
            } else {
                self.read_names(line, code);
            }
        } else if let Some((_, end)) = MACROS.iter().find(|(start, _)| code == *start) {
            self.end = Some(*end);
            self.docs.clear();
        } else if code.starts_with("#[") {
            let is_test = ["test]", "test("].iter().any(|end| code.contains(end));
            self.is_test |= is_test && !code.starts_with("#[cfg");
            self.is_ignored |= code.starts_with("#[ignore");
        } else if !code.is_empty() {
            self.read_item(line, code);
        }
    }

    fn read_names(&mut self, line: usize, code: &str) {
        let is_name = |word: &&str| {
            let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
            !word.is_empty() && word.chars().all(is_part)
        };
        for name in code.split([',', ' ']).filter(is_name) {
            let (name, docs) = (name.to_owned(), std::mem::take(&mut self.docs));
            self.listed.push(Test { name, line, docs });
        }
    }

    fn read_item(&mut self, line: usize, code: &str) {
        let docs = std::mem::take(&mut self.docs);
        let (is_test, is_ignored) = (self.is_test, self.is_ignored);
        (self.is_test, self.is_ignored) = (false, false);
        let after = code.split_once("fn ").map(|(_, after)| after);
        let Some(name) = after.and_then(|after| after.split(['(', '<']).next()) else {
            return;
        };
        let name = name.to_owned();
        if !is_test {
            self.functions.insert(name, docs);
        } else if !is_ignored {
            self.tests.push(Test { name, line, docs });
        }
    }
}

#[test]
fn tests_and_their_docs_are_read() {
    let source = "
        /// Not a test.
        fn helper() {}

        /// Waits as configured.
        /// Fault N07.
        #[test]
        fn waits() {}

        #[tokio::test(flavor = \"multi_thread\")]
        /// Below an attribute.
        async fn runs<T>() {}

        #[test]
        #[ignore]
        fn ignored() {}

        #[cfg(test)]
        fn configured() {}

        // #[test]
        fn commented() {}

        table!(
            \"a.txt\",
            super::check,
            /// Fault N09.
            in_a_table,
            last,
        );

        on_every_store! {
            stored kept
        }

        /// Fault K15.
        async fn stored(stores: Stores) {}";
    let read = |test: Test| format!("{}: {}", test.name, test.docs.join("; "));
    let tests = tests_in(&File::new("a.rs", source)).into_iter().map(read);
    assert_eq!(
        tests.collect::<Vec<_>>(),
        [
            "waits: Waits as configured.; Fault N07.",
            "runs: Below an attribute.",
            "in_a_table: Fault N09.",
            "last: ",
            "stored: Fault K15.",
            "kept: ",
        ]
    );
}
