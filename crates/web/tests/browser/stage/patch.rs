//! Properties of the page's objects, replaced for a while.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A property replaced. Put back when dropped, as it was: a getter stays a getter, and what the
/// object only inherited is its own no more.
#[must_use = "the property is put back when this is dropped"]
pub(crate) struct Patch {
    target: Object,
    name: JsValue,
    before: JsValue,
}

impl Patch {
    /// Gives the property this value.
    pub(crate) fn value(target: &Object, name: &str, value: &JsValue) -> Self {
        Self::define(target, name, "value", value)
    }

    /// Gives the property a getter that throws, as that of a locked-down browser does.
    pub(crate) fn throwing_getter(target: &Object, name: &str) -> Self {
        Self::define(target, name, "get", &throwing(name))
    }

    /// Makes the property a function that throws.
    pub(crate) fn throwing(target: &Object, name: &str) -> Self {
        Self::value(target, name, &throwing(name))
    }

    fn define(target: &Object, name: &str, kind: &str, value: &JsValue) -> Self {
        let name = JsValue::from_str(name);
        let before = Object::get_own_property_descriptor(target, &name);
        // Without a prototype: a test may be about a polluted one.
        let descriptor = Object::create(JsValue::NULL.unchecked_ref());
        for (key, value) in [(kind, value), ("configurable", &JsValue::TRUE)] {
            set(&descriptor, key, value);
        }
        if kind == "value" {
            set(&descriptor, "writable", &JsValue::TRUE);
        }
        Object::define_property(target, &name, &descriptor);
        Self {
            target: target.clone(),
            name,
            before,
        }
    }
}

impl Drop for Patch {
    fn drop(&mut self) {
        if self.before.is_undefined() {
            let _ = Reflect::delete_property(&self.target, &self.name);
        } else {
            Object::define_property(&self.target, &self.name, self.before.unchecked_ref());
        }
    }
}

fn throwing(name: &str) -> JsValue {
    let message = format!("{name} is not to be had here");
    let closure = move || -> Result<JsValue, JsValue> { Err(js_sys::Error::new(&message).into()) };
    Closure::<dyn FnMut() -> Result<JsValue, JsValue>>::new(closure).into_js_value()
}

/// A property of an object, as a function.
pub(crate) fn function(target: &JsValue, name: &str) -> Function {
    get(target, name).unchecked_into()
}

/// A property of an object.
pub(crate) fn get(target: &JsValue, name: &str) -> JsValue {
    Reflect::get(target, &JsValue::from_str(name)).expect("a property that can be read")
}

/// Sets a property of an object.
pub(crate) fn set(target: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(target, &JsValue::from_str(name), value).expect("a property that can be set");
}
