//! The folder of a built page.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

use crate::error::SealError;

/// A folder, and below which path of a URL it is served.
pub(crate) struct Folder<'a> {
    path: &'a Path,
    /// Begins and ends with `/`.
    pub(crate) base: String,
}

impl<'a> Folder<'a> {
    pub(crate) fn new(path: &'a Path, base: &str) -> Result<Self, SealError> {
        if !base.starts_with('/') || base.starts_with("//") || base.contains(['?', '#', '\\']) {
            return Err(SealError::Base);
        }
        if !path.is_dir() {
            return Err(SealError::NoFolder(path.to_owned()));
        }
        let base = format!("{}/", base.trim_end_matches('/'));
        Ok(Self { path, base })
    }

    pub(crate) fn page(&self) -> Result<String, SealError> {
        let path = self.page_path();
        match fs::read(&path) {
            Ok(bytes) => String::from_utf8(bytes).map_err(|_| SealError::NotText(path)),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Err(SealError::NoPage(self.path.to_owned()))
            }
            Err(error) => Err(SealError::File(path, error)),
        }
    }

    pub(crate) fn write_page(&self, text: &str) -> Result<(), SealError> {
        let path = self.page_path();
        fs::write(&path, text).map_err(|error| SealError::File(path, error))
    }

    /// The bytes of a file, or `None` where there is none.
    pub(crate) fn read(&self, file: &str) -> Result<Option<Vec<u8>>, SealError> {
        let path = self.path.join(file);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(SealError::File(path, error)),
        }
    }

    /// Whether a `.wasm` file is anywhere in it.
    pub(crate) fn has_wasm(&self) -> Result<bool, SealError> {
        let mut folders = vec![self.path.to_owned()];
        while let Some(folder) = folders.pop() {
            let failed = |error| SealError::File(folder.clone(), error);
            for entry in fs::read_dir(&folder).map_err(failed)? {
                let entry = entry.map_err(failed)?;
                let path = entry.path();
                if path
                    .extension()
                    .is_some_and(|extension| extension == "wasm")
                {
                    return Ok(true);
                }
                // A link to a folder is not followed: it could lead back.
                if entry.file_type().map_err(failed)?.is_dir() {
                    folders.push(path);
                }
            }
        }
        Ok(false)
    }

    fn page_path(&self) -> PathBuf {
        self.path.join("index.html")
    }
}

/// The hash of a file's bytes, as the attribute `integrity` has it.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}
