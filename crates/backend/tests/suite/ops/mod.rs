//! The files for operators in the folder `ops`, each read by the program that it is for.

mod configuration;
mod programs;
mod prometheus;
mod proxies;
mod systemd;

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rcgen::generate_simple_self_signed;

#[test]
fn each_file_is_named_in_the_documents() {
    let documents = fs::read_to_string(file("../docs/operations.md")).unwrap();
    let mut folders = vec![file("")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            files += 1;
            let name = path.strip_prefix(file("..").canonicalize().unwrap());
            let name = name.unwrap().to_str().unwrap();
            let row = format!("\n| [{name}](../{name}) | ");
            assert!(documents.contains(&row), "{name}");
        }
    }
    assert_eq!(documents.matches("](../ops/").count(), files);
}

/// A file of the folder `ops`.
fn file(path: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ops");
    root.canonicalize().unwrap().join(path)
}

fn text(path: &str) -> String {
    fs::read_to_string(file(path)).unwrap()
}

/// An empty folder of one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("ops-{name}"));
    // What an earlier run left.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A text with what a test has to change, each of which must be there.
fn changed(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

/// Writes a certificate for this name, and its private key.
fn write_certificate(name: &str, certificate: &Path, key: &Path) {
    let made = generate_simple_self_signed([name.to_owned()]).unwrap();
    let pem = |label: &str, bytes: &[u8]| {
        let lines: Vec<_> = STANDARD
            .encode(bytes)
            .into_bytes()
            .chunks(64)
            .map(|line| String::from_utf8_lossy(line).into_owned())
            .collect();
        let lines = lines.join("\n");
        format!("-----BEGIN {label}-----\n{lines}\n-----END {label}-----\n")
    };
    fs::write(certificate, pem("CERTIFICATE", made.cert.der())).unwrap();
    let private = made.signing_key.serialize_der();
    fs::write(key, pem("PRIVATE KEY", &private)).unwrap();
}
