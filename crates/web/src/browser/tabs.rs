//! The other tabs of this origin: whose turn it is to ask, and what they tell.
//!
//! [Web Locks](https://www.w3.org/TR/web-locks/) and a
//! [`BroadcastChannel`](https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts).
//! Where a browser lacks either, each tab asks for itself.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use hosted_flow_core::flow::TabMessage;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal, BroadcastChannel, MessageEvent};

/// This tab's turn, had or waited for. Another tab has it when this is dropped.
#[must_use = "another tab has its turn when this is dropped"]
pub(crate) struct Turn {
    over: Option<AbortController>,
}

impl Turn {
    /// Asks for the turn of that name. Says `false` when another tab has it, and `true` once this
    /// one has it after that.
    pub(crate) fn take(name: String, on_turn: impl Fn(bool) + 'static) -> Self {
        let over = AbortController::new().ok();
        if let Some(over) = &over {
            let over = over.signal();
            spawn_local(async move {
                let at_once = options("ifAvailable", &JsValue::TRUE);
                if ask(&name, &at_once, &over).await == Some(false) {
                    on_turn(false);
                    let later = options("signal", &over);
                    if ask(&name, &later, &over).await == Some(true) {
                        on_turn(true);
                    }
                }
            });
        }
        Self { over }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(over) = &self.over {
            over.abort();
        }
    }
}

/// Asks for the lock, and holds it until it is over where it is had. Returns whether it is; `None`
/// where it is over already, and where the browser has no locks, or has none for this page.
async fn ask(name: &str, options: &Object, over: &AbortSignal) -> Option<bool> {
    let locks = super::property(&super::window()?.navigator(), "locks")?;
    let request: Function = super::property(&locks, "request")?.dyn_into().ok()?;
    let mut say = None;
    let had = Promise::new(&mut |resolve, _| say = Some(resolve));
    let say = say?;
    let until = over.clone();
    // Does no more than it must: the browser takes a panic in here for a lock let go.
    let granted = Closure::<dyn FnMut(JsValue) -> JsValue>::new(move |lock: JsValue| {
        if lock.is_null() || until.aborted() {
            return JsValue::UNDEFINED;
        }
        let until_over = Promise::new(&mut |release, _| {
            let _ = until.add_event_listener_with_callback("abort", &release);
            let _ = say.call1(&JsValue::NULL, &JsValue::TRUE);
        });
        until_over.into()
    });
    let name = JsValue::from_str(name);
    let held = request.call3(&locks, &name, options, granted.as_ref());
    // `held` settles first where it is given up, or another tab has it.
    let first = Promise::race(&Array::of2(&held.ok()?, &had));
    let is_had = JsFuture::from(first).await.ok()?.is_truthy();
    (!over.aborted()).then_some(is_had)
}

fn options(name: &str, value: &JsValue) -> Object {
    // Without a prototype: what somebody put into `Object.prototype` is not read as ours.
    let bare = Object::create(JsValue::NULL.unchecked_ref());
    let _ = Reflect::set(&bare, &JsValue::from_str(name), value);
    bare
}

/// What the tabs tell each other. Closed when dropped, and while the page is kept for Back: an open
/// one would keep it from being kept.
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
    /// Listens to the other tabs.
    pub(crate) fn open(on_rumour: impl Fn(TabMessage) + Clone + 'static) -> Self {
        let open = Rc::new(RefCell::new(Open::new(on_rumour.clone())));
        let mut listeners = Vec::new();
        if let Some(window) = super::window() {
            let leaving = open.clone();
            listeners.push(EventListener::new(&window, "pagehide", move |_| {
                leaving.take();
            }));
            let back = open.clone();
            listeners.push(EventListener::new(&window, "pageshow", move |_| {
                let mut back = back.borrow_mut();
                if back.is_none() {
                    *back = Open::new(on_rumour.clone());
                }
            }));
        }
        Self {
            open,
            _listeners: listeners,
        }
    }

    /// Whether the other tabs can be heard: whoever cannot hear them must not follow them.
    pub(crate) fn is_open(&self) -> bool {
        self.open.borrow().is_some()
    }

    /// Tells the other tabs.
    pub(crate) fn tell(&self, rumour: &TabMessage) {
        if let Some(open) = &*self.open.borrow() {
            let text = JsValue::from_str(&rumour.to_string());
            // Who cannot be told will ask.
            let _ = open.channel.post_message(&text);
        }
    }
}

impl Open {
    fn new(on_rumour: impl Fn(TabMessage) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new("hosted-flow").ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            let text = data.and_then(|data| data.as_string());
            if let Some(rumour) = text.as_deref().and_then(TabMessage::parse) {
                on_rumour(rumour);
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
