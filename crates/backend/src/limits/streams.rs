//! How many event streams may be open at once: each one holds a connection.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use prometheus_client::metrics::gauge::Gauge;

use crate::settings::StreamsConfig;
use crate::user::UserId;

/// Counts open event streams, per user and in total.
#[derive(Debug)]
pub(crate) struct StreamLimiter {
    max: StreamsConfig,
    open: Mutex<Open>,
    gauge: Gauge,
}

#[derive(Debug, Default)]
struct Open {
    by_user: HashMap<UserId, u32>,
    in_total: u32,
}

/// The permit of one open stream; returned when it is dropped.
#[derive(Debug)]
#[must_use = "a permit that is dropped is returned"]
pub(crate) struct StreamPermit {
    limiter: Arc<StreamLimiter>,
    user: UserId,
}

impl StreamLimiter {
    pub(crate) fn new(max: StreamsConfig, gauge: Gauge) -> Self {
        Self {
            max,
            open: Mutex::default(),
            gauge,
        }
    }

    /// A permit, unless this user or all users together have as many streams as are allowed.
    pub(crate) fn take(self: &Arc<Self>, user: &UserId) -> Option<StreamPermit> {
        let mut open = self.open();
        let of_user = open.by_user.get(user).copied().unwrap_or_default();
        if of_user >= self.max.per_user || open.in_total >= self.max.in_total {
            return None;
        }
        open.by_user.insert(user.clone(), of_user + 1);
        open.in_total += 1;
        self.gauge.inc();
        Some(StreamPermit {
            limiter: Arc::clone(self),
            user: user.clone(),
        })
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        // No code path leaves the table half changed.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for StreamPermit {
    fn drop(&mut self) {
        let mut open = self.limiter.open();
        open.in_total -= 1;
        if let Some(of_user) = open.by_user.get_mut(&self.user) {
            *of_user -= 1;
            if *of_user == 0 {
                open.by_user.remove(&self.user);
            }
        }
        self.limiter.gauge.dec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_counted_by_user_and_in_total() {
        let max = StreamsConfig {
            per_user: 2,
            in_total: 3,
        };
        let gauge = Gauge::default();
        let limiter = Arc::new(StreamLimiter::new(max, gauge.clone()));
        let [anna, ben] = ["anna", "ben"].map(|name| UserId::new(name).unwrap());
        let first = limiter.take(&anna).unwrap();
        let second = limiter.take(&anna).unwrap();
        assert!(limiter.take(&anna).is_none());
        let third = limiter.take(&ben).unwrap();
        assert!(limiter.take(&ben).is_none());
        assert_eq!(gauge.get(), 3);
        drop(first);
        let fourth = limiter.take(&ben).unwrap();
        drop((second, third, fourth));
        assert_eq!(gauge.get(), 0);
        assert!(limiter.open().by_user.is_empty());
    }
}
