//! The browser, one call each. No other folder names `web_sys`, and nothing here decides.
//!
//! JavaScript may throw anything anywhere (a getter of a locked-down browser, an extension), so
//! every call has an answer for that.

pub(crate) mod address;
pub(crate) mod clock;
pub(crate) mod fetch;
pub(crate) mod focus;
pub(crate) mod page;
pub(crate) mod random;
pub(crate) mod storage;
pub(crate) mod timer;

use web_sys::Window;

fn window() -> Option<Window> {
    web_sys::window()
}
