//! The files for requested documents.

use crate::document::{FileError, FileInfo, Wanted};
use crate::request::CallId;

/// A file for a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Upload {
    pub(crate) document: String,
    pub(crate) stage: UploadStage,
    pub(crate) info: FileInfo,
    /// The URL of a picture of it.
    pub(crate) picture: Option<String>,
}

impl Upload {
    /// Whether the shell keeps the file, as it may still have to be sent.
    fn is_kept(&self) -> bool {
        !matches!(self.stage, UploadStage::Unfit(_) | UploadStage::Refused)
    }
}

/// The state of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum UploadStage {
    /// Not accepted; another one must be chosen.
    Unfit(FileError),
    /// Ready to be sent.
    Ready,
    /// Being sent, in percent.
    Sending(u8),
    /// The upload failed; the file can be sent again.
    Lost,
    /// The backend refused it; another one must be chosen.
    Refused,
}

/// The chosen files, and the call that sends one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Uploads {
    pub(crate) files: Vec<Upload>,
    pub(crate) call: Option<CallId>,
    /// Whether the last click found nothing to send.
    pub(crate) is_nothing_chosen: bool,
}

impl Uploads {
    pub(crate) fn stage_of(&self, document: &str) -> Option<UploadStage> {
        let file = self.files.iter().find(|file| file.document == document)?;
        Some(file.stage)
    }

    pub(crate) fn file_of(&self, document: &str) -> Option<FileInfo> {
        let file = self.files.iter().find(|file| file.document == document)?;
        Some(file.info.clone())
    }

    /// The URL of a picture of a file that is kept.
    pub(crate) fn picture_of(&self, document: &str) -> Option<String> {
        let file = self.files.iter().find(|file| file.document == document)?;
        file.picture.clone().filter(|_| file.is_kept())
    }

    pub(crate) fn is_sending(&self) -> bool {
        self.call.is_some()
    }

    /// Replaces the id of the pending call, and returns the old one.
    pub(crate) fn rename_call(&mut self, id: CallId) -> Option<CallId> {
        self.call.as_mut().map(|call| std::mem::replace(call, id))
    }

    /// Whether there is a file that a click would send.
    pub(crate) fn can_send(&self) -> bool {
        let can_go = |file: &Upload| matches!(file.stage, UploadStage::Ready | UploadStage::Lost);
        self.files.iter().any(can_go)
    }

    /// Documents whose file may still have to be sent.
    pub(crate) fn kept(&self) -> Vec<String> {
        let kept = self.files.iter().filter(|file| file.is_kept());
        kept.map(|file| file.document.clone()).collect()
    }

    /// Chooses a file for a document, or removes it. Keeps the order: a lost file is not moved behind
    /// later ones.
    pub(crate) fn choose(&mut self, document: &str, file: Option<Upload>) {
        self.is_nothing_chosen = false;
        let index = self.files.iter().position(|file| file.document == document);
        let Some(file) = file else {
            if let Some(index) = index {
                self.files.remove(index);
            }
            return;
        };
        match index {
            Some(index) => self.files[index] = file,
            None => self.files.push(file),
        }
    }

    /// The file that was being sent has failed, or has arrived.
    pub(crate) fn end_sending(&mut self, stage: Option<UploadStage>) {
        match stage {
            Some(stage) => {
                if let Some(file) = self.sending() {
                    file.stage = stage;
                }
            }
            None => self
                .files
                .retain(|file| !matches!(file.stage, UploadStage::Sending(_))),
        }
    }

    /// Drops the files of documents that are no longer wanted. A file that is being sent is kept
    /// until its own answer: a read may show it as uploaded before that, and a canceled call has no
    /// answer.
    pub(crate) fn keep_wanted(&mut self, wanted: &[Wanted]) {
        let is_under_way = |file: &Upload| matches!(file.stage, UploadStage::Sending(_));
        let is_wanted = |file: &Upload| {
            let mut wanted = wanted.iter().filter(|document| !document.is_there);
            wanted.any(|document| document.id == file.document)
        };
        self.files
            .retain(|file| is_under_way(file) || is_wanted(file));
    }

    pub(crate) fn sending(&mut self) -> Option<&mut Upload> {
        let is_sending = |file: &&mut Upload| matches!(file.stage, UploadStage::Sending(_));
        self.files.iter_mut().find(is_sending)
    }
}
