//! One look at the provider at a time for each flow, and none before the last one has aged.

use std::collections::HashMap;
use std::sync::{Arc, Mutex as BlockingMutex, PoisonError};
use std::time::{Duration, Instant};

use hosted_flow_core::contract::FlowId;
use tokio::sync::Mutex;

/// Whoever asks a provider about a flow holds the flow's gate.
#[derive(Debug)]
pub(crate) struct Gates {
    /// The least time between two looks.
    rest: Duration,
    gates: BlockingMutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    by_flow: HashMap<FlowId, Arc<Mutex<Gate>>>,
    /// How many gates there may be before the unused are looked for.
    sweep_at: usize,
}

/// When a flow may be looked at again.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    shut_until: Option<Instant>,
}

impl Gates {
    pub(crate) fn new(rest: Duration) -> Self {
        Self {
            rest,
            gates: BlockingMutex::default(),
        }
    }

    /// A flow's gate.
    pub(crate) fn of(&self, flow: &FlowId) -> Arc<Mutex<Gate>> {
        let mut table = self.gates.lock().unwrap_or_else(PoisonError::into_inner);
        if table.by_flow.len() >= table.sweep_at {
            table.by_flow.retain(|_, gate| is_used(gate));
            table.sweep_at = (table.by_flow.len() * 2).max(1024);
        }
        table.by_flow.entry(flow.clone()).or_default().clone()
    }

    /// Shuts a gate after a look, for as long as the provider asked, if it asked.
    pub(crate) fn shut(&self, gate: &mut Gate, asked: Option<Duration>) {
        let rest = self.rest.max(asked.unwrap_or_default());
        gate.shut_until = Some(Instant::now() + rest);
    }
}

impl Gate {
    /// Whether the last look has aged.
    pub(crate) fn is_open(&self) -> bool {
        self.shut_until.is_none_or(|until| Instant::now() >= until)
    }
}

/// Somebody holds it or waits for it, or it is still shut.
fn is_used(gate: &Arc<Mutex<Gate>>) -> bool {
    Arc::strong_count(gate) > 1 || gate.try_lock().map_or(true, |gate| !gate.is_open())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_gate_is_shut_after_a_look() {
        let gates = Gates::new(Duration::from_millis(30));
        let gate = gates.of(&FlowId::new("f").unwrap());
        let mut gate = gate.lock().await;
        assert!(gate.is_open());
        gates.shut(&mut gate, None);
        assert!(!gate.is_open());
        tokio::time::sleep(Duration::from_millis(31)).await;
        assert!(gate.is_open());
        gates.shut(&mut gate, Some(Duration::from_mins(1)));
        tokio::time::sleep(Duration::from_millis(31)).await;
        assert!(!gate.is_open());
    }

    #[tokio::test]
    async fn gates_in_use_stay_and_others_go() {
        let gates = Gates::new(Duration::ZERO);
        let kept = gates.of(&FlowId::new("kept").unwrap());
        let held = kept.lock().await;
        for number in 0..3000 {
            gates.of(&FlowId::new(format!("f{number}")).unwrap());
        }
        let again = gates.of(&FlowId::new("kept").unwrap());
        assert!(Arc::ptr_eq(&kept, &again));
        drop(held);
        let left = gates.gates.lock().unwrap().by_flow.len();
        assert!(left <= 1024, "{left}");
    }
}
