//! Sharing by the apps of the device.

use hosted_flow_core::features;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether the browser can share links. A browser that cannot say so does not count.
pub(crate) fn can_share() -> bool {
    let asked = || {
        let (navigator, can_share) = method("canShare")?;
        method("share")?;
        let link = link(&super::address::href());
        can_share.call1(&navigator, &link).ok()
    };
    features::HANDOFF && asked().is_some_and(|answer| answer == true)
}

/// Offers a link to the apps of the device, during a click. Calls back where that fails, but not where
/// the person has chosen none.
pub(crate) fn share(url: &str, on_failure: impl FnOnce() + 'static) {
    // Called here and not in the task below: a browser wants it in the click itself.
    let promise = begin(url);
    super::spawn(async move {
        let is_well = match promise {
            Some(promise) => JsFuture::from(promise).await.map_or_else(
                |error| super::property(&error, "name").is_some_and(|name| name == "AbortError"),
                |_| true,
            ),
            None => false,
        };
        if !is_well {
            on_failure();
        }
    });
}

fn begin(url: &str) -> Option<Promise> {
    let (navigator, share) = method("share")?;
    let promise = share.call1(&navigator, &link(url)).ok()?;
    Some(Promise::resolve(&promise))
}

fn method(name: &str) -> Option<(JsValue, Function)> {
    let navigator = JsValue::from(super::window()?.navigator());
    // Missing on a page without https.
    let method = super::property(&navigator, name)?.dyn_into().ok()?;
    Some((navigator, method))
}

fn link(url: &str) -> JsValue {
    // Without a prototype: properties of `Object.prototype` must not be read as ours.
    let link: Object = Object::create(JsValue::NULL.unchecked_ref());
    let _ = Reflect::set(&link, &JsValue::from_str("url"), &JsValue::from_str(url));
    link.into()
}
