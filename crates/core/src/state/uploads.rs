//! Files for the documents that are wanted.

use crate::document::{FileError, Wanted};
use crate::request::CallId;

/// A file for a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Upload {
    pub(crate) document: String,
    pub(crate) stage: UploadStage,
}

/// How far a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum UploadStage {
    /// It will not do; another one must be chosen.
    Unfit(FileError),
    /// Waits to be sent.
    Ready,
    /// On its way, of a hundred.
    Sending(u8),
    /// It did not arrive; it can be sent again.
    Lost,
    /// It arrived, and was not taken; another one must be chosen.
    Refused,
}

/// Files that were chosen, and the call that sends one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Uploads {
    pub(crate) files: Vec<Upload>,
    pub(crate) call: Option<CallId>,
}

impl Uploads {
    pub(crate) fn stage_of(&self, document: &str) -> Option<UploadStage> {
        let file = self.files.iter().find(|file| file.document == document)?;
        Some(file.stage)
    }

    pub(crate) fn is_sending(&self) -> bool {
        self.call.is_some()
    }

    /// Calls the call under way another name; the one it had.
    pub(crate) fn rename_call(&mut self, id: CallId) -> Option<CallId> {
        self.call.as_mut().map(|call| std::mem::replace(call, id))
    }

    /// Whether there is a file that a press would send.
    pub(crate) fn can_send(&self) -> bool {
        let can_go = |file: &Upload| matches!(file.stage, UploadStage::Ready | UploadStage::Lost);
        self.files.iter().any(can_go)
    }

    /// Documents whose file may still have to be sent.
    pub(crate) fn kept(&self) -> Vec<String> {
        let is_kept =
            |file: &&Upload| !matches!(file.stage, UploadStage::Unfit(_) | UploadStage::Refused);
        let kept = self.files.iter().filter(is_kept);
        kept.map(|file| file.document.clone()).collect()
    }

    /// Each keeps its place: what was lost is not put behind what came later.
    pub(crate) fn set(&mut self, document: &str, stage: Option<UploadStage>) {
        let index = self.files.iter().position(|file| file.document == document);
        match (index, stage) {
            (Some(index), Some(stage)) => self.files[index].stage = stage,
            (Some(index), None) => drop(self.files.remove(index)),
            (None, Some(stage)) => self.files.push(Upload {
                document: document.to_owned(),
                stage,
            }),
            (None, None) => {}
        }
    }

    /// Forgets the files of documents that are wanted no more. One that is on its way is kept until
    /// its own answer is there: we may be told that it has arrived before that, and a call that is
    /// given up has no answer.
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
