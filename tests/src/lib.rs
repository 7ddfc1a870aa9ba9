//! Whole journeys in real browsers.
//!
//! **In scope**: a browser session, the verbs that a journey is told in, and the check that every
//! journey ends with. The journeys themselves are in `journeys/`, the house rules in `house/`.
//!
//! **Out of scope**: starting the demo, the sandbox and the drivers: `cargo xtask test` does that
//! and says where they are ([`environment`]). Only what no demo has is started here: several
//! [`nodes`] on one database.
//!
//! Start at [`journey::journey`], then [`visitor::Visitor`]. Nothing here waits for time: [`wait`]
//! is the only module that sleeps, and it sleeps between two looks at a condition.

pub mod asked;
pub mod browser;
pub mod camera;
mod console;
pub mod environment;
pub mod failure;
pub mod files;
pub mod front;
pub mod journey;
pub mod nodes;
pub mod page;
mod postgres;
pub mod recorder;
pub mod sandbox;
pub mod secrets;
pub mod setup;
pub mod soak;
pub mod traces;
pub mod visitor;
pub mod wait;
