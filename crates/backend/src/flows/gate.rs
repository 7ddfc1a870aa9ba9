//! One look at the provider at a time for each flow, and none before the last one has aged.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex as BlockingMutex, PoisonError};
use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use tokio::sync::{Mutex, MutexGuard};
use tokio::time::Instant;

use super::pace::{Look, Pace, Pacing};

/// Whoever asks a provider about a flow holds the flow's gate.
#[derive(Debug)]
pub(crate) struct Gates {
    pacing: Pacing,
    gates: BlockingMutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    by_flow: HashMap<FlowId, Arc<Gate>>,
    /// How many gates there may be before the unused are looked for.
    sweep_at: usize,
}

/// One flow's gate.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    pace: Mutex<Pace>,
    /// Whether somebody is on the way to look because of news.
    is_awaited: AtomicBool,
}

impl Gates {
    pub(crate) fn new(minimum_read_age: Duration) -> Self {
        Self {
            pacing: Pacing::new(minimum_read_age),
            gates: BlockingMutex::default(),
        }
    }

    /// A flow's gate.
    pub(crate) fn of(&self, flow: &FlowId) -> Arc<Gate> {
        let mut table = self.gates.lock().unwrap_or_else(PoisonError::into_inner);
        if table.by_flow.len() >= table.sweep_at {
            table.by_flow.retain(|_, gate| is_used(gate));
            table.sweep_at = (table.by_flow.len() * 2).max(1024);
        }
        table.by_flow.entry(flow.clone()).or_default().clone()
    }

    /// Whether a flow's gate is shut and nobody looks: nothing newer is known than what is stored
    /// from now on. Makes no gate, so whose flow it is need not be known yet.
    pub(crate) fn is_shut(&self, flow: &FlowId) -> bool {
        let table = self.gates.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(gate) = table.by_flow.get(flow) else {
            return false;
        };
        // Whoever looks holds it until what was read is stored.
        let pace = gate.pace.try_lock();
        pace.is_ok_and(|pace| !pace.opens_in(Instant::now()).is_zero())
    }

    /// Shuts a gate after a look.
    pub(crate) fn shut(&self, pace: &mut Pace, look: Look) {
        pace.looked(self.pacing, look, Instant::now());
    }

    /// The least time between two looks at one flow.
    pub(crate) fn shortest_rest(&self) -> Duration {
        self.pacing.shortest()
    }

    /// Opens a gate sooner, because something is likely to have changed.
    pub(crate) fn expect_news(&self, pace: &mut Pace) {
        pace.expect_news(self.pacing);
    }
}

impl Gate {
    /// Waits until nobody else looks.
    pub(crate) async fn enter(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().await
    }

    /// Waits until nobody else looks and the last look has aged.
    pub(crate) async fn enter_open(&self) -> MutexGuard<'_, Pace> {
        loop {
            let pace = self.pace.lock().await;
            let rest = pace.opens_in(Instant::now());
            if rest.is_zero() {
                return pace;
            }
            // Others want to read what is known meanwhile.
            drop(pace);
            tokio::time::sleep(rest).await;
        }
    }

    /// Announces a look because of news; whether nobody else has done so already.
    pub(crate) fn announce(&self) -> bool {
        !self.is_awaited.swap(true, Ordering::AcqRel)
    }

    /// The announced look begins: what is announced from now on needs another.
    pub(crate) fn begin(&self) {
        self.is_awaited.store(false, Ordering::Release);
    }
}

/// Somebody holds it or waits for it, or it remembers something.
fn is_used(gate: &Arc<Gate>) -> bool {
    let remembers = |pace: MutexGuard<'_, Pace>| pace.is_worth_keeping(Instant::now());
    Arc::strong_count(gate) > 1 || gate.pace.try_lock().map_or(true, remembers)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn a_gate_is_shut_after_a_look() {
        let gates = Gates::new(SECOND);
        let gate = gates.of(&FlowId::new("f").unwrap());
        let began = Instant::now();
        gates.shut(&mut *gate.enter_open().await, Look::News);
        assert_eq!(began.elapsed(), Duration::ZERO);
        // Shut is not locked: what is known can still be read.
        assert_eq!(gate.enter().await.opens_in(Instant::now()), SECOND);
        assert!(gates.is_shut(&FlowId::new("f").unwrap()));
        gates.shut(
            &mut *gate.enter_open().await,
            Look::Failed(Some(SECOND * 9)),
        );
        let second = began.elapsed();
        assert!(second >= SECOND && second < SECOND * 2, "{second:?}");
        drop(gate.enter_open().await);
        assert!(began.elapsed() >= SECOND * 10);
    }

    #[tokio::test(start_paused = true)]
    async fn an_unused_gate_is_not_created_by_asking_for_it() {
        let gates = Gates::new(SECOND);
        let flow = FlowId::new("f").unwrap();
        assert!(!gates.is_shut(&flow));
        assert!(gates.gates.lock().unwrap().by_flow.is_empty());
        let gate = gates.of(&flow);
        assert!(!gates.is_shut(&flow));
        let mut pace = gate.enter().await;
        gates.shut(&mut pace, Look::News);
        // What was read is not stored before the gate is left.
        assert!(!gates.is_shut(&flow));
        drop(pace);
        assert!(gates.is_shut(&flow));
        tokio::time::advance(SECOND).await;
        assert!(!gates.is_shut(&flow));
    }

    #[tokio::test]
    async fn a_look_is_announced_once_until_it_begins() {
        let gate = Gate::default();
        assert!(gate.announce());
        assert!(!gate.announce());
        gate.begin();
        assert!(gate.announce());
    }

    #[tokio::test]
    async fn gates_in_use_stay_and_others_go() {
        let gates = Gates::new(Duration::ZERO);
        let kept = gates.of(&FlowId::new("kept").unwrap());
        let held = kept.enter().await;
        let looked = gates.of(&FlowId::new("looked").unwrap());
        gates.shut(&mut *looked.enter().await, Look::Same);
        let looked = Arc::downgrade(&looked);
        for number in 0..3000 {
            gates.of(&FlowId::new(format!("f{number}")).unwrap());
        }
        let again = gates.of(&FlowId::new("kept").unwrap());
        assert!(Arc::ptr_eq(&kept, &again));
        assert!(looked.upgrade().is_some());
        drop(held);
        let left = gates.gates.lock().unwrap().by_flow.len();
        assert!(left <= 1024, "{left}");
    }
}
