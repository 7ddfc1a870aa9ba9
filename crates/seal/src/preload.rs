//! The preload of the program.
//!
//! The wasm is the largest file, and `start.js` asks for it only when the document is parsed. A browser
//! gives a preload to a request that is made in the same way, and only without a hash: so `start.js`
//! asks without one, and checks the hash itself.

use crate::html::Tag;
use crate::place::quoted;

/// What a `start.js` contains that asks in that way. An older one would load the file twice.
pub(crate) const IN_START: &str = "no-cors";

/// The link for the URL of a wasm.
pub(crate) fn link(wasm: &str) -> String {
    format!(
        "<link rel=\"preload\" as=\"fetch\" href=\"{}\">",
        quoted(wasm)
    )
}

/// Whether a tag does what that link does.
pub(crate) fn is_ours(tag: &Tag<'_>, wasm: &str) -> bool {
    let is = |name, value| {
        let given = tag.value(name);
        given.is_some_and(|given| given.eq_ignore_ascii_case(value))
    };
    tag.value("href") == Some(wasm)
        && is("rel", "preload")
        && is("as", "fetch")
        && tag.attribute("crossorigin").is_none()
        && tag.attribute("integrity").is_none()
}
