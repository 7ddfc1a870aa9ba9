//! Server-sent events of the backend.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use hosted_flow_core::contract::MAX_BODY_BYTES;
use hosted_flow_core::request::SILENCE;
use wasm_bindgen::JsCast;
use web_sys::{EventSource, MessageEvent};

use super::timer::Timer;

/// A connection over which the backend tells. Closed when dropped; then nobody is called back.
#[must_use = "the connection is closed when this is dropped"]
pub(crate) struct Events {
    source: EventSource,
    _listeners: [EventListener; 3],
}

impl Events {
    /// Listens; `None` where the browser cannot. The browser's own way of trying again is not
    /// waited for: whoever is deaf asks.
    pub(crate) fn listen(
        url: &str,
        heard: impl Fn(Vec<u8>) + 'static,
        deaf: impl Fn() + 'static,
    ) -> Option<Self> {
        let source = EventSource::new(&super::address::absolute(url)).ok()?;
        let deaf = Rc::new(deaf);
        // Since the first heartbeat: only then is silence a sign of anything. A connection that has
        // broken without a word is never an error to the browser.
        let silence = Rc::new(RefCell::new(None));
        let begin_silence = {
            let (silence, deaf) = (silence.clone(), deaf.clone());
            move || {
                let deaf = deaf.clone();
                silence.replace(Some(Timer::after(SILENCE, move || deaf())));
            }
        };
        let on_flow = EventListener::new(&source, "flow", {
            let begin_silence = begin_silence.clone();
            move |event| {
                if silence.borrow().is_some() {
                    begin_silence();
                }
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                let text = data.and_then(|data| data.as_string()).unwrap_or_default();
                // As much as an answer may say, and no more.
                if text.len() <= MAX_BODY_BYTES {
                    heard(text.into_bytes());
                }
            }
        });
        let on_heartbeat = EventListener::new(&source, "heartbeat", move |_| begin_silence());
        let on_error = EventListener::new(&source, "error", move |_| deaf());
        Some(Self {
            source,
            _listeners: [on_flow, on_heartbeat, on_error],
        })
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        self.source.close();
    }
}
