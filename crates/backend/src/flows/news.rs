//! Webhooks: a reason to refresh a flow soon, and nothing more. A flow with a terminal status is
//! refreshed too, since its provider may have corrected it.

use std::sync::Arc;

use tracing::{Instrument, warn};

use super::refresh_lock::RefreshLock;
use super::refresh_schedule::RefreshSchedule;
use super::{Deadline, FlowError, Flows};
use crate::store::StoredFlow;

impl Flows {
    /// Refreshes a flow as soon as that is due, in a task of its own.
    ///
    /// One refresh covers all webhooks that arrive while the task waits; one that arrives during
    /// the refresh causes another.
    pub(crate) fn on_webhook(self: &Arc<Self>, flow: StoredFlow) {
        let lock = self.locks.of(&flow.id);
        if lock.announce() {
            let following = Arc::clone(self).refresh_after_webhook(flow, lock);
            tokio::spawn(following.in_current_span());
        }
    }

    async fn refresh_after_webhook(self: Arc<Self>, flow: StoredFlow, lock: Arc<RefreshLock>) {
        self.locks.expect_change(&mut *lock.lock().await);
        for _ in 0..MAX_ATTEMPTS {
            let mut schedule = lock.lock_when_due().await;
            lock.begin();
            match self.read_and_correct(&flow, &mut schedule).await {
                Ok(()) => return,
                // A retry would fail as well; polling still reads the flow.
                Err(FlowError::Provider(error)) if !error.may_pass() => return,
                Err(FlowError::Provider(_)) => {}
                Err(error) => warn!(flow = %flow.id, %error, "refresh after a webhook failed"),
            }
            drop(schedule);
            if !lock.announce() {
                return;
            }
        }
        lock.begin();
    }

    async fn read_and_correct(
        self: &Arc<Self>,
        flow: &StoredFlow,
        schedule: &mut RefreshSchedule,
    ) -> Result<(), FlowError> {
        let flow = self.stored(&flow.user, &flow.id).await?;
        let reading = self
            .read_with_lease(&flow, schedule, Deadline::of_question())
            .await?;
        self.store_correction(flow, reading).await.map(drop)
    }
}

/// Attempts after one webhook while the provider fails, with increasing pauses.
const MAX_ATTEMPTS: u32 = 5;
