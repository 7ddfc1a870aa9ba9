//! Fault injection: which faults apply to which calls, and how they change the response.
//!
//! Faults are determined by data ([`Rule`]s of a scenario) and a seed, so that the same calls in
//! the same order get the same faults.

mod corruption;
mod fault;
mod inject;
mod statuses;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hosted_flow_core::provider::Provider;

use crate::random::{SeedSource, SeededRng};

pub(crate) use fault::{Fault, Rule};
pub(crate) use inject::{InjectedFaults, InjectionPoint, inject};

/// The active fault rules, shared by all providers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults(Arc<Mutex<Vec<ActiveRule>>>);

/// A rule with its state.
#[derive(Debug)]
struct ActiveRule {
    rule: Rule,
    /// Number of calls so far that match the rule.
    calls: u32,
    rng: SeededRng,
}

impl Faults {
    /// Replaces all rules, and resets their counters and random generators.
    pub(crate) fn set_rules(&self, rules: &[Rule], seeds: &SeedSource) {
        let active = rules.iter().enumerate().map(|(index, rule)| ActiveRule {
            rule: rule.clone(),
            calls: 0,
            rng: seeds.rng(&format!("fault {index}")),
        });
        *self.lock() = active.collect();
    }

    /// Counts a call, and returns the faults that apply to it.
    pub(crate) fn trigger(&self, provider: Provider, operation: &str) -> Vec<Fault> {
        let mut active = self.lock();
        let matching = active
            .iter_mut()
            .filter(|active| active.rule.matches(provider, operation));
        matching.filter_map(ActiveRule::trigger).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Vec<ActiveRule>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ActiveRule {
    fn trigger(&mut self) -> Option<Fault> {
        self.calls += 1;
        // Drawn at every call, so that the result does not depend on which calls are listed.
        let happens = self.rng.chance(self.rule.chance);
        let calls = &self.rule.calls;
        let is_named = calls.is_empty() || calls.contains(&self.calls);
        (happens && is_named).then(|| self.rule.fault.clone())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use serde_json::Value;

    use super::*;
    use crate::room::{PAGE, Room, WEBHOOK};

    /// Checks what a fault makes of a response to a read.
    #[track_caller]
    pub(crate) fn check_status(room: &Room, fault: &Fault, mut response: Value, expected: &Value) {
        statuses::replace_status(room, "read", &mut response, fault);
        assert_eq!(response, *expected);
    }

    fn rule(operation: Option<&str>, calls: &[u32], chance: f64) -> Rule {
        Rule {
            provider: Provider::Paysafe,
            operation: operation.map(str::to_owned),
            calls: calls.to_vec(),
            chance,
            fault: Fault::Malformed,
        }
    }

    fn active(rule: Rule, seed: u64) -> Faults {
        let faults = Faults::default();
        faults.set_rules(&[rule], &SeedSource::from_seed(seed));
        faults
    }

    fn hits(faults: &Faults, count: usize) -> Vec<bool> {
        let trigger = |_| !faults.trigger(Provider::Paysafe, "read").is_empty();
        (0..count).map(trigger).collect()
    }

    #[test]
    fn only_the_listed_calls_get_the_fault() {
        let faults = active(rule(Some("read"), &[2, 4], 1.0), 1);
        assert!(faults.trigger(Provider::Ondato, "read").is_empty());
        assert!(faults.trigger(Provider::Paysafe, "list").is_empty());
        assert_eq!(hits(&faults, 5), [false, true, false, true, false]);
    }

    #[test]
    fn a_rule_without_operation_covers_api_calls_only() {
        let faults = active(rule(None, &[2], 1.0), 1);
        assert!(faults.trigger(Provider::Paysafe, "sign-in").is_empty());
        assert!(faults.trigger(Provider::Paysafe, WEBHOOK).is_empty());
        assert!(faults.trigger(Provider::Paysafe, PAGE).is_empty());
        assert_eq!(hits(&faults, 2), [true, false]);
    }

    #[test]
    fn a_seed_determines_which_calls_are_hit() {
        let run = |seed| hits(&active(rule(None, &[], 0.5), seed), 64);
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
        assert!(run(7).contains(&true) && run(7).contains(&false));
    }

    #[test]
    fn new_rules_start_counting_again() {
        let faults = active(rule(None, &[1], 1.0), 1);
        assert_eq!(hits(&faults, 2), [true, false]);
        faults.set_rules(&[rule(None, &[1], 1.0)], &SeedSource::from_seed(1));
        assert_eq!(hits(&faults, 2), [true, false]);
        faults.set_rules(&[], &SeedSource::from_seed(1));
        assert_eq!(hits(&faults, 1), [false]);
    }
}
