//! The page of plain HTML with the custom element, beside the demo's own page.

use std::fs;
use std::path::Path;

use crate::examples::PROGRAMS;
use crate::examples::plain::with_integrity;
use crate::failure::{Outcome, While as _};
use crate::fingerprint::files;
use crate::package;
use crate::setup::Toolbox;
use crate::workspace;

const EXAMPLE: &str = "examples/plain";

/// Puts the example as `/plain.html` into the page's folder, and the package as `/hf`.
pub(super) fn add(toolbox: &Toolbox, page: &Path) -> Outcome {
    let package = package::build(toolbox, &PROGRAMS)?;
    let copy = |from: &Path, to: &Path| {
        let doing = || format!("copy {}", from.display());
        fs::create_dir_all(to.parent().unwrap_or(to)).doing(doing)?;
        fs::copy(from, to).doing(doing).map(drop)
    };
    for file in files(&package)? {
        let name = file.strip_prefix(&package).unwrap_or(&file);
        copy(&file, &page.join("hf").join(name))?;
    }
    let example = workspace::root()?.join(EXAMPLE);
    for name in ["plain.js", "plain.css", "icon.svg"] {
        copy(&example.join(name), &page.join(name))?;
    }
    let html = workspace::read(&format!("{EXAMPLE}/index.html"))?;
    let hashes = fs::read_to_string(package.join("sri.json")).doing(|| "read sri.json".into())?;
    let html = with_integrity(&html, &hashes)?;
    fs::write(page.join("plain.html"), html).doing(|| "write plain.html".into())
}
