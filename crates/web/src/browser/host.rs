//! Code of the host page's, called.

use js_sys::Promise;

/// Calls it. What it throws stops nothing of ours; the page hears of it as a promise of its own
/// that was rejected.
pub(crate) fn call(mut code: impl FnMut()) {
    // Its executor runs at once, and the browser catches what it throws.
    drop(Promise::new(&mut |_, _| code()));
}
