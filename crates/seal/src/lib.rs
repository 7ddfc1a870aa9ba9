//! Seals a built page: writes the integrity hashes of its files into it, and puts Trunk's start
//! script, which is inline, out of it. Then the page works under the strict
//! Content-Security-Policy of the README. It also writes the first words of the component, where the page
//! has an element for them.
//!
//! **In scope**: the `index.html` of a folder that Trunk or another bundler wrote.
//!
//! **Out of scope**: building, minifying and compressing; pages that a server makes; chunks that a
//! bundler loads from its own scripts.
//!
//! **Where to start**: [`seal`] and [`check`]. `page.rs` decides what is written, from the text of
//! the page alone; `first.rs` has the first words; `inline.rs` puts a script into the page; `html.rs` finds its tags; `place.rs` turns URLs into
//! files.
//!
//! ```no_run
//! let report = hosted_flow_seal::seal("dist".as_ref(), "/")?;
//! for notice in &report.notices {
//!     eprintln!("{notice}");
//! }
//! # Ok::<(), hosted_flow_seal::SealError>(())
//! ```

mod error;
mod first;
mod folder;
mod html;
mod inline;
mod notice;
mod page;
mod place;
mod preload;

use std::path::Path;

pub use error::{Difference, Markup, SealError};
pub use folder::integrity;
pub use notice::{Notice, Word};

use folder::Folder;

/// What was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// Number of integrity hashes in the page.
    pub hashes: usize,
    /// Whether the page was another one before.
    pub is_changed: bool,
    /// What the policy of the README would block in the page.
    pub notices: Vec<Notice>,
    /// What `script-src` needs beside `'self'`, such as `'sha256-…'`: one for each script with the
    /// attribute `data-hosted-flow-inline`, whose text stands in the page.
    pub script_sources: Vec<String>,
}

/// Seals the page in the folder. `base` is the path of the URL below which the folder is served, `/`
/// for most. A page that is sealed already stays as it is, byte for byte.
///
/// # Errors
///
/// [`SealError`], where the page would not work. Nothing is written then.
pub fn seal(folder: &Path, base: &str) -> Result<Report, SealError> {
    let folder = Folder::new(folder, base)?;
    let page = folder.page()?;
    let sealed = page::seal(&page, &folder)?;
    let is_changed = sealed.text != page;
    if is_changed {
        folder.write_page(&sealed.text)?;
    }
    Ok(Report {
        hashes: sealed.hashes,
        is_changed,
        notices: sealed.notices,
        script_sources: sealed.inline,
    })
}

/// Checks that the page in the folder is sealed, and writes nothing.
///
/// # Errors
///
/// [`SealError`], as [`seal`], and [`SealError::Differs`] where sealing would change the page.
pub fn check(folder: &Path, base: &str) -> Result<Report, SealError> {
    let folder = Folder::new(folder, base)?;
    let sealed = page::seal(&folder.page()?, &folder)?;
    match sealed.differences.into_iter().next() {
        Some(difference) => Err(SealError::Differs(difference)),
        None => Ok(Report {
            hashes: sealed.hashes,
            is_changed: false,
            notices: sealed.notices,
            script_sources: sealed.inline,
        }),
    }
}
