//! Files that a visitor has on their device: small, but for what size is about, and of the kind
//! that their first bytes say.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::failure::{Outcome, While as _};
use crate::visitor::Visitor;

/// A folder of such files. It is gone when this is dropped.
#[derive(Debug)]
pub struct Files(TempDir);

impl Files {
    /// An empty folder.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub fn new() -> Outcome<Self> {
        TempDir::with_prefix("hosted-flow-files-")
            .map(Self)
            .doing("make a folder")
    }

    /// A photo.
    ///
    /// # Errors
    ///
    /// When it cannot be written, as with all of these.
    pub fn jpeg(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "jpg", b"\xff\xd8\xff\xe0", 1_000)
    }

    /// Another photo.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn png(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "png", PNG, 1_000)
    }

    /// A photo that takes a moment to send.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn large_png(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "png", PNG, 9 * MEGA)
    }

    /// A photo that is larger than what is sent.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn too_large(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "png", PNG, 10 * MEGA + 1)
    }

    /// A paper.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn pdf(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "pdf", b"%PDF-1.7\n", 1_000)
    }

    /// A photo as an iPhone keeps it.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn heic(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "heic", b"\0\0\0\x18ftypheic", 1_000)
    }

    /// Nothing.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn empty(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "png", b"", 0)
    }

    /// From here on neither the names of these files nor what is in them must be found.
    pub fn keep_secret(&self, visitor: &mut Visitor) {
        visitor.add_secret("a file's name", OWNER);
        visitor.add_secret("what is in a file", CONTENT);
    }

    fn write(&self, name: &str, end: &str, head: &[u8], size: usize) -> Outcome<PathBuf> {
        let path = self.0.path().join(format!("{OWNER}-{name}.{end}"));
        let mut bytes = head.to_vec();
        bytes.extend_from_slice(CONTENT.as_bytes());
        bytes.resize(size, b'.');
        fs::write(&path, bytes).doing("write a file")?;
        Ok(path)
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

const MEGA: usize = 1024 * 1024;

/// What a person's own name for a file may say.
const OWNER: &str = "needle-nightingale";

const CONTENT: &str = "the needle in this file";
