//! The documents, in every state.

use std::collections::BTreeSet;

use hosted_flow_core::document::{DocumentKind, FileError, Side};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{DocumentView, FileState, Phase, Topic, View};

use crate::text::announcement;
use crate::text::documents::{choose, name, photograph, state};

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

fn document(kind: DocumentKind, state: FileState) -> DocumentView {
    DocumentView {
        id: "doc-0".to_owned(),
        kind,
        side: None,
        label: None,
        state,
        most_bytes: 10 * 1024 * 1024,
        has_camera: true,
    }
}

pub(super) fn all_documents() -> Vec<DocumentView> {
    let mut all = Vec::new();
    for kind in KINDS {
        for side in [None, Some(Side::Front), Some(Side::Back)] {
            let states = std::iter::successors(Some(FileState::Missing), |state| next(*state));
            all.extend(states.map(|state| DocumentView {
                side,
                ..document(kind, state)
            }));
        }
    }
    all
}

pub(super) fn view_of(documents: Vec<DocumentView>) -> View {
    View {
        topic: Topic::DocumentsNeeded,
        phase: Phase::NeedsInput,
        documents,
        ..View::before(Provider::ConnectFi)
    }
}

#[test]
fn every_document_and_every_file_state_has_its_text() {
    let all = all_documents();
    let names: BTreeSet<_> = all.iter().map(name).collect();
    assert_eq!(names.len(), KINDS.len() * 3, "{names:?}");
    for document in &all {
        let text = state(document);
        assert!(text.starts_with(char::is_uppercase), "{text:?}");
        assert!(text.ends_with('.'), "{text:?}");
    }
    let passport = |state| document(DocumentKind::Passport, state);
    let states = std::iter::successors(Some(FileState::Missing), |state| next(*state));
    let texts: BTreeSet<_> = states.clone().map(|it| state(&passport(it))).collect();
    assert_eq!(texts.len(), states.count(), "two states read alike");
}

#[test]
fn an_unknown_document_kind_shows_the_provider_label() {
    let labelled = |kind| DocumentView {
        label: Some("Proof of funds".to_owned()),
        side: Some(Side::Back),
        ..document(kind, FileState::Missing)
    };
    assert_eq!(name(&labelled(DocumentKind::Other)), "Proof of funds, back");
    assert_eq!(
        name(&labelled(DocumentKind::Passport)),
        "Passport, the page with your photo, back"
    );
}

#[test]
fn the_wanted_file_is_named_before_and_after_a_wrong_one() {
    let says = |kind, of, word: &str| {
        let text = state(&document(kind, of));
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
        "Most Compatible",
    );
}

#[test]
fn the_limit_is_said_in_words() {
    for (most_bytes, words) in [
        (10 * 1024 * 1024, " 10 MB "),
        (1024 * 1024, " 1 MB "),
        (500 * 1024, " 500 kB "),
        (100, " 100 bytes "),
    ] {
        let text = state(&DocumentView {
            most_bytes,
            ..document(DocumentKind::IdCard, FileState::Unfit(FileError::TooLarge))
        });
        assert!(text.contains(words), "{text:?}");
    }
}

#[test]
fn the_controls_say_whether_there_was_a_file_before() {
    assert_ne!(choose(FileState::Missing), choose(FileState::Ready));
    assert_ne!(photograph(FileState::Missing), photograph(FileState::Ready));
    assert_ne!(choose(FileState::Missing), photograph(FileState::Missing));
}

#[test]
fn arrival_and_failure_are_announced_and_progress_is_not() {
    let passport = |state| document(DocumentKind::Passport, state);
    let bill = |state| document(DocumentKind::Utility, state);
    let said = |documents| announcement(&view_of(documents)).into_owned();
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
