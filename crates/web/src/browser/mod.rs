//! Browser calls, one per function. No other folder names `web_sys`, and nothing here decides.
//!
//! JavaScript may throw anything anywhere (a getter of a restricted browser, an extension), so every
//! call handles exceptions.

pub(crate) mod address;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod dom;
pub(crate) mod early;
pub(crate) mod events;
mod exchange;
pub(crate) mod fetch;
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod format;
pub(crate) mod host;
pub(crate) mod language;
pub(crate) mod page;
mod picture;
pub(crate) mod presence;
pub(crate) mod random;
pub(crate) mod share;
pub(crate) mod storage;
pub(crate) mod tabs;
pub(crate) mod target;
pub(crate) mod timer;
pub(crate) mod upload;

use std::pin::Pin;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Window;

/// The node of the page that a screen is drawn into.
pub type Root = web_sys::Element;

/// The event at which the person uses an element of a screen.
pub(crate) type UseEvent = web_sys::Event;

fn window() -> Option<Window> {
    web_sys::window()
}

/// Runs a future. Boxed, so that the executor is in the program once, and not for each future.
fn spawn(future: impl Future<Output = ()> + 'static) {
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    spawn_local(future);
}

/// A property; `None` when its getter throws.
fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}

/// Calls a method without arguments; `None` when there is none, or it throws.
fn call(object: &JsValue, name: &str) -> Option<JsValue> {
    let method = property(object, name)?.dyn_into::<Function>().ok()?;
    method.call0(object).ok()
}

/// Converts a JavaScript number to an integer; zero for `NaN`.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, and converts NaN to zero"
)]
fn whole(number: f64) -> u64 {
    number as u64
}
