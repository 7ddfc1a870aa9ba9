//! The documents that the person uploads here.

use hosted_flow_screen::{Documents, Row, Text};
use yew::prelude::*;

use super::changing;
use crate::browser::file::ChosenFile;
use crate::user_action::UserAction;

/// The documents, each with its state and its controls. `list` makes their ids unique.
pub(super) fn documents(
    documents: &Documents,
    list: u32,
    on_action: &Callback<UserAction>,
) -> Html {
    let row = |(index, document): (usize, &Row)| {
        let state = format!("hosted-flow-document-{list}-{index}");
        row(document, &state.into(), on_action)
    };
    html! {
        <ul role="list" class="hosted-flow-documents" aria-label={&documents.label}>
            { for documents.rows.iter().enumerate().map(row) }
        </ul>
    }
}

fn row(row: &Row, state_id: &AttrValue, on_action: &Callback<UserAction>) -> Html {
    let control = |(label, with_camera): (&Text, bool)| {
        let of = row.id.clone();
        let choose = on_action.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(file) = ChosenFile::take(&event) {
                let document = of.clone();
                choose.emit(UserAction::Choose { document, file });
            }
        });
        let (camera, files) = row.accept.clone();
        html! {
            // A constant key keeps the element, and with it the focus.
            <label class="hosted-flow-file" key={if with_camera { "camera" } else { "file" }}>
                <input
                    type="file"
                    accept={if with_camera { camera } else { files }}
                    capture={with_camera.then_some("environment")}
                    aria-describedby={state_id.clone()}
                    aria-invalid={row.is_bad.then_some("true")}
                    {onchange}
                />
                { changing(label) }
                <span class="hosted-flow-live">{ ": " }{ &row.name }</span>
            </label>
        }
    };
    let controls = [(&row.camera, true), (&row.choose, false)];
    let controls = controls
        .into_iter()
        .filter_map(|(label, with_camera)| Some((label.as_ref()?, with_camera)));
    html! {
        <li
            key={row.id.clone()}
            class="hosted-flow-document"
            data-document={row.id.clone()}
            data-state={row.state_name}
        >
            <p class="hosted-flow-document-name">{ &row.name }</p>
            if let Some(file) = &row.file { <p class="hosted-flow-document-file">{ file }</p> }
            <p class="hosted-flow-document-state" id={state_id.clone()}>{ changing(&row.state) }</p>
            if let Some((percent, label)) = &row.progress {
                <progress max="100" value={percent.to_string()} aria-label={label} />
            }
            if row.choose.is_some() {
                <div class="hosted-flow-files">
                    { for controls.map(control) }
                    if let Some(label) = &row.remove { { remove(row, label, on_action) } }
                </div>
            }
        </li>
    }
}

fn remove(row: &Row, label: &Text, on_action: &Callback<UserAction>) -> Html {
    let document = row.id.clone();
    let onclick = on_action.reform(move |_: MouseEvent| UserAction::Remove {
        document: document.clone(),
    });
    html! {
        <button type="button" class="hosted-flow-button" data-rank="text" key="remove" {onclick}>
            { label }
            <span class="hosted-flow-live">{ ": " }{ &row.name }</span>
        </button>
    }
}
