//! The alert rules are read by Prometheus's own tool, and alert when they have to. Whether the metrics
//! that they name are the backend's is tested where these are defined.

use std::fs;

use serde_json::Value;

use super::programs::{find, run};
use super::{changed, file, folder, text};

#[test]
fn prometheus_reads_the_rules_and_they_alert() {
    let Some(promtool) = find("promtool", "prometheus") else {
        return;
    };
    let rules = file("prometheus/alerts.yml");
    run(&promtool, &["check", "rules", rules.to_str().unwrap()]);
    let tests = file("prometheus/alerts.test.yml");
    run(&promtool, &["test", "rules", tests.to_str().unwrap()]);
    let scrape = changed(
        &text("prometheus/scrape.yml"),
        &[(
            "/etc/prometheus/rules/hosted-flow.yml",
            rules.to_str().unwrap(),
        )],
    );
    let path = folder("prometheus").join("prometheus.yml");
    fs::write(&path, scrape).unwrap();
    run(&promtool, &["check", "config", path.to_str().unwrap()]);
}

#[test]
fn an_alert_says_how_urgent_it_is_and_what_to_do() {
    let rules = text("prometheus/alerts.yml");
    let alerts: Vec<&str> = rules.split("- alert: ").skip(1).collect();
    assert!(alerts.len() > 10);
    for alert in alerts {
        let name = alert.lines().next().unwrap();
        let has = |text: &str| assert!(alert.contains(text), "{name}: no {text}");
        has("\n        for: ");
        has("\n          summary: \"");
        let entry = format!(
            "\n          runbook: docs/runbook.md#{}\n",
            name.to_lowercase()
        );
        has(&entry);
        let severities = ["page", "ticket"].map(|it| format!("severity: {it}\n"));
        assert!(severities.iter().any(|it| alert.contains(it)), "{name}");
    }
}

#[test]
fn the_dashboard_is_whole() {
    let dashboard: Value = serde_json::from_str(&text("grafana/hosted-flow.json")).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    assert!(panels.len() >= 10);
    let mut places = Vec::new();
    for panel in panels {
        assert!(!panel["title"].as_str().unwrap().is_empty());
        // Whatever the Prometheus is called there.
        assert_eq!(panel["datasource"]["uid"], "${datasource}");
        assert!(!panel["targets"].as_array().unwrap().is_empty());
        places.push((
            panel["gridPos"]["x"].as_u64(),
            panel["gridPos"]["y"].as_u64(),
        ));
    }
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), panels.len(), "two panels in one place");
}
