//! The documents that the person uploads.

use hosted_flow_core::document::{DocumentKind, FileError, FileKind, Side};
use hosted_flow_core::features;
use hosted_flow_core::view::{DocumentView, FileState, View};

use crate::context::Context;
use crate::locale::Key;
use crate::texts::Text;

/// The documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Documents {
    /// Name of the list, for screen readers.
    pub label: Text,
    /// One row each.
    pub rows: Vec<Row>,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// The name in `data-state`.
    pub state_name: &'static str,
    /// Its name.
    pub name: Text,
    /// How far it is, and what to do about it.
    pub state: Text,
    /// Whether the chosen file cannot be used.
    pub is_bad: bool,
    /// In percent, while it is sent, with the progress bar's name.
    pub progress: Option<(u8, Text)>,
    /// Label of the control that opens the camera.
    pub camera: Option<Text>,
    /// Label of the control that chooses a file.
    pub choose: Option<Text>,
    /// The chosen file: its name and size.
    pub file: Option<Text>,
    /// The URL of a picture of it. It says nothing that the name does not, so it needs no text; where the
    /// page's policy forbids it, nothing is shown.
    pub picture: Option<String>,
    /// Label of the button that takes it back.
    pub remove: Option<Text>,
    /// The `accept` attribute of the two: of the camera, of the files.
    pub accept: (String, String),
}

/// The documents of a view, if there are any.
pub(crate) fn of(view: &View, context: &Context) -> Option<Documents> {
    if !features::DOCUMENTS || view.documents.is_empty() {
        return None;
    }
    Some(Documents {
        label: context.texts.get(Key::DocumentsLabel),
        rows: view.documents.iter().map(|it| row(it, context)).collect(),
    })
}

fn row(document: &DocumentView, context: &Context) -> Row {
    let texts = context.texts;
    let name = name(document, context);
    let progress = match document.state {
        FileState::Sending(percent) => Some((
            percent,
            texts.fill(Key::DocumentsProgress, &[("document", &name)]),
        )),
        _ => None,
    };
    let takes_file = progress.is_none() && document.state != FileState::There;
    let is_first = document.state == FileState::Missing;
    let label = |first, other| takes_file.then(|| texts.get(if is_first { first } else { other }));
    let camera = label(Key::ButtonPhoto, Key::ButtonPhotoOther);
    Row {
        id: document.id.clone(),
        state_name: state_name(document.state),
        state: state(document, context),
        is_bad: is_bad(document.state),
        progress,
        camera: camera.filter(|_| document.has_camera),
        choose: label(Key::ButtonChoose, Key::ButtonChooseOther),
        remove: document
            .file
            .as_ref()
            .filter(|_| takes_file)
            .map(|_| texts.get(Key::ButtonRemove)),
        picture: document.picture.clone(),
        file: document.file.as_ref().map(|file| {
            let name = isolated(&file.name);
            // The state says that it is empty.
            if file.size == 0 {
                return name.into();
            }
            let values = [("name", &*name), ("size", &context.format.size(file.size))];
            texts.fill(Key::DocumentsFile, &values)
        }),
        accept: (accepted(document, true), accepted(document, false)),
        name,
    }
}

/// A text of another direction does not change the order of those around it.
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// A document's name.
fn name(document: &DocumentView, context: &Context) -> Text {
    let texts = context.texts;
    let kind = match (document.kind, &document.label) {
        (DocumentKind::Passport, _) => texts.get(Key::DocumentsPassport),
        (DocumentKind::License, _) => texts.get(Key::DocumentsLicence),
        (DocumentKind::IdCard, _) => texts.get(Key::DocumentsIdCard),
        (DocumentKind::Contract, _) => texts.get(Key::DocumentsTenancy),
        (DocumentKind::Utility, _) => texts.get(Key::DocumentsUtility),
        (DocumentKind::Other, Some(label)) => label.clone().into(),
        (DocumentKind::Other, None) => texts.get(Key::DocumentsOther),
    };
    match document.side {
        None => kind,
        Some(Side::Front) => texts.fill(Key::DocumentsFront, &[("document", &kind)]),
        Some(Side::Back) => texts.fill(Key::DocumentsBack, &[("document", &kind)]),
    }
}

