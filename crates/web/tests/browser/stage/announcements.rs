//! What a screen reader hears from the live region.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node};

/// Announcements, in their order.
#[derive(Clone, Default)]
pub(crate) struct Announcements(Rc<Hearing>);

#[derive(Default)]
struct Hearing {
    said: RefCell<Vec<String>>,
    /// A region that comes together with its text is not announced.
    known: RefCell<Option<Element>>,
}

impl Announcements {
    /// All that was said until now.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.0.said.borrow().clone()
    }

    /// Forgets it.
    pub(super) fn forget(&self) {
        self.0.said.take();
    }

    /// Listens to whatever live region comes up under `place`.
    pub(super) fn listen(&self, place: &Element) -> MutationObserver {
        let heard = self.clone();
        let place_of_it = place.clone();
        let callback = Closure::<dyn FnMut(Array)>::new(move |records: Array| {
            let region = place_of_it.query_selector(REGIONS).ok().flatten();
            if *heard.0.known.borrow() == region {
                for record in records {
                    heard.hear(record.unchecked_ref());
                }
            }
            heard.0.known.replace(region);
        });
        let observer =
            MutationObserver::new(callback.into_js_value().unchecked_ref()).expect("an observer");
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
        let text = region.text_content().unwrap_or_default();
        self.0.said.borrow_mut().push(text);
    }
}

/// The live region that a node is in.
fn live_region_of(node: &Node) -> Option<Element> {
    let element = node
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| node.parent_element())?;
    element.closest(REGIONS).ok().flatten()
}

const REGIONS: &str = "[role=status], [role=alert], [aria-live]";
