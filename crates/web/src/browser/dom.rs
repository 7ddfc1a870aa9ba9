//! The tree of markup as nodes of the document.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use gloo_events::EventListener;
use hosted_flow_screen::Text;
use hosted_flow_screen::markup::{Anchor, AttributeName, Does, Element as Markup, Node, Slot};
use web_sys::{Document, Element, Event, Node as DomNode};

/// Carries out what an element does, at its event.
pub(crate) type OnUse = Rc<dyn Fn(&Does, &Event)>;

/// What the page puts into the screen: a node for each slot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// How to reach support.
    pub support: Option<DomNode>,
    /// A form for missing details.
    pub details: Option<DomNode>,
    /// A way to sign in.
    pub sign_in: Option<DomNode>,
    /// What the person agrees to before leaving.
    pub consent: Option<DomNode>,
    /// What comes after success.
    pub next: Option<DomNode>,
}

impl Parts {
    fn of(&self, slot: Slot) -> Option<&DomNode> {
        let part = match slot {
            Slot::Support => &self.support,
            Slot::Details => &self.details,
            Slot::SignIn => &self.sign_in,
            Slot::Consent => &self.consent,
            Slot::Next => &self.next,
        };
        part.as_ref()
    }
}

/// The elements that a change concerns.
#[derive(Clone, Default)]
pub(crate) struct Places {
    pub(crate) root: Option<Element>,
    pub(crate) heading: Option<Element>,
    pub(crate) form: Option<Element>,
    pub(crate) live: Option<Element>,
}

/// A drawn screen. It is removed from the document when it is dropped.
#[derive(Default)]
pub(crate) struct DrawnScreen {
    nodes: Vec<Drawn>,
    places: Places,
}

impl DrawnScreen {
    /// Draws the tree into a node, in place of what was drawn before.
    pub(crate) fn draw(&mut self, into: &DomNode, tree: Markup, on_use: &OnUse, parts: &Parts) {
        // The program's own document, also where the place is in a frame's: of nodes that another window
        // has made we could not tell what they are.
        let Some(document) = super::window().and_then(|window| window.document()) else {
            return;
        };
        let mut draw = Draw {
            document,
            on_use,
            parts,
            places: Places::default(),
        };
        draw.children(into, &mut self.nodes, vec![Node::Element(tree)], false);
        self.places = draw.places;
    }

    pub(crate) fn places(&self) -> &Places {
        &self.places
    }
}

impl Drop for DrawnScreen {
    fn drop(&mut self) {
        for drawn in &self.nodes {
            drawn.remove();
        }
    }
}

impl fmt::Debug for DrawnScreen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("DrawnScreen")
    }
}

/// A node of ours, and what was drawn in it.
enum Drawn {
    Element(DrawnElement),
    Text(DomNode, Text),
    Slot(Slot, Option<DomNode>),
}

struct DrawnElement {
    node: Element,
    tag: &'static str,
    key: Option<Text>,
    varying: Vec<(AttributeName, Option<Text>)>,
    children: Vec<Drawn>,
    listener: Option<(Rc<RefCell<Does>>, EventListener)>,
}

impl Drawn {
    /// Whether this node can show that one.
    fn fits(&self, other: &Node, parts: &Parts) -> bool {
        match (self, other) {
            (Self::Element(drawn), Node::Element(other)) => {
                drawn.tag == other.tag && drawn.key == other.key
            }
            (Self::Text(..), Node::Text(_)) => true,
            (Self::Slot(drawn, node), Node::Slot(other)) => {
                drawn == other && node.as_ref() == parts.of(*other)
            }
            _ => false,
        }
    }

    fn node(&self) -> Option<&DomNode> {
        match self {
            Self::Element(drawn) => Some(&drawn.node),
            Self::Text(node, _) => Some(node),
            Self::Slot(_, node) => node.as_ref(),
        }
    }

    fn remove(&self) {
        if let Some(node) = self.node()
            && let Some(parent) = node.parent_node()
        {
            let _ = parent.remove_child(node);
        }
    }
}

/// One drawing.
struct Draw<'page> {
    document: Document,
    on_use: &'page OnUse,
    parts: &'page Parts,
    places: Places,
}

