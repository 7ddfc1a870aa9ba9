//! Proves that a page is the same bytes wherever it is built: the smaller one, built once more from a
//! copy of the repository in a folder with another name.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::time::Instant;

use sha2::{Digest as _, Sha256};

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::{Fingerprint, files};
use crate::page::{self, Page};
use crate::setup::Toolbox;
use crate::workspace;

/// What is not copied: git's own, which may be a file.
const NOT_COPIED: &str = ".git";

/// Builds the page elsewhere and compares every file, unless that was done with these bytes before.
pub(crate) fn check(toolbox: &Toolbox) -> Outcome {
    page::build(toolbox, Page::Two)?;
    let here = Page::Two.folder()?;
    let record = workspace::scratch("same-bytes")?.join("fingerprint");
    let known = fingerprint(toolbox, &here)?;
    if fs::read_to_string(&record).is_ok_and(|record| record == known) {
        println!("\nsame bytes: nothing has changed since they were compared");
        return Ok(());
    }
    let begun = Instant::now();
    let elsewhere = Elsewhere::new()?;
    println!("\nsame bytes: building once more in another folder");
    copy(&workspace::root()?, &elsewhere.0)?;
    let there = elsewhere.0.join("target/page-two");
    page::make(toolbox, Page::Two, &elsewhere.0, &there)?;
    let count = compare(&here, &there)?;
    println!(
        "same bytes: {count} files are the same in {} and in {} (SHA-256), in {:.1} s",
        here.display(),
        there.display(),
        begun.elapsed().as_secs_f64()
    );
    fs::write(&record, known).doing(|| format!("write {}", record.display()))
}

/// The page, what builds it, and what else may lie in the compiler's folder.
fn fingerprint(toolbox: &Toolbox, page: &Path) -> Outcome<String> {
    let mut fingerprint = Fingerprint::default();
    fingerprint.path(page, "")?;
    fingerprint.path(&workspace::root()?, "xtask/src")?;
    fingerprint.text(&toolbox.browser_rust()?);
    Ok(fingerprint.finish())
}

/// A folder outside of the repository, whose configuration for cargo would count in it; it is
/// removed when this is dropped.
struct Elsewhere(PathBuf);

impl Elsewhere {
    fn new() -> Outcome<Self> {
        let name = format!(
            "hosted-flow-in-a-folder-of-another-length-{}",
            process::id()
        );
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder).doing(|| format!("make the folder {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies what belongs to the repository, and nothing that was built.
fn copy(from: &Path, to: &Path) -> Outcome {
    let doing = || format!("read the folder {}", from.display());
    for entry in fs::read_dir(from).doing(doing)? {
        let entry = entry.doing(doing)?.path();
        if entry
            .file_name()
            .is_some_and(|name| name == NOT_COPIED || name == "target")
        {
            continue;
        }
        for file in files(&entry)? {
            let copied = to.join(file.strip_prefix(from).unwrap_or(&file));
            let doing = || format!("copy {}", file.display());
            fs::create_dir_all(copied.parent().unwrap_or(to)).doing(doing)?;
            fs::copy(&file, &copied).doing(doing)?;
        }
    }
    Ok(())
}

/// Fails with the first file that is not the same in both folders; else how many there are.
fn compare(here: &Path, there: &Path) -> Outcome<usize> {
    let named = |folder: &Path| -> Outcome<Vec<(PathBuf, String)>> {
        let files = files(folder)?.into_iter();
        let named = files.map(|file| {
            let bytes = fs::read(&file).doing(|| format!("read {}", file.display()))?;
            let name = file.strip_prefix(folder).unwrap_or(&file).to_path_buf();
            Ok((name, hash(&bytes)))
        });
        named.collect()
    };
    let (here, there) = (named(here)?, named(there)?);
    for pair in here.iter().zip(&there) {
        let ((one, of_one), (other, of_other)) = pair;
        if one != other {
            return Err(Failure::new(format!(
                "the page differs in another folder: {} here, {} there",
                one.display(),
                other.display()
            )));
        }
        if of_one != of_other {
            return Err(Failure::new(format!(
                "the page differs in another folder: {} has SHA-256 {of_one} here, {of_other} there",
                one.display()
            )));
        }
    }
    if here.len() != there.len() {
        return Err(Failure::new(format!(
            "the page differs in another folder: {} files here, {} there",
            here.len(),
            there.len()
        )));
    }
    Ok(here.len())
}

fn hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().fold(String::new(), |mut text, byte| {
        // A text takes whatever is written.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_file_that_differs_is_named() {
        let root = env::temp_dir().join(format!("xtask-same-bytes-{}", process::id()));
        let [here, there] = ["here", "there"].map(|name| root.join(name));
        let write = |folder: &Path, name: &str, text: &str| {
            fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
            fs::write(folder.join(name), text).unwrap();
        };
        let said = || compare(&here, &there).map_err(|failure| failure.to_string());
        for name in ["a.js", "deeper/b.wasm"] {
            write(&here, name, "abc");
            write(&there, name, "abc");
        }
        assert_eq!(said(), Ok(2));

        write(&there, "z", "");
        assert!(said().unwrap_err().ends_with(": 2 files here, 3 there"));
        write(&here, "deeper/b.wasm", "");
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let failure = said().unwrap_err();
        assert!(failure.contains("b.wasm has SHA-256 e3b0c442"), "{failure}");
        assert!(failure.ends_with(&format!("{abc} there")), "{failure}");
        write(&here, "a.mjs", "");
        assert!(said().unwrap_err().contains("a.mjs here, "));
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn what_was_built_is_not_copied() {
        let root = env::temp_dir().join(format!("xtask-copy-{}", process::id()));
        for name in [
            "from/crates/a/src/lib.rs",
            "from/target/page/a.js",
            "from/.git/HEAD",
        ] {
            fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
            fs::write(root.join(name), name).unwrap();
        }
        copy(&root.join("from"), &root.join("to")).unwrap();
        let copied = files(&root.join("to")).unwrap();
        assert_eq!(copied, [root.join("to/crates/a/src/lib.rs")]);
        fs::remove_dir_all(&root).unwrap();
    }
}
