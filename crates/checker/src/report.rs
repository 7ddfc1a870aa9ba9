//! The report.

use std::fmt;

use serde_json::{Value, json};

use crate::rule::Rule;

/// The verdict on a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It passed, as far as was seen.
    Pass,
    /// It failed.
    Fail,
    /// It could not be checked: the backend does not offer it, or something was missing.
    NotApplicable,
}

impl Verdict {
    /// The name in a report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// The finding of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// The verdict.
    pub verdict: Verdict,
    /// What was seen, one item per line; never a body, a header of ours or a part of a launch.
    pub seen: Vec<String>,
}

/// All findings, in the order of [`Rule::ALL`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// One finding per rule.
    pub findings: Vec<Finding>,
    /// Number of flows that the backend created.
    pub flows: usize,
    /// Number of requests that were sent.
    pub requests: usize,
}

impl Report {
    /// The number of rules with that verdict.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        let is_it = |finding: &&Finding| finding.verdict == verdict;
        self.findings.iter().filter(is_it).count()
    }

    /// The report as JSON, for a program.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let rule = |finding: &Finding| {
            json!({
                "id": finding.rule.id(),
                "says": finding.rule.says(),
                "verdict": finding.verdict.name(),
                "seen": finding.seen,
                "mend": (finding.verdict == Verdict::Fail).then(|| finding.rule.mend()),
            })
        };
        json!({
            "contract": 1,
            "passed": self.count(Verdict::Pass),
            "failed": self.count(Verdict::Fail),
            "notApplicable": self.count(Verdict::NotApplicable),
            "flows": self.flows,
            "requests": self.requests,
            "rules": self.findings.iter().map(rule).collect::<Vec<_>>(),
        })
    }
}

/// The report as text, for a person.
impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.findings {
            let (word, says) = match finding.verdict {
                Verdict::Pass => ("pass", finding.rule.says()),
                Verdict::Fail => ("FAIL", finding.rule.says()),
                Verdict::NotApplicable => ("n/a ", finding.rule.says()),
            };
            writeln!(formatter, "{word}  {:<20} {says}", finding.rule.id())?;
            if finding.verdict == Verdict::Pass {
                continue;
            }
            for seen in &finding.seen {
                writeln!(formatter, "{:26} seen: {seen}", "")?;
            }
            if finding.verdict == Verdict::Fail {
                writeln!(formatter, "{:26} mend: {}", "", finding.rule.mend())?;
            }
        }
        writeln!(
            formatter,
            "\n{} rules: {} passed, {} failed, {} not applicable; {} flows made, {} requests sent",
            self.findings.len(),
            self.count(Verdict::Pass),
            self.count(Verdict::Fail),
            self.count(Verdict::NotApplicable),
            self.flows,
            self.requests,
        )
    }
}
