//! The binary itself, from its command line to its end.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::demo::{filled, page_dir};

fn binary() -> Command {
    Command::new(env!("CARGO_BIN_EXE_hosted-flow-backend"))
}

fn configuration(name: &str) -> PathBuf {
    let page_dir = page_dir(name);
    let path = page_dir.with_extension("toml");
    fs::write(&path, filled(0, 1, 1, page_dir.to_str().unwrap())).unwrap();
    path
}

/// Starts it and answers it with the address that it prints.
fn start(name: &str) -> (Child, String) {
    // Port 0 is no origin, but the page's origin has to be one.
    let path = configuration(name);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replace("[\"http://127.0.0.1:0\"", "[\"http://127.0.0.1:8080\"")
            .replace("http://127.0.0.1:0/", "http://127.0.0.1:8080/"),
    )
    .unwrap();
    start_with(&path)
}

/// Starts it with this configuration.
pub(crate) fn start_with(path: &Path) -> (Child, String) {
    // It is not read, and a full pipe would block it.
    let mut child = command(path).stderr(Stdio::null()).spawn().unwrap();
    let address = address(&mut child);
    (child, address)
}

/// It, with this configuration.
pub(crate) fn command(path: &Path) -> Command {
    let mut command = binary();
    command
        .arg("--config")
        .arg(path)
        .arg("--until-stdin-closes");
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    command
}

/// The address that it prints.
pub(crate) fn address(child: &mut Child) -> String {
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line.trim().strip_prefix("listening http://");
    address.unwrap().to_owned()
}

pub(crate) fn ends(child: &mut Child) -> bool {
    let deadline = Instant::now() + Duration::from_secs(10);
    while Instant::now() < deadline {
        if let Some(status) = child.try_wait().unwrap() {
            return status.success();
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let _ = child.kill();
    false
}

#[test]
fn it_serves_until_standard_input_closes() {
    let (mut child, address) = start("binary-stdin");
    let mut connection = TcpStream::connect(&address).unwrap();
    write!(
        connection,
        "GET / HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    // An open connection does not block it.
    let _idle = TcpStream::connect(&address).unwrap();
    drop(child.stdin.take());
    assert!(ends(&mut child));
}

#[test]
fn it_asks_another_whether_it_lives() {
    let check = |address: &str| {
        let output = binary().args(["--check", address]).output().unwrap();
        output.status.success()
    };
    let (mut child, address) = start("binary-check");
    assert!(check(&address));
    drop(child.stdin.take());
    assert!(ends(&mut child));
    assert!(!check(&address));
    // Somebody else's server is none of ours.
    let other = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    let answers = std::thread::spawn(move || {
        let (mut connection, _) = other.accept().unwrap();
        connection
            .write_all(b"HTTP/1.1 404 Not Found\r\n\r\n")
            .unwrap();
    });
    assert!(!check(&address));
    answers.join().unwrap();
}

#[test]
fn its_log_can_be_json() {
    let path = configuration("binary-json");
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replace("\"http://127.0.0.1:0", "\"http://127.0.0.1:8080");
    fs::write(&path, text).unwrap();
    let mut child = binary()
        .arg("--config")
        .arg(&path)
        .arg("--until-stdin-closes")
        .env("HOSTED_FLOW_LOG_FORMAT", "json")
        .env("HOSTED_FLOW_LOG_FORMATT", "needle")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdin.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let lines = String::from_utf8(output.stderr).unwrap();
    let line = |line| serde_json::from_str::<serde_json::Value>(line).unwrap()["fields"].clone();
    let fields: Vec<_> = lines.lines().map(line).collect();
    assert_eq!(fields[0]["variable"], "HOSTED_FLOW_LOG_FORMATT");
    assert_eq!(fields.last().unwrap()["message"], "stopping");
    assert!(!lines.contains("needle"));
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_told_to() {
    for signal in ["-INT", "-TERM"] {
        let (mut child, _) = start("binary-signal");
        let sent = Command::new("kill")
            .args([signal, &child.id().to_string()])
            .status();
        assert!(sent.unwrap().success());
        assert!(ends(&mut child), "{signal}");
    }
}

#[test]
fn it_says_what_is_wrong_and_fails() {
    let bad = page_dir("binary-bad").with_extension("toml");
    fs::write(&bad, "listen = 7").unwrap();
    for (arguments, expected) in [
        (vec![], "--config FILE is missing"),
        (
            vec!["--config", "/no/such/file"],
            "cannot read the configuration",
        ),
        (
            vec!["--config", bad.to_str().unwrap()],
            "`listen` must be a string",
        ),
        (vec!["--unknown"], "--unknown"),
        (
            vec!["unknown", "--config", "/no/such/file"],
            "no such command",
        ),
    ] {
        let output = binary().args(&arguments).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            !output.status.success() && said.contains(expected),
            "{said}"
        );
    }
    let help = binary().arg("--help").output().unwrap();
    assert!(help.status.success() && help.stdout.starts_with(b"usage: "));
    let version = binary().arg("--version").output().unwrap();
    let expected = concat!("hosted-flow-backend ", env!("CARGO_PKG_VERSION"), "\n");
    assert!(version.status.success() && version.stdout == expected.as_bytes());
}
