//! Which open flows reconciliation reads, and when.

use std::time::Duration;

use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

use super::StoredFlow;

/// How long an open flow goes unread: as long as it has not changed, within these bounds. So it is
/// read whenever that time has doubled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// How long after its last change it is read first, and the minimum time between two reads.
    pub first: Duration,
    /// The maximum time between two reads.
    pub max_interval: Duration,
}

impl Ages {
    /// When a flow that has been read is to be read again.
    #[must_use]
    pub fn next(self, changed_at: Timestamp, now: Timestamp) -> Timestamp {
        later(now, self.rest(changed_at, now))
    }

    /// When a flow that has not been read since its last change is to be read. One that is late is
    /// not read at once: after an upgrade that would be all of them.
    #[must_use]
    pub fn initial(self, changed_at: Timestamp, now: Timestamp) -> Timestamp {
        if changed_at > now {
            return later(now, self.first);
        }
        let first = later(changed_at, self.first);
        if first > now {
            return first;
        }
        // The time of the last change is as good as random, and SQL can compute with it.
        let rest = self.rest(changed_at, now).as_nanos();
        let part = changed_at.as_nanosecond().unsigned_abs() % rest.max(1);
        let part = u64::try_from(part).unwrap_or(u64::MAX);
        later(now, Duration::from_nanos(part))
    }

    fn rest(self, changed_at: Timestamp, now: Timestamp) -> Duration {
        let unchanged = Duration::try_from(now.duration_since(changed_at)).unwrap_or_default();
        unchanged.min(self.max_interval).max(self.first)
    }
}

/// A request for flows that are due.
#[derive(Clone, Copy, Debug)]
pub struct DueQuery {
    /// Whose flows.
    pub provider: Provider,
    /// The time by our clock.
    pub now: Timestamp,
    /// When the flows are due again unless [`Store::set_due`](super::Store::set_due) says
    /// otherwise: no other node takes them before.
    pub until: Timestamp,
    /// What decides when a flow is due that has no time yet.
    pub ages: Ages,
    /// Most flows at once.
    pub limit: usize,
}

/// Flows that were due and are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// The flows, in any order.
    pub flows: Vec<DueFlow>,
    /// How many more are due, counted up to [`MAX_COUNTED`].
    pub left: usize,
}

/// A flow that was due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueFlow {
    /// The flow.
    pub flow: StoredFlow,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

/// So that counting costs no more however many are due.
pub const MAX_COUNTED: usize = 10_000;

/// The old name of [`MAX_COUNTED`].
#[deprecated(note = "renamed to `MAX_COUNTED`")]
pub const MOST_COUNTED: usize = MAX_COUNTED;

fn later(time: Timestamp, by: Duration) -> Timestamp {
    time.checked_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    const AGES: Ages = Ages {
        first: Duration::from_mins(2),
        max_interval: Duration::from_hours(24),
    };

    /// Fault K20.
    #[test]
    fn ages_double_from_two_minutes_to_a_day() {
        let changed_at = Timestamp::from_second(1_800_000_000).unwrap();
        let mut now = AGES.initial(changed_at, changed_at);
        let mut minutes = Vec::new();
        while now < changed_at + SignedDuration::from_hours(30 * 24) {
            minutes.push(now.duration_since(changed_at).as_mins());
            now = AGES.next(changed_at, now);
        }
        let day = 24 * 60;
        let expected = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 2048 + day];
        assert_eq!(minutes[..12], expected);
        assert_eq!(minutes.len(), 39);
    }

    /// Fault K20.
    #[test]
    fn a_late_flow_is_due_within_its_age_and_never_in_the_past() {
        let now = Timestamp::from_second(1_800_000_000).unwrap();
        for (late_by, max) in [
            (-60, 120),
            (0, 120),
            (119, 120),
            (7200, 7200),
            (1 << 30, 86_400),
        ] {
            let changed_at =
                now - SignedDuration::from_secs(late_by) - SignedDuration::from_nanos(7);
            let wait = AGES.initial(changed_at, now).duration_since(now);
            assert!(!wait.is_negative(), "{late_by}");
            assert!(wait <= SignedDuration::from_secs(max), "{late_by}: {wait}");
        }
    }
}