/// How far a document is, and what to do about it.
fn state(document: &DocumentView, context: &Context) -> Text {
    let texts = context.texts;
    let key = match document.state {
        FileState::Unfit(FileError::TooLarge) => {
            let size = context.format.size(document.max_file_bytes);
            return texts.fill(Key::DocumentsTooLarge, &[("size", &size)]);
        }
        FileState::Sending(percent) => {
            let percent = context.format.percent(percent);
            return texts.fill(Key::DocumentsSending, &[("percent", &percent)]);
        }
        FileState::Missing => match document.kind.takes() {
            [FileKind::Pdf] => Key::DocumentsWantsPdf,
            takes if takes.contains(&FileKind::Pdf) => Key::DocumentsWantsAny,
            _ => Key::DocumentsWantsPhoto,
        },
        FileState::Unfit(error) => unfit(error),
        FileState::Ready => Key::DocumentsReady,
        FileState::Lost => Key::DocumentsLost,
        FileState::Refused => Key::DocumentsRefused,
        FileState::There => Key::DocumentsReceived,
    };
    texts.get(key)
}

fn unfit(error: FileError) -> Key {
    match error {
        FileError::Empty | FileError::TooLarge => Key::DocumentsEmpty,
        FileError::Heic => Key::DocumentsHeic,
        FileError::NotAnImage => Key::DocumentsNotPhoto,
        FileError::NotAPdf => Key::DocumentsNotPdf,
        FileError::NotADocument => Key::DocumentsNotReadable,
    }
}

fn is_bad(state: FileState) -> bool {
    matches!(
        state,
        FileState::Unfit(_) | FileState::Lost | FileState::Refused
    )
}

/// What is said of the documents; nothing before anything has happened to one.
pub(crate) fn announcement(view: &View, context: &Context) -> Option<Text> {
    if !features::DOCUMENTS {
        return None;
    }
    let documents = &view.documents;
    let texts = context.texts;
    let mut said = Vec::new();
    for document in documents.iter().filter(|it| is_bad(it.state)) {
        said.push(format!(
            "{}: {}",
            name(document, context),
            state(document, context)
        ));
    }
    for document in documents {
        if matches!(document.state, FileState::Sending(_)) {
            let name = name(document, context);
            said.push(
                texts
                    .fill(Key::DocumentsProgress, &[("document", &name)])
                    .to_string(),
            );
        }
    }
    let count = |state| documents.iter().filter(|it| it.state == state).count();
    let total = documents.len().to_string();
    for (state, key) in [
        (FileState::Ready, Key::DocumentsReadySaid),
        (FileState::There, Key::DocumentsReceivedSaid),
    ] {
        let count = count(state);
        if count > 0 {
            let values = [("count", &*count.to_string()), ("total", &*total)];
            said.push(texts.fill(key, &values).to_string());
        }
    }
    (!said.is_empty()).then(|| said.join(". ").into())
}

/// The `accept` attribute. A camera makes photos alone. Where JPEG is asked for, and not any image,
/// an iPhone converts its HEIC photos to JPEG.
fn accepted(document: &DocumentView, with_camera: bool) -> String {
    let kinds = document.kind.takes().iter();
    let kinds = kinds.filter(|kind| !with_camera || **kind != FileKind::Pdf);
    let kinds: Vec<_> = kinds.map(|kind| kind.media_type()).collect();
    kinds.join(",")
}

/// The name in `data-state`.
fn state_name(state: FileState) -> &'static str {
    match state {
        FileState::Missing => "missing",
        FileState::Unfit(_) => "unfit",
        FileState::Ready => "ready",
        FileState::Sending(_) => "sending",
        FileState::Lost => "lost",
        FileState::Refused => "refused",
        FileState::There => "there",
    }
}
