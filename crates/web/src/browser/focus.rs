//! Keyboard focus.

use hosted_flow_core::features;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::NodeRef;

/// Moves the focus to `target`, unless it is on an element outside `root` or inside `form`, where
/// the person may be typing.
pub(crate) fn move_to(target: &NodeRef, root: &NodeRef, form: &NodeRef) {
    let (Some(target), Some(root)) = (target.cast::<HtmlElement>(), root.cast::<Node>()) else {
        return;
    };
    let Some(document) = super::window().and_then(|window| window.document()) else {
        return;
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
    if is_free {
        let _ = target.focus();
    }
}

/// Moves the focus to `target` if the focused element has been removed.
pub(crate) fn rescue(target: &NodeRef) {
    let (Some(target), Some(document)) = (
        target.cast::<HtmlElement>(),
        super::window().and_then(|window| window.document()),
    ) else {
        return;
    };
    let active = super::property(&document, "activeElement");
    let active = active.and_then(|active| active.dyn_into::<HtmlElement>().ok());
    let is_lost = active.is_none_or(|active| document.body() == Some(active));
    if is_lost {
        let _ = target.focus();
    }
}
