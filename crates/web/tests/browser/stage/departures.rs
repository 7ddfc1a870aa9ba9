//! Navigations away from the page: noted, and called off, or the tests would leave with them.

use std::cell::RefCell;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};

use super::patch::get;

thread_local! {
    static NOTED: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Holds the page fast, from the first call on for good, and forgets what was noted before.
pub(super) fn hold() {
    let is_held = NOTED.with_borrow(Option::is_some);
    NOTED.set(Some(Vec::new()));
    if is_held {
        return;
    }
    let on_navigate = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let destination = get(&event, "destination");
        if get(&destination, "sameDocument").is_truthy() {
            return;
        }
        let url = get(&destination, "url").as_string().unwrap_or_default();
        NOTED.with_borrow_mut(|noted| noted.get_or_insert_default().push(url));
        event.prevent_default();
    });
    let window = JsValue::from(web_sys::window().expect("a window"));
    let navigation: EventTarget = get(&window, "navigation")
        .dyn_into()
        .expect("a browser with the Navigation API: Chrome 102, Firefox 147");
    navigation
        .add_event_listener_with_callback("navigate", &on_navigate.into_js_value().into())
        .expect("a listener");
}

/// Where the page would have gone.
pub(super) fn noted() -> Vec<String> {
    NOTED.with_borrow(|noted| noted.clone().unwrap_or_default())
}
