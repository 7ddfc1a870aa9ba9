//! The page around the component: address, storage, visibility, network.

use js_sys::Object;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, History, PageTransitionEvent, PageTransitionEventInit, Storage,
    Window,
};

use super::patch::Patch;

/// Hides the page, or shows it again.
pub(crate) fn set_visible(visible: bool) {
    super::keep(visibility(&document(), visible));
    let event = Event::new("visibilitychange").expect("an event");
    document()
        .dispatch_event(&event)
        .expect("an event that is dispatched");
}

/// Takes the network away, or gives it back.
pub(crate) fn set_online(online: bool) {
    super::keep(network(online));
    dispatch(&Event::new(if online { "online" } else { "offline" }).expect("an event"));
}

/// Makes it look like a desktop computer, or like a phone.
pub(crate) fn set_desktop(is_desktop: bool) {
    let answer = Object::new();
    super::patch::set(&answer, "matches", &JsValue::from_bool(!is_desktop));
    let ask = Closure::<dyn FnMut(String) -> JsValue>::new(move |query: String| {
        assert_eq!(query, "(any-pointer: coarse)");
        answer.clone().into()
    });
    let window: Object = window().unchecked_into();
    super::keep(Patch::value(&window, "matchMedia", &ask.into_js_value()));
}

/// Shows the page again after a navigation, from the back/forward cache or not.
pub(crate) fn show_again(persisted: bool) {
    let init = PageTransitionEventInit::new();
    init.set_persisted(persisted);
    let event = PageTransitionEvent::new_with_event_init_dict("pageshow", &init);
    dispatch(&event.expect("an event"));
}

/// Leaves the page, which the browser keeps as it is for Back.
pub(crate) fn leave() {
    let init = PageTransitionEventInit::new();
    init.set_persisted(true);
    let event = PageTransitionEvent::new_with_event_init_dict("pagehide", &init);
    dispatch(&event.expect("an event"));
}

/// Puts this into the address bar, with this `history.state`.
pub(crate) fn go_to(address: &str, state: &JsValue) {
    history()
        .replace_state_with_url(state, "", Some(address))
        .expect("an address of this origin");
}

/// `location.href`.
pub(crate) fn href() -> String {
    window().location().href().expect("an address")
}

/// Gives the page a `<base>` on another origin. From now on [`go_to`] needs a whole address.
pub(crate) fn set_base() {
    let base = append("base");
    base.set_attribute("href", "https://cdn.example/assets/")
        .expect("an attribute");
    assert_eq!(
        document().base_uri().ok().flatten().as_deref(),
        Some("https://cdn.example/assets/")
    );
}

pub(super) fn remove_base() {
    if let Ok(Some(base)) = document().query_selector("base") {
        base.remove();
    }
}

/// A URL, less the page's own origin.
pub(crate) fn on_this_origin(url: &str) -> String {
    let origin = window().location().origin().expect("an origin");
    let path = url.strip_prefix(&origin);
    path.filter(|path| path.starts_with('/'))
        .unwrap_or(url)
        .to_owned()
}

/// Every entry of both storages.
pub(crate) fn stored() -> Vec<(String, String)> {
    [local_storage(), session_storage()]
        .iter()
        .flat_map(entries)
        .collect()
}

/// Every key that begins as those of the records do.
pub(crate) fn records() -> Vec<(String, String)> {
    let mut entries = entries(&local_storage());
    entries.retain(|(key, _)| key.starts_with("hosted-flow:attempt:"));
    entries
}

/// An address that is put back.
pub(super) struct Address {
    href: String,
    state: JsValue,
    title: String,
}

impl Address {
    pub(super) fn now() -> Self {
        Self {
            href: window().location().href().expect("an address"),
            state: history().state().expect("a state"),
            title: document().title(),
        }
    }

    pub(super) fn restore(&self) {
        // Not without need: a browser that sees too many changes in a few seconds ignores some,
        // navigations among them.
        if href() != self.href || history().state().as_ref() != Ok(&self.state) {
            let _ = history().replace_state_with_url(&self.state, "", Some(&self.href));
        }
        document().set_title(&self.title);
    }
}

/// Visible and online, whatever the machine that runs this is.
pub(super) fn as_it_should_be(document: &Document) -> [Patch; 2] {
    [visibility(document, true), network(true)]
}

pub(crate) fn clear_storage() {
    for storage in [local_storage(), session_storage()] {
        storage.clear().expect("a storage that can be cleared");
    }
}

/// A new element at the end of the page.
pub(crate) fn append(name: &str) -> Element {
    let element = document().create_element(name).expect("an element");
    let body = document().body().expect("a body");
    body.append_child(&element).expect("an element that fits");
    element
}

pub(crate) fn window() -> Window {
    web_sys::window().expect("a window")
}

pub(crate) fn document() -> Document {
    window().document().expect("a document")
}

pub(crate) fn history() -> History {
    window().history().expect("a history")
}

pub(crate) fn local_storage() -> Storage {
    let storage = window()
        .local_storage()
        .expect("a storage that may be used");
    storage.expect("a storage")
}

pub(crate) fn session_storage() -> Storage {
    let storage = window()
        .session_storage()
        .expect("a storage that may be used");
    storage.expect("a storage")
}

fn entries(storage: &Storage) -> Vec<(String, String)> {
    let keys = (0..storage.length().expect("a length")).filter_map(|at| storage.key(at).ok()?);
    keys.map(|key| {
        let text = storage.get_item(&key).ok().flatten().unwrap_or_default();
        (key, text)
    })
    .collect()
}

fn visibility(document: &Document, visible: bool) -> Patch {
    let state = if visible { "visible" } else { "hidden" };
    Patch::value(document, "visibilityState", &JsValue::from_str(state))
}

fn network(online: bool) -> Patch {
    let navigator: Object = window().navigator().unchecked_into();
    Patch::value(&navigator, "onLine", &JsValue::from_bool(online))
}

pub(crate) fn dispatch(event: &Event) {
    window()
        .dispatch_event(event)
        .expect("an event that is dispatched");
}
