//! How long a decision takes.
//!
//! No provider publishes it. What their documents give is where it ends: so each span reaches from
//! what a machine needs to the end that is documented, and a time is drawn from it evenly by its
//! logarithm, which favours no order of magnitude over another.

use std::time::Duration;

/// Shortest and longest time from the return to the decision.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// What decides.
    pub name: &'static str,
    /// In seconds.
    pub shortest: u32,
    /// In seconds.
    pub longest: u32,
    /// Where the longest comes from.
    pub source: &'static str,
}

const MINUTE: u32 = 60;
const HOUR: u32 = 60 * MINUTE;
const DAY: u32 = 24 * HOUR;

/// The five providers; where machines and people decide, both.
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
    /// So many times, evenly spread over the logarithm; the same ones every time.
    #[must_use]
    pub fn times(&self, count: u32) -> Vec<Duration> {
        let (shortest, longest) = (f64::from(self.shortest).ln(), f64::from(self.longest).ln());
        let step = (longest - shortest) / f64::from(count.max(2) - 1);
        (0..count)
            .map(|number| Duration::from_secs_f64((shortest + step * f64::from(number)).exp()))
            .collect()
    }
}
