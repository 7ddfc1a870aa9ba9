//! Times until a decision.
//!
//! No provider publishes them. Their documents give the maximum, so each span reaches from the time
//! of an automatic decision to the documented maximum. Times are spread evenly over the logarithm,
//! so that no order of magnitude prevails.

use std::time::Duration;

/// Minimum and maximum time from the return to the decision.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// What makes the decision.
    pub name: &'static str,
    /// In seconds.
    pub min: u32,
    /// In seconds.
    pub max: u32,
    /// The source of the maximum.
    pub source: &'static str,
}

pub(super) const MINUTE: u32 = 60;
pub(super) const HOUR: u32 = 60 * MINUTE;
pub(super) const DAY: u32 = 24 * HOUR;

impl Span {
    /// This many times, evenly spread over the logarithm; always the same ones.
    #[must_use]
    pub fn times(&self, count: u32) -> Vec<Duration> {
        let (min, max) = (f64::from(self.min).ln(), f64::from(self.max).ln());
        let step = (max - min) / f64::from(count.max(2) - 1);
        (0..count)
            .map(|number| Duration::from_secs_f64((min + step * f64::from(number)).exp()))
            .collect()
    }
}
