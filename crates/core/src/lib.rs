//! The decisions of `hosted-flow`, and nothing else.
//!
//! **In scope**: what a provider's words mean ([`provider`], [`status`], [`next_action`]), where a
//! browser may be sent ([`hosted_url`]), what a return is worth ([`return_url`], [`attempt`]), how
//! often to ask ([`poll`]), what an answer is ([`contract`], [`answer`]), and the state machine
//! that joins them ([`flow`]) up to what is shown ([`view`]).
//!
//! **Out of scope**: I/O, the DOM, clocks, randomness, sentences for people. Time and random bytes
//! come in as arguments; whatever is to be done goes out as [`flow::Effect`]s.
//!
//! **Where to start**: [`flow::Flow::step`] is the only place where anything changes;
//! [`provider::outcome`] is the only place where a provider's word gets a meaning.

// A panic of it quotes the text, which may be a secret.
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
pub mod journey;
mod json;
pub mod next_action;
pub mod parameter;
mod percent;
pub mod poll;
pub mod provider;
pub mod random;
pub mod recorder;
pub mod request;
pub mod return_url;
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
