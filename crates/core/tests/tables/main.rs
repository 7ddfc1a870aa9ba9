//! Tables: the cases are in `tests/cases`, and a new one needs no code.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[macro_use]
mod lines;

mod answers;
mod documents;
mod head_script;
mod hosted_urls;
mod launches;
mod records;
mod returns;
mod settings;
mod source;
mod statuses;
