//! What a screen reader hears from the live region.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node};

/// Announcements, in their order.
#[derive(Clone, Default)]
pub(crate) struct Announcements(Rc<RefCell<Vec<String>>>);

impl Announcements {
    /// All that was said until now.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.0.borrow().clone()
    }

    /// Listens to whatever live region comes up under `place`.
    pub(super) fn listen(&self, place: &Element) -> MutationObserver {
        let heard = self.clone();
        let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |records: js_sys::Array| {
            for record in records {
                heard.hear(record.unchecked_ref());
            }
        });
        let observer = MutationObserver::new(callback.into_js_value().unchecked_ref())
            .expect("an observer");
        let init = MutationObserverInit::new();
        init.set_subtree(true);
        init.set_child_list(true);
        init.set_character_data(true);
        observer
            .observe_with_options(place, &init)
            .expect("an element that can be observed");
        observer
    }

    fn hear(&self, record: &MutationRecord) {
        let target = record.target().expect("every record has a target");
        let Some(region) = live_region_of(&target) else {
            return;
        };
        self.0
            .borrow_mut()
            .push(region.text_content().unwrap_or_default());
    }
}

/// The live region that a node is in.
fn live_region_of(node: &Node) -> Option<Element> {
    let element = node
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| node.parent_element())?;
    element.closest("[role=status],[role=alert],[aria-live]").ok().flatten()
}
