//! What is tried beside the tests: more than a test run has time for.
//!
//! In scope: every order of events ([`explore`]), how often a page asks ([`polling`]), and anything
//! at all into everything that reads ([`fuzz`]), with their figures as [`tables`]. Out of
//! scope: anything the product does; that is in the other crates. Start at the program, `hosted-flow-model-check`, or at `cargo xtask`.

pub mod explore;
pub mod fuzz;
pub mod polling;
pub mod tables;
