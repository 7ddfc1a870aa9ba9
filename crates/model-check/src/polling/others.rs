//! Two common ways of polling: they consider neither visibility nor a budget.

use std::time::Duration;

use super::page::Attention;
use super::{ROUND_TRIP, Run};

/// A way of polling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poll {
    /// Every 5 seconds, without an end.
    Fixed,
    /// Every 2 seconds for a minute, then every 10 seconds without an end.
    TwoThenTen,
}

impl Poll {
    fn interval(self, since: Duration) -> Duration {
        match self {
            Self::Fixed => Duration::from_secs(5),
            Self::TwoThenTen if since < Duration::from_mins(1) => Duration::from_secs(2),
            Self::TwoThenTen => Duration::from_secs(10),
        }
    }

    /// Polls until the decision is known, which is made `decided` after the return. The next interval
    /// starts with an answer, so both poll less often than by a fixed clock.
    #[must_use]
    pub fn run(self, decided: Duration, attention: Attention) -> Run {
        let mut run = Run {
            requests: 0,
            hidden: 0,
            offline: 0,
            delay: None,
        };
        let mut now = Duration::ZERO;
        loop {
            run.requests += 1;
            run.hidden += u32::from(!attention.is_visible(now));
            run.offline += u32::from(!attention.is_online(now));
            let answered = now + ROUND_TRIP;
            if now >= decided && attention.is_online(now) {
                run.delay = Some(answered.saturating_sub(decided));
                return run;
            }
            now = answered + self.interval(answered);
        }
    }
}
