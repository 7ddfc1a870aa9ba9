//! The scenarios that are shipped with the sandbox.

use std::collections::BTreeMap;

use super::file::{Part, parts};
use super::{Scenario, ScenarioError};
use crate::providers::ROOMS;
use crate::room::Room;

/// Name and text of each file in `scenarios` that is about all providers. A provider's own are in its
/// room.
const FILES: &[(&str, &str)] = &[
    (
        "bad-answers",
        include_str!("../../scenarios/bad-answers.toml"),
    ),
    (
        "broken-pages",
        include_str!("../../scenarios/broken-pages.toml"),
    ),
    (
        "cut-connections",
        include_str!("../../scenarios/cut-connections.toml"),
    ),
    ("expiry", include_str!("../../scenarios/expiry.toml")),
    (
        "going-backwards",
        include_str!("../../scenarios/going-backwards.toml"),
    ),
    (
        "lost-answers",
        include_str!("../../scenarios/lost-answers.toml"),
    ),
    (
        "new-statuses",
        include_str!("../../scenarios/new-statuses.toml"),
    ),
    (
        "no-decisions",
        include_str!("../../scenarios/no-decisions.toml"),
    ),
    ("outage", include_str!("../../scenarios/outage.toml")),
    (
        "rate-limits",
        include_str!("../../scenarios/rate-limits.toml"),
    ),
    ("refusals", include_str!("../../scenarios/refusals.toml")),
    ("rough-day", include_str!("../../scenarios/rough-day.toml")),
    (
        "signed-out",
        include_str!("../../scenarios/signed-out.toml"),
    ),
    ("slow", include_str!("../../scenarios/slow.toml")),
    (
        "slow-decisions",
        include_str!("../../scenarios/slow-decisions.toml"),
    ),
    (
        "webhook-disorder",
        include_str!("../../scenarios/webhook-disorder.toml"),
    ),
];

/// All of them by name; a test parses every one.
pub(super) fn all() -> Vec<Scenario> {
    let own = ROOMS.iter().flat_map(|room| room.scenarios);
    let read = |(name, toml): &(&str, &str)| Scenario::read(name, toml).ok();
    let mut all: BTreeMap<String, Scenario> = FILES
        .iter()
        .chain(own)
        .filter_map(read)
        .map(|own| (own.name().to_owned(), own))
        .collect();
    for room in ROOMS {
        for (name, part) in parts(room).into_iter().flatten() {
            // A part that is not valid is not added; the same test finds it.
            let _ = add(&mut all, room, &name, part);
        }
    }
    all.into_values().collect()
}

/// Adds the part of a provider to a scenario; `None` if there is no such scenario.
fn add(
    all: &mut BTreeMap<String, Scenario>,
    room: &Room,
    name: &str,
    part: Part,
) -> Option<Result<(), ScenarioError>> {
    Some(all.get_mut(name)?.add(room, part))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    /// The paths of all files in a folder and its folders.
    fn files(folder: &Path) -> BTreeSet<String> {
        let paths = fs::read_dir(folder).unwrap();
        let paths = paths.map(|entry| entry.unwrap().path());
        let inside = paths.flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                BTreeSet::from([path.to_str().unwrap().to_owned()])
            }
        });
        inside.collect()
    }

    #[test]
    fn every_file_is_a_valid_shipped_scenario() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
        let mut expected = BTreeSet::new();
        let own = ROOMS.map(|room| (format!("{}/", room.provider), room.scenarios));
        for (within, scenarios) in [(String::new(), FILES)].into_iter().chain(own) {
            for (name, toml) in scenarios {
                let scenario =
                    Scenario::read(name, toml).map_err(|error| format!("{name}: {error}"));
                assert!(!scenario.unwrap().about().is_empty(), "{name}");
                expected.insert(format!("{folder}/{within}{name}.toml"));
            }
        }
        let shipped = all();
        assert_eq!(shipped.len(), expected.len());
        for room in ROOMS {
            if !room.scenario_parts.is_empty() {
                expected.insert(format!("{folder}/{}/parts.toml", room.provider));
            }
            let mut all: BTreeMap<String, Scenario> = shipped
                .iter()
                .map(|own| (own.name().to_owned(), own.clone()))
                .collect();
            for (name, part) in parts(room).unwrap() {
                assert_eq!(add(&mut all, room, &name, part), Some(Ok(())), "{name}");
            }
        }
        assert_eq!(files(Path::new(folder)), expected);
    }

    /// What no file of all providers says, their own parts do.
    #[test]
    fn a_scenario_has_the_parts_of_all_providers() {
        for (name, _) in FILES {
            let scenario = Scenario::named(name).unwrap();
            assert_ne!(
                (
                    scenario.timings.len(),
                    scenario.needs.len(),
                    scenario.rules.len()
                ),
                (0, 0, 0),
                "{name}"
            );
        }
    }
}
