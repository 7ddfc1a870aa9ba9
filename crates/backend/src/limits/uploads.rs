//! What there is room for of people's documents, and which files will do.

use std::time::Duration;

use hosted_flow_core::document::{DocumentKind, FileError, FileFacts, FileKind, HEAD_BYTES};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::config::Fault;
use crate::problem::{Code, Problem};

/// Documents are held in memory while they pass through: so many at once, so large each.
#[derive(Debug)]
pub(crate) struct Uploads {
    room: Semaphore,
    pub(crate) max_document: u64,
}

impl Uploads {
    pub(crate) fn new(max_document: u64) -> Result<Self, Fault> {
        let in_range = (1024..=100 * 1024 * 1024).contains(&max_document);
        in_range
            .then(|| Self {
                room: Semaphore::new(AT_ONCE),
                max_document,
            })
            .ok_or(Fault::NotOneOf("from 1024 to 104857600 bytes"))
    }

    /// Room for one, until it is dropped.
    pub(crate) fn take(&self) -> Result<SemaphorePermit<'_>, Problem> {
        let busy = |_| Problem::new(Code::UploadsBusy).after(PAUSE);
        self.room.try_acquire().map_err(busy)
    }

    /// What a file is, if it will do for a document.
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

const AT_ONCE: usize = 16;

const PAUSE: Duration = Duration::from_secs(5);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_so_many() {
        let uploads = Uploads::new(1024).unwrap();
        let held: Vec<_> = (0..AT_ONCE).map(|_| uploads.take().unwrap()).collect();
        assert_eq!(uploads.take().unwrap_err().code(), Code::UploadsBusy);
        drop(held);
        assert!(uploads.take().is_ok());
    }
}
