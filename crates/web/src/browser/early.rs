//! The first request of a visit, where the script of the `<head>` (`start/clean.js`) has sent it.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortController;

/// A request that is under way.
pub(crate) struct Early {
    /// A promise of its response. A script of the page may have put something else there, as it may
    /// have replaced `fetch`.
    pub(super) answer: JsValue,
    pub(super) controller: Option<AbortController>,
    /// The trace id that it was sent with.
    pub(crate) trace: Option<String>,
}

/// Takes over the request of this very URL, once.
pub(crate) fn take(url: &str) -> Option<Early> {
    let window = super::window()?;
    let give: Function = super::property(&window, GIVE)?.dyn_into().ok()?;
    let url = JsValue::from_str(&super::address::absolute(url));
    let given = give.call1(&JsValue::UNDEFINED, &url).ok();
    // Only objects are read further, as in `address.rs`.
    let given = given.filter(JsValue::is_object)?;
    let part = |index| super::property(&given, index);
    Some(Early {
        answer: part("0")?,
        controller: part("1").and_then(|it| it.dyn_into().ok()),
        trace: part("2").and_then(|it| it.as_string()),
    })
}

/// The non-enumerable property of `window` with the function that hands it over.
const GIVE: &str = "hostedFlowEarly";
