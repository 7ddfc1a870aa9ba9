//! Code of the host page's, called.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Calls it. What it throws stops nothing of ours; the page hears of it as a promise of its own
/// that was rejected.
pub(crate) fn call(code: impl FnOnce() + 'static) {
    let code: Function = Closure::once_into_js(code).unchecked_into();
    if let Err(error) = code.call0(&JsValue::NULL) {
        drop(Promise::reject(&error));
    }
}
