//! What is shown of documents, and of a code for another device.

use super::{Phase, Topic, View};
use crate::document::{DocumentKind, FileError, Side};
use crate::flow::Action;
use crate::flow::state::Known;
use crate::flow::uploading::{UploadStage, Uploads};
use crate::wire::Redacted;

/// A document that is handed in here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentView {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Which side of it.
    pub side: Option<Side>,
    /// The provider's own name for it, where ours would say nothing.
    pub label: Option<String>,
    /// How far its file is.
    pub state: FileState,
}

/// How far a document's file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileState {
    /// None was chosen.
    Missing,
    /// The one that was chosen will not do.
    Unfit(FileError),
    /// Waits to be sent.
    Ready,
    /// On its way, of a hundred.
    Sending(u8),
    /// It did not arrive; it can be sent again.
    Lost,
    /// It arrived and was not taken; another one must be chosen.
    Refused,
    /// It has arrived.
    There,
}

impl View {
    /// Adds the documents, where this screen takes them.
    pub(crate) fn with_documents(self, known: Option<&Known>, uploads: &Uploads) -> Self {
        let Some(known) = known.filter(|_| self.topic == Topic::DocumentsNeeded) else {
            return self;
        };
        let shown = |wanted: &crate::document::Wanted| DocumentView {
            id: wanted.id.clone(),
            kind: wanted.kind,
            side: wanted.side,
            label: wanted.label.clone(),
            state: match uploads.stage_of(&wanted.id) {
                _ if wanted.is_there => FileState::There,
                None => FileState::Missing,
                Some(UploadStage::Unfit(error)) => FileState::Unfit(error),
                Some(UploadStage::Ready) => FileState::Ready,
                Some(UploadStage::Sending(percent)) => FileState::Sending(percent),
                Some(UploadStage::Lost) => FileState::Lost,
                Some(UploadStage::Refused) => FileState::Refused,
            },
        };
        let documents = known.documents.iter().map(shown).collect();
        let (mut actions, mut pressed) = (self.actions, self.pressed);
        if uploads.is_sending() {
            pressed = Some(Action::Upload);
        } else if uploads.can_send() {
            actions.insert(0, Action::Upload);
        }
        Self {
            actions,
            pressed,
            documents,
            ..self
        }
    }

    /// Makes of "go on there" a choice of devices, where there are two.
    pub(crate) fn with_link(self, hands_off: bool, link: Option<&Redacted<String>>) -> Self {
        let is_choice = hands_off
            && self.phase != Phase::Problem
            && self.actions.first() == Some(&Action::Reauthorize);
        if !is_choice {
            return self;
        }
        let mut actions = self.actions;
        if link.is_none() {
            actions.insert(0, Action::Continue);
        }
        Self {
            topic: Topic::OnYourPhone,
            handoff: link.cloned(),
            actions,
            ..self
        }
    }
}
