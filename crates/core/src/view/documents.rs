//! The view of documents and of a hand-off.

use super::{Notice, Phase, Topic, View};
use crate::action::Action;
use crate::document::{DocumentKind, FileError, FileInfo, FileKind, Side};
use crate::state::{FlowSnapshot, Link, UploadStage, Uploads};

/// A document that is uploaded here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentView {
    /// Its id.
    pub id: String,
    /// The kind of document.
    pub kind: DocumentKind,
    /// The side of the document.
    pub side: Option<Side>,
    /// The provider's own name, where the kind says nothing.
    pub label: Option<String>,
    /// The state of its file.
    pub state: FileState,
    /// The file that was chosen, until it is uploaded.
    pub file: Option<FileInfo>,
    /// The URL of a picture of it, for an `<img>`. The page's policy may forbid it (`img-src blob:`): then
    /// nothing is shown in its place.
    pub picture: Option<String>,
    /// Largest file that is sent, in bytes.
    pub max_file_bytes: u64,
    /// Whether the camera is offered as well as the stored files.
    pub has_camera: bool,
}

/// Options that are the same for every document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FileOffer {
    pub(crate) max_file_bytes: u64,
    pub(crate) has_camera: bool,
}

/// The state of a document's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileState {
    /// None was chosen.
    Missing,
    /// The chosen file is not accepted.
    Unfit(FileError),
    /// Ready to be sent.
    Ready,
    /// Being sent, in percent.
    Sending(u8),
    /// The upload failed; the file can be sent again.
    Lost,
    /// The backend refused it; another one must be chosen.
    Refused,
    /// It was uploaded.
    There,
}

impl View {
    /// Adds the documents, if this screen takes them.
    pub(crate) fn add_documents(
        &mut self,
        known: Option<&FlowSnapshot>,
        uploads: &Uploads,
        offer: FileOffer,
    ) {
        let Some(known) = known.filter(|_| self.topic == Topic::DocumentsNeeded) else {
            return;
        };
        let shown = |wanted: &crate::document::Wanted| DocumentView {
            id: wanted.id.clone(),
            kind: wanted.kind,
            side: wanted.side,
            label: wanted.label.clone(),
            file: uploads.file_of(&wanted.id).filter(|_| !wanted.is_there),
            picture: uploads.picture_of(&wanted.id).filter(|_| !wanted.is_there),
            state: match uploads.stage_of(&wanted.id) {
                _ if wanted.is_there => FileState::There,
                None => FileState::Missing,
                Some(UploadStage::Unfit(error)) => FileState::Unfit(error),
                Some(UploadStage::Ready) => FileState::Ready,
                Some(UploadStage::Sending(percent)) => FileState::Sending(percent),
                Some(UploadStage::Lost) => FileState::Lost,
                Some(UploadStage::Refused) => FileState::Refused,
            },
            max_file_bytes: offer.max_file_bytes,
            has_camera: offer.has_camera && wanted.kind.takes().contains(&FileKind::Jpeg),
        };
        self.documents = known.documents.iter().map(shown).collect();
        if uploads.is_sending() {
            self.pressed = Some(Action::Upload);
        } else if self.documents.iter().any(|it| it.state != FileState::There) {
            // Also with nothing to send: a click says what is missing.
            self.actions.insert(0, Action::Upload);
            if uploads.is_nothing_chosen {
                self.notice = Some(Notice::NothingChosen);
            }
        }
    }

    /// Replaces "continue" by a choice of devices, where a hand-off is offered.
    pub(crate) fn add_link(&mut self, offers_handoff: bool, link: Option<&Link>, can_share: bool) {
        self.offers_handoff = offers_handoff;
        let goes_away = matches!(
            self.actions.first(),
            Some(Action::Continue | Action::Reauthorize)
        );
        if !offers_handoff || self.phase == Phase::Problem || !goes_away {
            return;
        }
        if self.topic != Topic::DidNotOpen {
            self.topic = Topic::OnYourPhone;
        }
        self.handoff = link.map(|link| link.url.clone());
        self.handoff_until = link.map(|link| link.until);
        // A code may be used up by the wrong phone, so a new one is always offered.
        self.actions[0] = Action::Continue;
        self.actions.insert(1, Action::Reauthorize);
        if self.handoff.is_some() {
            // For a phone whose camera reads no codes.
            self.actions.insert(2, Action::CopyLink);
            if can_share {
                self.actions.insert(2, Action::ShareLink);
            }
        }
    }
}
