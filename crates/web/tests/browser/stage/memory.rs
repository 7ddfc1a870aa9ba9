//! The memory of the program, which is the tests' and the component's at once.

use js_sys::{Array, ArrayBuffer, Function, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};

use super::patch::get;

/// How many bytes of it the program has. It never gives any back.
pub(crate) fn memory() -> u32 {
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    memory
        .buffer()
        .unchecked_into::<ArrayBuffer>()
        .byte_length()
}

/// How many values of JavaScript's it holds: the finest measure of what it has not let go.
pub(crate) fn values() -> u32 {
    let table = get(&wasm_bindgen::exports(), "__wbindgen_externrefs");
    let held = Function::new_with_args("table", HELD).call1(&JsValue::NULL, &table);
    let held: Array = held.expect("a list").unchecked_into();
    held.length()
}

/// A place that is free holds null.
const HELD: &str = r"
    const places = Array.from({ length: table.length }, (_, place) => table.get(place));
    return places.filter(value => value !== null);
";
