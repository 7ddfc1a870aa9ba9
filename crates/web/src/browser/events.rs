//! Server-sent events of the backend.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use hosted_flow_core::contract::MAX_BODY_BYTES;
use hosted_flow_core::request::SILENCE;
use wasm_bindgen::JsCast;
use web_sys::{EventSource, MessageEvent};

use super::timer::Timer;

/// An `EventSource` of one flow. It is closed when dropped, and calls nothing after that.
#[must_use = "the connection is closed when this is dropped"]
pub(crate) struct Events {
    source: EventSource,
    _listeners: [EventListener; 3],
}

impl Events {
    /// Opens the stream; `None` where the browser cannot. After an error the component polls: it does
    /// not wait until the browser reconnects.
    pub(crate) fn listen(
        url: &str,
        on_message: impl Fn(Vec<u8>) + 'static,
        on_closed: impl Fn() + 'static,
    ) -> Option<Self> {
        let source = EventSource::new(&super::address::absolute(url)).ok()?;
        let on_closed = Rc::new(on_closed);
        // Armed by the first heartbeat, since a backend without heartbeats may be silent. A half-open
        // connection is no error to the browser.
        let silence = Rc::new(RefCell::new(None));
        let begin_silence = {
            let (silence, on_closed) = (silence.clone(), on_closed.clone());
            move || {
                let on_closed = on_closed.clone();
                silence.replace(Some(Timer::after(SILENCE, move || on_closed())));
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
                // The limit of a response.
                if text.len() <= MAX_BODY_BYTES {
                    on_message(text.into_bytes());
                }
            }
        });
        let on_heartbeat = EventListener::new(&source, "heartbeat", move |_| begin_silence());
        let on_error = EventListener::new(&source, "error", move |_| on_closed());
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
