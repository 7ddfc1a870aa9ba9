//! The address bar, and leaving it.

use hosted_flow_core::hosted_url::HostedUrl;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Url;

/// `location.href`; empty where there is none.
pub(crate) fn href() -> String {
    super::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// An address of ours, a path for example, on the page's own origin: where the document has a
/// `<base>`, the browser would read it otherwise.
pub(crate) fn absolute(url: &str) -> String {
    // Where the page has no address, there is nothing to be reached.
    Url::new_with_base(url, &href()).map_or_else(|_| url.to_owned(), |url| url.href())
}

/// The address that this document was reached by: where the script of the `<head>`
/// (`start/clean.js`) has cleaned it, the one from before, until [`replace`] is called.
pub(crate) fn arrival() -> String {
    kept().unwrap_or_else(href)
}

/// Replaces the address in the address bar and in this entry of the history.
pub(crate) fn replace(address: &str) {
    let Some(window) = super::window() else {
        return;
    };
    let is_cleaner = kept().is_some() && href().len() <= address.len();
    // Once: a later mount begins with what the address says then.
    let _ = Reflect::delete_property(&window, &JsValue::from_str(KEPT));
    // The script may know of more providers than the component that reads after it.
    if is_cleaner {
        return;
    }
    let Ok(history) = window.history() else {
        return;
    };
    // The host's router keeps its own things in `history.state`.
    let state = history.state().unwrap_or(JsValue::NULL);
    // A browser that refuses leaves the address as it is: it holds nothing that is worth anything
    // a second time.
    let _ = history.replace_state_with_url(&state, "", Some(address));
}

/// What the script has kept, unless the page has gone on to another address since.
fn kept() -> Option<String> {
    let window = super::window()?;
    // What has no properties is not asked for any: where JavaScript throws, wasm-bindgen does not
    // give back the place in its table that it had taken for the answer.
    let kept = super::property(&window, KEPT).filter(JsValue::is_object)?;
    let text = |name| super::property(&kept, name)?.as_string();
    (text("to")? == href()).then(|| text("from")).flatten()
}

/// Leaves for a hosted page; `false` when the browser refuses.
pub(crate) fn navigate(url: &HostedUrl) -> bool {
    let target = url.expose();
    // The browser's own parser has the last word: should it read another origin than we did,
    // nobody goes anywhere.
    let agrees = Url::new(target).is_ok_and(|parsed| {
        parsed.origin() == url.origin()
            && parsed.username().is_empty()
            && parsed.password().is_empty()
    });
    agrees && super::window().is_some_and(|window| window.location().assign(target).is_ok())
}

/// Where `start/clean.js` keeps it, as a property of the window that is not listed.
const KEPT: &str = "hostedFlowArrival";
