//! The program: its output and its exit codes.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::Scenario;

fn sandbox() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hosted-flow-sandbox"));
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Starts it on free ports, and returns the line that it prints for each provider.
fn started(command: &mut Command) -> (Child, [String; 5]) {
    let free = |provider| format!("--{provider}-port=0");
    let mut child = command.args(Provider::ALL.map(free)).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    let lines = Provider::ALL.map(|_| lines.next().unwrap().unwrap());
    (child, lines)
}

#[test]
fn it_prints_its_origins_and_stops_with_stdin() {
    let mut command = sandbox();
    command.arg("--until-stdin-closes").stdin(Stdio::piped());
    let (mut child, lines) = started(&mut command);
    for (provider, line) in Provider::ALL.into_iter().zip(lines) {
        let start = format!("{provider} http://127.0.0.1:");
        assert!(line.starts_with(&start), "{line}");
    }
    assert_eq!(child.try_wait().unwrap(), None);
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn it_stops_cleanly_on_a_signal() {
    for signal in ["-INT", "-TERM"] {
        let mut command = sandbox();
        let (mut child, _) = started(command.stdin(Stdio::null()));
        let id = child.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &id])
                .status()
                .unwrap()
                .success()
        );
        assert!(child.wait().unwrap().success());
    }
}

#[test]
fn scenarios_are_read_by_name_or_file_and_listed() {
    for scenario in ["rough-day", "scenarios/expiry.toml"] {
        let mut command = sandbox();
        command.args([
            "--until-stdin-closes",
            "--scenario",
            scenario,
            "--seed",
            "7",
        ]);
        let (mut child, _) = started(command.stdin(Stdio::piped()));
        drop(child.stdin.take());
        assert!(child.wait().unwrap().success(), "{scenario}");
    }
    let output = sandbox().args(["--scenario", "list"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let named: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    let shipped = Scenario::shipped();
    let shipped: Vec<&str> = shipped.iter().map(Scenario::name).collect();
    assert_eq!(named, shipped);
    let output = sandbox().args(["--scenario", "no-such"]).output().unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    let reason = "'--scenario <NAME|FILE>': no such scenario or file: ";
    assert!(text.contains(reason), "{text}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_wrong_argument_exits_with_code_2() {
    let mut child = sandbox().args(["--page", "/join"]).spawn().unwrap();
    let mut text = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    let reason = "'--page <URL>': the page is not an absolute http or https url\n";
    assert!(text.contains(reason), "{text}");
    assert_eq!(child.wait().unwrap().code(), Some(2));
}
