//! One refresh at a time for each flow, and none before the last one has aged. A refresh asks the
//! provider for the status of a flow's session.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex as BlockingMutex, PoisonError};
use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use tokio::sync::{Mutex, MutexGuard};
use tokio::time::Instant;

use super::refresh_schedule::{RefreshIntervals, RefreshResult, RefreshSchedule};

/// The refresh locks of all flows. A task that calls a provider about a flow holds the flow's lock.
#[derive(Debug)]
pub(crate) struct RefreshLocks {
    intervals: RefreshIntervals,
    locks: BlockingMutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    by_flow: HashMap<FlowId, Arc<RefreshLock>>,
    /// The number of locks from which on unused ones are removed.
    sweep_at: usize,
}

/// One flow's lock, with the time of its next refresh.
#[derive(Debug, Default)]
pub(crate) struct RefreshLock {
    schedule: Mutex<RefreshSchedule>,
    /// Whether a task waits to refresh the flow because of a webhook.
    is_announced: AtomicBool,
}

impl RefreshLocks {
    pub(crate) fn new(minimum_read_age: Duration) -> Self {
        Self {
            intervals: RefreshIntervals::new(minimum_read_age),
            locks: BlockingMutex::default(),
        }
    }

    /// The lock of a flow.
    pub(crate) fn of(&self, flow: &FlowId) -> Arc<RefreshLock> {
        let mut table = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        if table.by_flow.len() >= table.sweep_at {
            table.by_flow.retain(|_, lock| is_used(lock));
            table.sweep_at = (table.by_flow.len() * 2).max(1024);
        }
        table.by_flow.entry(flow.clone()).or_default().clone()
    }

    /// Whether no refresh is due or running: then the stored flow is the newest state known. Creates
    /// no lock, so it may be called before the flow's owner is checked.
    pub(crate) fn is_fresh(&self, flow: &FlowId) -> bool {
        let table = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(lock) = table.by_flow.get(flow) else {
            return false;
        };
        // A refresh holds it until its result is stored.
        let schedule = lock.schedule.try_lock();
        schedule.is_ok_and(|schedule| !schedule.due_in(Instant::now()).is_zero())
    }

    /// Records a refresh, which sets the time of the next one.
    pub(crate) fn record(&self, schedule: &mut RefreshSchedule, result: RefreshResult) {
        schedule.record(self.intervals, result, Instant::now());
    }

    /// The minimum time between two refreshes of one flow.
    pub(crate) fn min_interval(&self) -> Duration {
        self.intervals.min()
    }

    /// Makes the next refresh due sooner, because a change is likely.
    pub(crate) fn expect_change(&self, schedule: &mut RefreshSchedule) {
        schedule.expect_change(self.intervals);
    }
}

impl RefreshLock {
    /// Waits until no refresh is running.
    pub(crate) async fn lock(&self) -> MutexGuard<'_, RefreshSchedule> {
        self.schedule.lock().await
    }

    /// Waits until no refresh is running and the next one is due.
    pub(crate) async fn lock_when_due(&self) -> MutexGuard<'_, RefreshSchedule> {
        loop {
            let schedule = self.schedule.lock().await;
            let wait = schedule.due_in(Instant::now());
            if wait.is_zero() {
                return schedule;
            }
            // Others may read the stored flow meanwhile.
            drop(schedule);
            tokio::time::sleep(wait).await;
        }
    }

    /// Announces a refresh because of a webhook. False if one is already announced.
    pub(crate) fn announce(&self) -> bool {
        !self.is_announced.swap(true, Ordering::AcqRel)
    }

    /// The announced refresh begins: a later announcement needs another one.
    pub(crate) fn begin(&self) {
        self.is_announced.store(false, Ordering::Release);
    }
}

/// Whether a task holds the lock or waits for it, or its schedule still matters.
fn is_used(lock: &Arc<RefreshLock>) -> bool {
    let remembers =
        |schedule: MutexGuard<'_, RefreshSchedule>| schedule.is_worth_keeping(Instant::now());
    Arc::strong_count(lock) > 1 || lock.schedule.try_lock().map_or(true, remembers)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn a_flow_is_fresh_after_a_refresh() {
        let locks = RefreshLocks::new(SECOND);
        let lock = locks.of(&FlowId::new("f").unwrap());
        let began = Instant::now();
        locks.record(&mut *lock.lock_when_due().await, RefreshResult::Changed);
        assert_eq!(began.elapsed(), Duration::ZERO);
        // Fresh is not locked: the stored flow can still be read.
        assert_eq!(lock.lock().await.due_in(Instant::now()), SECOND);
        assert!(locks.is_fresh(&FlowId::new("f").unwrap()));
        locks.record(
            &mut *lock.lock_when_due().await,
            RefreshResult::Failed(Some(SECOND * 9)),
        );
        let second = began.elapsed();
        assert!(second >= SECOND && second < SECOND * 2, "{second:?}");
        drop(lock.lock_when_due().await);
        assert!(began.elapsed() >= SECOND * 10);
    }

    #[tokio::test(start_paused = true)]
    async fn asking_whether_a_flow_is_fresh_creates_no_lock() {
        let locks = RefreshLocks::new(SECOND);
        let flow = FlowId::new("f").unwrap();
        assert!(!locks.is_fresh(&flow));
        assert!(locks.locks.lock().unwrap().by_flow.is_empty());
        let lock = locks.of(&flow);
        assert!(!locks.is_fresh(&flow));
        let mut schedule = lock.lock().await;
        locks.record(&mut schedule, RefreshResult::Changed);
        // The result is stored before the lock is released.
        assert!(!locks.is_fresh(&flow));
        drop(schedule);
        assert!(locks.is_fresh(&flow));
        tokio::time::advance(SECOND).await;
        assert!(!locks.is_fresh(&flow));
    }

    #[tokio::test]
    async fn a_refresh_is_announced_once_until_it_begins() {
        let lock = RefreshLock::default();
        assert!(lock.announce());
        assert!(!lock.announce());
        lock.begin();
        assert!(lock.announce());
    }

    #[tokio::test]
    async fn locks_in_use_are_kept_and_others_removed() {
        let locks = RefreshLocks::new(Duration::ZERO);
        let kept = locks.of(&FlowId::new("kept").unwrap());
        let held = kept.lock().await;
        let refreshed = locks.of(&FlowId::new("refreshed").unwrap());
        locks.record(&mut *refreshed.lock().await, RefreshResult::Unchanged);
        let refreshed = Arc::downgrade(&refreshed);
        for number in 0..3000 {
            locks.of(&FlowId::new(format!("f{number}")).unwrap());
        }
        let again = locks.of(&FlowId::new("kept").unwrap());
        assert!(Arc::ptr_eq(&kept, &again));
        assert!(refreshed.upgrade().is_some());
        drop(held);
        let left = locks.locks.lock().unwrap().by_flow.len();
        assert!(left <= 1024, "{left}");
    }
}
