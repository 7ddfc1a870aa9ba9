//! The states that were found, and how each was come to.

use std::collections::HashMap;
use std::hash::{Hash as _, Hasher};

use super::answers::Answers;
use super::choices;
use super::said;
use super::setting::{Bounds, Setting};
use super::world::World;

/// The states, by what tells them apart.
#[derive(Default)]
pub(super) struct StateGraph {
    numbers: HashMap<u128, u32>,
    places: Vec<Place>,
}

/// How a state was first come to: from which, and by which of its choices.
struct Place {
    from: Option<(u32, usize)>,
    depth: u32,
}

impl StateGraph {
    /// The state's number, and whether it is a new one.
    pub(super) fn add(&mut self, model: &World, from: Option<(u32, usize)>) -> (u32, bool) {
        let print = Print::of(model);
        if let Some(number) = self.numbers.get(&print) {
            return (*number, false);
        }
        let number = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        let depth = from.map_or(0, |(from, _)| self.places[from as usize].depth + 1);
        self.numbers.insert(print, number);
        self.places.push(Place { from, depth });
        (number, true)
    }

    /// What happens on the way to a state, found by going it again.
    pub(super) fn way(
        &self,
        number: u32,
        setting: Setting,
        possible: &Answers,
        bounds: Bounds,
    ) -> Vec<String> {
        let mut indices = Vec::new();
        let mut at = &self.places[number as usize];
        while let Some((from, index)) = at.from {
            indices.push(index);
            at = &self.places[from as usize];
        }
        let config = &setting.config();
        let mut model = World::new(setting.tabs);
        let mut way = Vec::new();
        for index in indices.into_iter().rev() {
            let seen = model.view(config);
            let mut choices = choices::all(&model, &seen, config, possible, bounds.clicks);
            let choice = choices.swap_remove(index);
            let taken = model.take(config, &seen, &choice);
            way.push(said(&choice, &taken));
            model = taken.after;
        }
        way
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    pub(super) fn depth(&self) -> usize {
        let deepest = self.places.iter().map(|place| place.depth).max();
        deepest.unwrap_or_default() as usize
    }
}

/// 128 bits of everything that tells a state apart.
struct Print([u64; 2]);

impl Print {
    fn of(model: &World) -> u128 {
        let mut print = Self([0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03]);
        (&model.flow, &model.environment).hash(&mut print);
        u128::from(print.0[0]) << 64 | u128::from(print.0[1])
    }
}

impl Hasher for Print {
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

/// Both halves of the product, so that each bit of it counts.
fn folded(one: u64, other: u64) -> u64 {
    let product = (u128::from(one) * u128::from(other)).to_le_bytes();
    let [low, high] = [0, 8].map(|at| {
        let mut half = [0; 8];
        half.copy_from_slice(&product[at..at + 8]);
        u64::from_le_bytes(half)
    });
    low ^ high
}
