//! The repository's own text files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

use crate::source;

/// A text file, by its path from the root.
#[derive(Debug)]
pub(crate) struct File {
    /// With `/` between folders.
    pub(crate) path: String,
    pub(crate) text: String,
    code: OnceLock<String>,
}

impl File {
    pub(crate) fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            code: OnceLock::new(),
        }
    }

    /// The code alone, line by line as in the file; empty unless this is Rust.
    pub(crate) fn code(&self) -> &str {
        self.code.get_or_init(|| {
            if self.is_rust() {
                source::code(&self.text)
            } else {
                String::new()
            }
        })
    }

    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    pub(crate) fn is_rust(&self) -> bool {
        self.has_extension("rs")
    }

    pub(crate) fn has_extension(&self, extension: &str) -> bool {
        self.name()
            .rsplit_once('.')
            .is_some_and(|(_, end)| end == extension)
    }

    pub(crate) fn is_in(&self, folder: &str) -> bool {
        self.path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    }
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_owned()
}

/// Every text file that belongs to the repository.
pub(crate) static FILES: LazyLock<Vec<File>> = LazyLock::new(read);

fn read() -> Vec<File> {
    let root = root();
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the repository can be read") {
            let path = entry.expect("an entry of a folder can be read").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_symlink() || NOT_OURS.contains(&&*name) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let path = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy();
                files.push(File::new(path.replace('\\', "/"), text));
            }
        }
    }
    assert!(files.len() > 20, "the repository was not found");
    files
}

/// Fails with every violation, one a line.
#[track_caller]
pub(crate) fn none(violations: &[String]) {
    assert!(violations.is_empty(), "\n  {}\n", violations.join("\n  "));
}

/// Runs a rule over every file of the repository.
#[track_caller]
pub(crate) fn holds(rule: impl Fn(&File) -> Vec<String>) {
    none(&FILES.iter().flat_map(rule).collect::<Vec<_>>());
}

/// Fails unless the rule finds something in a file of that path and text.
#[track_caller]
pub(crate) fn finds(rule: impl Fn(&File) -> Vec<String>, path: &str, text: &str) {
    assert!(
        !rule(&File::new(path, text)).is_empty(),
        "nothing found in {path}:\n{text}"
    );
}

/// Fails if the rule finds something in a file of that path and text.
#[track_caller]
pub(crate) fn allows(rule: impl Fn(&File) -> Vec<String>, path: &str, text: &str) {
    none(&rule(&File::new(path, text)));
}

/// Made by programs, or git's own.
const NOT_OURS: &[&str] = &["target", "dist", "node_modules", ".git"];
