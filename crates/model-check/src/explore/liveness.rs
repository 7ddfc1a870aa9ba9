//! Liveness: with all states known, no waiting is endless.

use std::collections::HashMap;

/// Edges between states, by number.
#[derive(Default)]
pub(super) struct Liveness {
    /// For every explored state, whether the person has a verdict or a button.
    is_way_out: HashMap<u32, bool>,
    progress: HashMap<u32, Vec<u32>>,
    failing: Vec<(u32, u32)>,
    pausing: Vec<(u32, u32)>,
}

impl Liveness {
    pub(super) fn visit(&mut self, state: u32, is_way_out: bool) {
        self.is_way_out.insert(state, is_way_out);
    }

    /// Adds a step that happens by itself.
    pub(super) fn progress(&mut self, from: u32, to: u32) {
        if self.is_way_out.get(&from) == Some(&false) {
            self.progress.entry(from).or_default().push(to);
        }
    }

    /// Adds a transient failure, or a timer that causes a call.
    pub(super) fn failing(&mut self, from: u32, to: u32) {
        self.failing.push((from, to));
    }

    /// Adds an answer, or a timer after a pause longer than every budget.
    pub(super) fn pausing(&mut self, from: u32, to: u32) {
        self.pausing.push((from, to));
    }

    /// A state that violates liveness.
    pub(super) fn broken(&self) -> Option<(u32, &'static str)> {
        self.endless()
            .map(|state| (state, "a way out may never be reached"))
            .or_else(|| cycle(&self.failing).map(|state| (state, "endless failures")))
            .or_else(|| cycle(&self.pausing).map(|state| (state, "no budget ends the waiting")))
    }

    /// A state without a way out, from which some path never reaches one.
    fn endless(&self) -> Option<u32> {
        let mut waiting: Vec<u32> = self
            .is_way_out
            .iter()
            .filter(|(_, out)| !**out)
            .map(|(state, _)| *state)
            .collect();
        waiting.sort_unstable();
        let mut leads: HashMap<u32, bool> = waiting.iter().map(|state| (*state, false)).collect();
        loop {
            let before = waiting.len();
            waiting.retain(|state| {
                let next = self
                    .progress
                    .get(state)
                    .map(Vec::as_slice)
                    .unwrap_or_default();
                // An unexplored state counts as one with a way out.
                let is_led = |next: &u32| leads.get(next).copied().unwrap_or(true);
                let has_way_out = !next.is_empty() && next.iter().all(is_led);
                if has_way_out {
                    leads.insert(*state, true);
                }
                !has_way_out
            });
            if waiting.len() == before {
                return waiting.first().copied();
            }
        }
    }
}

/// A state on a cycle of these edges.
fn cycle(edges: &[(u32, u32)]) -> Option<u32> {
    let mut next: HashMap<u32, Vec<u32>> = HashMap::new();
    let mut in_degree: HashMap<u32, usize> = HashMap::new();
    for (from, to) in edges {
        next.entry(*from).or_default().push(*to);
        *in_degree.entry(*to).or_default() += 1;
        in_degree.entry(*from).or_default();
    }
    let is_first = |(_, count): &(&u32, &usize)| **count == 0;
    let mut ready: Vec<u32> = in_degree
        .iter()
        .filter(is_first)
        .map(|(state, _)| *state)
        .collect();
    while let Some(state) = ready.pop() {
        in_degree.remove(&state);
        for to in next.get(&state).map(Vec::as_slice).unwrap_or_default() {
            if let Some(count) = in_degree.get_mut(to) {
                *count -= 1;
                if *count == 0 {
                    ready.push(*to);
                }
            }
        }
    }
    in_degree.keys().min().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_is_found() {
        assert_eq!(cycle(&[(0, 1), (1, 2), (0, 2)]), None);
        assert_eq!(cycle(&[(0, 1), (1, 2), (2, 1)]), Some(1));
        assert_eq!(cycle(&[(3, 3)]), Some(3));
    }

    #[test]
    fn a_state_without_a_path_to_a_way_out_is_found() {
        let mut liveness = Liveness::default();
        for (state, is_way_out) in [(0, false), (1, false), (2, true)] {
            liveness.visit(state, is_way_out);
        }
        liveness.progress(0, 1);
        liveness.progress(1, 2);
        assert_eq!(liveness.broken(), None);
        liveness.progress(1, 0);
        assert_eq!(liveness.broken().map(|(state, _)| state), Some(0));
        liveness.visit(3, false);
        assert!(liveness.broken().is_some());
    }
}
