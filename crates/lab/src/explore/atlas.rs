//! The states that were found, and how each was come to.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::answers::Answers;
use super::choices;
use super::model::Model;
use super::said;
use super::setting::{Bounds, Setting};

/// The states, by what tells them apart.
#[derive(Default)]
pub(super) struct Atlas {
    numbers: HashMap<u128, u32>,
    places: Vec<Place>,
    /// What the state at hand prints.
    text: String,
}

/// How a state was first come to: from which, and by which of its choices.
struct Place {
    from: Option<(u32, usize)>,
    depth: u32,
}

impl Atlas {
    /// The state's number, and whether it is a new one.
    pub(super) fn add(&mut self, model: &Model, from: Option<(u32, usize)>) -> (u32, bool) {
        self.text.clear();
        let _ = write!(self.text, "{:?}{:?}", model.flow, model.around);
        let print = print_of(&self.text);
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
        let mut model = Model::new(setting.tabs);
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

/// 128 bits of everything that a state prints. What is redacted there follows from what is not:
/// the random bytes are numbered by the clicks.
fn print_of(text: &str) -> u128 {
    let mut halves = [0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03_u64];
    for chunk in text.as_bytes().chunks(8) {
        let mut bytes = [0xff; 8];
        bytes[..chunk.len()].copy_from_slice(chunk);
        let word = u64::from_le_bytes(bytes);
        halves = [
            folded(halves[0] ^ word, 0xa076_1d64_78bd_642f),
            folded(halves[1] ^ word, 0xe703_7ed1_a0b4_28db),
        ];
    }
    u128::from(halves[0]) << 64 | u128::from(halves[1])
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
