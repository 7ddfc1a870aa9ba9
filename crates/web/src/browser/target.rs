//! The element that an event is of.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// The first element in the button that was clicked.
pub(crate) fn label(event: &Event) -> Option<Element> {
    let button = element(event)?.closest("button").ok().flatten()?;
    button.first_element_child()
}

/// Puts a text into the `<textarea>` that is in the element.
pub(crate) fn fill(event: &Event, text: &str) {
    let place = element(event).and_then(|it| it.query_selector("textarea").ok().flatten());
    if let Some(place) = place {
        let _ = Reflect::set(
            &place,
            &JsValue::from_str("value"),
            &JsValue::from_str(text),
        );
    }
}

/// Hides the element.
pub(crate) fn hide(event: &Event) {
    if let Some(element) = element(event) {
        let _ = element.set_attribute("hidden", "");
    }
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
