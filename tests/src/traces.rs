//! Every place in a page where something may have been left behind.

use std::fmt;

use serde_json::Value;

use crate::secrets::Secrets;

/// One place, and what stands there.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Trace {
    place: String,
    text: String,
}

/// A secret in a place where it has no business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found; the value itself is kept out of the test's output.
    pub what: &'static str,
    /// Where.
    pub place: String,
    /// The beginning of what stands there, with every secret struck out.
    pub around: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            what,
            place,
            around,
        } = self;
        write!(formatter, "{what} stands in {place}: {around}")
    }
}

impl Trace {
    /// Answers what [`Trace::read`] reads.
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

/// Which secrets stand in which places; every pair once.
pub(crate) fn search(traces: &[Trace], secrets: &Secrets) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Trace { place, text } in traces {
        for what in secrets.found_in(text) {
            let around = secrets.struck_out(text).chars().take(AROUND).collect();
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

/// Characters of a text that are shown.
const AROUND: usize = 300;
