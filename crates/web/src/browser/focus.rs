//! Keyboard focus.

use hosted_flow_core::features;
use hosted_flow_screen::{Change, Focus};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::dom::Places;

/// Moves the focus and announces what has changed, once it is drawn.
pub(crate) fn carry_out(change: Change, places: Places) {
    let has_moved = match change.focus {
        Focus::Stay => false,
        Focus::Heading => move_to(places.heading, places.root, places.form),
        Focus::Rescue => rescue(places.heading),
    };
    if let (Some(text), Some(live)) = (change.announcement, places.live) {
        let is_read = has_moved && change.is_heading;
        live.set_text_content(Some(if is_read { "" } else { &text }));
    }
}

/// Moves the focus to `target`, unless it is on an element outside `root` or inside `form`, where
/// the person may be typing. Returns whether it has moved.
fn move_to(target: Option<Element>, root: Option<Element>, form: Option<Element>) -> bool {
    let (Some(target), Some(root)) = (target, root) else {
        return false;
    };
    let is_free = focused(&root).is_none_or(|active| {
        let form = form.filter(|_| features::DETAILS);
        let is_typing = form.is_some_and(|form| holds(&form, &active));
        holds(&root, &active) && !is_typing
    });
    is_free && focus(target)
}

/// Moves the focus to `target` if the focused element has been removed. Returns whether it has moved.
fn rescue(target: Option<Element>) -> bool {
    target.is_some_and(|target| focused(&target).is_none() && focus(target))
}

fn focus(target: Element) -> bool {
    target
        .dyn_into::<HtmlElement>()
        .is_ok_and(|target| target.focus().is_ok())
}

/// The focused element, as the tree of `of` sees it or, where it sees none, the tree around it;
/// nothing where the focus is on the page itself.
fn focused(of: &Element) -> Option<Element> {
    let mut tree: JsValue = of.get_root_node().into();
    loop {
        if let Some(active) = element(&tree, "activeElement") {
            return Some(active).filter(|active| active.tag_name() != "BODY");
        }
        // A shadow root sees nothing of what is focused outside its host.
        tree = element(&tree, "host")?.get_root_node().into();
    }
}

/// Whether `element` is in `holder`: also as a node of a page that is slotted into it.
fn holds(holder: &Element, element: &Element) -> bool {
    let mut node = Some(element.clone());
    while let Some(inner) = node {
        if holder.contains(Some(&inner)) {
            return true;
        }
        let slot = self::element(&inner, "assignedSlot");
        node = slot.or_else(|| inner.parent_element());
    }
    false
}

/// An element that the browser names. Its type is not checked: in a frame it is that of the frame's window.
fn element(of: &JsValue, name: &str) -> Option<Element> {
    let found = super::property(of, name).filter(JsValue::is_object)?;
    Some(found.unchecked_into())
}
