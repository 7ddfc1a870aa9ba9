//! Web Locks, played: the browser's own answer over another process, in their own time, and what
//! one test had would be another's to wait for.

use js_sys::{Function, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::page;
use super::patch::{Patch, function, get};

/// Puts them in the place of the browser's own.
pub(super) fn patch() -> Patch {
    let locks = Function::new_no_args(LOCKS).call0(&JsValue::NULL);
    let navigator: Object = get(&page::window(), "navigator").unchecked_into();
    Patch::value(&navigator, "locks", &locks.expect("locks"))
}

/// How many locks are held or waited for, whoever does.
pub(crate) fn taken() -> usize {
    let locks = get(&get(&page::window(), "navigator"), "locks");
    let taken = function(&locks, "query").call0(&locks);
    let taken = taken.ok().and_then(|taken| taken.as_f64());
    taken.map_or(usize::MAX, |taken| {
        format!("{taken}").parse().unwrap_or(usize::MAX)
    })
}

const LOCKS: &str = r"
    const queues = new Map();
    const next = name => {
        const [first] = queues.get(name);
        if (!first || first.held) return;
        first.held = true;
        Promise.resolve().then(() => first.callback({ name })).then(first.done, first.failed)
            .then(() => {
                queues.set(name, queues.get(name).filter(it => it !== first));
                next(name);
            });
    };
    return {
        request: (name, options, callback) => new Promise((done, failed) => {
            const [{ ifAvailable, signal } = {}, call] =
                callback ? [options, callback] : [{}, options];
            const queue = queues.get(name) ?? [];
            if (ifAvailable && queue.length > 0) {
                Promise.resolve().then(() => call(null)).then(done, failed);
                return;
            }
            const request = { callback: call, done, failed, held: false };
            queues.set(name, [...queue, request]);
            signal?.addEventListener('abort', () => {
                if (request.held) return;
                queues.set(name, queues.get(name).filter(it => it !== request));
                failed(new DOMException('aborted', 'AbortError'));
            });
            next(name);
        }),
        query: () => [...queues.values()].flat().length,
    };
";
