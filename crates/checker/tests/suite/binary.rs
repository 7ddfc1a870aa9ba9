//! The binary: its output and its exit codes.

use std::process::{Command, Output};

use serde_json::Value;

use crate::stub::{Fault, PAGE, Stub};

/// Runs it on another thread than the runtime of the stub.
async fn run(arguments: Vec<String>) -> Output {
    let running = tokio::task::spawn_blocking(|| {
        let mut binary = Command::new(env!("CARGO_BIN_EXE_hosted-flow-check"));
        binary.args(arguments).output().unwrap()
    });
    running.await.unwrap()
}

fn arguments(origin: &str, more: &[&str]) -> Vec<String> {
    let base = format!("{origin}/v1");
    let least = [
        base.as_str(),
        "--provider=paysafe",
        "--return-url",
        PAGE,
        "--header=Cookie: user=anna",
        "--other-header=Cookie: user=ben",
        "--silence=1",
    ];
    let all = least.iter().chain(more);
    all.map(|argument| (*argument).to_owned()).collect()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn no_failure_exits_0_and_announces_what_it_creates() {
    let origin = Stub::start(None).await;
    let output = run(arguments(&origin, &[])).await;
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let announced = text(&output.stderr);
    assert!(
        announced.contains("makes 3 flows with paysafe"),
        "{announced}"
    );
    let report = text(&output.stdout);
    assert!(report.contains("40 passed, 0 failed"), "{report}");
    assert!(!report.contains("user=anna") && !announced.contains("user=anna"));
}

#[tokio::test]
async fn a_failed_rule_exits_1_and_json_names_it() {
    let origin = Stub::start(Some(Fault::SaysWhoseFlow)).await;
    let output = run(arguments(&origin, &["--json"])).await;
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&report["contract"], &report["failed"]),
        (&1.into(), &1.into())
    );
    let rules = report["rules"].as_array().unwrap();
    let failed: Vec<&Value> = rules
        .iter()
        .filter(|rule| rule["verdict"] == "fail")
        .collect();
    assert_eq!(failed[0]["id"], "other-users-flow");
    assert!(failed[0]["seen"][0].is_string() && failed[0]["mend"].is_string());
}

#[tokio::test]
async fn no_check_exits_2() {
    let usage = run(vec!["--help".to_owned()]).await;
    assert_eq!(usage.status.code(), Some(0));
    assert!(text(&usage.stdout).contains("usage: hosted-flow-check URL"));
    let unreadable = run(vec!["http://join.example/".to_owned()]).await;
    assert_eq!(unreadable.status.code(), Some(2));
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let nobody = run(arguments(&origin, &[])).await;
    assert_eq!(nobody.status.code(), Some(2), "{nobody:?}");
    assert!(nobody.stdout.is_empty());
    assert!(text(&nobody.stderr).contains("cannot be connected"));
}
