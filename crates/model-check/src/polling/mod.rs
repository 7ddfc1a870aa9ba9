//! How often a page asks until it knows, and how late it knows: ours beside what others do.
//!
//! The real flow runs on a virtual clock, in a browser and before a backend that exist only here.
//! Nothing is asserted by this module; `crates/model-check/tests/polling.rs` holds the aims.

mod others;
mod page;
mod times;

pub use others::Poll;
pub use page::{Attention, Channel, Page, Request};
pub use times::{SPANS, Span};

use std::time::Duration;

/// From a request's being sent to its answer's being there.
pub const ROUND_TRIP: Duration = Duration::from_millis(150);

/// One flow, from the return to the moment when the page knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Requests, the one that finds it included.
    pub requests: u32,
    /// Of those, while the page was hidden.
    pub hidden: u32,
    /// Of those, while the browser was offline.
    pub offline: u32,
    /// From the decision to the page's knowing it; `None` where it has stopped to ask by itself
    /// before, so that the person finds it with their next visit or press.
    pub delay: Option<Duration>,
}

/// Of many numbers, the one at a share of the way from the least to the most.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a list of some thousands"
    )]
    let index = ((sorted.len() as f64 - 1.0) * share).round() as usize;
    sorted.get(index).copied().unwrap_or(f64::NAN)
}
