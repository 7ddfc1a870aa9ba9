//! `docs/statuses.md`: the mapping of every status that a provider documents. The statuses come
//! from the cases, the rest from the code, so that the document agrees with both.
//!
//! If this test fails, `UPDATE_DOCS=1 cargo test -p hosted-flow-core --test tables documents`
//! rewrites the document; read it before it is committed.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

use crate::lines::{self, Case};
use crate::statuses;

struct Table {
    title: &'static str,
    file: &'static str,
    /// The provider's values, one column each.
    columns: &'static [&'static str],
    status: fn(&Case) -> Value,
    /// The source file that maps them.
    source: &'static str,
}

const TABLES: &[Table] = &[
    Table {
        title: "Ondato",
        file: "ondato_statuses.txt",
        columns: &[
            "identityVerification.status",
            "kycIdentification.status",
            "kycIdentification.statusReason",
        ],
        status: statuses::ondato_values,
        source: include_str!("../../src/provider/ondato/mod.rs"),
    },
    Table {
        title: "Paysafe",
        file: "paysafe_statuses.txt",
        columns: &["sessionStatus", "statusReason"],
        status: statuses::paysafe_values,
        source: include_str!("../../src/provider/paysafe/mod.rs"),
    },
    Table {
        title: "Airwallex",
        file: "airwallex_statuses.txt",
        columns: &["hostedFlow.status", "account.status", "error"],
        status: statuses::airwallex_values,
        source: include_str!("../../src/provider/airwallex/mod.rs"),
    },
    Table {
        title: "connectFi",
        file: "connectfi_statuses.txt",
        columns: &[
            "kyc.status",
            "kyc.attributeCodes",
            "kycDocumentList[].uploadStatus",
            "status",
            "outcome",
        ],
        status: statuses::connectfi_values,
        source: include_str!("../../src/provider/connectfi/mod.rs"),
    },
    Table {
        title: "ConnectPay",
        file: "connectpay_statuses.txt",
        columns: &[
            "application.status",
            "application.hostedLink",
            "application.baasClientId",
        ],
        status: statuses::connectpay_values,
        source: include_str!("../../src/provider/connectpay/mod.rs"),
    },
];

/// Rows of undocumented values, or of values that only resemble a documented one.
const UNDOCUMENTED: [&str; 3] = ["p01", "p02", "d14"];

impl Table {
    fn cases(&self) -> Vec<Case> {
        let mut cases = lines::read(self.file);
        cases.retain(|case| !UNDOCUMENTED.contains(&case.row()));
        cases
    }
}

#[test]
fn the_document_agrees_with_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/statuses.md");
    let written = document();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &written).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == written,
        "docs/statuses.md differs; see this file's head"
    );
}

#[test]
fn every_mapped_status_is_in_the_document() {
    for table in TABLES {
        let mut missing = Vec::new();
        let cases = table.cases();
        for value in literals_in(table.source) {
            let is_in = |case: &Case| {
                (0..table.columns.len()).any(|column| case.maybe(column) == Some(value))
            };
            if !cases.iter().any(is_in) {
                missing.push(value);
            }
        }
        assert!(missing.is_empty(), "{}: {missing:?}", table.title);
    }
}

/// String literals of the code after the first function that maps a status.
fn literals_in(source: &str) -> impl Iterator<Item = &str> {
    let meaning = source.find("pub fn outcome").unwrap();
    let pieces = source[meaning..].lines().flat_map(|line| {
        let code = line.split("//").next().unwrap_or_default();
        code.split('"').skip(1).step_by(2)
    });
    // Short literals are arguments of predicates, not statuses.
    pieces.filter(|value| value.len() > 2)
}

fn document() -> String {
    let mut text = HEAD.to_owned();
    for table in TABLES {
        let head = table.columns.join("` | `");
        let rule = "| --- ".repeat(table.columns.len() + 3);
        let _ = write!(
            text,
            "\n## {}\n\n| `{head}` | status | cause | next action |\n{rule}|\n",
            table.title
        );
        for case in table.cases() {
            let outcome = statuses::outcome_of(&(table.status)(&case));
            let status = format!("`{}`", outcome.status.name());
            let cause = outcome.cause.map(|cause| format!("{cause:?}"));
            let next = format!("{:?}", outcome.next_action);
            for column in 0..table.columns.len() {
                let _ = write!(text, "| {} ", case.maybe(column).unwrap_or_default());
            }
            let _ = writeln!(
                text,
                "| {status} | {} | {next} |",
                cause.unwrap_or_default()
            );
        }
    }
    text
}

const HEAD: &str = "# How each provider's status is mapped

Made from the code by a test; do not edit. The columns on the left are the `status` of a **Flow**,
in the provider's own values. The others are what `hosted_flow_core::provider::outcome` decides, in
the browser and in a Rust backend alike: our status, as in `data-status`, the cause where it helps the
person, and the next action. A status without a row is `unknown`: the component waits, reports it, and
never takes it for success.
";
