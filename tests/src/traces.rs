//! Every place in a page in which data may be left.

use std::fmt;

use serde_json::Value;

use crate::secrets::Secrets;

/// A place, and its content.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Trace {
    place: String,
    text: String,
}

/// A secret in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name of the secret; the value itself is not printed.
    pub what: &'static str,
    /// The place.
    pub place: String,
    /// The start of its content, with every secret redacted.
    pub around: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            what,
            place,
            around,
        } = self;
        write!(formatter, "{what} is in {place}: {around}")
    }
}

impl Trace {
    /// The script whose result [`Trace::read`] parses.
    pub(crate) const SCRIPT: &str = include_str!("traces.js");

    pub(crate) fn read(answer: &Value) -> Vec<Self> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let trace = |pair: &Value| Self::new(text(&pair[0]), text(&pair[1]));
        answer.as_array().into_iter().flatten().map(trace).collect()
    }

    pub(crate) fn new(place: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            text: without_file_names(&text.into()),
        }
    }
}

/// A page without the names of chosen files where it shows them to the person: there they belong, and
/// nowhere else.
fn without_file_names(page: &str) -> String {
    let mut pieces = page.split(FILE_NAME);
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        rest += FILE_NAME;
        rest += piece.find("</p>").map_or("", |end| &piece[end..]);
    }
    rest
}

/// The element with a chosen file's name and size.
const FILE_NAME: &str =
    "<p class=\"hosted-flow-document-file\" part=\"hosted-flow-document-file\">";

/// The secrets in each place; every pair once.
pub(crate) fn search(traces: &[Trace], secrets: &Secrets) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Trace { place, text } in traces {
        for what in secrets.found_in(text) {
            let around = secrets
                .struck_out(text)
                .chars()
                .take(MAX_CHARACTERS)
                .collect();
            let finding = Finding {
                what,
                place: place.clone(),
                around,
            };
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
    findings
}

/// Maximum number of printed characters.
const MAX_CHARACTERS: usize = 300;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_s_name_belongs_into_its_own_element_alone() {
        let page = |inside: &str, outside: &str| {
            format!("<li>{FILE_NAME}{inside}</p><p>{outside}</p></li>{FILE_NAME}{inside}</p>")
        };
        assert_eq!(
            without_file_names(&page("secret.jpg, 3 MB", "x")),
            page("", "x")
        );
        let elsewhere = page("", "secret.jpg");
        assert_eq!(without_file_names(&elsewhere), elsewhere);
        // Cut off within the element: nothing of it is left.
        assert_eq!(
            without_file_names(&format!("a{FILE_NAME}secret")),
            format!("a{FILE_NAME}")
        );
    }
}