impl Draw<'_> {
    /// Makes the children of a node the wanted ones. A child that stays is not moved, unless the order
    /// has changed: it would lose the focus.
    fn children(&mut self, parent: &DomNode, all: &mut Vec<Drawn>, wanted: Vec<Node>, svg: bool) {
        let mut before: Vec<_> = std::mem::take(all).into_iter().map(Some).collect();
        let mut is_placed = Vec::new();
        let mut last = 0;
        for node in wanted {
            let place = before
                .iter()
                .position(|it| it.as_ref().is_some_and(|it| it.fits(&node, self.parts)));
            let drawn = place.and_then(|place| before[place].take());
            if let Some(drawn) = self.node(drawn, node, svg) {
                all.push(drawn);
                is_placed.push(place.is_some_and(|place| place >= last));
                last = place.map_or(last, |place| place.max(last));
            }
        }
        for gone in before.iter().flatten() {
            gone.remove();
        }
        let mut after: Option<&DomNode> = None;
        for (drawn, is_placed) in all.iter().zip(is_placed).rev() {
            let Some(node) = drawn.node() else { continue };
            if !is_placed && parent.insert_before(node, after).is_err() {
                // The page has taken the next one away.
                let _ = parent.append_child(node);
            }
            after = Some(node);
        }
    }

    fn node(&mut self, drawn: Option<Drawn>, node: Node, svg: bool) -> Option<Drawn> {
        Some(match node {
            Node::Element(markup) => {
                let svg = svg || markup.tag == "svg";
                let mut drawn = match drawn {
                    Some(Drawn::Element(drawn)) => drawn,
                    _ => self.create(&markup, svg)?,
                };
                self.element(&mut drawn, markup, svg);
                Drawn::Element(drawn)
            }
            Node::Text(text) => {
                let node = match drawn {
                    Some(Drawn::Text(node, before)) if before == text => node,
                    Some(Drawn::Text(node, _)) => {
                        node.set_node_value(Some(&text));
                        node
                    }
                    _ => self.document.create_text_node(&text).into(),
                };
                Drawn::Text(node, text)
            }
            Node::Slot(slot) => {
                let node = self.parts.of(slot).cloned();
                Drawn::Slot(slot, node)
            }
        })
    }

    fn create(&self, markup: &Markup, svg: bool) -> Option<DrawnElement> {
        let namespace = if svg { SVG } else { HTML };
        let node = self.document.create_element_ns(Some(namespace), markup.tag);
        let node = node.ok()?;
        let listener = markup.does.clone().map(|does| {
            let event = does.event();
            let does = Rc::new(RefCell::new(does));
            let (on_use, of) = (self.on_use.clone(), does.clone());
            let listener = EventListener::new(&node, event, move |event| {
                let does = of.borrow().clone();
                on_use(&does, event);
            });
            (does, listener)
        });
        let class = [AttributeName::Class, AttributeName::Part].map(|name| (name, markup.class));
        let class = class.iter().filter(|(_, class)| !class.is_empty());
        for (name, value) in class.chain(markup.fixed) {
            let _ = node.set_attribute(name.text(), value);
        }
        Some(DrawnElement {
            node,
            tag: markup.tag,
            key: markup.key.clone(),
            varying: Vec::new(),
            children: Vec::new(),
            listener,
        })
    }

    fn element(&mut self, drawn: &mut DrawnElement, markup: Markup, svg: bool) {
        for (name, value) in &markup.varying {
            let before = drawn.varying.iter().find(|(other, _)| other == name);
            let before = before.and_then(|(_, value)| value.as_ref());
            match value {
                _ if before == value.as_ref() => {}
                Some(value) => drop(drawn.node.set_attribute(name.text(), value)),
                None => drop(drawn.node.remove_attribute(name.text())),
            }
        }
        drawn.varying = markup.varying;
        if let (Some(now), Some((does, _))) = (markup.does, &drawn.listener) {
            does.replace(now);
        }
        match markup.anchor {
            Some(Anchor::Root) => self.places.root = Some(drawn.node.clone()),
            Some(Anchor::Heading) => self.places.heading = Some(drawn.node.clone()),
            Some(Anchor::Form) => self.places.form = Some(drawn.node.clone()),
            Some(Anchor::Live) => self.places.live = Some(drawn.node.clone()),
            None => {}
        }
        self.children(&drawn.node, &mut drawn.children, markup.children, svg);
    }
}

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";
