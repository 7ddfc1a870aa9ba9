//! What the person uploads or fills in.

use hosted_flow_core::document::{DocumentKind, FileError, FileInfo, Side};
use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{DocumentView, FileState, Notice, Phase, Topic, View};

use super::{Exhibit, add, begun, examples, with_slots};
use crate::Slots;

pub(super) fn documents(all: &mut Vec<Exhibit>) {
    let provider = examples::documents();
    let unknown = View {
        stage: JourneyStage::Documents,
        actions: vec![Action::CheckNow],
        ..begun(
            provider,
            Phase::NeedsInput,
            Topic::DocumentsNeeded,
            Status::NeedsInput,
        )
    };
    add(all, "documents-unknown", unknown.clone());
    let document = |index: usize, kind, side, state| DocumentView {
        file: file(kind, state),
        picture: None,
        id: format!("doc-{index}"),
        kind,
        side,
        label: None,
        state,
        max_file_bytes: 10 * 1024 * 1024,
        has_camera: kind != DocumentKind::Contract,
    };
    for (name, documents) in sets() {
        let is_sending = name == "documents-sending";
        let documents = documents.into_iter().enumerate();
        let view = View {
            documents: documents
                .map(|(index, (kind, side, state))| document(index, kind, side, state))
                .collect(),
            actions: if is_sending {
                vec![Action::CheckNow]
            } else {
                vec![Action::Upload, Action::CheckNow]
            },
            pressed: is_sending.then_some(Action::Upload),
            ..unknown.clone()
        };
        add(all, name, view);
    }
}

/// Pressed too early.
pub(super) fn nothing_chosen(all: &mut Vec<Exhibit>) {
    if let Some(mut wanted) = all.iter().find(|it| it.name == "documents-wanted").cloned() {
        "documents-nothing-chosen".clone_into(&mut wanted.name);
        wanted.view.notice = Some(Notice::NothingChosen);
        all.push(wanted);
    }
}

pub(super) fn details(all: &mut Vec<Exhibit>) {
    for provider in [examples::documents(), examples::account()] {
        let stages = JourneyStage::all_with(provider);
        let own = [JourneyStage::Details, JourneyStage::Documents];
        let view = View {
            stage: own
                .into_iter()
                .find(|it| stages.contains(it))
                .unwrap_or(stages[1]),
            actions: vec![Action::CheckNow],
            has_form: true,
            ..begun(
                provider,
                Phase::NeedsInput,
                Topic::DataNeeded,
                Status::NeedsInput,
            )
        };
        let name = format!("{}-details", provider.name());
        add(all, &(name.clone() + "-elsewhere"), view.clone());
        add(all, &name, view);
        with_slots(
            all,
            Slots {
                details: true,
                ..Slots::default()
            },
        );
    }
}

/// The chosen file: one that is in the state for a reason that the person can see.
fn file(kind: DocumentKind, state: FileState) -> Option<FileInfo> {
    let photo = ("IMG_20261130_091500.jpg", 3_100);
    let (name, kilobytes) = match state {
        FileState::Missing | FileState::There => return None,
        FileState::Unfit(FileError::TooLarge) => ("IMG_20261130_091622.jpg", 14_800),
        FileState::Unfit(FileError::Heic) => ("IMG_0417.HEIC", 1_900),
        FileState::Unfit(FileError::NotAnImage) => ("passport.docx", 240),
        FileState::Unfit(FileError::NotAPdf) => photo,
        FileState::Unfit(FileError::NotADocument) => ("electricity.zip", 870),
        FileState::Unfit(FileError::Empty) => ("scan-2026-11-30.jpg", 0),
        _ if kind == DocumentKind::Utility => ("electricity.pdf", 420),
        _ => photo,
    };
    Some(FileInfo::new(name, kilobytes * 1024))
}

type Wanted = (DocumentKind, Option<Side>, FileState);

/// The documents of each screen.
fn sets() -> [(&'static str, Vec<Wanted>); 5] {
    let (front, back) = (Some(Side::Front), Some(Side::Back));
    [
        (
            "documents-wanted",
            vec![
                (DocumentKind::Passport, None, FileState::Missing),
                (DocumentKind::License, front, FileState::Missing),
                (DocumentKind::Contract, None, FileState::Missing),
                (DocumentKind::Utility, None, FileState::Missing),
            ],
        ),
        (
            "documents-chosen",
            vec![
                (DocumentKind::IdCard, front, FileState::Ready),
                (
                    DocumentKind::IdCard,
                    back,
                    FileState::Unfit(FileError::TooLarge),
                ),
                (DocumentKind::Other, None, FileState::Unfit(FileError::Heic)),
            ],
        ),
        (
            "documents-unfit",
            vec![
                (
                    DocumentKind::Passport,
                    None,
                    FileState::Unfit(FileError::NotAnImage),
                ),
                (
                    DocumentKind::Contract,
                    None,
                    FileState::Unfit(FileError::NotAPdf),
                ),
                (
                    DocumentKind::Utility,
                    None,
                    FileState::Unfit(FileError::NotADocument),
                ),
                (
                    DocumentKind::IdCard,
                    None,
                    FileState::Unfit(FileError::Empty),
                ),
            ],
        ),
        (
            "documents-sending",
            vec![
                (DocumentKind::IdCard, front, FileState::Sending(40)),
                (DocumentKind::IdCard, back, FileState::There),
            ],
        ),
        (
            "documents-lost",
            vec![
                (DocumentKind::Passport, None, FileState::Lost),
                (DocumentKind::Utility, None, FileState::Refused),
            ],
        ),
    ]
}
