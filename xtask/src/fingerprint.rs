//! Tells whether files are still what they were.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use crate::failure::{Outcome, While as _};

/// A number that changes with every file it was fed: its name, its place and its bytes.
///
/// It is compared between two runs on one machine and guards no secret, so std's hasher does.
#[derive(Default)]
pub(crate) struct Fingerprint(DefaultHasher);

impl Fingerprint {
    /// Feeds a text, such as a tool's version.
    pub(crate) fn text(&mut self, text: &str) {
        text.hash(&mut self.0);
    }

    /// Feeds one file, or every file under a folder in the order of their names.
    pub(crate) fn path(&mut self, root: &Path, name: &str) -> Outcome {
        for path in files(&root.join(name))? {
            let doing = || format!("read {}", path.display());
            path.strip_prefix(root).unwrap_or(&path).hash(&mut self.0);
            fs::read(&path).doing(doing)?.hash(&mut self.0);
        }
        Ok(())
    }

    /// The number, as text.
    pub(crate) fn finish(self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

/// Every file at or under `path`, sorted, without what builds put there.
pub(crate) fn files(path: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![path.to_path_buf()];
    while let Some(path) = folders.pop() {
        if !path.is_dir() {
            found.push(path);
            continue;
        }
        let doing = || format!("read the folder {}", path.display());
        for entry in fs::read_dir(&path).doing(doing)? {
            let entry = entry.doing(doing)?;
            if !BUILT.contains(&entry.file_name().to_string_lossy().as_ref()) {
                folders.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

const BUILT: [&str; 3] = ["target", "dist", "node_modules"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_bytes_names_and_new_files() {
        let root = std::env::temp_dir().join(format!("xtask-fingerprint-{}", std::process::id()));
        fs::create_dir_all(root.join("src")).unwrap();
        let now = || {
            let mut fingerprint = Fingerprint::default();
            fingerprint.path(&root, "src").unwrap();
            fingerprint.finish()
        };

        fs::write(root.join("src/a"), "one").unwrap();
        let first = now();
        assert_eq!(now(), first);

        fs::write(root.join("src/a"), "two").unwrap();
        let second = now();
        assert_ne!(second, first);

        fs::rename(root.join("src/a"), root.join("src/b")).unwrap();
        let third = now();
        assert_ne!(third, second);

        fs::create_dir_all(root.join("src/target")).unwrap();
        fs::write(root.join("src/target/built"), "").unwrap();
        assert_eq!(now(), third);

        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn a_missing_file_is_a_failure() {
        assert!(
            Fingerprint::default()
                .path(Path::new("/nowhere"), "at-all")
                .is_err()
        );
    }
}
