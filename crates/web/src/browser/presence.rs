//! Detects whether our elements are in the document.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MutationObserver, Node};

/// Observes whether an element is in the document, until it is dropped.
#[must_use = "the observation ends when this is dropped"]
pub(crate) struct Presence {
    observer: MutationObserver,
    _on_change: Closure<dyn FnMut()>,
}

impl Presence {
    /// Calls back when the element is removed from the document, and when it is inserted again. A move
    /// within one task is not reported.
    pub(crate) fn watch(
        find: impl Fn() -> Option<Node> + 'static,
        on_change: impl Fn(bool) + 'static,
    ) -> Option<Self> {
        let document: Node = super::window()?.document()?.into();
        // Changes in a shadow root are not visible to an observer of the document.
        let root = find().map(|node| node.get_root_node());
        let mut was_here = true;
        let on_change = Closure::<dyn FnMut()>::new(move || {
            let is_here = find().is_none_or(|node| node.is_connected());
            if is_here != was_here {
                was_here = is_here;
                on_change(is_here);
            }
        });
        let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
        // Without a prototype: properties of `Object.prototype` must not be read as ours.
        let options: Object = Object::create(JsValue::NULL.unchecked_ref());
        for name in ["childList", "subtree"] {
            let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::TRUE);
        }
        for node in root.iter().chain([&document]) {
            let _ = observer.observe_with_options(node, options.unchecked_ref());
        }
        Some(Self {
            observer,
            _on_change: on_change,
        })
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
