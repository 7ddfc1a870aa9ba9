//! Limits the log lines of refused deliveries: one a minute for each provider and reason, with the
//! count. A wrong secret must be visible in the log, and anybody can send what is refused. Time is
//! an argument.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use tokio::time::Instant;

/// What has been refused. There are few providers and few reasons, so it stays small.
#[derive(Debug, Default)]
pub(crate) struct Refusals(Mutex<HashMap<(&'static str, &'static str), Refused>>);

/// Deliveries of one provider that were refused for one reason.
#[derive(Debug)]
struct Refused {
    logged: Instant,
    /// Since that line.
    since: u64,
}

impl Refusals {
    /// Counts one. Returns the count since the last line, if another line is due.
    pub(crate) fn note(
        &self,
        provider: Provider,
        reason: &'static str,
        now: Instant,
    ) -> Option<u64> {
        // No code path leaves the table half changed.
        let mut table = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(refused) = table.get_mut(&(provider.name(), reason)) else {
            let first = Refused {
                logged: now,
                since: 0,
            };
            table.insert((provider.name(), reason), first);
            return Some(1);
        };
        refused.since += 1;
        if now.saturating_duration_since(refused.logged) < PAUSE {
            return None;
        }
        refused.logged = now;
        Some(std::mem::take(&mut refused.since))
    }
}

const PAUSE: Duration = Duration::from_mins(1);

#[cfg(test)]
mod tests {
    use super::*;

    /// Fault K16.
    #[test]
    fn a_refusal_is_logged_once_a_minute() {
        let (refusals, now) = (Refusals::default(), Instant::now());
        let note = |reason, second| {
            let at = now + Duration::from_secs(second);
            refusals.note(Provider::ALL[0], reason, at)
        };
        assert_eq!(note("mismatch", 0), Some(1));
        assert_eq!((note("mismatch", 0), note("mismatch", 59)), (None, None));
        // One reason does not hide another, nor one sender another.
        assert_eq!(note("unsigned", 59), Some(1));
        assert_eq!(refusals.note(Provider::ALL[1], "mismatch", now), Some(1));
        assert_eq!(note("mismatch", 60), Some(3));
        assert_eq!(
            (note("mismatch", 119), note("mismatch", 500)),
            (None, Some(2))
        );
        // A clock that goes back does not break it.
        assert_eq!(note("mismatch", 1), None);
    }
}
