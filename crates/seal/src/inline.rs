//! Scripts that stand in the page itself, where the page asks for it: one file less to wait for.
//!
//! It is for `clean.js`: on a return the first request leaves as soon as the page is there, and not
//! after another round trip. A strict policy allows such a script by its hash, which [`hash`] makes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::error::SealError;
use crate::html::Tag;
use crate::place::quoted;

/// The attribute of a script that is to stand in the page.
pub(crate) const INLINE: &str = "data-hosted-flow-inline";

/// Attributes that a script in the page has no use for, or would not obey.
const OF_FILES: [&str; 6] = [INLINE, "src", "integrity", "crossorigin", "async", "defer"];

/// The source of `script-src` that allows a script with this text in the page.
pub(crate) fn hash(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

/// Whether a script is to stand in the page, or does.
pub(crate) fn is_wanted(tag: &Tag<'_>) -> bool {
    tag.is("script") && tag.attribute(INLINE).is_some()
}

/// The element for a script of this file.
pub(crate) fn element(tag: &Tag<'_>, file: Vec<u8>) -> Result<(String, String), SealError> {
    let refused = || SealError::Inline(tag.line);
    let is_module = tag.value("type").is_some_and(|kind| kind == "module");
    let script = String::from_utf8(file).map_err(|_| refused())?;
    // As the browser's parser hands it on.
    let script = script.trim().replace("\r\n", "\n");
    let lower = script.to_ascii_lowercase();
    // HTML would see the end of the element there, or none, or other characters.
    let is_changed = ["<!--", "<script", "</script", "\r", "\0"];
    if is_module || is_changed.iter().any(|it| lower.contains(it)) {
        return Err(refused());
    }
    let kept = tag.attributes().iter().filter(|attribute| {
        let mut of_files = OF_FILES.iter();
        !of_files.any(|it| attribute.name.eq_ignore_ascii_case(it))
    });
    let kept: String = kept
        .map(|it| [" ", it.name, "=\"", &quoted(it.value), "\""].concat())
        .collect();
    Ok((format!("<script {INLINE}{kept}>{script}</script>"), script))
}
