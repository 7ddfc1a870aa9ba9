//! The address bar, and leaving it.

use hosted_flow_core::hosted_url::HostedUrl;
use wasm_bindgen::JsValue;
use web_sys::Url;

/// `location.href`; empty where there is none.
pub(crate) fn href() -> String {
    super::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// Replaces the address in the address bar and in this entry of the history.
pub(crate) fn replace(address: &str) {
    let Some(history) = super::window().and_then(|window| window.history().ok()) else {
        return;
    };
    // The host's router keeps its own things in `history.state`.
    let state = history.state().unwrap_or(JsValue::NULL);
    // A browser that refuses leaves the address as it is: it holds nothing that is worth anything
    // a second time.
    let _ = history.replace_state_with_url(&state, "", Some(address));
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
