//! What can only be seen when all states are known: that nobody waits without end.

use std::collections::HashMap;

/// Edges between states, by number.
#[derive(Default)]
pub(super) struct Liveness {
    /// Whether the person has a verdict or something to press, of every state that was looked at.
    is_way_out: HashMap<u32, bool>,
    progress: HashMap<u32, Vec<u32>>,
    failing: Vec<(u32, u32)>,
    pausing: Vec<(u32, u32)>,
}

impl Liveness {
    pub(super) fn visit(&mut self, state: u32, is_way_out: bool) {
        self.is_way_out.insert(state, is_way_out);
    }

    /// What comes by itself.
    pub(super) fn progress(&mut self, from: u32, to: u32) {
        if self.is_way_out.get(&from) == Some(&false) {
            self.progress.entry(from).or_default().push(to);
        }
    }

    /// A failure that may pass, or a timer that asks.
    pub(super) fn failing(&mut self, from: u32, to: u32) {
        self.failing.push((from, to));
    }

    /// Any answer, or a timer after a pause longer than every budget.
    pub(super) fn pausing(&mut self, from: u32, to: u32) {
        self.pausing.push((from, to));
    }

    /// A state from which a rule of all states does not hold.
    pub(super) fn broken(&self) -> Option<(u32, &'static str)> {
        self.endless()
            .map(|state| (state, "whatever comes, it may never come to a way out"))
            .or_else(|| circle(&self.failing).map(|state| (state, "it fails without end")))
            .or_else(|| circle(&self.pausing).map(|state| (state, "no budget ends it")))
    }

    /// A state without a way out, from which not every course of things leads to one.
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
                // What was left unexplored is given the benefit of the doubt.
                let is_led = |next: &u32| leads.get(next).copied().unwrap_or(true);
                let comes_out = !next.is_empty() && next.iter().all(is_led);
                if comes_out {
                    leads.insert(*state, true);
                }
                !comes_out
            });
            if waiting.len() == before {
                return waiting.first().copied();
            }
        }
    }
}

/// A state that lies on a circle of these edges.
fn circle(edges: &[(u32, u32)]) -> Option<u32> {
    let mut next: HashMap<u32, Vec<u32>> = HashMap::new();
    let mut comes: HashMap<u32, usize> = HashMap::new();
    for (from, to) in edges {
        next.entry(*from).or_default().push(*to);
        *comes.entry(*to).or_default() += 1;
        comes.entry(*from).or_default();
    }
    let is_first = |(_, count): &(&u32, &usize)| **count == 0;
    let mut ready: Vec<u32> = comes
        .iter()
        .filter(is_first)
        .map(|(state, _)| *state)
        .collect();
    while let Some(state) = ready.pop() {
        comes.remove(&state);
        for to in next.get(&state).map(Vec::as_slice).unwrap_or_default() {
            if let Some(count) = comes.get_mut(to) {
                *count -= 1;
                if *count == 0 {
                    ready.push(*to);
                }
            }
        }
    }
    comes.keys().min().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_found() {
        assert_eq!(circle(&[(0, 1), (1, 2), (0, 2)]), None);
        assert_eq!(circle(&[(0, 1), (1, 2), (2, 1)]), Some(1));
        assert_eq!(circle(&[(3, 3)]), Some(3));
    }

    #[test]
    fn a_state_that_may_never_come_out_is_found() {
        let mut ways = Liveness::default();
        for (state, is_way_out) in [(0, false), (1, false), (2, true)] {
            ways.visit(state, is_way_out);
        }
        ways.progress(0, 1);
        ways.progress(1, 2);
        assert_eq!(ways.broken(), None);
        ways.progress(1, 0);
        assert_eq!(ways.broken().map(|(state, _)| state), Some(0));
        ways.visit(3, false);
        assert!(ways.broken().is_some());
    }
}
