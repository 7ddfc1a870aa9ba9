//! The TOML form of a scenario.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::fault_entry::{Entry, rules};
use super::{Scenario, ScenarioError};
use crate::providers::room;
use crate::room::Room;
use crate::timings::Timings;

/// A scenario: each field may stand in it once.
#[derive(Default)]
struct File {
    about: Option<String>,
    seed: u64,
    /// In milliseconds.
    timings: BTreeMap<String, u64>,
    faults: Vec<Entry>,
    /// The tables that have a provider's name.
    own: Vec<(Provider, Own)>,
}

/// What a scenario says of one provider alone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    needs: Option<String>,
}

/// A provider's part in a scenario.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    #[serde(default)]
    timings: BTreeMap<String, u64>,
    needs: Option<String>,
    #[serde(default)]
    faults: Vec<Entry>,
}

/// A field of a scenario.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    About,
    Seed,
    Timings,
    Faults,
    Of(Provider),
}

const FIELDS: &[&str] = &["about", "seed", "timings", "faults"];

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Ok(match name.as_str() {
            "about" => Self::About,
            "seed" => Self::Seed,
            "timings" => Self::Timings,
            "faults" => Self::Faults,
            other => match Provider::from_name(other) {
                Some(provider) if room(provider).are_needs.is_some() => Self::Of(provider),
                _ => return Err(D::Error::unknown_field(other, FIELDS)),
            },
        })
    }
}

impl<'de> Deserialize<'de> for File {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FileVisitor)
    }
}

struct FileVisitor;

impl<'de> Visitor<'de> for FileVisitor {
    type Value = File;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a scenario")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<File, A::Error> {
        let mut file = File::default();
        while let Some(field) = map.next_key()? {
            match field {
                Field::About => file.about = Some(map.next_value()?),
                Field::Seed => file.seed = map.next_value()?,
                Field::Timings => file.timings = map.next_value()?,
                Field::Faults => file.faults = map.next_value()?,
                Field::Of(provider) => file.own.push((provider, map.next_value()?)),
            }
        }
        match file.about {
            Some(_) => Ok(file),
            None => Err(A::Error::missing_field("about")),
        }
    }
}

pub(super) fn read(name: &str, toml: &str) -> Result<Scenario, ScenarioError> {
    let file: File = parse(toml)?;
    let mut scenario = Scenario {
        name: name.to_owned(),
        about: file.about.unwrap_or_default(),
        seed: file.seed,
        timings: Vec::new(),
        needs: Vec::new(),
        rules: Vec::new(),
    };
    scenario.set_timings(file.timings)?;
    for (provider, own) in file.own {
        scenario.set_needs(room(provider), own.needs)?;
    }
    scenario.add_faults(file.faults)?;
    Ok(scenario)
}

/// The parts of a provider in scenarios, by their names.
pub(super) fn parts(room: &Room) -> Result<BTreeMap<String, Part>, ScenarioError> {
    parse(room.scenario_parts)
}

fn parse<'de, T: Deserialize<'de>>(toml: &'de str) -> Result<T, ScenarioError> {
    let deserializer = toml::Deserializer::parse(toml);
    let read = deserializer.and_then(T::deserialize);
    read.map_err(|error| ScenarioError::Form {
        line: error
            .span()
            .and_then(|span| Some(toml.get(..span.start)?.matches('\n').count() + 1)),
        message: error.message().to_owned(),
    })
}

impl Scenario {
    /// Adds the part of a provider.
    pub(super) fn add(&mut self, room: &Room, part: Part) -> Result<(), ScenarioError> {
        self.set_timings(part.timings)?;
        self.set_needs(room, part.needs)?;
        let faults = part.faults.into_iter();
        self.add_faults(faults.map(|entry| entry.of(room.provider)).collect())
    }

    fn set_timings(&mut self, timings: BTreeMap<String, u64>) -> Result<(), ScenarioError> {
        let mut known = Timings::default();
        for (name, ms) in timings {
            known.named(&name).ok_or(ScenarioError::Timing)?;
            self.timings.push((name, Duration::from_millis(ms)));
        }
        Ok(())
    }

    fn set_needs(&mut self, room: &Room, words: Option<String>) -> Result<(), ScenarioError> {
        let Some(words) = words else {
            return Ok(());
        };
        if !room.are_needs.is_some_and(|are_needs| are_needs(&words)) {
            return Err(ScenarioError::Needs);
        }
        self.needs.push((room.provider, words));
        Ok(())
    }

