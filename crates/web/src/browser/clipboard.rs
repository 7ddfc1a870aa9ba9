//! The clipboard.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies a text, during a click, and calls back with whether it was copied.
pub(crate) fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // Called here and not in the task below: a browser may want it in the click itself.
    let promise = begin(text);
    super::spawn(async move {
        let is_copied = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        done(is_copied);
    });
}

fn begin(text: &str) -> Option<Promise> {
    let navigator = super::window()?.navigator();
    // Missing on a page without https.
    let clipboard = super::property(&navigator, "clipboard")?;
    let write = super::property(&clipboard, "writeText")?;
    let write: Function = write.dyn_into().ok()?;
    let promise = write.call1(&clipboard, &JsValue::from_str(text)).ok()?;
    Some(Promise::resolve(&promise))
}
