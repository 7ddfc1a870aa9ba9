//! The decisions of `hosted-flow`, without I/O.
//!
//! **In scope**: the mapping of a provider's status ([`provider`], [`status`], [`next_action`]),
//! the hosts to which a browser may navigate ([`hosted_url`]), what a return proves
//! ([`return_url`], [`attempt`]), how often to poll ([`poll`]), the contract and its responses
//! ([`contract`], [`answer`]), and the state machine that joins them ([`flow`]) with the view that
//! is shown ([`view`]).
//!
//! **Out of scope**: I/O, the DOM, clocks, randomness, texts for people. Time and random bytes are
//! arguments; what is to be done is returned as [`flow::Effect`]s.
//!
//! **Where to start**: [`flow::Flow::step`] is the only place where the state changes;
//! [`provider::outcome`] is the only place where a provider's status is mapped.

// A failed slice panics with the text, which may be a secret.
#![warn(clippy::string_slice)]

pub mod action;
pub mod answer;
pub mod attempt;
pub mod config;
pub mod contract;
pub mod document;
pub mod features;
pub mod flow;
pub mod hosted_url;
pub mod in_app;
pub mod journey;
mod json;
pub mod next_action;
pub mod parameter;
mod percent;
pub mod poll;
pub mod provider;
pub mod random;
pub mod recent;
pub mod recorder;
pub mod request;
pub mod return_url;
mod stage;
mod state;
pub mod status;
pub mod time;
pub mod view;
pub mod wire;

/// The old name of [`random`].
#[deprecated(note = "renamed to `random`")]
pub mod dice {
    pub use crate::random::Entropy;

    /// The old name.
    pub type Dice = crate::random::JitterRng;
}