    fn add_faults(&mut self, faults: Vec<Entry>) -> Result<(), ScenarioError> {
        for (entry, index) in faults.into_iter().zip(1..) {
            let rules = rules(entry);
            self.rules
                .extend(rules.map_err(|problem| ScenarioError::Fault { index, problem })?);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use hosted_flow_core::provider::Provider;

    use super::super::FaultProblem;
    use super::*;
    use crate::faults::{Fault, Rule};
    use crate::providers::room;

    fn one(fault: &str) -> Result<Rule, ScenarioError> {
        let toml = format!("about = \"a\"\n[[faults]]\nprovider = \"ondato\"\n{fault}");
        read("n", &toml).map(|mut scenario| scenario.rules.remove(0))
    }

    #[track_caller]
    fn refuses(fault: &str, problem: FaultProblem) {
        assert_eq!(one(fault), Err(ScenarioError::Fault { index: 1, problem }));
    }

    #[test]
    fn every_fault_can_be_written() {
        for (text, expected) in [
            ("slow\"\nseconds = 2", Fault::Slow(Duration::from_secs(2))),
            ("rate-limited\"", Fault::RateLimited { retry_after: None }),
            (
                "rate-limited\"\nretry_after = 7",
                Fault::RateLimited {
                    retry_after: Some(7),
                },
            ),
            ("unauthorized\"", Fault::Unauthorized),
            (
                "server-error\"\nstatus = 502\nacted = true",
                Fault::ServerError {
                    status: 502,
                    acted: true,
                },
            ),
            ("cut\"", Fault::Cut { acted: false }),
            ("truncated\"", Fault::Truncated),
            ("malformed\"", Fault::Malformed),
            ("wrong-content-type\"", Fault::WrongContentType),
            ("backwards\"", Fault::Backwards),
            (
                "unknown-status\"\nword = \"New\"",
                Fault::UnknownStatus("New".to_owned()),
            ),
        ] {
            let rule = one(&format!("fault = \"{text}")).unwrap();
            assert_eq!(rule.fault.name(), text.split('"').next().unwrap());
            assert_eq!(rule.fault, expected);
            assert_eq!(
                (rule.operation, rule.chance, rule.calls),
                (None, 1.0, vec![])
            );
        }
        let late = one("operation = \"webhook\"\nfault = \"late\"\nseconds = 9").unwrap();
        assert_eq!(late.fault, Fault::Late(Duration::from_secs(9)));
        let twice = one("operation = \"webhook\"\nfault = \"duplicate\"").unwrap();
        assert_eq!(twice.fault, Fault::Duplicate);
        let expired = one("operation = \"read\"\nfault = \"expired\"\ncalls = [2]").unwrap();
        assert_eq!((expired.fault, expired.calls), (Fault::Expired, vec![2]));
    }

    #[test]
    fn each_error_of_a_fault_is_reported() {
        refuses("fault = \"unknown\"", FaultProblem::Fault);
        refuses(
            "operation = \"account\"\nfault = \"slow\"",
            FaultProblem::Operation,
        );
        refuses("chance = 1.5\nfault = \"slow\"", FaultProblem::Chance);
        refuses("calls = [0]\nfault = \"slow\"", FaultProblem::Calls);
        refuses("fault = \"slow\"\nseconds = 61", FaultProblem::Range);
        refuses(
            "fault = \"server-error\"\nstatus = 200",
            FaultProblem::Range,
        );
        refuses("fault = \"malformed\"\nseconds = 1", FaultProblem::Setting);
        refuses("fault = \"duplicate\"", FaultProblem::Webhook);
        refuses(
            "operation = \"webhook\"\nfault = \"slow\"",
            FaultProblem::Webhook,
        );
        refuses(
            "operation = \"create\"\nfault = \"expired\"",
            FaultProblem::Status,
        );
        let foreign = read(
            "n",
            "about=\"\"\n[[faults]]\nprovider=\"x\"\nfault=\"slow\"",
        );
        let error = foreign.unwrap_err();
        assert_eq!(error.to_string(), "fault 1: there is no such provider");
    }

    #[test]
    fn a_fault_without_a_provider_is_every_providers() {
        let providers = |fault: &str| {
            let toml = format!("about = \"a\"\n[[faults]]\n{fault}");
            let rules = read("n", &toml).map(|scenario| scenario.rules);
            rules.map(|rules| rules.iter().map(|rule| rule.provider).collect::<Vec<_>>())
        };
        let all = Provider::ALL.to_vec();
        assert_eq!(providers("fault = \"slow\""), Ok(all.clone()));
        let read = "operation = \"read\"\nfault = \"cut\"";
        assert_eq!(providers(read), Ok(all));
        let upload = providers("operation = \"upload\"\nfault = \"slow\"").unwrap();
        let has_it = |provider: &Provider| room(*provider).is_operation("upload");
        assert!(!upload.is_empty() && upload.iter().all(has_it));
        let expired = providers("operation = \"read\"\nfault = \"expired\"").unwrap();
        let can_expire = |provider: &Provider| room(*provider).has_expired_status("read");
        assert!(!expired.is_empty() && expired.iter().all(can_expire));
        for (fault, problem) in [
            (
                "operation = \"?\"\nfault = \"slow\"",
                FaultProblem::Operation,
            ),
            ("fault = \"expired\"", FaultProblem::Status),
        ] {
            assert_eq!(
                providers(fault),
                Err(ScenarioError::Fault { index: 1, problem })
            );
        }
    }

    #[test]
    fn each_error_of_a_file_is_reported() {
        assert_eq!(
            read("n", "about=\"\"\n[timings]\nx = 1"),
            Err(ScenarioError::Timing)
        );
        let needs = "about=\"\"\n[connectfi]\nneeds = \"unknown\"";
        assert_eq!(read("n", needs), Err(ScenarioError::Needs));
        let Err(ScenarioError::Form { line, .. }) = read("n", "about=\"\"\nspeed = 1") else {
            panic!("an unknown key was taken");
        };
        assert_eq!(line, Some(2));
    }

    #[test]
    fn timings_override_the_given_ones() {
        let scenario = read("n", "about=\"\"\n[timings]\nairwallex-code = 1").unwrap();
        let mut expected = Timings::default();
        *expected.named("airwallex-code").unwrap() = Duration::from_millis(1);
        assert_eq!(scenario.timings(Timings::default()), expected);
    }
}
