//! The number of polls until a page knows the decision, and its delay: ours compared with others.
//!
//! The real flow runs on a virtual clock with a simulated browser and backend. This module asserts
//! nothing; `crates/model-check/tests/polling.rs` checks the goals.

mod others;
mod page;

pub use crate::providers::{Span, spans};
pub use others::Poll;
pub use page::{Attention, Channel, Page, Request};

use std::time::Duration;

/// The time from a request to its answer.
pub const ROUND_TRIP: Duration = Duration::from_millis(150);

/// The figures of one flow, from the return until the page knows the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Number of requests, including the one that reads the decision.
    pub requests: u32,
    /// Number of those while the page was hidden.
    pub hidden: u32,
    /// Number of those while the browser was offline.
    pub offline: u32,
    /// The time from the decision until the page knows it; `None` where polling has ended before, so
    /// that the person sees it at their next visit or click.
    pub delay: Option<Duration>,
}

/// A quantile of sorted numbers.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an index into a list of some thousands"
    )]
    let index = ((sorted.len() as f64 - 1.0) * share).round() as usize;
    sorted.get(index).copied().unwrap_or(f64::NAN)
}
