//! How many may listen at once: each listener holds a connection.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use prometheus_client::metrics::gauge::Gauge;

use crate::config::StreamsConfig;
use crate::user::UserId;

/// The seats of all listeners.
#[derive(Debug)]
pub(crate) struct Seats {
    most: StreamsConfig,
    taken: Mutex<Taken>,
    gauge: Gauge,
}

#[derive(Debug, Default)]
struct Taken {
    by_user: HashMap<UserId, u32>,
    in_total: u32,
}

/// One listener's seat; free again when it is dropped.
#[derive(Debug)]
#[must_use = "a seat that is dropped is free"]
pub(crate) struct Seat {
    seats: Arc<Seats>,
    user: UserId,
}

impl Seats {
    pub(crate) fn new(most: StreamsConfig, gauge: Gauge) -> Self {
        Self {
            most,
            taken: Mutex::default(),
            gauge,
        }
    }

    /// Takes a seat, if there is one left for this user.
    pub(super) fn take(self: &Arc<Self>, user: &UserId) -> Option<Seat> {
        let mut taken = self.taken();
        let of_user = taken.by_user.get(user).copied().unwrap_or_default();
        if of_user >= self.most.per_user || taken.in_total >= self.most.in_total {
            return None;
        }
        taken.by_user.insert(user.clone(), of_user + 1);
        taken.in_total += 1;
        self.gauge.inc();
        Some(Seat {
            seats: Arc::clone(self),
            user: user.clone(),
        })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        // No code path leaves the table half changed.
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.seats.taken();
        taken.in_total -= 1;
        if let Some(of_user) = taken.by_user.get_mut(&self.user) {
            *of_user -= 1;
            if *of_user == 0 {
                taken.by_user.remove(&self.user);
            }
        }
        self.seats.gauge.dec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_are_counted_by_user_and_in_total() {
        let most = StreamsConfig {
            per_user: 2,
            in_total: 3,
        };
        let gauge = Gauge::default();
        let seats = Arc::new(Seats::new(most, gauge.clone()));
        let [anna, ben] = ["anna", "ben"].map(|name| UserId::new(name).unwrap());
        let first = seats.take(&anna).unwrap();
        let second = seats.take(&anna).unwrap();
        assert!(seats.take(&anna).is_none());
        let third = seats.take(&ben).unwrap();
        assert!(seats.take(&ben).is_none());
        assert_eq!(gauge.get(), 3);
        drop(first);
        let fourth = seats.take(&ben).unwrap();
        drop((second, third, fourth));
        assert_eq!(gauge.get(), 0);
        assert!(seats.taken().by_user.is_empty());
    }
}
