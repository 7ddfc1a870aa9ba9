//! Times until a decision.
//!
//! No provider publishes them. Their documents give the maximum, so each span reaches from the time
//! of an automatic decision to the documented maximum. Times are spread evenly over the logarithm,
//! so that no order of magnitude prevails.

use std::time::Duration;

/// Shortest and longest time from the return to the decision.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// What makes the decision.
    pub name: &'static str,
    /// In seconds.
    pub shortest: u32,
    /// In seconds.
    pub longest: u32,
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
        shortest: 5,
        longest: 2 * MINUTE,
        source: "a session's end in Paysafe's example: 2 minutes after its beginning",
    },
    Span {
        name: "Ondato, by machine",
        shortest: 5,
        longest: 10 * MINUTE,
        source: "assumed: no figure is published",
    },
    Span {
        name: "Ondato, by people",
        shortest: 10 * MINUTE,
        longest: 7 * DAY,
        source: "Ondato's longest session: 7 days",
    },
    Span {
        name: "Airwallex, account",
        shortest: 5,
        longest: 3 * DAY,
        source: "Airwallex repeats a webhook for about 3 days",
    },
    Span {
        name: "connectFi, KYC",
        shortest: 5,
        longest: DAY,
        source: "assumed: no figure is published",
    },
    Span {
        name: "ConnectPay, application",
        shortest: 30,
        longest: DAY,
        source: "ConnectPay's link is good for 24 hours",
    },
];

impl Span {
    /// This many times, evenly spread over the logarithm; always the same ones.
    #[must_use]
    pub fn times(&self, count: u32) -> Vec<Duration> {
        let (shortest, longest) = (f64::from(self.shortest).ln(), f64::from(self.longest).ln());
        let step = (longest - shortest) / f64::from(count.max(2) - 1);
        (0..count)
            .map(|number| Duration::from_secs_f64((shortest + step * f64::from(number)).exp()))
            .collect()
    }
}
