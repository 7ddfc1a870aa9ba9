//! The other tabs of this origin: whose turn it is to ask, and what they tell.
//!
//! [Web Locks](https://www.w3.org/TR/web-locks/) and a
//! [`BroadcastChannel`](https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts).
//! Where a browser lacks either, each tab asks for itself.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use hosted_flow_core::flow::Rumour;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, BroadcastChannel, MessageEvent};

/// This tab's turn, had or waited for. Another tab has it when this is dropped.
#[must_use = "another tab has its turn when this is dropped"]
pub(crate) struct Turn {
    lock: Rc<Lock>,
    waiting: Option<AbortController>,
}

#[derive(Default)]
struct Lock {
    is_over: Cell<bool>,
    /// Ends it where it is held.
    release: RefCell<Option<Function>>,
}

impl Turn {
    /// Asks for the turn of that name. Says `false` when another tab has it, and `true` once this
    /// one has it after that.
    pub(crate) fn take(name: String, on_turn: impl Fn(bool) + 'static) -> Self {
        let lock: Rc<Lock> = Rc::default();
        let waiting = AbortController::new().ok();
        let signal = waiting.as_ref().map(AbortController::signal);
        spawn_local({
            let lock = lock.clone();
            async move {
                let at_once = options("ifAvailable", &JsValue::TRUE);
                let was_had = lock.hold(&name, &at_once, || {}).await;
                if was_had == Some(false) && !lock.is_over.get() {
                    on_turn(false);
                    let signal = signal.map_or(JsValue::UNDEFINED, JsValue::from);
                    let later = options("signal", &signal);
                    lock.hold(&name, &later, move || on_turn(true)).await;
                }
            }
        });
        Self { lock, waiting }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.lock.is_over.set(true);
        if let Some(waiting) = &self.waiting {
            waiting.abort();
        }
        let release = self.lock.release.take();
        if let Some(release) = release {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

impl Lock {
    /// Holds the lock until it is over, if it can be had. Returns whether it was; `None` where the
    /// browser has no locks, or has none for this page.
    async fn hold(
        self: &Rc<Self>,
        name: &str,
        options: &Object,
        on_had: impl Fn() + 'static,
    ) -> Option<bool> {
        let locks = super::property(&super::window()?.navigator(), "locks")?;
        let request: Function = super::property(&locks, "request")?.dyn_into().ok()?;
        let was_had = Rc::new(Cell::new(false));
        // Lives until the promise has settled, which is when nobody calls it any more.
        let granted = Closure::<dyn FnMut(JsValue) -> JsValue>::new({
            let (this, was_had) = (self.clone(), was_had.clone());
            move |lock: JsValue| {
                if lock.is_null() || this.is_over.get() {
                    return JsValue::UNDEFINED;
                }
                was_had.set(true);
                let until_released = Promise::new(&mut |release, _| {
                    this.release.replace(Some(release));
                });
                // Only now: whoever is told may want to let it go at once.
                on_had();
                until_released.into()
            }
        });
        let name = JsValue::from_str(name);
        let held = request.call3(&locks, &name, options, granted.as_ref());
        let held: Promise = held.ok()?.dyn_into().ok()?;
        JsFuture::from(held).await.ok()?;
        Some(was_had.get())
    }
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
    pub(crate) fn open(on_rumour: impl Fn(Rumour) + Clone + 'static) -> Self {
        let open = Rc::new(RefCell::new(Open::new(on_rumour.clone())));
        let mut listeners = Vec::new();
        if let Some(window) = super::window() {
            let leaving = open.clone();
            listeners.push(EventListener::new(&window, "pagehide", move |_| {
                leaving.take();
            }));
            let back = open.clone();
            listeners.push(EventListener::new(&window, "pageshow", move |_| {
                back.replace(Open::new(on_rumour.clone()));
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
    pub(crate) fn tell(&self, rumour: &Rumour) {
        if let Some(open) = &*self.open.borrow() {
            let text = JsValue::from_str(&rumour.to_string());
            // Who cannot be told will ask.
            let _ = open.channel.post_message(&text);
        }
    }
}

impl Open {
    fn new(on_rumour: impl Fn(Rumour) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new("hosted-flow").ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            let text = data.and_then(|data| data.as_string());
            if let Some(rumour) = text.as_deref().and_then(Rumour::parse) {
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
