//! Fuzzing: arbitrary input to every parser of external data.
//!
//! A target is a function of bytes that panics when a property does not hold. The corpus
//! (`crates/model-check/corpus`) has a file of seeds for each. A short, reproducible run mutates them
//! in the tests; a long one is guided by coverage (`cargo xtask fuzz`).

mod corpus;
mod mutation;
mod targets;

use std::time::Duration;

use cpu_time::ThreadTime;
use hosted_flow_core::contract::MAX_BODY_BYTES;

pub use corpus::{escaped, seeds, unescaped};
pub use mutation::Mutator;
pub use targets::{TARGETS, Target};

/// Maximum time of a target for any input up to [`MAX_INPUT`]; ten times that without
/// optimization.
pub const MAX_TIME: Duration = Duration::from_millis(if cfg!(optimized) { 50 } else { 500 });

/// Maximum input size in bytes: the maximum body that the component reads.
pub const MAX_INPUT: usize = MAX_BODY_BYTES;

/// Runs a target with this many inputs: its seeds, and then mutations of them. The same `seed` gives
/// the same inputs.
///
/// # Panics
///
/// When the target does.
pub fn run(target: &Target, inputs: u64, seed: u64) {
    let mut mutator = Mutator::new(target.seeds(), seed);
    for number in 0..inputs {
        (target.check)(&mutator.input(number));
    }
}

/// Runs a parser and checks its time against [`MAX_TIME`].
fn hold(read: fn(&[u8]), input: &[u8]) {
    let took = time(read, input);
    assert!(
        took <= MAX_TIME,
        "{took:?}, more than {MAX_TIME:?}, for {}",
        escaped(input)
    );
}

/// The best of three where the first was slow, in CPU time of this thread: the machine may be busy.
fn time(read: fn(&[u8]), input: &[u8]) -> Duration {
    let once = || {
        let began = ThreadTime::now();
        read(input);
        began.elapsed()
    };
    let first = once();
    if first <= MAX_TIME {
        return first;
    }
    first.min(once()).min(once())
}
