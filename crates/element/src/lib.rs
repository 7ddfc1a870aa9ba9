//! The program behind the custom element `<hosted-flow>`: the component for pages without a Rust
//! toolchain.
//!
//! **In scope**: what crosses between JavaScript and Rust. Settings are read by hand and refused where
//! they are wrong; views and events go out as plain data.
//!
//! **Out of scope**: the element itself, its attributes and its life in the page: that is
//! `packages/hosted-flow`. Everything that is shown and decided: `hosted-flow`.
//!
//! **Where to start**: [`mount`].

mod data;
mod settings;
#[cfg(test)]
mod types;

use std::cell::RefCell;

use hosted_flow::{Handle, HostEvent, Locale, View};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::settings::Given;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    /// A language stays in memory once it is read, so each is read once.
    static LOADED: RefCell<Vec<Locale>> = const { RefCell::new(Vec::new()) };
}

/// Reads the file of a language, and answers whether it can be used: not if it is cut off or of
/// another version. `locale` in the settings chooses among those that were read, and English.
#[wasm_bindgen(js_name = addLanguage)]
#[must_use]
pub fn add_language(file: &str) -> bool {
    let Ok(locale) = Locale::parse(file) else {
        return false;
    };
    LOADED.with_borrow_mut(|all| {
        all.retain(|other| other.tag() != locale.tag());
        all.push(locale);
    });
    true
}

/// A flow in an element. `free` ends it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted {
    handle: Handle,
    refused: RefCell<Option<String>>,
}

/// Draws a flow into `root`, and begins. `hear` is called with the name of each event and its detail,
/// and with `view` and each view. Wrong settings are a problem like any other, and never an exception.
#[wasm_bindgen]
#[must_use]
pub fn mount(root: &Element, settings: &JsValue, hear: Function) -> Mounted {
    let hear_view = hear.clone();
    let on_event = move |event: HostEvent| {
        let (name, detail) = data::event(&event);
        call(&hear, name, &detail);
    };
    let on_view = move |view: &View| call(&hear_view, "view", &data::view(view));
    let Given {
        settings,
        parts,
        refused,
    } = settings::read(settings);
    Mounted {
        handle: hosted_flow::mount_with(root, settings, parts, on_event, on_view),
        refused: RefCell::new(refused),
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Carries out an action as if its button were clicked; `false` where it is not offered.
    #[must_use]
    pub fn press(&self, name: &str) -> bool {
        let offered = self.handle.view().actions;
        let action = offered.into_iter().find(|action| action.name() == name);
        action.is_some_and(|action| self.handle.press(action))
    }

    /// Changes the settings.
    pub fn update(&self, settings: &JsValue) {
        let given = settings::read(settings);
        self.refused.replace(given.refused);
        self.handle.update(given.settings, given.parts);
    }

    /// The name of the setting that is unknown or of the wrong type, if there is one.
    #[must_use]
    pub fn refused(&self) -> Option<String> {
        self.refused.borrow().clone()
    }

    /// The flight record, for support.
    #[must_use]
    pub fn record(&self) -> Option<String> {
        self.handle.record()
    }
}

/// Calls the page's code. `hosted-flow` catches what it throws.
fn call(hear: &Function, name: &str, detail: &JsValue) {
    if let Err(error) = hear.call2(&JsValue::UNDEFINED, &JsValue::from_str(name), detail) {
        wasm_bindgen::throw_val(error);
    }
}
