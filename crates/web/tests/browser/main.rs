//! Tests of the component in a real browser. The fixture controls the page's clock and network.
//!
//! All tests are in one binary, so that the browser is started once. Doc comments name the rows of
//! `docs/faults.md` that a test covers.

#![cfg(target_arch = "wasm32")]

mod addresses;
mod arriving;
mod choosing;
mod devices;
mod disturbed;
mod documents;
mod earlier;
mod early;
mod early_questions;
mod fixture;
mod giving_up;
/// Core's harness, which replays what a browser has recorded.
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#[path = "../../../core/tests/harness/mod.rs"]
mod harness;
mod headers;
mod journey;
mod languages;
mod leaving;
mod lifetime;
mod missing_apis;
mod network;
mod offering;
mod personal;
mod pictures;
mod polling;
mod popups;
mod prerendering;
mod recording;
mod records;
mod removed;
mod returning;
mod screen_reader;
mod secret_canaries;
mod secrets;
mod settings;
mod signing_out;
mod starting;
mod streaming;
mod tabs;
mod titles;
mod two_components;
mod two_renderers;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
