//! Scenarios: each drives the flow to a state and then checks one thing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../harness/mod.rs"]
mod harness;

mod budgets;
mod checking;
mod chosen;
mod corrections;
mod devices;
mod documents;
mod earlier;
mod elsewhere;
mod giving_up;
mod intermediaries;
mod inviting;
mod journeys;
mod kept;
mod lasting;
mod launches;
mod leaving;
mod listening;
mod obstacles;
mod offering;
mod polling;
mod purposes;
mod recording;
mod refusals;
mod resting;
mod returning;
mod scanned;
mod signals;
mod tabs;
mod watching;
