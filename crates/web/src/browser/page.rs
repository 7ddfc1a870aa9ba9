//! The state of the page, and its events.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use hosted_flow_core::features;
use hosted_flow_core::flow::{Event, NavigationBlocker};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PageTransitionEvent;

/// Whether the page is visible.
pub(crate) fn is_visible() -> bool {
    super::window()
        .and_then(|window| window.document())
        .and_then(|document| super::property(&document, "visibilityState"))
        .is_none_or(|state| state != "hidden")
}

/// Whether the browser reports that it is online.
pub(crate) fn is_online() -> bool {
    super::window()
        .and_then(|window| super::property(&window.navigator(), "onLine"))
        .is_none_or(|online| online != false)
}

/// Calls back once the page is shown: at once, or, where the browser has prerendered the page, when
/// it is activated.
#[must_use = "the listener is removed when this is dropped"]
pub(crate) fn once_visited(then: impl FnOnce() + 'static) -> Option<EventListener> {
    let document = super::window().and_then(|window| window.document());
    let document = document.filter(|document| {
        super::property(document, "prerendering").is_some_and(|value| value == true)
    });
    let Some(document) = document else {
        then();
        return None;
    };
    Some(EventListener::once(
        &document,
        "prerenderingchange",
        move |_| then(),
    ))
}

/// Whether this document was opened by a link, a redirect or the address bar: not by a reload, Back
/// or Forward, and not ahead of the visit. A browser that does not say counts as no.
pub(crate) fn is_navigation() -> bool {
    let entry = || {
        let window = super::window()?;
        let performance = super::property(&window, "performance")?;
        let entries: Function = super::property(&performance, "getEntriesByType")?
            .dyn_into()
            .ok()?;
        let entries = entries.call1(&performance, &JsValue::from_str("navigation"));
        let entry = super::property(&entries.ok()?, "0").filter(JsValue::is_object)?;
        super::property(&entry, "type")
    };
    entry().is_some_and(|kind| kind == "navigate")
}

/// What prevents navigation to a hosted page, if anything does.
pub(crate) fn navigation_blocker() -> Option<NavigationBlocker> {
    let window = super::window()?;
    // The getter throws in a frame of another origin.
    let is_top = window
        .top()
        .ok()
        .flatten()
        .is_some_and(|top| JsValue::from(top) == JsValue::from(window.clone()));
    if !is_top {
        Some(NavigationBlocker::Framed)
    } else if !window.is_secure_context() {
        Some(NavigationBlocker::Insecure)
    } else {
        None
    }
}

/// Whether this looks like a desktop computer: no pointing device is a finger. A browser that does
/// not say counts as a phone, which only omits the hand-off.
pub(crate) fn is_desktop() -> bool {
    let fingers = super::window()
        .and_then(|window| window.match_media("(any-pointer: coarse)").ok().flatten());
    fingers.is_some_and(|query| !query.matches())
}

/// Whether the browser offers cameras to pages; a browser whose property cannot be read may have one.
pub(crate) fn has_camera() -> bool {
    if !features::ADVICE {
        return true;
    }
    super::window()
        .and_then(|window| super::property(&window.navigator(), "mediaDevices"))
        .is_none_or(|devices| devices.is_object())
}

/// The browser's name for itself.
pub(crate) fn user_agent() -> String {
    let window = super::window().filter(|_| features::ADVICE);
    window
        .and_then(|window| window.navigator().user_agent().ok())
        .unwrap_or_default()
}

/// Makes the browser ask before the page is left, until the listener is dropped. It is there only
/// while something would be lost: some browsers keep no page with it in the back/forward cache.
#[must_use = "the listener is removed when this is dropped"]
pub(crate) fn warn_on_leave() -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let window = super::window()?;
    Some(EventListener::new_with_options(
        &window,
        "beforeunload",
        options,
        |event| {
            event.prevent_default();
            // Older browsers ask for this alone.
            let _ = Reflect::set(event, &JsValue::from_str("returnValue"), &JsValue::TRUE);
        },
    ))
}

/// Puts a prefix in front of the page's title, in place of an earlier one; without one, the title is
/// the host page's own again, as far as the prefix still stands in it.
pub(crate) fn set_title_prefix(prefix: Option<&str>) {
    let Some(document) = super::window().and_then(|window| window.document()) else {
        return;
    };
    let title = document.title();
    let shown = TITLE_PREFIX.replace(prefix.map(str::to_owned));
    // The host page may have set another title meanwhile, or have put something in front of this one.
    let mut own = title.clone();
    if let Some(shown) = shown {
        own = if title == shown {
            String::new()
        } else {
            title.replacen(&[&shown, SEPARATOR].concat(), "", 1)
        };
    }
    let next = match prefix {
        // A browser cuts the space from the end of a title.
        Some(prefix) if own.is_empty() => prefix.to_owned(),
        Some(prefix) => [prefix, SEPARATOR, &own].concat(),
        None => own,
    };
    if next != title {
        document.set_title(&next);
    }
}

thread_local! {
    static TITLE_PREFIX: RefCell<Option<String>> = const { RefCell::new(None) };
}

const SEPARATOR: &str = " · ";

/// Whether the page itself is served from this machine.
#[cfg(feature = "development")]
pub(crate) fn is_on_loopback() -> bool {
    let host = super::window().and_then(|window| window.location().hostname().ok());
    host.is_some_and(|host| {
        matches!(host.as_str(), "127.0.0.1" | "localhost") || host.ends_with(".localhost")
    })
}

/// Listens to the events of the page. The listeners are removed when they are dropped.
#[must_use = "the listeners are removed when these are dropped"]
pub(crate) fn listen(on_event: impl Fn(Event) + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = super::window() else {
        return Vec::new();
    };
    let mut listeners = Vec::new();
    // Some web views always report that their page is hidden.
    let has_been_seen = Rc::new(Cell::new(false));
    if let Some(document) = window.document() {
        let (on_event, has_been_seen) = (on_event.clone(), has_been_seen.clone());
        listeners.push(EventListener::new(
            &document,
            "visibilitychange",
            move |_| {
                has_been_seen.set(false);
                on_event(Event::Visible(is_visible()));
            },
        ));
    }
    // Not `focus`: Chromium and Firefox dispatch it to hidden windows, too.
    for name in ["pointerdown", "keydown"] {
        let (on_event, has_been_seen) = (on_event.clone(), has_been_seen.clone());
        let options = EventListenerOptions::run_in_capture_phase();
        listeners.push(EventListener::new_with_options(
            &window,
            name,
            options,
            move |_| {
                // Input proves that the page is visible; one event is enough.
                if !is_visible() && !has_been_seen.replace(true) {
                    on_event(Event::Visible(true));
                }
            },
        ));
    }
    for (name, online) in [("online", true), ("offline", false)] {
        let on_event = on_event.clone();
        listeners.push(EventListener::new(&window, name, move |_| {
            on_event(Event::Online(online));
        }));
    }
    listeners.push(EventListener::new(&window, "pageshow", move |event| {
        let persisted = event
            .dyn_ref::<PageTransitionEvent>()
            .is_some_and(PageTransitionEvent::persisted);
        if persisted {
            // Both may have changed while the page was in the back/forward cache, without an event.
            on_event(Event::Online(is_online()));
            on_event(Event::Restored);
            on_event(Event::Visible(is_visible()));
        }
    }));
    listeners
}
