//! What a test does where there is no server: this program runs a test of its own again, in a process
//! in which no server can be set up.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::env;
use std::process::{Command, Output};

/// Set for the test that is run again.
const AGAIN: &str = "HOSTED_FLOW_TESTS_AGAIN";

#[test]
fn needs_a_server() {
    if env::var_os(AGAIN).is_some() {
        hosted_flow_tests_postgres::skip_without_postgres!();
        panic!("a server was started");
    }
}

fn run_again(is_ci: bool) -> Output {
    let mut again = Command::new(env::current_exe().unwrap());
    again.args(["--exact", "needs_a_server"]).env(AGAIN, "yes");
    // The folder for a server cannot be made there, and no program is found.
    again.env("TMPDIR", "/nowhere").env("PATH", "/usr/bin:/bin");
    if is_ci {
        again.env("CI", "true")
    } else {
        again.env_remove("CI")
    };
    again.output().unwrap()
}

#[test]
fn without_a_server_a_test_is_skipped_loudly() {
    let output = run_again(false);
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut lines = printed.lines().filter(|line| line.starts_with("SKIPPED"));
    let line = lines.next().unwrap();
    assert!(line.contains("need PostgreSQL") && line.contains("`cargo xtask test native`"));
    assert_eq!(lines.next(), None, "said twice");
    assert!(!printed.contains("panicked"), "{printed}");
}

#[test]
fn in_ci_a_test_without_a_server_fails() {
    let output = run_again(true);
    assert!(!output.status.success(), "{output:?}");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(printed.contains("this test needs PostgreSQL"), "{printed}");
}
