//! News of a flow, such as a webhook brings: a reason to read the flow's session soon, and never
//! more than that. A flow that has ended is read as well: its provider may have corrected the end.

use std::sync::Arc;

use tracing::{Instrument, warn};

use super::gate::Gate;
use super::pace::Pace;
use super::{Deadline, FlowError, Flows};
use crate::store::StoredFlow;

impl Flows {
    /// Reads a flow's session as soon as its gate allows it, in a task of its own.
    ///
    /// News that come while the task waits are covered by its one look; news that come while it
    /// looks are followed by another.
    pub(crate) fn hear_of(self: &Arc<Self>, flow: StoredFlow) {
        let gate = self.gates.of(&flow.id);
        if gate.announce() {
            let following = Arc::clone(self).follow_news(flow, gate);
            tokio::spawn(following.in_current_span());
        }
    }

    async fn follow_news(self: Arc<Self>, flow: StoredFlow, gate: Arc<Gate>) {
        self.gates.expect_news(&mut *gate.enter().await);
        for _ in 0..MOST_TRIES {
            let mut pace = gate.enter_open().await;
            gate.begin();
            match self.read_news(&flow, &mut pace).await {
                Ok(()) => return,
                // Polling will find out, if anything can.
                Err(FlowError::Provider(error)) if !error.may_pass() => return,
                Err(FlowError::Provider(_)) => {}
                Err(error) => warn!(flow = %flow.id, %error, "news could not be read"),
            }
            drop(pace);
            if !gate.announce() {
                return;
            }
        }
        gate.begin();
    }

    async fn read_news(
        self: &Arc<Self>,
        flow: &StoredFlow,
        pace: &mut Pace,
    ) -> Result<(), FlowError> {
        let flow = self.stored(&flow.user, &flow.id).await?;
        let reading = self
            .look_in_turn(&flow, pace, Deadline::of_question())
            .await?;
        self.correct(flow, reading).await.map(drop)
    }
}

/// How often a provider that fails is asked because of one piece of news, each time later.
const MOST_TRIES: u32 = 5;
