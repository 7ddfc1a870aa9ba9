//! The two ways of asking that are common: they know neither of visibility nor of an end.

use std::time::Duration;

use super::page::Attention;
use super::{ROUND_TRIP, Run};

/// A way of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poll {
    /// Every 5 seconds, for ever.
    Fixed,
    /// Every 2 seconds for a minute, then every 10 seconds for ever.
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

    /// Asks until the decision, which is made so long after the return, is known. The next interval
    /// begins with an answer, which makes these two ask less often than a fixed clock would.
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
