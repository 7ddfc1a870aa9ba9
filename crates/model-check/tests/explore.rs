//! A bounded exploration.

use hosted_flow_model_check::explore::{Bounds, Setting, explore};

/// One attempt, and as many states as take a few seconds; `cargo xtask explore` explores all.
const BOUNDS: Bounds = Bounds {
    clicks: 1,
    states: 2_500,
};

#[test]
fn the_rules_hold_in_every_state_near_the_beginning() {
    for setting in Setting::all() {
        match explore(setting, BOUNDS) {
            Ok(found) => assert!(found.states >= 2_500, "{setting}: {found:?}"),
            Err(broken) => panic!("{setting}: {broken}"),
        }
    }
}
