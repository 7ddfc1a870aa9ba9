//! How many requests each user may make, over all their tabs: a token bucket. Time is an argument.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::settings::RateLimitConfig;
use crate::user::UserId;

/// The token buckets of all users.
#[derive(Debug)]
pub(crate) struct Rates {
    /// The time per token; `None` where nothing is limited.
    interval: Option<Duration>,
    burst: u32,
    buckets: Mutex<Buckets>,
}

#[derive(Debug, Default)]
struct Buckets {
    /// When each user's bucket is full again; a user without an entry has a full one.
    full_at: HashMap<UserId, Instant>,
    /// The number of entries from which on the full buckets are removed.
    sweep_at: usize,
}

impl Rates {
    pub(crate) fn new(config: RateLimitConfig) -> Self {
        let minute = Duration::from_mins(1);
        Self {
            interval: minute.checked_div(config.per_minute),
            burst: config.burst,
            buckets: Mutex::default(),
        }
    }

    /// Takes a token, or returns the time until there is one.
    pub(crate) fn admit(&self, user: &UserId, now: Instant) -> Result<(), Duration> {
        let Some(interval) = self.interval else {
            return Ok(());
        };
        // No code path leaves the table half changed.
        let buckets = self.buckets.lock();
        let mut buckets = buckets.unwrap_or_else(PoisonError::into_inner);
        buckets.sweep(now);
        let full_at = buckets.full_at.get(user).map_or(now, |at| now.max(*at));
        // A bucket that misses as many tokens as its capacity is empty.
        let missing = full_at + interval - now;
        let wait = missing.saturating_sub(interval * self.burst);
        if !wait.is_zero() {
            return Err(wait);
        }
        buckets.full_at.insert(user.clone(), full_at + interval);
        Ok(())
    }
}

impl Buckets {
    fn sweep(&mut self, now: Instant) {
        if self.full_at.len() >= self.sweep_at {
            self.full_at.retain(|_, at| *at > now);
            self.sweep_at = (self.full_at.len() * 2).max(1024);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn user(name: &str) -> UserId {
        UserId::new(name).unwrap()
    }

    fn rates(per_minute: u32, burst: u32) -> (Rates, Instant) {
        let config = RateLimitConfig { per_minute, burst };
        (Rates::new(config), Instant::now())
    }

    #[test]
    fn a_burst_is_admitted_then_the_rate_per_minute() {
        let (rates, now) = rates(30, 5);
        let anna = user("anna");
        for _ in 0..5 {
            assert_eq!(rates.admit(&anna, now), Ok(()));
        }
        assert_eq!(rates.admit(&anna, now), Err(SECOND * 2));
        assert_eq!(rates.admit(&anna, now + SECOND), Err(SECOND));
        // A refusal costs nothing.
        assert_eq!(rates.admit(&anna, now + SECOND * 2), Ok(()));
        assert_eq!(rates.admit(&anna, now + SECOND * 2), Err(SECOND * 2));
        assert_eq!(rates.admit(&user("ben"), now), Ok(()));
        // Full again, and no fuller.
        let later = now + SECOND * 600;
        let admitted = (0..9).filter(|_| rates.admit(&anna, later).is_ok());
        assert_eq!(admitted.count(), 5);
    }

    #[test]
    fn zero_disables_the_limit() {
        let (rates, now) = rates(0, 1);
        assert!((0..1000).all(|_| rates.admit(&user("anna"), now).is_ok()));
    }

    #[test]
    fn full_buckets_are_removed() {
        let (rates, now) = rates(60, 5);
        for number in 0..3000 {
            let at = now + SECOND * number;
            let _ = rates.admit(&user(&format!("u{number}")), at);
        }
        let left = rates.buckets.lock().unwrap().full_at.len();
        assert!(left <= 1024, "{left}");
    }
}
