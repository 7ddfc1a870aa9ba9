//! End-to-end tests: real browsers against the running demo.
//!
//! `cargo xtask test e2e` starts a demo, a sandbox and drivers for each worker, and runs each test in
//! a separate process.

mod airwallex;
mod back;
mod between;
mod blocked;
mod cache;
mod checker;
mod clean;
mod clicks;
mod connectfi;
mod connectpay;
mod csp;
mod early;
mod element;
mod ended;
mod evidence;
mod first_words;
mod frozen;
mod kept;
mod languages;
mod looks;
mod lost;
mod no_logging;
mod nodes;
mod other_users;
mod outcomes;
mod owners;
mod packages;
mod preload;
mod program;
mod referrer;
mod reload;
mod returns;
mod soak;
mod tabs;
mod trunk;
mod variants;
mod words;
