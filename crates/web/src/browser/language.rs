//! The languages that the page and the browser prefer.

use js_sys::Array;
use wasm_bindgen::JsCast;

/// BCP 47 tags, the most wanted first: the page's, then the browser's.
pub(crate) fn wanted() -> Vec<String> {
    let window = super::window();
    let root = window
        .as_ref()
        .and_then(|window| window.document()?.document_element());
    let page = root.and_then(|root| root.get_attribute("lang"));
    let browser = window
        .and_then(|window| super::property(&window.navigator(), "languages"))
        .and_then(|languages| languages.dyn_into::<Array>().ok());
    let browser = browser.iter().flat_map(Array::iter);
    page.into_iter()
        .chain(browser.filter_map(|tag| tag.as_string()))
        .collect()
}
