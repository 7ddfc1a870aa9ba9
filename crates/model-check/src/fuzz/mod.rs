//! Anything at all into everything that reads what comes from outside.
//!
//! A target is a function of bytes that panics where something does not hold. The corpus
//! (`crates/model-check/corpus`) is a file of seeds for each. A short run mutates them in the tests, the
//! same way every time; a long one is guided by coverage (`cargo xtask fuzz`).

mod corpus;
mod mutation;
mod targets;

use std::time::Duration;

use cpu_time::ThreadTime;
use hosted_flow_core::contract::MAX_BODY_BYTES;

pub use corpus::{escaped, seeds, unescaped};
pub use mutation::Mutator;
pub use targets::{TARGETS, Target};

/// Longest time that a target may take for any input up to [`LONGEST_INPUT`]; without
/// optimization, ten times that.
pub const LONGEST_TIME: Duration = Duration::from_millis(if cfg!(optimized) { 50 } else { 500 });

/// In bytes: as much as the component reads of an answer.
pub const LONGEST_INPUT: usize = MAX_BODY_BYTES;

/// Feeds a target with its seeds and so many changes of them; the same ones for the same number.
///
/// # Panics
///
/// Where the target does.
pub fn run(target: &Target, inputs: u64, seed: u64) {
    let mut mutator = Mutator::new(target.seeds(), seed);
    for number in 0..inputs {
        (target.check)(&mutator.input(number));
    }
}

/// Reads an input and holds the time to [`LONGEST_TIME`], for whoever runs a target.
fn hold(read: fn(&[u8]), input: &[u8]) {
    let took = time(read, input);
    assert!(
        took <= LONGEST_TIME,
        "{took:?}, more than {LONGEST_TIME:?}, for {}",
        escaped(input)
    );
}

/// The best of three, where the first was slow. Of this thread's own time: a machine may be busy with
/// something else.
fn time(read: fn(&[u8]), input: &[u8]) -> Duration {
    let once = || {
        let began = ThreadTime::now();
        read(input);
        began.elapsed()
    };
    let first = once();
    if first <= LONGEST_TIME {
        return first;
    }
    first.min(once()).min(once())
}
