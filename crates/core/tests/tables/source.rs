//! APIs that the source must not name.

use std::fs;
use std::path::{Path, PathBuf};

/// Fault T10.
#[test]
fn the_source_uses_no_clock_and_no_randomness() {
    // They panic on wasm32-unknown-unknown, or would make a test that cannot be repeated.
    check_absent(&[
        "Instant",
        "SystemTime::now",
        "thread::sleep",
        "rand::",
        "getrandom",
    ]);
}

/// Fault D11.
#[test]
fn the_source_logs_and_prints_nothing() {
    check_absent(&[
        "println!",
        "print!",
        "dbg!",
        "log::",
        "tracing::",
        "panic_hook",
    ]);
}

#[test]
fn the_source_names_no_browser_and_no_network() {
    check_absent(&[
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "std::net",
        "std::fs",
        "std::env",
    ]);
}

#[track_caller]
fn check_absent(names: &[&str]) {
    let mut files = Vec::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    assert!(files.len() > 20, "only {} files were read", files.len());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for name in names {
                assert!(!line.contains(name), "{name} in {}: {line}", file.display());
            }
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
