//! Server-sent events, played.

use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::page;
use super::patch::{Patch, function, get};

/// Every connection that was opened, the newest last.
pub(crate) struct Told {
    opened: Array,
    class: JsValue,
}

impl Told {
    pub(super) fn new() -> Self {
        let opened = Array::new();
        let class = Function::new_with_args("opened", CLASS)
            .call1(&JsValue::NULL, &opened)
            .expect("a class");
        Self { opened, class }
    }

    /// Puts it in the place of the browser's own.
    pub(super) fn patch(&self) -> Patch {
        let window: Object = web_sys::window().expect("a window").unchecked_into();
        Patch::value(&window, "EventSource", &self.class)
    }

    /// The URL of every connection until now, as the browser reads it, less the page's own origin.
    pub(crate) fn urls(&self) -> Vec<String> {
        let url = |source: JsValue| get(&source, "url").as_string().unwrap_or_default();
        let urls = self.opened.iter().map(url);
        urls.map(|url| page::on_this_origin(&url)).collect()
    }

    /// How many are open.
    pub(crate) fn open(&self) -> usize {
        let is_closed = |source: &JsValue| get(source, "closed").is_truthy();
        self.opened
            .iter()
            .filter(|source| !is_closed(source))
            .count()
    }

    /// An event over the newest.
    pub(crate) fn tell(&self, kind: &str, data: &str) {
        let newest = self.opened.iter().last().expect("a connection");
        function(&newest, "tell")
            .call2(&newest, &kind.into(), &data.into())
            .expect("an event");
    }
}

const CLASS: &str = r"
    return class extends EventTarget {
        constructor(url) {
            super();
            this.url = new URL(url, document.baseURI).href;
            this.closed = false;
            opened.push(this);
        }
        close() { this.closed = true; }
        tell(kind, data) { this.dispatchEvent(new MessageEvent(kind, { data })); }
    };
";
