//! What the end-to-end tests use: the whole system, in real browsers.
//!
//! **In scope**: a browser session, the verbs that a test is written in, and the check that every
//! test ends with. The tests themselves are in `e2e/`, the tidy tests in `tidy/`.
//!
//! **Out of scope**: starting the demo, the sandbox and the drivers: `cargo xtask test` does that
//! and says where they are ([`environment`]). Only what no demo has is started here: several
//! [`nodes`] on one database.
//!
//! Each test is a process of its own, and several run at a time. What a process shares with others
//! is theirs by agreement: ports are taken before they are used ([`nodes`]), and files go into the
//! folder of the test (`HOSTED_FLOW_TEST_FOLDER`) or into a temporary one. When a session fails, a
//! picture of its page, what it showed and its flight record are kept there. Where
//! `HOSTED_FLOW_KEPT_BROWSER` names a running Chromium, a session is a context of its own in that
//! browser ([`browser`]), which has nothing in common with the sessions before it.
//!
//! Start at [`run::with_visitor`], then [`visitor::Visitor`]. Nothing here waits for time: [`wait`]
//! is the only module that sleeps, and it sleeps between two looks at a condition.

pub mod artifacts;
pub mod asked;
pub mod browser;
pub mod camera;
mod console;
pub mod environment;
pub mod failure;
pub mod files;
pub mod front;
pub mod nodes;
pub mod page;
pub mod recorder;
pub mod run;
pub mod sandbox;
pub mod secrets;
pub mod setup;
pub mod soak;
pub mod traces;
pub mod visitor;
pub mod wait;
