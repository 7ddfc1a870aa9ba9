//! The configurations for production are read by the binary itself.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use super::{changed, folder, programs, text, write_certificate};

/// What the file for secrets names, each with a value of its kind.
fn secrets() -> Vec<(String, String)> {
    let names = text("systemd/secrets.env");
    let names = names.lines().filter_map(|line| line.split_once('='));
    names
        .map(|(name, value)| {
            assert_eq!(value, "\"\"", "a secret is in the file");
            let value = match name {
                "STORE_KEY" => "bmVlZGxlIG9mIDMyIGJ5dGVzLCBvZiAzMiBieXRlcy4=",
                "DATABASE_URL" => "postgres://flows:needle@db.example/flows?sslmode=verify-full",
                "CONNECTFI_WEBHOOK_URL" => {
                    "https://join.example/hosted-flow/webhooks/connectfi/needle-of-the-path-0123456789"
                }
                "CONNECTFI_WEBHOOK_PATH" => "needle-of-the-path-0123456789",
                "PAYSAFE_WEBHOOK_KEY" => {
                    "bmVlZGxlIG9mIHNpeHR5LWZvdXIgYnl0ZXMsIG5lZWRsZSBvZiBzaXh0eS1mb3VyIGJ5dGVzLCBuZWVkbGU="
                }
                _ => "needle-0123456789-0123456789-0123456789",
            };
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

/// Checks a configuration, with a client certificate and a folder that are there.
fn check(
    case: &str,
    name: &str,
    change: impl Fn(String) -> String,
    variables: &[(&str, &str)],
) -> (Output, PathBuf) {
    let folder = folder(&format!("configuration-{case}"));
    let [certificate, key] = ["connectpay.pem", "connectpay.key"].map(|name| folder.join(name));
    write_certificate("client", &certificate, &key);
    let text = changed(
        &change(text(name)),
        &[
            (
                "/etc/hosted-flow/connectpay.pem",
                certificate.to_str().unwrap(),
            ),
            ("/etc/hosted-flow/connectpay.key", key.to_str().unwrap()),
        ],
    );
    let path = folder.join("hosted-flow.toml");
    fs::write(
        &path,
        text.replace("/var/lib/hosted-flow", folder.to_str().unwrap()),
    )
    .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_hosted-flow-backend"))
        .args(["check-config", "--config"])
        .arg(&path)
        .envs(secrets())
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    (output, folder)
}

const BOTH: [&str; 2] = ["config/sqlite.toml", "config/postgres.toml"];

#[test]
fn the_configurations_for_production_can_be_used() {
    for name in BOTH {
        let (output, _) = check("both", name, |text| text, &[]);
        let said = programs::said(&output);
        assert!(output.status.success(), "{name}: {said}");
        // Nothing else is said: no unknown variable, no warning.
        assert_eq!(said, "the configuration can be used\n", "{name}");
    }
}

#[test]
fn the_configurations_differ_in_their_store_alone() {
    let [sqlite, postgres] = BOTH.map(|name| {
        let text = text(name);
        let (_, providers) = text.split_once("# --- The providers").unwrap();
        providers.to_owned()
    });
    assert_eq!(sqlite, postgres);
}

#[test]
fn what_cannot_be_used_is_named_and_not_quoted() {
    type Change = fn(String) -> String;
    let same: Change = |text| text;
    let port: Change = |text| changed(&text, &[("127.0.0.1:8080", "needle")]);
    let unknown: Change = |text| format!("needle_key = 1\n{text}");
    let path = "another-of-the-path-0123456789";
    for (change, variable, expected) in [
        (
            same,
            ("HOSTED_FLOW_STORE__URL", "needle"),
            "HOSTED_FLOW_STORE__URL",
        ),
        (
            same,
            ("ONDATO_CLIENT_SECRET", "needle\n"),
            "`ondato.client_secret`",
        ),
        (same, ("CONNECTFI_WEBHOOK_PATH", path), "connectfi"),
        (port, ("LANG", "C"), "`listen`"),
        (unknown, ("LANG", "C"), "needle_key"),
    ] {
        let (output, _) = check("wrong", "config/sqlite.toml", change, &[variable]);
        let said = programs::said(&output);
        assert!(
            !output.status.success() && said.contains(expected),
            "{said}"
        );
        assert!(!said.replace("needle_key", "").contains("needle"), "{said}");
    }
}

#[test]
fn nothing_is_opened_to_check_a_configuration() {
    let (output, folder) = check("nothing-opened", "config/sqlite.toml", |text| text, &[]);
    assert!(output.status.success());
    assert!(folder.join("hosted-flow.toml").exists());
    assert!(!folder.join("flows.db").exists());
}
