//! The browser's own channels, counted.

use js_sys::{Function, Object, Set};
use wasm_bindgen::{JsCast, JsValue};

use super::page;
use super::patch::Patch;

/// The channels that are open.
pub(crate) struct Channels(Set);

impl Channels {
    pub(super) fn new() -> Self {
        Self(Set::new(&JsValue::UNDEFINED))
    }

    /// How many there are.
    pub(crate) fn open(&self) -> u32 {
        self.0.size()
    }

    /// Counts from now on.
    pub(super) fn patch(&self) -> Patch {
        let class = Function::new_with_args("open", CLASS)
            .call1(&JsValue::NULL, &self.0)
            .expect("a class");
        let window: Object = page::window().unchecked_into();
        Patch::value(&window, "BroadcastChannel", &class)
    }
}

const CLASS: &str = r"
    return class extends BroadcastChannel {
        constructor(name) {
            super(name);
            open.add(this);
        }
        close() {
            super.close();
            open.delete(this);
        }
    };
";
