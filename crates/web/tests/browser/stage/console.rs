//! What is written to the console, and what nobody caught.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, JSON, Object};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use super::patch::{Patch, function, get};

/// Everything said since it began to listen.
#[derive(Clone, Default)]
pub(crate) struct Console(Rc<Said>);

#[derive(Default)]
struct Said {
    lines: RefCell<Vec<String>>,
    uncaught: RefCell<Vec<String>>,
}

impl Console {
    /// All that was written, by whatever method.
    pub(crate) fn text(&self) -> String {
        self.0.lines.borrow().join("\n")
    }

    /// Errors that reached the window: what a host page would see break.
    pub(super) fn uncaught(&self) -> Vec<String> {
        self.0.uncaught.borrow().clone()
    }

    /// The same, and forgives them.
    pub(crate) fn take_uncaught(&self) -> Vec<String> {
        self.0.uncaught.take()
    }

    /// Listens to every method, and lets the console go on as before.
    pub(super) fn patches(&self) -> Vec<Patch> {
        let console: Object = get(&js_sys::global(), "console").unchecked_into();
        let listen = |name: &&str| {
            let original = function(&console, name);
            let said = self.clone();
            let listener = Closure::<Method>::new(move |a, b, c, d, e, f, g, h| {
                said.hear(&original, [a, b, c, d, e, f, g, h]);
            });
            Patch::value(&console, name, &listener.into_js_value())
        };
        METHODS.iter().map(listen).collect()
    }

    /// Notes errors for as long as what it returns is kept.
    pub(super) fn note_uncaught(&self) -> Vec<Uncaught> {
        let note = |(kind, field): (&'static str, &'static str)| {
            let said = self.clone();
            let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                let reason = get(&event, field);
                let text = describe(&reason);
                said.0.uncaught.borrow_mut().push(format!("{kind}: {text}"));
            });
            Uncaught::listen(kind, listener)
        };
        [("error", "message"), ("unhandledrejection", "reason")]
            .map(note)
            .into()
    }

    fn hear(&self, original: &Function, arguments: [JsValue; 8]) {
        let given: Array = arguments
            .into_iter()
            .filter(|a| !a.is_undefined())
            .collect();
        let texts: Vec<String> = given.iter().map(|argument| describe(&argument)).collect();
        self.0.lines.borrow_mut().push(texts.join(" "));
        let _ = original.apply(&JsValue::NULL, &given);
    }
}

/// A listener on the window, gone when it is dropped.
pub(super) struct Uncaught {
    kind: &'static str,
    listener: Closure<dyn FnMut(Event)>,
}

impl Uncaught {
    fn listen(kind: &'static str, listener: Closure<dyn FnMut(Event)>) -> Self {
        let window = web_sys::window().expect("a window");
        window
            .add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref())
            .expect("a listener");
        Self { kind, listener }
    }
}

impl Drop for Uncaught {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let listener = self.listener.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback(self.kind, listener);
        }
    }
}

/// A value as text, with what is inside it.
fn describe(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        return text;
    }
    let inside = JSON::stringify(value)
        .ok()
        .and_then(|text| text.as_string());
    format!("{value:?} {}", inside.unwrap_or_default())
}

const METHODS: [&str; 11] = [
    "assert", "debug", "dir", "error", "group", "info", "log", "table", "time", "trace", "warn",
];

type Method = dyn FnMut(JsValue, JsValue, JsValue, JsValue, JsValue, JsValue, JsValue, JsValue);
