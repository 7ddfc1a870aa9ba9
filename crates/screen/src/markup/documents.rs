//! The documents that the person uploads here.

use super::node::{Does, Element, Name, Node};
use super::{also, changing, known};
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
    let mut list = Element::new("ul", "hosted-flow-documents", rows);
    list.fixed = &[(Name::Role, "list")];
    list.varying = vec![(Name::AriaLabel, Some(documents.label.clone()))];
    list.keyed("documents")
}

fn row(row: &Row, state_id: &Text) -> Node {
    let text = |text: &Text| vec![Node::Text(text.clone())];
    let id = Text::from(row.id.clone());
    let mut all =
        vec![Element::new("p", "hosted-flow-document-name", text(&row.name)).keyed("name")];
    if let Some(file) = &row.file {
        all.push(Element::new("p", "hosted-flow-document-file", text(file)).keyed("file"));
    }
    if let Some(url) = &row.picture {
        all.push(picture(url));
    }
    let mut state = Element::new(
        "p",
        "hosted-flow-document-state",
        vec![changing(&row.state)],
    );
    state.varying = vec![(Name::Id, Some(state_id.clone()))];
    all.push(state.keyed("state"));
    if let Some((percent, label)) = &row.progress {
        let mut progress = Element::new("progress", "", vec![]);
        progress.fixed = &[(Name::Max, "100")];
        progress.varying = vec![
            (Name::Value, Some(percent.to_string().into())),
            (Name::AriaLabel, Some(label.clone())),
        ];
        all.push(progress.keyed("progress"));
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
        all.push(Element::new("div", "hosted-flow-files", controls).keyed("files"));
    }
    let mut element = Element::new("li", "hosted-flow-document", all);
    element.varying = vec![
        (Name::DataDocument, Some(id.clone())),
        (Name::DataState, known(row.state_name)),
    ];
    element.keyed(id)
}

/// Another file has another element: this one may have been hidden.
fn picture(url: &str) -> Node {
    let url = Text::from(url.to_owned());
    let mut image = Element::new("img", "hosted-flow-document-picture", vec![]);
    // The name of the file stands beside it.
    image.fixed = &[(Name::Alt, "")];
    image.varying = vec![(Name::Src, Some(url.clone()))];
    image.does = Some(Does::Hide);
    image.keyed(url)
}

fn control(row: &Row, label: &Text, with_camera: bool, state_id: &Text) -> Node {
    let (camera, files) = row.accept.clone();
    let accept = if with_camera { camera } else { files };
    let mut input = Element::new("input", "", vec![]);
    input.fixed = &[(Name::Type, "file")];
    input.varying = vec![
        (Name::Accept, Some(accept.into())),
        (Name::Capture, known("environment").filter(|_| with_camera)),
        (Name::AriaDescribedBy, Some(state_id.clone())),
        (Name::AriaInvalid, known("true").filter(|_| row.is_bad)),
    ];
    input.does = Some(Does::Choose(row.id.clone()));
    let inside = vec![input.into(), changing(label), also(": ", &row.name)];
    // A constant key keeps the element, and with it the focus.
    let key = if with_camera { "camera" } else { "file" };
    Element::new("label", "hosted-flow-file", inside).keyed(key)
}

fn remove(row: &Row, label: &Text) -> Node {
    let inside = vec![Node::Text(label.clone()), also(": ", &row.name)];
    let mut button = Element::new("button", "hosted-flow-button", inside);
    button.fixed = &[(Name::Type, "button"), (Name::DataRank, "text")];
    button.does = Some(Does::Remove(row.id.clone()));
    button.keyed("remove")
}
