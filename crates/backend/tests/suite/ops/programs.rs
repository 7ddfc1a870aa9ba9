//! Programs of the system that read the files. Where one is missing, its tests are skipped with a line
//! that says so, and fail where the variable `CI` is set.

use std::env;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Where a program is, and else nowhere.
pub(super) fn find(name: &str, package: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    // Debian keeps servers off a person's `PATH`.
    let folders = env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]);
    let found = folders
        .map(|folder| folder.join(name))
        .find(|it| it.is_file());
    if found.is_none() {
        let line = format!(
            "tests that need {name}: it was not found (Debian's package is {package}); \
             `cargo xtask test native` fetches it"
        );
        let is_ci = env::var_os("CI").is_some_and(|value| !value.is_empty());
        assert!(!is_ci, "{line}");
        // What `eprintln!` writes is not shown for a test that passes.
        let _ = writeln!(io::stderr(), "\nSKIPPED: {line}");
    }
    found
}

/// Runs a program, which must succeed; what it says.
#[track_caller]
pub(super) fn run(program: &Path, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    let said = said(&output);
    assert!(output.status.success(), "{said}");
    said
}

pub(super) fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}
