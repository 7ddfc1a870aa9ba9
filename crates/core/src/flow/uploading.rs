//! Documents that the person uploads here: one file at a time, each with its own result.

use super::arriving::{problem_of, read};
use super::{Effect, Flow};
use crate::answer::{HttpResponse, ResponseError, TransportError};
use crate::config::Config;
use crate::contract;
use crate::document::{Chosen, FileInfo};
use crate::request::{CallId, Request};
use crate::state::{State, Upload, UploadStage};
use crate::time::Now;

impl Flow {
    /// A file was chosen for a document, or removed.
    pub(super) fn on_chosen(&mut self, config: &Config, document: &str, file: Option<Chosen>) {
        let known = self.snapshot.as_ref();
        let wanted = known.and_then(|known| {
            let mut documents = known.documents.iter();
            documents.find(|wanted| wanted.id == document && !wanted.is_there)
        });
        let is_sending = |stage| matches!(stage, Some(UploadStage::Sending(_)));
        let Some(wanted) = wanted.filter(|_| !is_sending(self.uploads.stage_of(document))) else {
            return;
        };
        let file = file.map(|file| {
            let stage = match wanted.kind.check(&file.facts, config.max_file_bytes) {
                Ok(_) => UploadStage::Ready,
                Err(error) => UploadStage::Unfit(error),
            };
            Upload {
                document: document.to_owned(),
                stage,
                info: FileInfo::new(file.name.expose(), file.facts.bytes),
                // Nothing but what the browser has in memory is ever loaded as a picture.
                picture: file.picture.filter(|url| url.starts_with("blob:")),
            }
        });
        self.uploads.choose(document, file);
    }

    /// The click: sends the files that are ready, and repeats lost ones.
    pub(super) fn upload(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        for file in &mut self.uploads.files {
            if file.stage == UploadStage::Lost {
                file.stage = UploadStage::Ready;
            }
        }
        self.uploads.is_nothing_chosen = !self.uploads.can_send();
        self.send_next(config, effects);
    }

    fn send_next(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        self.uploads.call = None;
        let is_ready = |file: &&mut Upload| file.stage == UploadStage::Ready;
        let (Some(known), Some(file)) =
            (&self.snapshot, self.uploads.files.iter_mut().find(is_ready))
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
        answer: &Result<HttpResponse, TransportError>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        if self.uploads.call != Some(id) {
            return;
        }
        let is_ours = |flow: &contract::Flow| {
            let known = self.snapshot.as_ref();
            known.is_some_and(|known| known.id == flow.id) && config.is_for(flow)
        };
        let stage = match read(answer, contract::read_flow) {
            Ok(flow) if is_ours(&flow) => {
                self.apply(flow, None);
                // Accepted, even if the provider does not list it yet.
                None
            }
            Ok(_) | Err(ResponseError::Transient(_)) => Some(UploadStage::Lost),
            Err(ResponseError::Permanent { .. }) => Some(UploadStage::Refused),
            Err(refusal) => {
                self.lose_sending();
                self.cancel_pending(effects);
                self.stop(problem_of(refusal));
                return;
            }
        };
        self.uploads.end_sending(stage);
        if let Some(known) = &self.snapshot {
            self.uploads.keep_wanted(&known.documents);
        }
        // A lost upload means that there is no network; the next file would be lost too.
        if self.page.is_online() && stage != Some(UploadStage::Lost) {
            self.send_next(config, effects);
        } else {
            self.uploads.call = None;
        }
        // A pending answer schedules the next step itself.
        if !self.uploads.is_sending()
            && self.awaited.is_none()
            && matches!(self.state, State::Watching(_))
        {
            self.on_known(config, now, effects);
        }
    }

    /// Whether a file was accepted for this document, and waits to be sent.
    #[must_use]
    pub fn has_file(&self, document: &str) -> bool {
        matches!(self.uploads.stage_of(document), Some(UploadStage::Ready))
    }

    fn lose_sending(&mut self) {
        self.uploads.call = None;
        self.uploads.end_sending(Some(UploadStage::Lost));
    }
}
