//! The pages of the problem codes show what a person reads, in the words of the screens.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use hosted_flow_screen::{Locale, Screen};

use crate::support::all_in;

/// Where a page names a screen; the quotation follows.
const MARKER: &str = "<!-- screen: ";

#[test]
fn the_pages_of_problem_codes_quote_the_screens() {
    let screens = all_in(Locale::En);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/problems");
    let mut pages = 0;
    for entry in fs::read_dir(folder).expect("the folder of the pages") {
        let path = entry.expect("an entry of the folder").path();
        let page = fs::read_to_string(&path).expect("a page is text");
        let expected = with_quotations(&page, &screens);
        if env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, &expected).expect("the page can be written");
        } else {
            assert_eq!(page, expected, "{}", path.display());
        }
        pages += usize::from(page.contains(MARKER));
    }
    assert!(pages > 60, "{pages} pages name a screen");
}

/// The page with the quotations below its markers as the screens are now.
fn with_quotations(page: &str, screens: &[(String, Screen)]) -> String {
    let mut text = String::new();
    let mut lines = page.lines().peekable();
    while let Some(line) = lines.next() {
        let _ = writeln!(text, "{line}");
        let Some(name) = named(line) else { continue };
        while lines
            .next_if(|line| line.is_empty() || line.starts_with('>'))
            .is_some()
        {}
        let found = screens.iter().find(|(other, _)| other == name);
        let (_, screen) = found.unwrap_or_else(|| panic!("no screen is called {name}"));
        let _ = write!(text, "\n{}", quotation(screen));
        if lines.peek().is_some() {
            text.push('\n');
        }
    }
    text
}

fn named(line: &str) -> Option<&str> {
    line.strip_prefix(MARKER)?.strip_suffix(" -->")
}

/// Heading, texts, what is said of the documents, and the buttons.
fn quotation(screen: &Screen) -> String {
    let mut text = format!("> **{}**\n", screen.heading);
    let documents = screen.documents.iter().flat_map(|all| &all.rows);
    let rows = documents.map(|row| format!("{}: {}", row.name, row.state));
    let paragraphs = screen.paragraphs.iter().map(ToString::to_string);
    for paragraph in paragraphs.chain(rows) {
        let _ = write!(text, ">\n> {paragraph}\n");
    }
    let labels = screen.buttons.iter();
    let labels: Vec<_> = labels
        .map(|button| format!("\\[{}\\]", button.label))
        .collect();
    if !labels.is_empty() {
        let _ = write!(text, ">\n> {}\n", labels.join(" "));
    }
    text
}
