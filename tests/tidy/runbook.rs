//! The runbook has an entry for each alert and a link to the page of each problem code, and no others.

use crate::repository::{FILES, File, none};

const ALERTS: &str = "ops/prometheus/alerts.yml";
const RUNBOOK: &str = "docs/runbook.md";

/// What every entry says; two of them can be one sentence.
const PARTS: [&str; 3] = ["**People**", "**Look**", "**Do**"];

/// The alerts, each with how urgent it is.
fn alerts(rules: &str) -> Vec<(&str, &str)> {
    let each = rules.split("- alert: ").skip(1);
    each.map(|rule| {
        let mut severities = rule
            .lines()
            .filter_map(|line| line.split_once("severity: "));
        let severity = severities.next().map_or("", |(_, severity)| severity);
        (first_line(rule), severity)
    })
    .collect()
}

/// The entries, each with its text.
fn entries(runbook: &str) -> Vec<(&str, &str)> {
    let each = runbook.split("\n### ").skip(1);
    each.map(|entry| {
        let text = entry.split("\n## ").next().unwrap_or_default();
        (first_line(entry), text)
    })
    .collect()
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn faults(files: &[File]) -> Vec<String> {
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        file.map_or("", |file| file.text.as_str())
    };
    let (runbook, alerts) = (text(RUNBOOK), alerts(text(ALERTS)));
    let entries = entries(runbook);
    let mut found = Vec::new();
    for (alert, severity) in &alerts {
        let mut of_alert = entries.iter().filter(|(entry, _)| entry == alert);
        let (Some((_, text)), None) = (of_alert.next(), of_alert.next()) else {
            found.push(format!("{RUNBOOK}: not one entry of {alert}"));
            continue;
        };
        if !text.contains(&format!("\n\n`{severity}`. ")) {
            found.push(format!("{alert} does not begin with `{severity}`"));
        }
        for part in PARTS.iter().filter(|part| !text.contains(**part)) {
            found.push(format!("{alert} has no {part}"));
        }
    }
    for (entry, _) in entries {
        if !alerts.iter().any(|(alert, _)| *alert == entry) {
            found.push(format!("{RUNBOOK}: no alert is called {entry}"));
        }
    }
    for page in files.iter().filter(|file| file.is_in("docs/problems")) {
        let code = page.name().trim_end_matches(".md");
        let link = format!("[`{code}`](problems/{code}.md)");
        let number = runbook.matches(&link).count();
        if code != "README" && number != 1 {
            found.push(format!("{RUNBOOK}: {number} links to {code}"));
        }
    }
    found
}

#[test]
fn the_runbook_has_every_alert_and_every_code() {
    let file = |path: &str| FILES.iter().find(|file| file.path == path).unwrap();
    assert!(alerts(&file(ALERTS).text).len() > 10);
    none(&faults(&FILES));
}

#[test]
fn an_entry_or_a_link_that_is_missing_is_found() {
    let rules = "  - alert: Down\n    severity: page\n  - alert: Slow\n    severity: ticket\n";
    let entry = |name: &str, severity: &str| {
        format!("\n### {name}\n\n`{severity}`. It.\n\n- **People**: a\n- **Look** and **Do**: b\n")
    };
    let good = format!(
        "# Runbook\n{}{}\n## Codes\n\n[`offline`](problems/offline.md)\n",
        entry("Down", "page"),
        entry("Slow", "ticket")
    );
    let found = |runbook: &str| {
        let files = [
            File::new(ALERTS, rules),
            File::new(RUNBOOK, runbook),
            File::new("docs/problems/README.md", ""),
            File::new("docs/problems/offline.md", ""),
        ];
        faults(&files).len()
    };
    assert_eq!(found(&good), 0);
    assert_eq!(found(&good.replace("### Slow", "### Fast")), 2);
    assert_eq!(found(&good.replace("`ticket`", "`page`")), 1);
    assert_eq!(found(&good.replacen("**Do**", "Do", 1)), 1);
    assert_eq!(found(&good.replace("problems/offline", "problems/on")), 1);
    assert_eq!(found(&(good.clone() + &entry("Down", "page"))), 1);
}
