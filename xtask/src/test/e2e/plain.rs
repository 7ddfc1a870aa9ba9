//! The page of plain HTML with the custom element, beside the demo's own page.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::files;
use crate::package;
use crate::setup::Toolbox;
use crate::workspace;

/// The programs that the tests load.
const PROGRAMS: [&str; 2] = ["paysafe", "all"];
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
    for name in ["plain.js", "plain.css"] {
        copy(&example.join(name), &page.join(name))?;
    }
    let html = workspace::read(&format!("{EXAMPLE}/index.html"))?;
    let hashes = fs::read_to_string(package.join("sri.json")).doing(|| "read sri.json".into())?;
    let html = with_integrity(&html, &hashes)?;
    fs::write(page.join("plain.html"), html).doing(|| "write plain.html".into())
}

/// The page as its owner would have it in production: each script with its hash from `sri.json`.
fn with_integrity(html: &str, hashes: &str) -> Outcome<String> {
    let hashes: serde_json::Value =
        serde_json::from_str(hashes).doing(|| "read sri.json".into())?;
    let mut html = html.to_owned();
    for name in ["clean.js", "element.js"] {
        let source = format!("src=\"/hf/{name}\"");
        let hash = hashes[name].as_str();
        let hash = hash.ok_or_else(|| Failure::new(format!("sri.json has no {name}")))?;
        if !html.contains(&source) {
            return Err(Failure::new(format!("{EXAMPLE} does not load {name}")));
        }
        html = html.replace(&source, &format!("{source} integrity=\"{hash}\""));
    }
    Ok(html)
}
