//! Reconciliation: open flows are refreshed without a request. If no browser polls and the webhook
//! of a change is lost, nothing else would update such a flow.
//!
//! Each provider has a loop of its own, so that one that is slow or down delays no other. A round
//! takes a page of the flows that are due, as many as can be read until the next. Whatever a round
//! leaves unread, because the provider fails or the server stops, is due again after [`LEASE`].

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_core::random::JitterRng;
use jiff::{SignedDuration, Timestamp};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};
use tracing::{Instrument, info_span, warn};

use super::deadline::Deadline;
use super::{FlowError, Flows};
use crate::providers::ProviderError;
use crate::store::{Ages, DueFlow, DueQuery, StoredFlow, Turn};

/// The result for a flow that was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reconciled {
    Changed,
    Unchanged,
    /// It was not read: it was refreshed just before, or its status is terminal.
    NotNeeded,
}

impl Flows {
    /// Reads the flows that are due, until the backend stops.
    pub(crate) async fn reconcile(self: Arc<Self>) {
        let Some(ages) = self.reconciled_at else {
            return;
        };
        let mut loops = JoinSet::new();
        for provider in self.served() {
            // The metric exists before anything is due.
            self.metrics.reconciliation_due(provider.name(), 0);
            loops.spawn(Arc::clone(&self).reconcile_all(provider, ages));
        }
        while loops.join_next().await.is_some() {}
    }

    /// Reads one page of each provider's flows that are due at this time.
    pub(crate) async fn reconcile_at(self: &Arc<Self>, now: Timestamp) {
        if let Some(ages) = self.reconciled_at {
            for provider in self.served() {
                self.reconcile_page(provider, ages, now).await;
            }
        }
    }

    fn served(&self) -> impl Iterator<Item = Provider> {
        let all = Provider::ALL.into_iter();
        all.filter(|provider| self.providers.serves(*provider))
    }

    async fn reconcile_all(self: Arc<Self>, provider: Provider, ages: Ages) {
        let mut stopping = self.stopping.subscribe();
        // Without random bytes all nodes begin at the same moment, and share the flows all the same.
        let mut jitter = JitterRng::new(getrandom::u64().unwrap_or_default());
        let mut pause = jitter.up_to(PAUSE);
        loop {
            tokio::select! {
                () = sleep(pause) => {}
                // Ends in an error only with the backend itself.
                _ = stopping.wait_for(|stopping| *stopping) => return,
            }
            let is_more = self.reconcile_page(provider, ages, Timestamp::now()).await;
            pause = pause_after(is_more, &mut jitter);
        }
    }

    /// Reads a page of flows. Whether more are due, and can be read.
    async fn reconcile_page(
        self: &Arc<Self>,
        provider: Provider,
        ages: Ages,
        now: Timestamp,
    ) -> bool {
        if !self.may_reconcile(provider) {
            return false;
        }
        let query = DueQuery {
            provider,
            now,
            until: now.saturating_add(LEASE).unwrap_or(Timestamp::MAX),
            ages,
            limit: PAGE,
        };
        let due = match self.store.take_due(&query).await {
            Ok(due) => due,
            Err(error) => {
                warn!(%provider, %error, "reconciliation failed: due flows could not be read from the store");
                return false;
            }
        };
        let count = due.flows.len() + due.left;
        self.metrics.reconciliation_due(provider.name(), count);
        for flows in due.flows.chunks(AT_ONCE) {
            // In tasks of their own: a result is stored also where this loop has ended.
            let read = |flow: &DueFlow| {
                let reading = Arc::clone(self).reconcile_one(flow.clone(), ages, now);
                tokio::spawn(reading.instrument(info_span!("reconciliation")))
            };
            let reads: Vec<_> = flows.iter().map(read).collect();
            let mut can_go_on = true;
            for read in reads {
                can_go_on &= read.await.unwrap_or(false);
            }
            if !can_go_on || !self.may_reconcile(provider) {
                return false;
            }
        }
        due.left > 0
    }

    fn may_reconcile(&self, provider: Provider) -> bool {
        !self.is_stopping() && self.providers.can_spare(provider)
    }

