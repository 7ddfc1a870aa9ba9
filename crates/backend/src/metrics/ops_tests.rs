//! The alert rules and the dashboard of the folder `ops` name only what is exported here: each metric,
//! each label of it, and each value that is compared with.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::Metrics;

type Labels = BTreeSet<String>;

/// Every metric by its name, with its labels.
fn exported() -> BTreeMap<String, Labels> {
    let metrics = Metrics::new();
    metrics.connection("public", 1);
    metrics.closed("public", "crowded");
    metrics.database_connections_lost(1);
    metrics.breaker("ondato", 0);
    metrics.call("ondato", "read", "ok", Duration::ZERO);
    metrics.request("GET", "/flows", 200, Duration::ZERO);
    metrics.reconciliation_read("ondato", "changed");
    metrics.reconciliation_due("ondato", 0);
    metrics.transition("ondato", "none", "approved");
    metrics.webhook("ondato", "accepted");
    let text = metrics.text();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let mut exported = BTreeMap::<String, Labels>::new();
    for line in lines {
        let (series, _) = line.rsplit_once(' ').unwrap();
        let (name, labels) = series.split_once('{').unwrap_or((series, ""));
        let labels = labels.split(',').filter_map(|label| label.split_once('='));
        let labels = labels.map(|(label, _)| label.to_owned());
        exported.entry(name.to_owned()).or_default().extend(labels);
    }
    exported
}

fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// The expressions of the rules and of the dashboard.
fn expressions() -> Vec<String> {
    let rules = fs::read_to_string(file("ops/prometheus/alerts.yml")).unwrap();
    let mut found: Vec<String> = Vec::new();
    let mut lines = rules.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "expr: |" {
            found.push(lines.next().unwrap().trim().to_owned());
        }
    }
    assert_eq!(found.len(), rules.matches("- alert: ").count());
    let dashboard = fs::read_to_string(file("ops/grafana/hosted-flow.json")).unwrap();
    let dashboard: Value = serde_json::from_str(&dashboard).unwrap();
    for panel in dashboard["panels"].as_array().unwrap() {
        for target in panel["targets"].as_array().unwrap() {
            found.push(target["expr"].as_str().unwrap().to_owned());
        }
    }
    for variable in dashboard["templating"]["list"].as_array().unwrap() {
        let query = variable["definition"].as_str().unwrap_or_default();
        found.push(query.replace("label_values(", "").replace(", ", " by ("));
    }
    found
}

/// The metrics that an expression names, each with what its braces hold.
fn named(expression: &str) -> Vec<(String, String)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut found = Vec::new();
    let mut rest = expression;
    while let Some(at) = rest.find(is_part) {
        let before = &rest[..at];
        let word = rest[at..].split(|c| !is_part(c)).next().unwrap();
        rest = &rest[at + word.len()..];
        let is_ours = word.starts_with("hosted_flow_") || word.starts_with("process_");
        if is_ours && !before.ends_with('$') {
            let braces = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
            found.push((
                word.to_owned(),
                braces.map_or("", |(inner, _)| inner).to_owned(),
            ));
        }
    }
    found
}

/// The labels that an expression groups by.
fn grouped(expression: &str) -> Labels {
    let lists = expression.split("by (").skip(1);
    let lists = lists.filter_map(|rest| rest.split(')').next());
    lists
        .flat_map(|list| list.split(','))
        .map(|label| label.trim().to_owned())
        .collect()
}

/// What is wrong with the expressions, given what is exported and all words of the sources.
fn faults(
    expressions: &[String],
    exported: &BTreeMap<String, Labels>,
    sources: &str,
) -> Vec<String> {
    // Prometheus adds them.
    let added = ["instance", "job"].map(str::to_owned);
    let mut found = Vec::new();
    for expression in expressions {
        let mut known: Labels = added.iter().cloned().collect();
        for (name, matchers) in named(expression) {
            let Some(labels) = exported.get(&name) else {
                found.push(format!("{name} is not exported: {expression}"));
                continue;
            };
            known.extend(labels.iter().cloned());
            for matcher in matchers.split(',').filter(|matcher| !matcher.is_empty()) {
                let at = matcher.find(['=', '!']).unwrap();
                let (label, value) = matcher.split_at(at);
                let value = value.trim_start_matches(['=', '!', '~']);
                if !labels.contains(label) && !added.iter().any(|it| it == label) {
                    found.push(format!("{name} has no label {label}"));
                }
                for word in value.trim_matches('"').split('|') {
                    let is_word = |c: char| c.is_ascii_lowercase() || c == '-';
                    if word.chars().all(is_word) && !sources.contains(&format!("\"{word}\"")) {
                        found.push(format!("{name}: nothing is called {word}"));
                    }
                }
            }
        }
        for label in grouped(expression).difference(&known) {
            found.push(format!("nothing has the label {label}: {expression}"));
        }
    }
    found
}

fn sources() -> String {
    let mut text = fs::read_to_string(file("crates/core/src/status.rs")).unwrap();
    let mut folders = vec![file("crates/backend/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("ops_tests.rs") {
                text += &fs::read_to_string(path).unwrap();
            }
        }
    }
    text
}

#[test]
fn alerts_and_dashboard_name_only_what_is_exported() {
    let found = faults(&expressions(), &exported(), &sources());
    assert!(found.is_empty(), "\n  {}\n", found.join("\n  "));
}

#[test]
fn a_name_that_is_not_exported_is_found() {
    let exported = exported();
    let found = |expression: &str| {
        let expressions = [expression.to_owned()];
        faults(&expressions, &exported, "\"crowded\" \"public\"").len()
    };
    let good = "sum by (reason, instance) (rate(hosted_flow_connections_closed_total\
                {listener=\"public\",reason!~\"crowded|5..\"}[5m])) > 0";
    assert_eq!(found(good), 0);
    assert_eq!(found(&good.replace("closed_total", "closed")), 2);
    assert_eq!(found(&good.replace("listener=", "listeners=")), 1);
    assert_eq!(found(&good.replace("crowded|", "full|")), 1);
    assert_eq!(found(&good.replace("reason, ", "why, ")), 1);
    assert_eq!(
        found("hosted_flow_request_seconds_bucket{le=\"1\"} and by (le)"),
        0
    );
}
