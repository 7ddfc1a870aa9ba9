//! How many document uploads run at once, and which files are accepted.

use std::time::Duration;

use hosted_flow_core::document::{DocumentKind, FileError, FileFacts, FileKind, HEAD_BYTES};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::problem::{Code, Problem};
use crate::settings::Fault;

/// Documents are held in memory while they are passed on, so their number and size are limited.
#[derive(Debug)]
pub(crate) struct Uploads {
    slots: Semaphore,
    pub(crate) max_document: u64,
}

impl Uploads {
    pub(crate) fn new(max_document: u64) -> Result<Self, Fault> {
        let in_range = (1024..=100 * 1024 * 1024).contains(&max_document);
        in_range
            .then(|| Self {
                slots: Semaphore::new(MAX_CONCURRENT),
                max_document,
            })
            .ok_or(Fault::NotOneOf("from 1024 to 104857600 bytes"))
    }

    /// A slot for one upload, until it is dropped.
    pub(crate) fn take(&self) -> Result<SemaphorePermit<'_>, Problem> {
        let busy = |_| Problem::new(Code::UploadsBusy).after(PAUSE);
        self.slots.try_acquire().map_err(busy)
    }

    /// The kind of a file, if it is accepted for the document.
    pub(crate) fn check(&self, wanted: DocumentKind, bytes: &[u8]) -> Result<FileKind, Code> {
        let mut head = [0; HEAD_BYTES];
        let length = bytes.len().min(HEAD_BYTES);
        head[..length].copy_from_slice(&bytes[..length]);
        let facts = FileFacts {
            bytes: bytes.len() as u64,
            head,
        };
        wanted
            .check(&facts, self.max_document)
            .map_err(|error| match error {
                FileError::Empty => Code::DocumentEmpty,
                FileError::TooLarge => Code::DocumentTooLarge,
                FileError::Heic => Code::DocumentHeic,
                FileError::NotAnImage | FileError::NotAPdf | FileError::NotADocument => {
                    Code::DocumentWrongKind
                }
            })
    }
}

const MAX_CONCURRENT: usize = 16;

const PAUSE: Duration = Duration::from_secs(5);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn concurrent_uploads_are_limited() {
        let uploads = Uploads::new(1024).unwrap();
        let held: Vec<_> = (0..MAX_CONCURRENT)
            .map(|_| uploads.take().unwrap())
            .collect();
        assert_eq!(uploads.take().unwrap_err().code(), Code::UploadsBusy);
        drop(held);
        assert!(uploads.take().is_ok());
    }
}
