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
            text: text.into(),
        }
    }
}

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
