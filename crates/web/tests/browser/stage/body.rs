//! Bodies of answers, as streams of this page: read in microtasks alone, in every browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ReadableStream;

use super::patch::{function, set};

/// A body.
#[derive(Clone)]
pub(super) enum Body {
    None,
    Text(String),
    /// In pieces of so many bytes.
    Endless(Meter, u32),
    Trickle,
}

/// How much of a body has been asked for.
#[derive(Clone, Default)]
pub(crate) struct Meter(Rc<Reading>);

#[derive(Default)]
struct Reading {
    bytes: Cell<usize>,
    cancelled: Cell<bool>,
}

impl Meter {
    /// How many bytes.
    pub(crate) fn bytes(&self) -> usize {
        self.0.bytes.get()
    }

    /// Whether the reader has said that it wants no more.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.0.cancelled.get()
    }
}

impl Body {
    /// Whether nothing of it is missing once it is given.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self, Self::None | Self::Text(_))
    }

    pub(super) fn stream(&self, controller: &Rc<RefCell<JsValue>>) -> Option<ReadableStream> {
        if let Self::Text(text) = self {
            let stream = Function::new_with_args("text", TEXT).call1(&JsValue::NULL, &text.into());
            return Some(stream.expect("a stream").unchecked_into());
        }
        let source = Object::new();
        let (body, kept) = (self.clone(), controller.clone());
        let pull = Closure::<dyn FnMut(JsValue)>::new(move |controller: JsValue| {
            kept.replace(controller.clone());
            body.pull(&controller);
        });
        let body = self.clone();
        let cancel = Closure::<dyn FnMut()>::new(move || {
            if let Self::Endless(Meter(reading), _) = &body {
                reading.cancelled.set(true);
            }
        });
        set(&source, "pull", &pull.into_js_value());
        set(&source, "cancel", &cancel.into_js_value());
        let is_there = !matches!(self, Self::None);
        is_there.then(|| ReadableStream::new_with_underlying_source(&source).expect("a stream"))
    }

    fn pull(&self, controller: &JsValue) {
        match self {
            Self::None | Self::Text(_) => {}
            Self::Endless(Meter(reading), piece) => {
                // Made outside of the program's own memory, which is looked at.
                call(controller, "enqueue", &Uint8Array::new_with_length(*piece));
                reading.bytes.set(reading.bytes.get() + *piece as usize);
            }
            Self::Trickle => {
                let controller = controller.clone();
                let drip = Closure::once_into_js(move || enqueue(&controller, b" "));
                let window = web_sys::window().expect("a window");
                let drip: &Function = drip.unchecked_ref();
                let _ = window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(drip, 1_000)
                    .expect("a timer");
            }
        }
    }
}

/// A text's stream is JavaScript's alone: what it took of the program's memory would be given back
/// only when the browser collects its garbage, and a test looks at that memory. An empty piece is
/// not allowed.
const TEXT: &str = r"
    return new ReadableStream({
        pull(controller) {
            if (text) controller.enqueue(new TextEncoder().encode(text));
            controller.close();
        },
    });
";

fn enqueue(controller: &JsValue, bytes: &[u8]) {
    call(controller, "enqueue", &Uint8Array::from(bytes));
}

/// What a stream that has been given up refuses is no matter.
pub(super) fn call(controller: &JsValue, name: &str, argument: &JsValue) {
    let _ = function(controller, name).call1(controller, argument);
}
