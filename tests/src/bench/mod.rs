//! The page's benchmark: our pages and a peer's, in one run, on several networks and processors.
//!
//! **In scope**: loads in Chromium, what each took, and the tables. Nothing is asserted.
//!
//! **Out of scope**: building the pages and starting their servers: `cargo xtask bench page` does that,
//! and says in [`Plan`] what is measured.
//!
//! The loads of the pages follow each other in turn, so that what else the machine does meets all of
//! them. A visit and a return go together, as they do for a person: the visit fills the cache for the
//! return. Then the other way around, so that both are measured cold and warm.

mod load;
mod plan;
mod prepared;
mod statistics;
mod table;

use std::collections::BTreeMap;

use crate::browser::{Browser, Device};
use crate::environment::Environment;
use crate::failure::Outcome;
use load::Load;
use prepared::Prepared;

pub use load::{Measure, Sample};
pub use plan::{Network, Place, Plan};
pub use statistics::Quartiles;
pub use table::markdown;

/// Polls for one figure.
const POLLS: u32 = 5;
/// Rounds of polls: each takes half a minute for each page.
const MAX_ROUNDS_OF_POLLS: usize = 5;

/// What is compared: the same for every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// What somebody does.
    pub kind: Kind,
    /// The network.
    pub network: Network,
    /// How many times slower the processor is.
    pub slowness: u8,
    /// Whether the browser has nothing of the page yet.
    pub is_cold: bool,
}

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Opens the page for the first time.
    Visit,
    /// Comes back from the provider, who has decided.
    Return,
    /// Waits for a decision.
    Wait,
}

/// All values, by case and by the page's place in the plan.
pub type Figures = BTreeMap<(Case, usize), Vec<Sample>>;

/// Measures everything, and prints each round with `tell`. What was measured before an error is kept.
///
/// # Errors
///
/// When a page does not do what all of them do.
pub async fn run(plan: &Plan, figures: &mut Figures, tell: impl Fn(&str)) -> Outcome {
    let environment = Environment::read()?;
    let browser = Browser::begin(&environment, Device::Desk).await?;
    let measured = measure(plan, &environment, &browser, figures, tell).await;
    let closed = browser.close().await;
    measured.and(closed)
}

async fn measure(
    plan: &Plan,
    environment: &Environment,
    browser: &Browser,
    figures: &mut Figures,
    tell: impl Fn(&str),
) -> Outcome {
    let mut pages = Vec::new();
    for place in &plan.places {
        pages.push(Prepared::make(browser, environment, place).await?);
    }
    for round in 0..plan.runs {
        for &network in &plan.networks {
            for &slowness in &plan.slowness {
                for index in turned(pages.len(), round) {
                    let page = &pages[index];
                    for (kind, is_cold) in [
                        (Kind::Visit, true),
                        (Kind::Return, false),
                        (Kind::Return, true),
                        (Kind::Visit, false),
                    ] {
                        let load = Load {
                            place: page.place,
                            kept: (kind == Kind::Return).then_some(&page.decided),
                            network,
                            slowness,
                            is_cold,
                        };
                        let case = Case {
                            kind,
                            network,
                            slowness,
                            is_cold,
                        };
                        let sample = load.measure(browser).await?;
                        figures.entry((case, index)).or_default().push(sample);
                    }
                }
            }
        }
        tell(&format!("{} of {} rounds", round + 1, plan.runs));
    }
    for round in 0..plan.runs.min(MAX_ROUNDS_OF_POLLS) {
        for &slowness in &plan.slowness {
            for index in turned(pages.len(), round) {
                let page = &pages[index];
                let case = Case {
                    kind: Kind::Wait,
                    network: Network::None,
                    slowness,
                    is_cold: true,
                };
                let load = Load {
                    place: page.place,
                    kept: Some(&page.open),
                    network: case.network,
                    slowness,
                    is_cold: case.is_cold,
                };
                let sample = load.measure_polls(browser, POLLS).await?;
                figures.entry((case, index)).or_default().push(sample);
            }
        }
        tell(&format!("{} rounds of polls", round + 1));
    }
    Ok(())
}

/// Every index once, each time from another one on: no page is always the first.
fn turned(count: usize, by: usize) -> impl Iterator<Item = usize> {
    (0..count).map(move |index| (index + by) % count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_the_first_in_turn() {
        let turns = (0..4).map(|round| turned(3, round).collect::<Vec<_>>());
        let expected = [[0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 1, 2]];
        assert_eq!(turns.collect::<Vec<_>>(), expected);
    }
}
