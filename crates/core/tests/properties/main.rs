//! Properties that hold for any input and any sequence of events.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../harness/mod.rs"]
mod harness;

mod any;
mod bytes;
mod converted;
mod flow;
mod returns;
mod urls;
