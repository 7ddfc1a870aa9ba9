//! Help: how to reach support, and what to tell them.

use hosted_flow_core::features;

use super::also;
use super::node::{Does, Element, Name, Node, Slot, fixed};
use crate::help::{Copy, Quoted};
use crate::screen::Screen;
use crate::texts::Text;

/// The help of a screen, with the host page's own words on how to reach support.
pub(super) fn help(screen: &Screen) -> Option<Node> {
    let help = screen.help.as_ref()?;
    let mut all = Vec::new();
    if let Some(lead) = &help.lead {
        let lead = vec![text(lead), space(), Node::Slot(Slot::Support)];
        all.push(Element::new("p", vec![], lead).keyed("lead"));
    }
    for (it, key) in help.quoted.iter().zip(["1", "2", "3"]) {
        all.push(quoted(it, &help.copy).keyed(key));
    }
    if let Some((heading, below)) = help.record.as_ref().filter(|_| features::RECORDER) {
        all.push(record(heading, below));
    }
    Some(Element::of_class("div", "hosted-flow-help", all).keyed("help"))
}

fn quoted(it: &Quoted, texts: &Copy) -> Element {
    let shown = vec![text(&Text::from(it.shown.clone()))];
    let code = vec![
        (Name::DataReference, Some(it.whole.clone().into())),
        (Name::Dir, fixed("ltr")),
    ];
    let mut inside = vec![
        text(&it.label),
        space(),
        Element::new("code", code, shown).into(),
        space(),
    ];
    if features::COPY {
        inside.push(copy(texts, &it.label, &it.whole));
    }
    Element::of_class("p", "hosted-flow-reference", inside)
}

/// A button that copies; `name` says to screen readers what. What it says when that is done is set in
/// the document, and a renderer leaves it there: it never changes an element with the same key and
/// text. Another language has another key.
fn copy(texts: &Copy, name: &Text, value: &str) -> Node {
    let label = Element::new("span", vec![], vec![text(&texts.label)]);
    let mut button = Element::new(
        "button",
        vec![
            (Name::Type, fixed("button")),
            (Name::Class, fixed("hosted-flow-copy")),
        ],
        vec![label.keyed(texts.label.clone()), also(": ", name)],
    );
    button.does = Some(Does::Copy {
        value: value.to_owned(),
        texts: texts.clone(),
    });
    button.into()
}

/// The flight record, which the person can copy and send to support.
fn record(heading: &Text, below: &Text) -> Node {
    let mut record = Element::of_class(
        "details",
        "hosted-flow-record",
        vec![
            Element::new("summary", vec![], vec![text(heading)]).into(),
            Element::new("p", vec![], vec![text(below)]).into(),
            Element::new(
                "textarea",
                vec![
                    (Name::ReadOnly, fixed("")),
                    (Name::Rows, fixed("6")),
                    (Name::Dir, fixed("ltr")),
                    (Name::AriaLabel, Some(heading.clone())),
                ],
                vec![],
            )
            .into(),
        ],
    );
    record.does = Some(Does::OpenRecord);
    record.keyed("record")
}

fn text(text: &Text) -> Node {
    Node::Text(text.clone())
}

fn space() -> Node {
    Node::Text(Text::Static(" "))
}
