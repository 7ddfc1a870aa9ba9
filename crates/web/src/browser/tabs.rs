//! Coordination with the other tabs of this origin: leadership, and messages.
//!
//! [Web Locks](https://www.w3.org/TR/web-locks/) and a
//! [`BroadcastChannel`](https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts).
//! Where a browser lacks either, each tab polls for itself.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use hosted_flow_core::flow::TabMessage;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, BroadcastChannel, MessageEvent};

/// The lock of a flow's leadership, held or waited for. It is released when dropped.
#[must_use = "the leadership is released when this is dropped"]
pub(crate) struct LeaderLock {
    end: Option<AbortController>,
}

impl LeaderLock {
    /// Requests the lock of that name. Calls back with `false` when another tab holds it, and with
    /// `true` once this tab has it after that.
    pub(crate) fn request(name: String, on_change: impl Fn(bool) + 'static) -> Self {
        let end = AbortController::new().ok();
        if let Some(end) = &end {
            let signal = end.signal();
            super::spawn(async move {
                let at_once = options("ifAvailable", &JsValue::TRUE);
                if request_lock(&name, &at_once, &signal).await == Some(false) {
                    on_change(false);
                    let later = options("signal", &signal);
                    if request_lock(&name, &later, &signal).await == Some(true) {
                        on_change(true);
                    }
                }
            });
        }
        Self { end }
    }
}

impl Drop for LeaderLock {
    fn drop(&mut self) {
        if let Some(end) = &self.end {
            end.abort();
        }
    }
}

/// Requests the lock, and holds it until `end` is aborted. Returns whether it is held; `None` where
/// `end` is aborted, and where the browser has no locks, or denies them to this page.
async fn request_lock(name: &str, options: &Object, end: &AbortSignal) -> Option<bool> {
    let locks = super::property(&super::window()?.navigator(), "locks")?;
    let request: Function = super::property(&locks, "request")?.dyn_into().ok()?;
    let mut report = None;
    let granted_first = Promise::new(&mut |resolve, _| report = Some(resolve));
    let report = report?;
    let until = end.clone();
    // As little code as possible: a panic in this callback would release the lock.
    let granted = Closure::<dyn FnMut(JsValue) -> JsValue>::new(move |lock: JsValue| {
        if lock.is_null() || until.aborted() {
            return JsValue::UNDEFINED;
        }
        let until_end = Promise::new(&mut |release, _| {
            let _ = until.add_event_listener_with_callback("abort", &release);
            let _ = report.call1(&JsValue::NULL, &JsValue::TRUE);
        });
        until_end.into()
    });
    let name = JsValue::from_str(name);
    let held = request.call3(&locks, &name, options, granted.as_ref());
    // `held` settles first where the request is aborted, or another tab has the lock.
    let first = Promise::race(&Array::of2(&held.ok()?, &granted_first));
    let is_held = JsFuture::from(first).await.ok()?.is_truthy();
    (!end.aborted()).then_some(is_held)
}

fn options(name: &str, value: &JsValue) -> Object {
    // Without a prototype: properties of `Object.prototype` must not be read as ours.
    let bare = Object::create(JsValue::NULL.unchecked_ref());
    let _ = Reflect::set(&bare, &JsValue::from_str(name), value);
    bare
}

/// The channel between the tabs. Closed when dropped, and while the page is in the back/forward
/// cache: an open channel would make the page ineligible for it.
#[must_use = "the channel is closed when this is dropped"]
pub(crate) struct Channel {
    open: Rc<RefCell<Option<Open>>>,
    _listeners: Vec<EventListener>,
}

struct Open {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Opens the channel and receives the other tabs' messages.
    pub(crate) fn open(on_message: impl Fn(TabMessage) + Clone + 'static) -> Self {
        let open = Rc::new(RefCell::new(Open::new(on_message.clone())));
        let mut listeners = Vec::new();
        if let Some(window) = super::window() {
            let hidden = open.clone();
            listeners.push(EventListener::new(&window, "pagehide", move |_| {
                hidden.take();
            }));
            let back = open.clone();
            listeners.push(EventListener::new(&window, "pageshow", move |_| {
                let mut back = back.borrow_mut();
                if back.is_none() {
                    *back = Open::new(on_message.clone());
                }
            }));
        }
        Self {
            open,
            _listeners: listeners,
        }
    }

    /// Whether messages can be received: a tab that cannot receive them must not follow another.
    pub(crate) fn is_open(&self) -> bool {
        self.open.borrow().is_some()
    }

    /// Sends a message to the other tabs.
    pub(crate) fn broadcast(&self, message: &TabMessage) {
        if let Some(open) = &*self.open.borrow() {
            let text = JsValue::from_str(&message.to_string());
            // A tab that does not receive it polls.
            let _ = open.channel.post_message(&text);
        }
    }
}

impl Open {
    fn new(on_message: impl Fn(TabMessage) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new("hosted-flow").ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            let text = data.and_then(|data| data.as_string());
            if let Some(message) = text.as_deref().and_then(TabMessage::parse) {
                on_message(message);
            }
        });
        Some(Self {
            channel,
            _listener: listener,
        })
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.channel.close();
    }
}
