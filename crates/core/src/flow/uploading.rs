//! Documents that the person hands in here: one file after the other, each with its own fate.

use super::arriving::{problem_of, read};
use super::state::State;
use super::{Effect, Flow};
use crate::answer::{Answer, CallError, Refusal};
use crate::config::Config;
use crate::contract;
use crate::document::{FileError, FileFacts, Wanted};
use crate::request::{CallId, Request};
use crate::time::Now;

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
    files: Vec<Upload>,
    call: Option<CallId>,
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
    pub(super) fn rename_call(&mut self, id: CallId) -> Option<CallId> {
        self.call.as_mut().map(|call| std::mem::replace(call, id))
    }

    /// Whether there is a file that a press would send.
    pub(crate) fn can_send(&self) -> bool {
        let can_go = |file: &Upload| matches!(file.stage, UploadStage::Ready | UploadStage::Lost);
        self.files.iter().any(can_go)
    }

    /// Documents whose file may still have to be sent.
    pub(super) fn kept(&self) -> Vec<String> {
        let is_kept =
            |file: &&Upload| !matches!(file.stage, UploadStage::Unfit(_) | UploadStage::Refused);
        let kept = self.files.iter().filter(is_kept);
        kept.map(|file| file.document.clone()).collect()
    }

    /// Each keeps its place: what was lost is not put behind what came later.
    fn set(&mut self, document: &str, stage: Option<UploadStage>) {
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

    fn sending(&mut self) -> Option<&mut Upload> {
        let is_sending = |file: &&mut Upload| matches!(file.stage, UploadStage::Sending(_));
        self.files.iter_mut().find(is_sending)
    }
}

impl Flow {
    /// A file was chosen for a document, or taken back.
    pub(super) fn on_chosen(&mut self, config: &Config, document: &str, file: Option<FileFacts>) {
        let known = self.known.as_ref();
        let wanted = known.and_then(|known| {
            let mut documents = known.documents.iter();
            documents.find(|wanted| wanted.id == document && !wanted.is_there)
        });
        let is_sending = |stage| matches!(stage, Some(UploadStage::Sending(_)));
        let Some(wanted) = wanted.filter(|_| !is_sending(self.uploads.stage_of(document))) else {
            return;
        };
        let stage = file.map(|file| match wanted.kind.check(&file, config.most_bytes) {
            Ok(_) => UploadStage::Ready,
            Err(error) => UploadStage::Unfit(error),
        });
        self.uploads.set(document, stage);
    }

    /// The button: sends what is ready, and what was lost once more.
    pub(super) fn upload(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        for file in &mut self.uploads.files {
            if file.stage == UploadStage::Lost {
                file.stage = UploadStage::Ready;
            }
        }
        self.send_next(config, effects);
    }

    fn send_next(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        self.uploads.call = None;
        let is_ready = |file: &&mut Upload| file.stage == UploadStage::Ready;
        let (Some(known), Some(file)) = (&self.known, self.uploads.files.iter_mut().find(is_ready))
        else {
            return;
        };
        file.stage = UploadStage::Sending(0);
        self.last_call = CallId(self.last_call.0 + 1);
        self.uploads.call = Some(self.last_call);
        effects.push(Effect::Upload {
            id: self.last_call,
            url: Request::document_url(&config.backend, &known.id, &file.document),
            document: file.document.clone(),
        });
    }

    pub(super) fn on_upload_progress(&mut self, id: CallId, percent: u8) {
        if self.uploads.call == Some(id)
            && let Some(file) = self.uploads.sending()
        {
            file.stage = UploadStage::Sending(percent.min(100));
        }
    }

    pub(super) fn on_uploaded(
        &mut self,
        config: &Config,
        id: CallId,
        answer: &Result<Answer, CallError>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        if self.uploads.call != Some(id) {
            return;
        }
        let is_ours = |flow: &contract::Flow| {
            let known = self.known.as_ref();
            known.is_some_and(|known| known.id == flow.id) && config.is_for(flow)
        };
        let stage = match read(answer, contract::read_flow) {
            Ok(flow) if is_ours(&flow) => {
                self.learn(flow, None);
                // Taken, whether or not the provider lists it as there yet.
                None
            }
            Ok(_) | Err(Refusal::Transient(_)) => Some(UploadStage::Lost),
            Err(Refusal::Permanent { .. }) => Some(UploadStage::Refused),
            Err(refusal) => {
                self.lose_all();
                self.give_up(effects);
                self.stop(problem_of(refusal));
                return;
            }
        };
        if let Some(file) = self.uploads.sending() {
            let document = file.document.clone();
            self.uploads.set(&document, stage);
        }
        if let Some(known) = &self.known {
            self.uploads.keep_wanted(&known.documents);
        }
        // Whoever has no network now has none for the next file either.
        if self.page.is_online() && stage != Some(UploadStage::Lost) {
            self.send_next(config, effects);
        } else {
            self.uploads.call = None;
        }
        // An answer that is awaited decides by itself what is next.
        if !self.uploads.is_sending()
            && self.awaited.is_none()
            && matches!(self.state, State::Watching(_))
        {
            self.on_known(config, now, effects);
        }
    }

    /// Whether a file was taken for this document, and waits to be sent.
    #[must_use]
    pub fn has_file(&self, document: &str) -> bool {
        matches!(self.uploads.stage_of(document), Some(UploadStage::Ready))
    }

    fn lose_all(&mut self) {
        self.uploads.call = None;
        if let Some(file) = self.uploads.sending() {
            file.stage = UploadStage::Lost;
        }
    }
}
