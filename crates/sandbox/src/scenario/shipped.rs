//! The scenarios that are shipped with the sandbox.

use super::Scenario;

/// Name and text of each file in `scenarios`.
const FILES: &[(&str, &str)] = &[
    (
        "asked-again",
        include_str!("../../scenarios/asked-again.toml"),
    ),
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
        "lost-uploads",
        include_str!("../../scenarios/lost-uploads.toml"),
    ),
    (
        "more-documents",
        include_str!("../../scenarios/more-documents.toml"),
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

/// All of them; a test parses every one.
pub(super) fn all() -> Vec<Scenario> {
    let read = |(name, toml): &(&str, &str)| Scenario::read(name, toml).ok();
    FILES.iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    #[test]
    fn every_file_is_a_valid_shipped_scenario() {
        for (name, toml) in FILES {
            let scenario = Scenario::read(name, toml).map_err(|error| format!("{name}: {error}"));
            assert!(!scenario.unwrap().about().is_empty(), "{name}");
        }
        let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios")).unwrap();
        let files = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let shipped = all().into_iter().map(|own| format!("{}.toml", own.name()));
        assert_eq!(files.collect::<BTreeSet<_>>(), shipped.collect());
    }
}
