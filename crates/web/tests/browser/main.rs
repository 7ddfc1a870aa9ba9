//! The component in a real browser, on a page whose clock and network the tests play.
//!
//! One test binary, not one a file: a browser is started once. The names of the tests carry the
//! rows of the table of faults that they cover.

#![cfg(target_arch = "wasm32")]

mod addresses;
mod arriving;
mod beside;
mod choosing;
mod devices;
mod disturbed;
mod documents;
/// The core's, for what a browser has recorded.
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#[path = "../../../core/tests/harness/mod.rs"]
mod harness;
mod headers;
mod journey;
mod lacking;
mod leaving;
mod lifetime;
mod listening;
mod needles;
mod network;
mod personal;
mod popups;
mod prepared;
mod recording;
mod records;
mod removed;
mod returning;
mod secrets;
mod settings;
mod signing_out;
mod speaking;
mod stage;
mod starting;
mod tabs;
mod watching;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
