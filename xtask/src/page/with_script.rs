//! A page with a script of the tests in it.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Page, compressed};
use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::files;
use crate::workspace;

/// Copies a built page and adds a script of the tests before all others.
pub(crate) fn with_script(page: Page, script: &str) -> Outcome<PathBuf> {
    let name = script.rsplit('/').next().unwrap_or(script);
    let page = page.folder()?;
    let of = page.file_name().unwrap_or_default().to_string_lossy();
    let folder = workspace::scratch(&format!("{of}-with-{name}"))?;
    fs::remove_dir_all(&folder).doing(|| format!("empty {}", folder.display()))?;
    let copy = |file: &Path, to: &Path| {
        let doing = || format!("copy {}", file.display());
        fs::create_dir_all(to.parent().unwrap_or(to)).doing(doing)?;
        fs::copy(file, to).doing(doing).map(drop)
    };
    for file in files(&page)? {
        copy(
            &file,
            &folder.join(file.strip_prefix(&page).unwrap_or(&file)),
        )?;
    }
    let is_entry = |file: &PathBuf| {
        file.extension()
            .is_some_and(|extension| extension == "html")
            && file.parent() == Some(&folder)
    };
    for entry in files(&folder)?.into_iter().filter(is_entry) {
        add_script(&entry, script)?;
        compressed::write(&entry)?;
    }
    compressed::write(&folder.join(name))?;
    Ok(folder)
}

/// Adds a script of the tests to a page, before all others, and beside it.
pub(crate) fn add_script(entry: &Path, script: &str) -> Outcome {
    let name = script.rsplit('/').next().unwrap_or(script);
    let script = workspace::root()?.join(script);
    fs::copy(&script, entry.with_file_name(name)).doing(|| format!("copy {}", script.display()))?;
    let text = fs::read_to_string(entry).doing(|| "read the page".into())?;
    let (before, after) = text
        .split_once("<script")
        .ok_or_else(|| Failure::new("the page has no script"))?;
    let text = format!("{before}<script src=\"/{name}\"></script><script{after}");
    fs::write(entry, text).doing(|| "write the page".into())
}
