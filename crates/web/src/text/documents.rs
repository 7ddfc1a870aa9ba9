//! The sentences about documents that are handed in here.

use std::borrow::Cow;

use hosted_flow_core::document::{DocumentKind, FileError, FileKind, Side};
use hosted_flow_core::features;
use hosted_flow_core::view::{DocumentView, FileState, View};

use super::{Text, only_with};

/// Name of the list of documents, for screen readers.
pub(crate) const DOCUMENTS: &str = "Documents";
/// Before the name of a document that is on its way, for screen readers.
pub(crate) const SENDING: &str = "Sending:";

/// While it is not known which ones are wanted.
pub(super) const NOT_NAMED_YET: Text = only_with(
    features::DOCUMENTS,
    (
        "We need your documents",
        "We are waiting to hear which ones. As soon as we know, they are listed here.",
    ),
);
/// Above the list of them.
pub(super) const NEEDED: Text = only_with(
    features::DOCUMENTS,
    (
        "We need your documents",
        "Add a photo or a file of each, then send them. They go to our partner for this check and \
         are not kept on this page.",
    ),
);

/// A document's name.
pub(crate) fn name(document: &DocumentView) -> Cow<'_, str> {
    let kind = match (document.kind, &document.label) {
        (DocumentKind::Passport, _) => "Passport, the page with your photo",
        (DocumentKind::License, _) => "Driving licence",
        (DocumentKind::IdCard, _) => "ID card",
        (DocumentKind::Contract, _) => "Tenancy contract",
        (DocumentKind::Utility, _) => "Utility bill",
        (DocumentKind::Other, Some(label)) => label,
        (DocumentKind::Other, None) => "Another document",
    };
    match document.side {
        None => kind.into(),
        Some(Side::Front) => format!("{kind}, front").into(),
        Some(Side::Back) => format!("{kind}, back").into(),
    }
}

/// On the control that chooses a file.
pub(crate) fn choose(state: FileState) -> &'static str {
    match state {
        FileState::Missing => "Choose a file",
        _ => "Choose another file",
    }
}

/// On the control that opens the camera.
pub(crate) fn photograph(state: FileState) -> &'static str {
    match state {
        FileState::Missing => "Take a photo",
        _ => "Take another photo",
    }
}

/// How far a document is, and what to do about it.
pub(crate) fn state(document: &DocumentView) -> Cow<'static, str> {
    match document.state {
        FileState::Missing => wanted(document.kind).into(),
        FileState::Unfit(FileError::TooLarge) => format!(
            "This file is too large: {} is the most that can be sent. Choose a smaller one.",
            size(document.most_bytes)
        )
        .into(),
        FileState::Unfit(error) => unfit(error).into(),
        FileState::Ready => "Chosen, and not sent yet.".into(),
        FileState::Sending(percent) => format!("On its way: {percent} %.").into(),
        FileState::Lost => "It did not arrive. Nothing is lost: send it again.".into(),
        FileState::Refused => {
            "It arrived, but could not be used. Choose another file, with everything on it \
             readable."
                .into()
        }
        FileState::There => "It has arrived.".into(),
    }
}

fn wanted(kind: DocumentKind) -> &'static str {
    match kind.takes() {
        [FileKind::Pdf] => "All pages of it, as one PDF.",
        takes if takes.contains(&FileKind::Pdf) => "A photo (JPEG or PNG), or a PDF.",
        _ => "A photo (JPEG or PNG) with all four corners in it.",
    }
}

fn unfit(error: FileError) -> &'static str {
    match error {
        FileError::Empty | FileError::TooLarge => {
            "This file is empty, or could not be opened. Choose another one."
        }
        FileError::Heic => {
            "This photo is in the format HEIC, which cannot be read here. A JPEG is needed: on an \
             iPhone choose Settings, Camera, Formats, Most Compatible, and take it again."
        }
        FileError::NotAnImage => "This file is not a photo. Choose a JPEG or a PNG.",
        FileError::NotAPdf => "This file is not a PDF. Choose a PDF with all pages of it.",
        FileError::NotADocument => "This file cannot be read here. Choose a JPEG, a PNG or a PDF.",
    }
}

/// In the largest unit that it is at least one of.
fn size(bytes: u64) -> String {
    match (bytes / (1024 * 1024), bytes / 1024) {
        (0, 0) => format!("{bytes} bytes"),
        (0, kilo) => format!("{kilo} kB"),
        (mega, _) => format!("{mega} MB"),
    }
}

/// What is said aloud of the documents; nothing before anything has happened to one.
pub(super) fn announcement(view: &View) -> Option<String> {
    if !features::DOCUMENTS {
        return None;
    }
    let documents = &view.documents;
    let count = |is: fn(&FileState) -> bool| documents.iter().filter(|it| is(&it.state)).count();
    let is_bad = |state: &FileState| {
        matches!(
            state,
            FileState::Unfit(_) | FileState::Lost | FileState::Refused
        )
    };
    let mut said = Vec::new();
    for document in documents.iter().filter(|it| is_bad(&it.state)) {
        said.push(format!("{}: {}", name(document), state(document)));
    }
    let sending = documents
        .iter()
        .filter(|it| matches!(it.state, FileState::Sending(_)));
    said.extend(sending.map(|document| format!("{SENDING} {}.", name(document))));
    let (chosen, there) = (
        count(|state| *state == FileState::Ready),
        count(|state| *state == FileState::There),
    );
    if chosen > 0 {
        said.push(format!("Chosen, and not sent yet: {chosen}."));
    }
    if there > 0 {
        said.push(format!("Arrived: {there} of {}.", documents.len()));
    }
    (!said.is_empty()).then(|| said.join(" "))
}
