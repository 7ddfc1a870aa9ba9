//! Anything at all into everything that reads what comes from outside.
//!
//! A target is a function of bytes that panics where something does not hold. The corpus
//! (`crates/lab/corpus`) is a file of seeds for each. A short run mutates them in the tests, the
//! same way every time; a long one is guided by coverage (`cargo xtask fuzz`).

mod corpus;
mod mutation;
mod targets;

use std::time::Duration;

use cpu_time::ThreadTime;
use hosted_flow_core::contract::MAX_BODY_BYTES;

pub use corpus::{escaped, unescaped};
pub use mutation::Mutator;
pub use targets::{TARGETS, Target};

/// Longest time that a target may take for any input up to [`LONGEST_INPUT`]; without
/// optimization, ten times that.
pub const LONGEST_TIME: Duration =
    Duration::from_millis(if cfg!(debug_assertions) { 500 } else { 50 });

/// In bytes: as much as the component reads of an answer.
pub const LONGEST_INPUT: usize = MAX_BODY_BYTES;

/// What a short run did.
#[derive(Clone, Copy, Debug)]
pub struct Tried {
    /// Inputs.
    pub inputs: u64,
    /// Of the one that took longest.
    pub slowest: Duration,
}

/// Feeds a target with its seeds and so many changes of them; the same ones for the same number.
///
/// # Panics
///
/// Where the target does, and where an input takes longer than [`LONGEST_TIME`], three times in a
/// row.
#[must_use]
pub fn run(target: &Target, inputs: u64, seed: u64) -> Tried {
    let mut mutator = Mutator::new(target.seeds(), seed);
    let mut tried = Tried {
        inputs: 0,
        slowest: Duration::ZERO,
    };
    for number in 0..inputs {
        let input = mutator.input(number);
        let took = time(target, &input);
        tried.inputs += 1;
        tried.slowest = tried.slowest.max(took);
        assert!(
            took <= LONGEST_TIME,
            "{}: {took:?} for {}",
            target.name,
            escaped(&input)
        );
    }
    tried
}

/// The best of three, where the first was slow. Of this thread's own time: a machine may be busy with
/// something else.
fn time(target: &Target, input: &[u8]) -> Duration {
    let once = || {
        let began = ThreadTime::now();
        (target.check)(input);
        began.elapsed()
    };
    let first = once();
    if first <= LONGEST_TIME {
        return first;
    }
    first.min(once()).min(once())
}
