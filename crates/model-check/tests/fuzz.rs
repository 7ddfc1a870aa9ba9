//! A short, reproducible run of every fuzz target.

use hosted_flow_model_check::fuzz::{Mutator, TARGETS, run};

/// Inputs per target; a path through states costs more than parsing a line.
fn inputs(name: &str) -> u64 {
    if name == "events" { 200 } else { 1_500 }
}

/// Fault S09.
#[test]
fn no_input_breaks_a_parser_or_takes_long() {
    for target in TARGETS {
        run(target, inputs(target.name), 1);
    }
}

#[test]
fn the_seed_decides_the_inputs() {
    for target in TARGETS {
        let first = |seed| {
            let mut mutator = Mutator::new(target.seeds(), seed);
            (0..300)
                .map(|number| mutator.input(number))
                .collect::<Vec<_>>()
        };
        assert_eq!(first(1), first(1));
        assert_ne!(first(1), first(2), "{}", target.name);
        let seeds = target.seeds();
        assert_eq!(first(1)[..seeds.len()], seeds, "{}", target.name);
    }
}
