//! Keyboard focus.

use hosted_flow_core::features;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::NodeRef;

/// Moves the focus to `target`, unless it is on an element outside `root` or inside `form`, where
/// the person may be typing. Returns whether it has moved.
pub(crate) fn move_to(target: &NodeRef, root: &NodeRef, form: &NodeRef) -> bool {
    let (Some(target), Some(root)) = (target.cast::<HtmlElement>(), root.cast::<Node>()) else {
        return false;
    };
    let Some(document) = super::window().and_then(|window| window.document()) else {
        return false;
    };
    let active = super::property(&document, "activeElement");
    let active = active.and_then(|active| active.dyn_into::<Element>().ok());
    let is_free = active.is_none_or(|active| {
        let is_body = document
            .body()
            .is_some_and(|body| *AsRef::<Element>::as_ref(&body) == active);
        let form = form.cast::<Node>().filter(|_| features::DETAILS);
        let is_typing = form.is_some_and(|form| form.contains(Some(&active)));
        is_body || root.contains(Some(&active)) && !is_typing
    });
    is_free && target.focus().is_ok()
}

/// Moves the focus to `target` if the focused element has been removed. Returns whether it has moved.
pub(crate) fn rescue(target: &NodeRef) -> bool {
    let (Some(target), Some(document)) = (
        target.cast::<HtmlElement>(),
        super::window().and_then(|window| window.document()),
    ) else {
        return false;
    };
    let active = super::property(&document, "activeElement");
    let active = active.and_then(|active| active.dyn_into::<HtmlElement>().ok());
    let is_lost = active.is_none_or(|active| document.body() == Some(active));
    is_lost && target.focus().is_ok()
}
