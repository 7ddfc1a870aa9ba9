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

const MINUTE: u32 = 60;
const HOUR: u32 = 60 * MINUTE;
const DAY: u32 = 24 * HOUR;

/// The five providers; automatic and manual decisions are separate.
pub const SPANS: &[Span] = &[
    Span {
        name: "Paysafe, instrument",
        min: 5,
        max: 2 * MINUTE,
        source: "a session's end in Paysafe's example: 2 minutes after its beginning",
    },
    Span {
        name: "Ondato, by machine",
        min: 5,
        max: 10 * MINUTE,
        source: "assumed: no figure is published",
    },
    Span {
        name: "Ondato, by people",
        min: 10 * MINUTE,
        max: 7 * DAY,
        source: "Ondato's longest session: 7 days",
    },
    Span {
        name: "Airwallex, account",
        min: 5,
        max: 3 * DAY,
        source: "Airwallex repeats a webhook for about 3 days",
    },
    Span {
        name: "connectFi, KYC",
        min: 5,
        max: DAY,
        source: "assumed: no figure is published",
    },
    Span {
        name: "ConnectPay, application",
        min: 30,
        max: DAY,
        source: "ConnectPay's link is good for 24 hours",
    },
];

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
