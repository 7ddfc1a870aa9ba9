//! Files of a visitor: small, except where size matters, and with the first bytes of their kind.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::failure::{Outcome, While as _};
use crate::visitor::Visitor;

/// A folder of such files, which is removed when dropped.
#[derive(Debug)]
pub struct Files(TempDir);

impl Files {
    /// An empty folder.
    ///
    /// # Errors
    ///
    /// When it cannot be created.
    pub fn new() -> Outcome<Self> {
        TempDir::with_prefix("hosted-flow-files-")
            .map(Self)
            .doing("make a folder")
    }

    /// A photo.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
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

    /// A photo of which the upload takes some time.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn large_png(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "png", PNG, 9 * MEGA)
    }

    /// A photo above the maximum size.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn too_large(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "png", PNG, 10 * MEGA + 1)
    }

    /// A document.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn pdf(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "pdf", b"%PDF-1.7\n", 1_000)
    }

    /// A photo in the format of an iPhone (HEIC).
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn heic(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "heic", b"\0\0\0\x18ftypheic", 1_000)
    }

    /// An empty file.
    ///
    /// # Errors
    ///
    /// See [`Self::jpeg`].
    pub fn empty(&self, name: &str) -> Outcome<PathBuf> {
        self.write(name, "png", b"", 0)
    }

    /// Adds the names and contents of these files to the secrets.
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

/// A file name with personal data.
const OWNER: &str = "needle-nightingale";

const CONTENT: &str = "the needle in this file";
