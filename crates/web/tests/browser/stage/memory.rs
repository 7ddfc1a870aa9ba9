//! The memory of the program, which is the tests' and the component's at once.

use js_sys::{ArrayBuffer, Function, WebAssembly};
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

/// The values of JavaScript's that it holds: the finest measure of what it has not let go.
///
/// There may be fewer of them later with nothing let go meanwhile: what an earlier test has left to
/// the browser's collector goes when that runs. So they are compared one by one, and not counted.
pub(crate) struct Held(Function);

impl Held {
    pub(crate) fn now() -> Self {
        let table = get(&wasm_bindgen::exports(), "__wbindgen_externrefs");
        let since = Function::new_with_args("table", HELD).call1(&JsValue::NULL, &table);
        Self(since.expect("a function").unchecked_into())
    }

    /// How many it holds now that it did not hold then.
    pub(crate) fn since(&self) -> Option<f64> {
        let since = self.0.call0(&JsValue::NULL);
        since.expect("a number").as_f64()
    }
}

/// A place that is free holds null. The function that is returned is itself held from then on.
const HELD: &str = r"
    const held = () => Array.from({ length: table.length }, (_, place) => table.get(place))
        .filter(value => value !== null);
    const had = new Map();
    for (const value of [...held(), since]) had.set(value, (had.get(value) ?? 0) + 1);
    function since() {
        const left = new Map(had);
        return held().filter(value => {
            const times = left.get(value) ?? 0;
            left.set(value, times - 1);
            return times < 1;
        }).length;
    }
    return since;
";
