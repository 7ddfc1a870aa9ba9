//! Whether what we show is in the document.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MutationObserver, Node};

/// Watches whether an element is in the document. Ends when dropped.
#[must_use = "nobody is called back once this is dropped"]
pub(crate) struct Presence {
    observer: MutationObserver,
    _on_change: Closure<dyn FnMut()>,
}

impl Presence {
    /// Calls back when the element is taken out of the document, and when it is put back. One that
    /// is moved within a task was never away.
    pub(crate) fn watch(
        find: impl Fn() -> Option<Node> + 'static,
        on_change: impl Fn(bool) + 'static,
    ) -> Option<Self> {
        let document: Node = super::window()?.document()?.into();
        // Where it is drawn into a shadow root, the document does not see what happens in there.
        let around = find().map(|node| node.get_root_node());
        let mut was_here = true;
        let on_change = Closure::<dyn FnMut()>::new(move || {
            let is_here = find().is_none_or(|node| node.is_connected());
            if is_here != was_here {
                was_here = is_here;
                on_change(is_here);
            }
        });
        let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
        // Without a prototype, as all that a browser reads of ours.
        let options: Object = Object::create(JsValue::NULL.unchecked_ref());
        for name in ["childList", "subtree"] {
            let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::TRUE);
        }
        for node in around.iter().chain([&document]) {
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
