//! The page of plain HTML, with the files of the package on its own server.

use std::fs;
use std::path::Path;

use super::copy_all;
use crate::failure::{Failure, Outcome, While as _};

/// Copies the page, and the package as `/hf`.
pub(super) fn copy(source: &Path, package: &Path, page: &Path) -> Outcome {
    copy_all(source, page)?;
    copy_all(package, &page.join("hf"))?;
    let entry = page.join("index.html");
    let html = fs::read_to_string(&entry).doing(|| "read the page".into())?;
    let hashes = fs::read_to_string(package.join("sri.json")).doing(|| "read sri.json".into())?;
    fs::write(&entry, with_integrity(&html, &hashes)?).doing(|| "write the page".into())
}

/// The page as its owner would have it in production: each script with its hash from `sri.json`.
pub(crate) fn with_integrity(html: &str, hashes: &str) -> Outcome<String> {
    let hashes: serde_json::Value =
        serde_json::from_str(hashes).doing(|| "read sri.json".into())?;
    let mut html = html.to_owned();
    for name in ["clean.js", "element.js"] {
        let source = format!("src=\"/hf/{name}\"");
        let hash = hashes[name].as_str();
        let hash = hash.ok_or_else(|| Failure::new(format!("sri.json has no {name}")))?;
        if !html.contains(&source) {
            return Err(Failure::new(format!("the page does not load {name}")));
        }
        html = html.replace(&source, &format!("{source} integrity=\"{hash}\""));
    }
    Ok(html)
}
