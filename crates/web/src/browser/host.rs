//! Calls of the host page's code.

use js_sys::Promise;

/// Calls the host page's code. An exception in it does not stop ours; the page sees it as an
/// unhandled promise rejection.
pub(crate) fn call(mut code: impl FnMut()) {
    // The executor of a promise runs at once, and the browser catches its exceptions.
    drop(Promise::new(&mut |_, _| code()));
}

/// Calls it after what is being done now.
pub(crate) fn later(code: impl FnOnce() + 'static) {
    super::spawn(async move { code() });
}
