//! The page's address, and navigation to a hosted page.

use hosted_flow_core::hosted_url::HostedUrl;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, Url};

/// `location.href`; empty where there is none.
pub(crate) fn href() -> String {
    super::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// Resolves a URL, such as a path, against the page's own address: `fetch` would resolve it against
/// the document's `<base>`.
pub(crate) fn absolute(url: &str) -> String {
    // A page without an address can reach no backend: the result does not matter.
    Url::new_with_base(url, &href()).map_or_else(|_| url.to_owned(), |url| url.href())
}

/// The address with which this document was loaded. Where the script of the `<head>`
/// (`start/clean.js`) has cleaned it, the original one, until [`replace`] is called.
pub(crate) fn arrival() -> String {
    kept().unwrap_or_else(href)
}

/// Replaces the address of the current history entry.
pub(crate) fn replace(address: &str) {
    let Some(window) = super::window() else {
        return;
    };
    let is_cleaner = kept().is_some() && href().len() <= address.len();
    // It is used once: a later mount reads the current address.
    let _ = Reflect::delete_property(&window, &JsValue::from_str(KEPT));
    // The script may have removed parameters of more providers than this component knows.
    if is_cleaner {
        return;
    }
    let Ok(history) = window.history() else {
        return;
    };
    // The host page's router keeps its state in `history.state`.
    let state = history.state().unwrap_or(JsValue::NULL);
    // Where the browser refuses, the address stays as it is: it holds nothing that can be used twice.
    let _ = history.replace_state_with_url(&state, "", Some(address));
}

/// The address that the script has kept, unless the page's address has changed since.
fn kept() -> Option<String> {
    let window = super::window()?;
    // Only objects are read further: where a getter throws, wasm-bindgen does not free the table slot
    // that it had reserved for the result.
    let kept = super::property(&window, KEPT).filter(JsValue::is_object)?;
    let text = |name| super::property(&kept, name)?.as_string();
    (text("to")? == href()).then(|| text("from")).flatten()
}

/// Navigates to a hosted page; `false` when the browser refuses.
pub(crate) fn navigate(url: &HostedUrl) -> bool {
    let target = url.expose();
    // The browser's URL parser decides: where it reads another origin than ours, there is no
    // navigation.
    let agrees = Url::new(target).is_ok_and(|parsed| {
        parsed.origin() == url.origin()
            && parsed.username().is_empty()
            && parsed.password().is_empty()
    });
    agrees && follow(target).is_some()
}

/// Follows a link that is in no document, so that no script of the page sees it, and that sends no
/// referrer, whatever the policy of the page.
fn follow(target: &str) -> Option<()> {
    let document = super::window()?.document()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    // A `<base>` of the page may have a target of its own.
    for (name, value) in [("href", target), ("rel", "noreferrer"), ("target", "_self")] {
        link.set_attribute(name, value).ok()?;
    }
    link.click();
    Some(())
}

/// Opens an address of the page in a new tab, during a click.
pub(crate) fn open_tab(address: &str) {
    if let Some(window) = super::window() {
        // With `noopener` a browser does not say whether it has opened.
        let _ = window.open_with_url_and_target_and_features(address, "_blank", "noopener");
    }
}

/// Follows a link to the page in the person's own browser, during a click. Where the app around the page
/// knows no such links, nothing happens, or it shows an error from which Back leads here.
pub(crate) fn open_browser(link: &str) {
    let _ = follow(link);
}

/// The non-enumerable property of `window` in which `start/clean.js` keeps the address.
const KEPT: &str = "hostedFlowArrival";