    /// Reads one flow. Whether others of its provider can be read now.
    async fn reconcile_one(self: Arc<Self>, due: DueFlow, ages: Ages, now: Timestamp) -> bool {
        let DueFlow { flow, changed_at } = due;
        let read = self.reconcile_flow(&flow, recent(ages)).await;
        let outcome = match &read {
            Ok(Reconciled::Changed) => Some("changed"),
            Ok(Reconciled::Unchanged) => Some("unchanged"),
            Err(FlowError::Provider(ProviderError::Resting { .. } | ProviderError::Crowded))
            | Ok(Reconciled::NotNeeded) => None,
            Err(FlowError::Provider(_)) => Some("failed"),
            Err(error) => {
                warn!(flow = %flow.id, %error, "reconciliation of a flow failed");
                None
            }
        };
        if let Some(outcome) = outcome {
            let provider = flow.provider().name();
            self.metrics.reconciliation_read(provider, outcome);
        }
        match read {
            Ok(_) => {}
            // It would say the same of this flow again, and not of others.
            Err(FlowError::Provider(error)) if !error.may_pass() => {}
            Err(_) => return false,
        }
        let again = ages.next(changed_at, now);
        if let Err(error) = self.store.set_due(&flow.id, flow.revision, again).await {
            warn!(flow = %flow.id, %error, "next reconciliation could not be stored; the flow stays due");
        }
        true
    }

    async fn reconcile_flow(
        self: &Arc<Self>,
        known: &StoredFlow,
        recent: Duration,
    ) -> Result<Reconciled, FlowError> {
        let lock = self.locks.of(&known.id);
        let mut schedule = lock.lock().await;
        // It was refreshed on this node, or its next refresh is not due.
        if !schedule.is_idle_for(recent, Instant::now()) {
            return Ok(Reconciled::NotNeeded);
        }
        // It was refreshed on another node.
        if self.store.take_turn(&known.id, recent).await? == Turn::Theirs {
            return Ok(Reconciled::NotNeeded);
        }
        let flow = self.stored(&known.user, &known.id).await?;
        if flow.is_terminal() {
            return Ok(Reconciled::NotNeeded);
        }
        let until = Deadline::of_question().providers;
        let reading = self.providers.read_if_spare(&flow, until).await;
        let reading = self.record_result(&flow, &mut schedule, reading)?;
        let revision = flow.revision;
        let flow = self.store_status(flow, reading).await?;
        Ok(if flow.revision == revision {
            Reconciled::Unchanged
        } else {
            Reconciled::Changed
        })
    }
}

/// How long a provider's loop waits after a page. Never the same, so that nodes which began together
/// do not go on together.
fn pause_after(is_more: bool, jitter: &mut JitterRng) -> Duration {
    let pause = if is_more { PAUSE_OF_MANY } else { PAUSE };
    pause + jitter.up_to(pause / 2)
}

/// A flow that was refreshed within this time is not read. More than the minute within which a
/// browser polls; less than the time between two reads, every second of which would otherwise be
/// skipped.
fn recent(ages: Ages) -> Duration {
    ages.first * 3 / 4
}

/// Flows in a page. With [`PAUSE_OF_MANY`] two to three flows a second on each node: enough for
/// 200,000 open flows that are read once a day.
const PAGE: usize = 6;

/// Reads of one provider at once, of the `calls_at_once` that it is asked in all.
const AT_ONCE: usize = 2;

const PAUSE: Duration = Duration::from_secs(15);

/// While more flows are due than a page.
const PAUSE_OF_MANY: Duration = Duration::from_secs(2);

/// When a flow is due again that was taken and not read. Longer than the reads of a page take.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

#[cfg(test)]
mod tests {
    use super::*;

    /// Fault K20.
    #[test]
    fn nodes_that_begin_together_do_not_go_on_together() {
        let [mut one, mut other] = [JitterRng::new(1), JitterRng::new(2)];
        let mut apart = Duration::ZERO;
        for _ in 0..20 {
            let (first, second) = (pause_after(false, &mut one), pause_after(false, &mut other));
            for pause in [first, second] {
                assert!((PAUSE..=PAUSE * 3 / 2).contains(&pause), "{pause:?}");
            }
            apart += first.abs_diff(second);
        }
        assert!(apart > PAUSE, "{apart:?}");
        let pause = pause_after(true, &mut one);
        assert!((PAUSE_OF_MANY..PAUSE).contains(&pause), "{pause:?}");
    }
}
