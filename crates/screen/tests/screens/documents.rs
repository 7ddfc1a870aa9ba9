//! The documents, in every state.

use std::collections::BTreeSet;

use hosted_flow_core::document::{DocumentKind, FileError, Side};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{DocumentView, FileState, Phase, Topic, View};
use hosted_flow_screen::Row;

use crate::support::english;

const KINDS: [DocumentKind; 6] = [
    DocumentKind::Passport,
    DocumentKind::License,
    DocumentKind::IdCard,
    DocumentKind::Contract,
    DocumentKind::Utility,
    DocumentKind::Other,
];

/// The state after this one; does not compile when there is a new one that is left out.
fn next(state: FileState) -> Option<FileState> {
    Some(match state {
        FileState::Missing => FileState::Unfit(FileError::Empty),
        FileState::Unfit(error) => match error {
            FileError::Empty => FileState::Unfit(FileError::TooLarge),
            FileError::TooLarge => FileState::Unfit(FileError::Heic),
            FileError::Heic => FileState::Unfit(FileError::NotAnImage),
            FileError::NotAnImage => FileState::Unfit(FileError::NotAPdf),
            FileError::NotAPdf => FileState::Unfit(FileError::NotADocument),
            FileError::NotADocument => FileState::Ready,
        },
        FileState::Ready => FileState::Sending(40),
        FileState::Sending(_) => FileState::Lost,
        FileState::Lost => FileState::Refused,
        FileState::Refused => FileState::There,
        FileState::There => return None,
    })
}

fn states() -> impl Iterator<Item = FileState> {
    std::iter::successors(Some(FileState::Missing), |state| next(*state))
}

fn document(kind: DocumentKind, state: FileState) -> DocumentView {
    DocumentView {
        file: None,
        picture: None,
        id: "doc-0".to_owned(),
        kind,
        side: None,
        label: None,
        state,
        max_file_bytes: 10 * 1024 * 1024,
        has_camera: true,
    }
}

fn view_of(documents: Vec<DocumentView>) -> View {
    View {
        topic: Topic::DocumentsNeeded,
        phase: Phase::NeedsInput,
        documents,
        ..View::before(Provider::ConnectFi)
    }
}

fn row(document: DocumentView) -> Row {
    let screen = english(&view_of(vec![document]));
    let documents = screen.documents.expect("documents");
    documents.rows.into_iter().next().expect("one")
}

#[test]
fn every_document_and_every_file_state_has_its_text() {
    let names: BTreeSet<_> = KINDS
        .into_iter()
        .flat_map(|kind| {
            [None, Some(Side::Front), Some(Side::Back)].map(|side| {
                row(DocumentView {
                    side,
                    ..document(kind, FileState::Missing)
                })
                .name
            })
        })
        .collect();
    assert_eq!(names.len(), KINDS.len() * 3, "{names:?}");
    let texts: BTreeSet<_> = states()
        .map(|it| row(document(DocumentKind::Passport, it)).state)
        .collect();
    assert_eq!(texts.len(), states().count(), "two states read alike");
}

#[test]
fn an_unknown_document_kind_shows_the_provider_label() {
    let labelled = |kind| {
        row(DocumentView {
            label: Some("Proof of funds".to_owned()),
            side: Some(Side::Back),
            ..document(kind, FileState::Missing)
        })
        .name
    };
    assert_eq!(labelled(DocumentKind::Other), "Proof of funds, back");
    assert_eq!(
        labelled(DocumentKind::Passport),
        "Passport, photo page, back"
    );
}

#[test]
fn the_wanted_file_is_named_before_and_after_a_wrong_one() {
    let says = |kind, of, word: &str| {
        let text = row(document(kind, of)).state;
        assert!(text.contains(word), "{text:?}");
    };
    says(DocumentKind::Passport, FileState::Missing, "JPEG");
    says(DocumentKind::Contract, FileState::Missing, "PDF");
    says(DocumentKind::Utility, FileState::Missing, "PDF");
    let wrong = FileState::Unfit;
    says(DocumentKind::Passport, wrong(FileError::NotAnImage), "JPEG");
    says(DocumentKind::Contract, wrong(FileError::NotAPdf), "PDF");
    says(DocumentKind::Utility, wrong(FileError::NotADocument), "PDF");
    says(
        DocumentKind::Passport,
        wrong(FileError::Heic),
        "here instead",
    );
}

#[test]
fn the_limit_is_said_in_words() {
    for (max_file_bytes, words) in [
        (10 * 1024 * 1024, " 10 MB."),
        (1024 * 1024, " 1 MB."),
        (500 * 1024, " 500 kB."),
        (100, " 100 bytes."),
    ] {
        let text = row(DocumentView {
            max_file_bytes,
            ..document(DocumentKind::IdCard, FileState::Unfit(FileError::TooLarge))
        })
        .state;
        assert!(text.contains(words), "{text:?}");
    }
}

#[test]
fn the_controls_say_whether_there_was_a_file_before() {
    let [missing, ready] = [FileState::Missing, FileState::Ready]
        .map(|state| row(document(DocumentKind::Passport, state)));
    assert_ne!(missing.choose, ready.choose);
    assert_ne!(missing.camera, ready.camera);
    assert_ne!(missing.choose, missing.camera);
    for state in [FileState::Sending(3), FileState::There] {
        let row = row(document(DocumentKind::Passport, state));
        assert_eq!((row.choose, row.camera), (None, None));
    }
}

#[test]
fn the_camera_is_offered_for_what_can_be_photographed() {
    let row = row(DocumentView {
        has_camera: false,
        ..document(DocumentKind::Passport, FileState::Missing)
    });
    assert!(row.camera.is_none() && row.choose.is_some());
}

#[test]
fn arrival_and_failure_are_announced_and_progress_is_not() {
    let passport = |state| document(DocumentKind::Passport, state);
    let bill = |state| document(DocumentKind::Utility, state);
    let said = |documents| english(&view_of(documents)).announcement.to_string();
    let missing = FileState::Missing;

    let silent = said(vec![passport(missing), bill(missing)]);
    assert_eq!(silent, "We need your documents");
    let sending = |percent| said(vec![passport(FileState::Sending(percent)), bill(missing)]);
    assert_eq!(sending(3), sending(97));
    assert_ne!(sending(3), silent);
    let arrived = said(vec![passport(FileState::There), bill(missing)]);
    assert!(arrived.contains("1 of 2"), "{arrived:?}");
    let lost = said(vec![passport(FileState::There), bill(FileState::Lost)]);
    assert!(
        lost.contains("Utility bill") && lost.contains("1 of 2"),
        "{lost:?}"
    );
    assert_ne!(
        lost,
        said(vec![passport(FileState::There), bill(FileState::Refused)])
    );
}
