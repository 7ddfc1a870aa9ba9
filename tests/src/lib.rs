//! The library of the end-to-end tests: the whole system, in real browsers.
//!
//! **In scope**: a browser session, the actions of a test, and the check at the end of every test.
//! The tests themselves are in `e2e/`, the tidy tests in `tidy/`.
//!
//! **Out of scope**: starting the demo, the sandbox and the drivers: `cargo xtask test` does that and
//! passes their addresses ([`environment`]). Only several [`nodes`] on one database, which no demo
//! has, are started here.
//!
//! Each test is a separate process, and several run concurrently. Ports are reserved before they are
//! used ([`nodes`]), and files go into the folder of the test (`HOSTED_FLOW_TEST_FOLDER`) or into a
//! temporary one. When a session fails, a screenshot of its page, its text and its flight record are
//! kept there. Where `HOSTED_FLOW_KEPT_BROWSER` names a running Chromium, a session is a separate
//! context in that browser ([`browser`]), which shares nothing with earlier sessions.
//!
//! Start at [`run::with_visitor`], then [`visitor::Visitor`]. Nothing here waits for a fixed time:
//! [`wait`] is the only module that sleeps, between two checks of a condition.

pub mod artifacts;
pub mod bench;
pub mod browser;
pub mod camera;
mod console;
pub mod environment;
pub mod failure;
pub mod files;
pub mod front;
pub mod gallery;
pub mod nodes;
pub mod page;
pub mod recorder;
pub mod request_log;
pub mod run;
pub mod sandbox;
pub mod secrets;
pub mod setup;
pub mod soak;
pub mod traces;
pub mod visitor;
pub mod wait;
