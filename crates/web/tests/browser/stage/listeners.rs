//! Listeners on the window and the document, counted.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::patch::{Patch, function};

/// The listeners that are there now and were not when the counting began.
#[derive(Clone, Default)]
pub(crate) struct Listeners(Rc<RefCell<Vec<Listener>>>);

struct Listener {
    kind: String,
    callback: JsValue,
}

impl Listeners {
    /// The types of event they listen for, in alphabetical order.
    pub(crate) fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<String> = self.0.borrow().iter().map(|l| l.kind.clone()).collect();
        kinds.sort();
        kinds
    }

    /// Counts from now on.
    pub(super) fn patches(&self) -> Vec<Patch> {
        let window = web_sys::window().expect("a window");
        let document = window.document().expect("a document");
        [window.unchecked_into(), document.unchecked_into()]
            .iter()
            .flat_map(|target| [self.adding(target), self.removing(target)])
            .collect()
    }

    fn adding(&self, target: &Object) -> Patch {
        let (listeners, on) = (self.clone(), target.clone());
        let original = function(target, "addEventListener");
        let add = Closure::<Method>::new(move |kind: JsValue, callback, options| {
            listeners.0.borrow_mut().push(Listener {
                kind: kind.as_string().unwrap_or_default(),
                callback: JsValue::clone(&callback),
            });
            original.apply(&on, &Array::of3(&kind, &callback, &options))
        });
        Patch::value(target, "addEventListener", &add.into_js_value())
    }

    fn removing(&self, target: &Object) -> Patch {
        let (listeners, on) = (self.clone(), target.clone());
        let original = function(target, "removeEventListener");
        let remove = Closure::<Method>::new(move |kind: JsValue, callback: JsValue, options| {
            let name = kind.as_string().unwrap_or_default();
            let mut known = listeners.0.borrow_mut();
            let is_it = |l: &Listener| l.kind == name && l.callback == callback;
            if let Some(index) = known.iter().position(is_it) {
                known.remove(index);
            }
            drop(known);
            original.apply(&on, &Array::of3(&kind, &callback, &options))
        });
        Patch::value(target, "removeEventListener", &remove.into_js_value())
    }
}

type Method = dyn FnMut(JsValue, JsValue, JsValue) -> Result<JsValue, JsValue>;
