//! Help: how to reach support, and what to tell them.

use hosted_flow_core::features;

use super::also;
use super::node::{Does, Element, Name, Node, Slot};
use crate::help::{Copy, Quoted};
use crate::screen::Screen;
use crate::texts::Text;

/// The help of a screen, with the host page's own words on how to reach support.
pub(super) fn help(screen: &Screen) -> Option<Node> {
    let help = screen.help.as_ref()?;
    let mut all = Vec::new();
    if let Some(lead) = &help.lead {
        let lead = vec![text(lead), space(), Node::Slot(Slot::Support)];
        all.push(Element::new("p", "", lead).keyed("lead"));
    }
    for (it, key) in help.quoted.iter().zip(["1", "2", "3"]) {
        all.push(quoted(it, &help.copy).keyed(key));
    }
    if let Some((heading, below)) = help.record.as_ref().filter(|_| features::RECORDER) {
        all.push(record(heading, below));
    }
    Some(Element::new("div", "hosted-flow-help", all).keyed("help"))
}

fn quoted(it: &Quoted, texts: &Copy) -> Element {
    let mut code = Element::new("code", "", vec![text(&Text::from(it.shown.clone()))]);
    code.fixed = &[(Name::Dir, "ltr")];
    code.varying = vec![(Name::DataReference, Some(it.whole.clone().into()))];
    let mut inside = vec![text(&it.label), space(), code.into(), space()];
    if features::COPY {
        inside.push(copy(texts, &it.label, &it.whole));
    }
    Element::new("p", "hosted-flow-reference", inside)
}

/// A button that copies; `name` says to screen readers what. What it says when that is done is set in
/// the document, and a renderer leaves it there: it never changes an element with the same key and
/// text. Another language has another key.
fn copy(texts: &Copy, name: &Text, value: &str) -> Node {
    let label = Element::new("span", "", vec![text(&texts.label)]);
    let inside = vec![label.keyed(texts.label.clone()), also(": ", name)];
    let mut button = Element::new("button", "hosted-flow-copy", inside);
    button.fixed = &[(Name::Type, "button")];
    button.does = Some(Does::Copy {
        value: value.to_owned(),
        texts: texts.clone(),
    });
    button.into()
}

/// The flight record, which the person can copy and send to support.
fn record(heading: &Text, below: &Text) -> Node {
    let mut place = Element::new("textarea", "", vec![]);
    place.fixed = &[(Name::ReadOnly, ""), (Name::Rows, "6"), (Name::Dir, "ltr")];
    place.varying = vec![(Name::AriaLabel, Some(heading.clone()))];
    let inside = vec![
        Element::new("summary", "", vec![text(heading)]).into(),
        Element::new("p", "", vec![text(below)]).into(),
        place.into(),
    ];
    let mut record = Element::new("details", "hosted-flow-record", inside);
    record.does = Some(Does::OpenRecord);
    record.keyed("record")
}

fn text(text: &Text) -> Node {
    Node::Text(text.clone())
}

fn space() -> Node {
    Node::Text(Text::Static(" "))
}
