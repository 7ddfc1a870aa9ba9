//! Checks that the build of the page is reproducible: the smaller page is built again from a copy of
//! the repository in a folder with another name, with `rust-src` if the first build was without it,
//! and without it otherwise.

#[cfg(test)]
mod tests;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::time::Instant;

use sha2::{Digest as _, Sha256};

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::{Fingerprint, files};
use crate::page::{self, Page};
use crate::setup::Toolbox;
use crate::workspace;

/// Git's own folder, which is not copied. In a worktree it is a file.
const GIT: &str = ".git";

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
    let elsewhere = OtherFolder::new()?;
    println!("\nsame bytes: building once more in another folder");
    copy(&workspace::root()?, &elsewhere.0)?;
    let there = elsewhere.0.join("target/page-two");
    let sysroot = page::sysroot(toolbox)?;
    // Where what is compiled of dependencies is kept, a folder of the same name every time: it is
    // one of the compiler's flags.
    let mut kept = page::built_in(&elsewhere.0)?.into_iter();
    let kept = kept.next().map(|(_, folder)| folder.join("rust"));
    let other = kept.unwrap_or_else(|| elsewhere.0.join("target/rust"));
    if other.exists() {
        fs::remove_dir_all(&other).doing(|| format!("empty {}", other.display()))?;
    }
    let is_with_sources = link_sysroot(&sysroot, &other)?;
    copy_host_artifacts(
        &page::build_folder(&workspace::root()?)?.join(HOST),
        &page::build_folder(&elsewhere.0)?.join(HOST),
    )?;
    page::build_into(toolbox, Page::Two, &elsewhere.0, &there, Some(&other))?;
    let count = compare(&here, &there)?;
    println!(
        "same bytes: {count} files are the same in {} and, {} rust-src, in {} (SHA-256), in {:.1} s",
        here.display(),
        if is_with_sources { "with" } else { "without" },
        there.display(),
        begun.elapsed().as_secs_f64()
    );
    fs::write(&record, known).doing(|| format!("write {}", record.display()))
}

/// Copies what was compiled of macros and build scripts. They run on this machine and are the same
/// for both builds; without them all of the compiling would be done twice. Cargo compares times, so
/// these are kept.
fn copy_host_artifacts(from: &Path, to: &Path) -> Outcome {
    if to.exists() {
        return Ok(());
    }
    for folder in ["build", "deps", ".fingerprint"] {
        let folder = from.join(folder);
        if !folder.exists() {
            continue;
        }
        for file in files(&folder)? {
            let name = file.strip_prefix(from).unwrap_or(&file);
            let text = name.to_string_lossy();
            // Of the workspace's own crates there are two versions, in two folders.
            if ["hosted", "xtask"].iter().any(|own| text.contains(own)) {
                continue;
            }
            let copied = to.join(name);
            let doing = || format!("copy {}", file.display());
            fs::create_dir_all(copied.parent().unwrap_or(to)).doing(doing)?;
            fs::copy(&file, &copied).doing(doing)?;
            let modified = fs::metadata(&file).doing(doing)?.modified().doing(doing)?;
            let copied = fs::File::options()
                .append(true)
                .open(&copied)
                .doing(doing)?;
            copied.set_modified(modified).doing(doing)?;
        }
    }
    Ok(())
}

/// Where cargo puts what runs on this machine, where it builds for another target.
const HOST: &str = "release";

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
struct OtherFolder(PathBuf);

impl OtherFolder {
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

impl Drop for OtherFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Makes a copy of Rust's sysroot: links to the same libraries and programs, with `rust-src` where
/// that is missing and without it otherwise. Returns whether the copy has it.
///
/// Of the sources the compiler looks for one file, to know that they are there.
fn link_sysroot(sysroot: &Path, folder: &Path) -> Outcome<bool> {
    const SOURCES: &str = "src";
    let is_missing = !sysroot.join(page::RUST_SRC).join(A_SOURCE).is_file();
    let rustlib = sysroot.join("lib/rustlib");
    let links = folder.join("lib/rustlib");
    let doing = || format!("link what is in {}", rustlib.display());
    fs::create_dir_all(&links).doing(doing)?;
    for entry in fs::read_dir(&rustlib).doing(doing)? {
        let entry = entry.doing(doing)?;
        if entry.file_name() != SOURCES {
            link(&entry.path(), &links.join(entry.file_name())).doing(doing)?;
        }
    }
    if is_missing {
        let source = folder.join(page::RUST_SRC).join(A_SOURCE);
        let doing = || format!("write {}", source.display());
        fs::create_dir_all(source.parent().unwrap_or(folder)).doing(doing)?;
        fs::write(&source, "").doing(doing)?;
    }
    Ok(is_missing)
}

const A_SOURCE: &str = "library/std/src/lib.rs";

#[cfg(unix)]
fn link(folder: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(folder, link)
}

#[cfg(windows)]
fn link(folder: &Path, link: &Path) -> io::Result<()> {
    if folder.is_dir() {
        std::os::windows::fs::symlink_dir(folder, link)
    } else {
        std::os::windows::fs::symlink_file(folder, link)
    }
}

/// Copies what belongs to the repository, and nothing that was built.
fn copy(from: &Path, to: &Path) -> Outcome {
    let doing = || format!("read the folder {}", from.display());
    for entry in fs::read_dir(from).doing(doing)? {
        let entry = entry.doing(doing)?.path();
        if entry
            .file_name()
            .is_some_and(|name| name == GIT || name == "target")
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
        // Writing to a `String` does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
