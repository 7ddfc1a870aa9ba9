//! The documents that the person uploads here.

use std::cell::Cell;

use hosted_flow_core::document::FileKind;
use hosted_flow_core::view::{DocumentView, FileState};
use yew::prelude::*;

use super::changing;
use crate::browser::file::ChosenFile;
use crate::text::documents as words;
use crate::user_action::UserAction;

/// Properties of [`Documents`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct DocumentsProps {
    pub(super) documents: Vec<DocumentView>,
    pub(super) on_action: Callback<UserAction>,
}

/// The documents, each with its state and its controls.
#[component]
pub(super) fn Documents(props: &DocumentsProps) -> Html {
    // Element ids must be unique, and a page may have several lists.
    let list = use_memo((), |()| LISTS.replace(LISTS.get() + 1));
    let row = |(index, document): (usize, &DocumentView)| {
        let state = format!("hosted-flow-document-{list}-{index}");
        row(document, &state.into(), &props.on_action)
    };
    html! {
        <ul class="hosted-flow-documents" aria-label={words::DOCUMENTS}>
            { for props.documents.iter().enumerate().map(row) }
        </ul>
    }
}

thread_local! {
    static LISTS: Cell<u32> = const { Cell::new(0) };
}

fn row(document: &DocumentView, state_id: &AttrValue, on_action: &Callback<UserAction>) -> Html {
    let name = words::name(document).into_owned();
    let takes_file = !matches!(document.state, FileState::Sending(_) | FileState::There);
    let is_bad = matches!(
        document.state,
        FileState::Unfit(_) | FileState::Lost | FileState::Refused
    );
    let control = |with_camera: bool| {
        let label = if with_camera {
            words::photograph(document.state)
        } else {
            words::choose(document.state)
        };
        let of = document.id.clone();
        let choose = on_action.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(file) = ChosenFile::take(&event) {
                let document = of.clone();
                choose.emit(UserAction::Choose { document, file });
            }
        });
        html! {
            // A constant key keeps the element, and with it the focus.
            <label class="hosted-flow-file" key={if with_camera { "camera" } else { "file" }}>
                <input
                    type="file"
                    accept={accepted(document, with_camera)}
                    capture={with_camera.then_some("environment")}
                    aria-describedby={state_id.clone()}
                    aria-invalid={is_bad.then_some("true")}
                    {onchange}
                />
                { changing(label) }
                <span class="hosted-flow-live">{ format!(": {name}") }</span>
            </label>
        }
    };
    html! {
        <li
            key={document.id.clone()}
            class="hosted-flow-document"
            data-document={document.id.clone()}
            data-state={state_name(document.state)}
        >
            <p class="hosted-flow-document-name">{ name.clone() }</p>
            <p class="hosted-flow-document-state" id={state_id.clone()}>
                { changing(&words::state(document)) }
            </p>
            if let FileState::Sending(percent) = document.state {
                <progress
                    max="100"
                    value={percent.to_string()}
                    aria-label={format!("{} {name}", words::SENDING)}
                />
            }
            if takes_file {
                <div class="hosted-flow-files">
                    if document.has_camera { { control(true) } }
                    { control(false) }
                </div>
            }
        </li>
    }
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
