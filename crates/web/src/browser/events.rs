//! Server-sent events of the backend.

use gloo_events::EventListener;
use hosted_flow_core::contract::MAX_BODY_BYTES;
use wasm_bindgen::JsCast;
use web_sys::{EventSource, MessageEvent};

/// A connection over which the backend tells. Closed when dropped; then nobody is called back.
#[must_use = "the connection is closed when this is dropped"]
pub(crate) struct Events {
    source: EventSource,
    _listeners: [EventListener; 2],
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
        let on_flow = EventListener::new(&source, "flow", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            let text = data.and_then(|data| data.as_string()).unwrap_or_default();
            // As much as an answer may say, and no more.
            if text.len() <= MAX_BODY_BYTES {
                heard(text.into_bytes());
            }
        });
        let on_error = EventListener::new(&source, "error", move |_| deaf());
        Some(Self {
            source,
            _listeners: [on_flow, on_error],
        })
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        self.source.close();
    }
}
