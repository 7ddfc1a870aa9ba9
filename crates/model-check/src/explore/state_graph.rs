//! The graph of found states, and the path to each.

use std::collections::HashMap;
use std::hash::{Hash as _, Hasher};

use super::answers::Answers;
use super::choices;
use super::described;
use super::setting::{Bounds, Setting};
use super::world::World;

/// The states, by their fingerprints.
#[derive(Default)]
pub(super) struct StateGraph {
    numbers: HashMap<u128, u32>,
    nodes: Vec<Node>,
}

/// The first path to a state: its predecessor, and the index of the choice.
struct Node {
    from: Option<(u32, usize)>,
    depth: u32,
}

impl StateGraph {
    /// Adds a state; returns its number, and whether it is new.
    pub(super) fn add(&mut self, world: &World, from: Option<(u32, usize)>) -> (u32, bool) {
        let fingerprint = Fingerprint::of(world);
        if let Some(number) = self.numbers.get(&fingerprint) {
            return (*number, false);
        }
        let number = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        let depth = from.map_or(0, |(from, _)| self.nodes[from as usize].depth + 1);
        self.numbers.insert(fingerprint, number);
        self.nodes.push(Node { from, depth });
        (number, true)
    }

    /// Describes the path to a state by repeating it.
    pub(super) fn way(
        &self,
        number: u32,
        setting: Setting,
        possible: &Answers,
        bounds: Bounds,
    ) -> Vec<String> {
        let mut indices = Vec::new();
        let mut at = &self.nodes[number as usize];
        while let Some((from, index)) = at.from {
            indices.push(index);
            at = &self.nodes[from as usize];
        }
        let config = &setting.config();
        let mut world = World::new(setting.tabs);
        let mut way = Vec::new();
        for index in indices.into_iter().rev() {
            let seen = world.view(config);
            let mut choices = choices::all(&world, &seen, config, possible, bounds.clicks);
            let choice = choices.swap_remove(index);
            let step = world.step(config, &seen, &choice);
            way.push(described(&choice, &step));
            world = step.after;
        }
        way
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn depth(&self) -> usize {
        let deepest = self.nodes.iter().map(|node| node.depth).max();
        deepest.unwrap_or_default() as usize
    }
}

/// A 128-bit fingerprint of a state.
struct Fingerprint([u64; 2]);

impl Fingerprint {
    fn of(world: &World) -> u128 {
        let mut fingerprint = Self([0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03]);
        (&world.flow, &world.environment).hash(&mut fingerprint);
        u128::from(fingerprint.0[0]) << 64 | u128::from(fingerprint.0[1])
    }
}

impl Hasher for Fingerprint {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0xff; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        let Self([one, other]) = self;
        *one = folded(*one ^ word, 0xa076_1d64_78bd_642f);
        *other = folded(*other ^ word, 0xe703_7ed1_a0b4_28db);
    }

    fn finish(&self) -> u64 {
        self.0[0]
    }
}

/// Both halves of the product, so that every bit has an effect.
fn folded(one: u64, other: u64) -> u64 {
    let product = (u128::from(one) * u128::from(other)).to_le_bytes();
    let [low, high] = [0, 8].map(|at| {
        let mut half = [0; 8];
        half.copy_from_slice(&product[at..at + 8]);
        u64::from_le_bytes(half)
    });
    low ^ high
}
