//! Model checking, fuzzing and polling figures: more than a test run has time for.
//!
//! In scope: every order of events ([`explore`]), the number of polls and their delay ([`polling`]),
//! arbitrary input to every parser ([`fuzz`]), and the results as [`tables`]. Out of scope: the
//! product itself; it is in the other crates. Start at the program, `hosted-flow-model-check`, or at
//! `cargo xtask`.

pub mod explore;
pub mod fuzz;
pub mod polling;
mod providers;
pub mod tables;
