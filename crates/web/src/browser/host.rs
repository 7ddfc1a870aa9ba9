//! Code of the host page's, called.

use js_sys::Function;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Calls it. What it throws is reported as any mistake on the page is, and stops nothing of ours.
pub(crate) fn call(code: impl FnOnce() + 'static) {
    let code: Function = Closure::once_into_js(code).unchecked_into();
    if let (Err(error), Some(window)) = (code.call0(&JsValue::NULL), super::window()) {
        let report = super::property(&window, "reportError");
        if let Some(report) = report.as_ref().and_then(|it| it.dyn_ref::<Function>()) {
            let _ = report.call1(&window, &error);
        }
    }
}
