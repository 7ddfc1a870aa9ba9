//! The tree of markup as Yew's nodes.

use std::rc::Rc;

use hosted_flow_core::features;
use hosted_flow_screen::markup::{Anchor, AttributeName, Does, Element, Node, Slot};
use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText,
};

use super::{HostParts, Places};
use crate::using::Uses;

/// What a tree is drawn with.
pub(super) struct Draw<'page> {
    pub(super) parts: &'page HostParts<'page>,
    pub(super) places: &'page Places,
    pub(super) uses: Rc<Uses>,
}

impl Draw<'_> {
    pub(super) fn element(&self, element: Element) -> VNode {
        let mut tag = VTag::new(element.tag);
        // One list of names for all elements: Yew compares values of the same list by their index.
        let mut values: Box<[_]> = AttributeName::ALL.iter().map(|_| None).collect();
        if !element.class.is_empty() {
            for name in [AttributeName::Class, AttributeName::Part] {
                values[name as usize] = Some(AttributeOrProperty::Static(element.class));
            }
        }
        for (name, value) in element.fixed {
            values[*name as usize] = Some(AttributeOrProperty::Static(value));
        }
        for (name, value) in element.varying {
            values[name as usize] = value.map(AttributeOrProperty::Attribute);
        }
        tag.attributes = Attributes::Dynamic {
            keys: AttributeName::ALL,
            values,
        };
        tag.key = element.key.map(|key| Key::from(key.as_str()));
        if let Some(anchor) = element.anchor {
            tag.node_ref = self.place(anchor).clone();
        }
        if let Some(does) = element.does {
            let uses = self.uses.clone();
            tag.add_listener(Rc::new(OnUse { does, uses }));
        }
        tag.add_children(element.children.into_iter().map(|node| self.node(node)));
        tag.into()
    }

    fn node(&self, node: Node) -> VNode {
        match node {
            Node::Element(element) => self.element(element),
            Node::Text(text) => VText::new(text).into(),
            Node::Slot(slot) => {
                // A key of its own: the host page's nodes stay as siblings come and go.
                let part = vec![self.part(slot).clone()];
                VList::with_children(part, Some(slot.name().into())).into()
            }
        }
    }

    fn place(&self, anchor: Anchor) -> &NodeRef {
        let places = self.places;
        match anchor {
            Anchor::Root => &places.root,
            Anchor::Heading => &places.heading,
            Anchor::Form => &places.form,
            Anchor::Live => &places.live,
        }
    }

    fn part(&self, slot: Slot) -> &Html {
        let parts = self.parts;
        match slot {
            Slot::Support => parts.support,
            Slot::Details => parts.details,
            Slot::SignIn => parts.sign_in,
            Slot::Consent => parts.consent,
            Slot::Next => parts.next,
        }
    }
}

/// Listens for the use of an element.
struct OnUse {
    does: Does,
    uses: Rc<Uses>,
}

impl Listener for OnUse {
    fn kind(&self) -> ListenerKind {
        match self.does.event() {
            "change" => ListenerKind::onchange,
            "toggle" => ListenerKind::ontoggle,
            "error" if features::DOCUMENTS => ListenerKind::onerror,
            _ => ListenerKind::onclick,
        }
    }

    fn handle(&self, event: Event) {
        self.uses.carry_out(&self.does, &event);
    }

    fn passive(&self) -> bool {
        false
    }
}
