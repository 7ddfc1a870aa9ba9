//! The documents that the person uploads here.

use super::node::{Does, Element, Name, Node, fixed};
use super::{also, changing};
use crate::documents::{Documents, Row};
use crate::texts::Text;

/// The documents, each with its state and its controls. `number` makes their ids unique.
pub(super) fn documents(documents: &Documents, number: u32) -> Node {
    let mut rows = Vec::new();
    for document in &documents.rows {
        let index = rows.len();
        let state = format!("hosted-flow-document-{number}-{index}");
        rows.push(row(document, &state.into()));
    }
    Element::new(
        "ul",
        vec![
            (Name::Role, fixed("list")),
            (Name::Class, fixed("hosted-flow-documents")),
            (Name::AriaLabel, Some(documents.label.clone())),
        ],
        rows,
    )
    .keyed("documents")
}

fn row(row: &Row, state_id: &Text) -> Node {
    let text = |text: &Text| vec![Node::Text(text.clone())];
    let id = Text::from(row.id.clone());
    let mut all =
        vec![Element::of_class("p", "hosted-flow-document-name", text(&row.name)).keyed("name")];
    if let Some(file) = &row.file {
        all.push(Element::of_class("p", "hosted-flow-document-file", text(file)).keyed("file"));
    }
    let state = vec![
        (Name::Class, fixed("hosted-flow-document-state")),
        (Name::Id, Some(state_id.clone())),
    ];
    all.push(Element::new("p", state, vec![changing(&row.state)]).keyed("state"));
    if let Some((percent, label)) = &row.progress {
        let progress = vec![
            (Name::Max, fixed("100")),
            (Name::Value, Some(percent.to_string().into())),
            (Name::AriaLabel, Some(label.clone())),
        ];
        all.push(Element::new("progress", progress, vec![]).keyed("progress"));
    }
    if row.choose.is_some() {
        let mut controls = Vec::new();
        if let Some(label) = &row.camera {
            controls.push(control(row, label, true, state_id));
        }
        if let Some(label) = &row.choose {
            controls.push(control(row, label, false, state_id));
        }
        if let Some(label) = &row.remove {
            controls.push(remove(row, label));
        }
        all.push(Element::of_class("div", "hosted-flow-files", controls).keyed("files"));
    }
    let attributes = vec![
        (Name::Class, fixed("hosted-flow-document")),
        (Name::DataDocument, Some(id.clone())),
        (Name::DataState, fixed(row.state_name)),
    ];
    Element::new("li", attributes, all).keyed(id)
}

fn control(row: &Row, label: &Text, with_camera: bool, state_id: &Text) -> Node {
    let (camera, files) = row.accept.clone();
    let accept = if with_camera { camera } else { files };
    let mut input = Element::new(
        "input",
        vec![
            (Name::Type, fixed("file")),
            (Name::Accept, Some(accept.into())),
            (Name::Capture, fixed("environment").filter(|_| with_camera)),
            (Name::AriaDescribedBy, Some(state_id.clone())),
            (Name::AriaInvalid, fixed("true").filter(|_| row.is_bad)),
        ],
        vec![],
    );
    input.does = Some(Does::Choose(row.id.clone()));
    let inside = vec![input.into(), changing(label), also(": ", &row.name)];
    // A constant key keeps the element, and with it the focus.
    let key = if with_camera { "camera" } else { "file" };
    Element::of_class("label", "hosted-flow-file", inside).keyed(key)
}

fn remove(row: &Row, label: &Text) -> Node {
    let mut button = Element::new(
        "button",
        vec![
            (Name::Type, fixed("button")),
            (Name::Class, fixed("hosted-flow-button")),
            (Name::DataRank, fixed("text")),
        ],
        vec![Node::Text(label.clone()), also(": ", &row.name)],
    );
    button.does = Some(Does::Remove(row.id.clone()));
    button.keyed("remove")
}
